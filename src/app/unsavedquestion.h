// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace foreword::app {

enum class UnsavedAnswer { Save, Discard, Cancel };

/// Articles with unsaved edits.
struct UnsavedCounts
{
    int edited;
    int inTrash; ///< moved there, which can be undone; besides those
};

/// Asks what is to become of unsaved edits, in a sheet over `window`, and hands on the answer. Returns at
/// once. Where all of them are in the trash there is nothing to save.
void askAboutUnsaved(QWidget* window, const UnsavedCounts& unsaved,
                     std::function<void(UnsavedAnswer)> answered);

} // namespace foreword::app
