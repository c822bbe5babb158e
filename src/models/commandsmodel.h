// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/command.h"

#include <QAbstractListModel>
#include <QStringList>

namespace foreword::models {

/// The commands that answer to what is typed, the best first; of those that cannot be triggered the rows are
/// disabled.
class CommandsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { PathRole = Qt::UserRole, KeysRole };

    using QAbstractListModel::QAbstractListModel;

    /// `recent` are ids, the latest first. Nothing is typed yet.
    void setCommands(const QList<Command>& commands, const QStringList& recent);
    void setTyped(const QString& typed);

    const Command& commandAt(int row) const { return m_commands[m_found[row]]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QList<Command> m_commands;
    QStringList m_recent;
    QList<int> m_found; ///< those that answer
};

} // namespace foreword::models
