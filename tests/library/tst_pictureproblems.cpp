// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/pictureproblems.h"

#include "library/leadpictures.h"
#include "story.h"

#include <QTest>

using namespace foreword;
using namespace foreword::library;
using frontmatter::FrontMatterDocument;
using Reach = PictureReport::Reach;
using Severity = Diagnostic::Severity;

namespace {

QList<ArticlePicture> picturesIn(const QByteArray& bytes)
{
    return articlePictures(FrontMatterDocument::read(bytes, FrontMatterDocument::Reading::Quick),
                           FieldSchema::article());
}

/// "images[0].url /a.jpg 3x4 lead", one each.
QStringList described(const QByteArray& frontMatter)
{
    QStringList lines;
    for (const ArticlePicture& picture : picturesIn("---\n" + frontMatter + "---\n")) {
        QString line = picture.addressPath.toString() + u' ' + picture.address;
        if (picture.width || picture.height) {
            line += u' ' + QString::number(picture.width.value_or(-1)) + u'x' +
                    QString::number(picture.height.value_or(-1));
        }
        lines << (picture.isLead ? QString(line + QStringLiteral(" lead")) : line);
    }
    return lines;
}

ArticlePicture lead(std::optional<qint64> width = 1100, std::optional<qint64> height = 619)
{
    const frontmatter::FieldPath path = frontmatter::FieldPath() / QStringLiteral("images") / 0;
    return {
        path, path / QStringLiteral("url"), QStringLiteral("https://example.org/a.jpg"), width, height, true,
        30};
}

PictureReport there(QSize size = {1100, 619})
{
    return {Reach::There, {}, {}, QStringLiteral("image/jpeg"), size};
}

QStringList rules(const ArticlePicture& picture, const PictureReport& report)
{
    QStringList rules;
    for (const PictureFinding& finding : pictureFindings(picture, report, smallestLeadByDefault))
        rules << finding.diagnostic.rule;
    return rules;
}

ScannedArticle scanned(const QString& file, const QString& leadPicture)
{
    ScannedArticle article{file, {}, {}};
    article.summary.leadPicture = leadPicture;
    return article;
}

} // namespace

class TestPictureProblems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryPictureOfTheSchema();
    void findsPictures_data();
    void findsPictures();
    void tellsLines();
    void judges_data();
    void judges();
    void saysWhatAndWhere();
    void fixesOnlyWhatCanBe();
    void tellsOfDuplicates();
    void namesEveryProblem();
    void knowsSharedLeadPictures();
};

void TestPictureProblems::findsEveryPictureOfTheSchema()
{
    const QList<ArticlePicture> pictures = picturesIn(test::completeStory());
    QStringList paths;
    for (const ArticlePicture& picture : pictures) {
        paths << picture.path.toString();
        QVERIFY(picture.canHaveSize());
        QVERIFY(picture.width && picture.height);
    }
    QCOMPARE(paths, (QStringList{u"provider.images[0]"_qs, u"images[0]"_qs, u"images[1]"_qs,
                                 u"related[0].images[0]"_qs}));
    QVERIFY(pictures[1].isLead && !pictures[2].isLead && !pictures[3].isLead);
}

void TestPictureProblems::findsPictures_data()
{
    QTest::addColumn<QByteArray>("frontMatter");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& frontMatter, const QStringList& expected) {
        QTest::newRow(name) << frontMatter << expected;
    };
    row("sizes", "images:\n  - url: /a.jpg\n    width: 3\n    height: 4\n",
        {u"images[0].url /a.jpg 3x4 lead"_qs});
    row("half a size", "images:\n  - url: /a.jpg\n    width: 3\n    height: wide\n",
        {u"images[0].url /a.jpg 3x-1 lead"_qs});
    row("of a related story's provider", "related:\n  - provider: {images: [{url: /p.png}]}\n",
        {u"related[0].provider.images[0].url /p.png"_qs});
    row("without an address", "images:\n  - url: \" \"\n  - width: 3\n  - url: /b.jpg\n",
        {u"images[2].url /b.jpg"_qs});
    row("bare addresses", "images: [/a.jpg, /b.jpg]\n",
        {u"images[0] /a.jpg lead"_qs, u"images[1] /b.jpg"_qs});
    row("a single text", "images: /a.jpg\n", {u"images /a.jpg lead"_qs});
    row("image", "image: /a.jpg\n", {u"image /a.jpg lead"_qs});
    row("image with a path", "image:\n  path: /a.jpg\n  width: 3\n  height: 4\n",
        {u"image.path /a.jpg 3x4 lead"_qs});
    row("image beside images", "image: /a.jpg\nimages: []\n", {});
    row("image where images is nothing", "image: /a.jpg\nimages:\n", {u"image /a.jpg lead"_qs});
    row("other lists", "photos: [/a.jpg]\nrelated: [text]\n", {});
    row("unreadable", "images: [\n", {});
}

