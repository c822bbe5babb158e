// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/facettree.h"

#include "models/facetmodel.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace foreword::widgets {

using models::FacetModel;
using Kind = FacetModel::Kind;

namespace {

constexpr int margin = 12;
constexpr int valueIndent = 18; ///< room for the tick
constexpr int gap = 8;
constexpr int smallestRow = 24;

Kind kindOf(const QModelIndex& index)
{
    return index.data(FacetModel::KindRole).value<Kind>();
}

bool isChosen(const QModelIndex& index)
{
    return index.data(FacetModel::ChosenRole).toBool();
}

QFont sectionFont(const QFont& base)
{
    QFont font = secondaryFont(base);
    font.setWeight(QFont::DemiBold);
    return font;
}

/// Such as a tick or an arrow, in a box around the point.
void paintLine(QPainter* painter, const QPolygonF& line, const QColor& color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(line);
    painter->restore();
}

} // namespace

/// All rows have one height, so that a list of thousands is laid out at once.
QSize FacetDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {0, std::max(smallestRow, option.fontMetrics.height() + 7)};
}

void FacetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    // Over the whole line, the branch's part too.
    if (const auto* view = qobject_cast<const QAbstractItemView*>(row.widget))
        row.rect = QRect(0, row.rect.y(), view->viewport()->width(), row.rect.height());
    painter->save();
    painter->setLayoutDirection(row.direction);
    if (isChosen(index) && kindOf(index) == Kind::Value)
        painter->fillRect(row.rect, row.palette.highlight());
    else if (row.state & QStyle::State_MouseOver)
        painter->fillRect(row.rect, headerColor(row.palette));
    if (kindOf(index) == Kind::Facet)
        paintSection(painter, row, index);
    else
        paintValue(painter, row, index);
    if (row.state & QStyle::State_HasFocus) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(accentColor(row.palette));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(row.rect).adjusted(2.5, 1.5, -2.5, -1.5), 4, 4);
    }
    painter->restore();
}

void FacetDelegate::paintSection(QPainter* painter, const QStyleOptionViewItem& row,
                                 const QModelIndex& index) const
{
    const QColor color = secondaryColor(row.palette);
    const QRect line = row.rect.adjusted(margin, 4, -margin, 0);
    painter->setFont(sectionFont(row.font));
    painter->setPen(color);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                      QLocale().toUpper(row.text));
    const QRect place =
        QStyle::visualRect(row.direction, line, QRect(line.right() - 9, line.y(), 10, line.height()));
    const QPointF at = QRectF(place).center();
    const bool isOpen = row.state & QStyle::State_Open;
    const qreal dir = row.direction == Qt::RightToLeft ? -1 : 1;
    const QPolygonF arrow =
        isOpen ? QPolygonF{at + QPointF(-4, -2), at + QPointF(0, 2), at + QPointF(4, -2)}
               : QPolygonF{at + QPointF(-2 * dir, -4), at + QPointF(2 * dir, 0), at + QPointF(-2 * dir, 4)};
    paintLine(painter, arrow, color);
    // A closed section does not hide that it narrows.
    if (!isOpen && isChosen(index)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(accentColor(row.palette));
        painter->setPen(Qt::NoPen);
        painter->drawEllipse(at - QPointF(16 * dir, 0), 3, 3);
    }
}

