// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/pictureformat.h"

#include <QCoreApplication>
#include <QtEndian>

#include <cstring>

namespace foreword::imaging {

namespace {

/// The context of the decoder's texts for translators.
struct ImageDecoder
{
    Q_DECLARE_TR_FUNCTIONS(ImageDecoder)
};

/// The names under which files in the ISO container (ISO/IEC 23008-12) give themselves out as pictures.
std::optional<PictureFormat> containerFormat(const QByteArray& brand)
{
    if (brand == "avif" || brand == "avis")
        return PictureFormat{"avif", "AVIF"};
    for (const char* heif : {"heic", "heix", "heim", "heis", "mif1", "msf1"}) {
        if (brand == heif)
            return PictureFormat{"heic", "HEIF"};
    }
    return std::nullopt;
}

/// Where the first of these marks is, or the length of the text.
qsizetype firstOf(std::initializer_list<const char*> marks, const QByteArray& text)
{
    qsizetype first = text.size();
    for (const char* mark : marks) {
        if (const qsizetype at = text.indexOf(mark); at >= 0)
            first = std::min(first, at);
    }
    return first;
}

quint16 number(const QByteArray& bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.constData() + at);
}

} // namespace

std::optional<PictureFormat> formatOf(const QByteArray& bytes)
{
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return PictureFormat{"jpeg", "JPEG"};
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return PictureFormat{"png", "PNG"};
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return PictureFormat{"gif", "GIF"};
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return PictureFormat{"webp", "WebP"};
    if (bytes.startsWith("BM"))
        return PictureFormat{"bmp", "BMP"};
    if (bytes.mid(4, 4) == "ftyp")
        return containerFormat(bytes.mid(8, 4));
    return std::nullopt;
}

QString whatItIsInstead(const QByteArray& bytes)
{
    if (bytes.isEmpty())
        return ImageDecoder::tr("The picture is empty: it has no bytes.");
    if (bytes.startsWith("\x1F\x8B")) {
        return ImageDecoder::tr("This is a compressed file, such as an SVG drawing (svgz). Drawings can load "
                                "other files, so they are not shown.");
    }
    // Marks in UTF-16 look like those in UTF-8 without the zeros between. A prologue with comments may be
    // long.
    const QByteArray start = bytes.left(8192).toLower().replace('\0', "");
    const qsizetype page = firstOf({"<!doctype html", "<html", "<head", "<body", "<script"}, start);
    const qsizetype drawing = firstOf({"<svg", "<!doctype svg", "http://www.w3.org/2000/svg"}, start);
    if (drawing < page) {
        return ImageDecoder::tr(
            "This is an SVG drawing. Drawings can load other files, so they are not shown.");
    }
    if (page < start.size())
        return ImageDecoder::tr("This is a web page, not a picture.");
    return ImageDecoder::tr(
        "This is not a picture in a known format (JPEG, PNG, GIF, WebP, BMP, AVIF, HEIF).");
}

JpegFacts jpegFacts(const QByteArray& bytes)
{
    constexpr uchar startOfScan = 0xDA;
    constexpr uchar endOfImage = 0xD9;
    const auto isFrameHeader = [](uchar mark) {
        return mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC;
    };
    JpegFacts facts;

    // Before the pixels lie segments with lengths, one of which may hold a whole preview.
    qsizetype at = 2;
    while (at + 4 <= bytes.size() && uchar(bytes[at]) == 0xFF && uchar(bytes[at + 1]) != startOfScan) {
        const auto mark = uchar(bytes[at + 1]);
        if (mark == 0xFF) { // padding
            ++at;
            continue;
        }
        if (isFrameHeader(mark) && at + 10 <= bytes.size()) {
            facts.isHeldWhole = (mark & 3) == 2; // progressive
            facts.components = uchar(bytes[at + 9]);
        }
        at += 2 + number(bytes, at + 2);
    }
    if (at + 5 <= bytes.size() && uchar(bytes[at + 4]) < facts.components)
        facts.isHeldWhole = true; // as many scans as components

    // Inside the pixels a byte FF is always escaped, so that no mark occurs there by chance.
    while (at + 1 < bytes.size()) {
        const void* found = std::memchr(bytes.constData() + at, 0xFF, size_t(bytes.size() - at - 1));
        if (!found)
            break;
        at = static_cast<const char*>(found) - bytes.constData() + 1;
        const auto mark = uchar(bytes[at]);
        facts.scans += mark == startOfScan;
        if (mark == endOfImage) {
            facts.isComplete = true;
            break;
        }
    }
    return facts;
}

bool bmpIsComplete(const QByteArray& bytes)
{
    return bytes.size() >= 6 && quint32(bytes.size()) >= qFromLittleEndian<quint32>(bytes.constData() + 2);
}

QSize canvasOf(const QByteArray& bytes)
{
    const auto at = [&bytes](qsizetype place) { return int(uchar(bytes[place])); };
    if (bytes.startsWith("GIF") && bytes.size() >= 10)
        return {at(6) | at(7) << 8, at(8) | at(9) << 8};
    // Of which one is taken away, in three bytes each.
    if (bytes.startsWith("RIFF") && bytes.mid(12, 4) == "VP8X" && bytes.size() >= 30)
        return {1 + (at(24) | at(25) << 8 | at(26) << 16), 1 + (at(27) | at(28) << 8 | at(29) << 16)};
    return {};
}

} // namespace foreword::imaging
