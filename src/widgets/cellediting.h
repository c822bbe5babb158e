// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"
#include "widgets/celleditor.h"
#include "widgets/fieldform.h"

#include <QObject>
#include <QPersistentModelIndex>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

class QAbstractItemView;

namespace foreword::editing {
class EditSession;
}

namespace foreword::widgets {

class ArticleTableView;
class CellDelegate;
class GalleryView;

/// Editing in the cells of the table, and the titles of the gallery's cards. It reads the article on a worker
/// if need be, has the view put the form's control over the cell, and asks the session for what was edited
/// when the cell is left. What is typed before the control is there waits for it.
class CellEditing : public QObject
{
    Q_OBJECT

public:
    /// All outlive it; the table is its parent.
    CellEditing(library::ArticleLibrary& library, editing::EditSession& session, ArticleTableView* table);
    ~CellEditing() override;

    /// Which shows the same rows as the table, and outlives this.
    void addGallery(GalleryView* gallery);
    void setSuggestions(const FieldSuggestions& suggestions);

    /// Opens the current cell of the view that is seen, or the title of its row where the column cannot be
    /// edited.
    void editCurrent();
    /// Takes over what is being edited and closes it. For callers that are about to save or close.
    void commit();
    /// Whether commit() would change something.
    bool hasDraft() const { return m_editor && m_editor->hasDraft(); }

Q_SIGNALS:
    void draftChanged();
    /// Why a cell was not opened, in words.
    void refused(const QString& reason);

protected:
    /// Typing in the table begins to edit the current cell.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct View
    {
        QAbstractItemView* view;
        CellDelegate* delegate;
        std::function<QList<int>()> columns; ///< that are seen, in the order in which they stand
    };

    template<typename ArticleView>
    void add(ArticleView* view, const std::function<QList<int>()>& columns);
    void setCurrent(const QModelIndex& index);
    void open(const View& view, const QModelIndex& index);
    void openNow(const QModelIndex& index, const library::Article& article);
    void abandon();
    bool startsEditing(const QEvent* event) const;
    void passKeysOn();
    QWidget* createEditor(const QModelIndex& index, QWidget* parent);
    void takeOver(QWidget* editor);
    void handInBefore(library::ArticleId id, const library::Article& next);
    void close(CellEditor::Leaving leaving);
    void closeControl(CellEditor* control);
    void place();
    /// The next cell in reading order, or the one before, that can be edited.
    QModelIndex neighbour(const QModelIndex& from, int direction) const;

    library::ArticleLibrary& m_library;
    editing::EditSession& m_session;
    FieldSuggestions m_suggestions;
    QList<View> m_views;                            ///< the table's first
    View m_view;                                    ///< where a cell was opened last
    QPersistentModelIndex m_awaited;                ///< a cell whose article is being read
    std::vector<std::unique_ptr<QEvent>> m_waiting; ///< keys for the control that is to come
    const library::Article* m_article = nullptr;    ///< while its cell is being opened
    QPointer<CellEditor> m_editor;
    QPersistentModelIndex m_index; ///< of m_editor
    bool m_isTakingOver = false;
};

} // namespace foreword::widgets
