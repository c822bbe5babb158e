// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/freememory.h"

#include <features.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace foreword::library {

void releaseFreeMemory()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

} // namespace foreword::library
