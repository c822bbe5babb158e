// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/picturefixes.h"
#include "frontmatter/fieldpath.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace foreword::models {
class PictureAudit;
class PictureFindingsModel;
} // namespace foreword::models

namespace foreword::widgets {

/// What checks of pictures have found, one row a problem, with what can be done about it. Asks for fixes and
/// for pictures to be shown; changes nothing itself.
class PictureCheckPanel : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the panel.
    PictureCheckPanel(models::PictureAudit& audit, models::PictureFindingsModel& findings,
                      QWidget* parent = nullptr);

Q_SIGNALS:
    void fixRequested(const foreword::editing::PicturesToFix& findings, const QString& undoText);
    /// The picture is to be shown in its article.
    void pictureRequested(foreword::library::ArticleId id, const foreword::frontmatter::FieldPath& picture);

private:
    void setUpTable();
    void setUpActions();
    void fillKinds();
    void showState();
    void updateActions();
    QString summary() const;
    QList<int> selectedRows() const;
    std::optional<library::PictureProblem> problemAtHand() const;
    void copy() const;

    models::PictureAudit& m_audit;
    models::PictureFindingsModel& m_findings;
    QComboBox* m_kinds;
    QLabel* m_summary;
    QTableView* m_table;
    QPushButton* m_check; ///< "Cancel", "Go On" or "Check Again"
    QAction* m_goTo;
    QAction* m_copy;
    QAction* m_fix;
    QAction* m_fixAll;
};

} // namespace foreword::widgets
