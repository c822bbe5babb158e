// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/problemsmodel.h"

#include "models/changewords.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QtConcurrentRun>

#include <algorithm>
#include <numeric>
#include <utility>

namespace foreword::models {

using library::ArticleId;
using library::ArticleLibrary;
using library::Diagnostic;
using Severity = library::Diagnostic::Severity;

namespace {

/// Of one kind, more gaps than these are not told one by one: each moves the rows of the view.
constexpr int mostGaps = 50;
/// So many articles are looked at anew one by one; of more, all are gathered again.
constexpr int mostChanged = 200;
/// Kinds have no parent; problems carry the number of theirs.
constexpr quintptr isKind = 0;

/// What messages that name an article's particulars have in common; the message itself where it names none.
QString titleOf(const Diagnostic& problem)
{
    if (!problem.path.isRoot())
        return problem.message;
    static const QHash<QString, const char*> titles{
        {QStringLiteral("not-utf8"), QT_TRANSLATE_NOOP("ProblemsModel", "The text is not UTF-8.")},
        {QStringLiteral("control-character"),
         QT_TRANSLATE_NOOP("ProblemsModel", "There is a character that YAML does not allow.")},
        {QStringLiteral("too-large"), QT_TRANSLATE_NOOP("ProblemsModel", "The front matter is too long.")},
        {QStringLiteral("too-deep"), QT_TRANSLATE_NOOP("ProblemsModel", "Fields are nested too deep.")},
        {QStringLiteral("no-end-marker"), QT_TRANSLATE_NOOP("ProblemsModel", "The front matter has no end.")},
        {QStringLiteral("foreign-front-matter"),
         QT_TRANSLATE_NOOP("ProblemsModel", "The front matter is not YAML.")},
        {QStringLiteral("unreadable-yaml"),
         QT_TRANSLATE_NOOP("ProblemsModel", "The front matter cannot be read.")},
        {QStringLiteral("parsers-disagree"),
         QT_TRANSLATE_NOOP("ProblemsModel", "Programs read the front matter differently.")},
        {QStringLiteral("duplicate-key"), QT_TRANSLATE_NOOP("ProblemsModel", "A field stands twice.")},
        {QStringLiteral("unreadable-file"), QT_TRANSLATE_NOOP("ProblemsModel", "The file cannot be read.")}};
    const char* title = titles.value(problem.rule);
    return title ? QCoreApplication::translate("ProblemsModel", title) : problem.message;
}

bool isSameKind(const ProblemKind& kind, Severity severity, const QString& title)
{
    return kind.severity == severity && kind.title == title;
}

/// The same problem of an article, whatever became of its line.
bool isSameRow(const ArticleProblem& a, const ArticleProblem& b)
{
    return a.id == b.id && a.problem.path == b.problem.path;
}

int articlesIn(QList<ArticleProblem>::const_iterator begin, QList<ArticleProblem>::const_iterator end)
{
    int articles = 0;
    for (auto at = begin; at != end; ++at)
        articles += at == begin || at->id != (at - 1)->id;
    return articles;
}

/// Sorts problems into kinds.
class Gatherer
{
public:
    void add(ArticleId id, const QList<Diagnostic>& problems)
    {
        for (const Diagnostic& problem : problems) {
            if (problem.severity != Severity::Note)
                kindOf(problem).problems.append({id, problem});
        }
    }

    std::vector<ProblemKind> take() { return std::move(m_kinds); }

private:
    ProblemKind& kindOf(const Diagnostic& problem)
    {
        const QString title = titleOf(problem);
        const auto known = m_places.constFind({int(problem.severity), title});
        if (known != m_places.cend())
            return m_kinds[*known];
        m_places.insert({int(problem.severity), title}, m_kinds.size());
        m_kinds.push_back({problem.severity, title, {}});
        return m_kinds.back();
    }

