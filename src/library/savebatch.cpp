// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/savebatch.h"

#include <QCoreApplication>

namespace foreword::library {

namespace {

Error heldBack(const Error& problem)
{
    return {ErrorCode::HeldBack,
            QCoreApplication::translate("foreword::library::ArticleLibrary",
                                        "%1 Mend it in Source, or choose “Save as Is” there.")
                .arg(problem.message),
            problem.span, problem.line};
}

} // namespace

SaveBatch::SaveBatch(const QList<ArticleId>& ids, Unreadable unreadable, const QString& folder,
                     const ArticleRows& rows, const OpenArticles& articles)
{
    QSet<ArticleId> taken;
    for (const ArticleId id : ids) {
        const Article* article = articles.find(id);
        if (!articles.isEdited(id) || !article || taken.contains(id))
            continue;
        taken.insert(id);
        if (unreadable == Unreadable::HoldBack && isHeldBack(*article)) {
            m_heldBack.append({id, heldBack(*article->document.problem())});
            continue;
        }
        m_ids.append(id);
        m_writes.append({folder + u'/' + rows.row(id).file(), article->saved, article->document.bytes(),
                         articles.isNew(id)});
    }
}

SaveReport SaveBatch::finish(const QList<WriteOutcome>& outcomes, OpenArticles& articles) const
{
    SaveReport report{{}, m_heldBack};
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        const Result<FileStamp>& result = outcomes[i].result;
        if (!result) {
            report.failures.append({m_ids[i], result.error()});
            continue;
        }
        report.saved.append(m_ids[i]);
        articles.takeSaved(m_ids[i], m_writes[i].bytes, result.value());
    }
    return report;
}

} // namespace foreword::library
