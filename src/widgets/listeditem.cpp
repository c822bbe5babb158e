// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/listeditem.h"

#include "frontmatter/fieldpath.h"

#include <QCoreApplication>

#include <algorithm>

namespace foreword::widgets {
namespace {

using frontmatter::FieldPath;
using frontmatter::FieldValue;
using library::FieldSpec;
using library::FieldType;

QString textAt(const FieldValue& item, const FieldPath& path)
{
    const FieldValue* value = item.find(path);
    return value ? value->toText().simplified() : QString();
}

QString textAt(const FieldValue& item, const QString& key)
{
    return textAt(item, FieldPath() / key);
}

ListedItem listedPicture(const FieldValue& item)
{
    ListedItem listed;
    listed.picture = textAt(item, QStringLiteral("url"));
    const QString path = listed.picture.section(u'?', 0, 0).section(u'#', 0, 0);
    listed.title = path.section(u'/', -1, -1, QString::SectionSkipEmpty);
    if (listed.title.isEmpty())
        listed.title = QCoreApplication::translate("ListedItem", "(no address)");
    const QString width = textAt(item, QStringLiteral("width"));
    const QString height = textAt(item, QStringLiteral("height"));
    if (!width.isEmpty() && !height.isEmpty())
        listed.detail = QStringLiteral("%1 × %2").arg(width, height);
    return listed;
}

} // namespace

bool holdsPictures(const FieldSpec& list)
{
    return std::any_of(list.fields.cbegin(), list.fields.cend(), [](const FieldSpec& field) {
        return field.type == FieldType::Url && field.key == QLatin1String("url");
    });
}

ListedItem listedItem(const FieldValue& item, const FieldSpec& list)
{
    if (item.kind() != FieldValue::Kind::Map)
        return {item.toText().simplified(), {}, holdsPictures(list) ? item.toText() : QString()};
    if (holdsPictures(list))
        return listedPicture(item);
    ListedItem listed;
    for (const FieldSpec& field : list.fields) {
        if (field.type == FieldType::Text && listed.title.isEmpty())
            listed.title = textAt(item, field.key);
    }
    if (listed.title.isEmpty())
        listed.title = QCoreApplication::translate("ListedItem", "(no title)");
    listed.detail = textAt(item, FieldPath() / QStringLiteral("provider") / QStringLiteral("name"));
    listed.picture = textAt(item, FieldPath() / QStringLiteral("images") / 0 / QStringLiteral("url"));
    return listed;
}

} // namespace foreword::widgets
