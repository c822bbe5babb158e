// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

class QDialogButtonBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace foreword::widgets {

/// A query that the editor has given a name.
struct SavedQuery
{
    QString name; ///< no other has it
    QString text; ///< as it stands in the query bar

    friend bool operator==(const SavedQuery&, const SavedQuery&) = default;
};

/// Lists saved queries, to be renamed, changed and removed in place. What is wrong with one is said below the
/// list, and only good ones can be accepted.
class SavedQueriesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SavedQueriesDialog(const QList<SavedQuery>& queries, QWidget* parent = nullptr);

    QList<SavedQuery> queries() const;

private:
    QString problem() const;
    void removeCurrent();
    void update();

    QTableWidget* m_table;
    QLabel* m_problem;
    QPushButton* m_remove;
    QDialogButtonBox* m_buttons;
};

} // namespace foreword::widgets
