// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commandsmodel.h"

#include "models/commandmatch.h"

namespace foreword::models {

void CommandsModel::setCommands(const QList<Command>& commands, const QStringList& recent)
{
    beginResetModel();
    m_commands = commands;
    m_recent = recent;
    m_found = matchingCommands(m_commands, {}, m_recent);
    endResetModel();
}

void CommandsModel::setTyped(const QString& typed)
{
    beginResetModel();
    m_found = matchingCommands(m_commands, typed, m_recent);
    endResetModel();
}

int CommandsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_found.size());
}

QVariant CommandsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Command& command = commandAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return command.name;
    case PathRole:
        return command.path;
    case KeysRole:
        return command.keys;
    case Qt::CheckStateRole:
        return command.isChecked ? QVariant(*command.isChecked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole: {
        QStringList parts{command.name, command.path, command.keys};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

Qt::ItemFlags CommandsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractListModel::flags(index);
    return index.isValid() && !commandAt(index.row()).isEnabled ? usual & ~Qt::ItemIsEnabled : usual;
}

} // namespace foreword::models
