// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/keptselection.h"

#include "editing/newsroom.h"
#include "models/articlefiltermodel.h"
#include "models/articletablemodel.h"

#include <QItemSelectionModel>
#include <QSignalSpy>

#include <numeric>

using namespace foreword;
using library::ArticleQuery;
using models::ArticleFilterModel;
using models::ArticleTableModel;
using test::Newsroom;

namespace {

/// Ten stories in the library's order: "Story 0" to "Story 9".
struct Stories
{
    Stories()
    {
        for (int i = 0; i < 10; ++i)
            add(i);
        room.open();
    }

    void add(int i)
    {
        room.add(QStringLiteral("%1.md").arg(i),
                 QByteArray("---\ntitle: Story ") + char('0' + i) + "\n---\n");
    }

    void search(const char* text) { shown.setQuery(ArticleQuery::parse(QString::fromUtf8(text)).value()); }

    void select(std::initializer_list<int> rows)
    {
        selection.clear();
        for (const int row : rows)
            selection.setCurrentIndex(shown.index(row, ArticleTableModel::TitleColumn),
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }

    /// The numbers of the selected stories, and the current one's behind a point.
    QString chosen() const
    {
        QStringList numbers;
        for (const QModelIndex& index : selection.selectedRows(ArticleTableModel::TitleColumn))
            numbers.append(numberAt(index));
        numbers.sort();
        return numbers.join(QString()) + u'.' + numberAt(selection.currentIndex());
    }

    QString numberAt(const QModelIndex& index) const
    {
        return index.isValid() ? QString(index.siblingAtColumn(ArticleTableModel::TitleColumn)
                                             .data(Qt::AccessibleTextRole)
                                             .toString()
                                             .back())
                               : QString();
    }

    Newsroom room;
    ArticleTableModel articles{room.library, room.session, nullptr};
    ArticleFilterModel shown{articles};
    QItemSelectionModel selection{&shown};
    models::KeptSelection kept{shown, selection};
};

} // namespace

class TestKeptSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackWithWhatIsShown()
    {
        Stories s;
        s.select({2, 5, 7});
        s.search("7");
        QCOMPARE(s.chosen(), u"7.7"_qs);
        s.search("5");
        QCOMPARE(s.chosen(), u"5."_qs);
        s.search("nothing");
        QCOMPARE(s.chosen(), u"."_qs);
        s.search("");
        QCOMPARE(s.chosen(), u"257.7"_qs);
    }

    void columnOfTheCurrentCellStays()
    {
        Stories s;
        s.select({3});
        s.search("4");
        s.search("");
        QCOMPARE(s.selection.currentIndex().column(), int(ArticleTableModel::TitleColumn));
        QVERIFY(s.selection.isRowSelected(3));
    }

    void anotherChoiceIsTheLast()
    {
        Stories s;
        s.select({2, 5});
        s.search("7");
        s.select({0});
        s.search("");
        QCOMPARE(s.chosen(), u"7.7"_qs);
    }

    void aCellThatOnlyHasTheFocusIsNoChoice()
    {
        Stories s;
        s.select({2});
        s.search("7");
        s.selection.setCurrentIndex(s.shown.index(0, 0), QItemSelectionModel::NoUpdate);
        s.search("");
        QCOMPARE(s.chosen(), u"2.2"_qs);
    }

    void everythingSelectedStaysSo()
    {
        Stories s;
        s.select({0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        s.search("3");
        QCOMPARE(s.chosen(), u"3."_qs);
        s.search("");
        QCOMPARE(s.chosen(), u"0123456789.9"_qs);
    }

    void followsAnotherOrder()
    {
        Stories s;
        s.select({2, 3, 8});
        s.search("5");
        s.shown.sort(ArticleTableModel::TitleColumn, Qt::DescendingOrder);
        s.search("");
        QCOMPARE(s.chosen(), u"238.8"_qs);
        QVERIFY(s.selection.isRowSelected(7));
    }

    void tellsOnceOfWhatComesBack()
    {
        Stories s;
        s.select({1, 2, 4, 5, 8});
        s.search("9");
        QSignalSpy changed(&s.selection, &QItemSelectionModel::selectionChanged);
        s.search("");
        QCOMPARE(changed.size(), 1);
    }

    void anotherFolderForgets()
    {
        Stories s;
        s.select({2});
        s.search("7");
        s.room.open();
        s.search("");
        QCOMPARE(s.chosen(), u"."_qs);
    }
};

QTEST_GUILESS_MAIN(TestKeptSelection)
#include "tst_keptselection.moc"
