// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/folderwatch.h"

#include "storage/foldervisit.h"
#include "storage/folderwatcher.h"

#include "watchedfolder.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

#include <sys/stat.h>
#include <unistd.h>

using foreword::storage::diskTimeNs;
using foreword::storage::FolderWatch;
using foreword::storage::FolderWatcher;
using foreword::storage::GatherTimes;
using foreword::storage::WatchOptions;

/// Changes are made to a real folder, which is watched by inotify and, in the rows named so, by polling.
class TestFolderWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void tellsOfChanges_data();
    void tellsOfChanges();
    void tellsNothingOfWhatIsPassedOver_data() { bothWays(); }
    void tellsNothingOfWhatIsPassedOver();
    void tellsAlsoOfWhatIsInNewFolders_data() { bothWays(); }
    void tellsAlsoOfWhatIsInNewFolders();
    void knowsFoldersByTheirNewNames_data() { bothWays(); }
    void knowsFoldersByTheirNewNames();
    void forgetsAFolderThatIsMovedAway_data() { bothWays(); }
    void forgetsAFolderThatIsMovedAway();
    void followsTheConfiguration_data() { bothWays(); }
    void followsTheConfiguration();
    void waitsForAFolderToComeBack_data() { bothWays(); }
    void waitsForAFolderToComeBack();
    void waitsForAFolderThatIsNotThere_data() { bothWays(); }
    void waitsForAFolderThatIsNotThere();
    void tellsThatAFolderInUseIsGone();

    void tellsWhatChangesBeforeTheWatchesStand_data() { bothWays(); }
    void tellsWhatChangesBeforeTheWatchesStand();
    void watchesManyFolders();
    void tellsABurstAtOnce();
    void tellsALoneChangeWithinTwoSeconds();
    void tellsAChangeAmongEndlessOthers();
    void beginsAgainWhenEventsAreLost();

    void changesFolders();
    void stopsWhenAsked();
    void endsDuringSetUp();
    void pollsBeyondTheMaximum();
    void pollsAtTheSystemsLimit_data();
    void pollsAtTheSystemsLimit();

private:
    void bothWays();
    /// Until what was put somewhere has an older time than what comes.
    static void letTimePass();
    void setPolling(bool polling);
    /// Watches the folder; when it returns, the watches stand and nothing is told yet.
    void begin(bool polling = false);
    /// When it returns, all that was changed before is told.
    void settle();
    QString path(const QString& name = QString()) const { return m_folder->path(name); }
    void put(const QString& name, const QByteArray& bytes = "---\n---\n") { m_folder->put(name, bytes); }
    /// In one step, over what is there.
    void move(const QString& from, const QString& to) { m_folder->move(from, to); }

    static WatchOptions quick()
    {
        return {GatherTimes{60, 300, 3000, 50}, 60, std::numeric_limits<int>::max()};
    }

    std::unique_ptr<WatchedFolder> m_folder;
    std::unique_ptr<FolderWatch> m_watch;
    std::unique_ptr<Told> m_told;
    int m_settled = 0;
};

void TestFolderWatch::init()
{
    m_folder = std::make_unique<WatchedFolder>();
    m_watch = std::make_unique<FolderWatch>();
    m_watch->setOptions(quick());
    m_told = std::make_unique<Told>(m_watch.get());
}

void TestFolderWatch::cleanup()
{
    m_told.reset();
    m_watch.reset();
    m_folder.reset();
}

void TestFolderWatch::bothWays()
{
    QTest::addColumn<bool>("polling");
    QTest::newRow("inotify") << false;
    QTest::newRow("polling") << true;
}

void TestFolderWatch::letTimePass()
{
    const qint64 before = diskTimeNs();
    QVERIFY(QTest::qWaitFor([before] { return diskTimeNs() > before; }));
}

void TestFolderWatch::setPolling(bool polling)
{
    WatchOptions options = quick();
    if (polling)
        options.maximumWatches = 0;
    m_watch->setOptions(options);
}

void TestFolderWatch::begin(bool polling)
{
    setPolling(polling);
    letTimePass();
    m_watch->watch(path());
    settle();
    QCOMPARE(m_watch->isPolling(), polling);
    m_told->clear();
}

