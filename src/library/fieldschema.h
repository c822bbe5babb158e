// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldedit.h"
#include "frontmatter/fieldpath.h"
#include "frontmatter/fieldvalue.h"
#include "frontmatter/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace foreword::library {

enum class FieldType {
    Text,      ///< one line
    Paragraph, ///< several lines
    Url,
    DateTime,
    Integer,
    Boolean,
    Choice,   ///< text, chosen from the values in use or typed
    Opaque,   ///< kept exactly, never edited
    TextList, ///< a list of texts
    Map,      ///< a map of `fields`
    MapList,  ///< a list of maps of `fields`
};

/// What the program knows of one field: the form's rows, the command line's types and the checks come from
/// here.
struct FieldSpec
{
    QString key;
    QByteArray keyUtf8; ///< the same, as it stands in a file
    FieldType type = FieldType::Text;
    const char* label = ""; ///< source text in the translation context "FieldSchema"
    bool required = false;
    std::optional<qint64> minimum; ///< of Integer
    std::optional<qint64> maximum;
    int advisedLength = 0;   ///< characters beyond which a text is long; 0 for none
    QList<FieldSpec> fields; ///< of Map, and of each item of MapList
    /// The YAML of its value in a new article, any of DateTime for now; null where a new one lacks the field.
    const char* beginning = nullptr;

    QString displayName() const; ///< the label, translated
};

/// The fields of an article as data. Immutable, usable from any thread.
class FieldSchema
{
public:
    /// The news story of the seed's shape.
    static const FieldSchema& article();

    const QList<FieldSpec>& fields() const { return m_fields; }
    /// The spec at a path, list indices passed over; null for an unknown field. The pointer lives as long as
    /// the schema. An item of a TextList has no spec of its own.
    const FieldSpec* find(const frontmatter::FieldPath& path) const;
    /// For FrontMatterDocument: the schema's order of keys.
    frontmatter::KeyOrder keyOrder() const;

    /// Text as typed in a shell or a cell, read by the type of the field at `path`: `false` is a boolean for
    /// `published`, a text for `title` and for every unknown key. BadValue where it is not of that type.
    frontmatter::Result<frontmatter::FieldValue> parse(const frontmatter::FieldPath& path,
                                                       const QString& text) const;

private:
    explicit FieldSchema(QList<FieldSpec> fields);
    QList<FieldSpec> m_fields;
};

} // namespace foreword::library
