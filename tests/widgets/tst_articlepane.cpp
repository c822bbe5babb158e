// SPDX-License-Identifier: GPL-3.0-or-later
#include "panefixture.h"

#include "widgets/bodypanel.h"
#include "widgets/bodypreview.h"
#include "widgets/chipseditor.h"
#include "widgets/detailspanel.h"
#include "widgets/fieldlineedit.h"
#include "widgets/imagespanel.h"
#include "widgets/messagebar.h"
#include "widgets/relatedpanel.h"
#include "widgets/sourceeditor.h"
#include "widgets/sourcepanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSemaphore>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>

using namespace foreword;
using frontmatter::FieldPath;
using library::ArticleId;
using widgets::ArticlePane;
using widgets::FieldForm;
using widgets::FieldLineEdit;
using widgets::ItemListEditor;

namespace {

/// A story of the shape that the program is made for, with every field and some habits of its own.
const QByteArray story = R"(---
category: news
title: "Council proposes night trams amid rising demand"
excerpt: "The council spoke with drivers on Tuesday and proposed a trial in the coming months.\n    \n"
publishedDateTime: 2021-04-13T17:10:59Z   # as sent
originalUrl: "http://rss.example.com/~r/3/N95__0UZOs4/index.html"
webUrl: "http://rss.example.com/~r/3/N95__0UZOs4/index.html"
type: article
quality: 175
heat: 215
published: true

provider:
  name: The Meridian
  domain: meridian.example
  images:
    - url: "https://meridian.example/logo.jpg"
      width: 50
      height: 50

topics:
  - Transport
  - Cities

images:
  - url: "https://meridian.example/tram.jpg"
    width: 1100
    height: 619
    isCached: true

related:
  - title: "Drivers ask for rest rooms"
    excerpt: "First."
    publishedDateTime: 2021-04-06T10:09:48Z
    provider:
      name: The Meridian
      domain: meridian.example
    images:
      - url: "https://meridian.example/rest.jpg"
        width: 1100
        height: 619
        isCached: true
  - title: "Night buses carry more than ever"
    excerpt: "Second.\n    \n"
    publishedDateTime: 2021-04-08T14:47:59Z
    images:
      - url: "https://meridian.example/bus.jpg"
        width: 1100
        height: 619
        isCached: true

secured: "IJhPT4cDd02mm+QR9buP8OvNaARg==;zBRRfttL7K/FJVIcTKCzRQ=="
---

# A heading

Text with ![a picture](file:///etc/hostname) and <img src="file:///etc/hostname">.
)";

const QByteArray broken = "---\ntitle: fine\nexcerpt: \"never closed\n---\nBody\n";

FieldPath at(const char* text)
{
    return FieldPath::parse(QLatin1String(text)).value();
}

FieldLineEdit* lineOf(const FieldForm* form, const char* field)
{
    widgets::FieldEditor* editor = form->editorAt(at(field));
    return editor ? editor->findChild<FieldLineEdit*>() : nullptr;
}

void typeOver(FieldLineEdit* line, const QString& text)
{
    line->selectAll();
    QTest::keyClicks(line, text);
}

} // namespace

class TestArticlePane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void editsEveryKindOfField();
    void followsUndo();
    void mergesTypingIntoOneStep();
    void showsTheArticleThatWasAskedForLast();
    void saysHowManyAreSelected();
    void writesNothingIntoAnotherArticle();
    void commitsAnEmptiedNumber();
    void saysWhyAnEditWasRefused();
    void tellsOfASignatureOnce();
    void showsWhatCannotBeRead();
    void showsAFileThatIsGone();
    void countsPicturesAndStories();
    void offersValuesInUse();
    void loadsNothingThatTheBodyNames();
    void marksTheLineOfAProblem();
    void givesFrontMatterToAFileWithoutAny();
    void restoresTheFirstLine_data();
    void restoresTheFirstLine();
    void takesNothingMeantForTheNextSelection();
    void emptiesItselfWithTheFolder();
    void fitsANarrowWindow();

private:
    void add(const QString& file, const QByteArray& bytes) { m_files.insert(file, bytes); }
    /// Opens the folder, and shows the article of the first file.
    void open();
    ArticleId id(const QString& file) const;
    void choose(const QString& file);
    QByteArray bytes(const QString& file) const;
    FieldForm* details() const { return m_pane->detailsPanel()->form(); }
    bool showsArticle() const;

    test::PaneFixture::Files m_files;
    std::unique_ptr<test::PaneFixture> m_fixture;
    test::FakeFileStore* m_store;
    library::ArticleLibrary* m_library;
    editing::EditSession* m_session;
    ArticlePane* m_pane;
};

