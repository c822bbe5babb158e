// SPDX-License-Identifier: GPL-3.0-or-later
// Copying and pasting in the real window, with the clipboard between, and the files compared byte for byte.
#include "app/mainwindow.h"
#include "app/settings.h"
#include "editing/newsroom.h"
#include "imaging/originalpicture.h"
#include "imaging/picturechecker.h"
#include "imaging/thumbnailprovider.h"
#include "models/articlefiltermodel.h"
#include "models/articletablemodel.h"
#include "storage/folderwatch.h"
#include "widgets/articletableview.h"
#include "widgets/messagebar.h"
#include "widgets/querybar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSettings>

using namespace foreword;
using models::ArticleTableModel;
using test::Newsroom;
using Column = ArticleTableModel::Column;

namespace {

constexpr int many = 2000;

QByteArray seed()
{
    return test::fileBytes(QStringLiteral(FOREWORD_FIXTURES "/frontmatter/seed-publish/in.md"));
}

struct Program
{
    explicit Program(Newsroom& newsroom)
        : room(newsroom)
    {}

    QAction* action(const char* name) const { return window.findChild<QAction*>(QLatin1String(name)); }
    void select(int first, int last, int column)
    {
        table->setCurrentIndex(shown.index(first, column));
        table->selectionModel()->select(QItemSelection(shown.index(first, 0), shown.index(last, 0)),
                                        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    void extendRight(int times)
    {
        for (int i = 0; i < times; ++i)
            QTest::keyClick(table, Qt::Key_Right, Qt::ShiftModifier);
    }
    QString copied() const
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("nothing yet"));
        action("actionCopy")->trigger();
        [this] { QTRY_VERIFY(QGuiApplication::clipboard()->text() != QLatin1String("nothing yet")); }();
        return QGuiApplication::clipboard()->text();
    }
    void paste(const QString& text)
    {
        QGuiApplication::clipboard()->setText(text);
        QVERIFY(action("actionPaste")->isEnabled());
        action("actionPaste")->trigger();
        room.settle();
    }

    Newsroom& room;
    imaging::ThumbnailProvider thumbnails{nullptr};
    imaging::OriginalPictures originals{nullptr};
    ArticleTableModel articles{room.library, room.session, &thumbnails};
    models::ArticleFilterModel shown{articles};
    app::Settings settings;
    storage::FolderWatch watch;
    imaging::PictureChecker pictureChecker{nullptr, {}};
    app::MainWindow window{{room.library, room.session, thumbnails, originals, articles, shown, settings,
                            watch, room.store, pictureChecker}};
    widgets::ArticleTableView* table = window.findChild<widgets::ArticleTableView*>();
    widgets::MessageBar* messageBar = window.findChild<widgets::MessageBar*>(QStringLiteral("messageBar"));
};

} // namespace

class TestCellActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("Foreword"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_cellactions"));
    }
    void init()
    {
        QSettings().clear();
        m_room = std::make_unique<Newsroom>();
    }
    void cleanup()
    {
        m_program.reset();
        m_room.reset();
    }

    void copiesARectangleAndPastesItElsewhere();
    void copiesWholeRowsAsTheyAreShown();
    void pastingInPlaceChangesNothing();
    void copiesWhatOnlyTheFileKnows();
    void pastesAValueOverManyRows();
    void namesTheCellsThatRefuse();
    void namesLongTitlesInPart();
    void changesNothingWhereAnArticleRefuses();
    void saysWhatDoesNotFit();
    void leavesTextsTheirOwnClipboard();
    void savingTakesTheOpenCellAlong();

private:
    void open()
    {
        m_program = std::make_unique<Program>(*m_room);
        m_room->open();
        m_program->shown.sort(Column::FileColumn);
        m_program->window.show();
        m_program->window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_program->window));
        QTRY_COMPARE(m_program->shown.rowCount(), m_room->library.count());
        QTRY_VERIFY(m_program->shown.rowCount() < 2 || m_program->shown.idAt(0) == m_room->id(0));
        m_program->table->setFocus();
    }

    std::unique_ptr<Newsroom> m_room;
    std::unique_ptr<Program> m_program;
};

