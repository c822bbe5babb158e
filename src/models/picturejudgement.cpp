// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/picturejudgement.h"

#include "library/translations.h"

namespace foreword::models {

using imaging::PictureChecker;
using imaging::PictureFacts;
using imaging::PictureFailure;
using imaging::PictureKey;
using library::ArticleId;
using library::ArticleLibrary;
using library::ArticlePicture;
using library::LeadPictures;
using library::PictureFinding;
using library::PictureReport;

namespace {

PictureReport reportOf(const std::optional<PictureFacts>& facts)
{
    using Reach = PictureReport::Reach;
    PictureReport report;
    if (!facts)
        return report;
    if (facts->isReachable())
        report.reach = Reach::There;
    else if (facts->failure == PictureFailure::Gone)
        report.reach = Reach::Gone;
    report.words = facts->words;
    report.announcedType = facts->announcedType;
    report.type = facts->type;
    report.trueSize = facts->trueSize;
    report.isOverHttps = facts->isOverHttps;
    return report;
}

/// The other stories that lead with an article's lead picture; a translation is the same story, and is to
/// have the same picture.
QList<int> othersSharing(const LeadPictures& leads, int row, const library::ArticleRecords& records)
{
    QList<int> others = leads.sharing(row);
    if (others.size() < 2)
        return {};
    const QString story = library::withoutLanguages(records.row(row).file());
    others.removeIf([&](int other) { return library::withoutLanguages(records.row(other).file()) == story; });
    return others;
}

/// Of an article without one the file.
QString titleOf(const library::ArticleRow& row)
{
    const QString title = row.title();
    return title.isEmpty() ? row.file() : title;
}

} // namespace

ArticlesToRead::ArticlesToRead(const ArticleLibrary& library, const QList<ArticleId>& ids)
    : m_library(&library)
    , m_folder(library.folder())
    , m_records(library.records())
    , m_ids(ids)
{
    m_rows.reserve(ids.size());
    for (const ArticleId id : ids)
        m_rows.append(library.rowOf(id));
    for (const ArticleId id : library.edited())
        m_inMemory.insert(id, library.article(id)->document);
}

QString ArticlesToRead::pathAt(qsizetype i) const
{
    return m_folder + u'/' + m_records.row(m_rows[i]).file();
}

QList<ArticlePicture> ArticlesToRead::picturesAt(qsizetype i) const
{
    if (m_rows[i] < 0 || m_records.isGone(m_rows[i]))
        return {};
    const auto edited = m_inMemory.constFind(m_ids[i]);
    if (edited != m_inMemory.cend()) {
        // What is read of it goes with the copy: the thousands of a bulk edit stay slim in memory.
        return articlePictures(edited->isProven() ? *edited : edited->slim(), m_library->schema());
    }
    const auto read = m_library->readFromDisk(pathAt(i));
    return read.ok() ? articlePictures(read->document, m_library->schema()) : QList<ArticlePicture>();
}

ArticlesToRead ArticlesToRead::only(const QSet<int>& rows) const
{
    ArticlesToRead some = *this;
    some.m_ids.clear();
    some.m_rows.clear();
    for (qsizetype i = 0; i < count(); ++i) {
        if (!rows.contains(m_rows[i]))
            continue;
        some.m_ids.append(m_ids[i]);
        some.m_rows.append(m_rows[i]);
    }
    return some;
}

GatheredPictures gatherPictures(const ArticlesToRead& articles, const std::function<bool()>& isStale)
{
    GatheredPictures gathered;
    gathered.waitsFor.resize(size_t(articles.count()), 0);
    QHash<PictureKey, int> numbers;
    for (int i = 0; i < articles.count() && !isStale(); ++i) {
        for (const ArticlePicture& picture : articles.picturesAt(i)) {
            const PictureKey key = imaging::pictureKey(picture.address, articles.pathAt(i));
            auto number = numbers.find(key);
            if (number == numbers.end()) {
                number = numbers.insert(key, int(gathered.pictures.size()));
                gathered.pictures.append(key);
                gathered.articlesOf.emplace_back();
            }
            std::vector<int>& waiting = gathered.articlesOf[size_t(*number)];
            if (!waiting.empty() && waiting.back() == i)
                continue; // it has this one twice
            waiting.push_back(i);
            ++gathered.waitsFor[size_t(i)];
        }
    }
    return gathered;
}

PictureFindings judgePictures(const ArticlesToRead& articles, const PictureChecker& checker,
                              const LeadPictures& leads, QSize smallestLead)
{
    PictureFindings all;
    for (qsizetype i = 0; i < articles.count(); ++i) {
        QList<PictureFinding>& findings = all[articles.idAt(i)];
        for (const ArticlePicture& picture : articles.picturesAt(i)) {
            const PictureKey key = imaging::pictureKey(picture.address, articles.pathAt(i));
            findings += pictureFindings(picture, reportOf(checker.facts(key)), smallestLead);
            const QList<int> others =
                picture.isLead ? othersSharing(leads, articles.rowAt(i), articles.records()) : QList<int>();
            if (others.isEmpty())
                continue;
            const QString example = titleOf(articles.records().row(others.constFirst()));
            findings += duplicateFinding(picture, int(others.size()), example);
        }
    }
    return all;
}

} // namespace foreword::models
