// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/textspan.h"

#include <QString>

#include <utility>
#include <variant>

namespace foreword::frontmatter {

/// What went wrong, for code and tests to ask; people read Error::message.
enum class ErrorCode {
    // Reading front matter
    NotUtf8,            ///< broken UTF-8, or UTF-16
    ControlCharacter,   ///< NUL or another C0 control that YAML forbids
    TooLarge,           ///< more front matter, or a larger file, than is read
    TooDeep,            ///< nested deeper than is safe to read
    Empty,              ///< a file of no bytes
    NoFrontMatter,      ///< the first line is not `---`
    NoEndMarker,        ///< no line `---` or `...` ends the front matter
    ForeignFrontMatter, ///< TOML (`+++`) or JSON; shown, never edited
    UnreadableYaml,     ///< libyaml refuses it
    ParsersDisagree,    ///< libyaml and yaml-cpp read different values; shown, never edited
    DuplicateKey,       ///< a key stands twice in one map; the last one counts
    // Editing
    BadPath,     ///< a field path that cannot be parsed
    BadValue,    ///< a value that front matter cannot hold, or text that is not of the field's type
    NoSuchField, ///< nothing stands at the path, and nothing can be added there
    Locked,      ///< an alias, merge key, complex key or unknown tag: shown, not edited
    ProofFailed, ///< reading the result again did not give exactly the intended change
    Conflict,    ///< two replacements of one change set overlap
    // Files (reported by library::FileStore)
    NotFound,
    NotAFile, ///< a directory, device or socket
    PermissionDenied,
    ChangedOnDisk, ///< another program has written the file since it was read
    AlreadyExists, ///< another file has the name already
    NoTrash,       ///< the file's disk has no trash, or it does not take the file
    DiskFull,
    ReadFailed,
    WriteFailed,
    HeldBack, ///< unsaved text that cannot be read is saved only when that is asked for
    Cancelled,
};

/// Why something could not be done, and where. A value: it is returned, never thrown.
struct Error
{
    ErrorCode code;
    QString message; ///< one sentence for the editor, translated, without file name or line
    TextSpan span;   ///< the place in the file's bytes; empty at 0 when there is none
    int line = 0;    ///< 1-based line of the file; 0 when there is none

    friend bool operator==(const Error&, const Error&) = default;
};

/// A value or the Error that came instead of it.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {}
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Only when ok().
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    const T& operator*() const& { return value(); }
    const T* operator->() const { return &value(); }

    /// Only when !ok().
    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

} // namespace foreword::frontmatter
