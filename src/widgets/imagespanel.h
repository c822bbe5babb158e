// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fieldform.h"

#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace foreword::imaging {
class ThumbnailProvider;
}

namespace foreword::widgets {

class ItemListEditor;
class RelatedPictures;

/// Every picture of an article: its own and its provider's to edit, those of its related stories to look at
/// and to go to.
class ImagesPanel : public QScrollArea
{
    Q_OBJECT

public:
    /// `thumbnails` may be null; else it outlives the panel.
    ImagesPanel(const library::FieldSchema& schema, imaging::ThumbnailProvider* thumbnails,
                QWidget* parent = nullptr);

    void showContent(const FormContent& content);
    void startOver();
    /// How many pictures the article has, all told.
    int count() const { return m_count; }
    /// The editor of a list of pictures, by its path; null for none.
    ItemListEditor* listAt(const frontmatter::FieldPath& path) const;
    RelatedPictures* relatedPictures() const { return m_related; } ///< null where the schema has none

Q_SIGNALS:
    void editRequested(const QList<foreword::frontmatter::FieldEdit>& edits, const QString& undoText,
                       const QString& mergeKey);
    void editingFinished();
    void openUrlRequested(const QUrl& url);
    /// A picture's address, as written.
    void pictureSelected(const QString& address);
    /// The item of a list at this path is to be edited, which this panel has no editor for.
    void itemRequested(const foreword::frontmatter::FieldPath& item);

private:
    struct List
    {
        frontmatter::FieldPath path;
        ItemListEditor* editor;
    };

    void addLists(const QList<library::FieldSpec>& fields, const frontmatter::FieldPath& below,
                  const QString& owner, QList<library::FieldSpec>& stories);
    void addRelated(const QList<library::FieldSpec>& stories);

    imaging::ThumbnailProvider* m_thumbnails;
    QVBoxLayout* m_layout;
    std::vector<List> m_lists;
    RelatedPictures* m_related = nullptr;
    int m_count = 0;
};

} // namespace foreword::widgets
