// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/picturefixes.h"
#include "models/picturejudgement.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace foreword::models {

/// "Lead picture", "Related 2, picture 1": where in an article a picture stands, in words.
QString placeOf(const library::ArticlePicture& picture);
/// "Dead", "Wrong size": a kind of problem, as a heading.
QString titleOf(library::PictureProblem problem);

/// What checks have found wrong with pictures, one row a finding, in the order in which articles were judged.
/// Shows all kinds of problems or one. A finding that stays, when its article is judged anew, keeps its row.
class PictureFindingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ArticleColumn, PlaceColumn, ProblemColumn, SizeColumn, ColumnCount };

    /// `library` outlives the model.
    explicit PictureFindingsModel(const library::ArticleLibrary& library, QObject* parent = nullptr);

    /// Nothing for all kinds.
    void setShownProblem(std::optional<library::PictureProblem> problem);
    std::optional<library::PictureProblem> shownProblem() const { return m_shownProblem; }
    /// Of one kind, shown or not; of all without one.
    int count(std::optional<library::PictureProblem> problem = {}) const;

    library::ArticleId articleAt(int row) const { return entryAt(row).id; }
    const library::PictureFinding& findingAt(int row) const { return entryAt(row).finding; }
    /// What can be fixed of these rows.
    editing::PicturesToFix fixable(const QList<int>& rows) const;
    /// What can be fixed of one kind, shown or not.
    editing::PicturesToFix fixable(library::PictureProblem problem) const;
    /// How many of each kind these are.
    using Counts = QHash<library::PictureProblem, int>;
    Counts countFixable(const QList<int>& rows) const;
    Counts countFixable(library::PictureProblem problem) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

public Q_SLOTS:
    /// All that is wrong with these articles.
    void take(const foreword::models::PictureFindings& findings);
    void clear();

Q_SIGNALS:
    void countsChanged();

private:
    struct Entry
    {
        library::ArticleId id;
        library::PictureFinding finding;
    };

    const Entry& entryAt(int row) const { return m_entries[size_t(m_shown[size_t(row)])]; }
    bool isShown(const Entry& entry) const;
    void update(PictureFindings& news, std::vector<bool>& stays);
    void removeAllBut(const std::vector<bool>& stays);
    void append(const PictureFindings& findings);
    void count(const Entry& entry, int by);
    void announceArticles(const QList<library::ArticleId>& ids);

    const library::ArticleLibrary& m_library;
    std::optional<library::PictureProblem> m_shownProblem;
    std::vector<Entry> m_entries;
    std::vector<int> m_shown;                  ///< those of the kind, in their order
    QHash<library::ArticleId, int> m_articles; ///< how many entries each has
    Counts m_counts;
    Counts m_fixable;
};

} // namespace foreword::models
