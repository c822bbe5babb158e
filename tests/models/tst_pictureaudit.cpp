// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pictureaudit.h"

#include "editing/newsroom.h"
#include "editing/picturefixes.h"
#include "models/picturefindingsmodel.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QPromise>

using namespace foreword;
using imaging::FetchedImage;
using imaging::PictureFailure;
using library::ArticleId;
using library::PictureProblem;
using models::PictureAudit;
using models::PictureFindingsModel;

namespace {

QByteArray png(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

/// Has a picture of 700 × 400 at every address, but for those in whose path stands "gone", "offline" or
/// "never".
class FakeFetcher : public imaging::ImageFetcher
{
public:
    QFuture<FetchedImage> fetch(const QUrl& url) override
    {
        ++asked;
        auto promise = std::make_shared<QPromise<FetchedImage>>();
        promise->start();
        const QFuture<FetchedImage> future = promise->future();
        if (url.path().contains(u"never")) {
            m_open.push_back(promise);
            return future;
        }
        if (url.path().contains(u"gone"))
            promise->addResult(FetchedImage{{}, u"It is gone."_qs, PictureFailure::Gone});
        else if (url.path().contains(u"offline"))
            promise->addResult(FetchedImage{{}, u"No network."_qs, PictureFailure::Offline});
        else
            promise->addResult(FetchedImage{m_picture, {}});
        promise->finish();
        return future;
    }

    std::atomic<int> asked = 0;

private:
    const QByteArray m_picture = png({700, 400});
    std::vector<std::shared_ptr<QPromise<FetchedImage>>> m_open;
};

QByteArray story(const QByteArray& address, int width = 700, int height = 400)
{
    return "---\ntitle: About " + address + "\nimages:\n  - url: " + address +
           "\n    width: " + QByteArray::number(width) + "\n    height: " + QByteArray::number(height) +
           "\n---\n";
}

} // namespace

class TestPictureAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void findsWhatIsWrong();
    void marksRowsForQueries();
    void judgesEditsAnewAndTheirUndo();
    void tellsOfSharedLeadPicturesAsTheyChange();
    void translationsShareTheirPicture();
    void cancelsAndGoesOn();
    void checksAgain();
    void countsWhatIsWithheld();
    void takesUnsavedEdits();
    void forgetsWithTheFolder();
    void manyArticlesComeInBatches();
    void keepsRowsOfWhatStays();
    void showsOneKind();
    void saysPlacesInWords();

private:
    void open(const QList<QByteArray>& stories);
    void checkAll();
    QStringList rows() const;

    std::unique_ptr<test::Newsroom> m_room;
    std::unique_ptr<FakeFetcher> m_fetcher;
    std::unique_ptr<imaging::PictureChecker> m_checker;
    std::unique_ptr<PictureAudit> m_audit;
    std::unique_ptr<PictureFindingsModel> m_model;
};

void TestPictureAudit::init()
{
    m_room = std::make_unique<test::Newsroom>();
    m_fetcher = std::make_unique<FakeFetcher>();
    m_checker = std::make_unique<imaging::PictureChecker>(m_fetcher.get(), QString());
    m_audit = std::make_unique<PictureAudit>(m_room->library, *m_checker);
    m_model = std::make_unique<PictureFindingsModel>(m_room->library);
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_model.get());
    connect(m_audit.get(), &PictureAudit::found, m_model.get(), &PictureFindingsModel::take);
    connect(m_audit.get(), &PictureAudit::forgotten, m_model.get(), &PictureFindingsModel::clear);
}

void TestPictureAudit::cleanup()
{
    m_model.reset();
    m_audit.reset();
    m_checker.reset();
    m_room.reset();
}

void TestPictureAudit::open(const QList<QByteArray>& stories)
{
    for (int i = 0; i < stories.size(); ++i)
        m_room->add(test::Newsroom::fileName(i), stories[i]);
    m_room->open();
    QCOMPARE(m_room->library.count(), stories.size());
}

void TestPictureAudit::checkAll()
{
    m_audit->check(m_room->ids(0, m_room->library.count() - 1));
    QVERIFY(m_audit->state().isRunning);
    QTRY_VERIFY_WITH_TIMEOUT(!m_audit->state().isRunning, 60'000);
}

/// "2 picture-dead", by article.
QStringList TestPictureAudit::rows() const
{
    QStringList rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        rows << QString::number(m_room->library.rowOf(m_model->articleAt(row))) + u' ' +
                    m_model->findingAt(row).diagnostic.rule;
    }
    rows.sort();
    return rows;
}

