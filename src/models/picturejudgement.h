// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/picturechecker.h"
#include "library/articlelibrary.h"
#include "library/leadpictures.h"
#include "library/pictureproblems.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <functional>
#include <vector>

namespace foreword::models {

/// What is wrong with the pictures of some articles.
using PictureFindings = QHash<library::ArticleId, QList<library::PictureFinding>>;

/// Articles as workers read them, unsaved edits included: a snapshot, and the library for what lies on the
/// disk, which outlives the work. Made on the library's thread.
class ArticlesToRead
{
public:
    ArticlesToRead(const library::ArticleLibrary& library, const QList<library::ArticleId>& ids);

    qsizetype count() const { return m_ids.size(); }
    library::ArticleId idAt(qsizetype i) const { return m_ids[i]; }
    int rowAt(qsizetype i) const { return m_rows[i]; } ///< -1 where it is not there any more
    QString pathAt(qsizetype i) const;
    /// None of one that is gone or cannot be read. Blocking; any thread.
    QList<library::ArticlePicture> picturesAt(qsizetype i) const;
    const library::ArticleRecords& records() const { return m_records; }
    /// Those of them that are these rows.
    ArticlesToRead only(const QSet<int>& rows) const;

private:
    const library::ArticleLibrary* m_library;
    QString m_folder;
    library::ArticleRecords m_records;
    QList<library::ArticleId> m_ids;
    QList<int> m_rows;
    QHash<library::ArticleId, frontmatter::FrontMatterDocument> m_inMemory; ///< those with unsaved edits
};

/// The pictures of some articles, each once, and who waits for which.
struct GatheredPictures
{
    QList<imaging::PictureKey> pictures;
    std::vector<std::vector<int>> articlesOf; ///< of each picture, by their place among the articles
    std::vector<int> waitsFor;                ///< of each article, how many pictures
};

/// Blocking; ends early, with less than all, once `isStale()`.
GatheredPictures gatherPictures(const ArticlesToRead& articles, const std::function<bool()>& isStale);

/// Of each article what is wrong with its pictures, as far as the checker knows them. Blocking.
PictureFindings judgePictures(const ArticlesToRead& articles, const imaging::PictureChecker& checker,
                              const library::LeadPictures& leads, QSize smallestLead);

} // namespace foreword::models
