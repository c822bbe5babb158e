// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QString>

namespace foreword::test {

/// The folder of real sites, one folder each, that corpus tests read; empty where there is none. The
/// environment's FOREWORD_CORPUS names it, else it is looked for beside the project. Never written to.
inline QString corpusFolder()
{
    QString folder = qEnvironmentVariable("FOREWORD_CORPUS");
    if (folder.isEmpty())
        folder = QStringLiteral(FOREWORD_SOURCE_DIR "/../shared/corpus");
    const QDir directory(folder);
    return directory.exists() ? directory.canonicalPath() : QString();
}

/// The sites in it, by name.
inline QStringList corpusSites()
{
    const QString folder = corpusFolder();
    return folder.isEmpty() ? QStringList() : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

} // namespace foreword::test
