// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/articletableview.h"

#include "models/articletablemodel.h"
#include "widgets/articledelegate.h"
#include "widgets/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace foreword::widgets {

using models::ArticleTableModel;

namespace {

/// What stands in the second line of the title, or is seldom looked at, starts hidden.
constexpr ArticleTableModel::Column hiddenAtFirst[] = {
    ArticleTableModel::ProviderColumn, ArticleTableModel::TypeColumn,    ArticleTableModel::TopicsColumn,
    ArticleTableModel::PicturesColumn, ArticleTableModel::RelatedColumn, ArticleTableModel::ProblemsColumn,
    ArticleTableModel::FileColumn,
};

constexpr int leastTitleCharacters = 26;

} // namespace

ArticleTableView::ArticleTableView(QWidget* parent)
    : QTableView(parent)
    , m_delegate(new ArticleDelegate(this))
{
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Articles"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setSortingEnabled(true);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);

    QHeaderView* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(28);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this, header](const QPoint& position) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnMenu(menu);
        menu->popup(header->mapToGlobal(position));
    });
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        if (column != ArticleTableModel::TitleColumn)
            fitTitle();
    });
    applyRowHeight();
}

void ArticleTableView::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    if (model)
        applyDefaultColumns();
}

void ArticleTableView::setCompact(bool compact)
{
    m_delegate->setCompact(compact);
    applyRowHeight();
    viewport()->update();
    Q_EMIT thumbnailBoxChanged();
}

bool ArticleTableView::isCompact() const
{
    return m_delegate->isCompact();
}

QSize ArticleTableView::thumbnailBox() const
{
    // Twice the size: pictures are cropped to the cell, so that one side of them is longer than the cell's.
    return (QSizeF(m_delegate->pictureSize(font())) * 2 * devicePixelRatioF()).toSize();
}

QByteArray ArticleTableView::columnState() const
{
    return horizontalHeader()->saveState();
}

void ArticleTableView::restoreColumnState(const QByteArray& state)
{
    if (!state.isEmpty() && !horizontalHeader()->restoreState(state))
        applyDefaultColumns();
    fitTitle();
}

/// A row that was in sight stays there, as when a panel opens below.
void ArticleTableView::resizeEvent(QResizeEvent* event)
{
    const QRect current = visualRect(currentIndex());
    const bool wasInSight =
        current.isValid() && current.top() >= 0 && current.top() < event->oldSize().height();
    QTableView::resizeEvent(event);
    fitTitle();
    const int hidden = current.bottom() + 1 - viewport()->height();
    if (wasInSight && hidden > 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + hidden);
}

/// The title takes the room that the other columns leave; where that would be too little to read one, the
/// table scrolls instead.
void ArticleTableView::fitTitle()
{
    constexpr int title = ArticleTableModel::TitleColumn;
    QHeaderView* header = horizontalHeader();
    if (header->count() <= title)
        return;
    const int least = leastTitleCharacters * fontMetrics().averageCharWidth();
    const int others = header->length() - header->sectionSize(title);
    const bool fits = viewport()->width() - others >= least;
    const bool fitted = header->sectionResizeMode(title) == QHeaderView::Stretch;
    header->setSectionResizeMode(title, fits ? QHeaderView::Stretch : QHeaderView::Interactive);
    // One that an editor has made wider stays so.
    if (!fits && (fitted || header->sectionSize(title) < least))
        header->resizeSection(title, least);
}

