// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/readahead.h"

#include "support/fakefilestore.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cerrno>
#include <mutex>

#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

using foreword::library::ReadAhead;

namespace {

/// Paths that are asked for, on any thread.
class Asked
{
public:
    /// Notes the numbers and leads to no file.
    ReadAhead::PathOf nowhere()
    {
        return [this](qsizetype number) {
            note(number);
            return QStringLiteral("/nowhere/at/all");
        };
    }
    void note(qsizetype number)
    {
        const std::lock_guard lock(m_mutex);
        m_numbers.append(number);
    }
    QList<qsizetype> numbers() const
    {
        const std::lock_guard lock(m_mutex);
        QList<qsizetype> sorted = m_numbers;
        std::sort(sorted.begin(), sorted.end());
        return sorted;
    }
    qsizetype last() const
    {
        const QList<qsizetype> sorted = numbers();
        return sorted.isEmpty() ? -1 : sorted.last();
    }

private:
    mutable std::mutex m_mutex;
    QList<qsizetype> m_numbers;
};

struct Folder
{
    QTemporaryDir directory;
    int files = 0;

    explicit Folder(int count)
        : files(count)
    {
        for (int number = 0; number < files; ++number)
            QVERIFY(foreword::test::putFile(path(number), QByteArray(5000, 'x')));
    }
    QString path(qsizetype number) const { return directory.filePath(QString::number(number)); }

    /// Has the system forget what the files hold.
    void forget() const
    {
        for (int number = 0; number < files; ++number) {
            const int file = ::open(path(number).toLocal8Bit().constData(), O_RDWR);
            QVERIFY(file >= 0);
            QCOMPARE(::fsync(file), 0);
            QCOMPARE(::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED), 0);
            ::close(file);
        }
    }
    int inMemory() const
    {
        int count = 0;
        for (int number = 0; number < files; ++number) {
            const int file = ::open(path(number).toLocal8Bit().constData(), O_RDONLY);
            char byte;
            const iovec place{&byte, 1};
            count += ::preadv2(file, &place, 1, 0, RWF_NOWAIT) == 1 ? 1 : 0;
            ::close(file);
        }
        return count;
    }
};

} // namespace

class TestReadAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsInWhatIsOnTheDiskAlone()
    {
        const Folder folder(200);
        if (folder.inMemory() < folder.files)
            QSKIP("The file system of temporary files does not tell what is in memory.");
        folder.forget();
        if (folder.inMemory() > 0)
            QSKIP("The file system of temporary files keeps all in memory.");
        ReadAhead ahead;
        ahead.add(folder.files, [&folder](qsizetype number) { return folder.path(number); });
        QTRY_COMPARE(folder.inMemory(), folder.files);
    }

    void looksAtFewOfThoseInMemory()
    {
        const Folder folder(640);
        Asked asked;
        {
            ReadAhead ahead;
            ahead.add(folder.files, [&](qsizetype number) {
                asked.note(number);
                return folder.path(number);
            });
            QTRY_COMPARE(asked.last(), folder.files - 1);
        }
        if (folder.inMemory() < folder.files)
            QSKIP("The file system of temporary files does not tell what is in memory.");
        QCOMPARE(asked.numbers().size(), 10);
    }

    void isNeverFurtherThanItsLead()
    {
        Asked asked;
        ReadAhead ahead;
        ahead.add(4 * ReadAhead::lead, asked.nowhere());
        QTRY_COMPARE(asked.last(), ReadAhead::lead - 1);
        ahead.moveTo(ReadAhead::lead);
        QTRY_COMPARE(asked.last(), 2 * ReadAhead::lead - 1);
    }

    void passesOverWhatIsReadAlready()
    {
        Asked first;
        Asked second;
        ReadAhead ahead;
        ahead.moveTo(1500);
        QCOMPARE(ahead.add(1000, first.nowhere()), 0);
        QCOMPARE(ahead.add(1000, second.nowhere()), 1000);
        QTRY_COMPARE(second.last(), 999);
        QCOMPARE(first.numbers(), QList<qsizetype>());
        QVERIFY(second.numbers().first() >= 500);
    }
};

QTEST_GUILESS_MAIN(TestReadAhead)
#include "tst_readahead.moc"
