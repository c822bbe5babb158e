// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/showntext.h"

#include <QtTest>

using foreword::widgets::ShownText;
using Form = ShownText::Form;

class TestShownText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOverOnlyTheEdit_data();
    void takesOverOnlyTheEdit();
};

void TestShownText::takesOverOnlyTheEdit_data()
{
    QTest::addColumn<Form>("form");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("result");

    QTest::newRow("line: new line shown as a mark")
        << Form::Line << u"a\nb"_qs << u"a↵b"_qs << u"a↵bc"_qs << u"a\nbc"_qs;
    QTest::newRow("line: the mark itself is a character")
        << Form::Line << u"a"_qs << u"a"_qs << u"a↵"_qs << u"a↵"_qs;
    QTest::newRow("line: a mark is deleted") << Form::Line << u"a\nb"_qs << u"a↵b"_qs << u"ab"_qs << u"ab"_qs;
    QTest::newRow("line: pasted lines become blanks")
        << Form::Line << u"ab"_qs << u"ab"_qs << u"a1\r\n2\u20283b"_qs << u"a1 2 3b"_qs;
    QTest::newRow("line: carriage return")
        << Form::Line << u"a\r\nb"_qs << u"a␍↵b"_qs << u"Xa␍↵b"_qs << u"Xa\r\nb"_qs;
    QTest::newRow("paragraph: separators shown as new lines")
        << Form::Paragraph << u"a\u2028b\u2029c\nd"_qs << u"a\nb\nc\nd"_qs << u"a\nb\nc\nXd"_qs
        << u"a\u2028b\u2029c\nXd"_qs;
    QTest::newRow("paragraph: Windows line ends")
        << Form::Paragraph << u"a\r\nb\r\nc"_qs << u"a␍\nb␍\nc"_qs << u"a␍\nb2␍\nc"_qs << u"a\r\nb2\r\nc"_qs;
    QTest::newRow("paragraph: no-break space") << Form::Paragraph << u"10\u00a0km a"_qs << u"10\u00a0km a"_qs
                                               << u"10\u00a0km b"_qs << u"10\u00a0km b"_qs;
    QTest::newRow("paragraph: typed separator is a new line")
        << Form::Paragraph << u"ab"_qs << u"ab"_qs << u"a\u2028b"_qs << u"a\nb"_qs;
    QTest::newRow("paragraph: trailing lines stay")
        << Form::Paragraph << u"Six schools.\n    \n"_qs << u"Six schools.\n    \n"_qs
        << u"Ten schools.\n    \n"_qs << u"Ten schools.\n    \n"_qs;
    QTest::newRow("frame marks") << Form::Paragraph << QString(u"a"_qs + QChar(0xfdd0) + u"b")
                                 << u"a\ufffdb"_qs << u"a\ufffdbc"_qs
                                 << QString(u"a"_qs + QChar(0xfdd0) + u"bc");
    QTest::newRow("one half of a surrogate pair in common")
        << Form::Line << u"a😀b"_qs << u"a😀b"_qs << u"a😁b"_qs << u"a😁b"_qs;
    QTest::newRow("one of two equal characters")
        << Form::Line << u"aab"_qs << u"aab"_qs << u"ab"_qs << u"ab"_qs;
    QTest::newRow("everything replaced") << Form::Line << u"a\nb"_qs << u"a↵b"_qs << u"new"_qs << u"new"_qs;
    QTest::newRow("emptied") << Form::Paragraph << u"a\u2028"_qs << u"a\n"_qs << QString() << QString();
}

void TestShownText::takesOverOnlyTheEdit()
{
    QFETCH(const Form, form);
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QFETCH(const QString, typed);
    QFETCH(const QString, result);

    ShownText held(form, text);
    QCOMPARE(held.shown(), shown);
    held.takeEdit(held.shown());
    QCOMPARE(held.text(), text);
    held.takeEdit(typed);
    QCOMPARE(held.text(), result);
    QCOMPARE(held.shown().size(), held.text().size());
}

QTEST_APPLESS_MAIN(TestShownText)
#include "tst_showntext.moc"
