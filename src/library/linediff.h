// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace foreword::library {

/// The difference of two texts in the unified format of diff and patch, three lines of context around each
/// change, under `name` as old and new file; empty where they are equal. Lines end at LF; a CR before it is
/// part of the line, so that a changed line ending is a changed line.
QByteArray unifiedDiff(const QByteArray& before, const QByteArray& after, const QByteArray& name);

} // namespace foreword::library