void TestArticlePane::init()
{
    m_files.clear();
    m_fixture = std::make_unique<test::PaneFixture>();
    m_store = &m_fixture->store;
    m_library = &m_fixture->library;
    m_session = &m_fixture->session;
    m_pane = &m_fixture->pane;
    add(QStringLiteral("a.md"), story);
}

void TestArticlePane::cleanup()
{
    m_fixture.reset();
}

void TestArticlePane::open()
{
    m_fixture->open(m_files);
    choose(QStringLiteral("a.md"));
}

ArticleId TestArticlePane::id(const QString& file) const
{
    for (int row = 0; row < m_library->count(); ++row) {
        if (m_library->file(m_library->idAt(row)) == file)
            return m_library->idAt(row);
    }
    return {};
}

void TestArticlePane::choose(const QString& file)
{
    const bool isShownAlready = m_pane->article() == id(file) && showsArticle();
    QSignalSpy shown(m_pane, &ArticlePane::articleShown);
    m_pane->setArticles({id(file)});
    // The article is in memory a moment before the pane hears of it.
    QTRY_VERIFY(showsArticle() &&
                (isShownAlready ||
                 (!shown.isEmpty() && shown.constLast().constFirst().value<const library::Article*>())));
}

bool TestArticlePane::showsArticle() const
{
    const auto* pages = m_pane->findChild<QStackedWidget*>(QStringLiteral("pages"));
    return pages->currentWidget()->objectName() == QLatin1String("articlePage") && m_pane->article() &&
           m_library->article(*m_pane->article());
}

QByteArray TestArticlePane::bytes(const QString& file) const
{
    const library::Article* article = m_library->article(id(file));
    return article ? article->document.bytes() : QByteArray();
}

void TestArticlePane::editsEveryKindOfField()
{
    const QByteArray seed =
        test::fileBytes(QStringLiteral(FOREWORD_FIXTURES "/frontmatter/seed-publish/in.md"));
    QVERIFY(!seed.isEmpty());
    add(QStringLiteral("seed.md"), seed);
    open();
    choose(QStringLiteral("seed.md"));
    QByteArray expected = seed;
    const auto expect = [&expected](const QByteArray& before, const QByteArray& after) {
        const qsizetype place = expected.lastIndexOf(before);
        QVERIFY2(place >= 0, before.constData());
        expected.replace(place, before.size(), after);
    };

    typeOver(lineOf(details(), "title"), QStringLiteral("Summit: \"yes\""));
    expect("\"Biden proposes meeting with Putin amid rising Ukraine tensions\"", "\"Summit: \\\"yes\\\"\"");

    auto* excerpt = details()->editorAt(at("excerpt"))->findChild<QPlainTextEdit*>();
    excerpt->setTextCursor(excerpt->document()->find(QStringLiteral("Tuesday")));
    QTest::keyClicks(excerpt, QStringLiteral("Friday"));
    expect("on Tuesday and proposed", "on Friday and proposed");

    typeOver(lineOf(details(), "publishedDateTime"), QStringLiteral("2021-04-14 08:00:00"));
    expect("2021-04-13T17:10:59Z", "2021-04-14T08:00:00Z");

    typeOver(lineOf(details(), "heat"), QStringLiteral("216"));
    expect("heat: 215", "heat: 216");

    details()->editorAt(at("published"))->findChild<QCheckBox*>()->click();
    expect("published: true", "published: false");

    auto* topics = details()->editorAt(at("topics"))->findChild<QLineEdit*>();
    QTest::keyClicks(topics, QStringLiteral("Foreign policy"));
    QTest::keyClick(topics, Qt::Key_Return);
    expect("  - Democratic Voice\n", "  - Democratic Voice\n  - Foreign policy\n");

    ItemListEditor* related = m_pane->relatedPanel()->editor();
    related->setCurrentIndex(1);
    ItemListEditor* images = related->nestedAt(at("images"));
    QCOMPARE(images->count(), 1);
    typeOver(lineOf(images->form(), "height"), QStringLiteral("620"));
    expect("height: 619", "height: 620");

    m_pane->imagesPanel()->listAt(at("images"))->removeItem();
    const qsizetype begin = expected.indexOf("\nimages:\n") + 1;
    const qsizetype end = expected.indexOf("\n\n", begin) + 1;
    expected.replace(begin, end - begin, "images: []\n");

    QCOMPARE(bytes(QStringLiteral("seed.md")), expected);
    QSignalSpy saved(m_library, &library::ArticleLibrary::saved);
    m_library->save({*m_pane->article()});
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(test::fileBytes(m_fixture->folder.filePath(QStringLiteral("seed.md"))), expected);
}

