// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/knownproviders.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace foreword::library {

using frontmatter::FieldPath;
using frontmatter::FieldValue;

namespace {

/// The row, another than `leftOut`, of an article that has this provider with this picture first; -1 for
/// none.
int rowWith(const ArticleRecords& records, const QString& name, const QString& picture, int leftOut)
{
    for (int row = 0; row < records.size(); ++row) {
        const ArticleRow article = records.row(row);
        if (row != leftOut && !records.isGone(row) && article.provider() == name &&
            article.providerPicture() == picture)
            return row;
    }
    return -1;
}

FieldValue imagesIn(const Article& article)
{
    const auto images =
        article.document.value(FieldPath() / QStringLiteral("provider") / QStringLiteral("images"));
    return images && images->kind() == FieldValue::Kind::List ? *images : FieldValue();
}

/// Calls `work` with the result on the context's thread, unless the context is gone by then. Not
/// QFuture::then(): in Qt 6.4 its context must not go before the future does.
template<typename T, typename Work>
void whenReady(QObject* context, const QFuture<T>& future, Work work)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, context, [watcher, work] {
        watcher->deleteLater();
        if (!watcher->isCanceled())
            work(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace

KnownProviders::KnownProviders(ArticleLibrary& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{}

void KnownProviders::leaveOut(std::optional<ArticleId> article)
{
    m_leftOut = article;
}

std::optional<KnownProvider> KnownProviders::find(const QString& name)
{
    if (m_folder != m_library.folder()) {
        m_folder = m_library.folder();
        m_answers.clear();
    }
    const bool leavesOut = m_leftOut && m_library.rowOf(*m_leftOut) >= 0;
    const ProviderInUse inUse = m_library.valuesInUse().provider(
        name, leavesOut ? std::optional(m_library.row(*m_leftOut)) : std::nullopt);
    if (inUse.count == 0)
        return std::nullopt;
    if (inUse.picture.isEmpty())
        return KnownProvider{name, inUse.domain, {}};
    const auto answer = m_answers.constFind(name);
    if (answer == m_answers.cend() || answer->picture != inUse.picture) {
        m_answers.insert(name, {inUse.picture, {}, false});
        look(name, inUse.picture);
        return std::nullopt;
    }
    if (!answer->isReady)
        return std::nullopt;
    return KnownProvider{name, inUse.domain, answer->images};
}

void KnownProviders::look(const QString& name, const QString& picture)
{
    const int leftOut = m_leftOut ? m_library.rowOf(*m_leftOut) : -1;
    const QFuture<int> row = QtConcurrent::run([records = m_library.records(), name, picture, leftOut] {
        return rowWith(records, name, picture, leftOut);
    });
    whenReady(this, row, [this, name, picture](int found) { read(name, picture, found); });
}

void KnownProviders::read(const QString& name, const QString& picture, int row)
{
    // Another folder may be open by now.
    if (row < 0 || row >= m_library.count() || m_folder != m_library.folder())
        return take(name, picture, {});
    whenReady(this, m_library.load(m_library.idAt(row)),
              [this, name, picture](const Result<Article>& article) {
                  take(name, picture, article.ok() ? imagesIn(article.value()) : FieldValue());
              });
}

void KnownProviders::take(const QString& name, const QString& picture, const FieldValue& images)
{
    const auto answer = m_answers.find(name);
    if (answer == m_answers.end() || answer->picture != picture)
        return;
    answer->images = images;
    answer->isReady = true;
    Q_EMIT found(name);
}

} // namespace foreword::library