void TestPictureProblems::findsPictures()
{
    QFETCH(QByteArray, frontMatter);
    QTEST(described(frontMatter), "expected");
}

void TestPictureProblems::tellsLines()
{
    const QList<ArticlePicture> pictures =
        picturesIn("---\ntitle: a\nimages:\n  - url: /a.jpg\n\n  - width: 3\n    url: /b.jpg\n---\n");
    QCOMPARE(pictures.size(), 2);
    QCOMPARE(pictures[0].line, 4);
    QCOMPARE(pictures[1].line, 6);
}

void TestPictureProblems::judges_data()
{
    QTest::addColumn<ArticlePicture>("picture");
    QTest::addColumn<PictureReport>("report");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const ArticlePicture& picture, const PictureReport& report,
                        const QStringList& expected) {
        QTest::newRow(name) << picture << report << expected;
    };
    row("good", lead(), there(), {});
    row("not checked", lead(1, 1), {}, {});
    row("gone", lead(), {Reach::Gone, u"404"_qs}, {u"picture-dead"_qs});

    row("other width", lead(1000), there(), {u"picture-size-wrong"_qs});
    row("other height", lead(1100, 700), there(), {u"picture-size-wrong"_qs});
    row("no size recorded", lead({}, {}), there(), {});
    row("right half", lead(1100, {}), there(), {});
    row("wrong half", lead({}, 3), there(), {u"picture-size-wrong"_qs});
    row("size not known", lead(1, 1), there({}), {});

    row("at the limit", lead(600, 315), there({600, 315}), {});
    row("narrow", lead(599, 315), there({599, 315}), {u"picture-small"_qs});
    row("low", lead(600, 314), there({600, 314}), {u"picture-small"_qs});
    ArticlePicture other = lead(50, 50);
    other.isLead = false;
    row("small, not the lead", other, there({50, 50}), {});

    PictureReport page = there({});
    page.type.clear();
    page.words = u"This is a web page."_qs;
    row("no picture", lead(), page, {u"picture-wrong-type"_qs});
    const auto announced = [](const char* type) {
        PictureReport report = there();
        report.announcedType = QLatin1String(type);
        return report;
    };
    row("as announced", lead(), announced("image/jpeg"), {});
    row("another name for it", lead(), announced("image/jpg"), {});
    row("some bytes", lead(), announced("application/octet-stream"), {});
    row("another type", lead(), announced("image/png"), {u"picture-wrong-type"_qs});
    row("announced as a page", lead(), announced("text/html"), {u"picture-wrong-type"_qs});

    ArticlePicture plain = lead();
    plain.address = u" HTTP://example.org/a.jpg"_qs;
    row("not https", plain, there(), {u"picture-not-https"_qs});
    row("not https, not checked", plain, {}, {u"picture-not-https"_qs});
    row("not https and gone", plain, {Reach::Gone, u"404"_qs}, {u"picture-dead"_qs, u"picture-not-https"_qs});
    row("several", lead(3, 3), there({2, 2}), {u"picture-size-wrong"_qs, u"picture-small"_qs});
}

void TestPictureProblems::judges()
{
    QFETCH(ArticlePicture, picture);
    QFETCH(PictureReport, report);
    QTEST(rules(picture, report), "expected");
}

