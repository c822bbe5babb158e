// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/problemfixes.h"
#include "library/articlelibrary.h"

#include <QAbstractItemModel>
#include <QFutureWatcher>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <vector>

namespace foreword::models {

/// One thing that is wrong with one article.
struct ArticleProblem
{
    library::ArticleId id;
    library::Diagnostic problem;
};

/// All of one kind, by article and, within each, in file order.
struct ProblemKind
{
    library::Diagnostic::Severity severity = library::Diagnostic::Severity::Warning;
    QString title; ///< its message, or without an article's particulars what such messages have in common
    QList<ArticleProblem> problems;
};

/// Everything wrong in the collection: kinds of problems, the worst and then the most frequent first, and
/// below each its places, article by article. Notes are left out.
///
/// Gathered on a worker when somebody begins to watch and when a folder has been read; afterwards only what
/// changes is looked at, and rows come and go where they must: kinds and places that stay keep their rows.
/// While nobody is watching, the model is empty and does nothing. Lives on the GUI thread.
class ProblemsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { ProblemColumn, PlaceColumn, LineColumn, FileColumn, ColumnCount };
    enum Role { SeverityRole = Qt::UserRole }; ///< of a kind: a Diagnostic::Severity, as an int

    /// `library` outlives the model.
    explicit ProblemsModel(const library::ArticleLibrary& library, QObject* parent = nullptr);
    ~ProblemsModel() override;

    void setWatching(bool watching);
    bool isWatching() const { return m_isWatching; }
    /// Whether all that is wrong is there; false until it has been gathered.
    bool isComplete() const { return m_isComplete; }

    int problemCount() const;
    /// Null for a kind's row.
    const ArticleProblem* problemAt(const QModelIndex& index) const;
    /// Of a kind's row, or of the one that a problem's row stands below.
    const ProblemKind& kindAt(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Other problems, or none; also when they begin or cease to be complete.
    void problemsChanged();

private:
    struct Group
    {
        quintptr number; ///< its own for good; from 1
        ProblemKind kind;
        int articles = 0;
    };
    using Problems = QList<ArticleProblem>;

    void noteChanged(const QList<library::ArticleId>& ids);
    void catchUp();
    void gather();
    bool isGathering() const;
    void takeGathered();
    void takeArticle(library::ArticleId id);
    void clear();
    int groupOf(const ProblemKind& kind) const;
    int rowFor(const ProblemKind& kind) const;
    void insertGroup(const ProblemKind& kind);
    void replace(int group, qsizetype first, qsizetype last, const Problems& news);
    void removeRows(int group, qsizetype first, qsizetype last);
    void insertRows(int group, qsizetype first, const Problems& news);
    void removeEmptyGroups();
    QVariant kindData(const Group& group, int column, int role) const;
    QVariant problemData(const ArticleProblem& entry, const Group& group, int column, int role) const;

    const library::ArticleLibrary& m_library;
    std::vector<Group> m_groups;
    quintptr m_lastNumber = 0;
    QSet<library::ArticleId> m_changed; ///< since what is shown was known
    QTimer m_catchUp;
    bool m_isWatching = false;
    bool m_isComplete = false;
    bool m_isStale = false; ///< all is to be gathered
    QFutureWatcher<std::vector<ProblemKind>> m_gathering;
    QThreadPool m_pool; ///< of one thread; last, so that it goes first
};

} // namespace foreword::models
