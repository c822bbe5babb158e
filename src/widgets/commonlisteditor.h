// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/articlestep.h"
#include "library/commonfields.h"
#include "library/fieldschema.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace foreword::imaging {
class ThumbnailProvider;
}

namespace foreword::widgets {

class FieldLineEdit;
class ItemListView;

/// A list of maps, such as images or related stories, in several articles: every item that any of them has,
/// with the number that have it, and what can be done with the chosen one in all of them. A picture can also
/// be added by its address.
class CommonListEditor : public QWidget
{
    Q_OBJECT

public:
    /// `thumbnails` may be null; else it outlives the editor.
    CommonListEditor(const library::FieldSpec& list, const frontmatter::FieldPath& path, const QString& name,
                     imaging::ThumbnailProvider* thumbnails, QWidget* parent = nullptr);

    const frontmatter::FieldPath& path() const { return m_path; }
    /// `articlePath` is where relative addresses start.
    void showSeveral(const library::CommonFields& fields, const QString& articlePath);

Q_SIGNALS:
    /// What is wanted of each article.
    void commonEditRequested(const foreword::editing::EditsOf& editsOf, const QString& undoText);

private:
    QToolButton* addButton(const QString& word, const QString& name);
    void addAddress();
    void add(const frontmatter::FieldValue& item);
    void remove(const library::CommonField::Item& item);
    void replace(const library::CommonField::Item& item);
    void updateButtons();
    const library::CommonField::Item* current() const;

    library::FieldSpec m_list;
    frontmatter::FieldPath m_path;
    QString m_name;
    library::CommonField m_field;
    int m_articles = 0;
    QLabel* m_hint;
    ItemListView* m_view;
    FieldLineEdit* m_address = nullptr; ///< of pictures
    QToolButton* m_add;
    QToolButton* m_remove;
    QToolButton* m_replace;
};

} // namespace foreword::widgets
