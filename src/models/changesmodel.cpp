// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/changesmodel.h"

#include "models/changewords.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace foreword::models {

using library::Article;
using library::ArticleId;
using library::ArticleLibrary;
using library::FieldChange;

namespace {

/// More gaps than these are not told one by one: each moves the rows of all views.
constexpr int mostGaps = 50;
/// So many articles are looked into at a time; the rest may have been scrolled past by then.
constexpr qsizetype atATime = 32;
/// Of more articles than these, those that were asked for first are out of sight.
constexpr qsizetype mostWanted = 256;
/// As many fields as a row can name.
constexpr int mostNamed = 8;

/// Child rows carry their article; articles carry nothing.
constexpr quintptr isArticle = 0;
quintptr childOf(ArticleId id)
{
    return quintptr(quint32(id)) + 1;
}

/// The same thing, whatever became of it.
bool isSameRow(const FieldChange& a, const FieldChange& b)
{
    return a.kind == b.kind && a.path == b.path && !a.before == !b.before && !a.after == !b.after;
}

} // namespace

ChangesModel::ChangesModel(const ArticleLibrary& library, QObject* parent)
    : QAbstractItemModel(parent)
    , m_library(library)
{
    m_pool.setMaxThreadCount(1);
    for (QTimer* timer : {&m_catchUp, &m_find}) {
        timer->setSingleShot(true);
        timer->setInterval(0);
    }
    connect(&m_catchUp, &QTimer::timeout, this, &ChangesModel::catchUp);
    connect(&m_find, &QTimer::timeout, this, &ChangesModel::find);
    connect(&m_finding, &QFutureWatcherBase::finished, this, &ChangesModel::takeFound);
    connect(&library, &ArticleLibrary::articlesChanged, this, &ChangesModel::noteChanged);
    connect(&library, &ArticleLibrary::articlesAdded, this, [this] { noteChanged({}); });
    connect(&library, &ArticleLibrary::articlesGone, this, &ChangesModel::noteChanged);
    connect(&library, &ArticleLibrary::folderChanged, this, [this] {
        if (m_isWatching)
            reset({});
    });
}

ChangesModel::~ChangesModel() = default;

void ChangesModel::setWatching(bool watching)
{
    if (watching == m_isWatching)
        return;
    m_isWatching = watching;
    if (watching) {
        catchUp();
    } else {
        m_catchUp.stop();
        reset({});
    }
}

void ChangesModel::noteChanged(const QList<ArticleId>& ids)
{
    if (!m_isWatching)
        return;
    for (const ArticleId id : ids)
        m_changed.insert(id);
    m_catchUp.start();
}

void ChangesModel::catchUp()
{
    const QSet<ArticleId> changedIds = std::exchange(m_changed, {});
    for (Entry& entry : m_entries)
        entry.isStale = entry.isStale || changedIds.contains(entry.id);
    takeArticles(m_library.edited());
    if (changedIds.isEmpty() || m_entries.empty())
        return;
    // Those in sight are painted again, and so looked into again.
    Q_EMIT dataChanged(index(0, 0), index(articleCount() - 1, ChangeColumn));
    QList<ArticleId> told;
    for (const Entry& entry : m_entries) {
        if (changedIds.contains(entry.id))
            told.append(entry.id);
    }
    Q_EMIT changed(told);
}

/// `ids` are those that are unsaved now, rising.
void ChangesModel::takeArticles(const QList<ArticleId>& ids)
{
    std::vector<std::pair<int, int>> going; // runs of rows, from the end
    for (int row = articleCount() - 1; row >= 0; --row) {
        if (std::binary_search(ids.begin(), ids.end(), m_entries[size_t(row)].id))
            continue;
        if (!going.empty() && going.back().first == row + 1)
            going.back().first = row;
        else
            going.emplace_back(row, row);
    }
    int coming = 0; // runs, at most
    bool isRun = false;
    for (const ArticleId id : ids) {
        const bool isNew = rowOf(id) < 0;
        coming += isNew && !isRun;
        isRun = isNew;
    }
    if (going.empty() && coming == 0)
        return;
    if (int(going.size()) + coming > mostGaps) {
        reset(ids);
        return;
    }
    for (const auto& [first, last] : going) {
        beginRemoveRows({}, first, last);
        m_entries.erase(m_entries.begin() + first, m_entries.begin() + last + 1);
        endRemoveRows();
    }
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const bool isThere = i < qsizetype(m_entries.size()) && m_entries[size_t(i)].id == ids[i];
        if (isThere)
            continue;
        qsizetype end = i + 1;
        const auto next =
            i < qsizetype(m_entries.size()) ? std::optional(m_entries[size_t(i)].id) : std::nullopt;
        while (end < ids.size() && (!next || ids[end] < *next))
            ++end;
        beginInsertRows({}, int(i), int(end) - 1);
        std::vector<Entry> entries;
        for (qsizetype at = i; at < end; ++at)
            entries.push_back({ids[at], {}, true});
        m_entries.insert(m_entries.begin() + i, entries.begin(), entries.end());
        endInsertRows();
        i = end - 1;
    }
    Q_EMIT articleCountChanged();
}

