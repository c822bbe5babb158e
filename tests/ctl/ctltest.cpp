// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctltest.h"

#include <QDir>
#include <QTest>

namespace foreword::test {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

QByteArray article(const QByteArray& frontMatter)
{
    return "---\n" + frontMatter + "---\nBody\n";
}

void CtlTest::makeFolder()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString CtlTest::put(const QString& name, const QByteArray& content) const
{
    const QString path = m_folder->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

Outcome CtlTest::run(const QStringList& arguments) const
{
    QProcess process;
    return finish(process, arguments);
}

Outcome CtlTest::finish(QProcess& process, const QStringList& arguments) const
{
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(FOREWORDCTL), arguments);
    const bool ended = process.waitForFinished() && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace foreword::test
