// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"

#include <QUndoCommand>

#include <functional>
#include <memory>

namespace foreword::editing {

/// A step of the history that changes more than bytes of articles and takes as long as it takes: it does its
/// work itself, and EditSession waits for it before the stack moves. On the GUI thread.
class LongStep
{
public:
    enum class Way { Forth, Back };

    virtual ~LongStep() = default;
    virtual QString text() const = 0;
    /// Those whose edits have to wait while it works.
    virtual QList<library::ArticleId> articles() const = 0;
    /// Does the step, or takes it back, as far as that is possible; the rest it tells its own listeners and
    /// leaves as it is. Calls `done` once, perhaps before it returns. Ways alternate.
    virtual void walk(Way way, const std::function<void()>& done) = 0;
    /// Whether the first walk did nothing, so that there is nothing to undo.
    virtual bool isNothing() const = 0;
};

/// A LongStep on the stack. EditSession has it walk before it moves the stack over it.
class LongStepCommand : public QUndoCommand
{
public:
    explicit LongStepCommand(std::shared_ptr<LongStep> step);
    const std::shared_ptr<LongStep>& step() const { return m_step; }

private:
    std::shared_ptr<LongStep> m_step;
};

} // namespace foreword::editing
