// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/problemsmodel.h"

#include "editing/newsroom.h"

#include <QAbstractItemModelTester>

using namespace foreword;
using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using models::ProblemsModel;

namespace {

/// Its heat is no number, and every third one has no title.
QByteArray wrongStory(int row)
{
    const QByteArray title = row % 3 == 0 ? QByteArray() : "title: Story " + QByteArray::number(row) + "\n";
    return "---\n" + title + "published: false\nheat: hot\n---\n";
}

QList<FieldEdit> setting(const char* field, const FieldValue& value)
{
    return {FieldEdit::set(FieldPath() / QString::fromLatin1(field), value)};
}

QStringList kinds(const ProblemsModel& model)
{
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles << model.index(row, 0).data().toString();
    return titles;
}

const QString noTitle = QStringLiteral("“Title” is missing. Fill it in.");
const QString noNumber = QStringLiteral("“Heat” is not a whole number.");

} // namespace

class TestProblemsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyWhileNobodyWatches();
    void groupsByKindTheWorstFirst();
    void tellsWhatCannotBeRead();
    void keepsRowsThatStay();
    void followsManyChanges();
    void followsFilesThatComeAndGo();
    void startsOverWithAnotherFolder();
    void doesLittleWithManyArticles();

private:
    static void fill(test::Newsroom& newsroom, int stories)
    {
        for (int row = 0; row < stories; ++row)
            newsroom.add(test::Newsroom::fileName(row), wrongStory(row));
        newsroom.open();
    }
};

void TestProblemsModel::isEmptyWhileNobodyWatches()
{
    test::Newsroom newsroom;
    ProblemsModel model(newsroom.library);
    fill(newsroom, 3);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.isComplete());
    model.setWatching(true);
    QTRY_COMPARE(model.problemCount(), 4);
    QVERIFY(model.isComplete());
    model.setWatching(false);
    QCOMPARE(model.rowCount(), 0);
    // What was asked for before is not taken after all.
    model.setWatching(true);
    model.setWatching(false);
    newsroom.session.edit({newsroom.id(0)}, setting("heat", FieldValue::integer(1)), u"Heat"_qs);
    newsroom.settle();
    model.setWatching(true);
    QTRY_COMPARE(model.problemCount(), 3);
}

void TestProblemsModel::groupsByKindTheWorstFirst()
{
    test::Newsroom newsroom;
    newsroom.add(u"a.md"_qs,
                 "---\ntitle: A\npublished: false\nheat: hot\nwebUrl: 'ftp://a'\nrelated:\n"
                 "  - webUrl: 'ftp://a'\n    title: B\n  - webUrl: 'ftp://b'\n    title: B\n---\n");
    newsroom.add(u"b.md"_qs, "---\npublished: false\nheat: \"3\"\n---\n");
    newsroom.add(u"c.md"_qs, "No front matter, which is only noted.\n");
    newsroom.add(u"d.md"_qs, "---\ntitle: D\nheat: 3\n---\n");
    newsroom.open();
    ProblemsModel model(newsroom.library);
    const QAbstractItemModelTester tester(&model);
    model.setWatching(true);
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(kinds(model).at(0), noTitle);
    QVERIFY(kinds(model).at(1).startsWith(u"“Web URL” is not an address."_qs));
    QCOMPARE(kinds(model).at(2), noNumber);
    const QModelIndex addresses = model.index(1, 0);
    QCOMPARE(addresses.siblingAtColumn(1).data().toString(), u"3 in 1 article(s)"_qs);
    QCOMPARE(model.rowCount(addresses), 3);
    QCOMPARE(model.index(0, ProblemsModel::ProblemColumn, addresses).data().toString(), u"A"_qs);
    QCOMPARE(model.index(2, ProblemsModel::PlaceColumn, addresses).data().toString(),
             u"Related 2 · Web URL"_qs);
    QCOMPARE(model.index(2, ProblemsModel::LineColumn, addresses).data().toString(), u"9"_qs);
    QCOMPARE(model.index(2, ProblemsModel::FileColumn, addresses).data().toString(), u"a.md"_qs);
    QVERIFY(!model.problemAt(addresses));
    const QModelIndex numbers = model.index(2, 0);
    QCOMPARE(numbers.siblingAtColumn(1).data().toString(), u"2 article(s)"_qs);
    QVERIFY(!model.problemAt(model.index(0, 0, numbers))->problem.canBeFixed);
    QVERIFY(model.problemAt(model.index(1, 0, numbers))->problem.canBeFixed);
    // Without a title its file names it.
    QCOMPARE(model.index(1, 0, numbers).data().toString(), u"b.md"_qs);
}

