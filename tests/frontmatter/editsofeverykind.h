// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldedit.h"
#include "frontmatter/frontmatterdocument.h"

namespace foreword::test {

/// What there is to do on a document: keys and lists added and removed, booleans toggled, texts changed,
/// items added, removed and moved, at the top and below.
class EditsOfEveryKind
{
public:
    /// Which edits of each kind: the first at the top and the first below, or all.
    enum class Extent { First, All };

    struct NamedEdit
    {
        QString name; ///< of its kind
        frontmatter::FieldEdit edit;
        bool isUsual; ///< what every editor does, which next to no file may refuse
    };

    EditsOfEveryKind(const frontmatter::FrontMatterDocument& document, Extent extent);

    const QList<NamedEdit>& edits() const { return m_edits; }

private:
    void inMap(const frontmatter::FieldPath& map, const frontmatter::FieldValue& value);
    void inList(const frontmatter::FieldPath& path, const frontmatter::FieldValue& value);
    void change(const frontmatter::FieldPath& path, const frontmatter::FieldValue& value);
    void add(QStringView name, const frontmatter::FieldPath& field, const frontmatter::FieldEdit& edit);

    const frontmatter::FrontMatterDocument& m_document;
    Extent m_extent;
    QList<NamedEdit> m_edits;
};

} // namespace foreword::test