void TestArticlePane::followsUndo()
{
    open();
    typeOver(lineOf(details(), "title"), QStringLiteral("New"));
    m_session->undo();
    QCOMPARE(lineOf(details(), "title")->text(),
             QStringLiteral("Council proposes night trams amid rising demand"));
    m_session->redo();
    QCOMPARE(lineOf(details(), "title")->text(), QStringLiteral("New"));
    QCOMPARE(m_session->undoStack().undoText(), QStringLiteral("Change Title"));
}

void TestArticlePane::mergesTypingIntoOneStep()
{
    open();
    typeOver(lineOf(details(), "title"), QStringLiteral("One"));
    QTest::keyClick(lineOf(details(), "title"), Qt::Key_Return);
    QTest::keyClicks(lineOf(details(), "title"), QStringLiteral("Two"));
    QCOMPARE(m_session->undoStack().count(), 2);
}

void TestArticlePane::showsTheArticleThatWasAskedForLast()
{
    add(QStringLiteral("b.md"), "---\ntitle: B\n---\n");
    add(QStringLiteral("c.md"), "---\ntitle: C\n---\n");
    open();
    QSemaphore mayReadB;
    m_store->beforeRead = [&](const QString& path) {
        if (path.endsWith(QLatin1String("/b.md")))
            mayReadB.acquire();
    };
    m_pane->setArticles({id(QStringLiteral("b.md"))});
    // While it is read, nothing goes to the article before it.
    QTest::keyClicks(lineOf(details(), "title"), QStringLiteral("x"));
    QVERIFY(!m_library->editedCount());
    m_pane->setArticles({id(QStringLiteral("c.md"))});
    QTRY_COMPARE(lineOf(details(), "title")->text(), QStringLiteral("C"));
    QSignalSpy shown(m_pane, &ArticlePane::articleShown);
    QFuture<library::Result<library::Article>> late = m_library->load(id(QStringLiteral("b.md")));
    mayReadB.release(2);
    QTRY_VERIFY(late.isFinished());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(lineOf(details(), "title")->text(), QStringLiteral("C"));
    QVERIFY(shown.isEmpty());
}

void TestArticlePane::saysHowManyAreSelected()
{
    add(QStringLiteral("b.md"), "---\ntitle: B\n---\n");
    open();
    m_pane->setArticles({id(QStringLiteral("a.md")), id(QStringLiteral("b.md"))});
    QVERIFY(!m_pane->article());
    const auto* pages = m_pane->findChild<QStackedWidget*>(QStringLiteral("pages"));
    QTRY_COMPARE(pages->currentWidget(), m_pane->articlesForm());
    QVERIFY(m_pane->findChild<QLabel*>(QStringLiteral("articlesHeading"))->text().contains(u'2'));
    m_pane->setArticles({});
    QCOMPARE(m_pane->findChild<QLabel*>(QStringLiteral("hintTitle"))->text(),
             QStringLiteral("No article selected"));
}

void TestArticlePane::writesNothingIntoAnotherArticle()
{
    const QByteArray twin = "---\ntitle: Twin\npublishedDateTime: 2021-04-13T17:10:59Z\nheat: 215\n---\n";
    add(QStringLiteral("b.md"), twin);
    open();
    // Half-typed text of one article must not be left standing in the other, whose value is the same.
    typeOver(lineOf(details(), "publishedDateTime"), QStringLiteral("soon"));
    typeOver(lineOf(details(), "heat"), QStringLiteral("x"));
    choose(QStringLiteral("b.md"));
    QCOMPARE(lineOf(details(), "publishedDateTime")->text(), QStringLiteral("2021-04-13 17:10:59"));
    QCOMPARE(lineOf(details(), "heat")->text(), QStringLiteral("215"));
    choose(QStringLiteral("a.md"));
    QVERIFY(!m_library->editedCount());
}

