// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace foreword::widgets {

class OtherFieldsModel;

/// The tree of unknown fields, as high as its rows up to a limit, with the keys of a list: F2 edits the
/// value, Shift+F2 the key, Space turns yes and no, Delete removes, Insert adds, Alt+Up and Alt+Down move.
class OtherFieldsView : public QTreeView
{
    Q_OBJECT

public:
    /// `model` outlives the view.
    explicit OtherFieldsView(OtherFieldsModel& model, QWidget* parent = nullptr);

    void editValue(); ///< of the current row; its key where the value cannot be typed
    void editKey();
    void editType();
    /// Takes over what is being typed into a cell.
    void commitTyping();

Q_SIGNALS:
    void addRequested();
    void addInsideRequested();
    void removeRequested();
    void moveRequested(int by);
    void currentIndexChanged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    bool takeKey(const QKeyEvent& key, bool acts);
    bool editCell(int column);
    void fitHeight();
    void fitColumns();

    OtherFieldsModel& m_model;
};

} // namespace foreword::widgets