void TestCellActions::copiesARectangleAndPastesItElsewhere()
{
    const QByteArray other =
        "---\r\ntitle: Other\r\npublishedDateTime: 2020-01-01\r\ncategory: x\r\nheat: 1\r\n---\r\nText\r\n";
    m_room->add(QStringLiteral("a.md"), seed());
    m_room->add(QStringLiteral("b.md"), other);
    m_room->add(QStringLiteral("c.md"), other);
    open();
    Program& p = *m_program;
    p.select(0, 0, Column::TitleColumn);
    p.extendRight(3); // title, date, category, heat
    const QString text = p.copied();
    QCOMPARE(text, QStringLiteral("Biden proposes meeting with Putin amid rising Ukraine tensions\t"
                                  "2021-04-13T17:10:59Z\tnews\t215"));
    p.select(1, 2, Column::TitleColumn);
    p.paste(text);
    // The block fills one row; the selection is a multiple of it.
    const QByteArray expected =
        QByteArray(other)
            .replace("Other", "Biden proposes meeting with Putin amid rising Ukraine tensions")
            .replace("2020-01-01", "2021-04-13T17:10:59Z")
            .replace("category: x", "category: news")
            .replace("heat: 1", "heat: 215");
    QCOMPARE(m_room->bytes(1), expected);
    QCOMPARE(m_room->bytes(2), expected);
    QCOMPARE(m_room->session.undoStack().count(), 1);
    m_room->save();
    QCOMPARE(m_room->onDisk(1), expected);
    QCOMPARE(m_room->onDisk(0), seed());
    m_room->session.undo();
    m_room->settle();
    QCOMPARE(m_room->bytes(2), other);
}

void TestCellActions::copiesWholeRowsAsTheyAreShown()
{
    m_room->add(QStringLiteral("a.md"), seed());
    open();
    Program& p = *m_program;
    p.table->setColumnHidden(Column::TopicsColumn, false);
    p.select(0, 0, Column::DateColumn);
    QCOMPARE(
        p.copied(),
        QStringLiteral(
            "true\thttps://cdn.cnn.com/cnnnext/dam/assets/201215031414-putin-biden-split-super-tease.jpg\t"
            "Biden proposes meeting with Putin amid rising Ukraine tensions\t2021-04-13T17:10:59Z\t"
            "news\tElection, Democratic Voice\t215\t175"));
}

void TestCellActions::pastingInPlaceChangesNothing()
{
    m_room->add(QStringLiteral("a.md"), seed());
    m_room->add(QStringLiteral("b.md"),
                "---\ntitle: 'a \"b\"'\ntags: one two\ndate: 2021-04-13 17:10\npublished: no\n---\n");
    m_room->add(QStringLiteral("c.md"), "---\ntitle: \"two\\nlines\"\nquality: \"7\"\n---\n");
    open();
    Program& p = *m_program;
    for (int column = 0; column < Column::ColumnCount; ++column)
        p.table->setColumnHidden(column, false);
    p.select(0, 2, Column::DateColumn);
    const QString text = p.copied();
    QVERIFY(text.contains(QLatin1String("\"two\nlines\"")));
    p.paste(text);
    QVERIFY2(!p.messageBar->isVisible(), qPrintable(p.messageBar->text()));
    QCOMPARE(m_room->session.undoStack().count(), 0);
}

void TestCellActions::copiesWhatOnlyTheFileKnows()
{
    m_room->add(QStringLiteral("a.md"), "---\ntitle: A\nquality: many\nheat: 7\n---\n");
    open();
    Program& p = *m_program;
    QVERIFY(!m_room->library.row(m_room->id(0)).quality());
    p.select(0, 0, Column::HeatColumn);
    p.extendRight(1);
    QCOMPARE(p.copied(), QStringLiteral("7\tmany"));
}

