// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/changeset.h"
#include "frontmatter/sourcetext.h"

#include <QCoreApplication>
#include <QString>

namespace foreword::frontmatter {

/// A part of a file as a text editor shows it, and the way back to its bytes. A value.
///
/// In the text every line ends with LF; CR LF in the file is LF here. Where the text is edited, lines that
/// stay keep their bytes, their line endings included, and new line ends become the file's. Text below an end
/// mark that ends the file begins on a line of its own.
class PartText
{
    Q_DECLARE_TR_FUNCTIONS(PartText)

public:
    PartText() = default;
    /// Where the bytes cannot be shown so that they could be told from the text again, an Error with the
    /// line: NotUtf8, or ControlCharacter for what an editor takes for something else (NUL, a CR by itself,
    /// U+2029, the noncharacters U+FDD0 and U+FDD1). The file's other parts may hold anything.
    static Result<PartText> of(const SourceText& source, TextSpan span);

    const QString& text() const { return m_text; }
    TextSpan span() const { return m_span; }

    /// What to change in the file so that this part becomes `text`; small, as edits are: equal lines are left
    /// alone, in others only the characters that differ are replaced.
    ChangeSet changesTo(const QString& text) const;
    /// Where the part stands in the file once they are made.
    TextSpan spanAfter(const ChangeSet& changes) const;

private:
    QByteArray m_bytes; ///< of the part
    QByteArray m_newline = "\n";
    TextSpan m_span;
    bool m_lacksLineEnd = false; ///< the line before has none, so that the part's text would go on with it
    QString m_text;
};

/// What stands above the body, marker lines included, a BOM not; the whole file but its BOM where it has no
/// front matter that ends. Line 1 of it is line 1 of the file.
TextSpan headOf(const SourceText& source);
/// The body; a BOM is not part of it.
TextSpan bodyOf(const SourceText& source);

} // namespace foreword::frontmatter