    std::vector<ProblemKind> m_kinds;
    QHash<std::pair<int, QString>, size_t> m_places;
};

std::vector<ProblemKind> allProblems(const library::ArticleRecords& records, ArticleId first)
{
    Gatherer gatherer;
    for (int row = 0; row < records.size(); ++row) {
        if (!records.isGone(row))
            gatherer.add(ArticleId(quint32(first) + quint32(row)), records.row(row).problems());
    }
    std::vector<ProblemKind> kinds = gatherer.take();
    std::stable_sort(kinds.begin(), kinds.end(), [](const ProblemKind& a, const ProblemKind& b) {
        return a.severity != b.severity ? a.severity > b.severity : a.problems.size() > b.problems.size();
    });
    return kinds;
}

} // namespace

ProblemsModel::ProblemsModel(const ArticleLibrary& library, QObject* parent)
    : QAbstractItemModel(parent)
    , m_library(library)
{
    m_pool.setMaxThreadCount(1);
    m_catchUp.setSingleShot(true);
    m_catchUp.setInterval(0);
    connect(&m_catchUp, &QTimer::timeout, this, &ProblemsModel::catchUp);
    connect(&m_gathering, &QFutureWatcherBase::finished, this, &ProblemsModel::takeGathered);
    connect(&library, &ArticleLibrary::articlesChanged, this, &ProblemsModel::noteChanged);
    connect(&library, &ArticleLibrary::articlesGone, this, &ProblemsModel::noteChanged);
    connect(&library, &ArticleLibrary::articlesAdded, this, [this](int first, int last) {
        if (!m_isWatching || m_library.isScanning())
            return; // then all at once, at the end
        QList<ArticleId> ids;
        for (int row = first; row <= last; ++row)
            ids.append(m_library.idAt(row));
        noteChanged(ids);
    });
    connect(&library, &ArticleLibrary::scanFinished, this, &ProblemsModel::gather);
    connect(&library, &ArticleLibrary::folderChanged, this, &ProblemsModel::clear);
}

ProblemsModel::~ProblemsModel() = default;

void ProblemsModel::setWatching(bool watching)
{
    if (watching == m_isWatching)
        return;
    m_isWatching = watching;
    if (watching)
        gather();
    else
        clear();
}

void ProblemsModel::noteChanged(const QList<ArticleId>& ids)
{
    if (!m_isWatching)
        return;
    for (const ArticleId id : ids)
        m_changed.insert(id);
    m_catchUp.start();
}

void ProblemsModel::catchUp()
{
    if (!m_isComplete || isGathering())
        return; // and comes back
    if (m_changed.size() > mostChanged) {
        gather();
        return;
    }
    for (const ArticleId id : std::exchange(m_changed, {}))
        takeArticle(id);
    removeEmptyGroups();
    Q_EMIT problemsChanged();
}

/// One at a time: what is asked for meanwhile is looked at afterwards.
void ProblemsModel::gather()
{
    if (!m_isWatching || m_library.isScanning())
        return;
    m_isStale = isGathering();
    if (m_isStale)
        return;
    m_changed.clear();
    m_gathering.setFuture(
        QtConcurrent::run(&m_pool, [records = m_library.records(),
                                    first = m_library.count() > 0 ? m_library.idAt(0) : ArticleId(0)] {
            return allProblems(records, first);
        }));
}

bool ProblemsModel::isGathering() const
{
    return !m_gathering.isFinished() || m_gathering.isRunning();
}

void ProblemsModel::takeGathered()
{
    if (m_isStale || m_gathering.future().resultCount() == 0) {
        m_isStale = false;
        gather();
        return;
    }
    if (!m_isWatching || m_library.isScanning())
        return;
    const std::vector<ProblemKind> kinds = m_gathering.result();
    for (const Group& group : m_groups) {
        const bool isThere = std::any_of(kinds.begin(), kinds.end(), [&group](const ProblemKind& kind) {
            return isSameKind(group.kind, kind.severity, kind.title);
        });
        if (!isThere)
            replace(int(&group - m_groups.data()), 0, group.kind.problems.size(), {});
    }
    removeEmptyGroups();
    for (const ProblemKind& kind : kinds) {
        const int group = groupOf(kind);
        if (group < 0)
            insertGroup(kind);
        else
            replace(group, 0, m_groups[size_t(group)].kind.problems.size(), kind.problems);
    }
    m_isComplete = true;
    Q_EMIT problemsChanged();
    if (!m_changed.isEmpty())
        catchUp();
}

void ProblemsModel::takeArticle(ArticleId id)
{
    Gatherer gatherer;
    if (m_library.rowOf(id) >= 0 && !m_library.isGone(id))
        gatherer.add(id, m_library.row(id).problems());
    const std::vector<ProblemKind> kinds = gatherer.take();
    for (size_t group = 0; group < m_groups.size(); ++group) {
        const ProblemKind& shown = m_groups[group].kind;
        const auto news = std::find_if(kinds.begin(), kinds.end(), [&shown](const ProblemKind& kind) {
            return isSameKind(shown, kind.severity, kind.title);
        });
        const auto first =
            std::lower_bound(shown.problems.cbegin(), shown.problems.cend(), id,
                             [](const ArticleProblem& one, ArticleId key) { return one.id < key; });
        auto last = first;
        while (last != shown.problems.cend() && last->id == id)
            ++last;
        replace(int(group), first - shown.problems.cbegin(), last - shown.problems.cbegin(),
                news == kinds.end() ? Problems() : news->problems);
    }
    for (const ProblemKind& kind : kinds) {
        if (groupOf(kind) < 0)
            insertGroup(kind);
    }
}

/// What is being gathered is not taken either.
void ProblemsModel::clear()
{
    m_catchUp.stop();
    m_changed.clear();
    m_isStale = isGathering();
    beginResetModel();
    m_groups.clear();
    m_isComplete = false;
    endResetModel();
    Q_EMIT problemsChanged();
}

int ProblemsModel::groupOf(const ProblemKind& kind) const
{
    const auto found = std::find_if(m_groups.begin(), m_groups.end(), [&kind](const Group& group) {
        return isSameKind(group.kind, kind.severity, kind.title);
    });
    return found == m_groups.end() ? -1 : int(found - m_groups.begin());
}

/// Where a kind that comes is put. Those that are there stay in their order, whatever becomes of them.
int ProblemsModel::rowFor(const ProblemKind& kind) const
{
    const auto found = std::find_if(m_groups.begin(), m_groups.end(), [&kind](const Group& group) {
        return group.kind.severity < kind.severity;
    });
    return int(found - m_groups.begin());
}

void ProblemsModel::insertGroup(const ProblemKind& kind)
{
    const int row = rowFor(kind);
    beginInsertRows({}, row, row);
    m_groups.insert(m_groups.begin() + row,
                    {++m_lastNumber, kind, articlesIn(kind.problems.cbegin(), kind.problems.cend())});
    endInsertRows();
}

/// Puts `news` in place of some of a kind's problems, all of some articles. Those that stay keep their rows.
void ProblemsModel::replace(int group, qsizetype first, qsizetype last, const Problems& news)
{
    Group& target = m_groups[size_t(group)];
    Problems& shown = target.kind.problems;
    if (first == last && news.isEmpty())
        return;
    const int articlesBefore = articlesIn(shown.cbegin() + first, shown.cbegin() + last);
    // What stays, in this order; the rest goes, in runs from the end.
    std::vector<bool> stays(size_t(last - first), false);
    std::vector<bool> isThere(size_t(news.size()), false);
    qsizetype at = 0;
    for (qsizetype i = first; i < last; ++i) {
        while (at < news.size() && news[at].id < shown[i].id)
            ++at;
        qsizetype same = at;
        while (same < news.size() && news[same].id == shown[i].id && !isSameRow(news[same], shown[i]))
            ++same;
        if (same == news.size() || news[same].id != shown[i].id)
            continue;
        stays[size_t(i - first)] = isThere[size_t(same)] = true;
        at = same + 1;
    }
    const auto gaps = [](const std::vector<bool>& kept) {
        int runs = 0;
        for (size_t i = 0; i < kept.size(); ++i)
            runs += !kept[i] && (i == 0 || kept[i - 1]);
        return runs;
    };
    if (gaps(stays) + gaps(isThere) > mostGaps) {
        stays.assign(stays.size(), false);
        isThere.assign(isThere.size(), false);
    }
    for (qsizetype end = last; end > first;) {
        qsizetype begin = end - 1;
        if (stays[size_t(begin - first)]) {
            end = begin;
            continue;
        }
        while (begin > first && !stays[size_t(begin - 1 - first)])
            --begin;
        removeRows(group, begin, end);
        end = begin;
    }
    for (qsizetype i = 0; i < news.size();) {
        if (isThere[size_t(i)]) {
            shown[first + i] = news[i];
            ++i;
            continue;
        }
        qsizetype end = i + 1;
        while (end < news.size() && !isThere[size_t(end)])
            ++end;
        insertRows(group, first + i, news.mid(i, end - i));
        i = end;
    }
    target.articles +=
        articlesIn(shown.cbegin() + first, shown.cbegin() + first + news.size()) - articlesBefore;
    const QModelIndex kind = index(group, 0);
    Q_EMIT dataChanged(kind, index(group, FileColumn));
    if (!news.isEmpty())
        Q_EMIT dataChanged(index(int(first), 0, kind), index(int(first + news.size()) - 1, FileColumn, kind));
}

void ProblemsModel::removeRows(int group, qsizetype first, qsizetype last)
{
    beginRemoveRows(index(group, 0), int(first), int(last) - 1);
    m_groups[size_t(group)].kind.problems.remove(first, last - first);
    endRemoveRows();
}

void ProblemsModel::insertRows(int group, qsizetype first, const Problems& news)
{
    beginInsertRows(index(group, 0), int(first), int(first + news.size()) - 1);
    Problems& problems = m_groups[size_t(group)].kind.problems;
    problems = problems.mid(0, first) + news + problems.mid(first);
    endInsertRows();
}

void ProblemsModel::removeEmptyGroups()
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!m_groups[size_t(row)].kind.problems.isEmpty())
            continue;
        beginRemoveRows({}, row, row);
        m_groups.erase(m_groups.begin() + row);
        endRemoveRows();
    }
}