void TestCellActions::pastesAValueOverManyRows()
{
    for (int row = 0; row < many; ++row)
        m_room->add(Newsroom::fileName(row), Newsroom::story(row));
    open();
    Program& p = *m_program;
    p.select(0, many - 1, Column::HeatColumn);
    QElapsedTimer timer;
    timer.start();
    p.paste(QStringLiteral("4\n"));
    qInfo("%d rows: %lld ms", many, timer.elapsed());
    QCOMPARE(m_room->session.undoStack().count(), 1);
    QCOMPARE(m_room->session.undoStack().undoText(), QStringLiteral("Paste into 2000 article(s)"));
    for (const int row : {0, 4, 77, many - 1})
        QCOMPARE(m_room->bytes(row),
                 Newsroom::story(row).replace(QByteArray("heat:   " + QByteArray::number(row)), "heat:   4"));
    // One has it already.
    QCOMPARE(m_room->library.editedCount(), many - 1);
    m_room->session.undo();
    m_room->settle();
    QCOMPARE(m_room->library.editedCount(), 0);

    p.select(0, many - 1, Column::TitleColumn);
    p.extendRight(4);
    const QString text = p.copied();
    QCOMPARE(text.count(u'\n'), many);
    // So many are read on a worker.
    p.paste(QString(text).replace(QLatin1String("Story"), QLatin1String("Tale")));
    QTRY_COMPARE_WITH_TIMEOUT(m_room->library.editedCount(), many, 60'000);
    QCOMPARE(m_room->bytes(77), Newsroom::titled(77, "Tale 77"));
    m_room->session.undo();
    m_room->settle();
    QCOMPARE(m_room->library.editedCount(), 0);
}

void TestCellActions::namesTheCellsThatRefuse()
{
    for (int row = 0; row < 8; ++row)
        m_room->add(Newsroom::fileName(row), Newsroom::story(row));
    open();
    Program& p = *m_program;
    p.select(0, 7, Column::PublishedColumn);
    p.paste(QStringLiteral("true\nmaybe\n"));
    QVERIFY(p.messageBar->isVisible());
    QCOMPARE(p.messageBar->text(), QStringLiteral("Nothing was pasted, because 4 cell(s) cannot take it:\n"
                                                  "Story 1, Published: “maybe” is neither true nor false.\n"
                                                  "Story 3, Published: “maybe” is neither true nor false.\n"
                                                  "Story 5, Published: “maybe” is neither true nor false.\n"
                                                  "Story 7, Published: “maybe” is neither true nor false."));
    p.select(0, 7, Column::ThumbnailColumn);
    p.paste(QStringLiteral("x"));
    QVERIFY(p.messageBar->text().endsWith(QLatin1String("and 4 more")));
    QCOMPARE(m_room->session.undoStack().count(), 0);
    QCOMPARE(m_room->library.editedCount(), 0);
    // It does not outlive the paste that goes well.
    p.select(0, 7, Column::PublishedColumn);
    p.paste(QStringLiteral("true"));
    QVERIFY(!p.messageBar->isVisible());
}

void TestCellActions::namesLongTitlesInPart()
{
    m_room->add(Newsroom::fileName(0), Newsroom::titled(0, QByteArray(80, 'a')));
    open();
    Program& p = *m_program;
    p.select(0, 0, Column::DateColumn);
    p.paste(QStringLiteral("soon"));
    QVERIFY(p.messageBar->text().contains(QString(59, u'a') + u"…, Date"));
}

void TestCellActions::changesNothingWhereAnArticleRefuses()
{
    m_room->add(QStringLiteral("a.md"), Newsroom::story(0));
    m_room->add(QStringLiteral("b.md"), "---\ntitle: &t A\ncategory: *t\n---\n");
    m_room->add(QStringLiteral("c.md"), "---\ntitle: A\ncategory: {a: b}\n---\n");
    open();
    Program& p = *m_program;
    p.select(0, 2, Column::CategoryColumn);
    p.paste(QStringLiteral("sport"));
    QTRY_VERIFY(p.messageBar->isVisible());
    QVERIFY(p.messageBar->text().startsWith(
        QLatin1String("Nothing was changed, because 2 article(s) cannot be changed.")));
    QVERIFY(p.messageBar->text().contains(QLatin1String("b.md")));
    QVERIFY(p.messageBar->text().contains(QLatin1String("c.md")));
    QCOMPARE(m_room->library.editedCount(), 0);
    QCOMPARE(m_room->session.undoStack().count(), 0);
}

void TestCellActions::saysWhatDoesNotFit()
{
    for (int row = 0; row < 3; ++row)
        m_room->add(Newsroom::fileName(row), Newsroom::story(row));
    open();
    Program& p = *m_program;
    p.select(2, 2, Column::TitleColumn);
    p.paste(QStringLiteral("a\nb\n"));
    QVERIFY(p.messageBar->text().contains(QLatin1String("there are only 1 row(s)")));
    p.select(0, 0, Column::QualityColumn);
    p.paste(QStringLiteral("1\t2"));
    QVERIFY(p.messageBar->text().contains(QLatin1String("there are only 1 column(s)")));
    p.paste(QStringLiteral("1\t2\n3"));
    QVERIFY(p.messageBar->text().contains(QLatin1String("different numbers of cells")));
    QCOMPARE(m_room->library.editedCount(), 0);
}

void TestCellActions::leavesTextsTheirOwnClipboard()
{
    m_room->add(QStringLiteral("a.md"), seed());
    open();
    Program& p = *m_program;
    p.select(0, 0, Column::TitleColumn);
    auto* query = p.window.findChild<widgets::QueryBar*>();
    query->setFocus();
    query->setText(QStringLiteral("news"));
    query->selectAll();
    QCOMPARE(p.copied(), QStringLiteral("news"));
    p.paste(QStringLiteral("biden"));
    QCOMPARE(query->text(), QStringLiteral("biden"));
    QCOMPARE(m_room->session.undoStack().count(), 0);
}

void TestCellActions::savingTakesTheOpenCellAlong()
{
    m_room->add(QStringLiteral("a.md"), Newsroom::story(0));
    open();
    Program& p = *m_program;
    p.select(0, 0, Column::TitleColumn);
    p.action("actionEditCell")->trigger();
    QTRY_VERIFY(p.table->viewport()->findChild<QLineEdit*>());
    auto* line = p.table->viewport()->findChild<QLineEdit*>();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("Mended"));
    QVERIFY(p.action("actionSaveAll")->isEnabled());
    p.action("actionSaveAll")->trigger();
    QTRY_COMPARE(m_room->onDisk(0), Newsroom::titled(0, "Mended"));
    QTRY_VERIFY(!p.action("actionSaveAll")->isEnabled());
}

QTEST_MAIN(TestCellActions)
#include "tst_cellactions.moc"
