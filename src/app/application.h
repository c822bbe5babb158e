// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace foreword::app {

/// The application, which tells `foreword.timing` of what an editor would feel: a frame that took over 16 ms
/// to paint
/// (`frame`) and any other event that kept the window from answering for over 50 ms (`gui blocked`).
class Application : public QApplication
{
    Q_OBJECT

public:
    Application(int& argc, char** argv);

    bool notify(QObject* receiver, QEvent* event) override;

private:
    int m_depth = 0; ///< only the outermost event is timed
    bool m_isTimed = false;
};

} // namespace foreword::app
