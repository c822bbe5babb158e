// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/frontmatterdocument.h"

#include "frontmatter/agreement.h"
#include "frontmatter/frontmatterdocument_p.h"
#include "frontmatter/mergekey.h"
#include "frontmatter/plainoutline.h"
#include "frontmatter/scalartype.h"

#include <algorithm>

namespace foreword::frontmatter {

namespace {

FieldPath withStep(const FieldPath& path, const FieldPath::Step& step)
{
    switch (step.kind) {
    case FieldPath::Step::Kind::Key:
        return path / step.key;
    case FieldPath::Step::Kind::Item:
        return path / step.index;
    case FieldPath::Step::Kind::Append:
        break;
    }
    return path.appended();
}

/// Where a value begins, or its key; null where that is not written, or between brackets only.
const char* beginOf(const PlainOutline& outline, int index)
{
    const PlainNode& node = outline.node(index);
    if (!node.key.isEmpty())
        return node.key.data();
    if (node.kind == PlainNode::Kind::Map && node.end > index + 1)
        return outline.node(index + 1).key.data();
    return node.token.isEmpty() ? nullptr : node.token.data();
}

} // namespace

FrontMatterDocument::FrontMatterDocument()
{
    static const std::shared_ptr<const Data> empty = [] {
        auto data = std::make_shared<Data>();
        data->source = SourceText(QByteArray());
        data->problem = data->source.problem();
        return data;
    }();
    m_data = empty;
}

FrontMatterDocument FrontMatterDocument::read(QByteArray bytes, Reading reading)
{
    return read(std::move(bytes), reading == Reading::Proven ? Comparison(disagreement) : Comparison(), true);
}

FrontMatterDocument FrontMatterDocument::changed(const ChangeSet& changes) const
{
    if (changes.isEmpty())
        return *this;
    const auto compareTouched = [&changes, this](const FrontMatterDocument& after) {
        std::optional<Error> found;
        if (!m_data->isAgreed)
            found = tree() ? disagreementAt(*this, changes.span()) : disagreement(after);
        return found ? found : disagreementAt(after, changes.resultSpan());
    };
    return read(changes.applyTo(bytes()), compareTouched, m_data->isAgreed);
}

FrontMatterDocument FrontMatterDocument::slim() const
{
    if (!isReadable())
        return *this;
    auto data = std::make_shared<Data>();
    data->source = m_data->source;
    data->isReadable = true;
    data->problem = m_data->problem;
    data->isAgreed = m_data->isAgreed;
    data->warnings = m_data->warnings;
    FrontMatterDocument document;
    document.m_data = data;
    return document;
}

FrontMatterDocument FrontMatterDocument::read(QByteArray bytes, const Comparison& compare, bool comparesAll)
{
    auto data = std::make_shared<Data>();
    data->source = SourceText(std::move(bytes));
    FrontMatterDocument document;
    document.m_data = data;
    if (!compare) {
        data->outline = PlainOutline::of(data->source);
        data->isReadable = data->outline.has_value();
        if (data->isReadable)
            return document;
    }
    Result<SpanTree> tree = SpanTree::build(data->source);
    if (!tree) {
        data->problem = tree.error();
        return document;
    }
    data->isReadable = true;
    data->setRoot(tree->value(0));
    data->warnings = tree->warnings();
    data->setTree(std::move(tree).value());
    if (compare) {
        data->problem = compare(document);
        data->isAgreed = comparesAll && !data->problem;
    }
    return document;
}

void FrontMatterDocument::Data::setRoot(const FieldValue& root)
{
    std::call_once(m_rootMade, [&] { m_root = root; });
}

const FieldValue& FrontMatterDocument::Data::root() const
{
    if (isReadable) {
        std::call_once(m_rootMade, [this] {
            if (const auto plain = outline ? outline : PlainOutline::of(source))
                m_root = plain->value(0);
            else if (tree())
                m_root = tree()->value(0);
        });
    }
    return m_root;
}

const QByteArray& FrontMatterDocument::bytes() const
{
    return m_data->source.bytes();
}

bool FrontMatterDocument::isProven() const
{
    return m_data->isAgreed;
}

const SourceText& FrontMatterDocument::source() const
{
    return m_data->source;
}

bool FrontMatterDocument::isReadable() const
{
    return m_data->isReadable;
}

const std::optional<Error>& FrontMatterDocument::problem() const
{
    return m_data->problem;
}

const QList<Error>& FrontMatterDocument::warnings() const
{
    return m_data->warnings;
}

const std::optional<PlainOutline>& FrontMatterDocument::outline() const
{
    return m_data->outline;
}

const SpanTree* FrontMatterDocument::tree() const
{
    return m_data->tree();
}

FieldValue FrontMatterDocument::root() const
{
    return m_data->root();
}

std::optional<FieldValue> FrontMatterDocument::value(const FieldPath& path) const
{
    const FieldValue* found = m_data->isReadable ? m_data->root().find(path) : nullptr;
    return found ? std::optional(*found) : std::nullopt;
}

int FrontMatterDocument::lineOf(const FieldPath& path) const
{
    if (const auto& outline = m_data->outline) {
        const int found = outline->find(path);
        if (found < 0)
            return 0;
        if (const char* const begin = beginOf(*outline, found))
            return m_data->source.lineAt(begin - m_data->source.bytes().constData());
    }
    const SpanTree* const tree = this->tree();
    const int index = tree ? tree->find(path) : -1;
    if (index < 0)
        return 0;
    const SpanNode& found = tree->node(index);
    qsizetype at = found.span.begin;
    if (found.parent >= 0 && tree->node(found.parent).kind == SpanNode::Kind::Map) {
        const auto& entries = tree->node(found.parent).entries;
        const auto entry = std::find_if(entries.begin(), entries.end(),
                                        [&](const SpanNode::Entry& e) { return e.value == index; });
        at = tree->node(entry->key).span.begin;
    }
    return m_data->source.lineAt(at);
}

std::optional<Error> FrontMatterDocument::lock(const FieldPath& path) const
{
    if (m_data->problem)
        return m_data->problem;
    if (!m_data->tree()) // the outline and libyaml do not agree, which is not known to happen
        return read(bytes()).problem();
    const SpanTree& tree = *m_data->tree();
    FieldPath reached;
    const auto locked = [&](const QString& message, TextSpan span) {
        return Error{ErrorCode::Locked, message.arg(reached.toString()), span,
                     m_data->source.lineAt(span.begin)};
    };
    for (qsizetype step = 0;; ++step) {
        const int index = tree.find(reached);
        // Only what a merge brings has a value and no place of its own, or another one than there.
        const FieldValue* const value =
            index < 0 || tree.hasReferences() ? m_data->root().find(reached) : nullptr;
        if (index < 0 && !value)
            return {};
        // What is written here may be overridden by a merge that stands further down.
        const bool isOverridden = index >= 0 && tree.hasReferences() && value && tree.value(index) != *value;
        if (index < 0 || isOverridden) {
            return locked(
                tr("“%1” comes from elsewhere in the front matter, by a merge key or under a key that is no "
                   "plain text; edit it in the source."),
                tree.node(tree.find(reached.parent())).span);
        }
        const SpanNode& node = tree.node(index);
        if (node.kind == SpanNode::Kind::Alias)
            return locked(tr("“%1” is an alias of another value; edit that one, or this one in the source."),
                          node.span);
        if (!node.anchor.isEmpty() && tree.isAliased(index))
            return locked(tr("“%1” is used again elsewhere by an alias; edit it in the source."), node.span);
        if (!isKnownTag(node.tag))
            return locked(tr("“%1” has a tag that is not known here; edit it in the source."), node.span);
        if (step == path.steps().size())
            return {};
        reached = withStep(reached, path.steps().at(step));
        if (reached.last().key == mergeKey)
            return locked(tr("“%1” merges other values; edit it in the source."), node.span);
    }
}

} // namespace foreword::frontmatter
