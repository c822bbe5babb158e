// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fieldform.h"

#include <QWidget>

#include <memory>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace foreword::imaging {
class ThumbnailProvider;
}

namespace foreword::widgets {

class ItemListView;
class PictureSizeBar;
class TextEditor;

/// A list of maps, such as images or related stories: the items, what can be done with them (by button, key
/// and drag), and the form of the chosen one, which holds editors of this kind for the lists within it.
class ItemListEditor : public QWidget
{
    Q_OBJECT

public:
    /// `thumbnails` may be null; else it outlives the editor.
    ItemListEditor(const library::FieldSpec& list, const QString& name,
                   imaging::ThumbnailProvider* thumbnails, QWidget* parent = nullptr);

    /// Of the list.
    void setPath(const frontmatter::FieldPath& path);
    void setSuggestions(const FieldSuggestions& suggestions);
    void showContent(const FormContent& content);
    void startOver();

    const frontmatter::FieldValue::Items& items() const { return m_items.items(); }
    int count() const { return int(items().size()); }
    int currentIndex() const; ///< -1 for none
    void setCurrentIndex(int index);
    /// Chooses the items that a path to one of them, or to one of a list within one, goes through, and gives
    /// the focus to the field that it leads to, or else to the last one's list.
    void reveal(const frontmatter::FieldPath& item);
    bool canEdit() const { return m_lock.isEmpty() && !m_path.isRoot(); }
    /// Of the chosen item.
    FieldForm* form() const { return m_form; }
    /// The editor of a list within the chosen item, by its path there; null for none.
    ItemListEditor* nestedAt(const frontmatter::FieldPath& relative) const;

    /// Another button among those of the list, behind "Add".
    QToolButton* addButton(const QString& word, const QString& name);
    /// Above the form of the chosen item.
    void addBar(QWidget* bar);

    // What buttons, keys and drags do.
    void addItem();
    void addItem(const frontmatter::FieldValue& item, const QString& undoText);
    void duplicateItem();
    void removeItem();
    void moveItem(int by);
    void moveItem(int from, int to);

Q_SIGNALS:
    void editRequested(const QList<foreword::frontmatter::FieldEdit>& edits, const QString& undoText,
                       const QString& mergeKey);
    void editingFinished();
    void openUrlRequested(const QUrl& url);
    /// A picture's address, as written.
    void pictureSelected(const QString& address);
    /// The form shows another item, or the same one anew.
    void currentShown();
    /// Enter was pressed on the chosen item, or it was double-clicked.
    void itemActivated();

private:
    struct Nested
    {
        frontmatter::FieldPath relative;
        ItemListEditor* editor;
    };

    void setUpLayout();
    void setUpButtons();
    void connectView();
    void addNested(const QList<library::FieldSpec>& fields, const frontmatter::FieldPath& below,
                   const QString& owner);
    void insert(int index, const frontmatter::FieldValue& item, const QString& undoText);
    void showCurrent();
    void updateButtons();
    frontmatter::FieldValue newItem() const;

    library::FieldSpec m_list;
    QString m_name;
    imaging::ThumbnailProvider* m_thumbnails;
    frontmatter::FieldPath m_path;
    FormContent m_content;
    frontmatter::FieldValue m_items; ///< what the document holds at m_path
    QString m_lock;
    int m_next = -1; ///< to be chosen once it is there
    bool m_focusesNext = false;

    QLabel* m_heading;
    QLabel* m_hint;
    QHBoxLayout* m_header;
    ItemListView* m_view;
    QWidget* m_details;
    PictureSizeBar* m_size = nullptr; ///< of an item that is a picture
    FieldForm* m_form;
    TextEditor* m_plain; ///< of an item that is a text
    QVBoxLayout* m_detailsLayout;
    std::vector<Nested> m_nested;
    QToolButton* m_add = nullptr;
    QToolButton* m_duplicate = nullptr;
    QToolButton* m_remove = nullptr;
    QToolButton* m_up = nullptr;
    QToolButton* m_down = nullptr;
};

} // namespace foreword::widgets
