// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foreword::imaging {

/// Has the calling thread, for good, give way to others of the program: nobody waits for a picture, or for
/// what is counted beside the articles, as for a search, an order or the window itself. It has its share all
/// the same where other programs take all processors. Cheap to be called again. Does nothing where the system
/// is not Linux.
void giveWay();

} // namespace foreword::imaging
