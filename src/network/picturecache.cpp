// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/picturecache.h"

#include <QDateTime>
#include <QNetworkRequest>

namespace foreword::network {

namespace {

constexpr qint64 maximumSize = 256LL * 1024 * 1024;
constexpr int daysGood = 30;

bool isText(const QNetworkCacheMetaData& answer)
{
    const auto headers = answer.rawHeaders();
    return std::any_of(headers.begin(), headers.end(), [](const QNetworkCacheMetaData::RawHeader& header) {
        return header.first.compare("content-type", Qt::CaseInsensitive) == 0 &&
               header.second.trimmed().toLower().startsWith("text/");
    });
}

} // namespace

PictureCache::PictureCache(const QString& folder, QObject* parent)
    : QNetworkDiskCache(parent)
{
    setCacheDirectory(folder);
    setMaximumCacheSize(maximumSize);
}

void PictureCache::keepAlias(const QUrl& alias, const QUrl& url, const QByteArray& bytes)
{
    QNetworkCacheMetaData answer = metaData(url);
    if (!answer.isValid())
        return;
    answer.setUrl(alias);
    if (QIODevice* device = prepare(answer)) {
        device->write(bytes);
        insert(device);
    }
}

QIODevice* PictureCache::prepare(const QNetworkCacheMetaData& answer)
{
    if (answer.attributes().value(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200 || isText(answer))
        return nullptr;
    QNetworkCacheMetaData dated = answer;
    if (!dated.expirationDate().isValid())
        dated.setExpirationDate(QDateTime::currentDateTimeUtc().addDays(daysGood));
    return QNetworkDiskCache::prepare(dated);
}

} // namespace foreword::network
