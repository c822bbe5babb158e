// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QKeyEvent>
#include <QWindow>

namespace foreword::bench {

using models::ArticleFilterModel;

Program::Program(WatchedApplication& application, imaging::ThumbnailCache* cache,
                 library::RecoveryStore* recovery)
    : test::Program(cache, recovery)
    , app(application)
{
    const auto answered = [this] { ++m_answers; };
    QObject::connect(&shown, &ArticleFilterModel::shownChanged, &window, answered);
    QObject::connect(&shown, &ArticleFilterModel::layoutChanged, &window, answered);
    app.watchPaintingOf(table->viewport());
    window.show();
    WatchedApplication::runUntil([this] { return window.isVisible() && window.windowHandle()->isExposed(); });
}

bool Program::isCompleteAndSorted() const
{
    if (library.isScanning() || shown.rowCount() != library.count())
        return false;
    const auto instant = [this](int row) { return library.row(shown.idAt(row)).instant(); };
    for (int row = 1; row < shown.rowCount(); ++row) {
        if (instant(row - 1) < instant(row))
            return false;
    }
    return true;
}

Clock::duration Program::press(Qt::Key key, const QString& text)
{
    const auto query = library::ArticleQuery::parse(queryBar->text());
    const int answers = m_answers;
    const auto begin = Clock::now();
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(queryBar, &event);
    }
    // Text that cannot be read, or means the same, asks the model nothing.
    const auto next = library::ArticleQuery::parse(queryBar->text());
    if (next.ok() && (!query.ok() || *next != *query))
        WatchedApplication::runUntil([this, answers] { return m_answers > answers; });
    return app.paint() - begin;
}

Clock::duration Program::sort(int column, Qt::SortOrder order)
{
    const int answers = m_answers;
    const auto begin = Clock::now();
    table->sortByColumn(column, order);
    WatchedApplication::runUntil([this, answers] { return m_answers > answers; });
    return app.paint() - begin;
}

} // namespace foreword::bench
