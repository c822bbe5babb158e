// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/headstart.h"

#include <QSemaphore>
#include <QTest>

using namespace foreword::ctl;

namespace {

QList<ArticleFile> named(const QStringList& names)
{
    QList<ArticleFile> files;
    for (const QString& name : names)
        files.append({name, QStringLiteral("/site/"), QStringLiteral("site/"), false});
    return files;
}

} // namespace

class TestHeadStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatWasReadInOrder();
    void readsNoMoreOnceItIsAsked();
    void givesNothingOfAnotherList();
    void givesNothingBeforeItBegins();

private:
    const QList<ArticleFile> m_first = named({QStringLiteral("a.md"), QStringLiteral("b.md")});
};

void TestHeadStart::givesWhatWasReadInOrder()
{
    QSemaphore read;
    HeadStart<QString> headStart([&read](const ArticleFile& file) {
        read.release();
        return file.path();
    });
    headStart.add(m_first);
    read.acquire(2);
    headStart.add(named({QStringLiteral("c.md")}));
    read.acquire();
    const auto all = named(
        {QStringLiteral("a.md"), QStringLiteral("b.md"), QStringLiteral("c.md"), QStringLiteral("d.md")});
    QCOMPARE(headStart.resultsFor(all),
             QStringList(
                 {QStringLiteral("/site/a.md"), QStringLiteral("/site/b.md"), QStringLiteral("/site/c.md")}));
}

void TestHeadStart::readsNoMoreOnceItIsAsked()
{
    QSemaphore reading;
    HeadStart<QString> headStart([&](const ArticleFile& file) {
        reading.release();
        return file.file;
    });
    headStart.add(m_first);
    reading.acquire();
    const QStringList results = headStart.resultsFor(m_first);
    QVERIFY(!results.isEmpty());
    const int more = reading.available();
    QCOMPARE(results.size(), 1 + more);
    QCOMPARE(headStart.resultsFor(m_first), results);
    QCOMPARE(reading.available(), more);
}

void TestHeadStart::givesNothingOfAnotherList()
{
    QSemaphore read;
    HeadStart<QString> headStart([&read](const ArticleFile& file) {
        read.release();
        return file.file;
    });
    headStart.add(m_first);
    read.acquire(2);
    QCOMPARE(headStart.resultsFor(named({QStringLiteral("a.md"), QStringLiteral("a/b.md")})), QStringList());
    QCOMPARE(headStart.resultsFor(named({QStringLiteral("a.md")})), QStringList());
}

void TestHeadStart::givesNothingBeforeItBegins()
{
    HeadStart<QString> headStart([](const ArticleFile& file) { return file.file; });
    QCOMPARE(headStart.resultsFor(m_first), QStringList());
}

QTEST_APPLESS_MAIN(TestHeadStart)
#include "tst_headstart.moc"
