// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/welcomepage.h"

#include "ui_welcomepage.h"
#include "widgets/theme.h"

#include <QDir>
#include <QPushButton>

namespace foreword::widgets {

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::WelcomePage>())
{
    m_ui->setupUi(this);
    m_ui->titleLabel->setFont(titleFont(font()));
    m_ui->explanationLabel->setForegroundRole(QPalette::PlaceholderText);
    m_ui->recentArea->hide();
    connect(m_ui->openButton, &QPushButton::clicked, this, &WelcomePage::openRequested);
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::setRecentFolders(const QStringList& folders)
{
    while (QLayoutItem* item = m_ui->recentLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString& folder : folders) {
        QString shown = QDir::toNativeSeparators(folder);
        if (const QString home = QDir::homePath(); shown.startsWith(home + QLatin1Char('/')))
            shown.replace(0, home.size(), QLatin1Char('~'));
        auto* button =
            new QPushButton(shown.replace(QLatin1Char('&'), QLatin1String("&&")), m_ui->recentArea);
        button->setProperty("flat", true);
        connect(button, &QPushButton::clicked, this, [this, folder] { Q_EMIT folderChosen(folder); });
        m_ui->recentLayout->addWidget(button, 0, Qt::AlignHCenter);
    }
    m_ui->recentArea->setVisible(!folders.isEmpty());
}

} // namespace foreword::widgets