void TestFolderWatch::settle()
{
    const QString file = u"settled-%1.md"_qs.arg(++m_settled);
    put(file);
    QTRY_VERIFY(m_told->covers(file));
    m_told->ignore(file);
}

using Act = std::function<void(const WatchedFolder& folder)>;
Q_DECLARE_METATYPE(Act)

void TestFolderWatch::tellsOfChanges_data()
{
    QTest::addColumn<bool>("polling");
    QTest::addColumn<Act>("act");
    QTest::addColumn<QString>("told");
    const auto row = [](const char* name, const Act& act, const QString& told) {
        QTest::newRow(name) << false << act << told;
        QTest::addRow("%s, polling", name) << true << act << told;
    };
    row(
        "edit in place", [](const auto& f) { f.append(u"a.md"_qs, "more"); }, u"a.md"_qs);
    row(
        "edit in a folder", [](const auto& f) { f.append(u"b/c/d.md"_qs, "more"); }, u"b/c/d.md"_qs);
    row(
        "same size", [](const auto& f) { f.put(u"a.md"_qs, "---\n+++\n"); }, u"a.md"_qs);
    row(
        "create", [](const auto& f) { f.put(u"b/new.md"_qs, "new"); }, u"b/new.md"_qs);
    row(
        "create a picture", [](const auto& f) { f.put(u"b/new.png"_qs, "new"); }, u"b/new.png"_qs);
    row(
        "delete", [](const auto& f) { f.remove(u"b/b.md"_qs); }, u"b/b.md"_qs);
    row(
        "rename", [](const auto& f) { f.move(u"a.md"_qs, u"b/z.md"_qs); }, u"a.md b/z.md"_qs);
    row(
        "rename over",
        [](const auto& f) {
            f.put(u".a.md.new"_qs, "new");
            f.move(u".a.md.new"_qs, u"a.md"_qs);
        },
        u"a.md"_qs);
    row(
        "rename away", [](const auto& f) { f.move(u"a.md"_qs, u".a.md"_qs); }, u"a.md"_qs);
    row(
        "make readable", [](const auto& f) { f.setMode(u"a.md"_qs, 0640); }, u"a.md"_qs);
    row(
        "forbid a folder", [](const auto& f) { f.setMode(u"b/c"_qs, 0750); }, u"b/c"_qs);
    row(
        "hard link", [](const auto& f) { f.hardLink(u".git/a"_qs, u"b/l.md"_qs); }, u"b/l.md"_qs);
    row(
        "link to a file", [](const auto& f) { f.link(u"a.md"_qs, u"l.md"_qs); }, u"l.md"_qs);
    row(
        "link to a folder", [](const auto& f) { f.link(u"b"_qs, u"l"_qs); }, u"l"_qs);
    row(
        "link to nowhere", [](const auto& f) { f.link(u"nowhere"_qs, u"l.md"_qs); }, u"l.md"_qs);
    row(
        "link is gone", [](const auto& f) { f.remove(u"to-b"_qs); }, u"to-b"_qs);
    row(
        "new folder", [](const auto& f) { f.makeFolder(u"n"_qs); }, u"n"_qs);
    row(
        "new folders with files", [](const auto& f) { f.put(u"n/o/p/a.md"_qs, "new"); }, u"n"_qs);
    row(
        "rename a folder", [](const auto& f) { f.move(u"b"_qs, u"z"_qs); }, u"b z"_qs);
    row(
        "rename a folder below", [](const auto& f) { f.move(u"b/c"_qs, u"z"_qs); }, u"b/c z"_qs);
    row(
        "delete a folder", [](const auto& f) { f.removeFolder(u"b"_qs); }, u"b"_qs);
    row(
        "a folder becomes passed over", [](const auto& f) { f.move(u"b"_qs, u"_site"_qs); }, u"b"_qs);
    row(
        "a folder is passed over no more", [](const auto& f) { f.move(u"vendor"_qs, u"z"_qs); }, u"z"_qs);
    row(
        "a file instead of a folder",
        [](const auto& f) {
            f.removeFolder(u"b"_qs);
            f.put(u"b"_qs, "new");
        },
        u"b"_qs);
    row(
        "the configuration", [](const auto& f) { f.put(u"_config.yml"_qs, "a: b\n"); }, u"<all>"_qs);
    row(
        "no configuration", [](const auto& f) { f.remove(u"_config.yml"_qs); }, u"<all>"_qs);
    row(
        "another configuration", [](const auto& f) { f.put(u"b/_config.yml"_qs, "a"); }, u"b/_config.yml"_qs);
    row(
        "many things",
        [](const auto& f) {
            f.append(u"a.md"_qs, "more");
            f.remove(u"b/b.md"_qs);
            f.removeFolder(u"b/c"_qs);
            f.put(u"z.md"_qs, "new");
        },
        u"a.md b/b.md b/c z.md"_qs);
}

