// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/facetcounts.h"
#include "library/timing.h"

#include <QAbstractItemModel>
#include <QFutureWatcher>
#include <QThreadPool>
#include <QTimer>

#include <array>

namespace foreword::library {
class ArticleLibrary;
}

namespace foreword::models {

/// By what the articles can be narrowed down: the facets, and below each its values with their counts. What
/// is chosen stands in the query's text and nowhere else: checking a value asks for another text with
/// queryWanted(), and the model follows when that is set.
///
/// Counts on a worker of low priority, a moment after something has changed, so that the articles come
/// first; what is asked anew gives up the count at hand. While a folder is read it counts now and then.
///
/// Where a facet has many values some are listed (the most frequent ones, the newest months) and those that
/// are chosen, until all are asked for. Values of the collection stay listed when the query leaves nothing of
/// them, so that nothing moves away under the hand while counts arrive.
class FacetModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        CountRole = Qt::UserRole, ///< int, of a value
        ChosenRole,               ///< bool, of a value; of a facet whether it has a chosen one
        KindRole,                 ///< Kind
    };
    enum class Kind {
        Facet,
        Value,
        More ///< below the values: lists all of them, or some again
    };

    /// The library outlives the model.
    explicit FacetModel(const library::ArticleLibrary& library, QObject* parent = nullptr);
    ~FacetModel() override;

    /// Only while it is active it counts.
    void setActive(bool active);
    /// As it stands in the query bar; where it cannot be read the last one that could still is what is
    /// counted for.
    void setQueryText(const QString& text);
    /// Lists only the values that hold this text, and those that are chosen.
    void find(const QString& text);

    /// Chooses a value, or releases it where it is chosen; or lists more or fewer of them.
    void activate(const QModelIndex& index, library::Choose choose);
    bool hasChosen() const;
    /// Releases all values.
    void clear();
    /// Whether there are articles whose values are known.
    bool isCounted() const { return m_isCounted; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// Only the check state of a value, as activate() with Choose::Alone.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// What is to stand in the query bar.
    void queryWanted(const QString& text);
    /// The counts are those of the query and the articles as they are.
    void counted();
    void chosenChanged();
    /// Another folder is open, or none.
    void forgotten();

private:
    struct Value
    {
        QString value;
        int count = 0;
        bool isChosen = false;

        friend bool operator==(const Value&, const Value&) = default;
    };
    struct Section
    {
        QList<library::ChosenValue> chosen;
        QList<Value> values; ///< listed
        int all = 0;         ///< how many could be listed
        bool showsAll = false;
        bool hasMore = false; ///< a row for them
    };

    void request();
    void count();
    void take();
    void forget();
    void list();
    void list(library::Facet facet);
    QList<Value> listed(library::Facet facet);
    bool isFound(library::Facet facet, const library::FacetValue& value) const;
    void setValues(library::Facet facet, const QList<Value>& values);
    void setMore(library::Facet facet, bool hasMore);
    QModelIndex facetIndex(library::Facet facet) const { return index(int(facet), 0); }
    Kind kindOf(const QModelIndex& index) const;
    /// Of a value or a "more" row.
    library::Facet facetOf(const QModelIndex& child) const { return library::Facet(child.internalId() - 1); }
    const Section& sectionOf(const QModelIndex& child) const { return m_sections[size_t(facetOf(child))]; }

    const library::ArticleLibrary& m_library;
    QString m_text;                ///< the query's
    library::FacetedQuery m_query; ///< as last understood
    QString m_find;                ///< folded
    library::FacetCounts m_counts;
    std::array<Section, library::everyFacet.size()> m_sections;
    bool m_isActive = false;
    bool m_isCounted = false;
    bool m_isCounting = false;
    library::Stopwatch m_since; ///< the count at hand was begun
    QTimer m_soon;              ///< to the next count
    QThreadPool m_worker;       ///< of one thread
    QFutureWatcher<library::FacetCounts> m_counting;
};

/// As the facet and its values are called.
QString facetName(library::Facet facet);
QString facetValueName(library::Facet facet, const QString& value);

} // namespace foreword::models
