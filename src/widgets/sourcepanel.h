// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"

#include <QWidget>

class QAction;

namespace foreword::widgets {

class MessageBar;
class SourceEditor;

/// The source of the front matter and, below it so that the text stays where it is, what keeps it from being
/// read or saved and what can be done about that.
class SourcePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SourcePanel(QWidget* parent = nullptr);

    SourceEditor* editor() const { return m_editor; }
    void showArticle(const library::Article& article);
    /// Another article comes: what was typed has been handed in.
    void startOver();
    /// Puts the caret on a line of the file, from 1.
    void goToLine(int line);

Q_SIGNALS:
    void saveAsIsRequested();
    void revertRequested();

private:
    void showMessage();

    SourceEditor* m_editor;
    MessageBar* m_messageBar;
    QAction* m_saveAsIs;
    QAction* m_revert;
    bool m_isHeldBack = false;
    bool m_isFresh = true; ///< the caret has not been put on the problem's line yet
};

} // namespace foreword::widgets
