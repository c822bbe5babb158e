// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldpath.h"
#include "frontmatter/fieldvalue.h"

#include <QStringList>

#include <functional>

namespace foreword::frontmatter {

/// One thing that an editor wants changed, before it is known which bytes that concerns.
struct FieldEdit
{
    enum class Kind {
        Set,    ///< the value at path; a missing key, and the maps above it, are added
        Insert, ///< a list item before path's index; at its end with `[+]`
        Remove, ///< the entry or item at path
        Move,   ///< the entry or item at path so that it comes to stand at place `to` of its map or list
        Rename, ///< the entry at path so that its key is `key`; it stays where it stands
    };
    Kind kind = Kind::Set;
    FieldPath path;
    /// Of Set and Insert. A map's keys keep the order that they have in the file; see arrangedLike().
    FieldValue value;
    int to = 0;  ///< of Move
    QString key; ///< of Rename

    static FieldEdit set(FieldPath path, FieldValue value)
    {
        return {Kind::Set, std::move(path), std::move(value), 0, {}};
    }
    static FieldEdit insert(FieldPath path, FieldValue value)
    {
        return {Kind::Insert, std::move(path), std::move(value), 0, {}};
    }
    static FieldEdit remove(FieldPath path) { return {Kind::Remove, std::move(path), {}, 0, {}}; }
    static FieldEdit move(FieldPath path, int to) { return {Kind::Move, std::move(path), {}, to, {}}; }
    static FieldEdit rename(FieldPath path, QString key)
    {
        return {Kind::Rename, std::move(path), {}, 0, std::move(key)};
    }

    friend bool operator==(const FieldEdit&, const FieldEdit&) = default;
};

/// The order in which the keys of the map at a path are meant to stand; decides where a new key goes.
using KeyOrder = std::function<QStringList(const FieldPath& map)>;

} // namespace foreword::frontmatter
