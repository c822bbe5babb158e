// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/problemfixes.h"
#include "library/articlelibrary.h"
#include "widgets/treepanel.h"

#include <QModelIndex>

#include <optional>

namespace foreword::models {
class ProblemsModel;
}

namespace foreword::widgets {

/// What is wrong in the collection, by kind, with its places. Offers to write what is certainly meant where
/// that is known. Asks for fixes and for places to be shown; changes nothing itself.
class ProblemsPanel : public TreePanel
{
    Q_OBJECT

public:
    /// Both outlive the panel.
    ProblemsPanel(models::ProblemsModel& problems, const library::ArticleLibrary& library,
                  QWidget* parent = nullptr);

Q_SIGNALS:
    void fixRequested(const foreword::editing::ProblemsToFix& problems, const QString& undoText);
    /// The article is to be shown, at the place of the problem.
    void placeRequested(foreword::library::ArticleId id, const foreword::library::Diagnostic& problem);

protected:
    void copy() const override;

private:
    struct Fixable ///< how many problems, and of which type their fields are
    {
        int count = 0;
        std::optional<library::FieldType> type; ///< nothing where they are several
    };

    void setUpTree();
    void setUpActions();
    void showState();
    void updateActions();
    void activate(const QModelIndex& index);
    QModelIndexList selectedKinds() const;
    Fixable fixable(const QModelIndexList& kinds, bool wholeKinds) const;
    void fix(bool wholeKinds);
    template<typename Work>
    void forEachFixable(const QModelIndexList& kinds, bool wholeKinds, Work work) const;

    models::ProblemsModel& m_problems;
    const library::ArticleLibrary& m_library;
    QAction* m_goTo;
    QAction* m_fix;
    QAction* m_fixAll;
    bool m_wasComplete = false;
};

} // namespace foreword::widgets
