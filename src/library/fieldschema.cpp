// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/fieldschema.h"

#include "library/datetext.h"

#include <QCoreApplication>

namespace foreword::library {

using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using frontmatter::Result;

namespace {

FieldSpec field(const char* key, FieldType type, const char* label, QList<FieldSpec> fields = {})
{
    FieldSpec spec;
    spec.key = QString::fromLatin1(key);
    spec.keyUtf8 = key;
    spec.type = type;
    spec.label = label;
    spec.fields = std::move(fields);
    return spec;
}

FieldSpec required(FieldSpec spec)
{
    spec.required = true;
    return spec;
}

FieldSpec atLeast(qint64 minimum, FieldSpec spec)
{
    spec.minimum = minimum;
    return spec;
}

FieldSpec advised(int length, FieldSpec spec)
{
    spec.advisedLength = length;
    return spec;
}

FieldSpec beginning(const char* yaml, FieldSpec spec)
{
    spec.beginning = yaml;
    return spec;
}

FieldSpec titleField()
{
    return required(advised(120, field("title", FieldType::Text, QT_TRANSLATE_NOOP("FieldSchema", "Title"))));
}

FieldSpec excerptField()
{
    return advised(500, field("excerpt", FieldType::Paragraph, QT_TRANSLATE_NOOP("FieldSchema", "Excerpt")));
}

FieldSpec dateField()
{
    return field("publishedDateTime", FieldType::DateTime, QT_TRANSLATE_NOOP("FieldSchema", "Date"));
}

QList<FieldSpec> addressFields()
{
    return {
        field("webUrl", FieldType::Url, QT_TRANSLATE_NOOP("FieldSchema", "Web URL")),
        field("ampWebUrl", FieldType::Url, QT_TRANSLATE_NOOP("FieldSchema", "AMP URL")),
        field("cdnAmpWebUrl", FieldType::Url, QT_TRANSLATE_NOOP("FieldSchema", "AMP CDN URL")),
    };
}

FieldSpec typeField()
{
    return field("type", FieldType::Choice, QT_TRANSLATE_NOOP("FieldSchema", "Type"));
}

FieldSpec qualityField()
{
    return atLeast(0, field("quality", FieldType::Integer, QT_TRANSLATE_NOOP("FieldSchema", "Quality")));
}

/// Of a provider: pictures that the site holds itself.
FieldSpec logosField()
{
    return field(
        "images", FieldType::MapList, QT_TRANSLATE_NOOP("FieldSchema", "Images"),
        {
            required(field("url", FieldType::Url, QT_TRANSLATE_NOOP("FieldSchema", "URL"))),
            atLeast(1, field("width", FieldType::Integer, QT_TRANSLATE_NOOP("FieldSchema", "Width"))),
            atLeast(1, field("height", FieldType::Integer, QT_TRANSLATE_NOOP("FieldSchema", "Height"))),
        });
}

/// Of a story: besides, whether the site keeps a copy of the picture.
FieldSpec imagesField()
{
    FieldSpec images = logosField();
    images.fields.append(field("isCached", FieldType::Boolean, QT_TRANSLATE_NOOP("FieldSchema", "Cached")));
    return images;
}

FieldSpec providerField()
{
    return field("provider", FieldType::Map, QT_TRANSLATE_NOOP("FieldSchema", "Provider"),
                 {
                     required(field("name", FieldType::Choice, QT_TRANSLATE_NOOP("FieldSchema", "Name"))),
                     field("domain", FieldType::Text, QT_TRANSLATE_NOOP("FieldSchema", "Domain")),
                     logosField(),
                 });
}

FieldSpec relatedField()
{
    QList<FieldSpec> story{titleField(), excerptField(), dateField()};
    story += addressFields();
    story += {typeField(), providerField(), qualityField(), imagesField()};
    return field("related", FieldType::MapList, QT_TRANSLATE_NOOP("FieldSchema", "Related"), story);
}

QList<FieldSpec> articleFields()
{
    QList<FieldSpec> story{
        field("category", FieldType::Choice, QT_TRANSLATE_NOOP("FieldSchema", "Category")),
        beginning("\"\"", titleField()),
        beginning("\"\"", excerptField()),
        beginning("now", dateField()),
        field("originalUrl", FieldType::Url, QT_TRANSLATE_NOOP("FieldSchema", "Original URL")),
    };
    story += addressFields();
    story += {
        beginning("article", typeField()),
        qualityField(),
        atLeast(0, field("heat", FieldType::Integer, QT_TRANSLATE_NOOP("FieldSchema", "Heat"))),
        beginning("false",
                  field("published", FieldType::Boolean, QT_TRANSLATE_NOOP("FieldSchema", "Published"))),
        providerField(),
        field("topics", FieldType::TextList, QT_TRANSLATE_NOOP("FieldSchema", "Topics")),
        imagesField(),
        relatedField(),
        field("secured", FieldType::Opaque, QT_TRANSLATE_NOOP("FieldSchema", "Secured")),
    };
    return story;
}

/// Reads typed text by a field's type.
class TypedText
{
    Q_DECLARE_TR_FUNCTIONS(FieldSchema)

public:
    static Result<FieldValue> read(FieldType type, const QString& text)
    {
        switch (type) {
        case FieldType::Text:
        case FieldType::Paragraph:
        case FieldType::Url:
        case FieldType::Choice:
            return FieldValue::text(text);
        case FieldType::DateTime:
            return readDate(text.trimmed());
        case FieldType::Integer:
            return readInteger(text.trimmed());
        case FieldType::Boolean:
            return readBoolean(text.trimmed());
        case FieldType::Opaque:
            return Error{ErrorCode::Locked, tr("This field is kept exactly as it is."), {}};
        case FieldType::TextList:
            return bad(tr("This is a list. Name one item, as in topics[0], or a new one, as in topics[+]."));
        case FieldType::Map:
        case FieldType::MapList:
            break;
        }
        return bad(tr("This field holds other fields. Name one of them, as in provider.name."));
    }

private:
    static Error bad(const QString& message) { return {ErrorCode::BadValue, message, {}}; }

