// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/timing.h"

#include <QTemporaryFile>
#include <QTest>

#include <cstdio>

#include <unistd.h>

using foreword::library::reportTiming;

namespace {

/// What is written to standard error meanwhile.
QByteArray standardErrorOf(const std::function<void()>& action)
{
    QTemporaryFile file;
    if (!file.open())
        return "no temporary file";
    std::fflush(stderr);
    const int before = dup(STDERR_FILENO);
    dup2(file.handle(), STDERR_FILENO);
    action();
    std::fflush(stderr);
    dup2(before, STDERR_FILENO);
    close(before);
    file.seek(0);
    return file.readAll();
}

} // namespace

class TestTiming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLoggingCategory::setFilterRules(QString()); }

    void isSilentUnlessAsked()
    {
        QCOMPARE(standardErrorOf([] { reportTiming("save", 12, 3); }), QByteArray());
    }

    void writesOneLineAsItIs()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("foreword.timing=true"));
        QCOMPARE(standardErrorOf([] {
                     reportTiming("first rows", 7);
                     reportTiming("save", 12, 3);
                 }),
                 QByteArray("first rows 7 ms\nsave 12 ms 3\n"));
    }
};

QTEST_GUILESS_MAIN(TestTiming)
#include "tst_timing.moc"