void TestArticlePane::commitsAnEmptiedNumber()
{
    open();
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane));
    FieldLineEdit* heat = lineOf(details(), "heat");
    heat->setFocus();
    heat->selectAll();
    QTest::keyClick(heat, Qt::Key_Delete);
    QVERIFY(!m_library->editedCount());
    m_pane->commitTyping();
    QCOMPARE(bytes(QStringLiteral("a.md")), QByteArray(story).replace("heat: 215\n", ""));
}

void TestArticlePane::saysWhyAnEditWasRefused()
{
    open();
    FieldLineEdit* title = lineOf(details(), "title");
    const QString before = title->text();
    title->setCursorPosition(0);
    // Half a surrogate pair is no character that a file could hold.
    title->insert(QString(QChar(0xd83d)));
    Q_EMIT title->textEdited(title->text());
    auto* bar = m_pane->findChild<widgets::MessageBar*>();
    QVERIFY(!bar->isHidden());
    QVERIFY(bar->text().startsWith(QStringLiteral("Not changed.")));
    QCOMPARE(title->text(), before);
    QVERIFY(!m_library->editedCount());
    QTest::keyClicks(title, QStringLiteral("x"));
    QVERIFY(bar->isHidden());
}

void TestArticlePane::tellsOfASignatureOnce()
{
    add(QStringLiteral("b.md"), "---\ntitle: B\nsecured: \"\"\n---\n");
    open();
    auto* bar = m_pane->findChild<widgets::MessageBar*>(QStringLiteral("signatureNote"));
    auto* close = bar->findChild<QToolButton*>(QStringLiteral("close"));
    QVERIFY(bar->isHidden());
    QVERIFY(QTest::qWaitForWindowExposed(m_pane));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const QPoint place = lineOf(details(), "heat")->mapTo(m_pane, QPoint());
    typeOver(lineOf(details(), "title"), QStringLiteral("New"));
    QTRY_VERIFY(bar->isVisible() && bar->height() > 0);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    // What the mouse is about to press stays below it.
    QCOMPARE(lineOf(details(), "heat")->mapTo(m_pane, QPoint()), place);
    QVERIFY(bar->text().contains(QStringLiteral("“secured”")));
    QVERIFY(bytes(QStringLiteral("a.md")).contains("secured: \"IJhPT4cDd02mm+QR9buP8OvNaARg==;"));
    // Undone, nothing is edited that the signature might not match.
    m_session->undo();
    QVERIFY(bar->isHidden());
    m_session->redo();
    QVERIFY(!bar->isHidden());
    close->click();
    typeOver(lineOf(details(), "heat"), QStringLiteral("7"));
    QVERIFY(bar->isHidden());

    choose(QStringLiteral("b.md"));
    typeOver(lineOf(details(), "title"), QStringLiteral("Unsigned"));
    QVERIFY(bar->isHidden());
    choose(QStringLiteral("a.md"));
    typeOver(lineOf(details(), "title"), QStringLiteral("Again"));
    QVERIFY(bar->isHidden());
}

void TestArticlePane::showsWhatCannotBeRead()
{
    add(QStringLiteral("b.md"), broken);
    open();
    choose(QStringLiteral("b.md"));
    auto* bar = m_pane->findChild<widgets::MessageBar*>();
    QVERIFY(!bar->isHidden());
    QVERIFY2(bar->text().startsWith(QLatin1String("Line ")), qPrintable(bar->text()));
    QVERIFY(details()->editorAt(at("title"))->isLocked());
    QTest::keyClicks(lineOf(details(), "title"), QStringLiteral("x"));
    QVERIFY(!m_library->editedCount());
    choose(QStringLiteral("a.md"));
    QVERIFY(bar->isHidden());
    QVERIFY(!details()->editorAt(at("title"))->isLocked());
}

void TestArticlePane::showsAFileThatIsGone()
{
    add(QStringLiteral("b.md"), "---\ntitle: B\n---\n");
    open();
    QVERIFY(QFile::remove(m_fixture->folder.filePath(QStringLiteral("b.md"))));
    m_pane->setArticles({id(QStringLiteral("b.md"))});
    const auto* title = m_pane->findChild<QLabel*>(QStringLiteral("hintTitle"));
    QTRY_COMPARE(title->text(), QStringLiteral("This article cannot be read"));
    QVERIFY(!m_pane->findChild<QLabel*>(QStringLiteral("hintText"))->text().isEmpty());
    QVERIFY(!showsArticle());
}

