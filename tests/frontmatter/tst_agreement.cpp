// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/agreement.h"

#include "support/corpus.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace foreword::frontmatter;
using namespace foreword::test;

namespace {

QList<QByteArray> filesIn(const QString& folder)
{
    QList<QByteArray> files;
    QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            files.append(file.readAll());
    }
    return files;
}

FrontMatterDocument quick(const QByteArray& bytes)
{
    return FrontMatterDocument::read(bytes, FrontMatterDocument::Reading::Quick);
}

TextSpan valueOf(const FrontMatterDocument& document, const QString& key)
{
    return document.tree()->node(document.tree()->find(FieldPath() / key)).span;
}

} // namespace

class TestAgreement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesAgreeAsTheWhole_data();
    void piecesAgreeAsTheWhole();
    void findsTheEntryThatIsReadDifferently();
    void looksAtTouchedEntriesOnly();
    void looksAtEverythingWhereEntriesDepend_data();
    void looksAtEverythingWhereEntriesDepend();
    void changedIsReadAsAnew();
};

void TestAgreement::piecesAgreeAsTheWhole_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("fixtures") << QStringLiteral(FOREWORD_SOURCE_DIR "/tests/fixtures");
    QTest::newRow("newsroom") << QStringLiteral(FOREWORD_SOURCE_DIR "/resources/newsroom");
    const QStringList sites = corpusSites();
    if (sites.isEmpty())
        qInfo("no corpus: set FOREWORD_CORPUS to a folder of sites to try real ones, too");
    for (const QString& site : sites)
        QTest::newRow(qPrintable(site)) << QString(corpusFolder() + u'/' + site);
}

/// The property that piecewise proofs stand on: a document is read alike by both parsers if and only if each
/// of its entries is, by itself.
void TestAgreement::piecesAgreeAsTheWhole()
{
    QFETCH(QString, folder);
    int compared = 0;
    for (const QByteArray& bytes : filesIn(folder)) {
        const FrontMatterDocument document = quick(bytes);
        if (!document.isReadable())
            continue;
        bool agree = true;
        for (const SpanNode::Entry& entry : document.tree()->root().entries)
            agree = agree && !disagreementAt(document, document.tree()->node(entry.key).span);
        QVERIFY2(agree == !disagreement(document), bytes.left(2000).constData());
        ++compared;
    }
    qInfo("%d documents", compared);
    QVERIFY(compared > 0 || !folder.startsWith(QStringLiteral(FOREWORD_SOURCE_DIR "/")));
}

void TestAgreement::findsTheEntryThatIsReadDifferently()
{
    const FrontMatterDocument document = quick("---\na: 1\nb: {c: \"x\\_y\"}\nd: 2\n---\n");
    const auto problem = disagreementAt(document, valueOf(document, QStringLiteral("b")));
    QVERIFY(problem);
    QCOMPARE(problem->code, ErrorCode::ParsersDisagree);
    QCOMPARE(problem->line, 3);
    QVERIFY(problem->message.contains(u"b.c"));
    QVERIFY(disagreement(document));
}

void TestAgreement::looksAtTouchedEntriesOnly()
{
    const QByteArray bytes = "---\n# first\na: 1\nb: \"x\\_y\"\nc: 2\n---\n";
    const FrontMatterDocument document = quick(bytes);
    const TextSpan a = valueOf(document, QStringLiteral("a"));
    const TextSpan c = valueOf(document, QStringLiteral("c"));
    QVERIFY(!disagreementAt(document, a));
    QVERIFY(!disagreementAt(document, c));
    QVERIFY(disagreementAt(document, {a.begin, c.end}));
    // What comes to stand between two entries borders on both.
    QVERIFY(disagreementAt(document, {c.begin - 3, c.begin - 3}));
    QVERIFY(disagreementAt(document, {a.end + 1, a.end + 1}));
    QVERIFY(!disagreementAt(document, {4, 4}));
}

void TestAgreement::looksAtEverythingWhereEntriesDepend_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("anchors") << QByteArray("k: &x 1\nl: *x\n") << QByteArray();
    QTest::newRow("merge key") << QByteArray("m:\n  <<: {n: 1}\n") << QByteArray();
    QTest::newRow("indented") << QByteArray() << QByteArray("indented");
    QTest::newRow("flow") << QByteArray() << QByteArray("flow");
}

void TestAgreement::looksAtEverythingWhereEntriesDepend()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QByteArray yaml = before + "a: 1\nb: \"x\\_y\"\n";
    if (after == "indented")
        yaml = "  a: 1\n  b: \"x\\_y\"\n";
    else if (after == "flow")
        yaml = "{a: 1, b: \"x\\_y\"}\n";
    const FrontMatterDocument document = quick("---\n" + yaml + "---\n");
    QVERIFY(document.isReadable());
    QVERIFY(disagreementAt(document, valueOf(document, QStringLiteral("a"))));
}

/// changed() gives the same document and the same problem as reading the result from scratch.
void TestAgreement::changedIsReadAsAnew()
{
    const QByteArray bytes = "---\na: 1\nb: two\nc: [3]\n---\nbody\n";
    const auto document = FrontMatterDocument::read(bytes);
    const qsizetype two = bytes.indexOf("two");
    for (const QByteArray& text :
         {QByteArray("2"), QByteArray("\"x\\_y\""), QByteArray("\"open"), QByteArray("|\n  t"),
          QByteArray("2\nd: 4"), QByteArray("&x 1\nd: *x"), QByteArray("[1, 2")}) {
        const auto changes = ChangeSet::of({Replacement{{two, two + 3}, text}});
        QVERIFY(changes);
        const auto changed = document.changed(*changes);
        const auto anew = FrontMatterDocument::read(changes->applyTo(bytes));
        QCOMPARE(changed.bytes(), anew.bytes());
        QVERIFY(changed.root() == anew.root());
        QVERIFY2(changed.problem() == anew.problem(), text.constData());
    }
    QCOMPARE(document.changed({}).bytes(), bytes);
}

QTEST_GUILESS_MAIN(TestAgreement)
#include "tst_agreement.moc"
