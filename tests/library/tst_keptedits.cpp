// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/keptedits.h"
#include "library/mergededits.h"
#include "library/recoveryjournal.h"

#include <QTest>

using namespace foreword;
using library::KeptEdit;
using library::KeptEditsWriter;
using library::readKeptEdits;

namespace {

const QByteArray base = "---\ntitle: Old\nheat: 1\n---\nBody.\n";
const QByteArray mine = "---\ntitle: New\nheat: 1\n---\nBody.\n";

KeptEdit edit(const QString& file, const QByteArray& bytes = mine)
{
    return {file, false, base, bytes};
}

/// A store in memory, whose file takes no more than a limit.
struct Disk : library::RecoveryStore
{
    struct File : library::RecoveryFile
    {
        explicit File(Disk& disk)
            : m_disk(disk)
        {}
        library::Result<QByteArray> read() const override { return m_disk.bytes; }
        QDateTime lastWritten() const override { return {}; }
        std::optional<library::Error> append(const QByteArray& bytes) override
        {
            if (m_disk.isFull)
                return library::Error{library::ErrorCode::DiskFull, QStringLiteral("full"), {}};
            m_disk.written += bytes.size();
            m_disk.bytes += bytes;
            return {};
        }
        std::optional<library::Error> replace(const QByteArray& bytes) override
        {
            if (!m_disk.isFull)
                m_disk.bytes.clear();
            return append(bytes);
        }
        std::optional<library::Error> remove() override
        {
            m_disk.bytes.clear();
            m_disk.exists = false;
            return {};
        }
        Disk& m_disk;
    };

    library::Result<std::unique_ptr<library::RecoveryFile>> create(const QString&) override
    {
        exists = true;
        return std::unique_ptr<library::RecoveryFile>(std::make_unique<File>(*this));
    }
    std::vector<std::unique_ptr<library::RecoveryFile>> takeLeft(const QString&) override { return {}; }

    QByteArray bytes;
    qint64 written = 0;
    bool exists = false;
    bool isFull = false;
};

} // namespace

class TestKeptEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastEditOfEachCounts();
    void settledOnesAreGone();
    void equalFilesAreWrittenOnce();
    void everyTruncationGivesWhatWasWhole();
    void everyDamagedByteCostsOneRecordAtMost();
    void hostileFilesArePassedOver_data();
    void hostileFilesArePassedOver();
    void forgedRecordsEnd();
    void aJournalStaysSmall();
    void aFullDiskIsMadeUpFor();
    void mergesByField_data();
    void mergesByField();
};

void TestKeptEdits::theLastEditOfEachCounts()
{
    KeptEditsWriter writer;
    QByteArray records =
        writer.added({edit(QStringLiteral("a.md")), edit(QStringLiteral("_posts/b.md"))}, {});
    records += writer.added(
        {edit(QStringLiteral("a.md"), base + "More.\n"), {QStringLiteral("new.md"), true, {}, "---\n---\n"}},
        {});
    const auto read = readKeptEdits(records);
    QCOMPARE(read.problems, QStringList());
    const QList<KeptEdit> expected = {edit(QStringLiteral("a.md"), base + "More.\n"),
                                      edit(QStringLiteral("_posts/b.md")),
                                      {QStringLiteral("new.md"), true, {}, "---\n---\n"}};
    QCOMPARE(read.edits, expected);
    QVERIFY(readKeptEdits({}).edits.isEmpty());
    QVERIFY(readKeptEdits({}).problems.isEmpty());
}

void TestKeptEdits::settledOnesAreGone()
{
    KeptEditsWriter writer;
    QByteArray records = writer.added({edit(QStringLiteral("a.md")), edit(QStringLiteral("b.md"))}, {});
    // A rename gives the name of the one to the other.
    records +=
        writer.added({edit(QStringLiteral("a.md"), base)}, {QStringLiteral("a.md"), QStringLiteral("b.md")});
    QCOMPARE(readKeptEdits(records).edits, QList{edit(QStringLiteral("a.md"), base)});
}

