// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/publishing.h"

namespace foreword::editing {

using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using library::ArticleSummary;

QList<FieldEdit> publishEdits(bool published)
{
    return {FieldEdit::set(FieldPath() / QStringLiteral("published"), FieldValue::boolean(published))};
}

QList<FieldEdit> publishEdits(const ArticleSummary& current)
{
    return publishEdits(current.published != ArticleSummary::Published::Yes);
}

} // namespace foreword::editing
