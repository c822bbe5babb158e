// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace foreword::app {

enum class UnsavedAnswer { Save, Discard, Cancel };

/// Asks what is to become of unsaved edits, in a sheet over `window`, and hands on the answer. Returns at
/// once.
void askAboutUnsaved(QWidget* window, int unsaved, std::function<void(UnsavedAnswer)> answered);

} // namespace foreword::app
