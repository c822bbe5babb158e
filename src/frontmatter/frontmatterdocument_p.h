// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/frontmatterdocument.h"
#include "frontmatter/plainoutline.h"

#include <mutex>
#include <optional>

namespace foreword::frontmatter {

/// What a document shares between its copies; made once by read(), shared by reading and editing.
struct FrontMatterDocument::Data
{
    SourceText source;
    bool isReadable = false;
    std::optional<Error> problem;
    bool isAgreed = false; ///< both parsers are known to read the same
    QList<Error> warnings;
    std::optional<PlainOutline> outline; ///< of what was read by it; looks into source

    /// Of readable front matter that has an outline, or is slim, it is made when it is asked for first.
    const FieldValue& root() const;
    void setRoot(const FieldValue& root);

    /// Of front matter that was read by its outline it is made when it is asked for first, which most
    /// documents never are. Null where isReadable is false.
    const SpanTree* tree() const
    {
        std::call_once(m_treeMade, [this] {
            if (m_tree || !isReadable)
                return;
            if (Result<SpanTree> made = SpanTree::build(source))
                m_tree = std::move(made).value();
        });
        return m_tree ? &*m_tree : nullptr;
    }
    void setTree(SpanTree tree) { m_tree = std::move(tree); }

private:
    mutable std::once_flag m_rootMade;
    mutable FieldValue m_root = FieldValue::map({});
    mutable std::once_flag m_treeMade;
    mutable std::optional<SpanTree> m_tree;
};

} // namespace foreword::frontmatter
