// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlerecords.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace foreword::library {

/// A value and in how many articles it stands.
struct ValueCount
{
    QString value;
    int count = 0;

    friend bool operator==(const ValueCount&, const ValueCount&) = default;
};

/// A provider as most of its articles write it.
struct ProviderInUse
{
    QString name;
    QString domain;
    QString picture; ///< address as written; empty for none
    int count = 0;   ///< articles

    friend bool operator==(const ProviderInUse&, const ProviderInUse&) = default;
};

/// The values in use in a collection, for combos and completion. Kept up to date by adding and removing
/// rows, each at the cost of a few hash look-ups, or those that a worker has gathered. Lists come with the
/// most used value first, equally used ones by name; values are told apart exactly, case included.
class ValuesInUse
{
public:
    void add(const ArticleRow& row) { count(row, 1); }
    void remove(const ArticleRow& row) { count(row, -1); }
    /// All rows of a block, each of its values once.
    void add(const RecordBlock& block);
    void add(const ValuesInUse& others);
    void clear();

    QList<ValueCount> categories() const;
    QList<ValueCount> types() const;
    QList<ValueCount> topics() const;
    QList<ProviderInUse> providers() const;
    /// The provider of that name; only the name is set where it is not in use. An article to be left out is
    /// one of those that were added.
    ProviderInUse provider(const QString& name, const std::optional<ArticleRow>& leftOut = {}) const;

private:
    using Counts = QHash<QString, int>;
    struct Provider
    {
        int count = 0;
        Counts domains;
        Counts pictures;
    };

    void count(const ArticleRow& row, int difference);
    void changeProvider(const QString& name, const QString& domain, const QString& picture, int difference);

    Counts m_categories;
    Counts m_types;
    Counts m_topics;
    QHash<QString, Provider> m_providers;
};

} // namespace foreword::library
