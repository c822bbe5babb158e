// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/relatedstories.h"

#include "library/articlesummary.h"
#include "library/foldedtext.h"

#include <algorithm>

namespace foreword::library {

using frontmatter::FieldValue;

namespace {

bool fits(const FieldValue& value, FieldType type)
{
    switch (type) {
    case FieldType::Map:
        return value.kind() == FieldValue::Kind::Map;
    case FieldType::MapList:
    case FieldType::TextList:
        return value.kind() == FieldValue::Kind::List;
    default:
        return value.isScalar() && !value.isNull();
    }
}

/// Maps within the value in the schema's order; keys that the schema does not know keep theirs behind.
FieldValue arranged(const FieldValue& value, const QList<FieldSpec>& fields)
{
    if (value.kind() == FieldValue::Kind::List) {
        FieldValue::Items items;
        for (const FieldValue& item : value.items())
            items << arranged(item, fields);
        return FieldValue::list(items);
    }
    if (value.kind() != FieldValue::Kind::Map)
        return value;
    const auto isKnown = [&fields](const QString& key) {
        return std::any_of(fields.cbegin(), fields.cend(),
                           [&key](const FieldSpec& field) { return field.key == key; });
    };
    FieldValue::Entries entries;
    for (const FieldSpec& field : fields) {
        if (const FieldValue* found = value.find(field.key))
            entries << FieldValue::Entry(field.key, arranged(*found, field.fields));
    }
    for (const FieldValue::Entry& entry : value.entries()) {
        if (!isKnown(entry.first))
            entries << entry;
    }
    return FieldValue::map(entries);
}

FieldValue scalarAt(const FieldValue& map, QLatin1String key)
{
    const FieldValue* value = map.find(QString(key));
    return value && value->isScalar() ? *value : FieldValue();
}

FieldValue picturesAlone(const FieldValue& article)
{
    FieldValue::Items pictures;
    for (const QString& address : picturesOf(article))
        pictures << FieldValue::map({{QStringLiteral("url"), FieldValue::text(address)}});
    return pictures.isEmpty() ? FieldValue() : FieldValue::list(pictures);
}

/// Where an article has no field of this name, or nothing in it: what stands in for it.
FieldValue standIn(const FieldValue& article, const QString& key)
{
    if (key == QLatin1String("publishedDateTime"))
        return scalarAt(article, QLatin1String("date"));
    if (key == QLatin1String("webUrl"))
        return scalarAt(article, QLatin1String("originalUrl"));
    if (key == QLatin1String("images"))
        return picturesAlone(article);
    return {};
}

bool isNothing(const FieldValue& value)
{
    return value.isNull() || (value.kind() == FieldValue::Kind::Text && value.toText().isEmpty());
}

QByteArray titleKey(const QString& title)
{
    QByteArray folded;
    appendFolded(folded, QString(title).replace(u'\n', u' '));
    return folded;
}

} // namespace

FieldValue relatedStory(const FieldValue& article, const FieldSpec& list)
{
    FieldValue::Entries entries;
    for (const FieldSpec& field : list.fields) {
        const FieldValue* own = article.find(field.key);
        const auto serves = [&field](const FieldValue& v) { return !isNothing(v) && fits(v, field.type); };
        const FieldValue value = own && serves(*own) ? *own : standIn(article, field.key);
        if (serves(value))
            entries << FieldValue::Entry(field.key, arranged(value, field.fields));
    }
    return FieldValue::map(entries);
}

RelatedStories::RelatedStories(const QList<FieldValue>& stories)
    : m_count(int(stories.size()))
{
    for (int i = 0; i < m_count; ++i) {
        int first = i;
        for (const auto key : {QLatin1String("webUrl"), QLatin1String("originalUrl")}) {
            const quint64 address = addressKey(scalarAt(stories[i], key).toText());
            if (address != 0 && !m_addresses.contains(address))
                m_addresses.insert(address, i);
            else if (address != 0)
                first = qMin(first, m_addresses.value(address));
        }
        const QByteArray title = titleKey(scalarAt(stories[i], QLatin1String("title")).toText());
        if (!title.isEmpty() && !m_titles.contains(title))
            m_titles.insert(title, i);
        else if (!title.isEmpty())
            first = qMin(first, m_titles.value(title));
        m_sameAs << first;
    }
}

int RelatedStories::byAddress(const ArticleRow& article) const
{
    for (const quint64 address : {article.webAddress(), article.originalAddress()}) {
        if (const auto found = m_addresses.constFind(address); address != 0 && found != m_addresses.cend())
            return *found;
    }
    return -1;
}

int RelatedStories::byTitle(const ArticleRow& article) const
{
    if (m_titles.isEmpty())
        return -1;
    const QByteArrayView texts = article.searchText();
    const qsizetype size = texts.indexOf('\n'); // behind the title
    return size > 0 ? m_titles.value(QByteArray::fromRawData(texts.data(), size), -1) : -1;
}

int RelatedStories::storyOf(const ArticleRow& article) const
{
    const int story = byAddress(article);
    return story >= 0 ? story : byTitle(article);
}

QList<int> RelatedStories::rowsIn(const ArticleRecords& records) const
{
    QList<int> sameAddress(m_count, -1);
    QList<int> sameTitle(m_count, -1);
    for (int row = 0; row < records.size() && m_count > 0; ++row) {
        if (records.isGone(row))
            continue;
        const ArticleRow article = records.row(row);
        if (const int story = byAddress(article); story >= 0 && sameAddress[story] < 0)
            sameAddress[story] = row;
        if (const int titled = byTitle(article); titled >= 0 && sameTitle[titled] < 0)
            sameTitle[titled] = row;
    }
    for (int story = 0; story < m_count; ++story) {
        if (sameAddress[story] < 0)
            sameAddress[story] = sameTitle[story];
        if (sameAddress[story] < 0)
            sameAddress[story] = sameAddress[m_sameAs[story]];
    }
    return sameAddress;
}

} // namespace foreword::library
