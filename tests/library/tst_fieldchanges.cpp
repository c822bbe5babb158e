// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/fieldchanges.h"

#include "frontmatter/fieldjson.h"

#include <QTest>

using namespace foreword;
using frontmatter::FrontMatterDocument;
using library::FieldChange;

namespace {

/// "path: before > after", "body 2", "source 1"; what is not there is "-".
QByteArrayList told(const QList<FieldChange>& changes)
{
    QByteArrayList lines;
    const auto json = [](const std::optional<frontmatter::FieldValue>& value) {
        return value ? frontmatter::toJson(*value) : QByteArray("-");
    };
    for (const FieldChange& change : changes) {
        if (change.kind == FieldChange::Kind::Field)
            lines << change.path.toString().toUtf8() + ": " + json(change.before) + " > " +
                         json(change.after);
        else
            lines << (change.kind == FieldChange::Kind::Body ? "body " : "source ") +
                         QByteArray::number(change.lines);
    }
    return lines;
}

QByteArrayList toldOf(const QByteArray& before, const QByteArray& after)
{
    return told(library::fieldChanges(before, FrontMatterDocument::read(after)));
}

const QByteArray story = "---\n"
                         "title: Trams\n"
                         "published: false\n"
                         "topics: [a, b]\n"
                         "provider:\n"
                         "  name: CNN\n"
                         "  domain: cnn.com\n"
                         "images:\n"
                         "  - url: /one.jpg\n"
                         "    width: 10\n"
                         "  - url: /two.jpg\n"
                         "    width: 20\n"
                         "---\n"
                         "First.\n"
                         "Second.\n";

} // namespace

class TestFieldChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void knowsTheLines();
    void boundsWhatItTells();
};

void TestFieldChanges::tells_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArrayList>("changes");

    const auto row = [](const char* name, const QByteArray& from, const QByteArray& to,
                        const QByteArrayList& changes) {
        QVERIFY2(from.isEmpty() || story.contains(from), name);
        QTest::newRow(name) << story << QByteArray(story).replace(from, to) << changes;
    };
    QTest::newRow("nothing") << story << story << QByteArrayList();
    row("a text", "title: Trams", "title: Buses", {"title: \"Trams\" > \"Buses\""});
    row("a type", "published: false", "published: \"false\"", {"published: false > \"false\""});
    row("a list of texts", "[a, b]", "[b]", {"topics: [\"a\",\"b\"] > [\"b\"]"});
    row("within a map", "name: CNN", "name: BBC", {"provider.name: \"CNN\" > \"BBC\""});
    row("a field comes", "published:", "heat: 3\npublished:", {"heat: - > 3"});
    row("a field goes", "published: false\n", "", {"published: false > -"});
    row("within an item", "width: 20", "width: 21", {"images[1].width: 20 > 21"});
    row("an item goes", "  - url: /one.jpg\n    width: 10\n", "",
        {"images[0]: {\"url\":\"/one.jpg\",\"width\":10} > -"});
    row("an item comes", "  - url: /two", "  - url: /new.jpg\n  - url: /two",
        {"images[1]: - > {\"url\":\"/new.jpg\"}"});
    row("the body", "Second.\n", "Third.\nFourth.\n", {"body 2"});
    row("quotes alone", "title: Trams", "title: \"Trams\"", {"source 1"});
    row("the order of keys alone", "title: Trams\npublished: false\n", "published: false\ntitle: Trams\n",
        {"source 2"});
    QTest::newRow("a comment elsewhere")
        << story << QByteArray(story).replace("Trams", "Buses").replace("images:", "# Why?\nimages:")
        << QByteArrayList{"title: \"Trams\" > \"Buses\"", "source 1"};
    row("quotes in the next line", "title: Trams\npublished: false", "title: \"Trams\"\npublished: true",
        {"published: false > true", "source 1"});
    row("what cannot be read", "title: Trams", "title: \"Trams", {"source 1"});
    row("a marker that is gone", "---\ntitle", "title", {"source 1"});
    QTest::newRow("text without front matter")
        << QByteArray("One.\nTwo.\n") << QByteArray("One.\nThree.\n") << QByteArrayList{"body 1"};
    QTest::newRow("an alias") << QByteArray("---\na: &x {b: 1}\nc: *x\n---\n")
                              << QByteArray("---\na: &x {b: 2}\nc: *x\n---\n")
                              << QByteArrayList{"a.b: 1 > 2", "c.b: 1 > 2"};
}

void TestFieldChanges::tells()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArrayList, changes);
    QCOMPARE(toldOf(before, after), changes);
}

void TestFieldChanges::knowsTheLines()
{
    const QByteArray after = QByteArray(story)
                                 .replace("    width: 20\n", "    width: 20\n    height: 5\n")
                                 .replace("title: Trams\n", "")
                                 .replace("Second.", "Third.");
    const auto changes = library::fieldChanges(story, FrontMatterDocument::read(after));
    QCOMPARE(told(changes), QByteArrayList({"images[1].height: - > 5", "title: \"Trams\" > -", "body 1"}));
    QCOMPARE(changes[0].oldLines, library::LineRange());
    QCOMPARE(changes[0].newLines, (library::LineRange{11, 12}));
    QCOMPARE(changes[1].oldLines, (library::LineRange{1, 2}));
    QCOMPARE(changes[1].newLines, library::LineRange());
    QCOMPARE(changes[2].oldLines, (library::LineRange{14, 15}));
}

/// Thousands of fields would help nobody.
void TestFieldChanges::boundsWhatItTells()
{
    const auto numbered = [](const QByteArray& indent, int count, const QByteArray& value) {
        QByteArray text;
        for (int i = 0; i < count; ++i)
            text += indent + 'k' + QByteArray::number(i) + ": " + value + '\n';
        return text;
    };
    const auto within = [&](const QByteArray& value) {
        return QByteArray("---\nmap:\n" + numbered("  ", 101, value) + "---\n");
    };
    const auto changes = library::fieldChanges(within("1"), FrontMatterDocument::read(within("2")));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0].path.toString(), u"map"_qs);
    const auto beside = [&](const QByteArray& value) {
        return QByteArray("---\n" + numbered({}, 1001, value) + "---\n");
    };
    QCOMPARE(toldOf(beside("1"), beside("2")), QByteArrayList{"source 1001"});
}

QTEST_APPLESS_MAIN(TestFieldChanges)
#include "tst_fieldchanges.moc"