void TestKeptEdits::equalFilesAreWrittenOnce()
{
    const QByteArray large(100'000, 'x');
    KeptEditsWriter writer;
    writer.added({{QStringLiteral("a.md"), false, large, large + "1"}}, {});
    QVERIFY(writer.added({{QStringLiteral("a.md"), false, large, large + "12"}}, {}).size() < 200);
}

void TestKeptEdits::everyTruncationGivesWhatWasWhole()
{
    KeptEditsWriter writer;
    const QByteArray first = writer.added({edit(QStringLiteral("a.md"))}, {});
    const QByteArray all = first + writer.added({edit(QStringLiteral("b.md"), base + "More.\n")}, {});
    for (qsizetype size = 1; size < all.size(); ++size) {
        const auto read = readKeptEdits(all.first(size));
        QCOMPARE(read.edits.size(), size < first.size() ? 0 : 1);
        if (!read.edits.isEmpty())
            QCOMPARE(read.edits.constFirst(), edit(QStringLiteral("a.md")));
    }
}

void TestKeptEdits::everyDamagedByteCostsOneRecordAtMost()
{
    KeptEditsWriter writer;
    QByteArray all = writer.added({edit(QStringLiteral("a.md"))}, {});
    const qsizetype begin = all.size();
    all += writer.added({edit(QStringLiteral("b.md"))}, {});
    const qsizetype end = all.size();
    all += writer.added({edit(QStringLiteral("c.md"))}, {});
    for (qsizetype at = begin; at < end; ++at) {
        QByteArray damaged = all;
        damaged[at] = char(damaged[at] ^ 0x55);
        const auto read = readKeptEdits(damaged);
        const QList<KeptEdit> expected = {edit(QStringLiteral("a.md")), edit(QStringLiteral("c.md"))};
        QCOMPARE(read.edits, expected);
        QVERIFY(!read.problems.isEmpty());
    }
}

void TestKeptEdits::hostileFilesArePassedOver_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isNew");
    for (const char* file : {"../a.md", "/etc/a.md", "a/../../b.md", "a//b.md", "./a.md", "", ".."}) {
        QTest::addRow("%s", file) << QString::fromLatin1(file) << false;
    }
    QTest::newRow("NUL") << QStringLiteral("a") + QChar(0) + QStringLiteral(".md") << false;
    QTest::newRow("long") << QString(5000, u'a') << false;
    QTest::newRow("no article") << QStringLiteral(".bashrc") << true;
    QTest::newRow("hidden folder") << QStringLiteral(".git/hook.md") << true;
}

void TestKeptEdits::hostileFilesArePassedOver()
{
    QFETCH(QString, file);
    QFETCH(bool, isNew);
    const QByteArray records = KeptEditsWriter().added(
        {{file, isNew, isNew ? QByteArray() : base, mine}, edit(QStringLiteral("good.md"))}, {});
    const auto read = readKeptEdits(records);
    QCOMPARE(read.edits, QList{edit(QStringLiteral("good.md"))});
    QCOMPARE(read.problems.size(), 1);
}