void TestFolderWatch::tellsOfChanges()
{
    QFETCH(bool, polling);
    QFETCH(Act, act);
    QFETCH(QString, told);
    put(u"a.md"_qs);
    put(u"b/b.md"_qs);
    put(u"b/c/d.md"_qs);
    put(u"vendor/e.md"_qs);
    put(u".git/a"_qs);
    put(u"_config.yml"_qs, "title: A\n");
    m_folder->link(u"b"_qs, u"to-b"_qs);
    begin(polling);
    act(*m_folder);
    QTRY_COMPARE(m_told->text(), told);
    // And still that after another one: nothing comes late, and the watches stand as before.
    settle();
    QCOMPARE(m_told->text(), told);
}

void TestFolderWatch::tellsNothingOfWhatIsPassedOver()
{
    QFETCH(bool, polling);
    put(u"_config.yml"_qs, "exclude: [drafts]\n");
    for (const char* folder : {"_site", ".git", "node_modules/x", "vendor", ".jekyll-cache", "drafts"})
        put(QString::fromLatin1(folder) + u"/a.md"_qs);
    begin(polling);
    for (const char* folder : {"_site", ".git", "node_modules/x", "vendor", ".jekyll-cache", "drafts"}) {
        m_folder->append(QString::fromLatin1(folder) + u"/a.md"_qs, "more");
        put(QString::fromLatin1(folder) + u"/b/new.md"_qs);
    }
    put(u"x/_site/a.md"_qs);
    put(u".hidden.md"_qs);
    m_folder->makeFolder(u".new"_qs);
    settle();
    QCOMPARE(m_told->text(), u"x"_qs);
}

void TestFolderWatch::tellsAlsoOfWhatIsInNewFolders()
{
    QFETCH(bool, polling);
    begin(polling);
    for (int i = 0; i < 50; ++i)
        put(u"new/%1/a/b/c.md"_qs.arg(i));
    settle();
    QVERIFY(m_told->contains(u"new"_qs));
    m_told->clear();
    for (int i = 0; i < 50; ++i)
        m_folder->append(u"new/%1/a/b/c.md"_qs.arg(i), "more");
    for (int i = 0; i < 50; ++i)
        QTRY_VERIFY2(m_told->contains(u"new/%1/a/b/c.md"_qs.arg(i)), qPrintable(m_told->text()));
}

void TestFolderWatch::knowsFoldersByTheirNewNames()
{
    QFETCH(bool, polling);
    put(u"a/x/a.md"_qs);
    put(u"b/x/b.md"_qs);
    begin(polling);
    move(u"a"_qs, u"c"_qs);
    move(u"b"_qs, u"a"_qs);
    move(u"c"_qs, u"b"_qs);
    settle();
    QVERIFY(m_told->contains(u"a"_qs) && m_told->contains(u"b"_qs));
    m_told->clear();
    m_folder->append(u"a/x/b.md"_qs, "more");
    QTRY_COMPARE(m_told->text(), u"a/x/b.md"_qs);
    m_told->clear();
    m_folder->append(u"b/x/a.md"_qs, "more");
    QTRY_COMPARE(m_told->text(), u"b/x/a.md"_qs);
}

void TestFolderWatch::forgetsAFolderThatIsMovedAway()
{
    QFETCH(bool, polling);
    const QTemporaryDir outside;
    put(u"a/b/c.md"_qs);
    begin(polling);
    QVERIFY(QDir().rename(path(u"a"_qs), outside.filePath(u"a"_qs)));
    QTRY_COMPARE(m_told->text(), u"a"_qs);
    QFile file(outside.filePath(u"a/b/c.md"_qs));
    QVERIFY(file.open(QIODevice::Append) && file.write("more") > 0);
    file.close();
    settle();
    QCOMPARE(m_told->text(), u"a"_qs);
}

