// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/problemfixes.h"

#include "library/meantvalue.h"
#include "library/validation.h"

namespace foreword::editing {

using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FrontMatterDocument;
using frontmatter::Result;
using library::ArticleId;
using library::Diagnostic;

EditsOf fixingProblems(const ProblemsToFix& problems, const library::FieldSchema& schema)
{
    return
        [problems, &schema](ArticleId id, const FrontMatterDocument& document) -> Result<QList<FieldEdit>> {
            const QList<FieldPath> fields = problems.value(id);
            QList<FieldEdit> edits;
            for (const Diagnostic& problem : library::validate(document, schema)) {
                if (!problem.canBeFixed || !fields.contains(problem.path))
                    continue;
                const auto written = document.value(problem.path);
                const auto meant =
                    written ? library::meantValue(*written, *schema.find(problem.path)) : std::nullopt;
                if (meant)
                    edits << FieldEdit::set(problem.path, *meant);
            }
            return edits;
        };
}

} // namespace foreword::editing