void ChangesModel::reset(const QList<ArticleId>& ids)
{
    beginResetModel();
    m_entries.clear();
    for (const ArticleId id : ids)
        m_entries.push_back({id, {}, true});
    m_wanted.clear();
    m_changed.clear();
    endResetModel();
    Q_EMIT articleCountChanged();
}

int ChangesModel::rowOf(ArticleId id) const
{
    const auto found = std::lower_bound(m_entries.begin(), m_entries.end(), id,
                                        [](const Entry& entry, ArticleId one) { return entry.id < one; });
    return found == m_entries.end() || found->id != id ? -1 : int(found - m_entries.begin());
}

/// Looked into soon, unless what is known of it is as it is now.
void ChangesModel::want(int row) const
{
    const Entry& entry = m_entries[size_t(row)];
    if (!entry.isStale || m_wanted.contains(entry.id))
        return;
    if (m_wanted.size() == mostWanted)
        m_wanted.removeFirst();
    m_wanted.append(entry.id);
    m_find.start();
}

void ChangesModel::find()
{
    if (m_finding.isRunning() || !m_finding.isFinished())
        return; // and comes back
    QList<std::pair<ArticleId, Article>> articles;
    while (!m_wanted.isEmpty() && articles.size() < atATime) {
        const ArticleId id = m_wanted.takeLast();
        const Article* article = rowOf(id) < 0 ? nullptr : m_library.article(id);
        if (article)
            articles.append({id, *article});
    }
    if (articles.isEmpty())
        return;
    m_finding.setFuture(QtConcurrent::run(&m_pool, [articles] {
        QList<Found> found;
        for (const auto& [id, article] : articles)
            found.append({id, article.document, library::fieldChanges(article.saved, article.document)});
        return found;
    }));
}

void ChangesModel::takeFound()
{
    for (const Found& found : m_finding.future().results().value(0)) {
        const int row = rowOf(found.id);
        const Article* article = row < 0 ? nullptr : m_library.article(found.id);
        if (!article)
            continue;
        m_entries[size_t(row)].isStale = !library::areSame(article->document.bytes(), found.document.bytes());
        takeChanges(row, found.changes);
        // While it is typed in, what was known a moment ago is better than nothing.
        Q_EMIT dataChanged(index(row, 0), index(row, ChangeColumn));
        Q_EMIT changed({found.id});
    }
    if (!m_wanted.isEmpty())
        m_find.start();
}

/// Rows come and go one by one, so that views keep what is current and selected.
void ChangesModel::takeChanges(int row, const QList<FieldChange>& changes)
{
    Entry& entry = m_entries[size_t(row)];
    const QModelIndex parent = index(row, 0);
    if (!entry.changes)
        entry.changes.emplace();
    QList<FieldChange>& shown = *entry.changes;
    if (shown.isEmpty() && !changes.isEmpty()) {
        beginInsertRows(parent, 0, int(changes.size()) - 1);
        shown = changes;
        endInsertRows();
        return;
    }
    const auto holds = [](const QList<FieldChange>& list, const FieldChange& one) {
        return std::any_of(list.begin(), list.end(),
                           [&one](const FieldChange& other) { return isSameRow(one, other); });
    };
    for (int i = int(shown.size()) - 1; i >= 0; --i) {
        if (holds(changes, shown[i]))
            continue;
        beginRemoveRows(parent, i, i);
        shown.removeAt(i);
        endRemoveRows();
    }
    for (int i = 0; i < int(changes.size()); ++i) {
        if (i < int(shown.size()) && isSameRow(shown[i], changes[i])) {
            if (shown[i] != changes[i]) {
                shown[i] = changes[i];
                Q_EMIT dataChanged(index(i, 0, parent), index(i, ChangeColumn, parent));
            }
            continue;
        }
        beginInsertRows(parent, i, i);
        shown.insert(i, changes[i]);
        endInsertRows();
    }
    // What stood in another order stands twice by now.
    if (shown.size() > changes.size()) {
        beginRemoveRows(parent, int(changes.size()), int(shown.size()) - 1);
        shown.resize(changes.size());
        endRemoveRows();
    }
}

