// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cellfields.h"

#include "frontmatter/fieldjson.h"
#include "models/articletablemodel.h"
#include "models/columns.h"

#include <QCoreApplication>

namespace foreword::models {

using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using frontmatter::Result;
using library::ArticleRow;
using library::ArticleSummary;
using library::FieldSchema;
using Column = ArticleTableModel;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ArticleTableModel)
};

constexpr QLatin1String separator(", ");

FieldPath key(const char* name)
{
    return FieldPath() / QString::fromLatin1(name);
}

bool holdsSomething(const FieldValue* value)
{
    return value && !value->isNull();
}

/// The other place where a row looks for its cell.
FieldPath otherFieldOf(int column)
{
    switch (column) {
    case Column::DateColumn:
        return key("date");
    case Column::ProviderColumn:
        return key("provider");
    case Column::CategoryColumn:
        return key("categories");
    case Column::TopicsColumn:
        return key("tags");
    default:
        return {};
    }
}

QString publishedText(ArticleSummary::Published published)
{
    switch (published) {
    case ArticleSummary::Published::Yes:
        return QStringLiteral("true");
    case ArticleSummary::Published::No:
        return QStringLiteral("false");
    case ArticleSummary::Published::Absent:
    case ArticleSummary::Published::Unclear:
        break;
    }
    return {};
}

QString numberText(std::optional<qint64> number)
{
    return number ? QString::number(*number) : QString();
}

QString fieldText(int column, const ArticleRow& row)
{
    switch (column) {
    case Column::PublishedColumn:
        return publishedText(row.published());
    case Column::TitleColumn:
        return row.title();
    case Column::DateColumn:
        return row.date();
    case Column::ProviderColumn:
        return row.provider();
    case Column::CategoryColumn:
        return row.category();
    case Column::TypeColumn:
        return row.type();
    case Column::TopicsColumn:
        return row.topics().join(separator);
    case Column::QualityColumn:
        return numberText(row.quality());
    case Column::HeatColumn:
        return numberText(row.heat());
    default:
        return {};
    }
}

Result<CellValue> readTopics(const QString& text)
{
    FieldValue::Items items;
    QStringList seen;
    const QStringList parts = text.split(u',');
    for (const QString& part : parts) {
        const QString topic = part.simplified();
        if (topic.isEmpty() || seen.contains(topic))
            continue;
        seen.append(topic);
        items.append(FieldValue::text(topic));
    }
    return CellValue{text, FieldValue::list(items)};
}

bool mayBeEmpty(library::FieldType type)
{
    return type == library::FieldType::DateTime || type == library::FieldType::Integer ||
           type == library::FieldType::Boolean;
}

} // namespace

FieldPath fieldOf(int column)
{
    switch (column) {
    case Column::PublishedColumn:
        return key("published");
    case Column::TitleColumn:
        return key("title");
    case Column::DateColumn:
        return key("publishedDateTime");
    case Column::ProviderColumn:
        return key("provider") / QStringLiteral("name");
    case Column::CategoryColumn:
        return key("category");
    case Column::TypeColumn:
        return key("type");
    case Column::TopicsColumn:
        return key("topics");
    case Column::QualityColumn:
        return key("quality");
    case Column::HeatColumn:
        return key("heat");
    default:
        return {};
    }
}

FieldPath fieldIn(int column, const FieldValue& root)
{
    FieldPath path = fieldOf(column);
    const FieldPath other = otherFieldOf(column);
    if (!other.isRoot() && !holdsSomething(root.find(path))) {
        const FieldValue* found = root.find(other);
        // A provider that is a map has a place for its name.
        const bool isMap = found && found->kind() == FieldValue::Kind::Map;
        if (holdsSomething(found) && !isMap)
            path = other;
    }
    const FieldValue* value = root.find(path);
    const bool isFirstOfMany = column == Column::CategoryColumn && value && !value->items().isEmpty();
    return isFirstOfMany ? path / 0 : path;
}

std::optional<QString> plainCell(int column, const ArticleRow& row)
{
    switch (column) {
    case Column::ThumbnailColumn:
        return row.leadPicture();
    case Column::PicturesColumn:
        return row.readable() ? QString::number(row.pictures()) : QString();
    case Column::RelatedColumn:
        return row.readable() ? QString::number(row.related()) : QString();
    case Column::ProblemsColumn:
        return QString::number(library::problemCount(row));
    case Column::FileColumn:
        return row.file();
    default:
        break;
    }
    return row.problems().isEmpty() ? std::optional(fieldText(column, row)) : std::nullopt;
}

QString plainCell(int column, const FieldValue& root)
{
    const FieldPath path = fieldIn(column, root);
    const FieldValue* value = path.isRoot() ? nullptr : root.find(path);
    if (!value || value->isNull())
        return {};
    if (column == Column::TopicsColumn)
        return library::textsIn(*value).join(separator);
    return value->isScalar() ? value->toText() : QString::fromUtf8(frontmatter::toJson(*value));
}

Result<CellValue> readCell(const FieldSchema& schema, int column, const QString& text)
{
    const library::FieldSpec* spec = schema.find(fieldOf(column));
    if (!spec)
        return Error{ErrorCode::BadValue, Text::tr("This column cannot be edited in the table."), {}};
    if (spec->type == library::FieldType::TextList)
        return readTopics(text);
    if (mayBeEmpty(spec->type) && text.trimmed().isEmpty())
        return CellValue{QString(), std::nullopt};
    const Result<FieldValue> value = schema.parse(fieldOf(column), text);
    if (!value)
        return value.error();
    return CellValue{text, *value};
}

Result<QList<FieldEdit>> editsFor(int column, const CellValue& cell, const FieldValue& root)
{
    using Edits = QList<FieldEdit>;
    if (plainCell(column, root) == cell.text)
        return Edits();
    const FieldPath path = fieldIn(column, root);
    const FieldValue* old = root.find(path);
    if (old && !old->isScalar() && column != Column::TopicsColumn)
        return Error{
            ErrorCode::Locked,
            Text::tr("%1 is a list or a group of fields here. Edit it in the article's form or source.")
                .arg(columnName(column)),
            {}};
    // A site publishes what does not say otherwise.
    if (!cell.value && column == Column::PublishedColumn)
        return Error{
            ErrorCode::BadValue, Text::tr("“%1” is true or false, not empty.").arg(columnName(column)), {}};
    if (!cell.value)
        return old ? Edits{FieldEdit::remove(path)} : Edits();
    // A date in quotation marks stays in them.
    const bool wasText = old && old->kind() == FieldValue::Kind::Text;
    const bool staysText = wasText && cell.value->kind() == FieldValue::Kind::Date;
    return Edits{FieldEdit::set(path, staysText ? FieldValue::text(cell.value->toText()) : *cell.value)};
}

} // namespace foreword::models
