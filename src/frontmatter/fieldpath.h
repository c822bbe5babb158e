// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/result.h"

#include <QList>
#include <QString>

#include <compare>

namespace foreword::frontmatter {

/// The way from the front matter's root to one value: `provider.images[0].url`, `topics[+]`,
/// `"key with spaces".x`. Keys are compared exactly. A value type.
class FieldPath
{
public:
    struct Step
    {
        enum class Kind { Key, Item, Append };
        Kind kind = Kind::Key;
        QString key;   ///< of Kind::Key
        int index = 0; ///< of Kind::Item, from 0

        friend bool operator==(const Step&, const Step&) = default;
    };

    FieldPath() = default;

    /// Reads the written form; BadPath says what is wrong with it.
    static Result<FieldPath> parse(const QString& text);
    /// The written form; keys that hold anything but letters, digits, `_`, `-` and `$` are in double quotes.
    /// parse(toString()) is the same path.
    QString toString() const;

    bool isRoot() const { return m_steps.isEmpty(); }
    const QList<Step>& steps() const { return m_steps; }
    const Step& last() const { return m_steps.constLast(); }
    FieldPath parent() const;
    bool startsWith(const FieldPath& ancestor) const;

    friend FieldPath operator/(FieldPath path, const QString& key);
    friend FieldPath operator/(FieldPath path, int index);
    /// The place after a list's last item.
    FieldPath appended() const;

    friend bool operator==(const FieldPath&, const FieldPath&) = default;

private:
    QList<Step> m_steps;
};

size_t qHash(const FieldPath& path, size_t seed = 0);

} // namespace foreword::frontmatter
