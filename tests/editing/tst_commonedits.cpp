// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commonedits.h"

#include "library/fieldschema.h"

#include <QtTest>

using namespace foreword;
using editing::EditsOf;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using frontmatter::FrontMatterDocument;

namespace {

FieldPath at(const char* text)
{
    return FieldPath::parse(QLatin1String(text)).value();
}

FieldValue text(const char* of)
{
    return FieldValue::text(QString::fromUtf8(of));
}

} // namespace

class TestCommonEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesOfEachArticleWhatIsWanted_data();
    void makesOfEachArticleWhatIsWanted();
    void asksNothingOfWhatCannotBeRead();
};

void TestCommonEdits::makesOfEachArticleWhatIsWanted_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<EditsOf>("editsOf");
    QTest::addColumn<QByteArray>("after");

    const EditsOf set = editing::settingField(at("provider.name"), text("Post"));
    QTest::newRow("set, other value") << QByteArray("provider:\n  name: Wire # old\n") << set
                                      << QByteArray("provider:\n  name: Post # old\n");
    QTest::newRow("set, no map") << QByteArray("title: a\n") << set
                                 << QByteArray("title: a\nprovider:\n  name: Post\n");
    QTest::newRow("set, as it is") << QByteArray("provider: {name:   \"Post\"}\n") << set
                                   << QByteArray("provider: {name:   \"Post\"}\n");

    const EditsOf remove = editing::removingField(at("heat"));
    QTest::newRow("remove") << QByteArray("title: a\nheat: 3\n") << remove << QByteArray("title: a\n");
    QTest::newRow("remove, not there") << QByteArray("title: a\n") << remove << QByteArray("title: a\n");

    const EditsOf add = editing::addingItems(at("topics"), {text("Rain"), text("2021")});
    QTest::newRow("add") << QByteArray("topics:\n  - War\n") << add
                         << QByteArray("topics:\n  - War\n  - Rain\n  - \"2021\"\n");
    QTest::newRow("add what is missing") << QByteArray("topics:\n  - Rain\n  - War\n") << add
                                         << QByteArray("topics:\n  - Rain\n  - War\n  - \"2021\"\n");
    QTest::newRow("add to a number") << QByteArray("topics: [Rain, 2021]\n") << add
                                     << QByteArray("topics: [Rain, 2021]\n");
    QTest::newRow("add, no list") << QByteArray("title: a\n") << add
                                  << QByteArray("title: a\ntopics:\n  - Rain\n  - \"2021\"\n");
    QTest::newRow("add, empty value")
        << QByteArray("topics:\n") << add << QByteArray("topics:\n  - Rain\n  - \"2021\"\n");
    QTest::newRow("add, single value")
        << QByteArray("topics: War\n") << add << QByteArray("topics:\n  - War\n  - Rain\n  - \"2021\"\n");
    QTest::newRow("add, the single value itself")
        << QByteArray("topics: Rain\n") << editing::addingItems(at("topics"), {text("Rain")})
        << QByteArray("topics: Rain\n");

    const EditsOf removeItem = editing::removingItem(at("topics"), text("Rain"));
    QTest::newRow("remove item") << QByteArray("topics: [Rain, War, Rain]\n") << removeItem
                                 << QByteArray("topics: [War]\n");
    QTest::newRow("remove last item")
        << QByteArray("topics:\n  - Rain\n") << removeItem << QByteArray("topics: []\n");
    QTest::newRow("remove single value")
        << QByteArray("topics: Rain\n") << removeItem << QByteArray("topics: []\n");
    QTest::newRow("remove item, not there")
        << QByteArray("topics: [War]\n") << removeItem << QByteArray("topics: [War]\n");
    QTest::newRow("remove item, no list")
        << QByteArray("title: a\n") << removeItem << QByteArray("title: a\n");
}

void TestCommonEdits::makesOfEachArticleWhatIsWanted()
{
    QFETCH(const QByteArray, before);
    QFETCH(const EditsOf, editsOf);
    QFETCH(const QByteArray, after);
    const auto document = FrontMatterDocument::read("---\n" + before + "---\nBody\n");
    const auto asked = editsOf(library::ArticleId(1), document);
    QVERIFY(asked.ok());
    const QList<frontmatter::FieldEdit>& edits = *asked;
    QCOMPARE(edits.isEmpty(), before == after);
    const auto edited = document.edited(edits, library::FieldSchema::article().keyOrder());
    QVERIFY2(edited.ok(), edited.ok() ? "" : qPrintable(edited.error().message));
    QCOMPARE(edited->bytes(), "---\n" + after + "---\nBody\n");
}

void TestCommonEdits::asksNothingOfWhatCannotBeRead()
{
    const auto document = FrontMatterDocument::read("---\ntitle: \"never closed\n---\n");
    QVERIFY(!document.isReadable());
    for (const EditsOf& editsOf :
         {editing::settingField(at("title"), text("a")), editing::removingField(at("title")),
          editing::addingItems(at("topics"), {text("a")}), editing::removingItem(at("topics"), text("a"))})
        QVERIFY(editsOf(library::ArticleId(1), document)->isEmpty());
}

QTEST_GUILESS_MAIN(TestCommonEdits)
#include "tst_commonedits.moc"
