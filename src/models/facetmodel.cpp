// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facetmodel.h"

#include "imaging/giveway.h"
#include "library/articlelibrary.h"
#include "library/foldedtext.h"

#include <QLocale>
#include <QtConcurrentRun>

#include <algorithm>

namespace foreword::models {

using library::ArticleLibrary;
using library::Choose;
using library::ChosenValue;
using library::everyFacet;
using library::Facet;
using library::FacetCounts;
using library::FacetedQuery;
using library::FacetValue;
using library::PictureProblem;

namespace {

/// Longer lists show this many of their values at first.
constexpr int fewValues = 8;
/// From what is new to the count, in milliseconds: several keys come together, and the articles are painted.
constexpr int pause = 50;
constexpr int pauseWhileReading = 1000;

QString problemName(const QString& value)
{
    if (value == u"problem")
        return FacetModel::tr("Any problem");
    if (value == u"unreadable")
        return FacetModel::tr("Cannot be read");
    const auto problem = library::pictureProblemNamed(value);
    if (!problem)
        return value;
    switch (*problem) {
    case PictureProblem::Dead:
        return FacetModel::tr("Picture is gone");
    case PictureProblem::WrongSize:
        return FacetModel::tr("Wrong picture size");
    case PictureProblem::Small:
        return FacetModel::tr("Small picture");
    case PictureProblem::NotHttps:
        return FacetModel::tr("Picture without https");
    case PictureProblem::WrongType:
        return FacetModel::tr("Wrong picture type");
    case PictureProblem::Duplicate:
        return FacetModel::tr("Picture used twice");
    }
    return value;
}

QString monthName(const QString& value)
{
    const QDate first = QDate::fromString(value, QStringLiteral("yyyy-MM"));
    return first.isValid() ? QLocale().toString(first, QStringLiteral("MMMM yyyy")) : value;
}

} // namespace

QString facetName(Facet facet)
{
    switch (facet) {
    case Facet::Published:
        return FacetModel::tr("Published");
    case Facet::Category:
        return FacetModel::tr("Category");
    case Facet::Type:
        return FacetModel::tr("Type");
    case Facet::Provider:
        return FacetModel::tr("Provider");
    case Facet::Topic:
        return FacetModel::tr("Topics");
    case Facet::Month:
        return FacetModel::tr("Month");
    case Facet::Problems:
        return FacetModel::tr("Problems");
    case Facet::Edited:
        return FacetModel::tr("Edited");
    }
    return {};
}

QString facetValueName(Facet facet, const QString& value)
{
    switch (facet) {
    case Facet::Published:
        return value == u"yes"  ? FacetModel::tr("Yes")
               : value == u"no" ? FacetModel::tr("No")
                                : FacetModel::tr("Not said");
    case Facet::Month:
        return monthName(value);
    case Facet::Problems:
        return problemName(value);
    case Facet::Edited:
        return FacetModel::tr("Not saved yet");
    default:
        return value.simplified();
    }
}

FacetModel::FacetModel(const ArticleLibrary& library, QObject* parent)
    : QAbstractItemModel(parent)
    , m_library(library)
{
    m_worker.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &FacetModel::count);
    connect(&m_counting, &QFutureWatcherBase::finished, this, &FacetModel::take);
    connect(&library, &ArticleLibrary::folderChanged, this, &FacetModel::forget);
    connect(&library, &ArticleLibrary::articlesAdded, this, &FacetModel::request);
    connect(&library, &ArticleLibrary::articlesGone, this, &FacetModel::request);
    connect(&library, &ArticleLibrary::articlesChanged, this, &FacetModel::request);
    connect(&library, &ArticleLibrary::picturesChecked, this, &FacetModel::request);
    connect(&library, &ArticleLibrary::scanFinished, this, &FacetModel::request);
}

FacetModel::~FacetModel()
{
    m_counting.disconnect(this);
    m_counting.cancel();
    m_worker.waitForDone();
}

void FacetModel::setActive(bool active)
{
    m_isActive = active;
    m_soon.stop();
    request();
}

void FacetModel::setQueryText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    for (const Facet facet : everyFacet) {
        QList<ChosenValue>& known = m_sections[size_t(facet)].chosen;
        QList<ChosenValue> chosen = library::chosenValues(text, facet);
        if (chosen == known)
            continue;
        known = std::move(chosen);
        list(facet);
    }
    Q_EMIT chosenChanged();
    const auto query = FacetedQuery::parse(text);
    if (!query || *query == m_query)
        return;
    m_query = *query;
    m_counting.cancel();
    request();
}

/// Also while one is at hand, which says nothing wrong as long as the query is the same.
void FacetModel::request()
{
    if (!m_isActive)
        return;
    if (!m_library.isScanning())
        m_soon.start(pause);
    else if (!m_soon.isActive())
        m_soon.start(pauseWhileReading);
}

