// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/pictureaddress.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace foreword::imaging {

namespace {

/// The context of this file's texts for translators.
struct PictureLocator
{
    Q_DECLARE_TR_FUNCTIONS(PictureLocator)
};

PictureAddress refused(const QString& reason)
{
    return {.kind = PictureAddress::Kind::Refused, .path = {}, .url = {}, .reason = reason};
}

PictureAddress leadsOut()
{
    return refused(PictureLocator::tr("This path leads out of the site's folder."));
}

PictureAddress fileAt(const QString& path)
{
    return {.kind = PictureAddress::Kind::File, .path = path, .url = {}, .reason = {}};
}

bool hasScheme(const QString& written)
{
    static const QRegularExpression scheme(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*:"));
    return scheme.match(written).hasMatch();
}

PictureAddress webAddress(const QString& written)
{
    // "//host/x.png" takes the scheme of the page, and pages are served over https.
    const QString full =
        written.startsWith(QLatin1String("//")) ? QString(QLatin1String("https:") + written) : written;
    const QUrl url(full);
    if (!url.isValid() || url.host().isEmpty())
        return refused(PictureLocator::tr("This is not a complete web address."));
    return {.kind = PictureAddress::Kind::Web, .path = {}, .url = url, .reason = {}};
}

bool isInside(const QString& path, const QString& folder)
{
    return path == folder || path.startsWith(folder.endsWith(u'/') ? folder : QString(folder + u'/'));
}

bool looksLikeSite(const QString& folder)
{
    static constexpr std::array markers = {"_config.yml", "_config.yaml", "config.toml",  "config.yaml",
                                           "hugo.toml",   "hugo.yaml",    "package.json", ".git"};
    return std::any_of(markers.begin(), markers.end(), [&folder](const char* marker) {
        return QFileInfo::exists(folder + u'/' + QLatin1String(marker));
    });
}

QString parentOf(const QString& folder)
{
    return QFileInfo(folder).path();
}

/// The folder that no picture's path may leave. A home folder kept under git, or the whole disk, is no site.
QString siteFolderOf(const QString& opened)
{
    const QString home = QFileInfo(QDir::homePath()).canonicalFilePath();
    for (QString folder = opened; folder != home && !QDir(folder).isRoot(); folder = parentOf(folder)) {
        if (looksLikeSite(folder))
            return folder;
    }
    return opened;
}

/// The article's folder and those above it, up to the site's.
QStringList foldersUpTo(const QString& site, const QString& articleFolder)
{
    QStringList folders;
    for (QString folder = articleFolder; isInside(folder, site) && folder != site; folder = parentOf(folder))
        folders.append(folder);
    folders.append(site);
    return folders;
}

/// The path as a browser would ask the site for it. QUrl leaves a lone percent sign alone.
QString pathIn(const QString& written)
{
    static const QRegularExpression queryOrFragment(QStringLiteral("[?#]"));
    QUrl url;
    url.setPath(written.left(written.indexOf(queryOrFragment)), QUrl::TolerantMode);
    return url.path(QUrl::FullyDecoded);
}

PictureAddress locateFile(const QString& path, const QString& opened, const QString& articlePath)
{
    const QString site = siteFolderOf(opened);
    const QString articleFolder = QFileInfo(QFileInfo(articlePath).path()).canonicalFilePath();
    const QStringList folders = foldersUpTo(site, articleFolder);
    for (const QString& folder : folders) {
        for (const char* below : {"/", "/static/", "/public/", "/source/"}) {
            const QString found = QFileInfo(folder + QLatin1String(below) + path).canonicalFilePath();
            if (!found.isEmpty() && QFileInfo(found).isFile())
                return isInside(found, site) ? fileAt(found) : leadsOut();
        }
    }
    const QString likeliest = QDir::cleanPath((path.startsWith(u'/') ? site : folders.first()) + u'/' + path);
    return isInside(likeliest, site) ? fileAt(likeliest) : leadsOut();
}

/// Absolute, or empty: an address of another computer, or none at all.
QString pathOfFileUrl(const QString& written)
{
    const QUrl url(written);
    const bool isHere = url.host().isEmpty() || url.host() == QLatin1String("localhost");
    const QString path = url.path(QUrl::FullyDecoded);
    return url.isValid() && isHere && path.startsWith(u'/') ? path : QString();
}

PictureAddress fileOnDisk(const QString& path, const QString& site)
{
    const QString found = QFileInfo(path).canonicalFilePath();
    const QString meant = found.isEmpty() ? QDir::cleanPath(path) : found;
    return isInside(meant, site) ? fileAt(meant) : leadsOut();
}

} // namespace

bool isWebAddress(const QString& written)
{
    const QString text = written.trimmed();
    return text.startsWith(QLatin1String("//")) ||
           text.startsWith(QLatin1String("http:"), Qt::CaseInsensitive) ||
           text.startsWith(QLatin1String("https:"), Qt::CaseInsensitive);
}

PictureAddress locatePicture(const QString& written, const QString& siteFolder, const QString& articlePath)
{
    const QString text = written.trimmed();
    if (text.isEmpty())
        return {};
    if (isWebAddress(text))
        return webAddress(text);
    const bool isFileUrl = text.startsWith(QLatin1String("file:"), Qt::CaseInsensitive);
    if (hasScheme(text) && !isFileUrl)
        return refused(
            PictureLocator::tr("Only pictures in the site's folder and on the web (http, https) are shown."));

    const QString path = isFileUrl ? pathOfFileUrl(text) : pathIn(text);
    if (path.isEmpty() || path.contains(QChar::Null))
        return refused(PictureLocator::tr("This is not the path of a picture."));

    const QString opened = QFileInfo(siteFolder).canonicalFilePath();
    if (opened.isEmpty())
        return refused(PictureLocator::tr("The site's folder is not there."));
    return isFileUrl ? fileOnDisk(path, siteFolderOf(opened)) : locateFile(path, opened, articlePath);
}

} // namespace foreword::imaging
