// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchedfolder.h"

#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>

namespace {

void must(bool success, const char* what, const QString& name)
{
    if (!success)
        qFatal("cannot %s %s", what, qPrintable(name));
}

void write(const QString& path, const QByteArray& bytes, QIODevice::OpenMode mode)
{
    QFile file(path);
    must(file.open(mode) && file.write(bytes) == bytes.size(), "write", path);
}

} // namespace

WatchedFolder::WatchedFolder()
{
    must(QDir().mkdir(path()), "make", path());
}

WatchedFolder::~WatchedFolder() = default;

QString WatchedFolder::path(const QString& name) const
{
    const QString folder = m_parent.filePath(QStringLiteral("site"));
    return name.isEmpty() ? folder : QString(folder + u'/' + name);
}

void WatchedFolder::put(const QString& name, const QByteArray& bytes) const
{
    must(QDir().mkpath(QFileInfo(path(name)).path()), "make the folder of", name);
    write(path(name), bytes, QIODevice::WriteOnly);
}

void WatchedFolder::append(const QString& name, const QByteArray& bytes) const
{
    write(path(name), bytes, QIODevice::Append);
}

void WatchedFolder::move(const QString& from, const QString& to) const
{
    const auto encoded = [this](const QString& name) { return QFile::encodeName(path(name)); };
    must(::rename(encoded(from).constData(), encoded(to).constData()) == 0, "move", from);
}

void WatchedFolder::remove(const QString& name) const
{
    must(QFile::remove(path(name)), "remove", name);
}

void WatchedFolder::makeFolder(const QString& name) const
{
    must(QDir().mkpath(path(name)), "make", name);
}

void WatchedFolder::removeFolder(const QString& name) const
{
    must(QDir(path(name)).removeRecursively(), "remove", name);
}

void WatchedFolder::link(const QString& target, const QString& name) const
{
    must(QFile::link(target, path(name)), "link", name);
}

void WatchedFolder::hardLink(const QString& from, const QString& name) const
{
    must(::link(QFile::encodeName(path(from)).constData(), QFile::encodeName(path(name)).constData()) == 0,
         "link", name);
}

void WatchedFolder::setMode(const QString& name, unsigned mode) const
{
    must(::chmod(QFile::encodeName(path(name)).constData(), mode) == 0, "change the mode of", name);
}

void Told::clear()
{
    m_paths.clear();
    m_signals = 0;
}

void Told::ignore(const QString& path)
{
    m_ignored.insert(path);
    m_paths.remove(path);
}

bool Told::isBelowTold(const QString& path) const
{
    for (qsizetype slash = path.indexOf(u'/'); slash >= 0; slash = path.indexOf(u'/', slash + 1)) {
        if (m_paths.contains(path.left(slash)))
            return true;
    }
    return !path.isEmpty() && m_paths.contains(QString());
}

QString Told::text() const
{
    QStringList sorted;
    for (const QString& path : m_paths) {
        if (!isBelowTold(path))
            sorted.append(path.isEmpty() ? QStringLiteral("<all>") : path);
    }
    sorted.sort();
    return sorted.join(u' ');
}