void FacetDelegate::paintValue(QPainter* painter, const QStyleOptionViewItem& row,
                               const QModelIndex& index) const
{
    const bool isMore = kindOf(index) == Kind::More;
    const QRect line =
        QStyle::visualRect(row.direction, row.rect, row.rect.adjusted(margin + valueIndent, 0, -margin, 0));
    QFont font = row.font;
    if (isChosen(index))
        font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    painter->setFont(font);
    QString count;
    if (!isMore)
        count = QLocale().toString(index.data(FacetModel::CountRole).toInt());
    const int countWidth = isMore ? 0 : metrics.horizontalAdvance(count) + gap;
    const QRect valuePlace = QStyle::visualRect(row.direction, line, line.adjusted(0, 0, -countWidth, 0));
    const bool isNone = !isMore && index.data(FacetModel::CountRole).toInt() == 0;
    painter->setPen(isMore                       ? accentColor(row.palette)
                    : isNone && !isChosen(index) ? secondaryColor(row.palette)
                                                 : row.palette.color(QPalette::Text));
    painter->drawText(valuePlace, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                      metrics.elidedText(row.text, Qt::ElideRight, valuePlace.width()));
    if (!isChosen(index))
        painter->setPen(secondaryColor(row.palette));
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignTrailing | Qt::TextSingleLine, count);
    if (!isChosen(index))
        return;
    const QRect place = QStyle::visualRect(
        row.direction, row.rect, QRect(row.rect.left() + margin, row.rect.y(), 12, row.rect.height()));
    const QPointF at = QRectF(place).center();
    paintLine(painter, {at + QPointF(-4, 0), at + QPointF(-1, 3), at + QPointF(4, -3)},
              accentColor(row.palette));
}

FacetTree::FacetTree(QWidget* parent)
    : QTreeView(parent)
{
    setAccessibleName(tr("Filters"));
    setItemDelegate(new FacetDelegate(this));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(0);
    setRootIsDecorated(false);
    setExpandsOnDoubleClick(false);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Window);
}

void FacetTree::setModel(QAbstractItemModel* model)
{
    QTreeView::setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &FacetTree::hideEmptySections);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &FacetTree::hideEmptySections);
    expandAll();
    hideEmptySections();
}

void FacetTree::setPlaceholder(const QString& text)
{
    if (std::exchange(m_placeholder, text) != text)
        viewport()->update();
}

void FacetTree::goToFirst()
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex section = model()->index(row, 0);
        if (isEmpty(row))
            continue;
        setCurrentIndex(isExpanded(section) ? model()->index(0, 0, section) : section);
        setFocus();
        return;
    }
}

bool FacetTree::isEmpty(int section) const
{
    return model()->rowCount(model()->index(section, 0)) == 0;
}

void FacetTree::hideEmptySections()
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (isRowHidden(row, {}) != isEmpty(row))
            setRowHidden(row, {}, isEmpty(row));
    }
}

void FacetTree::take(const QModelIndex& index, Qt::KeyboardModifiers modifiers)
{
    if (!index.isValid())
        return;
    if (kindOf(index) == Kind::Facet)
        setExpanded(index, !isExpanded(index));
    else
        Q_EMIT chosen(index, modifiers & Qt::ControlModifier ? library::Choose::Too : library::Choose::Alone);
}

void FacetTree::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(currentIndex(), event->modifiers());
        event->accept();
        return;
    case Qt::Key_Escape:
        event->ignore(); // the panel's
        return;
    default:
        QTreeView::keyPressEvent(event);
    }
}

void FacetTree::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->pos()) : QModelIndex();
    if (m_pressed.isValid())
        setCurrentIndex(m_pressed);
    event->accept();
}

/// There is nothing to be dragged or swept over.
void FacetTree::mouseMoveEvent(QMouseEvent* event)
{
    event->accept();
}

void FacetTree::mouseReleaseEvent(QMouseEvent* event)
{
    const QModelIndex pressed = std::exchange(m_pressed, QPersistentModelIndex());
    if (event->button() == Qt::LeftButton && pressed.isValid() && pressed == indexAt(event->pos()))
        take(pressed, event->modifiers());
    event->accept();
}

/// Two quick clicks are two clicks.
void FacetTree::mouseDoubleClickEvent(QMouseEvent* event)
{
    mousePressEvent(event);
}

void FacetTree::paintEvent(QPaintEvent* event)
{
    QTreeView::paintEvent(event);
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (!isEmpty(row))
            return;
    }
    QPainter painter(viewport());
    painter.setPen(secondaryColor(palette()));
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_placeholder);
}

void FacetTree::drawBranches(QPainter*, const QRect&, const QModelIndex&) const {}

} // namespace foreword::widgets
