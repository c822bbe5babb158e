// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/changesmodel.h"

#include "editing/newsroom.h"
#include "models/changewords.h"
#include "support/fieldpath.h"

#include <QAbstractItemModelTester>

using namespace foreword;
using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using library::FieldChange;
using models::ChangesModel;
using test::path;

namespace {

FieldChange changeOf(const std::optional<FieldValue>& before, const std::optional<FieldValue>& after)
{
    return {FieldChange::Kind::Field, path("title"), before, after, 0, {}, {}};
}

} // namespace

class TestChangesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesFields_data();
    void namesFields();
    void tellsChanges_data();
    void tellsChanges();

    void isEmptyWhileNobodyWatches();
    void findsTheFieldsOfWhatIsLookedAt();
    void keepsRowsOfFieldsThatStay();
    void followsRevertingUndoAndSaving();
    void namesANewArticle();
    void followsGapsAmongMany();
    void isSwiftWithManyArticles();

private:
    void publish(test::Newsroom& newsroom, int first, int last);
};

void TestChangesModel::namesFields_data()
{
    QTest::addColumn<QString>("label");
    QTest::newRow("title") << u"Title"_qs;
    QTest::newRow("provider.name") << u"Provider · Name"_qs;
    QTest::newRow("images[1].width") << u"Images 2 · Width"_qs;
    QTest::newRow("related[0].images[2]") << u"Related 1 · Images 3"_qs;
    QTest::newRow("mood[0].own") << u"mood 1 · own"_qs;
}

void TestChangesModel::namesFields()
{
    QFETCH(QString, label);
    QCOMPARE(models::fieldLabel(path(QTest::currentDataTag()), library::FieldSchema::article()), label);
}

void TestChangesModel::tellsChanges_data()
{
    using Value = std::optional<FieldValue>;
    QTest::addColumn<FieldChange>("change");
    QTest::addColumn<QString>("text");

    const auto text = [](const QString& value) { return Value(FieldValue::text(value)); };
    const auto row = [](const char* name, const Value& before, const Value& after, const QString& told) {
        QTest::newRow(name) << changeOf(before, after) << told;
    };
    row("texts", text(u"old"_qs), text(u"new"_qs), u"old → new"_qs);
    row("yes and no", FieldValue::boolean(false), FieldValue::boolean(true), u"no → yes"_qs);
    row("several lines", text(u"a\nb"_qs), text(u"a\n\nc"_qs), u"a b → a c"_qs);
    row("nothing", text({}), text(u"x"_qs), u"empty → x"_qs);
    row("a type", FieldValue::integer(3), text(u"3"_qs), u"3, of another type"_qs);
    row("what comes", {}, text(u"x"_qs), u"added: x"_qs);
    row("what goes", text(u"x"_qs), {}, u"removed: x"_qs);
    row("lists", FieldValue::list({*text(u"a"_qs), *text(u"b"_qs)}), FieldValue::list({}),
        u"a, b → empty"_qs);
    row("a map", {},
        FieldValue::map({{u"width"_qs, FieldValue::integer(1)}, {u"url"_qs, *text(u"/a.jpg"_qs)}}),
        u"added: /a.jpg"_qs);
    const QString lead = u"Six schools will open an hour later from September. "_qs;
    row("a long beginning", text(lead + u"Unions welcome it"), text(lead + u"Unions fear it"),
        u"…September. Unions welcome it → …September. Unions fear it"_qs);
    row("a long text", text(QString(200, u'y')), text(u"z"_qs), QString(120, u'y') + u"… → z"_qs);
}

void TestChangesModel::tellsChanges()
{
    QFETCH(FieldChange, change);
    QFETCH(QString, text);
    QCOMPARE(models::changeText(change), text);
}

void TestChangesModel::publish(test::Newsroom& newsroom, int first, int last)
{
    newsroom.session.edit(newsroom.ids(first, last),
                          {FieldEdit::set(path("published"), FieldValue::boolean(true))}, u"Publish"_qs);
    newsroom.settle();
}

void TestChangesModel::isEmptyWhileNobodyWatches()
{
    test::Newsroom newsroom(3);
    ChangesModel model(newsroom.library);
    const QAbstractItemModelTester tester(&model);
    newsroom.open();
    publish(newsroom, 0, 1);
    QCOMPARE(model.rowCount(), 0);
    model.setWatching(true);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), u"Story 0"_qs);
    QCOMPARE(model.index(0, 1).data(ChangesModel::DetailRole).toString(), test::Newsroom::fileName(0));
    model.setWatching(false);
    QCOMPARE(model.rowCount(), 0);
}