void TestKeptEdits::forgedRecordsEnd()
{
    QVERIFY(readKeptEdits("something else").edits.isEmpty());
    QCOMPARE(readKeptEdits("something else").problems.size(), 1);
    QByteArray forged = KeptEditsWriter().added({}, {});
    for (int i = 0; i < 100'000; ++i)
        forged += QByteArray("\x1eREC") + "B" + QByteArray("\x00\x00\x10\x00", 4) + QByteArray(20, 'h');
    const auto read = readKeptEdits(forged + KeptEditsWriter().added({edit(QStringLiteral("a.md"))}, {}));
    QVERIFY(read.problems.size() > 10 && read.problems.size() < 100);
}

void TestKeptEdits::aJournalStaysSmall()
{
    Disk disk;
    library::RecoveryJournal journal(disk, QStringLiteral("/site"));
    const QByteArray story = base + QByteArray(4000, 'b');
    QList<KeptEdit> edits;
    for (int i = 0; i < 10'000; ++i) {
        const QByteArray own = story + QByteArray::number(i);
        edits.append({QStringLiteral("%1.md").arg(i), false, own, own + "x"});
    }
    QVERIFY(!journal.note(edits, {}));
    const qint64 once = disk.written;
    QVERIFY(once < 2 * 10'000 * story.size());
    QByteArray typed = story;
    for (int i = 0; i < 2000; ++i) {
        typed += 'y';
        QVERIFY(!journal.note({{QStringLiteral("0.md"), false, story + "0", typed}}, {}));
    }
    // 2,000 times what is typed, and not 10,000 articles with it.
    QVERIFY2(disk.written - once < 2000 * 5000, qPrintable(QString::number(disk.written - once)));
    for (int i = 0; i < 4; ++i)
        QVERIFY(!journal.note(edits, {}));
    QVERIFY(disk.bytes.size() <= 2 * once + 4 * 1024 * 1024);
    QCOMPARE(readKeptEdits(disk.bytes).edits.size(), 10'000);
    QStringList all;
    for (const KeptEdit& one : std::as_const(edits))
        all.append(one.file);
    QVERIFY(!journal.note({}, all));
    QVERIFY(!disk.exists);
}

void TestKeptEdits::aFullDiskIsMadeUpFor()
{
    Disk disk;
    library::RecoveryJournal journal(disk, QStringLiteral("/site"));
    QVERIFY(!journal.note({edit(QStringLiteral("a.md"))}, {}));
    disk.isFull = true;
    QVERIFY(journal.note({edit(QStringLiteral("b.md"))}, {}));
    QVERIFY(!journal.isKept());
    QCOMPARE(readKeptEdits(disk.bytes).edits, QList{edit(QStringLiteral("a.md"))});
    disk.isFull = false;
    QVERIFY(!journal.note({}, {}));
    QVERIFY(journal.isKept());
    QCOMPARE(readKeptEdits(disk.bytes).edits.size(), 2);
}

void TestKeptEdits::mergesByField_data()
{
    QTest::addColumn<QByteArray>("mineNow");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("merged"); // null for a conflict
    QTest::newRow("untouched") << mine << base << mine;
    QTest::newRow("already there") << mine << mine << mine;
    QTest::newRow("next field") << mine << QByteArray(base).replace("heat: 1", "heat: 2")
                                << QByteArray(mine).replace("heat: 1", "heat: 2");
    QTest::newRow("same field") << mine << QByteArray(base).replace("Old", "Other") << QByteArray();
    QTest::newRow("same field, same value")
        << QByteArray(mine).replace("heat: 1", "heat: 3") << QByteArray(base).replace("Old", "New")
        << QByteArray(mine).replace("heat: 1", "heat: 3");
    QTest::newRow("their body") << mine << base + "Theirs.\n" << mine + "Theirs.\n";
    QTest::newRow("both bodies") << base + "Mine.\n" << base + "Theirs.\n" << QByteArray();
    QTest::newRow("my body, their field") << base + "Mine.\n"
                                          << QByteArray(base).replace("Old", "New") << mine + "Mine.\n";
    QTest::newRow("both sides of both") << mine + "Mine.\n"
                                        << QByteArray(base).replace("heat: 1", "heat: 2")
                                        << QByteArray(mine).replace("heat: 1", "heat: 2") + "Mine.\n";
    QTest::newRow("my comment is not lost") << QByteArray(mine).replace("heat: 1", "heat: 1 # warm")
                                            << QByteArray(base).replace("heat: 1", "heat: 2")
                                            << QByteArray(mine).replace("heat: 1", "heat: 2 # warm");
    QTest::newRow("removed and added")
        << QByteArray(base).replace("heat: 1\n", "type: news\n") << QByteArray(base).replace("Old", "New")
        << QByteArray(mine).replace("heat: 1\n", "type: news\n");
    QTest::newRow("mine unreadable, elsewhere")
        << QByteArray(base).replace("Old", "\"Old") << base + "Theirs.\n"
        << QByteArray(base).replace("Old", "\"Old") + "Theirs.\n";
    QTest::newRow("theirs unreadable, same place")
        << mine << QByteArray(base).replace("Old", "\"Other") << QByteArray();
}

void TestKeptEdits::mergesByField()
{
    QFETCH(QByteArray, mineNow);
    QFETCH(QByteArray, theirs);
    QFETCH(QByteArray, merged);
    const auto result = library::mergedEdits(base, mineNow, theirs);
    QCOMPARE(result.ok(), !merged.isNull());
    if (result.ok())
        QCOMPARE(result.value(), merged);
    else
        QCOMPARE(result.error().code, frontmatter::ErrorCode::Conflict);
}

QTEST_GUILESS_MAIN(TestKeptEdits)
#include "tst_keptedits.moc"
