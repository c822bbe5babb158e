// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/picturestate.h"

#include "widgets/glyphs.h"
#include "widgets/paintedonce.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <optional>

namespace foreword::widgets {

using imaging::PictureFailure;
using imaging::Thumbnail;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PictureState)
};

constexpr qreal smallestSign = 10;
constexpr qreal largestSign = 28;
constexpr qreal belowSign = 4;

std::optional<Glyph> signOf(PictureState state)
{
    switch (state) {
    case PictureState::Ready:
    case PictureState::Loading:
        return std::nullopt;
    case PictureState::Absent:
        return Glyph::Picture;
    case PictureState::Failed:
        return Glyph::BrokenPicture;
    case PictureState::Blocked:
        return Glyph::Blocked;
    case PictureState::Offline:
        return Glyph::Offline;
    case PictureState::Unreadable:
        return Glyph::Warning;
    }
    return std::nullopt;
}

QColor colorOf(PictureState state, const QPalette& palette)
{
    switch (state) {
    case PictureState::Failed:
    case PictureState::Blocked:
        return warningColor(palette);
    case PictureState::Unreadable:
        return errorColor(palette);
    default:
        return secondaryColor(palette);
    }
}

void paintGround(QPainter* painter, const QRectF& rect, PictureState state, const QPalette& palette,
                 qreal radius)
{
    const QRectF frame = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    if (state == PictureState::Absent) {
        painter->setPen(QPen(lineColor(palette), 1, Qt::DashLine));
        painter->setBrush(Qt::NoBrush);
    } else {
        painter->setPen(Qt::NoPen);
        painter->setBrush(state == PictureState::Unreadable ? errorTint(palette)
                          : state == PictureState::Failed || state == PictureState::Blocked
                              ? warningTint(palette)
                              : headerColor(palette));
    }
    painter->drawRoundedRect(frame, radius, radius);
}

void paintState(QPainter* painter, const QRectF& rect, PictureState state, const QPalette& palette,
                qreal radius, const QString& words, const QString& detail)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, rect, state, palette, radius);

    const std::optional<Glyph> sign = signOf(state);
    const QColor color = colorOf(state, palette);
    const qreal side = sign ? qBound(smallestSign, qMin(rect.width(), rect.height()) / 2.2, largestSign) : 0;
    const QRectF area = rect.adjusted(8, 4, -8, -4);
    const QFont small = secondaryFont(painter->font());
    const auto sizeOf = [&area](const QFont& font, const QString& text) {
        return text.isEmpty() ? QSizeF()
                              : QFontMetricsF(font).boundingRect(area, Qt::TextWordWrap, text).size();
    };
    const QSizeF wanted = sizeOf(painter->font(), words);
    const qreal details = sizeOf(small, detail).height();
    const bool hasWords = !words.isEmpty() && wanted.width() <= area.width() &&
                          side + belowSign + wanted.height() <= area.height();
    const bool hasDetail =
        hasWords && !detail.isEmpty() && side + 2 * belowSign + wanted.height() + details <= area.height();
    const qreal height =
        side + (hasWords ? belowSign + wanted.height() : 0) + (hasDetail ? belowSign + details : 0);
    qreal y = rect.center().y() - height / 2;
    if (sign)
        paintGlyph(painter, *sign, {rect.center().x() - side / 2, y, side, side}, color);
    y += side + belowSign;
    if (hasWords) {
        painter->setPen(color);
        painter->drawText(QRectF(area.left(), y, area.width(), wanted.height()),
                          Qt::AlignHCenter | Qt::TextWordWrap, words);
        y += wanted.height() + belowSign;
    }
    if (hasDetail) {
        painter->setFont(small);
        painter->setPen(palette.color(QPalette::WindowText));
        painter->drawText(QRectF(area.left(), y, area.width(), details), Qt::AlignHCenter | Qt::TextWordWrap,
                          detail);
    }
    painter->restore();
}

} // namespace

PictureState pictureState(Thumbnail::State state, PictureFailure failure)
{
    switch (state) {
    case Thumbnail::State::Absent:
        return PictureState::Absent;
    case Thumbnail::State::Loading:
        return PictureState::Loading;
    case Thumbnail::State::Ready:
        return PictureState::Ready;
    case Thumbnail::State::Failed:
        break;
    }
    switch (failure) {
    case PictureFailure::Blocked:
        return PictureState::Blocked;
    case PictureFailure::Offline:
        return PictureState::Offline;
    default:
        return PictureState::Failed;
    }
}

PictureState pictureState(const Thumbnail& thumbnail)
{
    return pictureState(thumbnail.state, thumbnail.failure);
}

QString pictureStateText(PictureState state)
{
    switch (state) {
    case PictureState::Ready:
        return {};
    case PictureState::Loading:
        return Text::tr("Loading…");
    case PictureState::Absent:
        return Text::tr("No picture");
    case PictureState::Failed:
        return Text::tr("Picture cannot be shown");
    case PictureState::Blocked:
        return Text::tr("Picture is blocked");
    case PictureState::Offline:
        return Text::tr("Picture not available offline");
    case PictureState::Unreadable:
        return Text::tr("Article cannot be read");
    }
    return {};
}

void paintPicture(QPainter* painter, const QRectF& rect, const QImage& image, qreal radius)
{
    const QString key = QStringLiteral("picture %1 %2").arg(image.cacheKey()).arg(radius);
    paintOnce(painter, rect, key, [&](QPainter& once) {
        const QSizeF size = rect.size();
        const QSizeF part = size.scaled(image.size(), Qt::KeepAspectRatio);
        const QRectF source(QPointF((image.width() - part.width()) / 2, (image.height() - part.height()) / 2),
                            part);
        once.setRenderHint(QPainter::SmoothPixmapTransform);
        once.drawImage(QRectF({}, size), image, source);
        // Rounding what is painted takes a tenth of the time of painting into what is round.
        once.setCompositionMode(QPainter::CompositionMode_DestinationIn);
        paintOnce(&once, QRectF({}, size), QStringLiteral("round %1").arg(radius), [&](QPainter& round) {
            round.setPen(Qt::NoPen);
            round.setBrush(Qt::black);
            round.drawRoundedRect(QRectF({}, size), radius, radius);
        });
    });
}

void paintPictureState(QPainter* painter, const QRectF& rect, PictureState state, const QPalette& palette,
                       qreal radius, const QString& words, const QString& detail)
{
    if (!words.isEmpty()) // letters are not sharp on what is transparent
        return paintState(painter, rect, state, palette, radius, words, detail);
    const QString key = QStringLiteral("state %1 %2 %3 %4")
                            .arg(int(state))
                            .arg(palette.cacheKey())
                            .arg(palette.currentColorGroup())
                            .arg(radius);
    paintOnce(painter, rect, key, [&](QPainter& once) {
        paintState(&once, QRectF({}, rect.size()), state, palette, radius, {}, {});
    });
}

} // namespace foreword::widgets
