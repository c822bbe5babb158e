// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <memory>

namespace Ui {
class WelcomePage;
}

namespace foreword::widgets {

/// What stands in the window before a folder is open: the way to open one, and the folders opened lately.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);
    ~WelcomePage() override;

    void setRecentFolders(const QStringList& folders);

Q_SIGNALS:
    void openRequested();
    void folderChosen(const QString& folder);

private:
    std::unique_ptr<Ui::WelcomePage> m_ui;
};

} // namespace foreword::widgets
