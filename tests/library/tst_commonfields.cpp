// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/commonfields.h"

#include "frontmatter/frontmatterdocument.h"
#include "library/articlelibrary.h"
#include "support/fakefilestore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace foreword;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using frontmatter::FrontMatterDocument;
using library::CommonField;
using library::CommonFields;

namespace {

FieldPath at(const char* path)
{
    return *FieldPath::parse(QLatin1String(path));
}

FieldValue rootOf(const QByteArray& lines)
{
    return FrontMatterDocument::read("---\n" + lines + "---\n").root();
}

CommonFields fieldsOf(const QList<QByteArray>& articles)
{
    CommonFields fields;
    for (const QByteArray& article : articles)
        fields.add(rootOf(article));
    return fields;
}

QStringList words(std::initializer_list<const char*> latin1)
{
    QStringList list;
    for (const char* word : latin1)
        list << QLatin1String(word);
    return list;
}

QStringList itemsIn(const std::optional<CommonField>& field)
{
    QStringList texts;
    for (const CommonField::Item& item : field->items)
        texts << QStringLiteral("%1 in %2").arg(item.value.toText()).arg(item.articles);
    return texts;
}

} // namespace

class TestCommonFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingOfNothing();
    void tellsEqualValuesFromDifferentOnes_data();
    void tellsEqualValuesFromDifferentOnes();
    void countsYesAndNo();
    void countsTheArticlesOfEachItem();
    void keepsNoMoreItemsThanHelp();
    void findsFieldsWithinMaps();
    void countsTheLastOfAKeyThatStandsTwice();
    void isTheSameInParts();
    void gathersFilesAndUnsavedEdits();
};

void TestCommonFields::knowsNothingOfNothing()
{
    const CommonFields fields;
    QCOMPARE(fields.articles(), 0);
    QVERIFY(!fields.find(at("title")));
    QVERIFY(fields.keysOf({}).isEmpty());
}

void TestCommonFields::tellsEqualValuesFromDifferentOnes_data()
{
    QTest::addColumn<QList<QByteArray>>("articles");
    QTest::addColumn<int>("present");
    QTest::addColumn<int>("different");
    using Articles = QList<QByteArray>;
    QTest::newRow("one article") << Articles{"heat: 1\n"} << 1 << 1;
    QTest::newRow("equal") << Articles{"heat: 1\n", "heat: 1\n"} << 2 << 1;
    QTest::newRow("different") << Articles{"heat: 1\n", "heat: 2\n", "heat: 1\n"} << 3 << 2;
    QTest::newRow("not everywhere") << Articles{"heat: 1\n", "title: a\n"} << 1 << 2;
    QTest::newRow("first nowhere, then different") << Articles{"a: b\n", "heat: 1\n", "heat: 2\n"} << 2 << 3;
    QTest::newRow("another type") << Articles{"heat: 1\n", "heat: \"1\"\n"} << 2 << 2;
    QTest::newRow("another spelling") << Articles{"heat: 1\n", "heat: 0x1\n"} << 2 << 2;
    QTest::newRow("empty is a value") << Articles{"heat:\n", "heat: 1\n"} << 2 << 2;
    QTest::newRow("equal lists") << Articles{"heat: [a, b]\n", "heat:\n  - a\n  - b\n"} << 2 << 1;
    QTest::newRow("lists in another order") << Articles{"heat: [a, b]\n", "heat: [b, a]\n"} << 2 << 2;
}

void TestCommonFields::tellsEqualValuesFromDifferentOnes()
{
    QFETCH(QList<QByteArray>, articles);
    QFETCH(int, present);
    QFETCH(int, different);
    const CommonFields fields = fieldsOf(articles);
    QCOMPARE(fields.articles(), int(articles.size()));
    const std::optional<CommonField> heat = fields.find(at("heat"));
    QVERIFY(heat);
    QCOMPARE(heat->present, present);
    QCOMPARE(heat->different, different);
    QCOMPARE(heat->isSame(), different == 1);
}

void TestCommonFields::countsYesAndNo()
{
    CommonFields fields = fieldsOf({"published: true\n", "published: false\n", "title: a\n"});
    fields.append(fieldsOf({"published: true\n", "published: maybe\n"}));
    const std::optional<CommonField> published = fields.find(at("published"));
    QCOMPARE(published->yes, 2);
    QCOMPARE(published->no, 1);
    QCOMPARE(published->present, 4);
}

void TestCommonFields::countsTheArticlesOfEachItem()
{
    const CommonFields fields = fieldsOf({"topics: [War, Peace, War]\n", "topics: [Peace, Rain]\n",
                                          "topics: none\n", "topics: []\n", "title: no topics\n"});
    const std::optional<CommonField> topics = fields.find(at("topics"));
    QCOMPARE(itemsIn(topics), words({"War in 1", "Peace in 2", "Rain in 1"}));
    QCOMPARE(topics->lists, 3);
    QCOMPARE(topics->present, 4);
    QCOMPARE(topics->different, 5);
}