ArticleId ChangesModel::articleAt(const QModelIndex& index) const
{
    return index.internalId() == isArticle ? m_entries[size_t(index.row())].id
                                           : ArticleId(quint32(index.internalId() - 1));
}

QModelIndex ChangesModel::indexOf(ArticleId id) const
{
    const int row = rowOf(id);
    return row < 0 ? QModelIndex() : index(row, 0);
}

const FieldChange* ChangesModel::changeAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == isArticle)
        return nullptr;
    const auto& changes = changesOf(articleAt(index));
    return changes && index.row() < changes->size() ? &(*changes)[index.row()] : nullptr;
}

const std::optional<QList<FieldChange>>& ChangesModel::changesOf(ArticleId id) const
{
    static const std::optional<QList<FieldChange>> unknown;
    const int row = rowOf(id);
    return row < 0 ? unknown : m_entries[size_t(row)].changes;
}

QString ChangesModel::labelOf(const FieldChange& change) const
{
    return models::labelOf(change, m_library.schema());
}

QModelIndex ChangesModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? childOf(articleAt(parent)) : isArticle);
}

QModelIndex ChangesModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == isArticle)
        return {};
    const int row = rowOf(articleAt(index));
    return row < 0 ? QModelIndex() : createIndex(row, 0, isArticle);
}

int ChangesModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return articleCount();
    if (parent.internalId() != isArticle || parent.column() > 0)
        return 0;
    const auto& changes = m_entries[size_t(parent.row())].changes;
    return changes ? int(changes->size()) : 0;
}

int ChangesModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

/// An article that was not looked into has changes all the same.
bool ChangesModel::hasChildren(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return !m_entries.empty();
    if (parent.internalId() != isArticle || parent.column() > 0)
        return false;
    const auto& changes = m_entries[size_t(parent.row())].changes;
    return !changes || !changes->isEmpty();
}

bool ChangesModel::canFetchMore(const QModelIndex& parent) const
{
    return parent.isValid() && parent.internalId() == isArticle && parent.column() == 0 &&
           m_entries[size_t(parent.row())].isStale;
}

void ChangesModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        want(parent.row());
}

QString ChangesModel::summaryOf(const Entry& entry) const
{
    QStringList names;
    if (m_library.isNew(entry.id))
        names << tr("New article");
    if (!entry.changes)
        return names.isEmpty() ? QStringLiteral("…") : names.constFirst();
    for (const FieldChange& change : *entry.changes) {
        if (names.size() == mostNamed) {
            names << QStringLiteral("…");
            break;
        }
        names << labelOf(change);
    }
    return names.join(QStringLiteral(", "));
}

QVariant ChangesModel::articleData(int row, int column, int role) const
{
    const Entry& entry = m_entries[size_t(row)];
    const library::ArticleRow article = m_library.row(entry.id);
    const QString title = article.title();
    switch (role) {
    case Qt::DisplayRole:
        if (column == ChangeColumn) {
            want(row);
            return summaryOf(entry);
        }
        return title.isEmpty() ? article.file() : title;
    case DetailRole:
        return column == ChangeColumn && !title.isEmpty() ? article.file() : QString();
    case Qt::AccessibleTextRole:
        if (column == NameColumn && !title.isEmpty())
            return tr("%1, %2").arg(title, article.file());
        return {};
    case Qt::ToolTipRole:
        // Plain text that looks like HTML would be shown as such.
        return (column == NameColumn ? article.file() : summaryOf(entry)).toHtmlEscaped();
    default:
        return {};
    }
}

QVariant ChangesModel::changeData(const FieldChange& change, int column, int role) const
{
    if (role == Qt::DisplayRole)
        return column == NameColumn ? labelOf(change) : changeText(change);
    if (role == Qt::ToolTipRole && column == NameColumn && change.kind == FieldChange::Kind::Field)
        return change.path.toString().toHtmlEscaped();
    if (role == Qt::ToolTipRole && column == NameColumn && change.kind == FieldChange::Kind::Source)
        return tr("Comments, order, quotes, or what cannot be read");
    if (role == Qt::ToolTipRole && column == ChangeColumn)
        return changeText(change).toHtmlEscaped();
    return {};
}

QVariant ChangesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == isArticle)
        return articleData(index.row(), index.column(), role);
    const FieldChange* change = changeAt(index);
    if (!change)
        return {};
    if (role == Qt::DisplayRole)
        want(rowOf(articleAt(index)));
    return changeData(*change, index.column(), role);
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractItemModel::headerData(section, orientation, role);
    return section == NameColumn ? tr("Article") : tr("Change");
}

} // namespace foreword::models
