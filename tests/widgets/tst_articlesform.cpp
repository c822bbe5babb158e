// SPDX-License-Identifier: GPL-3.0-or-later
#include "panefixture.h"

#include "widgets/chip.h"
#include "widgets/commonlisteditor.h"
#include "widgets/detailspanel.h"
#include "widgets/fieldeditor.h"
#include "widgets/fieldlineedit.h"
#include "widgets/itemlistview.h"
#include "widgets/messagebar.h"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSemaphore>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QToolButton>

#include <atomic>

using namespace foreword;
using frontmatter::FieldPath;
using library::ArticleId;
using widgets::ArticlePane;
using widgets::ArticlesForm;
using widgets::Chip;
using widgets::CommonListEditor;
using widgets::FieldEditor;
using widgets::FieldForm;
using widgets::FieldLineEdit;
using widgets::ItemListView;

namespace {

/// Three stories that differ in all fields, in their habits and in what they lack.
const QByteArray first = R"(---
title:   "One"   # working title
excerpt: "First."
published: true
publishedDateTime: 2021-04-13T17:10:59Z
type: article
provider: {name: 'Post', domain: post.example}   # as sent
topics:
  - War   # the first
  - Rain
heat: 0x10
images:
  - url: "/a.jpg"
    width: 10
    height: 20
secured: "IJhPT4c="
unknown: [ 1,2 ]
---
Body of one.
)";
const QByteArray second = "---\r\nheat: 7\r\ntitle: 'Two'\r\ntopics: [Sun,War]\r\npublished: false\r\n"
                          "images:\r\n  - {url: /b.jpg}\r\n  - url: \"/a.jpg\"\r\n    width: 10\r\n"
                          "    height: 20\r\n---\r\nBody of two.\r\n";
const QByteArray third = "---\n# nearly nothing\ntitle: >\n  Three\n---\n";

FieldPath at(const char* text)
{
    return FieldPath::parse(QLatin1String(text)).value();
}

QByteArray with(QByteArray bytes, const QByteArray& before, const QByteArray& after)
{
    return bytes.contains(before) ? bytes.replace(before, after) : "not there: " + before;
}

} // namespace

class TestArticlesForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsWhatTheyHaveInCommon();
    void editsAllAsOneStep_data();
    void editsAllAsOneStep();
    void savesWhatWasTouchedAlone();
    void writesTypingBeforeAnotherEdit();
    void writesTypingBeforeAnotherSelection();
    void addsRemovesAndReplacesTopics();
    void addsRemovesAndReplacesImages();
    void tellsOfArticlesThatCannotBeRead();
    void saysWhatWasRefused();
    void showsTheSelectionAskedForLast();
    void followsChangesFromElsewhere();
    void gathersWhenSavingIsOver();
    void goesBackToOneArticle();
    void editsThousands();

private:
    void open(const test::PaneFixture::Files& files) { m_fixture->open(files); }
    QList<ArticleId> all() const { return m_fixture->all(); }
    void select(const QList<ArticleId>& ids) { m_fixture->choose(ids); }
    ArticlesForm* form() const { return m_pane->articlesForm(); }
    FieldEditor* editor(const char* path) const { return form()->form()->editorAt(at(path)); }
    FieldLineEdit* line(const char* path) const { return editor(path)->findChild<FieldLineEdit*>(); }
    QList<QByteArray> bytes() const { return m_fixture->bytes(); }
    void settle() { m_fixture->settle(); }
    void setField(const char* path, const QString& text);

    std::unique_ptr<test::PaneFixture> m_fixture;
    test::FakeFileStore* m_store;
    library::ArticleLibrary* m_library;
    editing::EditSession* m_session;
    ArticlePane* m_pane;
};

void TestArticlesForm::init()
{
    m_fixture = std::make_unique<test::PaneFixture>();
    m_store = &m_fixture->store;
    m_library = &m_fixture->library;
    m_session = &m_fixture->session;
    m_pane = &m_fixture->pane;
}