    static Result<FieldValue> readDate(const QString& text)
    {
        const auto date = DateText::parse(text);
        if (!date)
            return bad(tr("“%1” is not a date. Write it like 2021-04-13 or 2021-04-13T17:10:59Z.").arg(text));
        if (!date->hasTime() || date->hasSeconds())
            return FieldValue::date(text);
        // Without seconds YAML reads a text.
        const qsizetype minutes = text.indexOf(u':') + 3;
        return FieldValue::date(QString(text).insert(minutes, QStringLiteral(":00")));
    }

    static Result<FieldValue> readInteger(const QString& text)
    {
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        if (!ok)
            return bad(tr("“%1” is not a whole number.").arg(text));
        return FieldValue::integer(number);
    }

    static Result<FieldValue> readBoolean(const QString& text)
    {
        const QString word = text.toLower();
        if (word == u"true" || word == u"yes" || word == u"on")
            return FieldValue::boolean(true);
        if (word == u"false" || word == u"no" || word == u"off")
            return FieldValue::boolean(false);
        return bad(tr("“%1” is neither true nor false.").arg(text));
    }
};

const FieldSpec* specOf(const QList<FieldSpec>& fields, const QString& key)
{
    for (const FieldSpec& spec : fields) {
        if (spec.key == key)
            return &spec;
    }
    return nullptr;
}

} // namespace

QString FieldSpec::displayName() const
{
    return QCoreApplication::translate("FieldSchema", label);
}

FieldSchema::FieldSchema(QList<FieldSpec> fields)
    : m_fields(std::move(fields))
{}

const FieldSchema& FieldSchema::article()
{
    static const FieldSchema schema(articleFields());
    return schema;
}

const FieldSpec* FieldSchema::find(const FieldPath& path) const
{
    const QList<FieldSpec>* fields = &m_fields;
    const FieldSpec* spec = nullptr;
    for (const FieldPath::Step& step : path.steps()) {
        if (step.kind != FieldPath::Step::Kind::Key) {
            if (!spec || spec->type != FieldType::MapList)
                return nullptr;
            continue;
        }
        spec = specOf(*fields, step.key);
        if (!spec)
            return nullptr;
        fields = &spec->fields;
    }
    return spec;
}

frontmatter::KeyOrder FieldSchema::keyOrder() const
{
    return [fields = m_fields](const FieldPath& map) {
        const FieldSchema schema(fields);
        const FieldSpec* spec = schema.find(map);
        QStringList keys;
        if (spec || map.isRoot()) {
            for (const FieldSpec& one : spec ? spec->fields : fields)
                keys.append(one.key);
        }
        return keys;
    };
}

Result<FieldValue> FieldSchema::parse(const FieldPath& path, const QString& text) const
{
    const FieldSpec* spec = find(path);
    return TypedText::read(spec ? spec->type : FieldType::Text, text);
}

} // namespace foreword::library
