// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <utility>

namespace foreword::frontmatter {

class FieldPath;

/// What a reader of the front matter sees at a path: a scalar with its type, a list, or a map in its written
/// order. Numbers and dates keep their spelling (`0.90`, `2021-04-13`), because it is theirs to keep.
/// Implicitly shared, cheap to copy.
class FieldValue
{
public:
    enum class Kind { Null, Boolean, Integer, Real, Date, Text, List, Map };
    using Entry = std::pair<QString, FieldValue>;
    using Items = QList<FieldValue>;
    using Entries = QList<Entry>;

    FieldValue() = default; ///< Null
    static FieldValue boolean(bool value);
    static FieldValue integer(qint64 value);
    /// Written forms; the caller has them from a plain scalar or from toInteger()-like checks.
    static FieldValue integer(const QString& spelling);
    static FieldValue real(const QString& spelling);
    static FieldValue date(const QString& spelling);
    static FieldValue text(const QString& text);
    static FieldValue list(Items items);
    static FieldValue map(Entries entries);

    Kind kind() const { return m_kind; }
    bool isNull() const { return m_kind == Kind::Null; }
    bool isScalar() const { return m_kind != Kind::List && m_kind != Kind::Map; }

    bool toBoolean() const; ///< false unless a true Boolean
    std::optional<qint64> toInteger() const;
    std::optional<double> toReal() const; ///< of Integer too
    /// A scalar as text: Text itself, a number's or date's spelling, "true"/"false", "" for Null and
    /// collections.
    QString toText() const { return m_text; }

    const Items& items() const;     ///< empty unless List
    const Entries& entries() const; ///< empty unless Map
    /// The entry that counts for Jekyll where a key stands twice: the last. Null pointer where there is none.
    const FieldValue* find(const QString& key) const;
    /// The value at a path below this one; null pointer where there is none.
    const FieldValue* find(const FieldPath& path) const;

    /// Same kind, same text or spelling, same items, same entries in the same order.
    friend bool operator==(const FieldValue& a, const FieldValue& b);

private:
    struct Collection;
    Kind m_kind = Kind::Null;
    QString m_text;
    std::shared_ptr<const Collection> m_collection;
};

} // namespace foreword::frontmatter
