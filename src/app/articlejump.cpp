// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articlejump.h"

#include "widgets/articlepane.h"

namespace foreword::app {

using library::ArticleId;
using widgets::ArticlePane;

ArticleJump::ArticleJump(ArticlePane& pane, std::function<void(ArticleId)> goTo, QObject* parent)
    : QObject(parent)
    , m_pane(pane)
    , m_goTo(std::move(goTo))
{
    connect(&pane, &ArticlePane::articleShown, this, &ArticleJump::reveal);
}

void ArticleJump::go(ArticleId id, Reveal reveal)
{
    m_awaited = {id, std::move(reveal)};
    m_goTo(id);
    this->reveal();
}

void ArticleJump::reveal()
{
    if (m_awaited && m_pane.shownArticle() == m_awaited->first)
        std::exchange(m_awaited, std::nullopt)->second(m_pane);
}

} // namespace foreword::app