void FacetModel::count()
{
    if (m_isCounting) {
        request();
        return;
    }
    m_isCounting = true;
    m_since = library::Stopwatch();
    m_counting.setFuture(
        QtConcurrent::run(&m_worker, [records = m_library.records(), query = m_query,
                                      marks = library::allMarks(m_library)](QPromise<FacetCounts>& promise) {
            imaging::giveWay();
            FacetCounts counts =
                library::countFacets(records, query, marks, [&promise] { return promise.isCanceled(); });
            if (!promise.isCanceled())
                promise.addResult(std::move(counts));
        }));
}

void FacetModel::take()
{
    m_isCounting = false;
    if (m_counting.isCanceled())
        return;
    m_counts = m_counting.result();
    m_since.report("facets", m_library.articleCount());
    m_isCounted = m_library.articleCount() > 0;
    list();
    if (!m_soon.isActive())
        Q_EMIT counted();
}

void FacetModel::forget()
{
    m_counting.cancel();
    m_counts = {};
    m_isCounted = false;
    for (Section& section : m_sections)
        section.showsAll = false;
    list();
    request();
    Q_EMIT forgotten();
}

void FacetModel::find(const QString& text)
{
    m_find = library::foldForSearch(text.trimmed());
    list();
}

void FacetModel::activate(const QModelIndex& index, Choose choose)
{
    const Kind kind = kindOf(index);
    if (kind == Kind::Facet)
        return;
    const Facet facet = facetOf(index);
    Section& section = m_sections[size_t(facet)];
    if (kind == Kind::More) {
        section.showsAll = !section.showsAll;
        list(facet);
        return;
    }
    const Value& value = section.values[index.row()];
    Q_EMIT queryWanted(value.isChosen ? library::withReleased(m_text, facet, value.value)
                                      : library::withChosen(m_text, facet, value.value, choose));
}

bool FacetModel::hasChosen() const
{
    return std::any_of(everyFacet.begin(), everyFacet.end(),
                       [this](Facet facet) { return facetIndex(facet).data(ChosenRole).toBool(); });
}

void FacetModel::clear()
{
    QString text = m_text;
    for (const Facet facet : everyFacet) {
        for (const Value& one : m_sections[size_t(facet)].values) {
            if (one.isChosen)
                text = library::withReleased(text, facet, one.value);
        }
    }
    Q_EMIT queryWanted(text);
}

void FacetModel::list()
{
    for (const Facet facet : everyFacet)
        list(facet);
}

void FacetModel::list(Facet facet)
{
    const QModelIndex parent = facetIndex(facet);
    const bool wasChosen = parent.data(ChosenRole).toBool();
    const QList<Value> values = listed(facet);
    const Section& section = m_sections[size_t(facet)];
    setMore(facet, section.all > values.size() || (section.showsAll && section.all > fewValues + 1));
    setValues(facet, values);
    if (parent.data(ChosenRole).toBool() != wasChosen)
        Q_EMIT dataChanged(parent, parent, {ChosenRole});
}

/// Some of the values there are, or all; and what is chosen, also where no article has it any more, so that
/// it can be released.
QList<FacetModel::Value> FacetModel::listed(Facet facet)
{
    struct Candidate
    {
        const FacetValue* value;
        bool isChosen;
        bool isListed;
    };
    Section& section = m_sections[size_t(facet)];
    QList<ChosenValue> missing = section.chosen;
    std::vector<Candidate> candidates;
    for (const FacetValue& one : m_counts[size_t(facet)]) {
        const auto chosen = std::find_if(missing.begin(), missing.end(), [&one](const ChosenValue& other) {
            return other.folded == one.folded;
        });
        const bool isChosen = chosen != missing.end();
        if (isChosen)
            missing.erase(chosen);
        if (isChosen || isFound(facet, one))
            candidates.push_back({&one, isChosen, isChosen});
    }
    // The row for more takes as much room as one value more.
    const int all = int(candidates.size());
    int room = section.showsAll || all == fewValues + 1 ? all : fewValues;
    for (const bool hasArticles : {true, false}) {
        for (Candidate& one : candidates) {
            if (room > 0 && (one.value->count > 0) == hasArticles) {
                one.isListed = true;
                --room;
            }
        }
    }
    QList<Value> values;
    int left = 0;
    for (const Candidate& one : candidates) {
        if (one.isListed)
            values.append({one.value->value, one.value->count, one.isChosen});
        else
            ++left;
    }
    for (const ChosenValue& one : std::as_const(missing)) {
        if (one.isWhole)
            values.append({one.value, 0, true});
    }
    section.all = int(values.size()) + left;
    return values;
}

bool FacetModel::isFound(Facet facet, const FacetValue& value) const
{
    if (m_find.isEmpty() || value.folded.contains(m_find))
        return true;
    return !library::hasTexts(facet) &&
           library::foldForSearch(facetValueName(facet, value.value)).contains(m_find);
}

