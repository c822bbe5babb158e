// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace foreword::library {

/// Case and diacritics folded away, for the texts that are searched and the texts that are looked for alike.
QString foldForSearch(const QString& text);
/// Appends the same in UTF-8.
void appendFolded(QByteArray& folded, QStringView text);

} // namespace foreword::library