void TestArticlesForm::cleanup()
{
    m_fixture.reset();
}

void TestArticlesForm::setField(const char* path, const QString& text)
{
    FieldLineEdit* control = line(path);
    control->selectAll();
    QTest::keyClicks(control, text);
    QTest::keyClick(control, Qt::Key_Return);
    settle();
}

void TestArticlesForm::showsWhatTheyHaveInCommon()
{
    open(
        {{QStringLiteral("a.md"), first}, {QStringLiteral("b.md"), second}, {QStringLiteral("c.md"), third}});
    select(all());
    QVERIFY(!m_pane->article());
    QCOMPARE(form()->findChild<QLabel*>(QStringLiteral("articlesHeading"))->text(),
             QStringLiteral("3 article(s) selected"));
    QCOMPARE(line("title")->placeholderText(), QStringLiteral("several values (3)"));
    QCOMPARE(line("title")->accessibleDescription(), QStringLiteral("several values (3)"));
    QCOMPARE(line("provider.name")->placeholderText(), QStringLiteral("several values (2)"));
    QCOMPARE(editor("published")->findChild<QLabel*>()->text(),
             QStringLiteral("yes in 1, no in 1, neither in 1"));
    QVERIFY2(!editor("secured"), "kept exactly");
    QVERIFY(!m_library->editedCount());
    form()->commitTyping();
    QVERIFY(!m_library->editedCount());
}

void TestArticlesForm::editsAllAsOneStep_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<QByteArray>>("after");
    using All = QList<QByteArray>;
    QTest::newRow("title") << QByteArray("title") << QStringLiteral("Same")
                           << All{with(first, "\"One\"", "\"Same\""), with(second, "'Two'", "'Same'"),
                                  with(third, "title: >\n  Three\n", "title: \"Same\"\n")};
    QTest::newRow("number") << QByteArray("heat") << QStringLiteral("9")
                            << All{with(first, "0x10", "9"), with(second, "heat: 7", "heat: 9"),
                                   with(third, "  Three\n", "  Three\nheat: 9\n")};
    QTest::newRow("date")
        << QByteArray("publishedDateTime") << QStringLiteral("2022-01-02T03:04:05Z")
        << All{with(first, "2021-04-13T17:10:59Z", "2022-01-02T03:04:05Z"),
               with(second, "'Two'\r\n", "'Two'\r\npublishedDateTime: 2022-01-02T03:04:05Z\r\n"),
               with(third, "  Three\n", "  Three\npublishedDateTime: 2022-01-02T03:04:05Z\n")};
    QTest::newRow("choice") << QByteArray("type") << QStringLiteral("video")
                            << All{with(first, "type: article", "type: video"),
                                   with(second, "'Two'\r\n", "'Two'\r\ntype: video\r\n"),
                                   with(third, "  Three\n", "  Three\ntype: video\n")};
    QTest::newRow("address") << QByteArray("webUrl") << QStringLiteral("https://a.example/")
                             << All{with(first, "17:10:59Z\n", "17:10:59Z\nwebUrl: https://a.example/\n"),
                                    with(second, "'Two'\r\n", "'Two'\r\nwebUrl: https://a.example/\r\n"),
                                    with(third, "  Three\n", "  Three\nwebUrl: https://a.example/\n")};
    QTest::newRow("of a map") << QByteArray("provider.name") << QStringLiteral("Wire")
                              << All{with(first, "'Post'", "'Wire'"),
                                     with(second, "published: false\r\n",
                                          "published: false\r\nprovider:\r\n  name: Wire\r\n"),
                                     with(third, "  Three\n", "  Three\nprovider:\n  name: Wire\n")};
}

