// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldpath.h"

#include <QStringList>

namespace foreword::ctl {

/// Where `separator` stands outside of quoted keys; -1 for nowhere.
qsizetype indexOutsideQuotes(const QString& text, QChar separator);

/// Reads several paths; BadPath for the first that is none, with its text.
frontmatter::Result<QList<frontmatter::FieldPath>> parsePaths(const QStringList& texts);

/// Reads `title,provider.name,"a, b"`.
frontmatter::Result<QList<frontmatter::FieldPath>> parseFieldList(const QString& text);

} // namespace foreword::ctl