void TestCommonFields::keepsNoMoreItemsThanHelp()
{
    CommonFields fields;
    for (int article = 0; article < 2; ++article) {
        FieldValue::Items items;
        for (int item = 0; item < CommonFields::mostItems + 10; ++item)
            items << FieldValue::integer(item);
        fields.add(FieldValue::map({{QStringLiteral("topics"), FieldValue::list(items)}}));
    }
    const std::optional<CommonField> topics = fields.find(at("topics"));
    QCOMPARE(topics->items.size(), CommonFields::mostItems);
    QCOMPARE(topics->items.constLast().articles, 2);
}

void TestCommonFields::findsFieldsWithinMaps()
{
    const CommonFields fields = fieldsOf({"provider:\n  name: CNN\n  domain: cnn.com\n",
                                          "provider: {name: BBC, since: 1922}\n", "provider: none\n"});
    QCOMPARE(fields.keysOf({}), words({"provider"}));
    QCOMPARE(fields.keysOf(at("provider")), words({"name", "domain", "since"}));
    QCOMPARE(fields.find(at("provider.name"))->present, 2);
    QCOMPARE(fields.find(at("provider.name"))->different, 3);
    QCOMPARE(fields.find(at("provider.domain"))->value.toText(), QStringLiteral("cnn.com"));
}

void TestCommonFields::countsTheLastOfAKeyThatStandsTwice()
{
    const CommonFields fields = fieldsOf({"heat: 1\nheat: 2\n", "heat: 2\n"});
    QCOMPARE(fields.find(at("heat"))->present, 2);
    QVERIFY(fields.find(at("heat"))->isSame());
    QCOMPARE(fields.keysOf({}), words({"heat"}));
}

void TestCommonFields::isTheSameInParts()
{
    const QList<QByteArray> articles = {"title: a\ntopics: [x, y]\n", "title: a\nprovider: {name: n}\n",
                                        "heat: 3\ntitle: b\ntopics: [y]\nprovider: {name: n, domain: d}\n",
                                        "topics: [y, z]\n"};
    const CommonFields whole = fieldsOf(articles);
    for (qsizetype cut = 0; cut <= articles.size(); ++cut) {
        CommonFields parts = fieldsOf(articles.mid(0, cut));
        parts.append(fieldsOf(articles.mid(cut)));
        QCOMPARE(parts.articles(), whole.articles());
        QCOMPARE(parts.keysOf({}), whole.keysOf({}));
        QCOMPARE(parts.keysOf(at("provider")), whole.keysOf(at("provider")));
        for (const char* path : {"title", "heat", "topics", "provider", "provider.name", "provider.domain"}) {
            const auto expected = whole.find(at(path));
            const auto actual = parts.find(at(path));
            QVERIFY2(actual, path);
            QCOMPARE(actual->value, expected->value);
            QCOMPARE(actual->present, expected->present);
            QCOMPARE(actual->different, expected->different);
            QCOMPARE(actual->lists, expected->lists);
            QCOMPARE(itemsIn(actual), itemsIn(expected));
        }
    }
}

void TestCommonFields::gathersFilesAndUnsavedEdits()
{
    constexpr int count = 200;
    QTemporaryDir folder;
    for (int i = 0; i < count; ++i)
        QVERIFY(test::putFile(folder.filePath(QStringLiteral("%1.md").arg(i, 3, 10, QLatin1Char('0'))),
                              "---\ntitle: Same\ntopics: [t" + QByteArray::number(i % 3) + "]\n---\n"));
    QVERIFY(test::putFile(folder.filePath(QStringLiteral("zz.md")), "---\ntitle: \"no end\n---\n"));
    test::FakeFileStore store;
    library::ArticleLibrary library(store, library::FieldSchema::article());
    QSignalSpy finished(&library, &library::ArticleLibrary::scanFinished);
    library.openFolder(folder.path());
    QVERIFY(finished.wait());
    QList<library::ArticleId> ids;
    for (int row = 0; row < library.count(); ++row)
        ids << library.idAt(row);
    QThreadPool pool;

    CommonFields fields = library::gatherCommonFields(library, ids, &pool).result();
    QCOMPARE(fields.articles(), count);
    QCOMPARE(fields.unreadable(), 1);
    QVERIFY(fields.find(at("title"))->isSame());
    QCOMPARE(itemsIn(fields.find(at("topics"))), words({"t0 in 67", "t1 in 67", "t2 in 66"}));

    const library::Result<library::Article> read = library.readFromDisk(library.path(ids.first()));
    QVERIFY(read.ok());
    const auto edited = read->document.edited(
        {frontmatter::FieldEdit::set(at("title"), FieldValue::text(QStringLiteral("Other")))});
    QVERIFY(edited.ok());
    library.replaceDocuments({{ids.first(), {read->saved, read->stamp, *edited}}});
    fields = library::gatherCommonFields(library, ids, &pool).result();
    QCOMPARE(fields.find(at("title"))->different, 2);
    QCOMPARE(fields.find(at("title"))->value.toText(), QStringLiteral("Other"));
}

QTEST_GUILESS_MAIN(TestCommonFields)
#include "tst_commonfields.moc"
