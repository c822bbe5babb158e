// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collectionstatus.h"

#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace foreword::app {
namespace {

constexpr int progressDelayMs = 200;

} // namespace

CollectionStatus::CollectionStatus(QWidget* parent)
    : QWidget(parent)
    , m_articles(new QLabel(this))
    , m_selection(new QLabel(this))
    , m_what(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_problems(new QLabel(this))
    , m_offline(new QLabel(tr("Working offline"), this))
    , m_result(new QLabel(this))
    , m_delay(new QTimer(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(16);
    layout->addWidget(m_articles);
    layout->addWidget(m_selection);
    layout->addStretch();
    layout->addWidget(m_what);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    layout->addWidget(m_problems);
    layout->addWidget(m_offline);
    layout->addWidget(m_result);
    m_progress->setFixedWidth(160);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    for (QLabel* label : {m_articles, m_selection, m_what, m_problems, m_offline, m_result}) {
        label->setTextFormat(Qt::PlainText);
        label->setFont(widgets::secondaryFont(font()));
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    m_offline->setToolTip(
        tr("Pictures that are kept on this computer are shown, and no others are fetched."));
    m_offline->hide();
    setMinimumHeight(QFontMetrics(font()).height() + 10);
    m_cancel->setProperty("compact", true);
    connect(m_cancel, &QPushButton::clicked, this, &CollectionStatus::cancelRequested);
    m_delay->setSingleShot(true);
    m_delay->setInterval(progressDelayMs);
    const auto showAll = [this](bool shown) {
        m_what->setVisible(shown);
        m_progress->setVisible(shown);
        m_cancel->setVisible(shown);
        m_result->setVisible(!shown);
    };
    connect(m_delay, &QTimer::timeout, this, [showAll] { showAll(true); });
    showAll(false);
}

void CollectionStatus::setCounts(const Counts& counts)
{
    const QLocale locale;
    m_articles->setText(counts.articles > 0 ? tr("%Ln article(s)", nullptr, counts.articles) : QString());
    QStringList parts;
    if (counts.articles > 0) {
        parts.append(tr("%1 shown").arg(locale.toString(counts.shown)));
        if (counts.selected > 0)
            parts.append(tr("%1 selected").arg(locale.toString(counts.selected)));
        if (counts.unsaved > 0)
            parts.append(tr("%1 unsaved").arg(locale.toString(counts.unsaved)));
    }
    m_selection->setText(parts.join(QStringLiteral(" · ")));
    m_problems->setText(counts.problems > 0 ? tr("%Ln with problems", nullptr, counts.problems) : QString());
}

void CollectionStatus::showProgress(const QString& what, int done, int total)
{
    m_what->setText(what);
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    if (!m_progress->isVisible() && !m_delay->isActive())
        m_delay->start();
}

void CollectionStatus::endProgress()
{
    m_delay->stop();
    m_what->hide();
    m_progress->hide();
    m_cancel->hide();
    m_result->show();
}

void CollectionStatus::setOffline(bool offline)
{
    m_offline->setVisible(offline);
}

void CollectionStatus::setResult(const QString& text)
{
    m_result->setText(text);
    m_isOutcome = false;
}

void CollectionStatus::setOutcome(const QString& text)
{
    m_result->setText(text);
    m_isOutcome = true;
}

void CollectionStatus::endOutcome()
{
    if (m_isOutcome)
        setResult({});
}

} // namespace foreword::app
