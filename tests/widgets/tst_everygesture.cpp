// SPDX-License-Identifier: GPL-3.0-or-later
#include "panefixture.h"

#include "widgets/chip.h"
#include "widgets/chipseditor.h"
#include "widgets/detailspanel.h"
#include "widgets/fieldeditor.h"
#include "widgets/fieldlineedit.h"
#include "widgets/otherfieldseditor.h"
#include "widgets/otherfieldsview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace foreword;
using frontmatter::FieldPath;
using test::PaneFixture;
using widgets::Chip;
using widgets::FieldEditor;
using widgets::FieldLineEdit;
using widgets::OtherFieldsEditor;
using widgets::OtherFieldsModel;
using widgets::ValueType;

namespace {

using Gesture = std::function<void(PaneFixture&)>;

const QByteArray story = R"(---
title: Trams   # working title
publishedDateTime: 2021-04-13T17:10:59+02:00
topics:
  - Rain   # first
  - War
  - Sun
# about the desk
desk:  'City'
place: {name: Here, at: [1, 2], open: yes}
notes:
  - a   # one
  - b
---
Body.
)";
/// Other habits, and a field less.
const QByteArray other = "---\r\npublished: false\r\ntopics: [War,Snow]\r\ntitle: \"Buses\"\r\n---\r\n";

FieldPath at(const char* text)
{
    return FieldPath::parse(QLatin1String(text)).value();
}

QByteArray with(QByteArray bytes, const QByteArray& before, const QByteArray& after)
{
    return bytes.contains(before) ? bytes.replace(before, after) : "not there: " + before;
}

// Controls, as an editor finds them.

OtherFieldsEditor& tree(PaneFixture& p)
{
    return *p.pane.detailsPanel()->findChild<OtherFieldsEditor*>();
}

void chooseInTree(PaneFixture& p, const char* path)
{
    const QModelIndex index = tree(p).model()->indexOf(at(path));
    for (QModelIndex holder = index.parent(); holder.isValid(); holder = holder.parent())
        tree(p).view()->expand(holder);
    tree(p).view()->setCurrentIndex(index);
}

void typeInTree(PaneFixture& p, const QString& text)
{
    auto* line = tree(p).view()->findChild<FieldLineEdit*>();
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, text);
    tree(p).commitTyping();
}

FieldEditor* field(PaneFixture& p, const char* path)
{
    return p.pane.shownArticle() ? p.pane.detailsPanel()->form()->editorAt(at(path))
                                 : p.pane.articlesForm()->form()->editorAt(at(path));
}

Chip* chip(PaneFixture& p, const QString& text)
{
    for (Chip* one : field(p, "topics")->findChildren<Chip*>()) {
        if (!one->isHidden() && one->accessibleName() == QStringLiteral("Remove ") + text)
            return one;
    }
    qFatal("no chip %s", qPrintable(text));
}

