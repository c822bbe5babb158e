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

/// Whether `written` names a place on the web, whatever article it stands in. Looks at the text alone.
bool isWebAddress(const QString& written);

/// Finds out what an address in an article means.
///
/// `/x.png` lies below the nearest folder, from the article's up to the site's, that has it, itself or in its
/// `static`, `public` or `source` (Hugo; Astro and Next; Hexo); so does `x.png`, which is thus first sought
/// beside the article, and then where the many themes mean it that put the slash before it themselves. The
/// site's folder is the opened one, or the nearest above it that looks like a site's or a repository's
/// (`_config.yml`, `hugo.toml`, `package.json`, `.git` and the like), since an editor may well open `_posts`
/// alone. Neither `..` nor a symbolic link leads out of it. Query and fragment are dropped and percent signs
/// decoded, as a browser would. A file that is nowhere gets the likeliest path. `file:` is an absolute path
/// on the disk, and shown if that is inside the site's folder.
///
/// Looks at the disk, except for web addresses: for worker threads.
PictureAddress locatePicture(const QString& written, const QString& siteFolder, const QString& articlePath);

} // namespace foreword::imaging