void TestArticlesForm::editsAllAsOneStep()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QString, typed);
    QFETCH(const QList<QByteArray>, after);
    open(
        {{QStringLiteral("a.md"), first}, {QStringLiteral("b.md"), second}, {QStringLiteral("c.md"), third}});
    const QList<QByteArray> before = bytes();
    select(all());
    const QString standIn = line(path.constData())->placeholderText();

    FieldLineEdit* control = line(path.constData());
    control->selectAll();
    QTest::keyClicks(control, typed);
    QVERIFY(!m_session->isBusy());
    QCOMPARE(bytes(), before);
    QTest::keyClick(control, Qt::Key_Return);
    settle();
    QCOMPARE(bytes(), after);
    QCOMPARE(m_session->undoStack().count(), 1);
    QVERIFY(m_session->undoStack().undoText().endsWith(QStringLiteral("of 3 article(s)")));
    QCOMPARE(control->placeholderText(), QString());
    QVERIFY(!control->text().isEmpty());

    m_session->undo();
    settle();
    QCOMPARE(control->text(), QString());
    QCOMPARE(control->placeholderText(), standIn);
    m_session->redo();
    settle();
    m_fixture->isKept(before, after);
}

void TestArticlesForm::savesWhatWasTouchedAlone()
{
    open(
        {{QStringLiteral("a.md"), first}, {QStringLiteral("b.md"), second}, {QStringLiteral("c.md"), third}});
    select(all());
    editor("published")->findChild<QCheckBox*>()->click();
    settle();
    auto* excerpt = editor("excerpt")->findChild<QPlainTextEdit*>();
    excerpt->insertPlainText(QStringLiteral("Short."));
    editor("excerpt")->commit();
    settle();
    QCOMPARE(m_session->undoStack().count(), 2);
    QSignalSpy saved(m_library, &library::ArticleLibrary::saved);
    m_library->save(all());
    QTRY_COMPARE(saved.count(), 1);
    QList<QByteArray> onDisk;
    for (const ArticleId id : all())
        onDisk << test::fileBytes(m_library->path(id));
    const QList<QByteArray> expected{with(first, "\"First.\"", "\"Short.\""),
                                     with(with(second, "published: false", "published: true"), "'Two'\r\n",
                                          "'Two'\r\nexcerpt: Short.\r\n"),
                                     with(third, "  Three\n", "  Three\nexcerpt: Short.\npublished: true\n")};
    QCOMPARE(onDisk, expected);
}

void TestArticlesForm::writesTypingBeforeAnotherEdit()
{
    open({{QStringLiteral("a.md"), first}, {QStringLiteral("b.md"), second}});
    select(all());
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane));
    line("title")->setFocus();
    QTest::keyClicks(line("title"), QStringLiteral("Same"));
    m_session->edit(all(), {frontmatter::FieldEdit::set(at("heat"), frontmatter::FieldValue::integer(1))},
                    QStringLiteral("Cool down"));
    settle();
    QCOMPARE(m_session->undoStack().count(), 2);
    QCOMPARE(m_session->undoStack().undoText(), QStringLiteral("Cool down"));
    QVERIFY(bytes().constFirst().contains("\"Same\""));
}

void TestArticlesForm::writesTypingBeforeAnotherSelection()
{
    open(
        {{QStringLiteral("a.md"), first}, {QStringLiteral("b.md"), second}, {QStringLiteral("c.md"), third}});
    select(all().mid(0, 2));
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane));
    line("title")->setFocus();
    QTest::keyClicks(line("title"), QStringLiteral("Same"));
    m_pane->setArticles(all().mid(1));
    settle();
    QCOMPARE(bytes(),
             (QList<QByteArray>{with(first, "\"One\"", "\"Same\""), with(second, "'Two'", "'Same'"), third}));
    QTRY_COMPARE(line("title")->placeholderText(), QStringLiteral("several values (2)"));
    QCOMPARE(line("title")->text(), QString());
}

