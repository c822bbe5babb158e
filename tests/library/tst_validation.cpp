// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/validation.h"

#include "library/story.h"

#include <QTest>

using foreword::frontmatter::FrontMatterDocument;
using foreword::library::Diagnostic;
using foreword::library::FieldSchema;
using foreword::library::isAddress;
using foreword::library::validate;

namespace {

/// `line severity rule path` of each problem.
QStringList problemsOf(const QByteArray& bytes)
{
    QStringList lines;
    const QList<Diagnostic> problems = validate(FrontMatterDocument::read(bytes), FieldSchema::article());
    for (const Diagnostic& one : problems) {
        const QChar severity = one.severity == Diagnostic::Severity::Error     ? u'E'
                               : one.severity == Diagnostic::Severity::Warning ? u'W'
                                                                               : u'N';
        const QString line =
            QString::number(one.line) + u' ' + severity + u' ' + one.rule + u' ' + one.path.toString();
        lines.append(line.trimmed());
    }
    return lines;
}

} // namespace

class TestValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInACompleteStory();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void namesTheRemedy();
    void listsHaveManyProblemsAtMost();
    void knowsAddresses_data();
    void knowsAddresses();
};

void TestValidation::findsNothingInACompleteStory()
{
    QCOMPARE(problemsOf(foreword::test::completeStory()), QStringList());
}

void TestValidation::findsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("yaml"); // from line 2
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& yaml, const QStringList& expected) {
        QTest::newRow(name) << yaml << expected;
    };
    row("a page of another site", "layout: post\ntitle: A\ndate: some day\ntags: a b", {});
    row("a page without a title", "layout: post", {u"2 N missing-title title"_qs});
    row("empty front matter", "", {u"3 N missing-title title"_qs});
    row("a story without a title", "published: true", {u"2 E missing-title title"_qs});
    row("an empty title", "category: news\ntitle:", {u"3 E missing-title title"_qs});
    row("a blank title", "category: news\ntitle: ' '", {u"3 E missing-title title"_qs});
    row("a title of digits", "title: 404", {});
    row("a title read as a boolean", "title: No", {u"2 W wrong-type title"_qs});
    row("a title as a list", "title: [A, B]", {u"2 W wrong-type title"_qs});
    row("a long title", "title: " + QByteArray("long ").repeated(30), {u"2 N long-text title"_qs});
    row("empty fields", "title: A\ncategory:\npublishedDateTime:\nheat:\npublished:\nprovider:\nimages:", {});
    row("a bad date", "title: A\npublishedDateTime: last Tuesday", {u"3 E bad-date publishedDateTime"_qs});
    row("a day that does not exist", "title: A\npublishedDateTime: 2021-02-30",
        {u"3 E bad-date publishedDateTime"_qs});
    row("a date in quotes", "title: A\npublishedDateTime: '2021-02-03'", {});
    row("a bad address", "title: A\nwebUrl: javascript:alert(1)", {u"3 W bad-address webUrl"_qs});
    row("an empty address", "title: A\nwebUrl: \"\"", {});
    row("a number in quotes", "title: A\nheat: '3'", {u"3 W wrong-type heat"_qs});
    row("a negative number", "title: A\nheat: -3", {u"3 W out-of-range heat"_qs});
    row("a boolean in quotes", "title: A\npublished: 'true'", {u"3 W wrong-type published"_qs});
    row("topics as a text", "title: A\ntopics: B", {u"3 W wrong-type topics"_qs});
    row("a topic that is a map", "title: A\ntopics:\n  - B\n  - c: d", {u"5 W wrong-type topics[1]"_qs});
    row("a provider as a text", "title: A\nprovider: CNN", {u"3 W wrong-type provider"_qs});
    row("a provider without a name", "title: A\nprovider:\n  domain: cnn.com",
        {u"3 W missing-name provider.name"_qs});
    row("images as one map", "title: A\nimages:\n  url: /a.png", {u"3 W wrong-type images"_qs});
    row("an image without an address", "title: A\nimages:\n  - url: /a.png\n  - width: 3",
        {u"5 W missing-url images[1].url"_qs});
    row("an image of no width", "title: A\nimages:\n  - url: /a.png\n    width: 0",
        {u"5 W out-of-range images[0].width"_qs});
    row("an image as a text", "title: A\nimages:\n  - /a.png", {u"4 N wrong-type images[0]"_qs});
    row("a related story",
        "title: A\nrelated:\n  - title: B\n    images:\n      - url: 'file:///etc/passwd'\n  - type: video",
        {u"6 W bad-address related[0].images[0].url"_qs, u"7 W missing-title related[1].title"_qs});
    row("in file order", "heat: x\ntitle: A\nwebUrl: 'mailto:a'\nquality: y",
        {u"2 W wrong-type heat"_qs, u"4 W bad-address webUrl"_qs, u"5 W wrong-type quality"_qs});
    row("a key that stands twice", "title: A\ntitle: B", {u"3 W duplicate-key"_qs});
    row("unreadable", "title: A\n  x: y", {u"3 E unreadable-yaml"_qs});
}

void TestValidation::findsWhatIsWrong()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QStringList, expected);
    QCOMPARE(problemsOf("---\n" + yaml + "\n---\n"), expected);
}

void TestValidation::namesTheRemedy()
{
    const auto document = FrontMatterDocument::read("---\npublished: maybe\n---\n");
    const QList<Diagnostic> problems = validate(document, FieldSchema::article());
    QCOMPARE(problems.size(), 2);
    QCOMPARE(problems[0].message, u"“Title” is missing. Fill it in."_qs);
    QCOMPARE(problems[1].message,
             u"“Published” is neither true nor false. Write true or false, without quotes."_qs);
}

/// One list's do not keep another field's from being told.
void TestValidation::listsHaveManyProblemsAtMost()
{
    const QByteArray many = "[" + QByteArray("[x],").repeated(500) + "]";
    const QStringList problems =
        problemsOf("---\ntitle: A\npublished: maybe\ntopics: " + many + "\nrelated: " + many + "\n---\n");
    const auto count = [&](const QString& field) { return problems.filter(QString(u' ' + field)).size(); };
    QCOMPARE(count(QStringLiteral("topics[")), 100);
    QCOMPARE(count(QStringLiteral("related[")), 100);
    QCOMPARE(count(QStringLiteral("published")), 1);
}

void TestValidation::knowsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char* text, bool expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << expected;
    };
    row("http://example.org", true);
    row("HTTPS://example.org/a?b#c", true);
    row("http://[::1]/", true);
    row("https://пример.рф/", true);
    row("//cdn.example.org/a.png", true);
    row("/assets/images/a b.png", true);
    row("assets/a.png", true);
    row("../a.png", true);
    row("a.png?x=1:2", true);
    row("", false);
    row(" http://example.org", false);
    row("http://", false);
    row("http:///a", false);
    row("http:a", false);
    row("http://exa mple.org", false);
    row("ftp://example.org", false);
    row("javascript:alert(1)", false);
    row("file:///etc/passwd", false);
    row("data:image/png;base64,AAAA", false);
    row("C:\\a.png", false);
    row("--help\n", false);
    row("a\tb", false);
}

void TestValidation::knowsAddresses()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);
    QCOMPARE(isAddress(text), expected);
}

QTEST_GUILESS_MAIN(TestValidation)
#include "tst_validation.moc"
