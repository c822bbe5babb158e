// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/datetext.h"

#include <QTest>

using foreword::library::DateText;

class TestDateText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryForm_data();
    void readsEveryForm();
    void refusesWhatIsNoDate_data();
    void refusesWhatIsNoDate();
    void keepsTheForm_data();
    void keepsTheForm();
    void takesAnotherOffset_data();
    void takesAnotherOffset();
};

void TestDateText::readsEveryForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("instant"); // UTC
    QTest::addColumn<QString>("offset");
    QTest::addColumn<bool>("hasTime");

    QTest::newRow("day") << u"2021-04-13"_qs << u"2021-04-13T00:00:00.000Z"_qs << QString() << false;
    QTest::newRow("short day") << u"2021-4-3"_qs << u"2021-04-03T00:00:00.000Z"_qs << QString() << false;
    QTest::newRow("UTC") << u"2021-04-13T17:10:59Z"_qs << u"2021-04-13T17:10:59.000Z"_qs << u"Z"_qs << true;
    QTest::newRow("small t") << u"2021-04-13t17:10:59Z"_qs << u"2021-04-13T17:10:59.000Z"_qs << u"Z"_qs
                             << true;
    QTest::newRow("no offset") << u"2021-04-13 17:10:59"_qs << u"2021-04-13T17:10:59.000Z"_qs << QString()
                               << true;
    QTest::newRow("several blanks") << u"2021-04-13   17:10:59  Z"_qs << u"2021-04-13T17:10:59.000Z"_qs
                                    << u"Z"_qs << true;
    QTest::newRow("east with colon") << u"2021-04-13 17:10:59 +02:00"_qs << u"2021-04-13T15:10:59.000Z"_qs
                                     << u"+02:00"_qs << true;
    QTest::newRow("east without colon")
        << u"2021-04-13T17:10:59+0530"_qs << u"2021-04-13T11:40:59.000Z"_qs << u"+0530"_qs << true;
    QTest::newRow("west of one digit")
        << u"2021-04-13T17:10:59 -3"_qs << u"2021-04-13T20:10:59.000Z"_qs << u"-3"_qs << true;
    QTest::newRow("west, half an hour")
        << u"2021-04-13T17:10:59-3:30"_qs << u"2021-04-13T20:40:59.000Z"_qs << u"-3:30"_qs << true;
    QTest::newRow("fraction") << u"2021-4-3 1:02:03.5 +0200"_qs << u"2021-04-02T23:02:03.500Z"_qs
                              << u"+0200"_qs << true;
    QTest::newRow("long fraction") << u"2021-04-13T17:10:59.123456789Z"_qs << u"2021-04-13T17:10:59.123Z"_qs
                                   << u"Z"_qs << true;
    QTest::newRow("bare point") << u"2021-04-13T17:10:59.Z"_qs << u"2021-04-13T17:10:59.000Z"_qs << u"Z"_qs
                                << true;
    QTest::newRow("no seconds") << u"2021-04-13 17:10"_qs << u"2021-04-13T17:10:00.000Z"_qs << QString()
                                << true;
    QTest::newRow("no seconds, offset")
        << u"2021-04-13 17:10 -0700"_qs << u"2021-04-14T00:10:00.000Z"_qs << u"-0700"_qs << true;
    QTest::newRow("in the hour that summer time skips")
        << u"2021-03-28T02:30:00+01:00"_qs << u"2021-03-28T01:30:00.000Z"_qs << u"+01:00"_qs << true;
}

void TestDateText::readsEveryForm()
{
    QFETCH(QString, text);
    QFETCH(QString, instant);
    QFETCH(QString, offset);
    QFETCH(bool, hasTime);

    const auto date = DateText::parse(text);
    QVERIFY(date);
    QCOMPARE(date->instant().toUTC().toString(Qt::ISODateWithMs), instant);
    QCOMPARE(date->instant().date(), date->date());
    QCOMPARE(date->instant().time(), date->time());
    QCOMPARE(date->offset(), offset);
    QCOMPARE(date->hasTime(), hasTime);
    QCOMPARE(date->text(), text);
    QCOMPARE(date->withDateTime(date->date(), date->time()), text);
}

