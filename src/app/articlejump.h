// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"

#include <QObject>

#include <functional>
#include <optional>
#include <utility>

namespace foreword::widgets {
class ArticlePane;
}

namespace foreword::app {

/// Goes to an article and, once the pane shows it, to a place in it. The last one that was asked for counts.
class ArticleJump : public QObject
{
    Q_OBJECT

public:
    using Reveal = std::function<void(widgets::ArticlePane&)>;

    /// `goTo` selects an article in the window. `pane` outlives it.
    ArticleJump(widgets::ArticlePane& pane, std::function<void(library::ArticleId)> goTo, QObject* parent);

    void go(library::ArticleId id, Reveal reveal);

private:
    void reveal();

    widgets::ArticlePane& m_pane;
    std::function<void(library::ArticleId)> m_goTo;
    std::optional<std::pair<library::ArticleId, Reveal>> m_awaited;
};

} // namespace foreword::app
