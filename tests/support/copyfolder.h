// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QtTest>

namespace foreword::test {

/// A copy that may be written, whatever the original allows.
inline void copyFolder(const QString& from, const QString& to)
{
    QVERIFY(QDir().mkpath(to));
    for (const QFileInfo& info : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        const QString target = to + u'/' + info.fileName();
        if (info.isDir()) {
            copyFolder(info.filePath(), target);
        } else {
            QVERIFY(QFile::copy(info.filePath(), target));
            QVERIFY(QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner));
        }
    }
}

} // namespace foreword::test