void TestPictureAudit::findsWhatIsWrong()
{
    open({story("https://a.org/1.png"), story("https://a.org/gone.png"), story("https://a.org/3.png", 9, 9),
          "---\ntitle: None\n---\n", "---\nimages: [\n---\n", story("/missing.jpg")});
    checkAll();
    QCOMPARE(rows(), (QStringList{u"1 picture-dead"_qs, u"2 picture-size-wrong"_qs, u"5 picture-dead"_qs}));
    const PictureAudit::State& state = m_audit->state();
    QVERIFY(state.isComplete);
    QCOMPARE(state.articles, 6);
    QCOMPARE(state.pictures, 4);
    QCOMPARE(state.checked, 4);
    QCOMPARE(state.withheld, 0);
    QCOMPARE(m_model->count(), 3);
    QCOMPARE(m_model->count(PictureProblem::Dead), 2);
    QCOMPARE(m_model->index(0, PictureFindingsModel::PlaceColumn).data(), u"Lead picture"_qs);
}

void TestPictureAudit::marksRowsForQueries()
{
    open({story("https://a.org/1.png"), story("https://a.org/gone.png")});
    QSignalSpy checked(&m_room->library, &library::ArticleLibrary::picturesChecked);
    checkAll();
    QVERIFY(!checked.isEmpty());
    QCOMPARE(m_room->library.pictureProblems(m_room->id(0)), library::PictureProblems());
    QCOMPARE(m_room->library.pictureProblems(m_room->id(1)), PictureProblem::Dead);
    const auto query = library::ArticleQuery::parse(u"is:picture-dead"_qs);
    const auto marks = library::marksFor(*query, m_room->library);
    QVERIFY(!query->matches(m_room->library.row(m_room->id(0)), marks[0]));
    QVERIFY(query->matches(m_room->library.row(m_room->id(1)), marks[1]));
    QVERIFY(library::marksFor(*library::ArticleQuery::parse(u"is:problem"_qs), m_room->library).empty());
}

void TestPictureAudit::judgesEditsAnewAndTheirUndo()
{
    open({story("https://a.org/1.png", 9, 9), story("https://a.org/gone.png")});
    checkAll();
    QCOMPARE(rows().size(), 2);
    const editing::PicturesToFix sizes = m_model->fixable(PictureProblem::WrongSize);
    QCOMPARE(sizes.keys(), QList<ArticleId>{m_room->id(0)});
    QSignalSpy checked(&m_room->library, &library::ArticleLibrary::picturesChecked);
    m_room->session.edit(sizes.keys(), editing::fixingPictures(sizes), u"Write"_qs);
    QTRY_COMPARE(rows(), QStringList{u"1 picture-dead"_qs});
    QVERIFY(!m_room->library.pictureProblems(m_room->id(0)));
    QCOMPARE(m_room->bytes(0), story("https://a.org/1.png", 700, 400));
    m_room->session.undo();
    QTRY_COMPARE(rows(), (QStringList{u"0 picture-size-wrong"_qs, u"1 picture-dead"_qs}));
    QCOMPARE(m_room->library.pictureProblems(m_room->id(0)), PictureProblem::WrongSize);
    // What is shown stays in sight.
    QVERIFY(checked.isEmpty());
}

void TestPictureAudit::tellsOfSharedLeadPicturesAsTheyChange()
{
    open({story("https://a.org/1.png"), story("http://a.org/1.png"), story("https://a.org/2.png")});
    checkAll();
    const QStringList shared{u"0 picture-duplicate"_qs, u"1 picture-duplicate"_qs, u"1 picture-not-https"_qs};
    QCOMPARE(rows(), shared);
    // The edit of one article concerns the other.
    using frontmatter::FieldEdit;
    const auto url = frontmatter::FieldPath::parse(u"images[0].url"_qs).value();
    m_room->session.edit({m_room->id(1)},
                         {FieldEdit::set(url, frontmatter::FieldValue::text(u"https://a.org/2.png"_qs))},
                         u"Change"_qs);
    QTRY_COMPARE(rows(), (QStringList{u"1 picture-duplicate"_qs, u"2 picture-duplicate"_qs}));
    m_room->session.undo();
    QTRY_COMPARE(rows(), shared);
}

