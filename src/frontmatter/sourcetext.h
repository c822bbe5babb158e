// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/result.h"

#include <QByteArray>
#include <QCoreApplication>

#include <optional>

namespace foreword::frontmatter {

/// The exact bytes of a file and where its parts lie. Nothing is normalised.
///
/// Jekyll's rule finds the front matter: after an optional BOM the first line is `---` and optional blanks,
/// and the block ends at the next line that is `---` or `...` and optional blanks. `+++` opens TOML, `{`
/// JSON: these are recognised, so that they can be shown, and never edited.
class SourceText
{
    Q_DECLARE_TR_FUNCTIONS(SourceText)

public:
    enum class Kind { None, Yaml, Toml, Json };
    enum class LineEnding { Lf, CrLf };

    /// Front matter beyond this many bytes is refused before any parser sees it.
    static constexpr qsizetype maximumFrontMatter = 1024 * 1024;

    SourceText() = default;
    explicit SourceText(QByteArray bytes);

    const QByteArray& bytes() const { return m_bytes; }
    QByteArray slice(TextSpan span) const { return m_bytes.mid(span.begin, span.length()); }

    Kind kind() const { return m_kind; }
    bool hasBom() const { return m_hasBom; }
    /// The one that ends the first line; LF for a file of one line.
    LineEnding lineEnding() const { return m_lineEnding; }
    QByteArray newline() const
    {
        return m_lineEnding == LineEnding::CrLf ? QByteArray("\r\n") : QByteArray("\n");
    }

    /// What lies between the two marker lines; whole lines. Of JSON, its object. Empty where there is none.
    TextSpan frontMatter() const { return m_frontMatter; }
    /// What follows the end marker's line; the whole file where there is no front matter.
    TextSpan body() const { return m_body; }

    /// Why there is no YAML front matter to read: Empty, NotUtf8, ControlCharacter, TooLarge, NoFrontMatter,
    /// NoEndMarker or ForeignFrontMatter. Control characters count in the front matter only.
    const std::optional<Error>& problem() const { return m_problem; }

    /// Whether the whole file is ASCII.
    bool isAscii() const { return m_isAscii; }
    /// Whether there are control characters of ASCII in the front matter other than line feeds: tabs,
    /// carriage returns, or what is a problem(). Known where there is no other problem.
    bool hasControls() const { return m_hasControls; }

    /// 1-based.
    int lineAt(qsizetype offset) const;

private:
    void findFrontMatter();
    void checkCharacters();

    QByteArray m_bytes;
    Kind m_kind = Kind::None;
    bool m_hasBom = false;
    bool m_isAscii = true;
    bool m_hasControls = false;
    LineEnding m_lineEnding = LineEnding::Lf;
    TextSpan m_frontMatter;
    TextSpan m_body;
    std::optional<Error> m_problem;
};

} // namespace foreword::frontmatter
