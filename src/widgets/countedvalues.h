// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/valuesinuse.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

class QCompleter;

namespace foreword::widgets {

/// Values in use, each with its number of articles (0 for none to be shown), for lists that complete or
/// choose one.
class CountedValuesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { CountRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    void setValues(const QList<library::ValueCount>& values);
    const QList<library::ValueCount>& values() const { return m_values; }
    bool contains(const QString& value) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QList<library::ValueCount> m_values;
};

/// Paints the number at the end of its value's line.
class CountedValueDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

/// Lets a completer list such values with their numbers, wide enough to be read: Qt makes the list as wide as
/// the line, which may be the rest of one behind chips.
void showCounts(QCompleter* completer);

} // namespace foreword::widgets
