// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/longstep.h"

namespace foreword::editing {

LongStepCommand::LongStepCommand(std::shared_ptr<LongStep> step)
    : QUndoCommand(step->text())
    , m_step(std::move(step))
{}

} // namespace foreword::editing
