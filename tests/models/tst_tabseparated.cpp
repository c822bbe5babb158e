// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tabseparated.h"

#include <QtTest>

using namespace foreword::models;

using Rows = QList<QStringList>;

class TestTabSeparated : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatSpreadsheetsWrite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Rows>("rows");
        const auto row = [](const char* name, const char* text, const Rows& rows) {
            QTest::newRow(name) << QString::fromUtf8(text) << rows;
        };
        row("nothing", "", {});
        row("one cell", "a", {{u"a"_qs}});
        row("two rows", "a\tb\nc\td\n", {{u"a"_qs, u"b"_qs}, {u"c"_qs, u"d"_qs}});
        row("without a last line end", "a\tb\nc\td", {{u"a"_qs, u"b"_qs}, {u"c"_qs, u"d"_qs}});
        row("CRLF", "a\tb\r\nc\td\r\n", {{u"a"_qs, u"b"_qs}, {u"c"_qs, u"d"_qs}});
        row("CR", "a\rb\r", {{u"a"_qs}, {u"b"_qs}});
        row("empty cells", "\t\n\ta\n", {{u""_qs, u""_qs}, {u""_qs, u"a"_qs}});
        row("a last row that is empty", "a\n\n", {{u"a"_qs}, {u""_qs}});
        row("a line break in a cell", "\"a\nb\"\tc\n", {{u"a\nb"_qs, u"c"_qs}});
        row("a tab and a doubled mark", "\"a\tb\"\t\"say \"\"yes\"\"\"\r\n",
            {{u"a\tb"_qs, u"say \"yes\""_qs}});
        row("an empty quoted cell", "\"\"\ta", {{u""_qs, u"a"_qs}});
        row("marks that quote nothing", "say \"yes\"\t5\"", {{u"say \"yes\""_qs, u"5\""_qs}});
        row("a quoted word at the beginning", "\"Yes\" he said\tb", {{u"\"Yes\" he said"_qs, u"b"_qs}});
        row("a mark that is never closed", "\"a\tb\nc\td", {{u"\"a"_qs, u"b"_qs}, {u"c"_qs, u"d"_qs}});
    }

    void readsWhatSpreadsheetsWrite()
    {
        QFETCH(QString, text);
        QFETCH(Rows, rows);
        QCOMPARE(fromTabSeparated(text), rows);
    }

    void quotesOnlyWhatNeedsIt()
    {
        QCOMPARE(toTabSeparated({{u"a"_qs, u"b, c"_qs}}), QStringLiteral("a\tb, c"));
        QCOMPARE(toTabSeparated({{u"a"_qs}, {u""_qs}}), QStringLiteral("a\n\n"));
        QCOMPARE(toTabSeparated({{u"a\tb"_qs, u"c\nd"_qs, u"e\"f"_qs}}),
                 QStringLiteral("\"a\tb\"\t\"c\nd\"\t\"e\"\"f\""));
    }

    void readsBackWhatItWrites()
    {
        const QStringList texts{u""_qs,   u"a"_qs,    u"\""_qs,      u"\"\""_qs, u"a\tb"_qs,
                                u"\n"_qs, u"\r\n"_qs, u"\"a\" b"_qs, u" x "_qs,  u"a\"\t\"b"_qs};
        for (const QString& one : texts) {
            for (const QString& other : texts) {
                for (const Rows& rows : {Rows{{one}}, Rows{{one, other}}, Rows{{one}, {other}},
                                         Rows{{one, other}, {other, one}}})
                    QCOMPARE(fromTabSeparated(toTabSeparated(rows)), rows);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestTabSeparated)
#include "tst_tabseparated.moc"
