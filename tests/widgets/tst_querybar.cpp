// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/querybar.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using foreword::library::ArticleQuery;
using foreword::library::ValueCount;
using foreword::widgets::QueryBar;

namespace {

/// In which columns something red stands below the text's middle, the frame left out.
QList<int> underlinedColumns(QueryBar& bar)
{
    const QImage image = bar.grab().toImage();
    QList<int> columns;
    for (int x = 4; x < image.width() - 4; ++x) {
        for (int y = image.height() / 2; y < image.height() - 4; ++y) {
            const QColor color = image.pixelColor(x, y);
            if (color.red() > color.green() + 40) {
                columns.append(x);
                break;
            }
        }
    }
    return columns;
}

/// A bar that knows some topics.
struct Offering : QueryBar
{
    Offering()
    {
        setKnownValues([](const QString& field) {
            QList<ValueCount> topics{{u"Cities"_qs, 3}, {u"Z\u00fcrich"_qs, 2}, {u"Public transport"_qs, 1}};
            return field == u"topic" ? topics : QList<ValueCount>();
        });
        resize(400, 30);
        show();
        setFocus();
    }
    QAbstractItemView* popup() const { return findChild<QCompleter*>()->popup(); }
    QString offers() const
    {
        QStringList shown;
        for (int row = 0; popup()->isVisible() && row < popup()->model()->rowCount(); ++row)
            shown.append(popup()->model()->index(row, 0).data().toString());
        return shown.join(u' ');
    }
};

} // namespace

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

    void aMistakeIsUnderlined()
    {
        QueryBar bar;
        bar.resize(900, 32);
        bar.show();
        bar.setFocus();
        const auto widthOf = [&bar](const char* text) {
            return bar.fontMetrics().horizontalAdvance(QLatin1String(text));
        };
        QTest::keyClicks(&bar, QStringLiteral("tram heat:"));
        QCOMPARE(underlinedColumns(bar), QList<int>());
        QTest::keyClicks(&bar, QStringLiteral("hot"));
        QVERIFY(!bar.note().isEmpty());
        const QList<int> columns = underlinedColumns(bar);
        // The note at the right end has the same color.
        const int note = bar.width() - bar.fontMetrics().horizontalAdvance(bar.note()) - 20;
        const qsizetype ofText =
            std::count_if(columns.begin(), columns.end(), [note](int x) { return x < note; });
        QVERIFY(ofText > 3);
        QVERIFY(columns.first() > widthOf("tram heat"));
        QVERIFY(columns[ofText - 1] < widthOf("tram heat:hot") + 12);
        bar.clear();
        QCOMPARE(underlinedColumns(bar), QList<int>());
    }

    void compositionIsNotEndedByAMistake()
    {
        QueryBar bar;
        bar.resize(900, 32);
        bar.show();
        bar.setFocus();
        bar.setText(QStringLiteral("heat:hot"));
        bar.selectAll();
        QInputMethodEvent composing(QStringLiteral("xxxxxxxx"), {});
        QCoreApplication::sendEvent(&bar, &composing);
        QCOMPARE(bar.text(), QString());
        const auto cursor = [&bar] { return bar.inputMethodQuery(Qt::ImCursorRectangle).toRect().left(); };
        const int behind = cursor();
        QInputMethodEvent done;
        QCoreApplication::sendEvent(&bar, &done);
        QVERIFY(cursor() < behind);
        bar.setText(QStringLiteral("heat:hot"));
        QVERIFY(!underlinedColumns(bar).isEmpty());
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

    void offersNamesAndValues_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("offers");
        QTest::newRow("one letter is a word") << u"t"_qs << QString();
        QTest::newRow("names") << u"harbour -TO"_qs << u"topic:"_qs;
        QTest::newRow("several names") << u"ti ty"_qs << u"type:"_qs;
        QTest::newRow("free text") << u"harbour"_qs << QString();
        QTest::newRow("a phrase") << u"\"to"_qs << QString();
        QTest::newRow("fixed values") << u"published:"_qs << u"yes no absent"_qs;
        QTest::newRow("begun") << u"published:a"_qs << u"absent"_qs;
        QTest::newRow("whole") << u"published:absent"_qs << QString();
        QTest::newRow("values in use") << u"topic:"_qs << u"Cities Z\u00fcrich Public transport"_qs;
        QTest::newRow("in the middle") << u"topic=trans"_qs << u"Public transport"_qs;
        QTest::newRow("folded") << u"topic:zu"_qs << u"Z\u00fcrich"_qs;
        QTest::newRow("another one") << u"topic=Cities,z"_qs << u"Z\u00fcrich"_qs;
        QTest::newRow("in quotes") << u"topic:\"pub"_qs << u"Public transport"_qs;
        QTest::newRow("behind quotes") << u"topic:\"pub\""_qs << QString();
        QTest::newRow("done") << u"topic:Cities "_qs << QString();
        QTest::newRow("unknown") << u"nothing:z"_qs << QString();
    }

    void offersNamesAndValues()
    {
        QFETCH(QString, typed);
        QFETCH(QString, offers);
        Offering bar;
        QTest::keyClicks(&bar, typed);
        QCOMPARE(bar.offers(), offers);
    }

    void takesAnOffer_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("taken");
        QTest::newRow("a name") << u"harbour -top"_qs << u"harbour -topic:"_qs;
        QTest::newRow("a value") << u"a topic:trans"_qs << u"a topic:\"Public transport\""_qs;
        QTest::newRow("another one") << u"topic=Cities,zur"_qs << u"topic=Cities,Z\u00fcrich"_qs;
        QTest::newRow("in quotes") << u"topic:\"pub"_qs << u"topic:\"Public transport\""_qs;
        QTest::newRow("behind an open quote") << u"topic:\""_qs << u"topic:Cities"_qs;
    }

    void takesAnOffer()
    {
        QFETCH(QString, typed);
        QFETCH(QString, taken);
        Offering bar;
        QTest::keyClicks(&bar, typed);
        QTest::keyClick(&bar, Qt::Key_Tab);
        QCOMPARE(bar.text(), taken);
        QCOMPARE(bar.cursorPosition(), int(taken.size()));
    }

    void aNameTakenOffersItsValues()
    {
        Offering bar;
        QTest::keyClicks(&bar, QStringLiteral("publ"));
        QTest::keyClick(&bar, Qt::Key_Tab);
        QCOMPARE(bar.offers(), QStringLiteral("yes no absent"));
        QTest::keyClick(bar.popup(), Qt::Key_Down);
        QTest::keyClick(bar.popup(), Qt::Key_Down);
        QTest::keyClick(bar.popup(), Qt::Key_Return);
        QCOMPARE(bar.text(), QStringLiteral("published:no"));
        QCOMPARE(bar.offers(), QString());
    }

    /// What is not asked for is not put in, and keys do what they do without a list.
    void offersAreNeverInTheWay()
    {
        Offering bar;
        QSignalSpy returned(&bar, &QLineEdit::returnPressed);
        QTest::keyClicks(&bar, QStringLiteral("pro"));
        QCOMPARE(bar.offers(), QStringLiteral("provider:"));
        QTest::keyClick(bar.popup(), Qt::Key_Return);
        QCOMPARE(bar.text(), QStringLiteral("pro"));
        QCOMPARE(returned.count(), 1);
        QCOMPARE(bar.offers(), QString());
        QTest::keyClicks(&bar, QStringLiteral("v"));
        QTest::keyClick(bar.popup(), Qt::Key_Escape);
        QCOMPARE(bar.offers(), QString());
        QCOMPARE(bar.text(), QStringLiteral("prov"));
        QTest::keyClicks(&bar, QStringLiteral("e it"));
        QCOMPARE(bar.text(), QStringLiteral("prove it"));
        QCOMPARE(bar.offers(), QString());
        // In the middle of a word there is nothing to complete.
        bar.setText(QStringLiteral("topic:Cities"));
        bar.setCursorPosition(8);
        QTest::keyClicks(&bar, QStringLiteral("t"));
        QCOMPARE(bar.offers(), QString());
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
