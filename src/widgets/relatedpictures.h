// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/thumbnailprovider.h"
#include "widgets/formcontent.h"
#include "widgets/itemlistview.h"

#include <QWidget>

class QToolButton;

namespace foreword::widgets {

class PictureSizeBar;

/// The pictures of an article's related stories, each under its story's title. Their editors are with their
/// stories: a picture that is chosen here asks to be edited there.
class RelatedPictures : public QWidget
{
    Q_OBJECT

public:
    /// `stories` are the schema's lists of stories. `thumbnails` may be null; else it outlives the widget.
    RelatedPictures(const QList<library::FieldSpec>& stories, imaging::ThumbnailProvider* thumbnails,
                    QWidget* parent = nullptr);

    /// Shows nothing at all where there are no pictures.
    void showContent(const FormContent& content);
    int count() const { return int(m_paths.size()); }
    ItemListView* list() const { return m_view; }

Q_SIGNALS:
    void editRequested(const QList<foreword::frontmatter::FieldEdit>& edits, const QString& undoText,
                       const QString& mergeKey);
    /// A picture's address, as written.
    void pictureSelected(const QString& address);
    /// The picture at this path is to be edited.
    void itemRequested(const foreword::frontmatter::FieldPath& item);

private:
    void collect(const frontmatter::FieldValue& item, const frontmatter::FieldPath& path,
                 const QList<library::FieldSpec>& fields, const QString& title, QList<ListedItem>& pictures);
    void showCurrent();
    void requestCurrent();

    QList<library::FieldSpec> m_stories;
    FormContent m_content;
    QList<frontmatter::FieldPath> m_paths; ///< of each row
    ItemListView* m_view;
    PictureSizeBar* m_size;
    QToolButton* m_edit;
};

} // namespace foreword::widgets