int ProblemsModel::problemCount() const
{
    return std::accumulate(m_groups.begin(), m_groups.end(), 0,
                           [](int sum, const Group& group) { return sum + int(group.kind.problems.size()); });
}

const ArticleProblem* ProblemsModel::problemAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == isKind)
        return nullptr;
    const Problems& problems = kindAt(index).problems;
    return index.row() < problems.size() ? &problems[index.row()] : nullptr;
}

const ProblemKind& ProblemsModel::kindAt(const QModelIndex& index) const
{
    const int row = index.internalId() == isKind ? index.row() : parent(index).row();
    return m_groups[size_t(row)].kind;
}

QModelIndex ProblemsModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? m_groups[size_t(parent.row())].number : isKind);
}

QModelIndex ProblemsModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == isKind)
        return {};
    const auto found = std::find_if(m_groups.begin(), m_groups.end(), [&index](const Group& group) {
        return group.number == index.internalId();
    });
    return found == m_groups.end() ? QModelIndex() : createIndex(int(found - m_groups.begin()), 0, isKind);
}

int ProblemsModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (parent.internalId() != isKind || parent.column() > 0)
        return 0;
    return int(m_groups[size_t(parent.row())].kind.problems.size());
}

int ProblemsModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant ProblemsModel::kindData(const Group& group, int column, int role) const
{
    if (role == SeverityRole)
        return int(group.kind.severity);
    const QString articles = tr("%Ln article(s)", nullptr, group.articles);
    if (role == Qt::DisplayRole && column == ProblemColumn)
        return group.kind.title;
    if (role == Qt::DisplayRole && column == PlaceColumn) {
        const int problems = int(group.kind.problems.size());
        //: "30 in 12 articles": problems of one kind.
        return problems == group.articles ? articles
                                          : tr("%1 in %2").arg(QLocale().toString(problems), articles);
    }
    if (role == Qt::AccessibleTextRole && column == ProblemColumn) {
        const QString severity = group.kind.severity == Severity::Error ? tr("Error") : tr("Warning");
        //: "Warning: “Heat” is not a whole number. 3 articles".
        return tr("%1: %2 %3").arg(severity, group.kind.title, articles);
    }
    if (role == Qt::ToolTipRole && column == ProblemColumn)
        return group.kind.title.toHtmlEscaped(); // or it could be shown as HTML
    return {};
}