void TestArticlePane::countsPicturesAndStories()
{
    open();
    const auto* tabs = m_pane->findChild<QTabWidget*>(QStringLiteral("tabs"));
    QCOMPARE(tabs->tabText(1), QStringLiteral("Images 4"));
    QCOMPARE(tabs->tabText(2), QStringLiteral("Related 2"));
    m_pane->imagesPanel()->listAt(at("provider.images"))->removeItem();
    m_pane->relatedPanel()->editor()->removeItem();
    QCOMPARE(tabs->tabText(1), QStringLiteral("Images 2"));
    QCOMPARE(tabs->tabText(2), QStringLiteral("Related 1"));
}

void TestArticlePane::offersValuesInUse()
{
    add(QStringLiteral("b.md"), "---\ntitle: B\ncategory: opinion\nprovider: {name: Field Notes}\n---\n");
    open();
    auto* category = details()->editorAt(at("category"))->findChild<QComboBox*>();
    QFocusEvent in(QEvent::FocusIn, Qt::TabFocusReason);
    QCoreApplication::sendEvent(category, &in);
    QCOMPARE(category->findText(QStringLiteral("opinion")) >= 0, true);
    auto* provider = details()->editorAt(at("provider.name"))->findChild<QComboBox*>();
    QCoreApplication::sendEvent(provider, &in);
    QVERIFY(provider->findText(QStringLiteral("Field Notes")) >= 0);
    QVERIFY(!m_library->editedCount());
}

void TestArticlePane::loadsNothingThatTheBodyNames()
{
    open();
    m_pane->show();
    m_pane->findChild<QTabWidget*>(QStringLiteral("tabs"))->setCurrentWidget(m_pane->bodyPanel());
    m_pane->bodyPanel()->setView(widgets::BodyPanel::View::Preview);
    const widgets::BodyPreview* body = m_pane->bodyPanel()->preview();
    QVERIFY(body->toPlainText().contains(QLatin1String("A heading")));
    QVERIFY(body->toPlainText().contains(QLatin1String("<img src=")));
    const QUrl file = QUrl::fromLocalFile(QStringLiteral("/etc/hostname"));
    const QVariant picture = body->document()->resource(QTextDocument::ImageResource, file);
    QCOMPARE(picture.typeId(), int(QMetaType::QImage));
    QCOMPARE(picture.value<QImage>().size(), QSize(1, 1));
    QCOMPARE(body->document()->resource(QTextDocument::StyleSheetResource, file).toByteArray(), QByteArray());
}

void TestArticlePane::marksTheLineOfAProblem()
{
    add(QStringLiteral("b.md"), broken);
    open();
    choose(QStringLiteral("b.md"));
    m_pane->show();
    m_pane->findChild<QTabWidget*>(QStringLiteral("tabs"))->setCurrentWidget(m_pane->sourcePanel());
    const widgets::SourceEditor* source = m_pane->sourcePanel()->editor();
    QVERIFY(source->toPlainText().startsWith(QLatin1String("---\ntitle: fine\n")));
    QCOMPARE(source->extraSelections().size(), 2); // the caret's line and the problem's
    const int line = m_library->article(id(QStringLiteral("b.md")))->document.problem()->line;
    QCOMPARE(source->extraSelections().constLast().cursor.blockNumber(), line - 1);
    QCOMPARE(source->textCursor().blockNumber(), line - 1);
    QVERIFY(!source->isReadOnly());
}

void TestArticlePane::givesFrontMatterToAFileWithoutAny()
{
    add(QStringLiteral("b.md"), "# Notes\n");
    open();
    choose(QStringLiteral("b.md"));
    m_pane->show();
    const auto* bar = m_pane->findChild<widgets::MessageBar*>();
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(QLatin1String("no front matter")), qPrintable(bar->text()));
    const auto buttons = bar->findChildren<QToolButton*>();
    const auto button = std::find_if(buttons.begin(), buttons.end(), [](const QToolButton* b) {
        return b->isVisible() && b->text() == QLatin1String("Add Front Matter");
    });
    QVERIFY(button != buttons.end());
    QTest::mouseClick(*button, Qt::LeftButton);
    const auto bytes = [this] { return m_library->article(id(QStringLiteral("b.md")))->document.bytes(); };
    QTRY_COMPARE(bytes(), QByteArray("---\n---\n# Notes\n"));
    QVERIFY(!bar->isVisible());
    m_session->undo();
    QTRY_COMPARE(bytes(), QByteArray("# Notes\n"));
    QVERIFY((*button)->isVisible());
}

