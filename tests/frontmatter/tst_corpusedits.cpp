// SPDX-License-Identifier: GPL-3.0-or-later
#include "editlaws.h"
#include "editscript.h"
#include "editsofeverykind.h"

#include "support/corpus.h"

#include "frontmatter/frontmatterdocument.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace foreword::frontmatter;
using namespace foreword::test;

namespace {

/// Of the files that both parsers read, at most this many may refuse an edit of theirs.
constexpr double tolerablePercent = 0.05;

} // namespace

/// Edits of each kind on every file of real sites, as it is and as copies with CRLF and with a BOM: done so
/// that the laws hold, or refused. Of each kind the first that a file offers, at the top and below; all
/// where the environment's FOREWORD_LONG is set.
class TestCorpusEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asItIs_data() { sites(); }
    void asItIs();
    void withCrlf_data() { sites(); }
    void withCrlf();
    void withBom_data() { sites(); }
    void withBom();
    void cleanupTestCase();

private:
    void sites();
    void editSite(const std::function<void(QByteArray&)>& alter);
    bool edit(const QString& fileName, const FrontMatterDocument& document);

    int m_files = 0;
    QMap<QString, int> m_done;    ///< by name of the edit
    QMap<QString, int> m_refused; ///< by name of the edit and reason
    QStringList m_refusing;       ///< files that refuse a usual edit
};

void TestCorpusEdits::sites()
{
    const QStringList sites = corpusSites();
    if (sites.isEmpty())
        QSKIP("no corpus: set FOREWORD_CORPUS to a folder of sites");
    QTest::addColumn<QString>("folder");
    for (const QString& site : sites)
        QTest::newRow(qPrintable(site)) << corpusFolder() + u'/' + site;
}

void TestCorpusEdits::asItIs()
{
    editSite([](QByteArray&) {});
}

void TestCorpusEdits::withCrlf()
{
    editSite([](QByteArray& bytes) { bytes.replace("\r\n", "\n").replace("\n", "\r\n"); });
}

void TestCorpusEdits::withBom()
{
    editSite([](QByteArray& bytes) {
        if (!bytes.startsWith("\xEF\xBB\xBF"))
            bytes.prepend("\xEF\xBB\xBF");
    });
}

void TestCorpusEdits::editSite(const std::function<void(QByteArray&)>& alter)
{
    QFETCH(QString, folder);
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        alter(bytes);
        const FrontMatterDocument document = FrontMatterDocument::read(bytes);
        if (document.problem())
            continue;
        ++m_files;
        if (!edit(file.fileName(), document))
            m_refusing.append(file.fileName());
    }
}

/// Whether every usual edit can be done.
bool TestCorpusEdits::edit(const QString& fileName, const FrontMatterDocument& document)
{
    const auto extent = qEnvironmentVariableIsSet("FOREWORD_LONG") ? EditsOfEveryKind::Extent::All
                                                                   : EditsOfEveryKind::Extent::First;
    const EditLaws laws(document);
    bool refuses = false;
    const EditsOfEveryKind edits(document, extent);
    for (const auto& [name, edit, isUsual] : edits.edits()) {
        const QString where = fileName + u": " + name + u", " + edit.path.toString() + u": ";
        const Result<ChangeSet> changes = document.changeFor(edit);
        if (!changes) {
            qInfo("%s", qPrintable(QString(where + changes.error().message)));
            ++m_refused[name + u", " + reasonOf(changes.error())];
            refuses = refuses || isUsual;
            continue;
        }
        ++m_done[name];
        const bool mayBeNothing =
            edit.kind == FieldEdit::Kind::Move || edit.value == document.value(edit.path);
        const QString broken = changes->isEmpty() && !mayBeNothing ? QStringLiteral("nothing has changed")
                                                                   : laws.brokenBy(edit, {}, *changes);
        if (!broken.isEmpty())
            QTest::qFail(qPrintable(QString(where + broken)), __FILE__, __LINE__);
    }
    return !refuses;
}

void TestCorpusEdits::cleanupTestCase()
{
    int done = 0;
    for (const int count : std::as_const(m_done))
        done += count;
    qInfo("%d files that both parsers read, %d edits done", m_files, done);
    for (auto name = m_done.constBegin(); name != m_done.constEnd(); ++name)
        qInfo("done: %s: %d", qPrintable(name.key()), name.value());
    for (auto reason = m_refused.constBegin(); reason != m_refused.constEnd(); ++reason)
        qInfo("refused: %s: %d", qPrintable(reason.key()), reason.value());
    const double percent = m_files == 0 ? 0 : 100.0 * double(m_refusing.size()) / m_files;
    qInfo("%d files refuse a usual edit: %.3f %%", int(m_refusing.size()), percent);
    QVERIFY2(percent <= tolerablePercent, qPrintable(m_refusing.join(u' ')));
}

QTEST_GUILESS_MAIN(TestCorpusEdits)
#include "tst_corpusedits.moc"
