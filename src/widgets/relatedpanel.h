// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/itemlisteditor.h"

#include <QScrollArea>

namespace foreword::widgets {

/// The related stories of an article, with all their fields.
class RelatedPanel : public QScrollArea
{
    Q_OBJECT

public:
    /// `list` is the schema's field of related stories. `thumbnails` may be null; else it outlives the panel.
    RelatedPanel(const library::FieldSpec& list, imaging::ThumbnailProvider* thumbnails,
                 QWidget* parent = nullptr);

    ItemListEditor* editor() const { return m_editor; }

private:
    ItemListEditor* m_editor;
};

} // namespace foreword::widgets