void TestArticlesForm::addsRemovesAndReplacesTopics()
{
    open(
        {{QStringLiteral("a.md"), first}, {QStringLiteral("b.md"), second}, {QStringLiteral("c.md"), third}});
    select(all());
    FieldEditor* topics = editor("topics");
    auto* typed = topics->findChild<QLineEdit*>();
    QTest::keyClicks(typed, QStringLiteral("Sun"));
    QTest::keyClick(typed, Qt::Key_Return);
    settle();
    QCOMPARE(bytes(), (QList<QByteArray>{with(first, "  - Rain\n", "  - Rain\n  - Sun\n"), second,
                                         with(third, "  Three\n", "  Three\ntopics:\n  - Sun\n")}));
    const auto chip = [topics](const QString& text) {
        Chip* found = nullptr;
        for (Chip* one : topics->findChildren<Chip*>()) {
            if (!one->isHidden() && one->accessibleName() == QStringLiteral("Remove ") + text)
                found = one;
        }
        return found;
    };
    QCOMPARE(chip(QStringLiteral("Sun"))->accessibleDescription(), QString());
    QCOMPARE(chip(QStringLiteral("War"))->accessibleDescription(), QStringLiteral("in 2 of 3"));

    QTest::keyClick(chip(QStringLiteral("War")), Qt::Key_Delete);
    settle();
    QVERIFY(!chip(QStringLiteral("War")));
    QVERIFY(!bytes()[0].contains("War"));
    QVERIFY(bytes()[1].contains("topics: [Sun]\r\n"));
    m_session->undo();
    settle();
    QVERIFY(bytes()[0].contains("  - War   # the first\n"));
    QVERIFY(bytes()[1].contains("topics: [Sun,War]\r\n"));

    topics->findChild<QToolButton*>()->click();
    settle();
    for (const ArticleId id : all()) {
        QStringList texts;
        for (const auto& item : m_library->article(id)->document.value(at("topics"))->items())
            texts << item.toText();
        QCOMPARE(texts, (QStringList{QStringLiteral("Sun"), QStringLiteral("War"), QStringLiteral("Rain")}));
    }
    QCOMPARE(m_session->undoStack().count(), 2);
}

void TestArticlesForm::addsRemovesAndReplacesImages()
{
    open(
        {{QStringLiteral("a.md"), first}, {QStringLiteral("b.md"), second}, {QStringLiteral("c.md"), third}});
    const QList<QByteArray> before = bytes();
    select(all());
    CommonListEditor* images = form()->listAt(at("images"));
    QVERIFY(images && form()->listAt(at("provider.images")) && form()->listAt(at("related")));
    auto* view = images->findChild<ItemListView*>();
    QCOMPARE(view->count(), 2);
    QCOMPARE(view->item(0)->data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("a.jpg, 10 × 20, in 2 of 3"));
    const auto press = [images](const char* name) {
        for (QToolButton* button : images->findChildren<QToolButton*>()) {
            if (button->text() == QLatin1String(name) && button->isEnabled())
                return button->click();
        }
        QFAIL(name);
    };
    const auto urls = [this](int article) {
        QStringList found;
        if (const auto list = m_library->article(all()[article])->document.value(at("images"))) {
            for (const auto& item : list->items())
                found << item.find(at("url"))->toText();
        }
        return found.join(u' ');
    };

    view->setCurrentRow(1);
    press("Add to All");
    settle();
    QCOMPARE(bytes()[1], before[1]);
    QCOMPARE(urls(0), QStringLiteral("/a.jpg /b.jpg"));
    QCOMPARE(urls(2), QStringLiteral("/b.jpg"));
    QCOMPARE(view->currentRow(), 1);

    view->setCurrentRow(0);
    QTest::keyClick(view, Qt::Key_Delete);
    settle();
    QCOMPARE(urls(0), QStringLiteral("/b.jpg"));
    QCOMPARE(urls(1), QStringLiteral("/b.jpg"));

    auto* address = images->findChild<FieldLineEdit*>();
    QTest::keyClicks(address, QStringLiteral("https://a.example/new.jpg"));
    QTest::keyClick(address, Qt::Key_Return);
    settle();
    QCOMPARE(address->text(), QString());
    QCOMPARE(urls(2), QStringLiteral("/b.jpg https://a.example/new.jpg"));

    view->setCurrentRow(1);
    press("Replace All");
    settle();
    for (int article : {0, 1, 2})
        QCOMPARE(urls(article), QStringLiteral("https://a.example/new.jpg"));
    QCOMPARE(m_session->undoStack().count(), 4);
    for (int step = 0; step < 4; ++step)
        m_session->undo();
    settle();
    QCOMPARE(bytes(), before);
}

