// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlepictures.h"

#include <algorithm>

namespace foreword::library {

using frontmatter::FieldPath;
using frontmatter::FieldValue;
using Kind = FieldValue::Kind;

namespace {

const QString listKey = QStringLiteral("images");
const QString singleKey = QStringLiteral("image");
const QString urlKey = QStringLiteral("url");
const QString pathKey = QStringLiteral("path");
const QString widthKey = QStringLiteral("width");
const QString heightKey = QStringLiteral("height");

bool isPictureList(const FieldSpec& field)
{
    return field.type == FieldType::MapList &&
           std::any_of(field.fields.cbegin(), field.fields.cend(),
                       [](const FieldSpec& one) { return one.type == FieldType::Url && one.key == urlKey; });
}

std::optional<qint64> integerAt(const FieldValue& map, const QString& key)
{
    const FieldValue* value = map.find(key);
    return value ? value->toInteger() : std::nullopt;
}

/// Walks along the schema.
class Collector
{
public:
    explicit Collector(const frontmatter::FrontMatterDocument& document)
        : m_document(document)
    {}

    QList<ArticlePicture> run(const FieldSchema& schema)
    {
        collect(m_document.root(), schema.fields(), {});
        return std::move(m_pictures);
    }

private:
    void collect(const FieldValue& map, const QList<FieldSpec>& fields, const FieldPath& path)
    {
        for (const FieldSpec& field : fields) {
            if (isPictureList(field)) {
                addPictures(map, field.key, path);
                continue;
            }
            const FieldValue* value = map.find(field.key);
            if (!value)
                continue;
            if (field.type == FieldType::Map)
                collect(*value, field.fields, path / field.key);
            if (field.type != FieldType::MapList)
                continue;
            for (int i = 0; i < value->items().size(); ++i)
                collect(value->items()[i], field.fields, path / field.key / i);
        }
    }

    void addPictures(const FieldValue& map, const QString& key, const FieldPath& path)
    {
        const FieldValue* value = map.find(key);
        FieldPath place = path / key;
        if ((!value || value->isNull()) && key == listKey) {
            value = map.find(singleKey);
            place = path / singleKey;
        }
        if (!value)
            return;
        if (value->kind() != Kind::List)
            return add(*value, place, path.isRoot());
        for (int i = 0; i < value->items().size(); ++i)
            add(value->items()[i], place / i, path.isRoot() && i == 0);
    }

    void add(const FieldValue& picture, const FieldPath& path, bool isLead)
    {
        ArticlePicture found;
        found.path = path;
        found.addressPath = path;
        if (picture.kind() == Kind::Map) {
            const FieldValue* url = picture.find(urlKey);
            const bool hasUrl = url && !url->isNull();
            const QString key = hasUrl ? urlKey : pathKey;
            const FieldValue* address = picture.find(key);
            found.addressPath = path / key;
            found.address = address ? address->toText() : QString();
            found.width = integerAt(picture, widthKey);
            found.height = integerAt(picture, heightKey);
        } else {
            found.address = picture.toText();
        }
        if (QStringView(found.address).trimmed().isEmpty())
            return;
        found.isLead = isLead;
        found.line = m_document.lineOf(path);
        m_pictures.append(found);
    }

    const frontmatter::FrontMatterDocument& m_document;
    QList<ArticlePicture> m_pictures;
};

} // namespace

QList<ArticlePicture> articlePictures(const frontmatter::FrontMatterDocument& document,
                                      const FieldSchema& schema)
{
    return document.isReadable() ? Collector(document).run(schema) : QList<ArticlePicture>();
}

} // namespace foreword::library