void TestChangesModel::findsTheFieldsOfWhatIsLookedAt()
{
    test::Newsroom newsroom(2);
    ChangesModel model(newsroom.library);
    newsroom.open();
    publish(newsroom, 0, 1);
    newsroom.session.edit(newsroom.ids(0, 0), test::titleEdit(u"Another"_qs), u"Title"_qs);
    newsroom.settle();
    model.setWatching(true);
    const QPersistentModelIndex first = model.index(0, 0);
    QVERIFY(model.hasChildren(first));
    QCOMPARE(model.rowCount(first), 0);
    QVERIFY(model.canFetchMore(first));
    model.fetchMore(first);
    QTRY_COMPARE(model.rowCount(first), 2);
    QVERIFY(!model.canFetchMore(first));
    QCOMPARE(model.index(0, 0, first).data().toString(), u"Title"_qs);
    QCOMPARE(model.index(0, 1, first).data().toString(), u"Story 0 → Another"_qs);
    QCOMPARE(model.index(1, 1, first).data().toString(), u"no → yes"_qs);
    QCOMPARE(model.index(0, 1).data().toString(), u"Title, Published"_qs);
    QVERIFY(model.changeAt(model.index(1, 0, first)));
    QVERIFY(!model.changeAt(first));
    // The other one was not looked at.
    QVERIFY(!model.changesOf(newsroom.id(1)));
    QVERIFY(!model.index(1, 1).data().toString().isEmpty());
    QTRY_COMPARE(model.index(1, 1).data().toString(), u"Published"_qs);
}

void TestChangesModel::keepsRowsOfFieldsThatStay()
{
    test::Newsroom newsroom(1);
    ChangesModel model(newsroom.library);
    const QAbstractItemModelTester tester(&model);
    newsroom.open();
    publish(newsroom, 0, 0);
    model.setWatching(true);
    const QModelIndex article = model.index(0, 0);
    model.fetchMore(article);
    QTRY_COMPARE(model.rowCount(article), 1);
    const QPersistentModelIndex published = model.index(0, 0, article);
    newsroom.session.edit(newsroom.ids(0, 0), test::titleEdit(u"Another"_qs), u"Title"_qs);
    newsroom.settle();
    // A view that shows the row asks again.
    QTRY_COMPARE(model.index(0, 1).data().toString(), u"Title, Published"_qs);
    QVERIFY(published.isValid());
    QCOMPARE(published.row(), 1);
    QCOMPARE(published.data().toString(), u"Published"_qs);
}

void TestChangesModel::followsRevertingUndoAndSaving()
{
    test::Newsroom newsroom(3);
    ChangesModel model(newsroom.library);
    const QAbstractItemModelTester tester(&model);
    newsroom.open();
    model.setWatching(true);
    QSignalSpy counted(&model, &ChangesModel::articleCountChanged);
    publish(newsroom, 0, 2);
    QTRY_COMPARE(model.rowCount(), 3);
    newsroom.session.revert({newsroom.id(1)});
    newsroom.settle();
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.articleAt(model.index(1, 0)), newsroom.id(2));
    newsroom.session.undo();
    newsroom.settle();
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(model.articleAt(model.index(1, 0)), newsroom.id(1));
    newsroom.save();
    QTRY_COMPARE(model.rowCount(), 0);
    QCOMPARE(counted.count(), 4);
}

void TestChangesModel::namesANewArticle()
{
    test::Newsroom newsroom(1);
    ChangesModel model(newsroom.library);
    newsroom.open();
    model.setWatching(true);
    newsroom.library.addNew(u"new.md"_qs, frontmatter::FrontMatterDocument::read("---\ntitle: \"\"\n---\n"));
    QTRY_COMPARE(model.rowCount(), 1);
    const QModelIndex article = model.index(0, 0);
    QCOMPARE(article.data().toString(), u"new.md"_qs);
    QVERIFY(model.index(0, 1).data(ChangesModel::DetailRole).toString().isEmpty());
    QCOMPARE(model.index(0, 1).data().toString(), u"New article"_qs);
    QTRY_VERIFY(!model.hasChildren(article));
}

/// Every other article comes or goes: views lay out once, not hundreds of times.
void TestChangesModel::followsGapsAmongMany()
{
    constexpr int stories = 300;
    test::Newsroom newsroom(stories);
    ChangesModel model(newsroom.library);
    const QAbstractItemModelTester tester(&model);
    newsroom.open();
    model.setWatching(true);
    publish(newsroom, 0, stories - 1);
    QTRY_COMPARE(model.rowCount(), stories);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QList<library::ArticleId> odd;
    for (int row = 1; row < stories; row += 2)
        odd << newsroom.id(row);
    newsroom.session.revert(odd);
    newsroom.settle();
    QTRY_COMPARE(model.rowCount(), stories / 2);
    QCOMPARE(resets.count(), 1);
    QCOMPARE(removed.count(), 0);
    QCOMPARE(model.articleAt(model.index(1, 0)), newsroom.id(2));
}

/// What the GUI thread does for ten thousand unsaved articles is far from what is felt.
void TestChangesModel::isSwiftWithManyArticles()
{
    constexpr int stories = 10'000;
    test::Newsroom newsroom(stories);
    ChangesModel model(newsroom.library);
    newsroom.open();
    newsroom.session.edit(newsroom.ids(0, stories - 1), test::titleEdit(u"Same"_qs), u"Title"_qs);
    newsroom.settle();
    model.setWatching(true);
    QCOMPARE(model.rowCount(), stories);
    // No article was looked into that is not in sight.
    QVERIFY(!model.changesOf(newsroom.id(stories - 1)));
    QTRY_COMPARE(model.index(stories - 1, 1).data().toString(), u"Title"_qs);
    QVERIFY(!model.changesOf(newsroom.id(0)));
}

QTEST_GUILESS_MAIN(TestChangesModel)
#include "tst_changesmodel.moc"
