// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pictureaudit.h"

#include <QtConcurrentRun>

#include <utility>

namespace foreword::models {

using imaging::PictureChecker;
using library::ArticleId;
using library::ArticleLibrary;
using library::LeadPictures;
using library::PicturesSeen;

namespace {

/// Articles that are judged at a time: their findings come to the views together.
constexpr qsizetype portion = 250;
/// A pause in typing after which an article is judged anew.
constexpr int changeMs = 150;

} // namespace

PictureAudit::PictureAudit(ArticleLibrary& library, PictureChecker& checker, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_checker(checker)
{
    m_pool.setMaxThreadCount(1);
    m_changeTimer.setSingleShot(true);
    m_changeTimer.setInterval(changeMs);
    connect(&m_changeTimer, &QTimer::timeout, this, &PictureAudit::judgeChanged);
    connect(&m_gathering, &QFutureWatcherBase::finished, this, &PictureAudit::takeGathered);
    connect(&m_checking, &QFutureWatcherBase::resultsReadyAt, this, &PictureAudit::takeChecked);
    const auto note = [this](const QList<ArticleId>& ids) {
        for (const ArticleId id : ids) {
            if (m_judged.contains(id))
                m_changed.insert(id);
        }
        if (!m_changed.isEmpty())
            m_changeTimer.start();
    };
    connect(&library, &ArticleLibrary::articlesChanged, this, note);
    connect(&library, &ArticleLibrary::articlesGone, this, note);
    connect(&library, &ArticleLibrary::folderAboutToChange, this, &PictureAudit::forget);
}

PictureAudit::~PictureAudit()
{
    stop();
    m_pool.clear();
}

void PictureAudit::check(const QList<ArticleId>& ids, PictureChecker::Reuse reuse)
{
    stop();
    m_ids = ids;
    m_reuse = reuse;
    m_state = {};
    m_state.articles = int(ids.size());
    m_state.isRunning = !ids.isEmpty();
    if (m_state.isRunning) {
        m_isGathering = true;
        m_gathering.setFuture(
            QtConcurrent::run(&m_pool, [articles = ArticlesToRead(m_library, ids)](
                                           QPromise<std::pair<GatheredPictures, Leads>>& promise) {
                const GatheredPictures gathered =
                    gatherPictures(articles, [&promise] { return promise.isCanceled(); });
                promise.addResult(
                    std::pair(gathered, std::make_shared<const LeadPictures>(articles.records())));
            }));
    }
    Q_EMIT stateChanged();
}

void PictureAudit::cancel()
{
    if (!m_state.isRunning)
        return;
    stop();
    m_state.isRunning = false;
    m_state.isComplete = false;
    Q_EMIT stateChanged();
}

/// Without a word to anyone.
void PictureAudit::stop()
{
    m_gathering.cancel();
    m_gathering.setFuture({});
    m_checking.cancel();
    m_checking.setFuture({});
    m_work = {};
    m_isGathering = false;
}

void PictureAudit::takeGathered()
{
    if (m_gathering.isCanceled() || m_gathering.future().resultCount() == 0)
        return;
    std::tie(m_work, m_leads) = m_gathering.result();
    m_gathering.setFuture({});
    m_isGathering = false;
    m_state.pictures = int(m_work.pictures.size());
    // Those without pictures have nothing to wait for, and nothing wrong.
    PictureFindings none;
    for (qsizetype i = 0; i < m_ids.size(); ++i) {
        if (m_work.waitsFor[size_t(i)] > 0)
            continue;
        m_judged.insert(m_ids[i]);
        if (m_library.pictureProblems(m_ids[i]))
            none.insert(m_ids[i], {});
    }
    take({none, m_leads}, PicturesSeen::ByCheck);
    m_checking.setFuture(m_checker.check(m_work.pictures, m_library.folder(), m_reuse));
    Q_EMIT stateChanged();
    finishIfDone(); // where there are no pictures at all
}

void PictureAudit::takeChecked(int begin, int end)
{
    QList<ArticleId> ready;
    for (int i = begin; i < end; ++i) {
        const imaging::CheckedPictures checked = m_checking.resultAt(i);
        m_state.checked += int(checked.pictures.size());
        m_state.withheld += checked.withheld;
        for (const int picture : checked.pictures) {
            for (const int article : m_work.articlesOf[size_t(picture)]) {
                if (--m_work.waitsFor[size_t(article)] == 0)
                    ready.append(m_ids[article]);
            }
        }
    }
    for (qsizetype first = 0; first < ready.size(); first += portion)
        judge(ready.mid(first, portion));
    Q_EMIT stateChanged();
}

/// Articles all of whose pictures have been looked at.
void PictureAudit::judge(const QList<ArticleId>& ids)
{
    for (const ArticleId id : ids)
        m_judged.insert(id);
    startJudging(
        [articles = ArticlesToRead(m_library, ids), &checker = std::as_const(m_checker), leads = m_leads,
         smallest = m_smallestLead] {
            return Judgement{judgePictures(articles, checker, *leads, smallest), leads};
        },
        PicturesSeen::ByCheck);
}

/// Articles that have changed, and those which shared or share a lead picture with one of them.
void PictureAudit::judgeChanged()
{
    if (m_isJudgingChanges || m_changed.isEmpty())
        return;
    m_isJudgingChanges = true;
    QList<int> changed;
    for (const ArticleId id : std::exchange(m_changed, {}))
        changed.append(m_library.rowOf(id));
    startJudging(
        [changed, library = ArticlesToRead(m_library, QList<ArticleId>(m_judged.cbegin(), m_judged.cend())),
         &checker = std::as_const(m_checker), before = m_leads, smallest = m_smallestLead] {
            const auto leads = std::make_shared<const LeadPictures>(library.records());
            QSet<int> rows(changed.cbegin(), changed.cend());
            for (const int row : changed) {
                for (const int other : before->sharing(row) + leads->sharing(row))
                    rows.insert(other);
            }
            return Judgement{judgePictures(library.only(rows), checker, *leads, smallest), leads};
        },
        PicturesSeen::AfterEdit);
}

template<typename Task>
void PictureAudit::startJudging(Task task, PicturesSeen seen)
{
    ++m_judgements;
    auto* watcher = new QFutureWatcher<Judgement>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, seen, round = m_round] {
        watcher->deleteLater();
        --m_judgements;
        if (round == m_round)
            take(watcher->result(), seen);
        finishIfDone();
    });
    watcher->setFuture(QtConcurrent::run(&m_pool, std::move(task)));
}

