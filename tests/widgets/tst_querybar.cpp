// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/querybar.h"

#include <QSignalSpy>
#include <QTest>

using foreword::library::ArticleQuery;
using foreword::widgets::QueryBar;

class TestQueryBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachKeystrokeIsAQuery()
    {
        QueryBar bar;
        QSignalSpy changed(&bar, &QueryBar::queryChanged);
        QTest::keyClicks(&bar, QStringLiteral("tram"));
        QCOMPARE(changed.count(), 4);
        QCOMPARE(changed.constLast().constFirst().value<ArticleQuery>(),
                 *ArticleQuery::parse(QStringLiteral("tram")));
    }

    void blanksAroundAQueryChangeNothing()
    {
        QueryBar bar;
        QTest::keyClicks(&bar, QStringLiteral("tram"));
        QSignalSpy changed(&bar, &QueryBar::queryChanged);
        QTest::keyClicks(&bar, QStringLiteral("  "));
        QCOMPARE(changed.count(), 0);
    }

    void aMistakeIsToldAndLeavesTheLastQueryInForce()
    {
        QueryBar bar;
        bar.setCounts(3, 60);
        QCOMPARE(bar.note(), QueryBar::tr("%1 of %2").arg(QStringLiteral("3"), QStringLiteral("60")));
        bar.setText(QStringLiteral("published:no"));
        QSignalSpy changed(&bar, &QueryBar::queryChanged);
        bar.setText(QStringLiteral("nosuchfield:x"));
        QCOMPARE(changed.count(), 0);
        QCOMPARE(bar.noteKind(), QueryBar::Note::Error);
        QVERIFY(!bar.note().isEmpty());
        bar.setText(QStringLiteral("published:no"));
        QCOMPARE(changed.count(), 0);
        QCOMPARE(bar.noteKind(), QueryBar::Note::Plain);
    }

    void escapeShowsAllArticlesAgain()
    {
        QueryBar bar;
        bar.setText(QStringLiteral("tram"));
        QSignalSpy changed(&bar, &QueryBar::queryChanged);
        QTest::keyClick(&bar, Qt::Key_Escape);
        QCOMPARE(bar.text(), QString());
        QCOMPARE(changed.count(), 1);
        QVERIFY(changed.constFirst().constFirst().value<ArticleQuery>().isEmpty());
    }

    void hasTheNameThatPeopleAndToolsLookFor()
    {
        QCOMPARE(QueryBar().accessibleName(), QStringLiteral("Find"));
    }
};

QTEST_MAIN(TestQueryBar)
#include "tst_querybar.moc"
