// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace foreword::test {

/// What a run of forewordctl ended with.
struct Outcome
{
    int status = -1; ///< -1 where the program did not end by itself
    QByteArray output;
    QByteArray errors;
};

/// The file's content; ends the test program where it cannot be read.
QByteArray bytesOf(const QString& path);
/// An article with these lines of front matter and a body.
QByteArray article(const QByteArray& frontMatter);

/// The base of tests that drive the program itself, in a folder of its own for each test.
class CtlTest : public QObject
{
protected:
    void makeFolder();
    void dropFolder() { m_folder.reset(); }

    QString put(const QString& name, const QByteArray& bytes) const;
    QByteArray bytes(const QString& name) const { return bytesOf(m_folder->filePath(name)); }
    Outcome run(const QStringList& arguments) const;
    Outcome finish(QProcess& process, const QStringList& arguments) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace foreword::test