void ArticleTableView::fillColumnMenu(QMenu* menu)
{
    menu->clear();
    for (int column = 0; model() && column < model()->columnCount(); ++column) {
        QAction* action =
            menu->addAction(model()->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        // The title says which article a row is: it stays.
        action->setEnabled(column != ArticleTableModel::TitleColumn);
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
    menu->addSeparator();
    QAction* reset = menu->addAction(tr("Usual Columns"));
    connect(reset, &QAction::triggered, this, &ArticleTableView::applyDefaultColumns);
}

QList<int> ArticleTableView::shownColumns() const
{
    QList<int> columns;
    const QHeaderView* header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

QList<int> ArticleTableView::rangeColumns() const
{
    QList<int> columns = shownColumns();
    columns.removeIf([this](int column) { return !isInRange(column); });
    return columns;
}

bool ArticleTableView::isInRange(int column) const
{
    if (m_rangeAnchor < 0 || !currentIndex().isValid() || isColumnHidden(column))
        return false;
    const QHeaderView* header = horizontalHeader();
    const int anchor = header->visualIndex(m_rangeAnchor);
    const int current = header->visualIndex(currentIndex().column());
    const int visual = header->visualIndex(column);
    return visual >= qMin(anchor, current) && visual <= qMax(anchor, current);
}

void ArticleTableView::setCurrentCell(const QModelIndex& index)
{
    if (index.row() == currentIndex().row())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    else
        setCurrentIndex(index);
}

void ArticleTableView::setPlaceholder(const QString& text)
{
    if (std::exchange(m_placeholder, text) != text)
        viewport()->update();
}

void ArticleTableView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        Q_EMIT publishedToggleRequested();
        event->accept();
        return;
    }
    const QScopedValueRollback extending(m_isExtending, bool(event->modifiers() & Qt::ShiftModifier));
    if (!moveAcross(event))
        QTableView::keyPressEvent(event);
}

/// Left, Right, Home and End among the shown columns; whether the key was one of them.
bool ArticleTableView::moveAcross(const QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    const bool isPlain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    const QList<int> columns = shownColumns();
    if (!isPlain || !current.isValid() || columns.isEmpty())
        return false;
    const qsizetype last = columns.size() - 1;
    const int onward = isRightToLeft() ? -1 : 1;
    qsizetype column = columns.indexOf(current.column());
    switch (event->key()) {
    case Qt::Key_Left:
        column -= onward;
        break;
    case Qt::Key_Right:
        column += onward;
        break;
    case Qt::Key_Home:
        column = 0;
        break;
    case Qt::Key_End:
        column = last;
        break;
    default:
        return false;
    }
    setCurrentCell(current.siblingAtColumn(columns[qBound(qsizetype(0), column, last)]));
    scrollTo(currentIndex());
    return true;
}

void ArticleTableView::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    const bool isExtending = event->modifiers() & Qt::ShiftModifier;
    if (event->button() == Qt::RightButton && isInRange(index.column()) &&
        selectionModel()->isRowSelected(index.row()))
        return; // a menu for the rectangle leaves it as it is
    if (!isExtending)
        clearRange();
    const QScopedValueRollback extending(m_isExtending, isExtending);
    m_drag.reset();
    const bool canDrag = startsDrag(*event);
    QTableView::mousePressEvent(event);
    if (canDrag)
        m_drag.press(*event);
}

/// Moves from elsewhere select rows and cells: a drag starts from a picture, or where several rows are
/// selected from any of them.
bool ArticleTableView::startsDrag(const QMouseEvent& event) const
{
    const QModelIndex index = indexAt(event.position().toPoint());
    if (event.button() != Qt::LeftButton || event.modifiers() != Qt::NoModifier || !index.isValid())
        return false;
    const QItemSelection selection = selectionModel()->selection();
    const bool isOneOfSeveral =
        selectionModel()->isSelected(index) && (selection.size() > 1 || selection.constFirst().height() > 1);
    return index.column() == ArticleTableModel::ThumbnailColumn ||
           (isOneOfSeveral && index.column() != ArticleTableModel::PublishedColumn);
}

void ArticleTableView::mouseMoveEvent(QMouseEvent* event)
{
    if (const auto from = m_drag.begin(*event))
        Q_EMIT dragRequested(indexAt(*from));
    if (m_drag.owns(*event))
        return;
    const QScopedValueRollback extending(m_isExtending, bool(event->buttons() & Qt::LeftButton));
    QTableView::mouseMoveEvent(event);
}

