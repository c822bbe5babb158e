// SPDX-License-Identifier: GPL-3.0-or-later
#include "editscript.h"

#include "support/corpus.h"

#include "frontmatter/frontmatterdocument.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace foreword::frontmatter;

namespace {

/// The text that a scalar's span alone decodes to, in the place of a value indented like the original's
/// parent.
std::optional<QString> decodedAlone(const QByteArray& token, int parentColumn, bool inFlow)
{
    const QByteArray value = inFlow ? QByteArray("[" + token + "]") : token;
    const QByteArray bytes = "---\n" + QByteArray(parentColumn, ' ') + "k: " + value + "\n---\n";
    const Result<SpanTree> tree = SpanTree::build(SourceText(bytes));
    if (!tree)
        return {};
    const FieldPath key = FieldPath() / QStringLiteral("k");
    const int node = tree->find(inFlow ? key / 0 : key);
    return node < 0 ? std::nullopt : std::optional(tree->node(node).text);
}

/// What holds of every tree; the first thing that does not, in words.
class TreeCheck
{
public:
    explicit TreeCheck(const FrontMatterDocument& document)
        : m_tree(*document.tree())
        , m_source(document.source())
    {
        check(0, m_source.frontMatter(), 0, false);
    }

    const QString& complaint() const { return m_complaint; }

private:
    void check(int index, TextSpan within, int blockColumn, bool inFlow)
    {
        const SpanNode& node = m_tree.node(index);
        expect(within.contains(node.span), node, "a span leaves its parent's");
        expect(node.span.begin <= node.content && node.content <= node.span.end, node,
               "content outside of span");
        if (node.kind == SpanNode::Kind::Scalar && !node.span.isEmpty() && node.content < node.span.end) {
            const QByteArray token = m_source.slice({node.content, node.span.end});
            expect(decodedAlone(token, blockColumn, inFlow) == node.text, node, "a span decodes otherwise");
        }
        qsizetype done = node.span.begin;
        for (const SpanNode::Entry& entry : node.entries) {
            const TextSpan extent = entry.extent;
            expect(extent.begin >= done || !node.flow, node, "extents overlap");
            expect(m_source.frontMatter().contains(extent), node, "an extent leaves the front matter");
            if (!node.flow)
                expect(m_source.bytes().at(extent.end - 1) == '\n', node, "an extent ends within a line");
            done = extent.end;
            const int column = node.flow ? blockColumn : node.column;
            if (entry.key >= 0) {
                expect(extent.contains(m_tree.node(entry.key).span), node, "a key outside of its extent");
                check(entry.key, node.span, column, node.flow);
            }
            expect(extent.contains(m_tree.node(entry.value).span), node, "a value outside of its extent");
            check(entry.value, node.span, column, node.flow);
        }
    }

    void expect(bool holds, const SpanNode& node, const char* what)
    {
        if (!holds && m_complaint.isNull())
            m_complaint =
                QStringLiteral("line %1, %2: %3")
                    .arg(m_source.lineAt(node.span.begin))
                    .arg(QString::fromUtf8(m_source.slice(node.span).left(60)), QLatin1String(what));
    }

    const SpanTree& m_tree;
    const SourceText& m_source;
    QString m_complaint;
};

struct Counts
{
    int files = 0;
    int readable = 0;
    int disagreeing = 0;
    QMap<QString, int> unreadable; ///< by reason
};

} // namespace

/// Every file of real sites is read, as it is and with CRLF line ends.
class TestCorpusReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSite_data();
    void readsSite();
    void cleanupTestCase();

private:
    Counts m_counts;
};

void TestCorpusReading::readsSite_data()
{
    const QStringList sites = foreword::test::corpusSites();
    if (sites.isEmpty())
        QSKIP("no corpus: set FOREWORD_CORPUS to a folder of sites");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("crlf");
    for (const QString& site : sites) {
        const QString folder = foreword::test::corpusFolder() + u'/' + site;
        QTest::newRow(qPrintable(site)) << folder << false;
        QTest::newRow(qPrintable(QString(site + u" with CRLF"))) << folder << true;
    }
}

void TestCorpusReading::readsSite()
{
    QFETCH(QString, folder);
    QFETCH(bool, crlf);
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        if (!bytes.startsWith("---") && !bytes.startsWith("\xEF\xBB\xBF---"))
            continue;
        const FrontMatterDocument original = FrontMatterDocument::read(bytes);
        if (crlf)
            bytes.replace("\r\n", "\n").replace("\n", "\r\n");
        const FrontMatterDocument document = crlf ? FrontMatterDocument::read(bytes) : original;
        QCOMPARE(document.bytes(), bytes);
        if (crlf) {
            QCOMPARE(document.isReadable(), original.isReadable());
            QVERIFY2(document.root() == original.root(), qPrintable(file.fileName()));
            QVERIFY2(document.problem().has_value() == original.problem().has_value(),
                     qPrintable(file.fileName()));
        }
        const bool disagrees = document.isReadable() && document.problem();
        QVERIFY2(document.isReadable() || document.problem(), qPrintable(file.fileName()));
        if (document.problem() && !document.isReadable() && !crlf)
            ++m_counts.unreadable[foreword::test::reasonOf(*document.problem())];
        if (!crlf) {
            ++m_counts.files;
            m_counts.readable += document.isReadable();
            m_counts.disagreeing += disagrees;
            if (document.problem())
                qInfo("%s:%d: %s", qPrintable(QFileInfo(file.fileName()).fileName()),
                      document.problem()->line, qPrintable(document.problem()->message));
        }
        if (document.isReadable()) {
            const TreeCheck check(document);
            QVERIFY2(check.complaint().isNull(),
                     qPrintable(QString(file.fileName() + u": " + check.complaint())));
        }
    }
}

void TestCorpusReading::cleanupTestCase()
{
    qInfo("%d files, %d readable, %d read differently by two parsers", m_counts.files, m_counts.readable,
          m_counts.disagreeing);
    for (auto reason = m_counts.unreadable.constBegin(); reason != m_counts.unreadable.constEnd(); ++reason)
        qInfo("unreadable: %s: %d", qPrintable(reason.key()), reason.value());
}

QTEST_GUILESS_MAIN(TestCorpusReading)
#include "tst_corpusreading.moc"
