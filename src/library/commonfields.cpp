// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/commonfields.h"

#include "frontmatter/fieldjson.h"
#include "library/articlelibrary.h"

#include <QtConcurrentMap>

namespace foreword::library {

using frontmatter::FieldPath;
using frontmatter::FieldValue;
using frontmatter::FrontMatterDocument;

namespace {

/// Articles that one worker takes at a time.
constexpr qsizetype portion = 64;

/// Equal values have equal hashes; the spelling of a number is a part of its value.
size_t hashOf(const FieldValue& value)
{
    return value.isScalar() ? qHashMulti(0, int(value.kind()), value.toText())
                            : qHashMulti(0, int(value.kind()), frontmatter::toJson(value));
}

struct Source
{
    QString path;
    std::optional<FrontMatterDocument> document; ///< of an article in memory
};

CommonFields fieldsOf(const QList<Source>& sources, const ArticleLibrary& library)
{
    CommonFields fields;
    for (const Source& source : sources) {
        std::optional<FrontMatterDocument> document = source.document;
        // What is read of it goes with the copy: the thousands of a bulk edit stay slim in memory.
        if (document && !document->isProven())
            document = document->slim();
        if (!document) {
            if (const Result<Article> read = library.readFromDisk(source.path); read.ok())
                document = read->document;
        }
        if (document && document->isReadable())
            fields.add(document->root());
        else
            fields.addUnreadable();
    }
    return fields;
}

} // namespace

void CommonFields::add(const FieldValue& root)
{
    ++m_articles;
    addField({}, root);
}

void CommonFields::addField(const FieldPath& path, const FieldValue& value)
{
    Field& field = m_fields[path];
    if (field.present == 0)
        field.value = value;
    else if (field.isSame && !(value == field.value))
        field.isSame = false;
    ++field.present;
    if (value.kind() == FieldValue::Kind::Boolean)
        ++(value.toBoolean() ? field.yes : field.no);
    if (!path.isRoot())
        field.values.insert(hashOf(value));
    if (value.kind() == FieldValue::Kind::List)
        addItems(field, value.items());
    else if (value.kind() == FieldValue::Kind::Map)
        addEntries(path, value.entries());
}

void CommonFields::addItems(Field& field, const FieldValue::Items& items)
{
    ++field.lists;
    QSet<size_t> seen;
    for (const FieldValue& item : items) {
        const size_t hash = hashOf(item);
        if (!seen.contains(hash))
            addItem(field, {item, 1}, hash);
        seen.insert(hash);
    }
}

void CommonFields::addEntries(const FieldPath& path, const FieldValue::Entries& entries)
{
    QHash<QString, qsizetype> counting; // of a key that stands twice the last
    for (qsizetype i = 0; i < entries.size(); ++i)
        counting[entries[i].first] = i;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto& [key, value] = entries[i];
        if (counting.value(key) != i)
            continue;
        const FieldPath below = path / key;
        if (!m_fields.contains(below))
            m_fields[path].keys << key;
        addField(below, value);
    }
}

void CommonFields::addItem(Field& field, const CommonField::Item& item, size_t hash)
{
    QList<qsizetype>& alike = field.itemsByHash[hash];
    for (const qsizetype at : std::as_const(alike)) {
        if (field.items[at].value == item.value) {
            field.items[at].articles += item.articles;
            return;
        }
    }
    if (field.items.size() == mostItems)
        return;
    alike << field.items.size();
    field.items << item;
}

void CommonFields::append(const CommonFields& next)
{
    m_articles += next.m_articles;
    m_unreadable += next.m_unreadable;
    // Before the fields, which tell what is known already.
    for (auto it = next.m_fields.cbegin(); it != next.m_fields.cend(); ++it) {
        for (const QString& key : it->keys) {
            if (!m_fields.contains(it.key() / key) && m_fields.contains(it.key()))
                m_fields[it.key()].keys << key;
        }
    }
    for (auto it = next.m_fields.cbegin(); it != next.m_fields.cend(); ++it) {
        Field& field = m_fields[it.key()];
        if (field.present == 0) {
            field = it.value();
            continue;
        }
        field.isSame = field.isSame && it->isSame && field.value == it->value;
        field.present += it->present;
        field.lists += it->lists;
        field.yes += it->yes;
        field.no += it->no;
        field.values += it->values;
        for (const CommonField::Item& item : it->items)
            addItem(field, item, hashOf(item.value));
    }
}

std::optional<CommonField> CommonFields::find(const FieldPath& path) const
{
    const auto found = m_fields.constFind(path);
    if (found == m_fields.cend())
        return std::nullopt;
    const bool isEverywhere = found->present == m_articles;
    CommonField field{found->value, found->present, 1, found->lists, found->items, found->yes, found->no};
    if (!found->isSame || !isEverywhere)
        field.different =
            int(std::max<qsizetype>(found->values.size(), found->isSame ? 1 : 2)) + (isEverywhere ? 0 : 1);
    return field;
}

QStringList CommonFields::keysOf(const FieldPath& path) const
{
    return m_fields.value(path).keys;
}

QFuture<CommonFields> gatherCommonFields(const ArticleLibrary& library, const QList<ArticleId>& ids,
                                         QThreadPool* pool)
{
    QList<QList<Source>> portions;
    for (const ArticleId id : ids) {
        if (library.rowOf(id) < 0 || library.isGone(id))
            continue;
        if (portions.isEmpty() || portions.constLast().size() == portion)
            portions << QList<Source>();
        const Article* article = library.article(id);
        portions.last() << Source{library.path(id),
                                  article ? std::optional(article->document) : std::nullopt};
    }
    return QtConcurrent::mappedReduced<CommonFields>(
        pool, portions, [&library](const QList<Source>& sources) { return fieldsOf(sources, library); },
        &CommonFields::append, QtConcurrent::OrderedReduce | QtConcurrent::SequentialReduce);
}

} // namespace foreword::library
