// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/picturesizebar.h"

#include "widgets/elidedlabel.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace foreword::widgets {

using imaging::Thumbnail;

PictureSizeBar::PictureSizeBar(const QString& list, imaging::ThumbnailProvider* thumbnails, QWidget* parent)
    : QWidget(parent)
    , m_list(list)
    , m_thumbnails(thumbnails)
    , m_text(new ElidedLabel(2))
    , m_use(new QToolButton)
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setFont(secondaryFont(font()));
    m_use->setFocusPolicy(Qt::TabFocus);
    m_use->hide();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_use);
    connect(m_use, &QToolButton::clicked, this, [this] { Q_EMIT sizeRequested(m_trueSize); });
    if (m_thumbnails) {
        connect(m_thumbnails, &imaging::ThumbnailProvider::changed, this,
                [this](const imaging::ThumbnailKey& changed) {
                    if (changed == m_key && isVisible())
                        refresh();
                });
    }
}

void PictureSizeBar::showPicture(const imaging::ThumbnailKey& key, const RecordedSize& recorded)
{
    m_key = key;
    m_recorded = recorded;
    if (isVisible())
        refresh();
}

void PictureSizeBar::setLocked(bool locked)
{
    m_use->setEnabled(!locked);
}

void PictureSizeBar::refresh()
{
    const Thumbnail thumbnail = m_thumbnails ? m_thumbnails->thumbnail(m_key) : Thumbnail();
    m_trueSize = thumbnail.state == Thumbnail::State::Ready ? thumbnail.trueSize : QSize();
    m_text->setText(description(thumbnail));
    const bool isRecorded = m_recorded.width && m_recorded.height;
    const bool isTrue = m_recorded == RecordedSize{m_trueSize.width(), m_trueSize.height()};
    m_use->setVisible(!m_trueSize.isEmpty() && !isTrue);
    m_use->setText(isRecorded ? tr("Use True Size") : tr("Record Size"));
    m_use->setAccessibleName(isRecorded ? tr("Use true size in %1").arg(m_list)
                                        : tr("Record size in %1").arg(m_list));
    m_use->setToolTip(tr("Set width and height to %1 × %2").arg(m_trueSize.width()).arg(m_trueSize.height()));
}

QString PictureSizeBar::description(const Thumbnail& thumbnail) const
{
    switch (thumbnail.state) {
    case Thumbnail::State::Absent:
        return {};
    case Thumbnail::State::Loading:
        return tr("Loading…");
    case Thumbnail::State::Failed:
        return thumbnail.reason;
    case Thumbnail::State::Ready:
        break;
    }
    const QString size = tr("%1 × %2").arg(m_trueSize.width()).arg(m_trueSize.height());
    if (!thumbnail.fromWeb)
        return tr("True size %1").arg(size);
    return thumbnail.fromCache ? tr("True size %1 · cached").arg(size)
                               : tr("True size %1 · from the web").arg(size);
}

void PictureSizeBar::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace foreword::widgets
