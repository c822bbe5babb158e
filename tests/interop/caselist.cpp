// SPDX-License-Identifier: GPL-3.0-or-later
#include "caselist.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace foreword::test {

using namespace frontmatter;

namespace {

QJsonArray typed(const FieldValue& value)
{
    switch (value.kind()) {
    case FieldValue::Kind::Null:
        return {QLatin1String("null")};
    case FieldValue::Kind::Boolean:
        return {QLatin1String("boolean"), value.toBoolean()};
    case FieldValue::Kind::Integer:
    case FieldValue::Kind::Real:
        return {QLatin1String("number"), value.toText()};
    case FieldValue::Kind::Date:
        return {QLatin1String("date"), value.toText()};
    case FieldValue::Kind::Text:
        return {QLatin1String("text"), value.toText()};
    case FieldValue::Kind::List: {
        QJsonArray items;
        for (const FieldValue& item : value.items())
            items.append(typed(item));
        return {QLatin1String("list"), items};
    }
    case FieldValue::Kind::Map: {
        QJsonArray entries;
        for (const auto& [key, entry] : value.entries())
            entries.append(QJsonArray{typed(FieldValue::text(key)), typed(entry)});
        return {QLatin1String("map"), entries};
    }
    }
    return {};
}

QJsonArray steps(const FieldPath& path)
{
    QJsonArray result;
    for (const FieldPath::Step& step : path.steps()) {
        switch (step.kind) {
        case FieldPath::Step::Kind::Key:
            result.append(step.key);
            break;
        case FieldPath::Step::Kind::Item:
            result.append(step.index);
            break;
        case FieldPath::Step::Kind::Append:
            result.append(QJsonValue());
            break;
        }
    }
    return result;
}

QJsonObject described(const FieldEdit& edit)
{
    static const QMap<FieldEdit::Kind, QLatin1String> kinds{
        {FieldEdit::Kind::Set, QLatin1String("set")},
        {FieldEdit::Kind::Insert, QLatin1String("insert")},
        {FieldEdit::Kind::Remove, QLatin1String("remove")},
        {FieldEdit::Kind::Move, QLatin1String("move")},
        {FieldEdit::Kind::Rename, QLatin1String("rename")},
    };
    return {{QLatin1String("kind"), kinds.value(edit.kind)},
            {QLatin1String("path"), steps(edit.path)},
            {QLatin1String("value"), typed(edit.value)},
            {QLatin1String("to"), edit.to},
            {QLatin1String("key"), edit.key}};
}

void openForWriting(QFile& file)
{
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

} // namespace

CaseList::CaseList(const QString& folder)
    : m_folder(folder)
    , m_cases(folder + u"/cases.jsonl")
{
    QDir(folder).mkpath(QStringLiteral("documents"));
    openForWriting(m_cases);
}

std::optional<FrontMatterDocument> CaseList::add(const QString& name, const FrontMatterDocument& before,
                                                 const FieldEdit& edit, const KeyOrder& order)
{
    const Result<ChangeSet> changes = before.changeFor(edit, order);
    if (!changes) {
        ++m_refused[changes.error().code];
        return {};
    }
    const QByteArray after = changes->applyTo(before.bytes());
    const QJsonObject line{{QLatin1String("name"), name},
                           {QLatin1String("before"), document(before.bytes())},
                           {QLatin1String("after"), document(after)},
                           {QLatin1String("edits"), QJsonArray{described(edit)}}};
    m_cases.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    ++m_size;
    return FrontMatterDocument::read(after);
}

QString CaseList::document(const QByteArray& bytes)
{
    QString& name = m_documents[bytes];
    if (name.isEmpty()) {
        name = QStringLiteral("%1.md").arg(m_documents.size(), 6, 10, QLatin1Char('0'));
        QFile file(m_folder + u"/documents/" + name);
        openForWriting(file);
        file.write(bytes);
    }
    return name;
}

} // namespace foreword::test