/// Rows of values that stay are moved and not made anew, so that the current one and the scroll position
/// stay.
void FacetModel::setValues(Facet facet, const QList<Value>& values)
{
    const QModelIndex parent = facetIndex(facet);
    QList<Value>& old = m_sections[size_t(facet)].values;
    const auto sameValue = [](const Value& a, const Value& b) { return a.value == b.value; };
    if (!std::equal(old.begin(), old.end(), values.begin(), values.end(), sameValue)) {
        QHash<QString, int> places;
        for (const Value& one : values)
            places.insert(one.value, int(places.size()));
        for (int row = int(old.size()) - 1; row >= 0; --row) {
            if (places.contains(old[row].value))
                continue;
            const int last = row;
            while (row > 0 && !places.contains(old[row - 1].value))
                --row;
            beginRemoveRows(parent, row, last);
            old.remove(row, last - row + 1);
            endRemoveRows();
        }
        QHash<QString, int> known;
        for (const Value& one : std::as_const(old))
            known.insert(one.value, int(known.size()));
        QList<Value> coming;
        std::copy_if(values.begin(), values.end(), std::back_inserter(coming),
                     [&known](const Value& one) { return !known.contains(one.value); });
        if (!coming.isEmpty()) {
            beginInsertRows(parent, int(old.size()), int(old.size() + coming.size()) - 1);
            old.append(coming);
            endInsertRows();
        }
        Q_EMIT layoutAboutToBeChanged({QPersistentModelIndex(parent)});
        QModelIndexList from;
        QModelIndexList to;
        for (const QModelIndex& one : persistentIndexList()) {
            if (one.internalId() != quintptr(facet) + 1 || one.row() >= old.size())
                continue;
            from.append(one);
            to.append(index(places.value(old[one.row()].value), 0, parent));
        }
        old = values; // the counts too
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged({QPersistentModelIndex(parent)});
    }
    if (old == values)
        return;
    old = values;
    Q_EMIT dataChanged(index(0, 0, parent), index(int(old.size()) - 1, 0, parent));
}

void FacetModel::setMore(Facet facet, bool hasMore)
{
    const QModelIndex parent = facetIndex(facet);
    Section& section = m_sections[size_t(facet)];
    const int row = int(section.values.size());
    if (hasMore && !section.hasMore) {
        beginInsertRows(parent, row, row);
        section.hasMore = true;
        endInsertRows();
    } else if (!hasMore && section.hasMore) {
        beginRemoveRows(parent, row, row);
        section.hasMore = false;
        endRemoveRows();
    } else if (hasMore) {
        Q_EMIT dataChanged(index(row, 0, parent), index(row, 0, parent));
    }
}

FacetModel::Kind FacetModel::kindOf(const QModelIndex& index) const
{
    if (index.internalId() == 0)
        return Kind::Facet;
    return index.row() < sectionOf(index).values.size() ? Kind::Value : Kind::More;
}

QModelIndex FacetModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex FacetModel::parent(const QModelIndex& child) const
{
    return child.internalId() == 0 ? QModelIndex() : createIndex(int(child.internalId()) - 1, 0, quintptr(0));
}

int FacetModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(everyFacet.size());
    if (parent.internalId() != 0)
        return 0;
    const Section& section = m_sections[size_t(parent.row())];
    return int(section.values.size()) + (section.hasMore ? 1 : 0);
}

int FacetModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant FacetModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Kind kind = kindOf(index);
    if (role == KindRole)
        return QVariant::fromValue(kind);
    if (kind == Kind::Facet) {
        const QList<Value>& values = m_sections[size_t(index.row())].values;
        if (role == ChosenRole)
            return std::any_of(values.begin(), values.end(), [](const Value& one) { return one.isChosen; });
        return role == Qt::DisplayRole ? facetName(everyFacet[size_t(index.row())]) : QVariant();
    }
    const Section& section = sectionOf(index);
    if (kind == Kind::More) {
        if (role != Qt::DisplayRole)
            return {};
        return section.showsAll ? tr("Show fewer") : tr("Show all %1").arg(QLocale().toString(section.all));
    }
    const Value& value = section.values[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return facetValueName(facetOf(index), value.value);
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(facetValueName(facetOf(index), value.value), QLocale().toString(value.count));
    case Qt::CheckStateRole:
        return value.isChosen ? Qt::Checked : Qt::Unchecked;
    case CountRole:
        return value.count;
    case ChosenRole:
        return value.isChosen;
    default:
        return {};
    }
}

bool FacetModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || kindOf(index) != Kind::Value ||
        (value.toInt() == Qt::Checked) == index.data(ChosenRole).toBool())
        return false;
    activate(index, Choose::Alone);
    return true;
}

Qt::ItemFlags FacetModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return kindOf(index) == Kind::Value ? usual | Qt::ItemIsUserCheckable : usual;
}

} // namespace foreword::models