void TestArticlePane::restoresTheFirstLine_data()
{
    QTest::addColumn<qsizetype>("length"); ///< of what is replaced at the beginning
    QTest::addColumn<QByteArray>("typed");
    QTest::newRow("two hyphens") << qsizetype(1) << QByteArray();
    QTest::newRow("another word") << qsizetype(3) << QByteArray("title");
    QTest::newRow("gone") << qsizetype(4) << QByteArray();
}

void TestArticlePane::restoresTheFirstLine()
{
    QFETCH(const qsizetype, length);
    QFETCH(const QByteArray, typed);
    add(QStringLiteral("a.md"), "---\ntitle: A\n---\nBody\n");
    open();
    const QByteArray before = bytes(QStringLiteral("a.md"));
    const auto broken = frontmatter::ChangeSet::of({frontmatter::Replacement{{0, length}, typed}});
    m_session->editText(id(QStringLiteral("a.md")), before, *broken, QStringLiteral("Type"));
    const auto* bar = m_pane->findChild<widgets::MessageBar*>();
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(QStringLiteral("“---”")), qPrintable(bar->text()));
    QToolButton* offered = nullptr;
    for (QToolButton* button : bar->findChildren<QToolButton*>()) {
        QVERIFY(button->isHidden() || button->text() != QLatin1String("Add Front Matter"));
        offered = button->text() == QLatin1String("Restore the First Line") ? button : offered;
    }
    QVERIFY(offered);
    QTest::mouseClick(offered, Qt::LeftButton);
    QTRY_COMPARE(bytes(QStringLiteral("a.md")), before);
    QTRY_VERIFY(!bar->isVisible());
    m_session->undo();
    QTRY_COMPARE(bytes(QStringLiteral("a.md")), broken->applyTo(before));
}

void TestArticlePane::takesNothingMeantForTheNextSelection()
{
    add(QStringLiteral("b.md"), "---\ntitle: B\n---\n");
    open();
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane));
    FieldLineEdit* title = lineOf(details(), "title");
    title->setFocus();
    QSemaphore mayRead;
    m_store->beforeRead = [&](const QString& path) {
        if (path.endsWith(QLatin1String("/b.md")))
            mayRead.acquire();
    };
    const QString shown = title->text();
    m_pane->setArticles(m_fixture->all());
    QVERIFY(title->isVisible());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
    QCOMPARE(title->text(), shown);
    const QPoint center = title->mapTo(m_pane, title->rect().center());
    QVERIFY(m_pane->childAt(center) != title);
    QVERIFY(!title->isAncestorOf(m_pane->childAt(center)));
    mayRead.release(2);
    QTRY_VERIFY(m_pane->articlesForm()->isVisible());
    QVERIFY(!m_library->editedCount());
    // What is there already is shown at once, and keeps the focus.
    m_pane->setArticles({id(QStringLiteral("a.md"))});
    QTRY_VERIFY(title->isVisible());
    title->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
    QVERIFY(m_library->editedCount());
}

void TestArticlePane::emptiesItselfWithTheFolder()
{
    open();
    m_library->openFolder(QString());
    QVERIFY(!m_pane->article());
    QVERIFY(!showsArticle());
}

void TestArticlePane::fitsANarrowWindow()
{
    const QByteArray word(300, 'W');
    add(QStringLiteral("b.md"),
        "---\ntitle: " + word + "\nexcerpt: " + word + "\nwebUrl: " + word + "\ntopics: [" + word +
            "]\nprovider: {name: " + word + ", domain: " + word + "}\nimages: [{url: " + word +
            "}]\nrelated: [{title: " + word + "}]\n" + word + ": " + word + "\n---\n");
    open();
    choose(QStringLiteral("b.md"));
    m_pane->resize(320, 600);
    m_pane->show();
    QCOMPARE(m_pane->width(), 320);
    const auto areas = m_pane->findChildren<QScrollArea*>();
    QCOMPARE(areas.size(), 3);
    for (const QScrollArea* area : areas) {
        const int room = m_pane->width() - area->verticalScrollBar()->sizeHint().width();
        QVERIFY2(area->widget()->minimumSizeHint().width() <= room, area->metaObject()->className());
    }
}

QTEST_MAIN(TestArticlePane)
#include "tst_articlepane.moc"