void TestFolderWatch::followsTheConfiguration()
{
    QFETCH(bool, polling);
    put(u"drafts/a/b.md"_qs);
    put(u"old/a/b.md"_qs);
    put(u"_config.yml"_qs, "exclude: [drafts]\n");
    begin(polling);
    put(u"_config.yml"_qs, "exclude: [old]\n");
    QTRY_COMPARE(m_told->text(), u"<all>"_qs);
    m_told->clear();
    settle();
    m_told->clear();
    m_folder->append(u"old/a/b.md"_qs, "more");
    m_folder->append(u"drafts/a/b.md"_qs, "more");
    QTRY_VERIFY(m_told->contains(u"drafts/a/b.md"_qs));
    QCOMPARE(m_told->text(), u"drafts/a/b.md"_qs);
}

void TestFolderWatch::waitsForAFolderToComeBack()
{
    QFETCH(bool, polling);
    put(u"a.md"_qs);
    begin(polling);
    const QString away = path() + u"-away"_qs;
    QVERIFY(QDir().rename(path(), away));
    QTRY_COMPARE(m_told->text(), u"<all>"_qs);
    m_told->clear();
    QVERIFY(QDir().rename(away, path()));
    QTRY_COMPARE(m_told->text(), u"<all>"_qs);
    m_told->clear();
    m_folder->append(u"a.md"_qs, "more");
    QTRY_COMPARE(m_told->text(), u"a.md"_qs);
    m_told->clear();
    QVERIFY(QDir(path()).removeRecursively());
    QTRY_VERIFY(m_told->contains(QString()));
}

void TestFolderWatch::waitsForAFolderThatIsNotThere()
{
    QFETCH(bool, polling);
    QVERIFY(QDir(path()).removeRecursively());
    setPolling(polling);
    m_watch->watch(path());
    QVERIFY(QDir().mkpath(path()));
    QTRY_COMPARE(m_told->text(), u"<all>"_qs);
    m_told->clear();
    put(u"a.md"_qs);
    QTRY_COMPARE(m_told->text(), u"a.md"_qs);
}

void TestFolderWatch::tellsThatAFolderInUseIsGone()
{
    put(u"a.md"_qs);
    begin();
    QProcess user;
    user.setWorkingDirectory(path());
    user.start(u"cat"_qs, {});
    QVERIFY(user.waitForStarted());
    QVERIFY(QDir(path()).removeRecursively());
    QTRY_VERIFY(m_told->contains(QString()));
    user.closeWriteChannel();
    QVERIFY(user.waitForFinished());
}

void TestFolderWatch::tellsWhatChangesBeforeTheWatchesStand()
{
    QFETCH(bool, polling);
    for (int i = 0; i < 300; ++i)
        put(u"%1/a.md"_qs.arg(i));
    put(u"7/gone.md"_qs);
    letTimePass();
    setPolling(polling);
    // At once: some folders are watched already, and some not yet.
    m_watch->watch(path());
    for (int i = 0; i < 300; i += 3)
        m_folder->append(u"%1/a.md"_qs.arg(i), "more");
    m_folder->remove(u"7/gone.md"_qs);
    for (int i = 0; i < 300; i += 3)
        QTRY_VERIFY2(m_told->contains(u"%1/a.md"_qs.arg(i)), qPrintable(m_told->text()));
    QTRY_VERIFY(m_told->contains(u"7"_qs) || m_told->contains(u"7/gone.md"_qs));
    QVERIFY(!m_told->contains(QString()));
    QVERIFY(!m_told->contains(u"1/a.md"_qs));
}

void TestFolderWatch::watchesManyFolders()
{
    for (int i = 0; i < 2000; ++i)
        put(u"%1/%2/a.md"_qs.arg(i % 40).arg(i));
    begin();
    for (int i = 0; i < 2000; i += 99)
        m_folder->append(u"%1/%2/a.md"_qs.arg(i % 40).arg(i), "more");
    for (int i = 0; i < 2000; i += 99)
        QTRY_VERIFY(m_told->contains(u"%1/%2/a.md"_qs.arg(i % 40).arg(i)));
    QCOMPARE(m_told->paths().size(), 21);
}

