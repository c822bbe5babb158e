// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articletablemodel.h"

#include "editing/editsession.h"
#include "editing/publishing.h"
#include "models/cellfields.h"
#include "models/columns.h"

namespace foreword::models {

using editing::EditSession;
using imaging::Thumbnail;
using imaging::ThumbnailKey;
using imaging::ThumbnailProvider;
using library::ArticleId;
using library::ArticleLibrary;
using library::ArticleSummary;

namespace {

/// For how long the pictures of a folder that is being read are left for later.
constexpr std::chrono::seconds longestWaitForReading(3);

Qt::CheckState checkState(ArticleSummary::Published published)
{
    switch (published) {
    case ArticleSummary::Published::Yes:
        return Qt::Checked;
    case ArticleSummary::Published::No:
    case ArticleSummary::Published::Absent:
        return Qt::Unchecked;
    case ArticleSummary::Published::Unclear:
        break;
    }
    return Qt::PartiallyChecked;
}

} // namespace

ArticleTableModel::ArticleTableModel(ArticleLibrary& library, EditSession& session,
                                     ThumbnailProvider* thumbnails, QObject* parent)
    : QAbstractTableModel(parent)
    , m_library(library)
    , m_session(session)
    , m_thumbnails(thumbnails)
    , m_thumbnailBox(50, 33)
{
    connect(&library, &ArticleLibrary::folderAboutToChange, this, [this] {
        beginResetModel();
        m_waiting.clear();
        m_shown.clear();
    });
    connect(&library, &ArticleLibrary::folderChanged, this, [this] {
        endResetModel();
        if (m_library.isScanning())
            m_reading.start();
    });
    connect(&library, &ArticleLibrary::scanFinished, &m_reading, &QTimer::stop);
    connect(&library, &ArticleLibrary::scanFinished, this, &ArticleTableModel::announceThumbnails);
    connect(&m_reading, &QTimer::timeout, this, &ArticleTableModel::announceThumbnails);
    m_reading.setSingleShot(true);
    m_reading.setInterval(longestWaitForReading);
    connect(&library, &ArticleLibrary::articlesAboutToBeAdded, this,
            [this](int first, int last) { beginInsertRows({}, first, last); });
    connect(&library, &ArticleLibrary::articlesAdded, this, [this] { endInsertRows(); });
    connect(&library, &ArticleLibrary::articlesChanged, this, &ArticleTableModel::announceChanges);
    if (thumbnails) {
        connect(thumbnails, &ThumbnailProvider::changed, this, &ArticleTableModel::announceThumbnail);
        connect(thumbnails, &ThumbnailProvider::outdated, this, &ArticleTableModel::announceThumbnails);
    }
}

ArticleId ArticleTableModel::idAt(const QModelIndex& index) const
{
    return m_library.idAt(index.row());
}

QModelIndex ArticleTableModel::indexOf(ArticleId id, int column) const
{
    const int row = m_library.rowOf(id);
    return row < 0 ? QModelIndex() : index(row, column);
}

void ArticleTableModel::setThumbnailBox(QSize box, int atOnce)
{
    if (m_thumbnails)
        m_thumbnails->makeRoomFor(atOnce, box);
    if (box == m_thumbnailBox)
        return;
    m_thumbnailBox = box;
    m_waiting.clear();
    m_shown.clear();
    announceThumbnails();
}

void ArticleTableModel::announceThumbnails()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, ThumbnailColumn), index(rowCount() - 1, ThumbnailColumn),
                           {Qt::DecorationRole, ThumbnailStateRole, PictureFailureRole});
}

int ArticleTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_library.count();
}

int ArticleTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ArticleTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ArticleId id = idAt(index);
    const library::ArticleRow row = m_library.row(id);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return cellText(column, row);
    case Qt::CheckStateRole:
        return column == PublishedColumn && row.readable() ? QVariant(int(checkState(row.published())))
                                                           : QVariant();
    case Qt::DecorationRole:
        return column == ThumbnailColumn ? thumbnail(id) : QVariant();
    case Qt::ToolTipRole:
        return column == ThumbnailColumn ? pictureToolTip(id) : cellToolTip(column, row);
    case Qt::AccessibleTextRole:
        if (const QString reason = column == ThumbnailColumn ? pictureReason(id) : QString();
            !reason.isEmpty())
            return tr("Picture cannot be shown: %1").arg(reason);
        return cellAccessibleText(column, row);
    case Qt::AccessibleDescriptionRole:
        return m_library.isEdited(id) ? tr("Edited, not saved") : QString();
    case Qt::TextAlignmentRole:
        return int(columnAlignment(column));
    case IdRole:
        return quint32(id);
    case SubtitleRole:
        return subtitle(row);
    case EditedRole:
        return m_library.isEdited(id);
    case ProblemCountRole:
        return library::problemCount(row);
    case ReadableRole:
        return row.readable();
    case ThumbnailStateRole:
        return int(picture(id).state);
    case PictureFailureRole:
        return int(picture(id).failure);
    case DayRole:
        return dayText(row);
    default:
        return {};
    }
}

