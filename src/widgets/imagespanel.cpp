// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/imagespanel.h"

#include "widgets/itemlisteditor.h"
#include "widgets/listeditem.h"
#include "widgets/relatedpictures.h"

#include <QVBoxLayout>

namespace foreword::widgets {

using frontmatter::FieldPath;
using frontmatter::FieldValue;
using library::FieldSpec;
using library::FieldType;

ImagesPanel::ImagesPanel(const library::FieldSchema& schema, imaging::ThumbnailProvider* thumbnails,
                         QWidget* parent)
    : QScrollArea(parent)
    , m_thumbnails(thumbnails)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget;
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(12, 12, 12, 12);
    m_layout->setSpacing(16);
    QList<FieldSpec> stories;
    addLists(schema.fields(), {}, {}, stories);
    if (!stories.isEmpty())
        addRelated(stories);
    m_layout->addStretch(1);
    setWidget(content);
}

/// Lists whose items are no pictures are put into `stories`.
void ImagesPanel::addLists(const QList<FieldSpec>& fields, const FieldPath& below, const QString& owner,
                           QList<FieldSpec>& stories)
{
    // The article's own lists come before those of the maps within it.
    for (const FieldSpec& field : fields) {
        if (field.type != FieldType::MapList)
            continue;
        if (!holdsPictures(field)) {
            stories << field;
            continue;
        }
        //: A list of pictures: of "Provider" its "Images".
        const QString name = owner.isEmpty() ? fieldName(field) : tr("%1: %2").arg(owner, fieldName(field));
        auto* editor = new ItemListEditor(field, name, m_thumbnails);
        editor->setPath(below / field.key);
        connect(editor, &ItemListEditor::editRequested, this, &ImagesPanel::editRequested);
        connect(editor, &ItemListEditor::editingFinished, this, &ImagesPanel::editingFinished);
        connect(editor, &ItemListEditor::openUrlRequested, this, &ImagesPanel::openUrlRequested);
        connect(editor, &ItemListEditor::pictureSelected, this, &ImagesPanel::pictureSelected);
        m_layout->addWidget(editor);
        m_lists.push_back({below / field.key, editor});
    }
    for (const FieldSpec& field : fields) {
        if (field.type == FieldType::Map)
            addLists(field.fields, below / field.key, fieldName(field), stories);
    }
}

void ImagesPanel::addRelated(const QList<FieldSpec>& stories)
{
    m_related = new RelatedPictures(stories, m_thumbnails);
    connect(m_related, &RelatedPictures::editRequested, this, &ImagesPanel::editRequested);
    connect(m_related, &RelatedPictures::pictureSelected, this, &ImagesPanel::pictureSelected);
    connect(m_related, &RelatedPictures::itemRequested, this, &ImagesPanel::itemRequested);
    m_layout->addWidget(m_related);
}

void ImagesPanel::showContent(const FormContent& content)
{
    m_count = 0;
    for (const List& list : m_lists) {
        list.editor->showContent(content);
        if (const std::optional<FieldValue> value = content.value(list.path))
            m_count += int(value->items().size());
    }
    if (m_related) {
        m_related->showContent(content);
        m_count += m_related->count();
    }
}

void ImagesPanel::startOver()
{
    for (const List& list : m_lists)
        list.editor->startOver();
}

ItemListEditor* ImagesPanel::listAt(const FieldPath& path) const
{
    for (const List& list : m_lists) {
        if (list.path == path)
            return list.editor;
    }
    return nullptr;
}

} // namespace foreword::widgets
