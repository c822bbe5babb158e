// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/editsession.h"
#include "library/savebatch.h"

#include <QString>

namespace foreword::app {

/// What the editor is told of articles that were not saved or not changed: how many they are and what has
/// become of their edits, then the first of them, each on a line with its file, place and reason. Translated;
/// plain text.
QString textOf(const QList<library::SaveFailure>& failures, const library::ArticleLibrary& library);
QString textOf(const QList<editing::Refusal>& refusals, editing::OnRefusal onRefusal,
               const library::ArticleLibrary& library);

} // namespace foreword::app