/// Each says something else, and yet they are of one kind.
void TestProblemsModel::tellsWhatCannotBeRead()
{
    test::Newsroom newsroom;
    newsroom.add(u"a.md"_qs, "---\ntitle: \"A\n---\n");
    newsroom.add(u"b.md"_qs, "---\ntitle: B\nprovider: {name: CNN\n---\n");
    newsroom.open();
    ProblemsModel model(newsroom.library);
    model.setWatching(true);
    QTRY_COMPARE(kinds(model), QStringList{u"The front matter cannot be read."_qs});
    const QModelIndex kind = model.index(0, 0);
    QCOMPARE(model.rowCount(kind), 2);
    QStringList places;
    for (int row = 0; row < 2; ++row) {
        places << model.index(row, ProblemsModel::PlaceColumn, kind).data().toString();
        QVERIFY(model.problemAt(model.index(row, 0, kind))->problem.line > 0);
    }
    QVERIFY(!places[0].isEmpty() && !places[1].isEmpty());
    QVERIFY(places[0] != places[1]);
}

void TestProblemsModel::keepsRowsThatStay()
{
    test::Newsroom newsroom;
    fill(newsroom, 6);
    ProblemsModel model(newsroom.library);
    const QAbstractItemModelTester tester(&model);
    model.setWatching(true);
    QTRY_COMPARE(kinds(model), (QStringList{noTitle, noNumber}));
    const QPersistentModelIndex numbers = model.index(1, 0);
    const QPersistentModelIndex last = model.index(5, 0, numbers);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    newsroom.session.edit({newsroom.id(1)}, setting("heat", FieldValue::integer(1)), u"Heat"_qs);
    newsroom.settle();
    QTRY_COMPARE(model.rowCount(numbers), 5);
    QCOMPARE(model.index(1, 0, numbers).data().toString(), u"Story 2"_qs);
    QCOMPARE(numbers.sibling(1, 1).data().toString(), u"5 article(s)"_qs);
    QCOMPARE(last.row(), 4);
    // A kind that is no more goes, one that comes is put where it belongs.
    newsroom.session.edit({newsroom.id(0), newsroom.id(3)}, test::titleEdit(u"T"_qs), u"Title"_qs);
    newsroom.settle();
    QTRY_COMPARE(kinds(model), QStringList{noNumber});
    QCOMPARE(numbers.row(), 0);
    QCOMPARE(model.index(0, 0, numbers).data().toString(), u"T"_qs);
    newsroom.session.undo();
    newsroom.session.undo();
    newsroom.settle();
    QTRY_COMPARE(kinds(model), (QStringList{noTitle, noNumber}));
    QTRY_COMPARE(model.rowCount(numbers), 6);
    QCOMPARE(model.problemAt(model.index(1, 0, numbers))->id, newsroom.id(1));
    QCOMPARE(last.row(), 5);
    QCOMPARE(resets.count(), 0);
}