bool ArticleTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid())
        return false;
    const ArticleId id = idAt(index);
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const bool published = value.toInt() == Qt::Checked;
    m_session.edit({id}, editing::publishEdits(published), published ? tr("Publish") : tr("Unpublish"));
    return true;
}

QVariant ArticleTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (role) {
    case Qt::DisplayRole:
        return columnHeader(section);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return columnName(section);
    case Qt::TextAlignmentRole:
        return int(columnAlignment(section));
    default:
        return {};
    }
}

Qt::ItemFlags ArticleTableModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    flags |= Qt::ItemNeverHasChildren;
    const library::ArticleRow row = m_library.row(idAt(index));
    if (!row.readable())
        return flags;
    if (index.column() == PublishedColumn && row.published() != ArticleSummary::Published::Unclear)
        flags |= Qt::ItemIsUserCheckable;
    if (!fieldOf(index.column()).isRoot())
        flags |= Qt::ItemIsEditable;
    return flags;
}

/// One signal for each run of rows; where the runs are many, one for all, which is as exact as views need.
void ArticleTableModel::announceChanges(const QList<ArticleId>& ids)
{
    constexpr qsizetype manyRuns = 64;
    QList<int> rows;
    for (const ArticleId id : ids) {
        m_shown.remove(id);
        if (const int row = m_library.rowOf(id); row >= 0)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    QList<std::pair<int, int>> runs;
    for (const int row : std::as_const(rows)) {
        if (!runs.isEmpty() && row <= runs.constLast().second + 1)
            runs.last().second = row;
        else
            runs.append({row, row});
    }
    if (runs.size() > manyRuns)
        runs = {{runs.constFirst().first, runs.constLast().second}};
    for (const auto& [first, last] : std::as_const(runs))
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

void ArticleTableModel::announceThumbnail(const ThumbnailKey& key)
{
    const QList<ArticleId> ids = m_waiting.take(key);
    for (const ArticleId id : ids) {
        if (const QModelIndex cell = indexOf(id, ThumbnailColumn); cell.isValid())
            Q_EMIT dataChanged(cell, cell,
                               {Qt::DecorationRole, Qt::ToolTipRole, Qt::AccessibleTextRole,
                                ThumbnailStateRole, PictureFailureRole});
    }
}

ThumbnailKey ArticleTableModel::thumbnailKey(ArticleId id) const
{
    return {m_library.row(id).leadPicture(), m_library.path(id), m_thumbnailBox};
}

QVariant ArticleTableModel::thumbnail(ArticleId id) const
{
    if (!m_thumbnails || m_library.row(id).leadPicture().isEmpty())
        return {};
    if (m_reading.isActive())
        return {};
    const ThumbnailKey key = thumbnailKey(id);
    const Thumbnail found = m_thumbnails->thumbnail(key);
    m_shown.insert(id, {found.state, found.failure});
    if (found.state == Thumbnail::State::Loading || found.isRenewing) {
        QList<ArticleId>& waiting = m_waiting[key];
        if (!waiting.contains(id))
            waiting.append(id);
    }
    return found.image.isNull() ? QVariant() : QVariant(found.image);
}

ArticleTableModel::Picture ArticleTableModel::picture(ArticleId id) const
{
    if (!m_thumbnails || m_library.row(id).leadPicture().isEmpty())
        return {Thumbnail::State::Absent};
    return m_shown.value(id);
}

QString ArticleTableModel::pictureReason(ArticleId id) const
{
    const bool hasFailed = picture(id).state == Thumbnail::State::Failed;
    return hasFailed ? m_thumbnails->thumbnail(thumbnailKey(id)).reason : QString();
}

QString ArticleTableModel::pictureToolTip(ArticleId id) const
{
    const QString reason = pictureReason(id);
    const QString address = m_library.row(id).leadPicture();
    return escapedToolTip(reason.isEmpty() ? address : QString(reason % u'\n' % address));
}

} // namespace foreword::models
