// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/fieldreverts.h"
#include "library/articlelibrary.h"

#include <QAbstractItemModel>
#include <QFutureWatcher>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <optional>
#include <vector>

namespace foreword::models {

/// What is unsaved: a row for each article, below it one for each of its changes.
///
/// Articles are there at once. What has changed in one is found out on a worker once somebody looks at its
/// row or opens it, a few articles at a time; until it is known anew, what was known is shown. While nobody
/// is watching, the model is empty and does nothing. Lives on the GUI thread.
class ChangesModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ChangeColumn, ColumnCount };
    enum Role {
        DetailRole = Qt::UserRole, ///< supporting text: an article's file, behind what has changed in it
    };

    /// `library` outlives the model.
    explicit ChangesModel(const library::ArticleLibrary& library, QObject* parent = nullptr);
    ~ChangesModel() override;

    void setWatching(bool watching);
    bool isWatching() const { return m_isWatching; }

    int articleCount() const { return int(m_entries.size()); }
    library::ArticleId articleAt(const QModelIndex& index) const;
    /// The article's row; invalid where it is not there.
    QModelIndex indexOf(library::ArticleId id) const;
    /// Null for an article's row.
    const library::FieldChange* changeAt(const QModelIndex& index) const;
    /// All changes of an article; nothing until they are known.
    const std::optional<QList<library::FieldChange>>& changesOf(library::ArticleId id) const;
    QString labelOf(const library::FieldChange& change) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void articleCountChanged();
    /// What has changed in these may be otherwise now.
    void changed(const QList<foreword::library::ArticleId>& ids);

private:
    struct Entry
    {
        library::ArticleId id;
        std::optional<QList<library::FieldChange>> changes;
        bool isStale = true; ///< the article has changed since they were found
    };
    struct Found
    {
        library::ArticleId id;
        frontmatter::FrontMatterDocument document; ///< in which they were found
        QList<library::FieldChange> changes;
    };

    int rowOf(library::ArticleId id) const; ///< -1 for none
    void noteChanged(const QList<library::ArticleId>& ids);
    void catchUp();
    void takeArticles(const QList<library::ArticleId>& ids);
    void reset(const QList<library::ArticleId>& ids);
    void want(int row) const;
    void find();
    void takeFound();
    void takeChanges(int row, const QList<library::FieldChange>& changes);
    QString summaryOf(const Entry& entry) const;
    QVariant articleData(int row, int column, int role) const;
    QVariant changeData(const library::FieldChange& change, int column, int role) const;

    const library::ArticleLibrary& m_library;
    bool m_isWatching = false;
    std::vector<Entry> m_entries; ///< by id, as the library's rows are
    QSet<library::ArticleId> m_changed;
    QTimer m_catchUp;
    mutable QList<library::ArticleId> m_wanted; ///< the latest last; looking at a row asks for it
    mutable QTimer m_find;
    QFutureWatcher<QList<Found>> m_finding;
    QThreadPool m_pool; ///< of one thread; last, so that it goes first
};

} // namespace foreword::models
