// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articlemimedata.h"

#include <QUrl>

namespace foreword::models {

namespace {

constexpr QLatin1String fileList("text/uri-list");
constexpr QLatin1String plainText("text/plain");

} // namespace

ArticleMimeData::ArticleMimeData(const library::ArticleLibrary& library,
                                 const QList<library::ArticleId>& articles)
    : m_folder(library.folder())
    , m_records(library.records())
{
    m_rows.reserve(articles.size());
    for (const library::ArticleId id : articles) {
        if (!library.isNew(id)) // whose file does not exist yet
            m_rows.append(library.rowOf(id));
    }
}

QStringList ArticleMimeData::formats() const
{
    return m_rows.isEmpty() ? QStringList() : QStringList{fileList, plainText};
}

bool ArticleMimeData::hasFormat(const QString& type) const
{
    return formats().contains(type);
}

QVariant ArticleMimeData::retrieveData(const QString& type, QMetaType wanted) const
{
    if (type == fileList)
        return files();
    if (type == plainText)
        return titles();
    return QMimeData::retrieveData(type, wanted);
}

/// As RFC 2483 has it.
QByteArray ArticleMimeData::files() const
{
    QByteArray list;
    for (const int row : m_rows)
        list += QUrl::fromLocalFile(m_folder + u'/' + m_records.row(row).file()).toEncoded() + "\r\n";
    return list;
}

QString ArticleMimeData::titles() const
{
    QStringList titles;
    titles.reserve(m_rows.size());
    for (const int row : m_rows) {
        const QString title = m_records.row(row).title().simplified();
        titles.append(title.isEmpty() ? m_records.row(row).file() : title);
    }
    return titles.join(u'\n');
}

} // namespace foreword::models