void TestArticlesForm::tellsOfArticlesThatCannotBeRead()
{
    const QByteArray broken = "---\ntitle: \"never closed\n---\n";
    open(
        {{QStringLiteral("a.md"), first}, {QStringLiteral("b.md"), broken}, {QStringLiteral("c.md"), third}});
    select(all());
    const auto* note = form()->findChild<QLabel*>(QStringLiteral("articlesNote"));
    QVERIFY(note->text().startsWith(QStringLiteral("1 of them cannot be read")));
    setField("title", QStringLiteral("Same"));
    QCOMPARE(bytes()[1], broken);
    QVERIFY(bytes()[2].contains("Same"));
    QVERIFY(m_pane->findChild<widgets::MessageBar*>()->isHidden());
}

void TestArticlesForm::saysWhatWasRefused()
{
    open({{QStringLiteral("a.md"), first},
          {QStringLiteral("b.md"), "---\nprovider: none\n---\n"},
          {QStringLiteral("c.md"), third}});
    select(all());
    setField("provider.name", QStringLiteral("Wire"));
    auto* bar = m_pane->findChild<widgets::MessageBar*>();
    QVERIFY(!bar->isHidden());
    QVERIFY(bar->text().startsWith(QStringLiteral("1 article(s) not changed.\nb.md: ")));
    QVERIFY(bytes()[0].contains("'Wire'"));
    QCOMPARE(line("provider.name")->text(), QString());
    QCOMPARE(line("provider.name")->placeholderText(), QStringLiteral("several values (2)"));
    setField("title", QStringLiteral("Same"));
    QVERIFY(bar->isHidden());
}

void TestArticlesForm::showsTheSelectionAskedForLast()
{
    open({{QStringLiteral("a.md"), first},
          {QStringLiteral("b.md"), second},
          {QStringLiteral("c.md"), third},
          {QStringLiteral("d.md"), third}});
    QSemaphore mayRead;
    m_store->beforeRead = [&](const QString& path) {
        if (path.endsWith(QLatin1String("/a.md")))
            mayRead.acquire();
    };
    m_pane->setArticles(all().mid(0, 2));
    QSignalSpy shown(form(), &ArticlesForm::shown);
    m_pane->setArticles(all().mid(2));
    QTRY_COMPARE(shown.count(), 1);
    QCOMPARE(line("title")->text(), QStringLiteral("Three↵"));
    mayRead.release(2);
    settle();
    QCOMPARE(shown.count(), 1);
    QCOMPARE(line("title")->text(), QStringLiteral("Three↵"));
}

void TestArticlesForm::followsChangesFromElsewhere()
{
    open({{QStringLiteral("a.md"), first}, {QStringLiteral("b.md"), second}});
    select(all());
    const auto set = frontmatter::FieldEdit::set(at("heat"), frontmatter::FieldValue::integer(16));
    m_session->edit(all(), {set}, QStringLiteral("Heat"));
    settle();
    QTRY_COMPARE(line("heat")->text(), QStringLiteral("16"));
    m_session->undo();
    settle();
    QTRY_COMPARE(line("heat")->placeholderText(), QStringLiteral("several values (2)"));
}

