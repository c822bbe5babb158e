// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/picturefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace foreword::imaging {

namespace {

constexpr qint64 maximumBytes = 64LL * 1024 * 1024;

/// The context of this file's texts for translators.
struct PictureFile
{
    Q_DECLARE_TR_FUNCTIONS(PictureFile)
};

FetchedImage failure(const QString& reason, PictureFailure kind = PictureFailure::Other)
{
    return {.bytes = {}, .error = reason, .failure = kind};
}

} // namespace

FetchedImage readPictureFile(const QFileInfo& info)
{
    const QString path = info.filePath();
    if (!info.exists())
        return failure(PictureFile::tr("There is no file %1.").arg(path), PictureFailure::Gone);
    if (!info.isFile()) // a named pipe would never end
        return failure(PictureFile::tr("%1 is not a file.").arg(path));
    if (info.size() > maximumBytes) {
        const QLocale locale;
        return failure(
            PictureFile::tr("The file is too large for a picture: %1. At most %2 are read.")
                .arg(locale.formattedDataSize(info.size()), locale.formattedDataSize(maximumBytes)));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(PictureFile::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    // No more than its size: as much memory as is asked for is taken.
    return {.bytes = file.read(info.size()), .error = {}};
}

} // namespace foreword::imaging
