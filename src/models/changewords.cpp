// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/changewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace foreword::models {

using frontmatter::FieldPath;
using frontmatter::FieldValue;
using library::FieldChange;
using library::FieldSchema;
using library::FieldSpec;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

constexpr qsizetype mostShown = 120; ///< characters of one value
constexpr qsizetype mostListed = 12; ///< items of one list
constexpr qsizetype leadShown = 20;  ///< of what two long texts begin with alike

/// Of what is never looked at, at most a little is copied.
QString onOneLine(const QString& text)
{
    QString line = text.left(16 * 1024).simplified();
    for (QChar& character : line) {
        if (!character.isPrint() && !character.isSurrogate())
            character = QChar::ReplacementCharacter;
    }
    return line;
}

QString shortened(const QString& text)
{
    qsizetype length = std::min(text.size(), mostShown);
    if (length < text.size() && text[length - 1].isHighSurrogate())
        --length;
    return length < text.size() ? QString(text.left(length) + u'…') : text;
}

/// What stands for a map among others: the first of its texts.
QString nameOf(const FieldValue& map)
{
    for (const char* key : {"title", "name", "url"}) {
        if (const FieldValue* value = map.find(QLatin1String(key)); value && !value->toText().isEmpty())
            return onOneLine(value->toText());
    }
    for (const FieldValue::Entry& entry : map.entries()) {
        if (entry.second.isScalar() && !entry.second.toText().isEmpty())
            return onOneLine(entry.second.toText());
    }
    return {};
}

QString valueText(const FieldValue& value)
{
    switch (value.kind()) {
    case FieldValue::Kind::Boolean:
        return value.toBoolean() ? Words::tr("yes") : Words::tr("no");
    case FieldValue::Kind::Map:
        if (const QString name = nameOf(value); !name.isEmpty())
            return name;
        return Words::tr("%n field(s)", nullptr, int(value.entries().size()));
    case FieldValue::Kind::List: {
        QStringList items;
        for (const FieldValue& item : value.items()) {
            if (!item.isScalar() || items.size() == mostListed)
                return Words::tr("%n item(s)", nullptr, int(value.items().size()));
            items << onOneLine(item.toText());
        }
        return items.isEmpty() ? Words::tr("empty") : items.join(QStringLiteral(", "));
    }
    default:
        break;
    }
    const QString text = onOneLine(value.toText());
    return text.isEmpty() ? Words::tr("empty") : text;
}

/// Leaves out most of what both long texts begin with.
void skipCommonLead(QString& before, QString& after)
{
    const auto differ = std::mismatch(before.cbegin(), before.cend(), after.cbegin(), after.cend());
    qsizetype common = differ.first - before.cbegin();
    if (common <= 2 * leadShown)
        return;
    common -= leadShown;
    if (const qsizetype blank = before.indexOf(u' ', common); blank >= 0 && blank < common + leadShown)
        common = blank + 1;
    if (before[common].isLowSurrogate())
        --common;
    before = u'…' + before.mid(common);
    after = u'…' + after.mid(common);
}

} // namespace

QString fieldLabel(const FieldPath& path, const FieldSchema& schema)
{
    QStringList words;
    FieldPath at;
    for (const FieldPath::Step& step : path.steps()) {
        if (step.kind == FieldPath::Step::Kind::Key) {
            at = at / step.key;
            const FieldSpec* spec = schema.find(at);
            words << (spec ? spec->displayName() : shortened(onOneLine(step.key)));
        } else {
            at = at / step.index;
            const QString number = QLocale().toString(step.index + 1);
            if (words.isEmpty())
                words << number;
            else
                words.last() += u' ' + number;
        }
    }
    return words.join(QStringLiteral(" · "));
}

QString labelOf(const FieldChange& change, const FieldSchema& schema)
{
    switch (change.kind) {
    case FieldChange::Kind::Body:
        return Words::tr("Body");
    case FieldChange::Kind::Source:
        return Words::tr("Source");
    case FieldChange::Kind::Field:
        break;
    }
    return fieldLabel(change.path, schema);
}

QString changeText(const FieldChange& change)
{
    if (change.kind != FieldChange::Kind::Field)
        return Words::tr("%Ln line(s)", nullptr, change.lines);
    if (!change.before)
        return Words::tr("added: %1").arg(shortened(valueText(*change.after)));
    if (!change.after)
        return Words::tr("removed: %1").arg(shortened(valueText(*change.before)));
    QString before = valueText(*change.before);
    QString after = valueText(*change.after);
    if (before == after && change.before->kind() != change.after->kind()) {
        //: Only the type of a value has changed, as from "3" to 3.
        return Words::tr("%1, of another type").arg(shortened(after));
    }
    skipCommonLead(before, after);
    return QStringLiteral("%1 → %2").arg(shortened(before), shortened(after));
}

} // namespace foreword::models
