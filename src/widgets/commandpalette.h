// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;
class QMenuBar;

namespace foreword::models {
class CommandsModel;
}

namespace foreword::widgets {

class ElidedLabel;

/// A search field over the list of all actions of a menu bar, at the top of its window until it is left. The
/// focus stays in the search field, and so do all keys; Up, Down and the page keys walk through the actions
/// that can be triggered, Enter triggers the current one after the palette is gone and the focus is back
/// where it was, Escape and a click elsewhere close.
///
/// It is part of the window, not a window of its own, whose focus would come back only later.
class CommandPalette : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the palette.
    CommandPalette(const QMenuBar& menus, QWidget* window);

    /// `recent` are ids of commands, the latest first. What is listed is as it is at this moment.
    void open(const QStringList& recent);

    QLineEdit* searchField() const { return m_find; }
    QListView* list() const { return m_list; }

Q_SIGNALS:
    /// The command with this id is about to be triggered.
    void chosen(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void place();
    void search(const QString& typed);
    bool takeKey(QKeyEvent* key);
    void move(int by);
    void describeCurrent();
    void choose(const QModelIndex& index);
    void leave();

    const QMenuBar& m_menus;
    models::CommandsModel* m_commands;
    QLineEdit* m_find;
    QListView* m_list;
    ElidedLabel* m_note;
    QList<QPointer<QWidget>> m_before; ///< what had the focus, and what holds that
};

} // namespace foreword::widgets
