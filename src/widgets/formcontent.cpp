// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/formcontent.h"

namespace foreword::widgets {
namespace {

using frontmatter::FieldPath;
using frontmatter::FieldValue;
using frontmatter::FrontMatterDocument;

std::optional<FieldValue> valueIn(const FieldValue& root, const FieldPath& path)
{
    if (const FieldValue* found = root.find(path))
        return *found;
    return std::nullopt;
}

/// A key can be added where a map is, or where nothing is yet.
bool canHold(const FieldValue& value, const FieldPath::Step& step)
{
    if (value.isNull())
        return true;
    const bool wantsMap = step.kind == FieldPath::Step::Kind::Key;
    return value.kind() == (wantsMap ? FieldValue::Kind::Map : FieldValue::Kind::List);
}

} // namespace

FormContent::FormContent(const library::Article& article, const QString& articlePath)
    : m_document(article.document)
    , m_root(article.document.root())
    , m_saved(m_root)
    , m_articlePath(articlePath)
{
    if (article.isEdited())
        m_saved = FrontMatterDocument::read(article.saved, FrontMatterDocument::Reading::Quick).root();
}

std::optional<FieldValue> FormContent::value(const FieldPath& path) const
{
    return valueIn(m_root, path);
}

std::optional<FieldValue> FormContent::savedValue(const FieldPath& path) const
{
    return valueIn(m_saved, path);
}

QString FormContent::lockOf(const FieldPath& path) const
{
    if (!m_document.isReadable())
        return tr("Nothing can be edited here, because the file cannot be read.");
    if (m_document.problem())
        return m_document.problem()->message;
    for (FieldPath child = path; !child.isRoot(); child = child.parent()) {
        const FieldPath parent = child.parent();
        const FieldValue* holder = parent.isRoot() ? &m_root : m_root.find(parent);
        if (!holder)
            continue;
        if (!canHold(*holder, child.last()))
            return tr("“%1” holds a value of another kind, so nothing can be put below it.")
                .arg(parent.toString());
        break;
    }
    const std::optional<frontmatter::Error> lock = m_document.lock(path);
    return lock ? lock->message : QString();
}

} // namespace foreword::widgets
