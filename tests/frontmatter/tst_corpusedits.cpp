// SPDX-License-Identifier: GPL-3.0-or-later
#include "editlaws.h"

#include "support/corpus.h"

#include "frontmatter/frontmatterdocument.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace foreword::frontmatter;
using namespace foreword::test;

namespace {

/// One edit of each kind, where the document has something to do it on.
QMap<QString, FieldEdit> editsFor(const FrontMatterDocument& document)
{
    QMap<QString, FieldEdit> edits;
    const FieldPath root;
    const FieldPath fresh = root / QStringLiteral("foreword_test");
    edits[QStringLiteral("add a key")] = FieldEdit::set(fresh, FieldValue::text(QStringLiteral("a: b")));
    edits[QStringLiteral("add a list")] =
        FieldEdit::set(fresh.appended(), FieldValue::text(QStringLiteral("no")));
    const auto once = [&edits](const QString& name, const FieldEdit& edit) {
        if (!edits.contains(name))
            edits[name] = edit;
    };
    for (const auto& [key, value] : document.root().entries()) {
        const FieldPath path = root / key;
        if (document.value(path) != value)
            continue; // the first of two keys
        once(QStringLiteral("remove a key"), FieldEdit::remove(path));
        switch (value.kind()) {
        case FieldValue::Kind::Boolean:
            once(QStringLiteral("toggle a boolean"),
                 FieldEdit::set(path, FieldValue::boolean(!value.toBoolean())));
            break;
        case FieldValue::Kind::Text:
            edits[QStringLiteral("change the last text")] =
                FieldEdit::set(path, FieldValue::text(QString(value.toText() + u": “more” #1")));
            once(QStringLiteral("change a text"),
                 FieldEdit::set(path, FieldValue::text(QStringLiteral("New words"))));
            break;
        case FieldValue::Kind::List:
            once(QStringLiteral("add an item"),
                 FieldEdit::insert(path.appended(), FieldValue::text(QStringLiteral("New"))));
            if (value.items().isEmpty())
                break;
            once(QStringLiteral("remove an item"), FieldEdit::remove(path / 0));
            once(QStringLiteral("move an item"), FieldEdit::move(path / 0, int(value.items().size()) - 1));
            break;
        case FieldValue::Kind::Map:
            if (!value.entries().isEmpty())
                once(QStringLiteral("remove a key of a map"),
                     FieldEdit::remove(path / value.entries().constFirst().first));
            break;
        default:
            break;
        }
    }
    return edits;
}

} // namespace

/// Edits of each kind on every file of real sites: done so that the laws hold, or refused.
class TestCorpusEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsSite_data();
    void editsSite();
    void cleanupTestCase();

private:
    void edit(const QString& fileName, const FrontMatterDocument& document);

    int m_done = 0;
    int m_files = 0;
    QMap<QString, int> m_refused; ///< by kind of edit and ErrorCode
};

void TestCorpusEdits::editsSite_data()
{
    const QStringList sites = corpusSites();
    if (sites.isEmpty())
        QSKIP("no corpus: set FOREWORD_CORPUS to a folder of sites");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("crlf");
    QTest::addColumn<bool>("bom");
    for (const QString& site : sites) {
        const QString folder = corpusFolder() + u'/' + site;
        QTest::newRow(qPrintable(site)) << folder << false << false;
        QTest::newRow(qPrintable(QString(site + u" with CRLF"))) << folder << true << false;
        QTest::newRow(qPrintable(QString(site + u" with BOM"))) << folder << false << true;
    }
}

void TestCorpusEdits::edit(const QString& fileName, const FrontMatterDocument& document)
{
    const QMap<QString, FieldEdit> edits = editsFor(document);
    for (auto it = edits.begin(); it != edits.end(); ++it) {
        const Result<ChangeSet> changes = document.changeFor(*it);
        if (!changes) {
            const ErrorCode code = changes.error().code;
            QVERIFY2(code == ErrorCode::Locked || code == ErrorCode::ProofFailed,
                     qPrintable(QString(fileName + u": " + changes.error().message)));
            qInfo("%s: %s: %s", qPrintable(fileName), qPrintable(it.key()),
                  qPrintable(changes.error().message));
            ++m_refused[it.key() + (code == ErrorCode::Locked ? QStringLiteral(", locked")
                                                              : QStringLiteral(", not proven"))];
            continue;
        }
        const bool mayBeNothing = it->kind == FieldEdit::Kind::Move;
        QVERIFY2(mayBeNothing || !changes->isEmpty(), qPrintable(QString(fileName + u": " + it.key())));
        const QString broken = brokenLaw(document, *it, {}, *changes);
        QVERIFY2(broken.isEmpty(), qPrintable(QString(fileName + u": " + it.key() + u": " + broken)));
        ++m_done;
    }
}

void TestCorpusEdits::editsSite()
{
    QFETCH(QString, folder);
    QFETCH(bool, crlf);
    QFETCH(bool, bom);
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        if (crlf)
            bytes.replace("\r\n", "\n").replace("\n", "\r\n");
        if (bom && !bytes.startsWith("\xEF\xBB\xBF"))
            bytes.prepend("\xEF\xBB\xBF");
        const FrontMatterDocument document = FrontMatterDocument::read(bytes);
        if (document.problem())
            continue;
        ++m_files;
        edit(file.fileName(), document);
    }
}

void TestCorpusEdits::cleanupTestCase()
{
    qInfo("%d files, %d edits done", m_files, m_done);
    for (auto reason = m_refused.constBegin(); reason != m_refused.constEnd(); ++reason)
        qInfo("refused: %s: %d", qPrintable(reason.key()), reason.value());
}

QTEST_GUILESS_MAIN(TestCorpusEdits)
#include "tst_corpusedits.moc"
