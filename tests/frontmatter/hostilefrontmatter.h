// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/result.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace foreword::test {

/// A file made to hurt: without limits most of these take minutes, gigabytes or the stack.
struct HostileFile
{
    const char* name;
    std::function<QByteArray()> bytes; ///< made when asked for: some are large
    /// What reading it with libyaml says; nothing where it is read.
    std::optional<frontmatter::ErrorCode> refusal;
    qsizetype entries = 0; ///< of the root, where it is read
};

std::vector<HostileFile> hostileFiles();

} // namespace foreword::test