void TestPictureProblems::saysWhatAndWhere()
{
    const QList<PictureFinding> found =
        pictureFindings(lead(), {Reach::Gone, u"The server answered 404."_qs}, smallestLeadByDefault);
    QCOMPARE(found.size(), 1);
    const Diagnostic& said = found[0].diagnostic;
    QCOMPARE(said.severity, Severity::Error);
    QCOMPARE(said.message, u"The server answered 404."_qs);
    QCOMPARE(said.path.toString(), u"images[0]"_qs);
    QCOMPARE(said.line, 30);
    QCOMPARE(problemsOf(found), PictureProblems(PictureProblem::Dead));

    const QList<PictureFinding> small = pictureFindings(lead(), there(), {1200, 630});
    QCOMPARE(small.size(), 1);
    QVERIFY(small[0].diagnostic.message.contains(u"1200 × 630"_qs));
    QCOMPARE(small[0].trueSize, QSize(1100, 619));
}

void TestPictureProblems::fixesOnlyWhatCanBe()
{
    const auto canBeFixed = [](const ArticlePicture& picture, const PictureReport& report) {
        return pictureFindings(picture, report, smallestLeadByDefault).constFirst().canBeFixed;
    };
    QVERIFY(canBeFixed(lead(), {Reach::Gone, {}}));
    QVERIFY(canBeFixed(lead(1, 1), there()));
    ArticlePicture plain = lead();
    plain.address = u"http://example.org/a.jpg"_qs;
    QVERIFY(!canBeFixed(plain, there()));
    PictureReport secure = there();
    secure.isOverHttps = true;
    QVERIFY(canBeFixed(plain, secure));
    QVERIFY(!canBeFixed(lead(9, 9), there({9, 9})));
}

void TestPictureProblems::tellsOfDuplicates()
{
    const PictureFinding one = duplicateFinding(lead(), 1, u"Ferry"_qs);
    QCOMPARE(one.problem, PictureProblem::Duplicate);
    QCOMPARE(one.diagnostic.rule, u"picture-duplicate"_qs);
    QCOMPARE(one.diagnostic.severity, Severity::Note);
    QVERIFY(one.diagnostic.message.contains(u"“Ferry”"_qs));
    QVERIFY(duplicateFinding(lead(), 12, u"Ferry"_qs).diagnostic.message.contains(u"12"_qs));
    QVERIFY(!one.canBeFixed);
}

void TestPictureProblems::namesEveryProblem()
{
    PictureProblems all;
    for (const PictureProblem problem : everyPictureProblem) {
        QVERIFY(!(all & problem));
        all |= problem;
        QCOMPARE(pictureProblemNamed(ruleOf(problem)), std::optional(problem));
    }
    QVERIFY(!pictureProblemNamed(u"edited"_qs));
}

void TestPictureProblems::knowsSharedLeadPictures()
{
    ArticleRecords records;
    records.append(std::make_shared<const RecordBlock>(QList<ScannedArticle>{
        scanned(u"a.md"_qs, u"https://example.org/a.jpg"_qs),
        scanned(u"b.md"_qs, u"http://example.org/a.jpg"_qs),
        scanned(u"c.md"_qs, u"https://example.org/c.jpg"_qs),
        scanned(u"d.md"_qs, {}),
        scanned(u"e.md"_qs, {}),
        scanned(u"x/f.md"_qs, u"/img/f.jpg"_qs),
        scanned(u"y/g.md"_qs, u"/img/f.jpg"_qs),
        scanned(u"x/h.md"_qs, u"h.jpg"_qs),
        scanned(u"y/i.md"_qs, u"h.jpg"_qs),
        scanned(u"x/j.md"_qs, u"h.jpg"_qs),
        scanned(u"k.md"_qs, u"https://example.org/a.jpg"_qs),
    }));
    records.setGone(10, true);
    const LeadPictures leads(records);
    QCOMPARE(leads.sharing(0), (QList<int>{0, 1}));
    QCOMPARE(leads.sharing(1), (QList<int>{0, 1}));
    QCOMPARE(leads.sharing(5), (QList<int>{5, 6}));
    QCOMPARE(leads.sharing(7), (QList<int>{7, 9})); // beside articles of the same folder
    for (const int alone : {2, 3, 4, 8, 10})
        QVERIFY(leads.sharing(alone).isEmpty());
}

QTEST_APPLESS_MAIN(TestPictureProblems)
#include "tst_pictureproblems.moc"
