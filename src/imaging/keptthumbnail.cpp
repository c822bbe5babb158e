// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/keptthumbnail.h"

#include "imaging/imagedecoder.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

namespace foreword::imaging {

namespace {

/// Another layout has another mark, so that files of other versions are simply not found.
const QByteArray mark = QByteArrayLiteral("Foreword thumbnail 1\n");

/// Above this JPEG shows next to nothing at the sizes that thumbnails have.
constexpr int quality = 92;

QByteArray checksum(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
}

QByteArray encoded(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (image.hasAlphaChannel())
        image.save(&buffer, "png");
    else
        image.save(&buffer, "jpeg", quality);
    return bytes;
}

} // namespace

QByteArray toFile(const KeptThumbnail& thumbnail, const QByteArray& digest)
{
    QByteArray content;
    QDataStream out(&content, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    const qint64 freshUntil = thumbnail.freshUntil.isValid() ? thumbnail.freshUntil.toMSecsSinceEpoch() : 0;
    out << digest << thumbnail.trueSize << qint32(thumbnail.frames) << freshUntil << encoded(thumbnail.image);
    return mark + checksum(content) + content;
}

std::optional<KeptThumbnail> fromFile(const QByteArray& file, const QByteArray& digest, QSize box)
{
    const qsizetype start = mark.size() + QCryptographicHash::hashLength(QCryptographicHash::Sha1);
    const QByteArray content = file.mid(start);
    if (!file.startsWith(mark) || file.mid(mark.size(), start - mark.size()) != checksum(content))
        return std::nullopt;

    QDataStream in(content);
    in.setVersion(QDataStream::Qt_6_4);
    KeptThumbnail thumbnail;
    QByteArray written, picture;
    qint32 frames = 0;
    qint64 freshUntil = 0;
    in >> written >> thumbnail.trueSize >> frames >> freshUntil >> picture;
    if (in.status() != QDataStream::Ok || !in.atEnd() || written != digest || thumbnail.trueSize.isEmpty())
        return std::nullopt;
    thumbnail.frames = frames;
    if (freshUntil != 0)
        thumbnail.freshUntil = QDateTime::fromMSecsSinceEpoch(freshUntil);

    const DecodedImage decoded = decodeImage(picture, {});
    if (!decoded.ok() || decoded.trueSize != fitted(thumbnail.trueSize, box))
        return std::nullopt;
    thumbnail.image = decoded.image;
    return thumbnail;
}

} // namespace foreword::imaging
