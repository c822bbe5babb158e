// SPDX-License-Identifier: GPL-3.0-or-later
#include "law.h"

#include <cstdio>
#include <cstdlib>

namespace foreword::test {

void breaks(const QString& law)
{
    std::fprintf(stderr, "broken law: %s\n", qPrintable(law));
    std::abort();
}

} // namespace foreword::test