void TestArticlesForm::gathersWhenSavingIsOver()
{
    open(
        {{QStringLiteral("a.md"), first}, {QStringLiteral("b.md"), second}, {QStringLiteral("c.md"), third}});
    select(all());
    const auto set = frontmatter::FieldEdit::set(at("heat"), frontmatter::FieldValue::integer(16));
    m_session->edit(all().mid(0, 1), {set}, QStringLiteral("Heat"));
    settle();
    const QList<ArticleId> others = all().mid(1);
    std::atomic<int> read = 0;
    m_store->beforeRead = [&](const QString&) { ++read; };
    QSemaphore mayWrite;
    m_store->beforeWrite = [&](const QString&) { mayWrite.acquire(); };
    const QFuture<library::SaveReport> saving = m_library->save(all());
    QVERIFY(m_library->isSaving());
    m_pane->setArticles(others);
    // As long as the form would need, had it begun.
    QThreadPool pool;
    library::gatherCommonFields(*m_library, others, &pool).waitForFinished();
    QCoreApplication::processEvents();
    QCOMPARE(read.load(), int(others.size()));
    QVERIFY(form()->isGathering());

    QSignalSpy shown(form(), &ArticlesForm::shown);
    mayWrite.release();
    QTRY_COMPARE(shown.count(), 1);
    QVERIFY(saving.isFinished());
    settle();
    QCOMPARE(read.load(), 2 * int(others.size()));
    QCOMPARE(line("title")->placeholderText(), QStringLiteral("several values (2)"));
}

void TestArticlesForm::goesBackToOneArticle()
{
    open({{QStringLiteral("a.md"), first}, {QStringLiteral("b.md"), second}});
    select(all());
    m_pane->setArticles({all().constFirst()});
    QTRY_VERIFY(m_pane->shownArticle());
    FieldEditor* title = m_pane->detailsPanel()->form()->editorAt(at("title"));
    QCOMPARE(title->findChild<FieldLineEdit*>()->text(), QStringLiteral("One"));
    m_pane->setArticles({});
    QCOMPARE(m_pane->findChild<QLabel*>(QStringLiteral("hintTitle"))->text(),
             QStringLiteral("No article selected"));
}

void TestArticlesForm::editsThousands()
{
    constexpr int count = 5000;
    QMap<QString, QByteArray> files;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        files.insert(QStringLiteral("%1.md").arg(i, 4, 10, QLatin1Char('0')),
                     "---\ntitle: Story " + number + "\ntopics: [t" + QByteArray::number(i % 700) +
                         "]\n---\nBody " + number + "\n");
    }
    open(files);
    std::atomic<int> readOnGuiThread = 0;
    std::atomic<int> read = 0;
    m_store->beforeRead = [&, gui = QThread::currentThread()](const QString&) {
        ++(QThread::currentThread() == gui ? readOnGuiThread : read);
    };
    select(all());
    QCOMPARE(read.load(), count);
    const QList<QWidget*> controls = form()->form()->findChildren<QWidget*>();
    QVERIFY2(controls.size() < 400, "as many as there are fields, and the most frequent topics");
    QCOMPARE(line("title")->placeholderText(), QStringLiteral("several values (5000)"));

    FieldLineEdit* category = line("category");
    setField("category", QStringLiteral("news"));
    QCOMPARE(m_session->undoStack().count(), 1);
    QCOMPARE(readOnGuiThread.load(), 0);
    QCOMPARE(line("category"), category);
    QCOMPARE(category->text(), QStringLiteral("news"));
    QCOMPARE(form()->form()->findChildren<QWidget*>(), controls);
    const QList<ArticleId> ids = all();
    for (int i = 0; i < count; ++i) {
        const QByteArray before = files.value(m_library->file(ids[i]));
        QCOMPARE(m_library->article(ids[i])->document.bytes(),
                 with(before, "---\ntitle", "---\ncategory: news\ntitle"));
    }
    m_session->undo();
    settle();
    QCOMPARE(m_library->editedCount(), 0);
    QCOMPARE(readOnGuiThread.load(), 0);
}

QTEST_MAIN(TestArticlesForm)
#include "tst_articlesform.moc"
