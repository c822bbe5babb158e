// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/thumbnailprovider.h"

class QPainter;
class QPalette;
class QRectF;

namespace foreword::widgets {

/// What is known of a picture that is to be shown.
enum class PictureState {
    Ready,
    Loading,
    Absent, ///< the article names none
    Failed,
    Blocked,    ///< by this program's own rules
    Offline,    ///< it would have to be fetched, which is not to be or cannot be
    Unreadable, ///< and so nothing is known of the article's picture
};

PictureState pictureState(imaging::Thumbnail::State state, imaging::PictureFailure failure);
PictureState pictureState(const imaging::Thumbnail& thumbnail);

/// A few words for each state but Ready.
QString pictureStateText(PictureState state);

/// The picture, cropped to the proportions of `rect`.
void paintPicture(QPainter* painter, const QRectF& rect, const QImage& image, qreal radius);

/// What stands in a picture's place as long as there is none: an empty ground while it is loading, else a
/// sign for each state, so that colour alone tells nothing. `words` and the longer `detail` stand below the
/// sign, in the painter's font, where they have room.
void paintPictureState(QPainter* painter, const QRectF& rect, PictureState state, const QPalette& palette,
                       qreal radius, const QString& words = {}, const QString& detail = {});

} // namespace foreword::widgets
