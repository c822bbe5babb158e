// SPDX-License-Identifier: GPL-3.0-or-later
#include "editscript.h"

#include "frontmatter/fieldjson.h"

#include <QRegularExpression>

namespace foreword::test {

using namespace frontmatter;

namespace {

/// Takes the first word off a line; blanks in double quotes do not end it.
QString takeWord(QString& line)
{
    bool quoted = false;
    qsizetype end = 0;
    for (; end < line.size() && (quoted || line[end] != u' '); ++end)
        quoted ^= line[end] == u'"';
    const QString word = line.left(end);
    line = line.mid(end + 1);
    return word;
}

std::optional<FieldEdit> readEdit(QString line)
{
    const QString verb = takeWord(line);
    const QString place = takeWord(line);
    const Result<FieldPath> path = FieldPath::parse(place == u"." ? QString() : place);
    if (!path && place != u".")
        return {};
    const FieldPath target = place == u"." ? FieldPath() : *path;
    if (verb == u"remove")
        return FieldEdit::remove(target);
    if (verb == u"move")
        return FieldEdit::move(target, line.toInt());
    if (verb == u"rename")
        return FieldEdit::rename(target, line);
    if (verb == u"date")
        return FieldEdit::set(target, FieldValue::date(line));
    const Result<FieldValue> value = fromJson(line.toUtf8());
    if (!value)
        return {};
    if (verb == u"set")
        return FieldEdit::set(target, *value);
    if (verb == u"insert")
        return FieldEdit::insert(target, *value);
    return {};
}

} // namespace

KeyOrder EditLine::keyOrder() const
{
    if (order.isEmpty())
        return {};
    return [orders = order](const FieldPath& map) { return orders.value(map.toString()); };
}

QList<EditLine> readEdits(const QByteArray& script, QString* complaint)
{
    QList<EditLine> lines;
    QMap<QString, QStringList> order;
    const QStringList texts = QString::fromUtf8(script).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& text : texts) {
        EditLine line;
        line.line = text;
        QString rest = text;
        if (text.startsWith(u"order ")) {
            takeWord(rest);
            const QString place = takeWord(rest);
            order[place == u"." ? QString() : place] = rest.split(u',');
            continue;
        }
        if (text.startsWith(u"refuse ")) {
            line.expectation = EditLine::Expectation::Refused;
            takeWord(rest);
            line.code = takeWord(rest);
        } else if (text.startsWith(u"nothing ")) {
            line.expectation = EditLine::Expectation::Nothing;
            takeWord(rest);
        }
        line.edit = readEdit(rest);
        line.order = order;
        if (!line.edit) {
            *complaint = text;
            return {};
        }
        lines.append(line);
    }
    return lines;
}

QByteArray writeEdit(const FieldEdit& edit)
{
    const QByteArray path = edit.path.isRoot() ? QByteArray(".") : edit.path.toString().toUtf8();
    switch (edit.kind) {
    case FieldEdit::Kind::Set:
        if (edit.value.kind() == FieldValue::Kind::Date)
            return "date " + path + ' ' + edit.value.toText().toUtf8();
        return "set " + path + ' ' + toJson(edit.value);
    case FieldEdit::Kind::Insert:
        return "insert " + path + ' ' + toJson(edit.value);
    case FieldEdit::Kind::Remove:
        return "remove " + path;
    case FieldEdit::Kind::Move:
        return "move " + path + ' ' + QByteArray::number(edit.to);
    case FieldEdit::Kind::Rename:
        return "rename " + path + ' ' + edit.key.toUtf8();
    }
    return {};
}

QString codeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotUtf8:
        return QStringLiteral("NotUtf8");
    case ErrorCode::ControlCharacter:
        return QStringLiteral("ControlCharacter");
    case ErrorCode::TooLarge:
        return QStringLiteral("TooLarge");
    case ErrorCode::TooDeep:
        return QStringLiteral("TooDeep");
    case ErrorCode::Empty:
        return QStringLiteral("Empty");
    case ErrorCode::NoFrontMatter:
        return QStringLiteral("NoFrontMatter");
    case ErrorCode::NoEndMarker:
        return QStringLiteral("NoEndMarker");
    case ErrorCode::ForeignFrontMatter:
        return QStringLiteral("ForeignFrontMatter");
    case ErrorCode::UnreadableYaml:
        return QStringLiteral("UnreadableYaml");
    case ErrorCode::ParsersDisagree:
        return QStringLiteral("ParsersDisagree");
    case ErrorCode::DuplicateKey:
        return QStringLiteral("DuplicateKey");
    case ErrorCode::BadPath:
        return QStringLiteral("BadPath");
    case ErrorCode::BadValue:
        return QStringLiteral("BadValue");
    case ErrorCode::NoSuchField:
        return QStringLiteral("NoSuchField");
    case ErrorCode::Locked:
        return QStringLiteral("Locked");
    case ErrorCode::ProofFailed:
        return QStringLiteral("ProofFailed");
    case ErrorCode::Conflict:
        return QStringLiteral("Conflict");
    default:
        return QString::number(int(code));
    }
}

QString reasonOf(const Error& error)
{
    static const QRegularExpression quoted(QStringLiteral("“.*”"));
    return codeName(error.code) + u": " + QString(error.message).replace(quoted, QStringLiteral("“…”"));
}

} // namespace foreword::test
