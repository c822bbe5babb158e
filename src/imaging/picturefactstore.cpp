// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/picturefactstore.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <optional>
#include <utility>

namespace foreword::imaging {

namespace {

/// Some 300,000 pictures. A longer file is not one that this program has kept in order.
constexpr qint64 maximumBytes = 64LL * 1024 * 1024;

const QString addressKey = QStringLiteral("address");
const QString checkedKey = QStringLiteral("checked");
const QString goneKey = QStringLiteral("gone");
const QString wordsKey = QStringLiteral("words");
const QString announcedKey = QStringLiteral("announced");
const QString typeKey = QStringLiteral("type");
const QString widthKey = QStringLiteral("width");
const QString heightKey = QStringLiteral("height");
const QString httpsKey = QStringLiteral("https");

QByteArray lineOf(const QString& address, const PictureFacts& facts)
{
    QJsonObject line{{addressKey, address}, {checkedKey, double(facts.checked)}};
    const auto note = [&line](const QString& key, const QString& text) {
        if (!text.isEmpty())
            line.insert(key, text);
    };
    note(wordsKey, facts.words);
    note(announcedKey, facts.announcedType);
    note(typeKey, facts.type);
    if (!facts.trueSize.isEmpty()) {
        line.insert(widthKey, facts.trueSize.width());
        line.insert(heightKey, facts.trueSize.height());
    }
    if (facts.failure == PictureFailure::Gone)
        line.insert(goneKey, true);
    if (facts.isOverHttps)
        line.insert(httpsKey, true);
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<std::pair<QString, PictureFacts>> factsIn(const QByteArray& text)
{
    const QJsonObject line = QJsonDocument::fromJson(text).object();
    const QString address = line.value(addressKey).toString();
    PictureFacts facts;
    facts.checked = qint64(line.value(checkedKey).toDouble());
    if (address.isEmpty() || facts.checked <= 0)
        return std::nullopt;
    facts.failure = line.value(goneKey).toBool() ? PictureFailure::Gone : PictureFailure::None;
    facts.words = line.value(wordsKey).toString();
    facts.announcedType = line.value(announcedKey).toString();
    facts.type = line.value(typeKey).toString();
    facts.trueSize = {line.value(widthKey).toInt(), line.value(heightKey).toInt()};
    if (facts.trueSize.isEmpty())
        facts.trueSize = {};
    facts.isOverHttps = line.value(httpsKey).toBool();
    return std::pair(address, facts);
}

} // namespace

PictureFactStore::Facts PictureFactStore::read(qint64 oldest)
{
    Facts young;
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return young;
    const qint64 latest = QDateTime::currentMSecsSinceEpoch();
    int lines = 0;
    const bool isTooLong = file.size() > maximumBytes;
    while (!isTooLong && !file.atEnd()) {
        ++lines;
        if (const auto known = factsIn(file.readLine());
            known && known->second.checked >= oldest && known->second.checked <= latest)
            young.insert({known->first, {}}, known->second);
    }
    file.close();
    if (isTooLong || lines > 2 * young.size())
        rewrite(young);
    return young;
}

void PictureFactStore::add(const Facts& facts)
{
    if (m_file.isEmpty() || facts.isEmpty())
        return;
    QDir().mkpath(QFileInfo(m_file).path());
    QFile file(m_file);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return;
    // What was added last may have been cut short, and must not take the next line along.
    QByteArray lines("\n");
    for (auto one = facts.cbegin(); one != facts.cend(); ++one)
        lines += lineOf(one.key().address, one.value());
    file.write(lines);
}

void PictureFactStore::rewrite(const Facts& facts)
{
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return;
    for (auto one = facts.cbegin(); one != facts.cend(); ++one)
        file.write(lineOf(one.key().address, one.value()));
    // Of a small file commit() would not notice that the disk is full.
    if (file.flush())
        file.commit();
}

} // namespace foreword::imaging