void TestDateText::refusesWhatIsNoDate_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             "2021",
                             "2021-04",
                             "2021-13-01",
                             "2021-02-29",
                             "2021-04-31",
                             "21-04-13",
                             "12021-04-13",
                             "2021/04/13",
                             "13.04.2021",
                             "April 13, 2021",
                             "2021-04-13T",
                             "2021-04-13 ",
                             " 2021-04-13",
                             "2021-04-13T25:00:00Z",
                             "2021-04-13T17:60:00Z",
                             "2021-04-13T17:1:00Z",
                             "2021-04-13T17:10:5Z",
                             "2021-04-13T17:10:59 UTC",
                             "2021-04-13T17:10:59+",
                             "2021-04-13T17:10:59+15",
                             "2021-04-13T17:10:59+2:3",
                             "2021-04-13T17:10:59+02:75",
                             "2021-04-13T17:10:59Zulu",
                             "2021-04-13T17:10:59Z\n",
                             "2021-04-131",
                             "2021-04-13 17:10:59 ",
                             "-2021-04-13"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("offset half typed") << u"2021-04-13 17:10:59 +02:"_qs;
    QTest::newRow("offset nearly typed") << u"2021-04-13 17:10:59 +02:0"_qs;
    QTest::newRow("digits of another script") << u"٢٠٢١-٠٤-١٣"_qs;
}

void TestDateText::refusesWhatIsNoDate()
{
    QFETCH(QString, text);
    QVERIFY(!DateText::parse(text));
}

void TestDateText::keepsTheForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<QString>("expected");

    const QDate day(2022, 1, 9);
    const QTime time(7, 5, 30);
    QTest::newRow("day") << u"2021-04-13"_qs << day << time << u"2022-01-09"_qs;
    QTest::newRow("day, same day, other time")
        << u"2021-04-13"_qs << QDate(2021, 4, 13) << time << u"2021-04-13"_qs;
    QTest::newRow("short day") << u"2021-4-13"_qs << day << time << u"2022-1-9"_qs;
    QTest::newRow("UTC") << u"2021-04-13T17:10:59Z"_qs << day << time << u"2022-01-09T07:05:30Z"_qs;
    QTest::newRow("offset with blank")
        << u"2021-04-13 17:10:59 +02:00"_qs << day << time << u"2022-01-09 07:05:30 +02:00"_qs;
    QTest::newRow("several blanks") << u"2021-04-13  17:10:59  -3"_qs << day << time
                                    << u"2022-01-09  07:05:30  -3"_qs;
    QTest::newRow("short hour") << u"2021-04-13 1:10:59"_qs << day << time << u"2022-01-09 7:05:30"_qs;
    QTest::newRow("short hour, later")
        << u"2021-04-13 1:10:59"_qs << day << QTime(17, 5, 30) << u"2022-01-09 17:05:30"_qs;
    QTest::newRow("no seconds stay away")
        << u"2021-04-13 17:10 +0200"_qs << day << QTime(7, 5) << u"2022-01-09 07:05 +0200"_qs;
    QTest::newRow("no seconds, needed")
        << u"2021-04-13 17:10 +0200"_qs << day << time << u"2022-01-09 07:05:30 +0200"_qs;
    QTest::newRow("finer than milliseconds, kept")
        << u"2021-04-13T17:10:59.123456Z"_qs << day << QTime(7, 5, 30, 123)
        << u"2022-01-09T07:05:30.123456Z"_qs;
    QTest::newRow("other milliseconds")
        << u"2021-04-13T17:10:59.123456Z"_qs << day << QTime(7, 5, 30, 7) << u"2022-01-09T07:05:30.007Z"_qs;
    QTest::newRow("milliseconds, new")
        << u"2021-04-13T17:10:59Z"_qs << day << QTime(7, 5, 30, 40) << u"2022-01-09T07:05:30.040Z"_qs;
    QTest::newRow("year before 1000") << u"2021-04-13"_qs << QDate(987, 1, 9) << time << u"0987-01-09"_qs;
}

void TestDateText::keepsTheForm()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    QFETCH(QTime, time);
    QFETCH(QString, expected);

    const auto parsed = DateText::parse(text);
    QVERIFY(parsed);
    QCOMPARE(parsed->withDateTime(date, time), expected);
    QVERIFY(DateText::parse(expected));
}

void TestDateText::takesAnotherOffset_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("another") << u"2021-04-13T17:10:59Z"_qs << u"2021-04-13T17:10:59+02:00"_qs;
    QTest::newRow("blanks stay") << u"2021-04-13 17:10:59  -3"_qs << u"2021-04-13 17:10:59  +02:00"_qs;
    QTest::newRow("none, with a letter") << u"2021-04-13T17:10"_qs << u"2021-04-13T17:10+02:00"_qs;
    QTest::newRow("none, with a blank") << u"2021-04-13 17:10:59"_qs << u"2021-04-13 17:10:59 +02:00"_qs;
    QTest::newRow("the same") << u"2021-04-13 17:10:59.50+02:00"_qs << u"2021-04-13 17:10:59.50+02:00"_qs;
    QTest::newRow("no time") << u"2021-04-13"_qs << u"2021-04-13"_qs;
}

void TestDateText::takesAnotherOffset()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const QString result = DateText::parse(text)->withOffset(u"+02:00"_qs);
    QCOMPARE(result, expected);
    QVERIFY(DateText::parse(result));
}

QTEST_GUILESS_MAIN(TestDateText)
#include "tst_datetext.moc"
