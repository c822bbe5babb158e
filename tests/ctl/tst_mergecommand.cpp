// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctltest.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace foreword::test;

/// forewordctl merge, by itself and as git's merge driver.
class TestMergeCommand : public CtlTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeFolder(); }
    void cleanup() { dropFolder(); }

    void writesTheMergeIntoOurs();
    void aBaseMayBeMissing();
    void conflictsAreMarkedAndTold();
    void whatIsNoTextIsLeft();
    void aFailedWriteLeavesOurs();
    void wrongUsageIsTold();
    void mergesBranchesInGit();

private:
    static QStringList arguments(const QStringList& options = {})
    {
        return QStringList{QStringLiteral("merge")} + options +
               QStringList{QStringLiteral("base"), QStringLiteral("ours"), QStringLiteral("theirs")};
    }
    Outcome merge(const QStringList& options = {}) const { return run(arguments(options)); }
    void putVersions(const QByteArray& base, const QByteArray& ours, const QByteArray& theirs) const
    {
        put(QStringLiteral("base"), article(base));
        put(QStringLiteral("ours"), article(ours));
        put(QStringLiteral("theirs"), article(theirs));
    }
    /// The exit status.
    int git(const QStringList& arguments) const;
};

void TestMergeCommand::writesTheMergeIntoOurs()
{
    putVersions("a: 1\nb: 2\n", "a: 3 # x\nb: 2\n", "a: 1\nb: 4\n");
    const Outcome outcome = merge();
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(bytes(QStringLiteral("ours")), article("a: 3 # x\nb: 4\n"));
    QCOMPARE(bytes(QStringLiteral("base")), article("a: 1\nb: 2\n"));
    QCOMPARE(bytes(QStringLiteral("theirs")), article("a: 1\nb: 4\n"));
}

void TestMergeCommand::aBaseMayBeMissing()
{
    putVersions("", "a: 1\n", "b: 2\n");
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("base"))));
    QCOMPARE(merge().status, 0);
    QCOMPARE(bytes(QStringLiteral("ours")), article("a: 1\nb: 2\n"));
}

void TestMergeCommand::conflictsAreMarkedAndTold()
{
    putVersions("a: 1\nb: 2\n", "a: 1\nb: 3\n", "a: 5\nb: 4\n");
    const Outcome outcome = merge({QStringLiteral("--name"), QStringLiteral("_posts/x.md")});
    QCOMPARE(outcome.errors, QByteArray("_posts/x.md:3: Both sides changed b.\n"));
    QCOMPARE(outcome.status, 1);
    QCOMPARE(bytes(QStringLiteral("ours")),
             article("a: 5\n<<<<<<< ours\nb: 3\n=======\nb: 4\n>>>>>>> theirs\n"));
}

void TestMergeCommand::whatIsNoTextIsLeft()
{
    putVersions("a: 1\n", "a: 2\n", "a: \xFF\n");
    const Outcome outcome = merge();
    QCOMPARE(outcome.errors,
             QByteArray("ours: Both sides changed the file, and not all of it is text in UTF-8.\n"));
    QCOMPARE(outcome.status, 1);
    QCOMPARE(bytes(QStringLiteral("ours")), article("a: 2\n"));
}

void TestMergeCommand::aFailedWriteLeavesOurs()
{
    putVersions("a: 1\n", "a: 1\n", "a: 2\n");
    // No file may have a byte, which holds for the superuser too.
    QProcess process;
    process.setChildProcessModifier([] {
        const rlimit none{0, 0};
        ::setrlimit(RLIMIT_FSIZE, &none);
        ::signal(SIGXFSZ, SIG_IGN);
    });
    const Outcome outcome = finish(process, arguments());
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.errors.startsWith("ours: "));
    QCOMPARE(bytes(QStringLiteral("ours")), article("a: 1\n"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 3);
}

void TestMergeCommand::wrongUsageIsTold()
{
    const Outcome outcome = run({QStringLiteral("merge"), QStringLiteral("a"), QStringLiteral("b")});
    QCOMPARE(outcome.status, 2);
    QVERIFY(outcome.errors.startsWith("forewordctl merge: Name three files"));
}

int TestMergeCommand::git(const QStringList& arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), m_folder->path());
    environment.insert(QStringLiteral("GIT_CONFIG_NOSYSTEM"), QStringLiteral("1"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("git"), arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return -1;
    return process.exitCode();
}

void TestMergeCommand::mergesBranchesInGit()
{
    if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
        QSKIP("git is not installed.");
    const auto words = [](const char* text) { return QString::fromLatin1(text).split(u' '); };
    const auto commit = [&](const QByteArray& frontMatter) {
        put(QStringLiteral("a.md"), article(frontMatter));
        return git(words("add -A")) == 0 && git(words("commit -q -m x")) == 0;
    };
    QCOMPARE(git(words("init -q")), 0);
    QCOMPARE(git(words("config user.name editor")), 0);
    QCOMPARE(git(words("config user.email editor@example.org")), 0);
    QCOMPARE(git({QStringLiteral("config"), QStringLiteral("merge.foreword.driver"),
                  QStringLiteral("'" FOREWORDCTL "' merge --name %P %O %A %B")}),
             0);
    put(QStringLiteral(".gitattributes"), "*.md merge=foreword\n");
    QVERIFY(commit("title: A\npublished: false\n"));
    QCOMPARE(git(words("checkout -q -b theirs")), 0);
    QVERIFY(commit("title: A\npublished: true\n"));
    QCOMPARE(git(words("checkout -q -b ours HEAD~1")), 0);
    QVERIFY(commit("title: B\npublished: false\n"));
    QCOMPARE(git(words("merge -q --no-edit theirs")), 0);
    QCOMPARE(bytes(QStringLiteral("a.md")), article("title: B\npublished: true\n"));

    QVERIFY(commit("title: C\npublished: true\n"));
    QCOMPARE(git(words("checkout -q theirs")), 0);
    QVERIFY(commit("title: D\npublished: true\n"));
    QCOMPARE(git(words("merge -q --no-edit ours")), 1);
    QCOMPARE(bytes(QStringLiteral("a.md")),
             article("<<<<<<< ours\ntitle: D\n=======\ntitle: C\n>>>>>>> theirs\npublished: true\n"));
}

QTEST_GUILESS_MAIN(TestMergeCommand)
#include "tst_mergecommand.moc"
