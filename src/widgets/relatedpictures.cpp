// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/relatedpictures.h"

#include "widgets/elidedlabel.h"
#include "widgets/picturesizebar.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace foreword::widgets {

using frontmatter::FieldPath;
using frontmatter::FieldValue;
using library::FieldSpec;
using library::FieldType;

RelatedPictures::RelatedPictures(const QList<FieldSpec>& stories, imaging::ThumbnailProvider* thumbnails,
                                 QWidget* parent)
    : QWidget(parent)
    , m_stories(stories)
    , m_view(new ItemListView(thumbnails))
    , m_size(new PictureSizeBar(tr("Of related stories"), thumbnails))
    , m_edit(new QToolButton)
{
    auto* heading = new ElidedLabel(1);
    heading->setTextFormat(Qt::PlainText);
    heading->setText(tr("Of related stories"));
    heading->setForegroundRole(QPalette::PlaceholderText);
    QFont headingFont = secondaryFont(font());
    headingFont.setWeight(QFont::DemiBold);
    heading->setFont(headingFont);
    m_view->setAccessibleName(heading->text());
    m_edit->setText(tr("Edit"));
    m_edit->setAccessibleName(tr("Edit the picture in its story"));
    m_edit->setToolTip(tr("Go to this picture in its related story"));
    m_edit->setFocusPolicy(Qt::TabFocus);

    auto* header = new QHBoxLayout;
    header->setSpacing(4);
    header->addWidget(heading, 1);
    header->addWidget(m_edit);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(header);
    layout->addWidget(m_view);
    layout->addWidget(m_size);

    connect(m_edit, &QToolButton::clicked, this, &RelatedPictures::requestCurrent);
    connect(m_view, &ItemListView::itemActivated, this, &RelatedPictures::requestCurrent);
    connect(m_view, &ItemListView::currentRowChanged, this, [this](int row) {
        showCurrent();
        if (m_view->hasFocus())
            Q_EMIT pictureSelected(m_view->pictureAt(row));
    });
    connect(m_view, &ItemListView::itemClicked, this,
            [this] { Q_EMIT pictureSelected(m_view->pictureAt(m_view->currentRow())); });
    connect(m_size, &PictureSizeBar::editRequested, this, &RelatedPictures::editRequested);
    hide();
}

void RelatedPictures::showContent(const FormContent& content)
{
    const bool isOther = content.articlePath() != m_content.articlePath();
    m_content = content;
    m_paths.clear();
    QList<ListedItem> pictures;
    for (const FieldSpec& stories : std::as_const(m_stories)) {
        const FieldPath list = FieldPath() / stories.key;
        const FieldValue::Items items = content.value(list).value_or(FieldValue()).items();
        for (int i = 0; i < items.size(); ++i)
            collect(items[i], list / i, stories.fields, listedItem(items[i], stories).title, pictures);
    }
    m_view->showItems(pictures, content.articlePath());
    if (isOther || m_view->currentRow() < 0)
        m_view->setCurrentRow(pictures.isEmpty() ? -1 : 0);
    setVisible(!pictures.isEmpty());
    showCurrent();
}

/// The pictures of one story, in all lists within it, each with the story's title.
void RelatedPictures::collect(const FieldValue& item, const FieldPath& path, const QList<FieldSpec>& fields,
                              const QString& title, QList<ListedItem>& pictures)
{
    for (const FieldSpec& field : fields) {
        const FieldValue* value = item.find(field.key);
        if (!value)
            continue;
        if (field.type == FieldType::Map)
            collect(*value, path / field.key, field.fields, title, pictures);
        if (field.type != FieldType::MapList || !holdsPictures(field))
            continue;
        for (int i = 0; i < value->items().size(); ++i) {
            ListedItem listed = listedItem(value->items()[i], field);
            listed.detail =
                listed.detail.isEmpty() ? title : QString(listed.detail + QStringLiteral(" · ") + title);
            pictures << listed;
            m_paths << path / field.key / i;
        }
    }
}

void RelatedPictures::showCurrent()
{
    const int row = m_view->currentRow();
    if (row < 0 || row >= m_paths.size())
        return;
    // An item that is only an address has no room for a size.
    const bool isMap = m_content.value(m_paths[row]).value_or(FieldValue()).kind() == FieldValue::Kind::Map;
    m_size->setVisible(isMap);
    if (isMap)
        m_size->showPicture(m_paths[row], m_content, m_view->thumbnailKeyAt(row));
}

void RelatedPictures::requestCurrent()
{
    if (const int row = m_view->currentRow(); row >= 0 && row < m_paths.size())
        Q_EMIT itemRequested(m_paths[row]);
}

} // namespace foreword::widgets