void dragChip(Chip* dragged, const Chip* before)
{
    const QPoint place(before->geometry().left() + 1, before->geometry().center().y());
    QTest::mousePress(dragged, Qt::LeftButton, {}, QPoint(6, dragged->height() / 2));
    for (const QPoint& step : {dragged->geometry().center() + QPoint(0, 40), place}) {
        const QPoint local = dragged->mapFromParent(step);
        QMouseEvent move(QEvent::MouseMove, local, dragged->mapToGlobal(local), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(dragged, &move);
    }
    QTest::mouseRelease(dragged, Qt::LeftButton, {}, dragged->mapFromParent(place));
}

void typeInLine(PaneFixture& p, const char* path, const QString& text)
{
    auto* line = field(p, path)->findChild<FieldLineEdit*>();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

void typeTopic(PaneFixture& p, const QString& text)
{
    auto* line = field(p, "topics")->findChild<QLineEdit*>();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

Gesture treeKey(const char* path, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    return [=](PaneFixture& p) {
        chooseInTree(p, path);
        QTest::keyClick(tree(p).view(), key, modifiers);
    };
}

Gesture treeTyping(const char* path, Qt::Key key, Qt::KeyboardModifiers modifiers, const QString& text)
{
    return [=](PaneFixture& p) {
        treeKey(path, key, modifiers)(p);
        typeInTree(p, text);
    };
}

Gesture treeType(const char* path, ValueType type)
{
    return [=](PaneFixture& p) { tree(p).model()->changeType(tree(p).model()->indexOf(at(path)), type); };
}

constexpr Qt::KeyboardModifiers moving = Qt::AltModifier | Qt::ShiftModifier;

} // namespace

/// Each way of changing something by hand, from the gesture to the bytes on the disk. Pictures, stories, the
/// provider's offer, body and source have theirs in tst_itemgestures, tst_relatedpanel, tst_provideroffer and
/// tst_texttabs.
class TestEveryGesture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsOne_data();
    void editsOne();
    void editsSeveral_data();
    void editsSeveral();
};

void TestEveryGesture::editsOne_data()
{
    QTest::addColumn<Gesture>("gesture");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, const Gesture& gesture, const QByteArray& before,
                        const QByteArray& after) {
        QTest::newRow(name) << gesture << with(story, before, after);
    };
    row("tree: value", treeTyping("desk", Qt::Key_F2, {}, QStringLiteral("World")), "'City'", "'World'");
    row("tree: nested value", treeTyping("place.at[1]", Qt::Key_F2, {}, QStringLiteral("3")), "[1, 2]",
        "[1, 3]");
    row("tree: yes or no", treeKey("place.open", Qt::Key_Space), "yes", "no");
    row("tree: rename", treeTyping("desk", Qt::Key_F2, Qt::ShiftModifier, QStringLiteral("team")),
        "desk:  ", "team:  ");
    row("tree: add an item", treeTyping("notes[0]", Qt::Key_Insert, {}, QStringLiteral("x")), "# one\n",
        "# one\n  - \"x\"\n");
    row("tree: add inside", treeTyping("place", Qt::Key_Insert, Qt::AltModifier, QStringLiteral("zip")),
        "open: yes}", "open: yes, zip: \"\"}");
    row("tree: remove", treeKey("desk", Qt::Key_Delete), "desk:  'City'\n", "");
    row("tree: remove below", treeKey("place.at", Qt::Key_Delete), "at: [1, 2], ", "");
    row("tree: move a field", treeKey("desk", Qt::Key_Down, moving),
        "# about the desk\ndesk:  'City'\nplace: {name: Here, at: [1, 2], open: yes}\n",
        "place: {name: Here, at: [1, 2], open: yes}\n# about the desk\ndesk:  'City'\n");
    row("tree: move a field of a group", treeKey("place.open", Qt::Key_Up, moving), "at: [1, 2], open: yes",
        "open: yes, at: [1, 2]");
    row("tree: move an item", treeKey("notes[1]", Qt::Key_Up, moving), "  - a   # one\n  - b\n",
        "  - b\n  - a   # one\n");
    row("tree: text to list", treeType("desk", ValueType::List), "desk:  'City'\n", "desk:\n  - City\n");
    row("tree: number to text", treeType("place.at[0]", ValueType::Text), "[1, 2]", "[\"1\", 2]");

    row(
        "topics: add", [](PaneFixture& p) { typeTopic(p, QStringLiteral("Snow")); }, "  - Sun\n",
        "  - Sun\n  - Snow\n");
    row(
        "topics: remove",
        [](PaneFixture& p) { QTest::keyClick(chip(p, QStringLiteral("War")), Qt::Key_Delete); }, "  - War\n",
        "");
    row(
        "topics: move by key",
        [](PaneFixture& p) {
            QTest::keyClick(chip(p, QStringLiteral("War")), Qt::Key_Left, Qt::AltModifier);
        },
        "  - Rain   # first\n  - War\n", "  - War\n  - Rain   # first\n");
    row(
        "topics: drag",
        [](PaneFixture& p) { dragChip(chip(p, QStringLiteral("War")), chip(p, QStringLiteral("Rain"))); },
        "  - Rain   # first\n  - War\n", "  - War\n  - Rain   # first\n");
    row(
        "topics: paste a list",
        [](PaneFixture& p) {
            QGuiApplication::clipboard()->setText(QStringLiteral("Snow, Rain, Ice"));
            field(p, "topics")->findChild<QLineEdit*>()->paste();
        },
        "  - Sun\n", "  - Sun\n  - Snow\n  - Ice\n");

    row(
        "date: another day",
        [](PaneFixture& p) { typeInLine(p, "publishedDateTime", QStringLiteral("2022-01-02 17:10:59")); },
        "2021-04-13T17", "2022-01-02T17");
    row(
        "date: another time",
        [](PaneFixture& p) { typeInLine(p, "publishedDateTime", QStringLiteral("2021-04-13 04:05:06")); },
        "17:10:59", "04:05:06");
    row(
        "date: another offset",
        [](PaneFixture& p) {
            typeInLine(p, "publishedDateTime", QStringLiteral("2021-04-13 17:10:59 -03:30"));
        },
        "59+02:00", "59-03:30");
    row(
        "date: a day later, by key",
        [](PaneFixture& p) {
            auto* line = field(p, "publishedDateTime")->findChild<FieldLineEdit*>();
            line->setCursorPosition(9);
            QTest::keyClick(line, Qt::Key_Up);
        },
        "04-13", "04-14");
}

