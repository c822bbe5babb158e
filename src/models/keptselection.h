// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"

#include <QObject>

#include <optional>
#include <vector>

class QItemSelectionModel;

namespace foreword::models {

class ArticleFilterModel;

/// Lets a selection outlive a search: articles that are selected when a query hides them are selected again
/// when they come back, and the current one is current again, unless something else has been selected
/// meanwhile. What is hidden is not selected: no bulk edit reaches it.
///
/// A selected article whose file is gone and comes back is treated alike. Another folder forgets all.
class KeptSelection : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it; the selection is one over the shown articles, of whole rows.
    KeptSelection(ArticleFilterModel& shown, QItemSelectionModel& selection, QObject* parent = nullptr);

private:
    void note();
    void giveBack();
    void forget();
    void select(std::vector<int> rows);

    ArticleFilterModel& m_shown;
    QItemSelectionModel& m_selection;
    bool m_isChanging = false; ///< other rows are being shown: no choice of the editor's
    int m_column = 0;          ///< of the current cell
    std::optional<library::ArticleId> m_current;
    std::optional<library::ArticleId> m_hiddenCurrent;
    std::vector<library::ArticleId> m_selected; ///< before other rows are shown
    std::vector<library::ArticleId> m_hidden;
};

} // namespace foreword::models