void TestFolderWatch::tellsABurstAtOnce()
{
    for (int i = 0; i < 5000; i += 2)
        put(u"%1/%2.md"_qs.arg(i % 50).arg(i));
    begin();
    m_watch->setOptions({});
    m_watch->watch(path());
    for (int i = 0; i < 5000; ++i)
        put(u"%1/%2.md"_qs.arg(i % 50).arg(i), "---\ntitle: A\n---\n");
    QTRY_VERIFY_WITH_TIMEOUT(m_told->covers(u"49/4999.md"_qs), 15'000);
    for (int i = 0; i < 5000; ++i)
        QVERIFY(m_told->covers(u"%1/%2.md"_qs.arg(i % 50).arg(i)));
    QVERIFY2(m_told->signalCount() <= 2, qPrintable(QString::number(m_told->signalCount())));
}

void TestFolderWatch::tellsALoneChangeWithinTwoSeconds()
{
    put(u"a.md"_qs);
    m_watch->setOptions({});
    m_watch->watch(path());
    put(u"begin.md"_qs);
    QTRY_VERIFY(m_told->covers(u"begin.md"_qs));
    QElapsedTimer timer;
    timer.start();
    m_folder->append(u"a.md"_qs, "more");
    QTRY_VERIFY(m_told->contains(u"a.md"_qs));
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

void TestFolderWatch::tellsAChangeAmongEndlessOthers()
{
    put(u"a.md"_qs);
    begin();
    QTimer writer;
    connect(&writer, &QTimer::timeout, this, [this] { m_folder->append(u"log.txt"_qs, "line\n"); });
    writer.start(10);
    QTRY_VERIFY(m_told->contains(u"log.txt"_qs));
    m_folder->append(u"a.md"_qs, "more");
    QTRY_VERIFY(m_told->contains(u"a.md"_qs));
    QVERIFY(writer.isActive());
}

void TestFolderWatch::beginsAgainWhenEventsAreLost()
{
    QFile limit(u"/proc/sys/fs/inotify/max_queued_events"_qs);
    const int events = limit.open(QIODevice::ReadOnly) ? limit.readAll().trimmed().toInt() : 0;
    if (events <= 0 || events > 100'000)
        QSKIP("The system's queue of events is too long to be filled in a test");
    put(u"a.md"_qs);
    put(u"b.md"_qs);
    // On this thread, which does not read while it writes.
    FolderWatcher watcher(path(), diskTimeNs(), quick(), std::stop_source().get_token());
    Told told(&watcher);
    watcher.start();
    for (int i = 0; i < events; ++i)
        m_folder->setMode(i % 2 ? u"a.md"_qs : u"b.md"_qs, i % 4 < 2 ? 0600 : 0640);
    put(u"new/c.md"_qs);
    QTRY_COMPARE(told.text(), u"<all>"_qs);
    told.clear();
    m_folder->append(u"new/c.md"_qs, "more");
    QTRY_COMPARE(told.text(), u"new/c.md"_qs);
}

void TestFolderWatch::changesFolders()
{
    const WatchedFolder other;
    begin();
    put(u"a.md"_qs);
    m_watch->watch(other.path());
    put(u"b.md"_qs);
    other.put(u"c.md"_qs, "new");
    QTRY_VERIFY(m_told->covers(u"c.md"_qs));
    QVERIFY(!m_told->contains(u"a.md"_qs));
    QVERIFY(!m_told->contains(u"b.md"_qs));
}

void TestFolderWatch::stopsWhenAsked()
{
    const WatchedFolder other;
    FolderWatch watch;
    watch.setOptions(quick());
    const Told told(&watch);
    begin();
    watch.watch(path());
    put(u"a.md"_qs);
    QTRY_VERIFY(told.covers(u"a.md"_qs));
    watch.watch(QString());
    put(u"b.md"_qs);
    QTRY_VERIFY(m_told->contains(u"b.md"_qs));
    QVERIFY(!told.contains(u"b.md"_qs));
    QVERIFY(!watch.isPolling());
}

void TestFolderWatch::endsDuringSetUp()
{
    for (int i = 0; i < 2000; ++i)
        put(u"%1/%2/a.md"_qs.arg(i % 40).arg(i));
    for (int i = 0; i < 30; ++i) {
        WatchOptions options = quick();
        options.maximumWatches = i % 2 ? 1000 : 10'000;
        FolderWatch watch;
        watch.setOptions(options);
        watch.watch(path());
        if (i % 3)
            watch.watch(path());
        QCoreApplication::processEvents();
    }
    // What a stopped one does is little, whatever there is to be done.
    std::stop_source stop;
    stop.request_stop();
    FolderWatcher watcher(path(), 0, quick(), stop.get_token());
    const Told told(&watcher);
    watcher.start();
    put(u"a.md"_qs);
    begin();
    QCOMPARE(told.text(), QString());
}

void TestFolderWatch::pollsBeyondTheMaximum()
{
    for (int i = 0; i < 20; ++i)
        put(u"%1/a.md"_qs.arg(i));
    QSignalSpy polling(m_watch.get(), &FolderWatch::pollingInstead);
    WatchOptions options = quick();
    options.maximumWatches = 25;
    m_watch->setOptions(options);
    m_watch->watch(path());
    put(u"begin.md"_qs);
    QTRY_VERIFY(m_told->covers(u"begin.md"_qs));
    QVERIFY(!m_watch->isPolling());
    m_told->clear();

    // With these it is too much; what happened meanwhile may have been missed.
    for (int i = 20; i < 30; ++i)
        put(u"%1/a.md"_qs.arg(i));
    QTRY_VERIFY(m_told->contains(QString()));
    QVERIFY(m_watch->isPolling());
    m_told->clear();
    settle();
    m_told->clear();
    m_folder->append(u"29/a.md"_qs, "more");
    QTRY_COMPARE(m_told->text(), u"29/a.md"_qs);
    QCOMPARE(polling.size(), 1);

    m_watch->setOptions(quick());
    m_watch->watch(path());
    QVERIFY(!m_watch->isPolling());
}

void TestFolderWatch::pollsAtTheSystemsLimit_data()
{
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("watches") << u"max_inotify_watches"_qs << u"fs.inotify.max_user_watches"_qs;
    QTest::newRow("instances") << u"max_inotify_instances"_qs << u"fs.inotify.max_user_instances"_qs;
}

void TestFolderWatch::pollsAtTheSystemsLimit()
{
    QFETCH(QString, limit);
    QFETCH(QString, remedy);
    if (!qEnvironmentVariableIsSet("FOREWORD_FEW_WATCHES")) {
        // In a user namespace, whose limits are nobody else's.
        const QString few = u"echo %1 > /proc/sys/user/"_qs.arg(limit.endsWith(u"watches") ? 16 : 0) + limit;
        const QStringList namespaced{u"--user"_qs, u"--map-root-user"_qs, u"sh"_qs, u"-c"_qs};
        if (QProcess::execute(u"unshare"_qs, namespaced + QStringList{few}) != 0)
            QSKIP("A lower limit needs a user namespace, which is refused here");
        QProcess again;
        again.setProcessChannelMode(QProcess::ForwardedChannels);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"FOREWORD_FEW_WATCHES"_qs, u"1"_qs);
        again.setProcessEnvironment(environment);
        const QString self = QString::fromLatin1("%1:%2").arg(
            QString::fromLatin1(QTest::currentTestFunction()), QString::fromLatin1(QTest::currentDataTag()));
        again.start(u"unshare"_qs, namespaced + QStringList{few + u" && exec \"$0\" \"$@\""_qs,
                                                            QCoreApplication::applicationFilePath(), self});
        QVERIFY(again.waitForFinished(60'000));
        QCOMPARE(again.exitCode(), 0);
        return;
    }
    for (int i = 0; i < 20; ++i)
        put(u"%1/a.md"_qs.arg(i));
    letTimePass();
    QSignalSpy polling(m_watch.get(), &FolderWatch::pollingInstead);
    m_watch->watch(path());
    QTRY_COMPARE(polling.size(), 1);
    QVERIFY2(polling.first().first().toString().contains(remedy),
             qPrintable(polling.first().first().toString()));
    m_folder->append(u"19/a.md"_qs, "more");
    QTRY_VERIFY(m_told->contains(u"19/a.md"_qs));
    QVERIFY(m_watch->isPolling());
    QCOMPARE(polling.size(), 1);
}

QTEST_GUILESS_MAIN(TestFolderWatch)
#include "tst_folderwatch.moc"
