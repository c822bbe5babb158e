// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/filestore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <functional>

/// A folder for one test, with files of known bytes.
class WorkFolder
{
public:
    QString path(const QString& name = QString()) const
    {
        return name.isEmpty() ? m_folder.path() : QString(m_folder.path() + QLatin1Char('/') + name);
    }
    QString put(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    QByteArray bytes(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be opened)");
    }
    /// Everything in it, hidden files too, sorted.
    QStringList names() const
    {
        return QDir(m_folder.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

private:
    QTemporaryDir m_folder;
};

/// Runs `work` in a child process and gives its exit status; -1 where it was killed.
int inChildProcess(const std::function<int()>& work);
