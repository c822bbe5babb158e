// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/picturefixes.h"

#include "newsroom.h"

using namespace foreword;
using editing::PicturesToFix;
using frontmatter::FrontMatterDocument;
using library::ArticlePicture;
using library::PictureFinding;
using library::PictureProblem;

namespace {

const QByteArray head = "---\n# Kept as it is.\ntitle:   'A'\n";

const QByteArray story = head + R"(images:
  - url: "/a.jpg"   # the lead
    width: 10
    height:   20
  - url: http://example.org/b.jpg
    width: 30
  # About the third.
  - {url: '/c.jpg', width: 1, height: 2}
related:
  - title: R
    images:
      - url: /a.jpg
        width: 7
        height: 8
---
Body.
)";

QList<ArticlePicture> picturesIn(const QByteArray& bytes)
{
    return articlePictures(FrontMatterDocument::read(bytes), library::FieldSchema::article());
}

PictureFinding finding(const QByteArray& bytes, int picture, PictureProblem problem, QSize size = {})
{
    return {problem, picturesIn(bytes).at(picture), size, {}, true};
}

/// What becomes of the bytes, or why not.
frontmatter::Result<QByteArray> fixed(const QByteArray& bytes, const QList<PictureFinding>& findings)
{
    const FrontMatterDocument document = FrontMatterDocument::read(bytes);
    const library::ArticleId id{1};
    const auto edits = editing::fixingPictures({{id, findings}})(id, document);
    if (!edits)
        return edits.error();
    const auto result = document.edited(*edits, library::FieldSchema::article().keyOrder());
    if (!result)
        return result.error();
    return result->bytes();
}

QByteArray with(QByteArray bytes, const QByteArray& before, const QByteArray& after)
{
    Q_ASSERT(bytes.count(before) == 1);
    return bytes.replace(before, after);
}

} // namespace

class TestPictureFixes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesNoOtherByte_data();
    void changesNoOtherByte();
    void refusesWhatHasChangedSince();
    void isOneStepOverManyArticles();
};

void TestPictureFixes::changesNoOtherByte_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QList<PictureFinding>>("findings");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, const QByteArray& before, const QList<PictureFinding>& findings,
                        const QByteArray& after) { QTest::newRow(name) << before << findings << after; };
    const auto one = [](int picture, PictureProblem problem, QSize size = {}) {
        return finding(story, picture, problem, size);
    };
    using P = PictureProblem;
    const QByteArray third = "  # About the third.\n  - {url: '/c.jpg', width: 1, height: 2}\n";
    const QByteArray second = "  - url: http://example.org/b.jpg\n    width: 30\n";

    row("size", story, {one(0, P::WrongSize, {11, 20})}, with(story, "width: 10", "width: 11"));
    row("size, both", story, {one(2, P::WrongSize, {3, 4})},
        with(story, "width: 1, height: 2", "width: 3, height: 4"));
    row("size, one is missing", story, {one(1, P::WrongSize, {3, 4})},
        with(story, "width: 30\n", "width: 3\n    height: 4\n"));
    row("size, of a related story", story, {one(3, P::WrongSize, {7, 9})},
        with(story, "height: 8", "height: 9"));
    row("https", story, {one(1, P::NotHttps)}, with(story, "http://", "https://"));
    row("https and size", story, {one(1, P::NotHttps), one(1, P::WrongSize, {3, 30})},
        with(story, second, "  - url: https://example.org/b.jpg\n    width: 3\n    height: 30\n"));
    row("dead", story, {one(1, P::Dead)}, with(story, second, ""));
    row("dead, whatever else is wrong", story, {one(1, P::NotHttps), one(1, P::Dead)},
        with(story, second, ""));
    row("dead, several", story, {one(1, P::Dead), one(2, P::Dead), one(0, P::WrongSize, {9, 20})},
        with(with(with(story, second, ""), third, ""), "width: 10", "width: 9"));
    row("dead, the last one of a list", story, {one(3, P::Dead)},
        story.left(story.indexOf("    images:\n      -")) + "    images: []\n---\nBody.\n");
    const QByteArray single = head + "image: /x.jpg # why\nheat: 3\n---\n";
    row("dead, a field", single, {finding(single, 0, P::Dead)}, head + "heat: 3\n---\n");
    PictureFinding unfixable = one(0, P::Dead);
    unfixable.canBeFixed = false;
    row("not to be fixed", story, {unfixable}, story);
    row("nothing to be done", story, {one(0, P::Small), one(0, P::Duplicate), one(0, P::WrongType)}, story);
}

void TestPictureFixes::changesNoOtherByte()
{
    QFETCH(QByteArray, before);
    QFETCH(QList<PictureFinding>, findings);
    const auto result = fixed(before, findings);
    QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message));
    QTEST(*result, "after");
}

void TestPictureFixes::refusesWhatHasChangedSince()
{
    for (const PictureProblem problem :
         {PictureProblem::Dead, PictureProblem::WrongSize, PictureProblem::NotHttps}) {
        const PictureFinding found = finding(story, 1, problem, {3, 4});
        const auto result = fixed(with(story, "b.jpg", "other.jpg"), {found});
        QVERIFY(!result);
        QCOMPARE(result.error().code, frontmatter::ErrorCode::Conflict);
        QVERIFY(!fixed(head + "---\n", {found}));
        // Nor is half of it done.
        QVERIFY(!fixed(with(story, "b.jpg", "other.jpg"), {finding(story, 0, problem, {3, 4}), found}));
    }
}

void TestPictureFixes::isOneStepOverManyArticles()
{
    constexpr int count = 40;
    test::Newsroom room;
    for (int i = 0; i < count; ++i)
        room.add(test::Newsroom::fileName(i), story);
    room.open();
    PicturesToFix findings;
    for (int i = 0; i < count; ++i)
        findings[room.id(i)] = {finding(story, 0, PictureProblem::WrongSize, {11, 20})};
    // One of them has become another article since.
    const QByteArray other = with(story, "\"/a.jpg\"", "/other.jpg");
    QVERIFY(test::putFile(room.folder.filePath(test::Newsroom::fileName(7)), other));

    QSignalSpy refused(&room.session, &editing::EditSession::refused);
    room.session.edit(findings.keys(), editing::fixingPictures(findings), QStringLiteral("Write true sizes"));
    room.settle();
    const QByteArray after = with(story, "width: 10", "width: 11");
    for (int i = 0; i < count; ++i)
        QCOMPARE(room.bytes(i), i == 7 ? other : after);
    QCOMPARE(refused.size(), 1);
    const auto refusals = refused.first().first().value<QList<editing::Refusal>>();
    QCOMPARE(refusals.size(), 1);
    QCOMPARE(refusals.first().id, room.id(7));

    room.session.undo();
    room.settle();
    QCOMPARE(room.library.editedCount(), 0);
    room.session.redo();
    room.settle();
    room.save();
    for (int i = 0; i < count; ++i)
        QCOMPARE(room.onDisk(i), i == 7 ? other : after);
}

QTEST_GUILESS_MAIN(TestPictureFixes)
#include "tst_picturefixes.moc"