/// Their paths differ in folders of languages alone; another story with the same picture is a duplicate of
/// both.
void TestPictureAudit::translationsShareTheirPicture()
{
    for (const char* folder : {"de", "en"}) {
        QVERIFY(QDir(m_room->folder.path()).mkdir(QLatin1String(folder)));
        m_room->add(QLatin1String(folder) + u"/tram.md"_qs, story("https://a.org/1.png"));
        m_room->add(QLatin1String(folder) + u"/ferry.md"_qs, story("https://a.org/2.png"));
    }
    m_room->add(u"en/other.md"_qs, story("https://a.org/2.png"));
    // Stories with folders of their own, whose files have one name.
    for (const char* folder : {"rain", "sun"}) {
        QVERIFY(QDir(m_room->folder.path()).mkdir(QLatin1String(folder)));
        m_room->add(QLatin1String(folder) + u"/index.md"_qs, story("https://a.org/3.png"));
    }
    m_room->open();
    checkAll();
    // de/ferry, de/tram, en/ferry, en/other, en/tram, rain/index, sun/index
    QCOMPARE(rows(),
             (QStringList{u"0 picture-duplicate"_qs, u"2 picture-duplicate"_qs, u"3 picture-duplicate"_qs,
                          u"5 picture-duplicate"_qs, u"6 picture-duplicate"_qs}));
}

void TestPictureAudit::cancelsAndGoesOn()
{
    open({story("https://a.org/gone.png"), story("https://a.org/never.png")});
    m_audit->check(m_room->ids(0, 1));
    QTRY_COMPARE(rows(), QStringList{u"0 picture-dead"_qs});
    QCOMPARE(m_audit->state().checked, 1);
    m_audit->cancel();
    QVERIFY(!m_audit->state().isRunning);
    QVERIFY(!m_audit->state().isComplete);
    QCOMPARE(rows(), QStringList{u"0 picture-dead"_qs});
    const int asked = m_fetcher->asked;
    m_audit->goOn();
    QTRY_COMPARE(m_audit->state().checked, 1);
    QTRY_COMPARE(m_fetcher->asked.load(), asked + 1); // for the one that never comes
    QVERIFY(m_audit->state().isRunning);
}

void TestPictureAudit::checksAgain()
{
    open({story("https://a.org/1.png"), story("https://a.org/gone.png")});
    checkAll();
    checkAll();
    QCOMPARE(m_fetcher->asked.load(), 2);
    m_audit->checkAgain();
    QTRY_VERIFY(!m_audit->state().isRunning);
    QCOMPARE(m_fetcher->asked.load(), 4);
    QCOMPARE(rows(), QStringList{u"1 picture-dead"_qs});
}

void TestPictureAudit::countsWhatIsWithheld()
{
    open({story("https://a.org/offline.png"), story("ftp://a.org/x.png"), story("https://a.org/1.png")});
    checkAll();
    QVERIFY(rows().isEmpty()); // nothing is dead
    QCOMPARE(m_audit->state().withheld, 2);
    QCOMPARE(m_audit->state().checked, 3);
}

void TestPictureAudit::takesUnsavedEdits()
{
    open({story("https://a.org/1.png")});
    using frontmatter::FieldEdit;
    const auto url = frontmatter::FieldPath::parse(u"images[0].url"_qs).value();
    m_room->session.edit({m_room->id(0)},
                         {FieldEdit::set(url, frontmatter::FieldValue::text(u"https://a.org/gone.png"_qs))},
                         u"Change"_qs);
    m_room->settle();
    checkAll();
    QCOMPARE(rows(), QStringList{u"0 picture-dead"_qs});
}

void TestPictureAudit::forgetsWithTheFolder()
{
    open({story("https://a.org/gone.png"), story("https://a.org/never.png")});
    m_audit->check(m_room->ids(0, 1));
    QTRY_COMPARE(rows().size(), 1);
    m_room->library.openFolder({});
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_audit->state().isRunning);
    QCOMPARE(m_audit->state().articles, 0);
    m_room->open();
    QVERIFY(!m_room->library.pictureProblems(m_room->id(0)));
}

