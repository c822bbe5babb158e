// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/picturejudgement.h"

#include <QFutureWatcher>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace foreword::models {

/// Checks the pictures of articles: gathers them, has each looked at once, and tells what is wrong in batches
/// as it is found. What is wrong with an article that was checked is judged anew, by what is known of its
/// pictures, whenever it changes, so that a problem goes with the edit that mends it and comes back with its
/// undo. Keeps the problems of rows (ArticleLibrary::pictureProblems()) up to date.
///
/// Lives on the GUI thread; articles are read, pictures looked at and problems found on workers.
class PictureAudit : public QObject
{
    Q_OBJECT

public:
    struct State
    {
        bool isRunning = false;
        bool isComplete = true; ///< else the last check was cancelled
        int pictures = 0;       ///< of the last check, each counted once; 0 until they are gathered
        int checked = 0;        ///< of them
        int withheld = 0;       ///< of those that were checked; the web did not tell of them this time
        int articles = 0;       ///< of the last check; 0 where there was none
    };

    /// Both outlive the audit.
    PictureAudit(library::ArticleLibrary& library, imaging::PictureChecker& checker,
                 QObject* parent = nullptr);
    ~PictureAudit() override;

    /// In force from the next check on.
    void setSmallestLead(QSize size) { m_smallestLead = size; }

    /// Takes the place of a check that is running.
    void check(const QList<library::ArticleId>& ids,
               imaging::PictureChecker::Reuse reuse = imaging::PictureChecker::Reuse::Young);
    /// What is left of the last check.
    void goOn() { check(m_ids); }
    /// All of the last check, as if nothing was known.
    void checkAgain() { check(m_ids, imaging::PictureChecker::Reuse::Nothing); }
    void cancel();

    const State& state() const { return m_state; }

Q_SIGNALS:
    void stateChanged();
    /// Of these articles, all that is wrong; what was found before is to be forgotten.
    void found(const foreword::models::PictureFindings& findings);
    /// The folder is closed.
    void forgotten();

private:
    struct Judgement
    {
        PictureFindings findings;
        std::shared_ptr<const library::LeadPictures> leads; ///< which they were judged by
    };
    using Leads = std::shared_ptr<const library::LeadPictures>;

    void takeGathered();
    void takeChecked(int begin, int end);
    void judge(const QList<library::ArticleId>& ids);
    void judgeChanged();
    template<typename Task>
    void startJudging(Task task, library::PicturesSeen seen);
    void take(const Judgement& judgement, library::PicturesSeen seen);
    void finishIfDone();
    void stop();
    void forget();

    library::ArticleLibrary& m_library;
    imaging::PictureChecker& m_checker;
    QSize m_smallestLead = library::smallestLeadByDefault;
    State m_state;
    QList<library::ArticleId> m_ids; ///< of the last check
    imaging::PictureChecker::Reuse m_reuse{};
    GatheredPictures m_work; ///< of the check that is running
    Leads m_leads;
    QSet<library::ArticleId> m_judged; ///< whose changes matter
    QSet<library::ArticleId> m_changed;
    QTimer m_changeTimer;
    bool m_isGathering = false;
    bool m_isJudgingChanges = false;
    int m_judgements = 0; ///< under way
    int m_round = 0;      ///< goes up with each folder; what comes from an earlier one is dropped
    QFutureWatcher<std::pair<GatheredPictures, Leads>> m_gathering;
    QFutureWatcher<imaging::CheckedPictures> m_checking;
    QThreadPool m_pool; ///< of one thread, so that judgements keep their order; last, so that it goes first
};

} // namespace foreword::models
