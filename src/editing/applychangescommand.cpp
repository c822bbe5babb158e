// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/applychangescommand.h"

namespace foreword::editing {

using library::ArticleLibrary;

ApplyChangesCommand::ApplyChangesCommand(const QString& text, ArticleChanges changes, MergeScope scope,
                                         ArticleLibrary& library, const NewDocuments& staged)
    : QUndoCommand(text)
    , m_changes(std::move(changes))
    , m_scope(std::move(scope))
    , m_library(library)
    , m_staged(staged)
{}

void ApplyChangesCommand::redo()
{
    if (!m_staged.isEmpty())
        m_library.replaceDocuments(m_staged);
}

void ApplyChangesCommand::undo()
{
    if (!m_staged.isEmpty())
        m_library.replaceDocuments(m_staged);
}

int ApplyChangesCommand::id() const
{
    constexpr int never = -1;
    constexpr int byScope = 1;
    return m_scope.key.isEmpty() ? never : byScope;
}

bool ApplyChangesCommand::mergeWith(const QUndoCommand* newer)
{
    const auto& next = static_cast<const ApplyChangesCommand&>(*newer); // same id(), same class
    if (next.m_scope != m_scope)
        return false;
    for (const ArticleLibrary::NewDocument& made : m_staged) {
        ArticleChange& change = m_changes[made.id];
        const ArticleChange step = next.m_changes.value(made.id);
        change = change.isEmpty() ? step : change.followedBy(step, made.article.document.bytes());
        if (change.isEmpty())
            m_changes.remove(made.id);
    }
    setObsolete(m_changes.isEmpty());
    return true;
}

} // namespace foreword::editing