void TestPictureAudit::manyArticlesComeInBatches()
{
    constexpr int count = 3000;
    QList<QByteArray> stories;
    for (int i = 0; i < count; ++i)
        stories << story("/" + QByteArray::number(i) + ".png");
    open(stories);
    QSignalSpy found(m_audit.get(), &PictureAudit::found);
    checkAll();
    QCOMPARE(m_model->count(PictureProblem::Dead), count);
    QVERIFY(found.size() < count / 10);
    QCOMPARE(m_room->library.pictureProblems().size(), count);

    // All of them are mended, and come back, together.
    const editing::PicturesToFix all = m_model->fixable(PictureProblem::Dead);
    m_room->session.edit(all.keys(), editing::fixingPictures(all), u"Remove"_qs);
    m_room->settle();
    QTRY_COMPARE(m_model->count(), 0);
    m_room->session.undo();
    m_room->settle();
    QTRY_COMPARE(m_model->count(), count);
}

void TestPictureAudit::keepsRowsOfWhatStays()
{
    // Each with two problems: the size, and what it shares.
    open({story("https://a.org/1.png", 9, 9), story("https://a.org/1.png", 9, 9),
          story("https://a.org/gone.png")});
    checkAll();
    QCOMPARE(m_model->rowCount(), 5);
    int row = 0;
    while (m_model->articleAt(row) != m_room->id(1) ||
           m_model->findingAt(row).problem != PictureProblem::Duplicate)
        ++row;
    const QPersistentModelIndex kept = m_model->index(row, 0);
    const editing::PicturesToFix sizes = m_model->fixable(PictureProblem::WrongSize);
    m_room->session.edit(sizes.keys(), editing::fixingPictures(sizes), u"Write"_qs);
    QTRY_COMPARE(m_model->rowCount(), 3);
    QVERIFY(kept.isValid());
    QCOMPARE(m_model->articleAt(kept.row()), m_room->id(1));
    QCOMPARE(m_model->findingAt(kept.row()).problem, PictureProblem::Duplicate);
}

void TestPictureAudit::showsOneKind()
{
    open({story("https://a.org/1.png", 9, 9), story("https://a.org/gone.png"),
          story("https://a.org/gone2.png"), story("http://a.org:8080/3.png")});
    checkAll();
    m_model->setShownProblem(PictureProblem::Dead);
    QCOMPARE(rows(), (QStringList{u"1 picture-dead"_qs, u"2 picture-dead"_qs}));
    QCOMPARE(m_model->count(), 4);
    QCOMPARE(m_model->countFixable(QList<int>{0}), (PictureFindingsModel::Counts{{PictureProblem::Dead, 1}}));
    QCOMPARE(m_model->countFixable(PictureProblem::Dead),
             (PictureFindingsModel::Counts{{PictureProblem::Dead, 2}}));
    QVERIFY(m_model->countFixable(PictureProblem::NotHttps).isEmpty()); // not to be had over https
    QVERIFY(m_model->fixable(PictureProblem::NotHttps).isEmpty());

    // What is mended of another kind does not show.
    const editing::PicturesToFix sizes = m_model->fixable(PictureProblem::WrongSize);
    m_room->session.edit(sizes.keys(), editing::fixingPictures(sizes), u"Write"_qs);
    QTRY_COMPARE(m_model->count(), 3);
    QCOMPARE(rows().size(), 2);
    m_model->setShownProblem({});
    QCOMPARE(rows().size(), 3);
}

void TestPictureAudit::saysPlacesInWords()
{
    open({"---\ntitle: A\nprovider: {name: P, images: [{url: /gone.png}]}\nimages: [{url: /gone.png}, {url: "
          "/gone.png}]\nrelated: [{title: R}, {title: S, provider: {images: [{url: /gone.png, width: 3}]}}]\n"
          "---\n"});
    checkAll();
    QStringList places;
    for (int row = 0; row < m_model->rowCount(); ++row)
        places << m_model->index(row, PictureFindingsModel::PlaceColumn).data().toString();
    QCOMPARE(places, (QStringList{u"Provider · Picture 1"_qs, u"Lead picture"_qs, u"Picture 2"_qs,
                                  u"Related 2 · Provider · Picture 1"_qs}));
    QCOMPARE(m_model->index(3, PictureFindingsModel::SizeColumn).data(), u"3 × ?"_qs);
    QCOMPARE(m_model->index(0, PictureFindingsModel::ArticleColumn).data(), u"A"_qs);
}

QTEST_GUILESS_MAIN(TestPictureAudit)
#include "tst_pictureaudit.moc"