void TestEveryGesture::editsOne()
{
    QFETCH(const Gesture, gesture);
    QFETCH(const QByteArray, after);
    PaneFixture p;
    p.open({{QStringLiteral("a.md"), story}});
    p.choose(p.all());
    gesture(p);
    p.isKept({story}, {after});
}

void TestEveryGesture::editsSeveral_data()
{
    QTest::addColumn<Gesture>("gesture");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::newRow("text") << Gesture([](PaneFixture& p) { typeInLine(p, "title", QStringLiteral("Same")); })
                          << with(story, "Trams ", "Same ") << with(other, "\"Buses\"", "\"Same\"");
    QTest::newRow("paragraph") << Gesture([](PaneFixture& p) {
        field(p, "excerpt")->findChild<QPlainTextEdit*>()->insertPlainText(QStringLiteral("Short."));
        field(p, "excerpt")->commit();
    }) << with(story, "title\n", "title\nexcerpt: Short.\n")
                               << with(other, "\"Buses\"\r\n", "\"Buses\"\r\nexcerpt: Short.\r\n");
    QTest::newRow("check") << Gesture([](PaneFixture& p) {
        field(p, "published")->findChild<QCheckBox*>()->click();
    }) << with(story, "topics:\n", "published: true\ntopics:\n")
                           << with(other, "false", "true");
    QTest::newRow("date") << Gesture([](PaneFixture& p) {
        typeInLine(p, "publishedDateTime", QStringLiteral("2022-01-02T03:04:05Z"));
    }) << with(story, "2021-04-13T17:10:59+02:00", "2022-01-02T03:04:05Z")
                          << with(other, "\"Buses\"\r\n",
                                  "\"Buses\"\r\npublishedDateTime: 2022-01-02T03:04:05Z\r\n");
    QTest::newRow("add a topic") << Gesture([](PaneFixture& p) { typeTopic(p, QStringLiteral("Snow")); })
                                 << with(story, "  - Sun\n", "  - Sun\n  - Snow\n") << other;
    QTest::newRow("remove a topic") << Gesture([](PaneFixture& p) {
        QTest::keyClick(chip(p, QStringLiteral("War")), Qt::Key_Delete);
    }) << with(story, "  - War\n", "")
                                    << with(other, "War,", "");
    QTest::newRow("replace topics") << Gesture([](PaneFixture& p) {
        for (const char* unwanted : {"War", "Sun", "Snow"}) {
            QTest::keyClick(chip(p, QLatin1String(unwanted)), Qt::Key_Delete);
            p.settle();
        }
        field(p, "topics")->findChild<QToolButton*>()->click();
    }) << with(story, "  - War\n  - Sun\n", "")
                                    << with(other, "[War,Snow]", "[Rain]");
}

void TestEveryGesture::editsSeveral()
{
    QFETCH(const Gesture, gesture);
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    PaneFixture p;
    p.open({{QStringLiteral("a.md"), story}, {QStringLiteral("b.md"), other}});
    p.choose(p.all());
    gesture(p);
    p.isKept({story, other}, {first, second});
}

QTEST_MAIN(TestEveryGesture)
#include "tst_everygesture.moc"
