// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/picturecache.h"

#include <QDirIterator>

#include <algorithm>
#include <array>
#include <vector>

namespace foreword::network {

namespace {

constexpr int trimDelayMs = 5'000;

/// Of each picture; a server's other headers may be as many as it likes.
constexpr std::array keptHeaders = {"Content-Type", "ETag", "Last-Modified", "Cache-Control",
                                    "Expires",      "Vary", "Pragma"};
constexpr qsizetype longestHeader = 4 * 1024;

struct KeptFile
{
    QString path;
    qint64 size;
    QDateTime time;
};

std::vector<KeptFile> filesBelow(const QString& folder)
{
    std::vector<KeptFile> files;
    QDirIterator file(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (file.hasNext()) {
        const QFileInfo info = file.nextFileInfo();
        files.push_back({info.filePath(), info.size(), info.lastModified()});
    }
    return files;
}

} // namespace

PictureCache::PictureCache(const QString& folder, QObject* parent)
    : QNetworkDiskCache(parent)
{
    setCacheDirectory(folder);
    m_trimTimer.setSingleShot(true);
    m_trimTimer.setInterval(trimDelayMs);
    connect(&m_trimTimer, &QTimer::timeout, this, &PictureCache::trim);
}

std::optional<KeptPicture> PictureCache::find(const QUrl& url)
{
    const QNetworkCacheMetaData answer = metaData(url);
    const std::unique_ptr<QIODevice> device(answer.isValid() ? data(url) : nullptr);
    if (!device)
        return std::nullopt;
    KeptPicture picture{device->readAll(), {}, answer.expirationDate()};
    for (const auto& [name, value] : answer.rawHeaders())
        picture.headers.append({name, value});
    return picture;
}

bool PictureCache::contains(const QUrl& url)
{
    // Not metaData(), which remembers the last one asked for even when its file is gone.
    return std::unique_ptr<QIODevice>(data(url)) != nullptr;
}

void PictureCache::keep(const QUrl& url, const KeptPicture& picture)
{
    if (picture.bytes.size() > m_maximumBytes)
        return;
    QNetworkCacheMetaData::RawHeaderList headers;
    for (const char* name : keptHeaders) {
        const QByteArray value = valueOf(picture.headers, name);
        if (!value.isEmpty() && value.size() <= longestHeader)
            headers.append({name, value});
    }
    QNetworkCacheMetaData answer;
    answer.setUrl(url);
    answer.setRawHeaders(headers);
    answer.setExpirationDate(picture.goodUntil);
    if (QIODevice* device = prepare(answer)) {
        device->write(picture.bytes);
        insert(device);
        if (!m_trimTimer.isActive())
            m_trimTimer.start();
    }
}

void PictureCache::setLimits(qint64 bytes, int days)
{
    m_maximumBytes = bytes;
    m_days = days;
    setMaximumCacheSize(2 * bytes); // Qt refuses a picture that is more than three quarters of it
    m_trimTimer.start();
}

qint64 PictureCache::diskUsage() const
{
    qint64 bytes = 0;
    for (const KeptFile& file : filesBelow(cacheDirectory()))
        bytes += file.size;
    return bytes;
}

void PictureCache::clear()
{
    for (const KeptFile& file : filesBelow(cacheDirectory()))
        QFile::remove(file.path);
}

qint64 PictureCache::expire()
{
    return 0;
}

void PictureCache::trim()
{
    std::vector<KeptFile> files = filesBelow(cacheDirectory());
    std::sort(files.begin(), files.end(),
              [](const KeptFile& one, const KeptFile& other) { return one.time > other.time; });
    const QDateTime oldest = QDateTime::currentDateTime().addDays(-m_days);
    qint64 bytes = 0;
    for (const KeptFile& file : files) { // the latest first
        bytes += file.size;
        if (bytes > m_maximumBytes || file.time < oldest)
            QFile::remove(file.path);
    }
}

} // namespace foreword::network