void PictureAudit::take(const Judgement& judgement, PicturesSeen seen)
{
    if (seen == PicturesSeen::AfterEdit) {
        m_isJudgingChanges = false;
        m_leads = judgement.leads;
        if (!m_changed.isEmpty())
            m_changeTimer.start();
    }
    // Of most articles there is nothing to say, and nothing was said before.
    PictureFindings news;
    QHash<ArticleId, library::PictureProblems> problems;
    for (auto one = judgement.findings.cbegin(); one != judgement.findings.cend(); ++one) {
        if (one->isEmpty() && !m_library.pictureProblems(one.key()))
            continue;
        news.insert(one.key(), one.value());
        problems.insert(one.key(), library::problemsOf(one.value()));
    }
    if (news.isEmpty())
        return;
    m_library.setPictureProblems(problems, seen);
    Q_EMIT found(news);
}

void PictureAudit::finishIfDone()
{
    if (!m_state.isRunning || m_isGathering || m_state.checked < m_state.pictures || m_judgements > 0)
        return;
    m_state.isRunning = false;
    m_work = {};
    Q_EMIT stateChanged();
}

void PictureAudit::forget()
{
    ++m_round;
    stop();
    m_state = {};
    m_ids.clear();
    m_judged.clear();
    m_changed.clear();
    m_isJudgingChanges = false;
    m_leads.reset();
    Q_EMIT forgotten();
    Q_EMIT stateChanged();
}

} // namespace foreword::models
