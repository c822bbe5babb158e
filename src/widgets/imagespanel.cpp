// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/imagespanel.h"

#include "widgets/itemlisteditor.h"
#include "widgets/itemlistview.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace foreword::widgets {

using frontmatter::FieldPath;
using frontmatter::FieldValue;
using library::FieldSpec;
using library::FieldType;

namespace {

/// The pictures of one item of a list, in all lists within it, each with the item's title.
void collectPictures(const FieldValue& item, const QList<FieldSpec>& fields, const QString& title,
                     QList<ListedItem>& pictures)
{
    for (const FieldSpec& field : fields) {
        const FieldValue* value = item.find(field.key);
        if (!value)
            continue;
        if (field.type == FieldType::Map)
            collectPictures(*value, field.fields, title, pictures);
        if (field.type != FieldType::MapList || !holdsPictures(field))
            continue;
        for (const FieldValue& picture : value->items()) {
            ListedItem listed = listedItem(picture, field);
            listed.detail =
                listed.detail.isEmpty() ? title : QString(listed.detail + QStringLiteral(" · ") + title);
            pictures << listed;
        }
    }
}

} // namespace

ImagesPanel::ImagesPanel(const library::FieldSchema& schema, imaging::ThumbnailProvider* thumbnails,
                         QWidget* parent)
    : QScrollArea(parent)
    , m_thumbnails(thumbnails)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(12, 12, 12, 12);
    m_layout->setSpacing(16);
    addLists(schema.fields(), {}, {});
    if (!m_stories.isEmpty())
        addRelated();
    m_layout->addStretch(1);
    setWidget(content);
}

void ImagesPanel::addLists(const QList<FieldSpec>& fields, const FieldPath& below, const QString& owner)
{
    // The article's own lists come before those of the maps within it.
    for (const FieldSpec& field : fields) {
        if (field.type != FieldType::MapList)
            continue;
        if (!holdsPictures(field)) {
            m_stories << field;
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
            addLists(field.fields, below / field.key, fieldName(field));
    }
}

void ImagesPanel::addRelated()
{
    auto* section = new QVBoxLayout;
    section->setSpacing(8);
    m_relatedHeading = new QLabel(tr("Of related stories"));
    m_relatedHeading->setForegroundRole(QPalette::PlaceholderText);
    QFont headingFont = secondaryFont(font());
    headingFont.setWeight(QFont::DemiBold);
    m_relatedHeading->setFont(headingFont);
    m_related = new ItemListView(m_thumbnails);
    m_related->setAccessibleName(m_relatedHeading->text());
    connect(m_related, &ItemListView::currentRowChanged, this, [this](int row) {
        if (m_related->hasFocus())
            Q_EMIT pictureSelected(m_related->pictureAt(row));
    });
    connect(m_related, &ItemListView::itemClicked, this,
            [this] { Q_EMIT pictureSelected(m_related->pictureAt(m_related->currentRow())); });
    section->addWidget(m_relatedHeading);
    section->addWidget(m_related);
    m_layout->addLayout(section);
}

void ImagesPanel::showContent(const FormContent& content)
{
    m_count = 0;
    for (const List& list : m_lists) {
        list.editor->showContent(content);
        if (const std::optional<FieldValue> value = content.value(list.path))
            m_count += int(value->items().size());
    }
    if (m_related)
        showRelated(content);
}

void ImagesPanel::showRelated(const FormContent& content)
{
    QList<ListedItem> pictures;
    for (const FieldSpec& stories : std::as_const(m_stories)) {
        const FieldValue list = content.value(FieldPath() / stories.key).value_or(FieldValue());
        for (const FieldValue& story : list.items())
            collectPictures(story, stories.fields, listedItem(story, stories).title, pictures);
    }
    m_related->showItems(pictures, content.articlePath());
    m_relatedHeading->setVisible(!pictures.isEmpty());
    m_count += int(pictures.size());
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
