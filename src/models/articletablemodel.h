// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/thumbnailprovider.h"
#include "library/articlelibrary.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimer>

namespace foreword::editing {
class EditSession;
}

namespace foreword::models {

/// The collection as a table: one row an article, in the library's order. Holds no data of its own but which
/// rows wait for which thumbnail, and what the provider last said of those it was asked for. setData() asks
/// the session to publish; the change comes back through the library's signals. Cells that are a field are
/// editable: widgets::CellEditing does it, with the article itself.
class ArticleTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        PublishedColumn,
        ThumbnailColumn,
        TitleColumn,
        DateColumn,
        ProviderColumn,
        CategoryColumn,
        TypeColumn,
        TopicsColumn,
        QualityColumn,
        HeatColumn,
        PicturesColumn,
        RelatedColumn,
        ProblemsColumn,
        FileColumn,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole, ///< quint32 of ArticleId
        SubtitleRole, ///< "provider · topics"; the file where there is neither, or where the article cannot
                      ///< be read
        EditedRole,   ///< bool
        ProblemCountRole,   ///< int, warnings and errors
        ReadableRole,       ///< bool
        ThumbnailStateRole, ///< int of imaging::Thumbnail::State, without asking for the picture
        PictureFailureRole, ///< int of imaging::PictureFailure, likewise
        DayRole,            ///< QString: the date without its time
    };

    /// All outlive the model; `thumbnails` may be null.
    ArticleTableModel(library::ArticleLibrary& library, editing::EditSession& session,
                      imaging::ThumbnailProvider* thumbnails, QObject* parent = nullptr);

    library::ArticleLibrary& library() const { return m_library; }
    library::ArticleId idAt(const QModelIndex& index) const;
    QModelIndex indexOf(library::ArticleId id, int column = TitleColumn) const;

    /// Size in device pixels that DecorationRole's QImage in ThumbnailColumn fits into, as the view that is
    /// seen needs it, and how many such it shows at once: so many are not forgotten for the others' sake.
    void setThumbnailBox(QSize box, int atOnce = 0);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void announceChanges(const QList<library::ArticleId>& ids);
    void announceThumbnails();
    void announceThumbnail(const imaging::ThumbnailKey& key);
    imaging::ThumbnailKey thumbnailKey(library::ArticleId id) const;
    QVariant thumbnail(library::ArticleId id) const;
    struct Picture
    {
        imaging::Thumbnail::State state = imaging::Thumbnail::State::Loading;
        imaging::PictureFailure failure = imaging::PictureFailure::None;
    };
    Picture picture(library::ArticleId id) const;
    /// Why there is no picture; empty where there is one, or none is named.
    QString pictureReason(library::ArticleId id) const;
    QString pictureToolTip(library::ArticleId id) const;

    library::ArticleLibrary& m_library;
    editing::EditSession& m_session;
    imaging::ThumbnailProvider* m_thumbnails;
    QSize m_thumbnailBox;
    QTimer m_reading; ///< runs while no thumbnail is asked for: rows that come in push others out of sight
    mutable QHash<imaging::ThumbnailKey, QList<library::ArticleId>> m_waiting;
    mutable QHash<library::ArticleId, Picture> m_shown;
};

} // namespace foreword::models
