// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>
#include <QtGlobal>

#include <limits>
#include <vector>

namespace foreword::models {

/// The key of what has no value, which comes last in both orders.
constexpr qint64 missingKey = std::numeric_limits<qint64>::max();

/// The numbers of the keys, 0 to n - 1, in the order of the keys; equal ones in their own order. Costs some
/// ten nanoseconds a key, however they lie: digit by digit, without a comparison. Any thread.
std::vector<int> orderOfKeys(const std::vector<qint64>& keys, Qt::SortOrder order);

} // namespace foreword::models
