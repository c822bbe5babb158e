// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/sourcetext.h"

#include "frontmatter/bytescan.h"

#include <algorithm>

namespace foreword::frontmatter {

namespace {

/// The offset of the first byte from `begin` on that is not part of well-formed UTF-8 (RFC 3629); -1 where
/// all is well.
qsizetype firstBrokenUtf8(const QByteArray& bytes, qsizetype begin)
{
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.constData());
    const qsizetype size = bytes.size();
    const auto continues = [&](qsizetype at) { return at < size && (data[at] & 0xC0) == 0x80; };
    qsizetype i = begin;
    while (i < size) {
        if (data[i] < 0x80) {
            i = findNonAscii(bytes, i);
        } else if (data[i] >= 0xC2 && data[i] <= 0xDF && continues(i + 1)) {
            i += 2;
        } else if ((data[i] & 0xF0) == 0xE0 && continues(i + 1) && continues(i + 2)) {
            const bool isOverlong = data[i] == 0xE0 && data[i + 1] < 0xA0;
            const bool isSurrogate = data[i] == 0xED && data[i + 1] >= 0xA0;
            if (isOverlong || isSurrogate)
                return i;
            i += 3;
        } else if (data[i] >= 0xF0 && data[i] <= 0xF4 && continues(i + 1) && continues(i + 2) &&
                   continues(i + 3)) {
            const bool isOverlong = data[i] == 0xF0 && data[i + 1] < 0x90;
            const bool isBeyondUnicode = data[i] == 0xF4 && data[i + 1] >= 0x90;
            if (isOverlong || isBeyondUnicode)
                return i;
            i += 4;
        } else {
            return i;
        }
    }
    return -1;
}

/// A line up to the offset after its line ending; the last line may have none.
TextSpan lineFrom(const QByteArray& bytes, qsizetype begin)
{
    const qsizetype newline = indexOf(bytes, '\n', begin);
    return {begin, newline < 0 ? bytes.size() : newline + 1};
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Whether the line is `marker` and optional blanks.
bool isMarker(const QByteArray& bytes, TextSpan line, QByteArrayView marker)
{
    const QByteArrayView text(bytes.constData() + line.begin, line.length());
    if (text.isEmpty() || text[0] != marker[0])
        return false;
    return text.startsWith(marker) &&
           std::all_of(text.begin() + marker.size(), text.end(), [](char c) { return isBlank(c); });
}

/// Whether the line ends front matter of the kind.
bool isEnd(const QByteArray& bytes, TextSpan line, SourceText::Kind kind)
{
    switch (kind) {
    case SourceText::Kind::Toml:
        return isMarker(bytes, line, "+++");
    case SourceText::Kind::Json:
        return isMarker(bytes, line, "}");
    default:
        return isMarker(bytes, line, "---") || isMarker(bytes, line, "...");
    }
}

/// The line that ends the front matter, searched from `begin`; nothing where the file ends before.
std::optional<TextSpan> findEnd(const QByteArray& bytes, qsizetype begin, SourceText::Kind kind)
{
    // What a marker begins with.
    const char one = kind == SourceText::Kind::Toml ? '+' : kind == SourceText::Kind::Json ? '}' : '-';
    const char other = kind == SourceText::Kind::Yaml ? '.' : one;
    while (begin < bytes.size()) {
        if (const TextSpan line = lineFrom(bytes, begin); isEnd(bytes, line, kind))
            return line;
        begin = findLineWith(bytes, begin, one, other);
    }
    return {};
}

/// JSON front matter is an object; a `{` that opens anything else is a template's.
bool opensJson(const QByteArray& bytes, qsizetype begin)
{
    if (begin >= bytes.size() || bytes.at(begin) != '{')
        return false;
    const auto next = std::find_if_not(bytes.begin() + begin + 1, bytes.end(), isBlank);
    return next != bytes.end() && (*next == '"' || *next == '}');
}

SourceText::Kind kindOf(const QByteArray& bytes, TextSpan firstLine)
{
    if (isMarker(bytes, firstLine, "---"))
        return SourceText::Kind::Yaml;
    if (isMarker(bytes, firstLine, "+++"))
        return SourceText::Kind::Toml;
    return opensJson(bytes, firstLine.begin) ? SourceText::Kind::Json : SourceText::Kind::None;
}

} // namespace

SourceText::SourceText(QByteArray bytes)
    : m_bytes(std::move(bytes))
    , m_hasBom(m_bytes.startsWith("\xEF\xBB\xBF"))
    , m_body{0, m_bytes.size()}
{
    if (m_bytes.isEmpty()) {
        m_problem = Error{ErrorCode::Empty, tr("The file is empty."), {}, 0};
        return;
    }
    findFrontMatter();
    checkCharacters();
}

void SourceText::findFrontMatter()
{
    const TextSpan first = lineFrom(m_bytes, m_hasBom ? 3 : 0);
    if (QByteArrayView(m_bytes).sliced(first.begin, first.length()).endsWith("\r\n"))
        m_lineEnding = LineEnding::CrLf;
    m_kind = kindOf(m_bytes, first);
    if (m_kind == Kind::None) {
        m_problem = Error{ErrorCode::NoFrontMatter,
                          tr("The file has no front matter: its first line is not “---”."),
                          {},
                          1};
        return;
    }

    if (const std::optional<TextSpan> end = findEnd(m_bytes, first.end, m_kind)) {
        m_frontMatter =
            m_kind == Kind::Json ? TextSpan{first.begin, end->end} : TextSpan{first.end, end->begin};
        m_body = {end->end, m_bytes.size()};
    } else if (m_kind == Kind::Yaml) {
        m_problem =
            Error{ErrorCode::NoEndMarker,
                  tr("The front matter has no end: add a line “---” after its last field."), first, 1};
        return;
    }

    if (m_kind == Kind::Toml || m_kind == Kind::Json) {
        m_problem = Error{ErrorCode::ForeignFrontMatter,
                          m_kind == Kind::Toml
                              ? tr("The front matter is TOML: it is shown, but only YAML can be edited.")
                              : tr("The front matter is JSON: it is shown, but only YAML can be edited."),
                          m_frontMatter, 1};
    } else if (m_frontMatter.length() > maximumFrontMatter) {
        m_problem = Error{ErrorCode::TooLarge,
                          tr("The front matter is larger than 1 MB, which is the most that is read."),
                          m_frontMatter, 1};
    }
}

void SourceText::checkCharacters()
{
    const qsizetype beyondAscii = findNonAscii(m_bytes);
    m_isAscii = beyondAscii == m_bytes.size();
    if (const qsizetype broken = firstBrokenUtf8(m_bytes, beyondAscii); broken >= 0) {
        const bool isUtf16 = m_bytes.startsWith("\xFF\xFE") || m_bytes.startsWith("\xFE\xFF");
        m_problem = Error{ErrorCode::NotUtf8,
                          isUtf16 ? tr("The file is UTF-16: save it as UTF-8.")
                                  : tr("The file is not UTF-8 from this byte on: save it as UTF-8."),
                          {broken, broken + 1},
                          lineAt(broken)};
        return;
    }
    if (m_problem)
        return;
    const QByteArrayView yaml = QByteArrayView(m_bytes).sliced(m_frontMatter.begin, m_frontMatter.length());
    const qsizetype first =
        findByte(yaml, 0, [](auto c) { return ((c < 0x20) & (c != '\n')) | (c == 0x7F); });
    m_hasControls = first < yaml.size();
    const qsizetype control =
        findByte(yaml, first, [](auto c) { return (c < 0x20) & (c != '\t') & (c != '\n') & (c != '\r'); });
    if (control < yaml.size()) {
        const qsizetype at = m_frontMatter.begin + control;
        m_problem = Error{ErrorCode::ControlCharacter,
                          tr("A control character (U+%1) stands in the front matter: remove it.")
                              .arg(int(yaml[control]), 4, 16, QLatin1Char('0')),
                          {at, at + 1},
                          lineAt(at)};
    }
}

int SourceText::lineAt(qsizetype offset) const
{
    return 1 + int(std::count(m_bytes.begin(),
                              m_bytes.begin() + std::clamp<qsizetype>(offset, 0, m_bytes.size()), '\n'));
}

} // namespace foreword::frontmatter
