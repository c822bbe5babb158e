// SPDX-License-Identifier: GPL-3.0-or-later
#include "editlaws.h"

#include "frontmatter/editedvalue.h"
#include "frontmatter/oracle.h"

namespace foreword::test {

using namespace frontmatter;

namespace {

/// The bytes of all scalars but those of the edited value, in written order.
class OtherTokens
{
public:
    OtherTokens(const FrontMatterDocument& document, const FieldPath& edited)
        : m_document(document)
        , m_tree(*document.tree())
        , m_edited(m_tree.find(edited))
    {
        collect(0);
    }

    const QByteArrayList& tokens() const { return m_tokens; }

private:
    void collect(int index)
    {
        if (index == m_edited)
            return;
        const SpanNode& node = m_tree.node(index);
        if (node.entries.empty() && !node.span.isEmpty())
            m_tokens.append(m_document.source().slice(node.span));
        for (const SpanNode::Entry& entry : node.entries) {
            if (entry.key >= 0 && entry.value != m_edited)
                collect(entry.key);
            collect(entry.value);
        }
    }

    const FrontMatterDocument& m_document;
    const SpanTree& m_tree;
    int m_edited;
    QByteArrayList m_tokens;
};

/// The value that has another one after the edit, on the way to its path: the list of an item that comes or
/// goes, the map of a key that does.
FieldPath changedPlace(const FrontMatterDocument& before, const FieldEdit& edit)
{
    FieldPath place = edit.path;
    if (edit.kind == FieldEdit::Kind::Rename)
        return place;
    if (edit.kind != FieldEdit::Kind::Set)
        place = place.parent();
    const bool isMissing = before.tree()->find(place) < 0;
    while (before.tree()->find(place) < 0)
        place = place.parent();
    const bool removesKey =
        edit.kind == FieldEdit::Kind::Remove && edit.path.last().kind == FieldPath::Step::Kind::Key;
    return isMissing || removesKey ? place : edit.kind == FieldEdit::Kind::Set ? edit.path : place;
}

/// Comments as readers see them: from a `#` that starts a line or follows a blank. In texts too, which does
/// not matter for counting those that stay.
int commentLines(const QByteArray& bytes)
{
    int count = 0;
    for (const QByteArray& line : bytes.split('\n'))
        count += line.trimmed().startsWith('#');
    return count;
}

QString oracleSees(const FrontMatterDocument& before, const FrontMatterDocument& after, const FieldEdit& edit,
                   const KeyOrder& order)
{
    const Result<FieldValue> was = readWithOracle(before.source().slice(before.source().frontMatter()));
    const Result<FieldValue> is = readWithOracle(after.source().slice(after.source().frontMatter()));
    if (!was || !is)
        return QStringLiteral("yaml-cpp cannot read it");
    if (const auto path = firstDifference(editedValue(*was, edit, order), *is))
        return QString(u"yaml-cpp sees another change, of " + path->toString());
    return {};
}

} // namespace

QString brokenLaw(const FrontMatterDocument& before, const FieldEdit& edit, const KeyOrder& order,
                  const ChangeSet& changes)
{
    const QByteArray result = changes.applyTo(before.bytes());
    if (changes.inverse(before.bytes()).applyTo(result) != before.bytes())
        return QStringLiteral("the inverse does not give back the bytes");
    const FrontMatterDocument after = FrontMatterDocument::read(result);
    if (after.problem())
        return QString(u"the result cannot be read: " + after.problem()->message);
    if (after.source().slice(after.source().body()) != before.source().slice(before.source().body()))
        return QStringLiteral("the body has changed");

    const FieldPath place = changedPlace(before, edit);
    const bool renames = edit.kind == FieldEdit::Kind::Rename;
    const QByteArrayList was = OtherTokens(before, place).tokens();
    const QByteArrayList is = OtherTokens(after, renames ? place.parent() / edit.key : place).tokens();
    if (was != is)
        return QString(u"the bytes of another value than " + place.toString() + u" have changed");
    const bool keepsAll = edit.kind != FieldEdit::Kind::Remove && edit.value.isScalar();
    const auto old = before.value(place);
    if (keepsAll && (!old || old->isScalar()) && commentLines(before.bytes()) > commentLines(result) &&
        !before.bytes().contains("|") && !before.bytes().contains(">"))
        return QStringLiteral("a comment is lost");
    return oracleSees(before, after, edit, order);
}

QString brokenLawOfReading(const QByteArray& bytes)
{
    const FrontMatterDocument document = FrontMatterDocument::read(bytes);
    if (document.bytes() != bytes)
        return QStringLiteral("reading changes the bytes");
    if (document.problem())
        return {};
    for (const auto& [key, value] : document.root().entries()) {
        const FieldPath path = FieldPath() / key;
        if (document.tree()->find(path) < 0 || *document.value(path) != value)
            continue; // a merged key, or the first of two
        const auto changes = document.changeFor(FieldEdit::set(path, value));
        if (changes && !changes->isEmpty())
            return QString(u"setting " + key + u" to what it is changes bytes");
    }
    return {};
}

} // namespace foreword::test
