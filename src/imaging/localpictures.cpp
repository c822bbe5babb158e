// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/localpictures.h"

#include <QFileInfo>
#include <QStringList>

namespace foreword::imaging {

QString localCopyOf(const QUrl& url, const QString& folder)
{
    const QString path = url.adjusted(QUrl::NormalizePathSegments).path(QUrl::FullyDecoded);
    const QString query = url.query(QUrl::FullyDecoded);
    const QString inside = QFileInfo(folder).canonicalFilePath() + u'/';
    if (folder.isEmpty() || inside.size() == 1 || path.isEmpty() ||
        QString(path + query).contains(QChar::Null))
        return {};

    QStringList names;
    for (const QString& below : {QString(url.host() + path), path}) {
        if (!query.isEmpty())
            names.append(below + u'?' + query);
        names.append(below);
    }
    for (const QString& name : std::as_const(names)) {
        const QString found = QFileInfo(inside + name).canonicalFilePath();
        if (found.startsWith(inside) && QFileInfo(found).isFile())
            return found;
    }
    return {};
}

} // namespace foreword::imaging
