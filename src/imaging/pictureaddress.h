// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace foreword::imaging {

/// Where a picture that an article names is to be had.
struct PictureAddress
{
    enum class Kind {
        None,    ///< no address at all
        File,    ///< a file inside the site's folder
        Web,     ///< http or https
        Refused, ///< `reason` says why: another scheme, a place outside the folder
    };
    Kind kind = Kind::None;
    QString path;   ///< of File: absolute, links resolved where it exists
    QUrl url;       ///< of Web
    QString reason; ///< of Refused, translated

    friend bool operator==(const PictureAddress&, const PictureAddress&) = default;
};
size_t qHash(const PictureAddress& address, size_t seed = 0);

/// Finds out what an address in an article means: `/assets/x.png` lies below the site's folder (the opened
/// folder, or the nearest parent that has it), `x.png` beside the article. `..` and symbolic links must not
/// lead out of the site's folder. Looks at the disk: for worker threads.
PictureAddress locatePicture(const QString& written, const QString& siteFolder, const QString& articlePath);

} // namespace foreword::imaging
