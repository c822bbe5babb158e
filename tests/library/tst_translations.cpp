// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/translations.h"

#include <QTest>

using foreword::library::withoutLanguages;

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesLanguagesOut_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("left");
        QTest::newRow("none") << u"_articles/legal.md"_qs << u"_articles/legal.md"_qs;
        QTest::newRow("below") << u"_articles/de/legal.md"_qs << u"_articles/legal.md"_qs;
        QTest::newRow("above") << u"content/pt-BR/news/legal/index.md"_qs
                               << u"content/news/legal/index.md"_qs;
        QTest::newRow("script") << u"zh-hans/a.md"_qs << u"a.md"_qs;
        QTest::newRow("country") << u"en_GB/a.md"_qs << u"a.md"_qs;
        QTest::newRow("three letters") << u"fil/a.md"_qs << u"a.md"_qs;
        QTest::newRow("no language") << u"xx/a.md"_qs << u"xx/a.md"_qs;
        QTest::newRow("words that begin like one") << u"no-more-tears/a.md"_qs << u"no-more-tears/a.md"_qs;
        QTest::newRow("longer") << u"news/a.md"_qs << u"news/a.md"_qs;
        QTest::newRow("the file's own name") << u"de"_qs << u"de"_qs;
        QTest::newRow("empty") << QString() << QString();
    }

    void leavesLanguagesOut()
    {
        QFETCH(QString, file);
        QFETCH(QString, left);
        QCOMPARE(withoutLanguages(file), left);
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
