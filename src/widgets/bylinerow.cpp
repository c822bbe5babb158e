// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bylinerow.h"

#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace foreword::widgets {

namespace {

constexpr int spacing = 6;
/// Of a logo that is a wordmark.
constexpr int mostLogoWidths = 4;

} // namespace

BylineRow::BylineRow(imaging::ThumbnailProvider* thumbnails, QWidget* parent)
    : QWidget(parent)
    , m_thumbnails(thumbnails)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    if (thumbnails) {
        connect(thumbnails, &imaging::ThumbnailProvider::changed, this,
                [this](const imaging::ThumbnailKey& changed) {
                    if (changed == key())
                        takeLogo();
                });
    }
}

void BylineRow::showByline(const QString& provider, const QString& date, const QString& logo,
                           const QString& articlePath)
{
    m_words = {provider, date};
    m_words.removeAll(QString());
    m_address = provider.isEmpty() ? QString() : logo;
    m_articlePath = articlePath;
    setVisible(!m_words.isEmpty());
    setAccessibleName(text());
    setToolTip(plainToolTip(text()));
    takeLogo();
}

QString BylineRow::text() const
{
    return m_words.join(QStringLiteral(" · "));
}

int BylineRow::logoHeight() const
{
    return fontMetrics().height();
}

imaging::ThumbnailKey BylineRow::key() const
{
    const QSize box(mostLogoWidths * logoHeight(), logoHeight());
    return {m_address, m_articlePath, box * devicePixelRatioF()};
}

void BylineRow::takeLogo()
{
    m_logo = {};
    if (m_thumbnails && !m_address.isEmpty()) {
        const imaging::Thumbnail thumbnail = m_thumbnails->thumbnail(key());
        if (thumbnail.state == imaging::Thumbnail::State::Ready)
            m_logo = thumbnail.image;
    }
    update();
}

QSize BylineRow::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()), fontMetrics().height() + 2};
}

QSize BylineRow::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void BylineRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QRect words = rect();
    if (!m_logo.isNull()) {
        const QSizeF size = QSizeF(m_logo.size()) / devicePixelRatioF();
        QRect place(0, 0, qRound(size.width()), qRound(size.height()));
        place.moveTop((height() - place.height()) / 2);
        words.setLeft(place.right() + 1 + spacing);
        const QRect shown = QStyle::visualRect(layoutDirection(), rect(), place);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        QPainterPath corners;
        corners.addRoundedRect(shown, 2, 2);
        painter.setClipPath(corners);
        // Most logos are drawn for paper; a dark mark without a ground would be lost in a dark window.
        if (m_logo.hasAlphaChannel() && palette().color(QPalette::Window).lightness() < 128)
            painter.fillRect(shown, Qt::white);
        painter.drawImage(shown, m_logo);
        painter.setClipping(false);
    }
    painter.setPen(secondaryColor(palette()));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                     Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

void BylineRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        takeLogo();
    }
}

} // namespace foreword::widgets