void ArticleTableView::mouseReleaseEvent(QMouseEvent* event)
{
    m_drag.reset();
    QTableView::mouseReleaseEvent(event);
}

void ArticleTableView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    updateCurrentRow();
}

void ArticleTableView::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    updateCurrentRow();
}

void ArticleTableView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    Q_EMIT cellClosed(editor);
    QTableView::closeEditor(editor, hint);
}

void ArticleTableView::clearRange()
{
    if (std::exchange(m_rangeAnchor, -1) >= 0)
        viewport()->update();
}

void ArticleTableView::updateCurrentRow()
{
    if (const QModelIndex current = currentIndex(); current.isValid())
        viewport()->update(0, rowViewportPosition(current.row()), viewport()->width(),
                           rowHeight(current.row()));
}

void ArticleTableView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_placeholder.isEmpty() || (model() && model()->rowCount() > 0))
        return;
    QPainter painter(viewport());
    painter.setPen(secondaryColor(palette()));
    painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                     m_placeholder);
}

void ArticleTableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        applyRowHeight();
        Q_EMIT thumbnailBoxChanged();
    }
}

void ArticleTableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    const bool hadRange = m_rangeAnchor >= 0;
    if (!m_isExtending)
        m_rangeAnchor = -1;
    else if (!hadRange && previous.isValid() && previous.column() != current.column())
        m_rangeAnchor = previous.column();
    QTableView::currentChanged(current, previous);
    if (hadRange || m_rangeAnchor >= 0) {
        viewport()->update();
        return;
    }
    // The accent bar stands in the row's first cell, which the base class does not repaint.
    for (const QModelIndex& index : {current, previous}) {
        if (index.isValid())
            viewport()->update(0, rowViewportPosition(index.row()), viewport()->width(),
                               rowHeight(index.row()));
    }
}

void ArticleTableView::applyRowHeight()
{
    const int height = m_delegate->rowHeight(font());
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void ArticleTableView::applyDefaultColumns()
{
    QHeaderView* header = horizontalHeader();
    const QFontMetrics metrics(font());
    for (int column = 0; column < model()->columnCount(); ++column) {
        header->moveSection(header->visualIndex(column), column);
        setColumnHidden(column, false);
        header->setSectionResizeMode(column, QHeaderView::Interactive);
    }
    for (const auto column : hiddenAtFirst)
        setColumnHidden(column, true);

    using M = ArticleTableModel;
    setColumnWidth(M::PublishedColumn, 34);
    setColumnWidth(M::ThumbnailColumn, m_delegate->pictureSize(font()).width() + 16);
    setColumnWidth(M::DateColumn, metrics.horizontalAdvance(QStringLiteral("30 Sept 2021, 00:00")) + 16);
    // Of a usual font; a large one needs more.
    const auto wide = [&metrics](int pixels) { return std::max(pixels, pixels * metrics.height() / 17); };
    setColumnWidth(M::ProviderColumn, wide(130));
    setColumnWidth(M::CategoryColumn, wide(84));
    setColumnWidth(M::TypeColumn, wide(84));
    setColumnWidth(M::TopicsColumn, wide(160));
    for (const auto column :
         {M::QualityColumn, M::HeatColumn, M::PicturesColumn, M::RelatedColumn, M::ProblemsColumn})
        setColumnWidth(column, wide(72));
    setColumnWidth(M::FileColumn, wide(260));
    header->setSectionResizeMode(M::TitleColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(M::PublishedColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(M::ThumbnailColumn, QHeaderView::Fixed);
    // The mock's order: heat before quality.
    header->moveSection(header->visualIndex(M::HeatColumn), header->visualIndex(M::QualityColumn));
    fitTitle();
}

} // namespace foreword::widgets
