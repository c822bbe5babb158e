// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foreword::library {

/// Gives memory that was freed back to the system, which the allocator would keep for itself: after work on a
/// whole collection that is a third of what the program holds. Takes some milliseconds; any thread. Does
/// nothing where the C library has no such call.
void releaseFreeMemory();

} // namespace foreword::library
