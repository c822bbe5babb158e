// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace foreword::app {

/// The status bar's content: what the collection holds, what is shown and selected, and the progress of what
/// takes long, with the way to cancel it.
class CollectionStatus : public QWidget
{
    Q_OBJECT

public:
    struct Counts
    {
        int articles = 0;
        int shown = 0;
        int selected = 0;
        int unsaved = 0;
        int problems = 0;
    };

    explicit CollectionStatus(QWidget* parent = nullptr);

    void setCounts(const Counts& counts);
    /// Shown once it has lasted for 200 ms; `total` 0 means that the end is not known.
    void showProgress(const QString& what, int done, int total);
    void endProgress();
    /// What came of it last: "All files read in 0.3 s".
    void setResult(const QString& text);
    /// What came of what the editor did, which is no longer so after the next step: "3 articles saved".
    void setOutcome(const QString& text);
    void endOutcome();
    /// Says that nothing is fetched from the web.
    void setOffline(bool offline);

Q_SIGNALS:
    void cancelRequested();

private:
    QLabel* m_articles;
    QLabel* m_selection;
    QLabel* m_what;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QLabel* m_problems;
    QLabel* m_offline;
    QLabel* m_result;
    bool m_isOutcome = false;
    class QTimer* m_delay;
};

} // namespace foreword::app
