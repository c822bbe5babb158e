// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/changeset.h"
#include "frontmatter/fieldedit.h"
#include "frontmatter/plainoutline.h"
#include "frontmatter/sourcetext.h"
#include "frontmatter/spantree.h"

#include <functional>
#include <memory>

namespace foreword::frontmatter {

class EntryProofs;

/// A file with front matter: its bytes, what they mean, and which bytes an edit changes. An immutable value,
/// cheap to copy, usable from any thread.
///
/// Reading never fails: a file that cannot be read is a document with a problem(). Editing returns the
/// smallest ChangeSet, and only one that is proven: the result is read again by libyaml and by yaml-cpp,
/// which must agree with each other and with the old value changed in exactly that place.
class FrontMatterDocument
{
    Q_DECLARE_TR_FUNCTIONS(FrontMatterDocument)

public:
    /// How thoroughly to read.
    enum class Reading {
        Quick,  ///< without yaml-cpp, of plain front matter without a parser: what is edited is compared then
        Proven, ///< yaml-cpp has to agree about all of it: for an article that is looked at whole
    };

    FrontMatterDocument();
    static FrontMatterDocument read(QByteArray bytes, Reading reading = Reading::Proven);

    /// The document that the changes make of this one, read again by both parsers. Where entries are
    /// independent, yaml-cpp, ten times as slow as libyaml, reads only the top-level entries that are touched
    /// (agreement.h): as they become and, where this document was read quickly, also as they were.
    FrontMatterDocument changed(const ChangeSet& changes) const;
    /// The same document with nothing but its bytes and what is known of them in memory, a tenth of the size;
    /// values and tree are read again when they are asked for. For the many articles of a bulk edit.
    FrontMatterDocument slim() const;

    const QByteArray& bytes() const;
    const SourceText& source() const;
    /// Whether both parsers are known to read all of it alike.
    bool isProven() const;

    /// Whether there is a tree and value() works.
    bool isReadable() const;
    /// Why it cannot be read, or can be read and not edited (ParsersDisagree).
    const std::optional<Error>& problem() const;
    /// Things to know that stop nothing: duplicate keys.
    const QList<Error>& warnings() const;

    /// What a quick reading found without a parser; nothing where one read it, and in a slim document.
    const std::optional<PlainOutline>& outline() const;
    /// Null where isReadable() is false. After a quick reading, the first call may take as long as libyaml.
    const SpanTree* tree() const;
    FieldValue root() const; ///< a Map; an empty one where it cannot be read
    std::optional<FieldValue> value(const FieldPath& path) const;
    /// The line on which the field stands, 1-based; 0 where it does not.
    int lineOf(const FieldPath& path) const;
    /// Why the field cannot be edited; nothing where it can.
    std::optional<Error> lock(const FieldPath& path) const;

    /// Whether there is no front matter of any kind: NoFrontMatter or Empty is the problem().
    bool lacksFrontMatter() const;
    /// The document with empty front matter above all that it holds, for a first field to be set in; one that
    /// does not lack it is given back as it is.
    FrontMatterDocument withFrontMatter() const;

    /// The bytes that an edit changes; empty where it changes nothing. Costs one proof; see proof.h.
    Result<ChangeSet> changeFor(const FieldEdit& edit, const KeyOrder& order = {}) const;
    /// The document after one or more edits, each on the result of the one before: all or none.
    Result<FrontMatterDocument> edited(const QList<FieldEdit>& edits, const KeyOrder& order = {}) const;
    /// The same, with `proofs` shared by the documents of a bulk edit.
    Result<FrontMatterDocument> edited(const QList<FieldEdit>& edits, const KeyOrder& order,
                                       EntryProofs& proofs) const;

private:
    struct Data;
    /// Finds what the second parser reads otherwise; none for reading quickly.
    using Comparison = std::function<std::optional<Error>(const FrontMatterDocument&)>;
    static FrontMatterDocument read(QByteArray bytes, const Comparison& compare, bool comparesAll);

    std::shared_ptr<const Data> m_data;
};

} // namespace foreword::frontmatter
