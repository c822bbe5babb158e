// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

#include <optional>

namespace foreword::widgets {

class OtherFieldsModel;

/// The tree of unknown fields, as high as its rows up to a limit, with the keys of a list: F2 edits the
/// value, Shift+F2 the key, Space turns yes and no, Delete removes, Insert adds; Alt+Shift+Up and
/// Alt+Shift+Down move within a list or group, and so does the mouse.
class OtherFieldsView : public QTreeView
{
    Q_OBJECT

public:
    /// `model` outlives the view.
    explicit OtherFieldsView(OtherFieldsModel& model, QWidget* parent = nullptr);

    void editValue(); ///< of the current row; its key where the value cannot be typed
    void editKey();
    void editType();
    /// Edits the key of a field that was just added, and then, when Enter took it over, the value.
    void nameField();
    /// What was typed for its name is refused.
    void stopNaming() { m_isNaming = false; }
    /// Takes over what is being typed into a cell.
    void commitTyping();
    /// Also where Qt takes the editing for ended, because another row went, and the editor stays.
    bool isEditing() const { return state() == EditingState || indexWidget(currentIndex()); }

Q_SIGNALS:
    void addRequested();
    void addInsideRequested();
    void removeRequested();
    /// To the place of the row `to` beside the current one.
    void moveRequested(int to);
    void currentIndexChanged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

protected Q_SLOTS:
    void commitData(QWidget* editor) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    /// Where a row would go that is dropped.
    struct DropPlace
    {
        int row;  ///< of the one beside it whose place it takes
        int line; ///< between which rows that is, in the viewport
    };

    std::optional<DropPlace> dropPlace(const QPoint& position) const;
    void showDropLine(std::optional<int> line);
    bool takeKey(const QKeyEvent& key, bool acts);
    bool editCell(int column);
    void fitHeight();
    void fitColumns();

    OtherFieldsModel& m_model;
    bool m_isNaming = false;
    bool m_isCommitting = false;
    std::optional<int> m_dropLine;
};

} // namespace foreword::widgets
