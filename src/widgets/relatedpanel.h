// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"
#include "models/storylookup.h"
#include "widgets/itemlisteditor.h"

#include <QScrollArea>

namespace foreword::widgets {

class StoryPicker;

/// The related stories of an article, with all their fields. One that is an article of the collection can be
/// opened, and an article of the collection can be made one.
class RelatedPanel : public QScrollArea
{
    Q_OBJECT

public:
    /// `list` is the schema's field of related stories. `library` outlives the panel, `thumbnails` too, which
    /// may be null.
    RelatedPanel(library::ArticleLibrary& library, const library::FieldSpec& list,
                 imaging::ThumbnailProvider* thumbnails, QWidget* parent = nullptr);

    void showContent(const FormContent& content, library::ArticleId article);
    /// Chooses the story, or the picture in it, at this path, and gives it the focus.
    void reveal(const frontmatter::FieldPath& item);

    ItemListEditor* editor() const { return m_editor; }
    StoryPicker* picker() const { return m_picker; }

Q_SIGNALS:
    /// A related story that is this article is to be opened.
    void articleRequested(foreword::library::ArticleId id);
    /// Why an article could not be made a related story.
    void failed(const QString& reason);

private:
    void setUpBar();
    void showCurrent();
    void openCurrent();
    void addArticle(library::ArticleId id);
    void addStory(const library::Article& article, library::ArticleId id);

    library::ArticleLibrary& m_library;
    library::FieldSpec m_list;
    std::optional<library::ArticleId> m_article; ///< whose related stories these are
    models::StoryLookup m_lookup;
    ItemListEditor* m_editor;
    StoryPicker* m_picker;
    QToolButton* m_pick;
    QWidget* m_bar;
    QLabel* m_where;
};

} // namespace foreword::widgets
