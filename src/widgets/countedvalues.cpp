// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/countedvalues.h"

#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QEvent>
#include <QPainter>
#include <QScreen>

#include <algorithm>

namespace foreword::widgets {
namespace {

constexpr int margin = 8;
constexpr int gap = 16;
constexpr int scrollBarRoom = 16;
constexpr int widestList = 360;
constexpr int measuredRows = 50; ///< the most used come first

/// Nothing for what is no value of articles, as the name of a field.
QString shownCount(const QModelIndex& index)
{
    const int count = index.data(CountedValuesModel::CountRole).toInt();
    return count > 0 ? QLocale().toString(count) : QString();
}

/// Widens a list of completions whenever it is placed.
class ListWidener : public QObject
{
public:
    explicit ListWidener(QAbstractItemView* list)
        : QObject(list)
        , m_list(list)
    {}

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Show || event->type() == QEvent::Resize)
            widen();
        return QObject::eventFilter(watched, event);
    }

private:
    void widen()
    {
        int widest = 0;
        for (int row = 0; row < qMin(m_list->model()->rowCount(), measuredRows); ++row)
            widest = qMax(widest, m_list->sizeHintForIndex(m_list->model()->index(row, 0)).width());
        const int wanted = qMin(widest + scrollBarRoom, widestList);
        if (m_list->width() >= wanted)
            return;
        QRect place = m_list->geometry();
        place.setWidth(wanted);
        const QRect screen = m_list->screen()->availableGeometry();
        place.moveRight(qMin(place.right(), screen.right()));
        m_list->setGeometry(place);
    }

    QAbstractItemView* m_list;
};

} // namespace

void CountedValuesModel::setValues(const QList<library::ValueCount>& values)
{
    if (values == m_values)
        return;
    beginResetModel();
    m_values = values;
    endResetModel();
}

bool CountedValuesModel::contains(const QString& value) const
{
    return std::any_of(m_values.cbegin(), m_values.cend(),
                       [&value](const library::ValueCount& one) { return one.value == value; });
}

int CountedValuesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_values.size());
}

QVariant CountedValuesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_values.size())
        return {};
    const library::ValueCount& one = m_values[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return one.value;
    case CountRole:
        return one.count;
    case Qt::AccessibleDescriptionRole:
        return one.count > 0 ? tr("%n article(s)", nullptr, one.count) : QVariant();
    default:
        return {};
    }
}

QSize CountedValueDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics& metrics = option.fontMetrics;
    const int width = metrics.horizontalAdvance(index.data().toString()) + gap +
                      metrics.horizontalAdvance(shownCount(index)) + 2 * margin;
    return {width, metrics.height() + margin};
}

void CountedValueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString value = row.text;
    row.text.clear();
    const QStyle* style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const QString count = shownCount(index);
    const QRect line = row.rect.adjusted(margin, 0, -margin, 0);
    const int countWidth = row.fontMetrics.horizontalAdvance(count);
    const QRect valuePlace =
        QStyle::visualRect(row.direction, line, line.adjusted(0, 0, -countWidth - margin, 0));
    const bool isSelected = row.state & QStyle::State_Selected;
    painter->save();
    painter->setFont(row.font);
    painter->setLayoutDirection(row.direction);
    painter->setPen(row.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(valuePlace, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                      row.fontMetrics.elidedText(value, Qt::ElideRight, valuePlace.width()));
    if (!isSelected)
        painter->setPen(secondaryColor(row.palette));
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignTrailing | Qt::TextSingleLine, count);
    painter->restore();
}

void showCounts(QCompleter* completer)
{
    completer->popup()->setItemDelegate(new CountedValueDelegate(completer));
    completer->popup()->installEventFilter(new ListWidener(completer->popup()));
}

} // namespace foreword::widgets
