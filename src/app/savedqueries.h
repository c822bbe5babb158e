// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace foreword::widgets {
class QueryBar;
}

namespace foreword::app {

class Settings;

/// The queries that have names: the menu that asks one of them, saves what stands in the query bar, and opens
/// the list of all. All parts outlive it.
class SavedQueries : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Settings& settings;
        widgets::QueryBar& queryBar;
        QMenu& menu; ///< is theirs alone
    };

    SavedQueries(const Parts& parts, QWidget* window);

private:
    void fillMenu();
    void updateSaving();
    void save();
    void saveAs(const QString& name, const QString& text);
    void edit();

    Parts m_parts;
    QWidget* m_window;
    QAction* m_save;
    QAction* m_edit;
};

} // namespace foreword::app
