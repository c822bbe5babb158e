// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldpath.h"
#include "frontmatter/fieldvalue.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>
#include <QThreadPool>

#include <optional>

namespace foreword::library {

class ArticleLibrary;
enum class ArticleId : quint32;

/// What several articles have in one field.
struct CommonField
{
    /// An item of their lists, such as a topic.
    struct Item
    {
        frontmatter::FieldValue value;
        int articles = 0; ///< that have it

        friend bool operator==(const Item&, const Item&) = default;
    };

    /// Of the first article that has the field.
    frontmatter::FieldValue value;
    int present = 0;   ///< articles that have it
    int different = 0; ///< values; being absent is one
    int lists = 0;     ///< articles in which it is a list
    QList<Item> items; ///< of the lists, each once, by their first appearance; at most mostItems
    int yes = 0;       ///< articles in which it is true
    int no = 0;        ///< articles in which it is false

    bool isSame() const { return different == 1; }

    friend bool operator==(const CommonField&, const CommonField&) = default;
};

/// The fields of several articles side by side, for a form that edits all of them. A value: articles are
/// added one by one, and parts that were gathered apart are put together.
///
/// The fields of maps are known by their path (`provider.name`); below a list are items, no fields.
class CommonFields
{
public:
    /// More items are not told of: a form that shows them all would help nobody.
    static constexpr qsizetype mostItems = 500;

    /// One more article, by its front matter.
    void add(const frontmatter::FieldValue& root);
    /// One that has no fields to edit; it is none of articles().
    void addUnreadable() { ++m_unreadable; }
    /// The articles of `next` come after these.
    void append(const CommonFields& next);

    int articles() const { return m_articles; }
    int unreadable() const { return m_unreadable; }
    /// Nothing where no article has the field.
    std::optional<CommonField> find(const frontmatter::FieldPath& path) const;
    /// The keys of the map at `path`, by their first appearance.
    QStringList keysOf(const frontmatter::FieldPath& path) const;

private:
    struct Field
    {
        frontmatter::FieldValue value;
        bool isSame = true; ///< wherever it is present
        int present = 0;
        int lists = 0;
        int yes = 0;
        int no = 0;
        QSet<size_t> values; ///< hashes, to count them by
        QList<CommonField::Item> items;
        QHash<size_t, QList<qsizetype>> itemsByHash;
        QStringList keys; ///< below it
    };

    void addField(const frontmatter::FieldPath& path, const frontmatter::FieldValue& value);
    void addEntries(const frontmatter::FieldPath& path, const frontmatter::FieldValue::Entries& entries);
    static void addItems(Field& field, const frontmatter::FieldValue::Items& items);
    static void addItem(Field& field, const CommonField::Item& item, size_t hash);

    QHash<frontmatter::FieldPath, Field> m_fields;
    int m_articles = 0;
    int m_unreadable = 0;
};

/// Gathers them on the threads of `pool`, in the order of `ids`, unsaved edits included; files that are not
/// in memory are read. Articles that are gone are left out. The library outlives what the pool runs.
QFuture<CommonFields> gatherCommonFields(const ArticleLibrary& library, const QList<ArticleId>& ids,
                                         QThreadPool* pool);

} // namespace foreword::library