QVariant ProblemsModel::problemData(const ArticleProblem& entry, const Group& group, int column,
                                    int role) const
{
    const library::ArticleRow article = m_library.row(entry.id);
    const Diagnostic& problem = entry.problem;
    if (role == Qt::ToolTipRole) {
        const QString text = column == ProblemColumn ? article.title()
                             : column == FileColumn  ? article.file()
                                                     : problem.message;
        return text.toHtmlEscaped();
    }
    if (role == Qt::TextAlignmentRole && column == LineColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case ProblemColumn:
        return article.title().isEmpty() ? article.file() : article.title();
    case PlaceColumn:
        if (!problem.path.isRoot())
            return fieldLabel(problem.path, m_library.schema());
        return problem.message == group.kind.title ? QString() : problem.message;
    case LineColumn:
        return problem.line > 0 ? QLocale().toString(problem.line) : QString();
    case FileColumn:
        return article.file();
    default:
        return {};
    }
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == isKind)
        return kindData(m_groups[size_t(index.row())], index.column(), role);
    const ArticleProblem* entry = problemAt(index);
    return entry ? problemData(*entry, m_groups[size_t(parent(index).row())], index.column(), role)
                 : QVariant();
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == LineColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ProblemColumn:
        return tr("Problem");
    case PlaceColumn:
        return tr("Place");
    case LineColumn:
        return tr("Line");
    case FileColumn:
        return tr("File");
    default:
        return {};
    }
}

} // namespace foreword::models
