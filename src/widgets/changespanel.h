// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/fieldreverts.h"
#include "library/articlelibrary.h"
#include "widgets/treepanel.h"

#include <QFutureWatcher>
#include <QThreadPool>

#include <optional>

namespace foreword::models {
class ChangesModel;
}

namespace foreword::widgets {

class DiffView;

/// What is unsaved: articles and their fields, old and new, and beside them the lines of the current one.
/// Asks for them to be reverted and to be shown in the form; changes nothing itself.
class ChangesPanel : public TreePanel
{
    Q_OBJECT

public:
    /// Both outlive the panel.
    ChangesPanel(models::ChangesModel& changes, const library::ArticleLibrary& library,
                 QWidget* parent = nullptr);

    DiffView* diffView() const { return m_diff; }

Q_SIGNALS:
    void revertFieldsRequested(const foreword::editing::FieldReverts& reverts, const QString& undoText);
    void revertRequested(const QList<foreword::library::ArticleId>& ids);
    /// The article is to be shown, at the place of the change where there is one.
    void placeRequested(foreword::library::ArticleId id,
                        const std::optional<foreword::library::FieldChange>& change);

protected:
    void copy() const override;

private:
    struct Subject ///< of the difference
    {
        library::ArticleId id;
        std::optional<library::FieldChange> change;

        friend bool operator==(const Subject&, const Subject&) = default;
    };

    void setUpTree();
    void setUpActions();
    void openNew(int first, int last);
    void showState();
    void updateActions();
    QString whyNot(const editing::FieldReverts& fields) const;
    QString undoTextFor(const editing::FieldReverts& fields) const;
    editing::FieldReverts selectedFields() const;
    QList<library::ArticleId> selectedArticles() const;
    std::optional<Subject> subject() const;
    void showDiff();
    void takeDiff();

    models::ChangesModel& m_changes;
    const library::ArticleLibrary& m_library;
    DiffView* m_diff;
    QAction* m_goTo;
    QAction* m_revertFields;
    QAction* m_revertArticles;
    QAction* m_revertAll;
    std::optional<Subject> m_subject; ///< of the difference that is being found
    bool m_isDiffStale = false;
    QFutureWatcher<library::LineDiff> m_finding;
    QThreadPool m_pool; ///< of one thread; last, so that it goes first
};

} // namespace foreword::widgets
