// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fieldform.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QToolButton;

namespace foreword::imaging {
class ThumbnailProvider;
}

namespace foreword::widgets {

class ItemListView;
class TextEditor;

/// A list of maps, such as images or related stories: the items, what can be done with them, and the form of
/// the chosen one, which holds editors of this kind for the lists within it.
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

    int count() const { return int(m_items.items().size()); }
    int currentIndex() const; ///< -1 for none
    void setCurrentIndex(int index);
    /// Of the chosen item.
    FieldForm* form() const { return m_form; }
    /// The editor of a list within the chosen item, by its path there; null for none.
    ItemListEditor* nestedAt(const frontmatter::FieldPath& relative) const;

    // What the buttons do.
    void addItem();
    void removeItem();
    void moveItem(int by);

Q_SIGNALS:
    void editRequested(const QList<foreword::frontmatter::FieldEdit>& edits, const QString& undoText,
                       const QString& mergeKey);
    void editingFinished();
    void openUrlRequested(const QUrl& url);
    /// A picture's address, as written.
    void pictureSelected(const QString& address);

private:
    struct Nested
    {
        frontmatter::FieldPath relative;
        ItemListEditor* editor;
    };

    void setUpLayout();
    QToolButton* addButton(const QString& word, const QString& name, void (ItemListEditor::*action)());
    void addNested(const QList<library::FieldSpec>& fields, const frontmatter::FieldPath& below,
                   const QString& owner);
    void moveUp() { moveItem(-1); }
    void moveDown() { moveItem(1); }
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
    ItemListView* m_view;
    QWidget* m_details;
    FieldForm* m_form;
    TextEditor* m_plain; ///< of an item that is a text
    std::vector<Nested> m_nested;
    QToolButton* m_add;
    QToolButton* m_remove;
    QToolButton* m_up;
    QToolButton* m_down;
};

} // namespace foreword::widgets