/// Of so many changes all is gathered again, and still what stays has its row.
void TestProblemsModel::followsManyChanges()
{
    constexpr int stories = 600;
    test::Newsroom newsroom;
    fill(newsroom, stories);
    ProblemsModel model(newsroom.library);
    const QAbstractItemModelTester tester(&model);
    model.setWatching(true);
    QTRY_COMPARE(model.problemCount(), stories + stories / 3);
    const QPersistentModelIndex numbers = model.index(1, 0);
    const QPersistentModelIndex first = model.index(0, 0, numbers);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    newsroom.session.edit(newsroom.ids(300, stories - 1), setting("heat", FieldValue::integer(1)),
                          u"Heat"_qs);
    newsroom.settle();
    QTRY_COMPARE(model.rowCount(numbers), 300);
    QCOMPARE(removed.count(), 1);
    QVERIFY(first.isValid());
    // Every other one of those that are left: the view is told once, not a hundred times.
    QList<library::ArticleId> odd;
    for (int row = 1; row < stories; row += 2)
        odd << newsroom.id(row);
    newsroom.session.edit(odd, setting("heat", FieldValue::integer(2)), u"Heat"_qs);
    newsroom.settle();
    QTRY_COMPARE(model.rowCount(numbers), 150);
    QCOMPARE(removed.count(), 2);
    QCOMPARE(model.problemAt(model.index(1, 0, numbers))->id, newsroom.id(2));
    QCOMPARE(numbers.sibling(1, 1).data().toString(), u"150 article(s)"_qs);
    QCOMPARE(resets.count(), 0);
}

void TestProblemsModel::followsFilesThatComeAndGo()
{
    test::Newsroom newsroom;
    fill(newsroom, 2);
    ProblemsModel model(newsroom.library);
    model.setWatching(true);
    QTRY_COMPARE(model.problemCount(), 3);
    newsroom.add(test::Newsroom::fileName(5), wrongStory(5));
    newsroom.library.refresh({test::Newsroom::fileName(5)});
    QTRY_COMPARE(model.problemCount(), 4);
    QVERIFY(QFile::remove(newsroom.library.path(newsroom.id(0))));
    newsroom.library.refresh({test::Newsroom::fileName(0)});
    QTRY_COMPARE(model.problemCount(), 2);
    QCOMPARE(kinds(model), QStringList{noNumber});
}

void TestProblemsModel::startsOverWithAnotherFolder()
{
    test::Newsroom newsroom;
    ProblemsModel model(newsroom.library);
    model.setWatching(true);
    fill(newsroom, 3);
    QTRY_COMPARE(model.problemCount(), 4);
    newsroom.library.openFolder({});
    QCOMPARE(model.rowCount(), 0);
    newsroom.open();
    QTRY_COMPARE(model.problemCount(), 4);
    const QModelIndex numbers = model.index(1, 0);
    QCOMPARE(model.problemAt(model.index(0, 0, numbers))->id, newsroom.id(0));
}

/// What the GUI thread does when ten thousand articles are wrong, and when one of them changes.
/// Many are gathered elsewhere, and one that changes is the only one that moves.
void TestProblemsModel::doesLittleWithManyArticles()
{
    constexpr int stories = 10'000;
    test::Newsroom newsroom;
    fill(newsroom, stories);
    ProblemsModel model(newsroom.library);
    model.setWatching(true);
    QVERIFY(!model.isComplete());
    QCOMPARE(model.problemCount(), 0);
    QTRY_COMPARE(model.problemCount(), stories + (stories + 2) / 3);
    newsroom.load(1); // so that its edit is done at once
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    newsroom.session.edit({newsroom.id(1)}, setting("heat", FieldValue::integer(1)), u"Heat"_qs);
    QCOMPARE(model.rowCount(model.index(1, 0)), stories);
    QTRY_COMPARE(model.rowCount(model.index(1, 0)), stories - 1);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.constFirst()[1].toInt(), removed.constFirst()[2].toInt());
    QVERIFY(reset.isEmpty() && inserted.isEmpty());
}

QTEST_GUILESS_MAIN(TestProblemsModel)
#include "tst_problemsmodel.moc"
