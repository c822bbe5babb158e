// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articleactions.h"

#include "editing/editsession.h"
#include "editing/publishing.h"
#include "models/articlefiltermodel.h"
#include "models/articletablemodel.h"
#include "ui_mainwindow.h"
#include "widgets/querybar.h"

#include <QDesktopServices>

namespace foreword::app {

using library::ArticleId;
using widgets::ArticleViews;
using widgets::MessageBar;

ArticleActions::ArticleActions(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    const Ui::MainWindow& ui = m_parts.ui;
    const auto on = [this](QAction* action, auto&& slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(ui.actionFind, [this] {
        m_parts.queryBar.setFocus(Qt::ShortcutFocusReason);
        m_parts.queryBar.selectAll();
    });
    on(ui.actionPreviousArticle, [this] { m_parts.ui.articles->chooseNeighbour(-1); });
    on(ui.actionNextArticle, [this] { m_parts.ui.articles->chooseNeighbour(1); });
    on(ui.actionPublish, [this] { publish(true); });
    on(ui.actionUnpublish, [this] { publish(false); });
    on(ui.actionTogglePublished, &ArticleActions::togglePublished);
    on(ui.actionOpenWebPage, &ArticleActions::openWebPage);
    connect(ui.articles, &ArticleViews::publishedToggleRequested, this, &ArticleActions::togglePublished);
}

void ArticleActions::update()
{
    const Ui::MainWindow& ui = m_parts.ui;
    const bool hasSelection = ui.articles->selectionModel()->hasSelection();
    for (QAction* action :
         {ui.actionPublish, ui.actionUnpublish, ui.actionTogglePublished, ui.actionOpenWebPage})
        action->setEnabled(hasSelection);
}

void ArticleActions::goTo(ArticleId id)
{
    const QModelIndex there = m_parts.shown.mapFromSource(m_parts.articles.indexOf(id));
    if (there.isValid()) {
        m_parts.ui.articles->choose(there);
    } else if (!m_parts.library.isGone(id) && !m_parts.shown.query().isEmpty()) {
        connect(
            &m_parts.shown, &models::ArticleFilterModel::shownChanged, this, [this, id] { goTo(id); },
            Qt::SingleShotConnection);
        m_parts.queryBar.clear();
    }
}

void ArticleActions::publish(bool published)
{
    const QList<ArticleId> ids = m_parts.ui.articles->selectedArticles();
    const int count = int(ids.size());
    m_parts.session.edit(ids, editing::publishEdits(published),
                         published ? tr("Publish %n article(s)", nullptr, count)
                                   : tr("Unpublish %n article(s)", nullptr, count));
}

void ArticleActions::togglePublished()
{
    const auto current = m_parts.ui.articles->currentArticle();
    const QList<ArticleId> ids = m_parts.ui.articles->selectedArticles();
    if (ids.isEmpty())
        return;
    const ArticleId leading = current && ids.contains(*current) ? *current : ids.constFirst();
    publish(m_parts.library.row(leading).published() != library::ArticleSummary::Published::Yes);
}

void ArticleActions::openWebPage()
{
    const auto id = m_parts.ui.articles->currentArticle();
    const library::Article* article = id ? m_parts.library.article(*id) : nullptr;
    if (!article)
        return;
    for (const QString& key : {QStringLiteral("webUrl"), QStringLiteral("originalUrl")}) {
        const auto value = article->document.value(frontmatter::FieldPath() / key);
        if (value && !value->toText().isEmpty()) {
            openUrl(QUrl(value->toText()));
            return;
        }
    }
    m_parts.ui.messageBar->showMessage(MessageBar::Kind::Note, tr("This article has no web address."));
}

void ArticleActions::openUrl(const QUrl& url)
{
    // The desktop would hand on anything, scripts and local files too; an article's word is not enough for
    // that.
    MessageBar* bar = m_parts.ui.messageBar;
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        bar->showMessage(MessageBar::Kind::Warning,
                         tr("Only http and https addresses are opened: %1").arg(url.toDisplayString()));
    else if (!QDesktopServices::openUrl(url))
        bar->showMessage(MessageBar::Kind::Warning, tr("No web browser could be started."));
}

} // namespace foreword::app
