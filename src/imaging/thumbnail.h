// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/imagefetcher.h"

#include <QHashFunctions>
#include <QImage>
#include <QSize>
#include <QString>

namespace foreword::imaging {

/// One picture at one size.
struct ThumbnailKey
{
    QString address;     ///< as the article writes it
    QString articlePath; ///< absolute; relative addresses start there
    QSize box;           ///< device pixels that the result must fit

    friend bool operator==(const ThumbnailKey&, const ThumbnailKey&) = default;
};
size_t qHash(const ThumbnailKey& key, size_t seed = 0);

/// A picture as far as it is known now.
struct Thumbnail
{
    enum class State { Absent, Loading, Ready, Failed };
    State state = State::Absent;
    QImage image;
    QSize trueSize; ///< of the original, also when `image` comes from a cache
    int frames = 0; ///< of the original: more than one of an animated picture, of which `image` is the first
    QString reason; ///< of Failed, translated
    PictureFailure failure = PictureFailure::None; ///< of Failed, and then another one
    bool fromWeb = false;                          ///< not of a local copy
    bool fromCache = false;                        ///< on the web, but shown from a disk cache
    bool isRenewing = false; ///< known, and looked at again: changed() tells if it has become another one
};

} // namespace foreword::imaging
