// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/relatedpanel.h"

#include <QVBoxLayout>

namespace foreword::widgets {

RelatedPanel::RelatedPanel(const library::FieldSpec& list, imaging::ThumbnailProvider* thumbnails,
                           QWidget* parent)
    : QScrollArea(parent)
    , m_editor(new ItemListEditor(list, fieldName(list), thumbnails))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_editor->setPath(frontmatter::FieldPath() / list.key);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_editor);
    layout->addStretch(1);
    setWidget(content);
}

} // namespace foreword::widgets
