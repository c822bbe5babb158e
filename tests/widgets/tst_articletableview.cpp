// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/articletableview.h"

#include "models/articletablemodel.h"
#include "support/mousedrag.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

#include <algorithm>

using namespace foreword;
using foreword::models::ArticleTableModel;
using foreword::widgets::ArticleTableView;

namespace {

void fill(QStandardItemModel& model, int rows)
{
    for (int row = 0; row < rows; ++row) {
        QList<QStandardItem*> items;
        for (int column = 0; column < ArticleTableModel::ColumnCount; ++column) {
            auto* item = new QStandardItem(QStringLiteral("%1/%2").arg(row).arg(column));
            item->setData(true, ArticleTableModel::ReadableRole);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            items.append(item);
        }
        items[ArticleTableModel::PublishedColumn]->setCheckable(true);
        items[ArticleTableModel::PublishedColumn]->setCheckState(Qt::Unchecked);
        items[ArticleTableModel::TitleColumn]->setEditable(true);
        model.appendRow(items);
    }
    for (int column = 0; column < ArticleTableModel::ColumnCount; ++column)
        model.setHeaderData(column, Qt::Horizontal, QStringLiteral("Column %1").arg(column),
                            Qt::AccessibleTextRole);
}

} // namespace

class TestArticleTableView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { widgets::applyTheme(*qApp, widgets::Appearance::Light); }

    void init()
    {
        m_model = std::make_unique<QStandardItemModel>();
        fill(*m_model, 20);
        m_view = std::make_unique<ArticleTableView>();
        m_view->setModel(m_model.get());
        m_view->resize(900, 400);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void spaceAsksToToggleWhateverColumnIsCurrent()
    {
        QSignalSpy asked(m_view.get(), &ArticleTableView::publishedToggleRequested);
        m_view->setCurrentIndex(m_model->index(3, ArticleTableModel::HeatColumn));
        QTest::keyClick(m_view.get(), Qt::Key_Space);
        QCOMPARE(asked.count(), 1);
        // The view itself changes neither the mark nor the selection.
        QCOMPARE(m_model->item(3, ArticleTableModel::PublishedColumn)->checkState(), Qt::Unchecked);
        QVERIFY(m_view->selectionModel()->isRowSelected(3));
    }

    void aClickAnywhereInTheMarksCellTogglesItOnce()
    {
        const QRect cell = m_view->visualRect(m_model->index(2, ArticleTableModel::PublishedColumn));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, cell.topLeft() + QPoint(4, 4));
        QCOMPARE(m_model->item(2, ArticleTableModel::PublishedColumn)->checkState(), Qt::Checked);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, cell.center());
        QCOMPARE(m_model->item(2, ArticleTableModel::PublishedColumn)->checkState(), Qt::Unchecked);
    }

    void aClickThatExtendsTheSelectionTogglesNothing()
    {
        m_view->setCurrentIndex(m_model->index(0, 0));
        const QRect cell = m_view->visualRect(m_model->index(4, ArticleTableModel::PublishedColumn));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, cell.center());
        QCOMPARE(m_model->item(4, ArticleTableModel::PublishedColumn)->checkState(), Qt::Unchecked);
        QVERIFY(m_view->selectionModel()->isRowSelected(2));
    }

    void aDragStartsFromAPicture()
    {
        QSignalSpy dragged(m_view.get(), &ArticleTableView::dragRequested);
        m_view->setCurrentIndex(m_model->index(0, ArticleTableModel::TitleColumn));
        drag(2, ArticleTableModel::ThumbnailColumn, 4);
        QCOMPARE(dragged.size(), 1);
        QCOMPARE(dragged.takeFirst().first().toModelIndex().row(), 2);
        QCOMPARE(selectedRows(), QList<int>{2});
        // From any other cell the mouse selects.
        drag(5, ArticleTableModel::TitleColumn, 7);
        QVERIFY(dragged.isEmpty());
        QCOMPARE(selectedRows(), (QList<int>{5, 6, 7}));
    }

    void aDragFromOneOfSeveralRowsTakesAllAlong()
    {
        QSignalSpy dragged(m_view.get(), &ArticleTableView::dragRequested);
        drag(1, ArticleTableModel::TitleColumn, 3);
        QVERIFY(dragged.isEmpty());
        drag(2, ArticleTableModel::DateColumn, 6);
        QCOMPARE(dragged.size(), 1);
        QCOMPARE(selectedRows(), (QList<int>{1, 2, 3}));
        // A click on one of them still chooses it alone.
        const QRect cell = m_view->visualRect(m_model->index(2, ArticleTableModel::TitleColumn));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, cell.center());
        QCOMPARE(selectedRows(), QList<int>{2});
    }

    void compactRowsAreLower()
    {
        const int before = m_view->rowHeight(0);
        const QSize box = m_view->thumbnailBox();
        QSignalSpy boxChanged(m_view.get(), &ArticleTableView::thumbnailBoxChanged);
        m_view->setCompact(true);
        QVERIFY(m_view->rowHeight(0) < before);
        QVERIFY(m_view->thumbnailBox().width() < box.width());
        QCOMPARE(boxChanged.count(), 1);
    }

    void rowsGrowWithTheFont()
    {
        const int before = m_view->rowHeight(0);
        QFont large = m_view->font();
        large.setPointSizeF(large.pointSizeF() * 2);
        m_view->setFont(large);
        QVERIFY(m_view->rowHeight(0) > before);
    }

    void theCurrentRowStaysInSight()
    {
        const auto isInSight = [this](int row) {
            const QRect cell = m_view->visualRect(m_model->index(row, ArticleTableModel::TitleColumn));
            return m_view->viewport()->rect().contains(cell);
        };
        m_view->setCurrentIndex(m_model->index(5, ArticleTableModel::TitleColumn));
        QVERIFY(isInSight(5));
        m_view->resize(900, 150);
        QVERIFY(isInSight(5));
        // One that was looked away from does not come back.
        m_view->verticalScrollBar()->setValue(0);
        QVERIFY(!isInSight(5));
        m_view->resize(900, 120);
        QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    }

    void chosenColumnsSurviveARestart()
    {
        QMenu menu;
        m_view->fillColumnMenu(&menu);
        QVERIFY(m_view->isColumnHidden(ArticleTableModel::FileColumn));
        menu.actions().at(ArticleTableModel::FileColumn)->trigger();
        QVERIFY(!m_view->isColumnHidden(ArticleTableModel::FileColumn));
        QVERIFY(!menu.actions().at(ArticleTableModel::TitleColumn)->isEnabled());
        m_view->setColumnWidth(ArticleTableModel::DateColumn, 177);

        ArticleTableView next;
        next.setModel(m_model.get());
        next.restoreColumnState(m_view->columnState());
        QVERIFY(!next.isColumnHidden(ArticleTableModel::FileColumn));
        QCOMPARE(next.columnWidth(ArticleTableModel::DateColumn), 177);
    }

    void aBrokenColumnStateLeavesTheUsualColumns()
    {
        m_view->restoreColumnState("not a state");
        QVERIFY(!m_view->isColumnHidden(ArticleTableModel::TitleColumn));
        QVERIFY(m_view->isColumnHidden(ArticleTableModel::FileColumn));
    }

private:
    void drag(int from, int column, int to)
    {
        const auto middle = [this, column](int row) {
            return m_view->visualRect(m_model->index(row, column)).center();
        };
        test::mouseDrag(m_view->viewport(), middle(from), middle(to));
    }

    QList<int> selectedRows() const
    {
        QList<int> rows;
        for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
            rows.append(index.row());
        std::sort(rows.begin(), rows.end());
        return rows;
    }

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<ArticleTableView> m_view;
};

QTEST_MAIN(TestArticleTableView)
#include "tst_articletableview.moc"
