// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldpath.h"

#include <QString>

namespace foreword::library {

/// One thing that is, or may be, wrong with an article.
struct Diagnostic
{
    enum class Severity { Note, Warning, Error };
    Severity severity = Severity::Error;
    QString rule;                ///< stable, for machines: "missing-title", "unreadable-yaml"
    QString message;             ///< for people, translated, with the remedy where there is one
    frontmatter::FieldPath path; ///< root where it concerns the whole file
    int line = 0;                ///< 1-based; 0 where there is none
    bool canBeFixed = false;     ///< what is meant follows from what is written: meantValue()

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

} // namespace foreword::library
