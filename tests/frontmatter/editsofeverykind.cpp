// SPDX-License-Identifier: GPL-3.0-or-later
#include "editsofeverykind.h"

#include <algorithm>

namespace foreword::test {

using namespace frontmatter;

EditsOfEveryKind::EditsOfEveryKind(const FrontMatterDocument& document, Extent extent)
    : m_document(document)
    , m_extent(extent)
{
    const FieldPath fresh = FieldPath() / QStringLiteral("foreword_test");
    add(u"add a key", fresh, FieldEdit::set(fresh, FieldValue::text(QStringLiteral("a: b"))));
    add(u"add a list", fresh, FieldEdit::set(fresh.appended(), FieldValue::text(QStringLiteral("no"))));
    inMap({}, document.root());
}

void EditsOfEveryKind::inMap(const FieldPath& map, const FieldValue& value)
{
    const FieldPath last = value.entries().isEmpty() ? map : map / value.entries().last().first;
    for (const auto& [key, child] : value.entries()) {
        const FieldPath path = map / key;
        if (m_document.value(path) != child)
            continue; // the first of two keys
        add(u"remove a key", path, FieldEdit::remove(path));
        if (value.entries().size() > 1)
            add(u"move a key", path,
                FieldEdit::move(path, path == last ? 0 : int(value.entries().size()) - 1));
        change(path, child);
    }
}

void EditsOfEveryKind::change(const FieldPath& path, const FieldValue& value)
{
    switch (value.kind()) {
    case FieldValue::Kind::Boolean:
        add(u"toggle a boolean", path, FieldEdit::set(path, FieldValue::boolean(!value.toBoolean())));
        break;
    case FieldValue::Kind::Text:
        add(u"change a text", path, FieldEdit::set(path, FieldValue::text(QStringLiteral("New words"))));
        add(u"lengthen a text", path,
            FieldEdit::set(path, FieldValue::text(QString(value.toText() + u": “more” #1"))));
        break;
    case FieldValue::Kind::List:
        inList(path, value);
        break;
    case FieldValue::Kind::Map:
        inMap(path, value);
        break;
    default:
        break;
    }
}

void EditsOfEveryKind::inList(const FieldPath& path, const FieldValue& value)
{
    const int count = int(value.items().size());
    add(u"add an item", path, FieldEdit::insert(path.appended(), FieldValue::text(QStringLiteral("New"))));
    if (count > 0)
        add(u"remove an item", path, FieldEdit::remove(path / 0));
    if (count > 1)
        add(u"move an item", path, FieldEdit::move(path / 0, count - 1));
    for (int i = 0; i < count; ++i)
        change(path / i, value.items().at(i));
}

void EditsOfEveryKind::add(QStringView name, const FieldPath& field, const FieldEdit& edit)
{
    const bool isBelow = field.steps().size() > 1;
    const bool isUsual = !isBelow && name != u"move an item" && name != u"move a key";
    const QString full = isBelow ? QString(name + QStringLiteral(" below")) : name.toString();
    const auto isSame = [&full](const NamedEdit& other) { return other.name == full; };
    if (m_extent == Extent::All || std::none_of(m_edits.begin(), m_edits.end(), isSame))
        m_edits.append({full, edit, isUsual});
}

} // namespace foreword::test
