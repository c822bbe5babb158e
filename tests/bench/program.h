// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/program.h"
#include "watchedapplication.h"

namespace foreword::bench {

/// The program and the hands of an editor. Each of those returns when the window shows what came of it.
class Program : public test::Program
{
public:
    Program(WatchedApplication& application, imaging::ThumbnailCache* cache,
            library::RecoveryStore* recovery);

    /// Whether all articles are in the table, the latest first, as the window sorts them at first.
    bool isCompleteAndSorted() const;

    /// One key into the query bar; returns how long it took until the table showed its result.
    Clock::duration press(Qt::Key key, const QString& text = {});
    /// One click on a column's header, likewise.
    Clock::duration sort(int column, Qt::SortOrder order);

    WatchedApplication& app;

private:
    int m_answers = 0; ///< of the model, to a query or an order
};

} // namespace foreword::bench
