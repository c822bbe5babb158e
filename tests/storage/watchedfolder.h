// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QSet>
#include <QStringList>
#include <QTemporaryDir>

/// A folder that other programs change in every way they do. Names are relative; what fails ends the test.
class WatchedFolder
{
public:
    WatchedFolder();
    ~WatchedFolder();

    QString path(const QString& name = QString()) const;
    /// In place; makes the folders above it.
    void put(const QString& name, const QByteArray& bytes) const;
    void append(const QString& name, const QByteArray& bytes) const;
    /// In one step, over what is there.
    void move(const QString& from, const QString& to) const;
    void remove(const QString& name) const;
    void makeFolder(const QString& name) const;
    void removeFolder(const QString& name) const;
    void link(const QString& target, const QString& name) const;
    void hardLink(const QString& from, const QString& name) const;
    void setMode(const QString& name, unsigned mode) const;

private:
    QTemporaryDir m_parent; ///< the folder itself may be moved and removed
};

/// What was told by the `changed` signals of a FolderWatch or FolderWatcher.
class Told
{
public:
    template<typename Watch>
    explicit Told(const Watch* watch)
    {
        QObject::connect(watch, &Watch::changed, &m_context, [this](const QStringList& paths) {
            ++m_signals;
            for (const QString& path : paths) {
                if (!m_ignored.contains(path))
                    m_paths.insert(path);
            }
        });
    }

    void clear();
    /// From now on too.
    void ignore(const QString& path);
    int signalCount() const { return m_signals; }
    const QSet<QString>& paths() const { return m_paths; }
    bool contains(const QString& path) const { return m_paths.contains(path); }
    /// Whether it was told itself, or is to be looked at with a folder above it.
    bool covers(const QString& path) const { return m_paths.contains(path) || isBelowTold(path); }
    /// Sorted, with a space between, without those below others; `<all>` where anything may have changed.
    QString text() const;

private:
    bool isBelowTold(const QString& path) const;

    QObject m_context;
    QSet<QString> m_paths;
    QSet<QString> m_ignored;
    int m_signals = 0;
};
