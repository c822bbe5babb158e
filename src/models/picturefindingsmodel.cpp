// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/picturefindingsmodel.h"

#include <QLocale>

#include <algorithm>

namespace foreword::models {

using frontmatter::FieldPath;
using library::ArticleId;
using library::ArticleLibrary;
using library::ArticlePicture;
using library::PictureFinding;
using library::PictureProblem;

namespace {

/// More gaps than these are not told one by one: each moves the rows of all views.
constexpr int mostGaps = 100;

QString sizeText(const std::optional<qint64>& width, const std::optional<qint64>& height)
{
    const QString unknown = QStringLiteral("?");
    return QStringLiteral("%1 × %2").arg(width ? QString::number(*width) : unknown,
                                         height ? QString::number(*height) : unknown);
}

/// "1100 × 620 → 1100 × 619", or the one of them that is known.
QString sizesOf(const PictureFinding& finding)
{
    const ArticlePicture& picture = finding.picture;
    const QString recorded =
        picture.width || picture.height ? sizeText(picture.width, picture.height) : QString();
    const QString known = finding.trueSize.isEmpty()
                              ? QString()
                              : sizeText(finding.trueSize.width(), finding.trueSize.height());
    if (recorded.isEmpty() || known.isEmpty() || recorded == known)
        return known.isEmpty() ? recorded : known;
    return recorded + QStringLiteral(" → ") + known;
}

QString titleOfArticle(const library::ArticleRow& row)
{
    const QString title = row.title();
    return title.isEmpty() ? row.file() : title;
}

bool isSame(const PictureFinding& a, const PictureFinding& b)
{
    return a.problem == b.problem && a.picture.address == b.picture.address;
}

} // namespace

QString placeOf(const ArticlePicture& picture)
{
    if (picture.isLead)
        return PictureFindingsModel::tr("Lead picture");
    QStringList words;
    const auto& steps = picture.path.steps();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const bool hasNumber = i + 1 < steps.size() && steps[i + 1].kind == FieldPath::Step::Kind::Item;
        const int number = hasNumber ? steps[i + 1].index + 1 : 1;
        const QString& key = steps[i].key;
        if (key == u"related")
            words << PictureFindingsModel::tr("Related %1").arg(number);
        else if (key == u"provider")
            words << PictureFindingsModel::tr("Provider");
        else if (key == u"images" || key == u"image")
            words << PictureFindingsModel::tr("Picture %1").arg(number);
    }
    return words.join(QStringLiteral(" · "));
}

QString titleOf(PictureProblem problem)
{
    switch (problem) {
    case PictureProblem::Dead:
        return PictureFindingsModel::tr("Dead");
    case PictureProblem::WrongSize:
        return PictureFindingsModel::tr("Wrong size");
    case PictureProblem::Small:
        return PictureFindingsModel::tr("Too small for a lead");
    case PictureProblem::NotHttps:
        return PictureFindingsModel::tr("Not https");
    case PictureProblem::WrongType:
        return PictureFindingsModel::tr("Wrong type");
    case PictureProblem::Duplicate:
        return PictureFindingsModel::tr("Duplicate lead");
    }
    return {};
}

PictureFindingsModel::PictureFindingsModel(const ArticleLibrary& library, QObject* parent)
    : QAbstractTableModel(parent)
    , m_library(library)
{
    connect(&library, &ArticleLibrary::articlesChanged, this, &PictureFindingsModel::announceArticles);
}

void PictureFindingsModel::setShownProblem(std::optional<PictureProblem> problem)
{
    if (problem == m_shownProblem)
        return;
    beginResetModel();
    m_shownProblem = problem;
    m_shown.clear();
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (isShown(m_entries[i]))
            m_shown.push_back(int(i));
    }
    endResetModel();
}

int PictureFindingsModel::count(std::optional<PictureProblem> problem) const
{
    return problem ? m_counts.value(*problem) : int(m_entries.size());
}

editing::PicturesToFix PictureFindingsModel::fixable(const QList<int>& rows) const
{
    editing::PicturesToFix findings;
    for (const int row : rows) {
        if (findingAt(row).canBeFixed)
            findings[articleAt(row)] << findingAt(row);
    }
    return findings;
}

editing::PicturesToFix PictureFindingsModel::fixable(PictureProblem problem) const
{
    editing::PicturesToFix findings;
    for (const Entry& entry : m_entries) {
        if (entry.finding.problem == problem && entry.finding.canBeFixed)
            findings[entry.id] << entry.finding;
    }
    return findings;
}

PictureFindingsModel::Counts PictureFindingsModel::countFixable(const QList<int>& rows) const
{
    Counts counts;
    for (const int row : rows) {
        if (findingAt(row).canBeFixed)
            ++counts[findingAt(row).problem];
    }
    return counts;
}

PictureFindingsModel::Counts PictureFindingsModel::countFixable(PictureProblem problem) const
{
    const int fixable = m_fixable.value(problem);
    return fixable > 0 ? Counts{{problem, fixable}} : Counts();
}

int PictureFindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int PictureFindingsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant PictureFindingsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = entryAt(index.row());
    const PictureFinding& finding = entry.finding;
    if (role == Qt::ToolTipRole) {
        // Plain text that looks like HTML would be shown as such.
        const QString text = index.column() == ArticleColumn   ? m_library.file(entry.id)
                             : index.column() == ProblemColumn ? finding.diagnostic.message
                                                               : finding.picture.address;
        return text.toHtmlEscaped();
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case ArticleColumn:
        return titleOfArticle(m_library.row(entry.id));
    case PlaceColumn:
        return placeOf(finding.picture);
    case ProblemColumn:
        return tr("%1: %2").arg(titleOf(finding.problem), finding.diagnostic.message);
    case SizeColumn:
        return sizesOf(finding);
    default:
        return {};
    }
}

QVariant PictureFindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case ArticleColumn:
        return tr("Article");
    case PlaceColumn:
        return tr("Place");
    case ProblemColumn:
        return tr("Problem");
    case SizeColumn:
        return tr("Size");
    default:
        return {};
    }
}

void PictureFindingsModel::take(const PictureFindings& findings)
{
    PictureFindings news = findings;
    const bool areKnown =
        std::any_of(news.keyBegin(), news.keyEnd(), [this](ArticleId id) { return m_articles.contains(id); });
    if (areKnown) {
        std::vector<bool> stays(m_entries.size(), true);
        update(news, stays);
        removeAllBut(stays);
    }
    append(news);
    Q_EMIT countsChanged();
}

/// Takes over what was found again, from `news`; what was not is not to stay.
void PictureFindingsModel::update(PictureFindings& news, std::vector<bool>& stays)
{
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const auto judged = news.find(m_entries[i].id);
        if (judged == news.end())
            continue;
        const auto again = std::find_if(judged->begin(), judged->end(), [&](const PictureFinding& one) {
            return isSame(one, m_entries[i].finding);
        });
        stays[i] = again != judged->end();
        if (stays[i]) {
            count(m_entries[i], -1);
            m_entries[i].finding = *again;
            count(m_entries[i], 1);
            judged->erase(again);
        }
    }
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, PlaceColumn), index(rowCount() - 1, SizeColumn));
}

void PictureFindingsModel::removeAllBut(const std::vector<bool>& stays)
{
    // Runs of rows that go, from the end.
    std::vector<std::pair<int, int>> runs;
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (stays[size_t(m_shown[size_t(row)])])
            continue;
        if (!runs.empty() && runs.back().first == row + 1)
            runs.back().first = row;
        else
            runs.emplace_back(row, row);
    }
    const bool isReset = runs.size() > mostGaps;
    if (isReset)
        beginResetModel();
    for (const auto& [first, last] : runs) {
        if (!isReset)
            beginRemoveRows({}, first, last);
        m_shown.erase(m_shown.begin() + first, m_shown.begin() + last + 1);
        if (!isReset)
            endRemoveRows();
    }
    std::vector<int> places(m_entries.size(), 0);
    size_t kept = 0;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        places[i] = int(kept);
        if (stays[i]) {
            if (kept != i)
                m_entries[kept] = std::move(m_entries[i]);
            ++kept;
            continue;
        }
        count(m_entries[i], -1);
        if (--m_articles[m_entries[i].id] == 0)
            m_articles.remove(m_entries[i].id);
    }
    m_entries.resize(kept, {});
    for (int& entry : m_shown)
        entry = places[size_t(entry)];
    if (isReset)
        endResetModel();
}

void PictureFindingsModel::append(const PictureFindings& findings)
{
    QList<ArticleId> ids = findings.keys();
    std::sort(ids.begin(), ids.end());
    std::vector<int> coming;
    for (const ArticleId id : ids) {
        for (const PictureFinding& finding : findings[id]) {
            if (isShown({id, finding}))
                coming.push_back(int(m_entries.size()));
            m_entries.push_back({id, finding});
            ++m_articles[id];
            count(m_entries.back(), 1);
        }
    }
    if (coming.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(coming.size()) - 1);
    m_shown.insert(m_shown.end(), coming.begin(), coming.end());
    endInsertRows();
}

void PictureFindingsModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_shown.clear();
    m_articles.clear();
    m_counts.clear();
    m_fixable.clear();
    endResetModel();
    Q_EMIT countsChanged();
}

void PictureFindingsModel::count(const Entry& entry, int by)
{
    m_counts[entry.finding.problem] += by;
    if (entry.finding.canBeFixed)
        m_fixable[entry.finding.problem] += by;
}

bool PictureFindingsModel::isShown(const Entry& entry) const
{
    return !m_shownProblem || *m_shownProblem == entry.finding.problem;
}

/// Their titles may be others.
void PictureFindingsModel::announceArticles(const QList<ArticleId>& ids)
{
    const bool areShown =
        std::any_of(ids.cbegin(), ids.cend(), [this](ArticleId id) { return m_articles.contains(id); });
    if (areShown && !m_shown.empty())
        Q_EMIT dataChanged(index(0, ArticleColumn), index(rowCount() - 1, ArticleColumn));
}

} // namespace foreword::models
