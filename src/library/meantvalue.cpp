// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/meantvalue.h"

#include "library/datetext.h"
#include "library/validation.h"

#include <QLocale>
#include <QRegularExpression>

namespace foreword::library {

using frontmatter::FieldValue;

namespace {

std::optional<FieldValue> meantNumber(const QString& text, const FieldSpec& spec)
{
    // 007 may be a name.
    static const QRegularExpression form(QStringLiteral("\\A(0|-?[1-9][0-9]*)\\z"));
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || !form.match(text).hasMatch())
        return {};
    if ((spec.minimum && number < *spec.minimum) || (spec.maximum && number > *spec.maximum))
        return {};
    return FieldValue::integer(number);
}

/// Only yes: "false" in quotes publishes an article today, and would hide it once it is false.
std::optional<FieldValue> meantBoolean(const QString& text)
{
    const QString word = text.toLower();
    return word == u"true" || word == u"yes" ? std::optional(FieldValue::boolean(true)) : std::nullopt;
}

/// "13 April 2021", "April 13, 2021", and the same with short names.
QDate namedMonth(const QString& text)
{
    for (const char* form : {"d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy"}) {
        const QDate date = QLocale::c().toDate(text, QLatin1String(form));
        if (date.isValid())
            return date;
    }
    return {};
}

std::optional<FieldValue> meantDate(const QString& text)
{
    QString iso = text;
    // Year first: nobody puts the day second there.
    static const QRegularExpression slashes(QStringLiteral("\\A[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}(?![0-9/])"));
    if (slashes.match(text).hasMatch())
        iso.replace(u'/', u'-');
    else if (const QDate date = namedMonth(text); date.isValid())
        iso = date.toString(Qt::ISODate);
    const auto date = DateText::parse(iso);
    // A time of day without an offset is another instant to each reader, and without seconds a text to YAML.
    if (!date || (date->hasTime() && (!date->hasSeconds() || date->offset().isEmpty())))
        return {};
    return FieldValue::date(iso);
}

} // namespace

std::optional<FieldValue> meantValue(const FieldValue& written, const FieldSpec& spec)
{
    if (written.kind() != FieldValue::Kind::Text)
        return {};
    const QString text = written.toText().trimmed();
    switch (spec.type) {
    case FieldType::Integer:
        return meantNumber(text, spec);
    case FieldType::Boolean:
        return meantBoolean(text);
    case FieldType::DateTime:
        return meantDate(text);
    case FieldType::Url:
        return text != written.toText() && isAddress(text) ? std::optional(FieldValue::text(text))
                                                           : std::nullopt;
    default:
        return {};
    }
}

} // namespace foreword::library
