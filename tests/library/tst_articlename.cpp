// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlename.h"

#include "frontmatter/frontmatterdocument.h"
#include "library/articlesummary.h"
#include "library/articletemplate.h"

#include <QTest>

using namespace foreword;
using library::ArticleName;

class TestArticleName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dividesAndJoins_data();
    void dividesAndJoins();
    void followsDateAndTitle_data();
    void followsDateAndTitle();
    void numbersWhatIsTaken();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void aNewArticleReadsWell();
};

void TestArticleName::dividesAndJoins_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("a post") << "2021-04-13-a-b.md"
                            << "2021-04-13"
                            << "a-b"
                            << ".md";
    QTest::newRow("a page") << "about.html"
                            << ""
                            << "about"
                            << ".html";
    QTest::newRow("points within") << "2021-04-13-v1.2.markdown"
                                   << "2021-04-13"
                                   << "v1.2"
                                   << ".markdown";
    QTest::newRow("no suffix") << "README"
                               << ""
                               << "README"
                               << "";
    QTest::newRow("not quite a date") << "2021-4-13-a.md"
                                      << ""
                                      << "2021-4-13-a"
                                      << ".md";
    QTest::newRow("a date alone") << "2021-04-13.md"
                                  << ""
                                  << "2021-04-13"
                                  << ".md";
}

void TestArticleName::dividesAndJoins()
{
    QFETCH(QString, file);
    const ArticleName name = ArticleName::of(file);
    QTEST(name.date, "date");
    QTEST(name.slug, "slug");
    QTEST(name.suffix, "suffix");
    QCOMPARE(name.text(), file);
}

void TestArticleName::followsDateAndTitle_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("instant") << "2021-04-13T17:10:59Z"
                             << "A Title"
                             << "2021-04-13-a-title.md";
    QTest::newRow("the day as written") << "2021-04-13T23:59:59 -08:00"
                                        << "A"
                                        << "2021-04-13-a.md";
    QTest::newRow("short forms are padded") << "2021-4-3"
                                            << "A"
                                            << "2021-04-03-a.md";
    QTest::newRow("no date") << "soon"
                             << "A"
                             << "a.md";
    QTest::newRow("no title") << "2021-04-13"
                              << ""
                              << "2021-04-13-untitled.md";
}

void TestArticleName::followsDateAndTitle()
{
    QFETCH(QString, date);
    QFETCH(QString, title);
    QTEST(ArticleName::of(date, title, QStringLiteral(".md")).text(), "name");
}

void TestArticleName::numbersWhatIsTaken()
{
    QStringList taken;
    const auto free = [&](const QString& wanted) {
        return library::freeName(wanted, [&](const QString& path) { return taken.contains(path); });
    };
    const QString file = QStringLiteral("a.b/story.md");
    for (const char* expected : {"a.b/story.md", "a.b/story-2.md", "a.b/story-3.md"}) {
        QCOMPARE(free(file), QLatin1String(expected));
        taken.append(free(file));
    }
    taken.append(QStringLiteral("a.b/README"));
    QCOMPARE(free(QStringLiteral("a.b/README")), QStringLiteral("a.b/README-2"));
}

void TestArticleName::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isWrong");
    QTest::newRow("good") << "2021-04-13-a.md" << false;
    QTest::newRow("other scripts") << QStringLiteral("новости дня.md") << false;
    QTest::newRow("empty") << "" << true;
    QTest::newRow("another folder") << "../a.md" << true;
    QTest::newRow("hidden") << ".a.md" << true;
    QTest::newRow("line break") << "a\nb.md" << true;
    QTest::newRow("blank at the end") << "a.md " << true;
    QTest::newRow("no article") << "a.jpg" << true;
    QTest::newRow("no suffix") << "a" << true;
    QTest::newRow("too long in bytes") << QString(QString(120, u'я') + QStringLiteral(".md")) << true;
}

void TestArticleName::saysWhatIsWrong()
{
    QFETCH(QString, name);
    QTEST(library::problemOfName(name).has_value(), "isWrong");
}

void TestArticleName::aNewArticleReadsWell()
{
    const QDateTime now(QDate(2026, 3, 1), QTime(1, 30, 5), Qt::OffsetFromUTC, 2 * 3600);
    const QByteArray bytes = library::newArticle(library::FieldSchema::article(), now);
    QCOMPARE(bytes, QByteArray("---\n"
                               "title: \"\"\n"
                               "excerpt: \"\"\n"
                               "publishedDateTime: 2026-02-28T23:30:05Z\n"
                               "type: article\n"
                               "published: false\n"
                               "---\n"));
    const auto document = frontmatter::FrontMatterDocument::read(bytes);
    QVERIFY(!document.problem());
    QVERIFY(document.isProven());
    QCOMPARE(library::summarise(document).published, library::ArticleSummary::Published::No);
}

QTEST_GUILESS_MAIN(TestArticleName)
#include "tst_articlename.moc"
