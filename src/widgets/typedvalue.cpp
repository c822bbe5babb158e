// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/typedvalue.h"

#include "frontmatter/fieldjson.h"
#include "frontmatter/scalartype.h"
#include "library/datetext.h"

#include <QCoreApplication>

namespace foreword::widgets {

using frontmatter::FieldValue;
using Kind = FieldValue::Kind;

namespace {

std::optional<FieldValue> typedNumber(const QString& text)
{
    bool isWhole = false;
    // In the usual spelling: "012" would be read as ten.
    if (const qint64 number = text.toLongLong(&isWhole); isWhole)
        return FieldValue::integer(number);
    bool isReal = false;
    text.toDouble(&isReal);
    // Python would read more as numbers than Jekyll does, and the other way about.
    if (isReal && frontmatter::resolvePlain(text).kind() == Kind::Real)
        return FieldValue::real(text);
    return std::nullopt;
}

std::optional<FieldValue> typedDate(QString text)
{
    const auto date = library::DateText::parse(text);
    if (!date)
        return std::nullopt;
    // Without seconds YAML reads a text.
    if (date->hasTime() && !date->hasSeconds())
        text.insert(text.indexOf(u':') + 3, QStringLiteral(":00"));
    return FieldValue::date(text);
}

std::optional<FieldValue> typedBoolean(const QString& text)
{
    const QString word = text.toLower();
    if (word == u"true" || word == u"yes" || word == u"on")
        return FieldValue::boolean(true);
    if (word == u"false" || word == u"no" || word == u"off")
        return FieldValue::boolean(false);
    return std::nullopt;
}

FieldValue asText(const FieldValue& value)
{
    return FieldValue::text(value.isScalar() ? value.toText()
                                             : QString::fromUtf8(frontmatter::toJson(value)));
}

FieldValue asList(const FieldValue& value)
{
    FieldValue::Items items;
    for (const auto& [key, item] : value.entries())
        items << item;
    if (value.isScalar() && !value.isNull())
        items << value;
    return FieldValue::list(items);
}

FieldValue asMap(const FieldValue& value)
{
    FieldValue::Entries entries;
    for (const FieldValue& item : value.items())
        entries.append({QString::number(entries.size() + 1), item});
    if (value.isScalar() && !value.isNull())
        entries.append({QStringLiteral("value"), value});
    return FieldValue::map(entries);
}

} // namespace

QList<ValueType> valueTypes()
{
    return {ValueType::Text,  ValueType::Number, ValueType::Boolean, ValueType::Date,
            ValueType::Empty, ValueType::List,   ValueType::Map};
}

ValueType typeOf(const FieldValue& value)
{
    switch (value.kind()) {
    case Kind::Null:
        return ValueType::Empty;
    case Kind::Boolean:
        return ValueType::Boolean;
    case Kind::Integer:
    case Kind::Real:
        return ValueType::Number;
    case Kind::Date:
        return ValueType::Date;
    case Kind::Text:
        return ValueType::Text;
    case Kind::List:
        return ValueType::List;
    case Kind::Map:
        return ValueType::Map;
    }
    return ValueType::Text;
}

QString typeName(ValueType type)
{
    switch (type) {
    case ValueType::Text:
        return QCoreApplication::translate("ValueType", "Text");
    case ValueType::Number:
        return QCoreApplication::translate("ValueType", "Number");
    case ValueType::Boolean:
        return QCoreApplication::translate("ValueType", "Yes or no");
    case ValueType::Date:
        return QCoreApplication::translate("ValueType", "Date");
    case ValueType::Empty:
        return QCoreApplication::translate("ValueType", "Empty");
    case ValueType::List:
        return QCoreApplication::translate("ValueType", "List");
    case ValueType::Map:
        return QCoreApplication::translate("ValueType", "Group");
    }
    return {};
}

std::optional<FieldValue> typedValue(ValueType type, const QString& text)
{
    switch (type) {
    case ValueType::Text:
        return FieldValue::text(text);
    case ValueType::Number:
        return typedNumber(text.trimmed());
    case ValueType::Boolean:
        return typedBoolean(text.trimmed());
    case ValueType::Date:
        return typedDate(text.trimmed());
    case ValueType::Empty:
    case ValueType::List:
    case ValueType::Map:
        break;
    }
    return std::nullopt;
}

FieldValue converted(const FieldValue& value, ValueType type)
{
    if (typeOf(value) == type)
        return value;
    switch (type) {
    case ValueType::Text:
        return asText(value);
    case ValueType::Number:
        return typedNumber(value.toText().trimmed()).value_or(FieldValue::integer(0));
    case ValueType::Boolean:
        return typedBoolean(value.toText().trimmed()).value_or(FieldValue::boolean(false));
    case ValueType::Date:
        return typedDate(value.toText().trimmed())
            .value_or(FieldValue::date(QDate::currentDate().toString(Qt::ISODate)));
    case ValueType::Empty:
        return {};
    case ValueType::List:
        return asList(value);
    case ValueType::Map:
        return asMap(value);
    }
    return value;
}

} // namespace foreword::widgets
