// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/cellediting.h"

#include "editing/newsroom.h"
#include "models/articlefiltermodel.h"
#include "models/articletablemodel.h"
#include "widgets/articletableview.h"
#include "widgets/fieldeditor.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QLineEdit>

using namespace foreword;
using models::ArticleTableModel;
using test::Newsroom;
using widgets::CellEditing;
using widgets::CellEditor;
using Column = ArticleTableModel::Column;
Q_DECLARE_METATYPE(Column)

namespace {

QByteArray seed()
{
    return test::fileBytes(QStringLiteral(FOREWORD_FIXTURES "/frontmatter/seed-publish/in.md"));
}

QByteArray withCrLf(QByteArray bytes)
{
    return bytes.replace("\n", "\r\n");
}

} // namespace

/// Two copies of the seed article in the table, the second with CRLF, edited with the keyboard.
class TestCellEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { widgets::applyTheme(*qApp, widgets::Appearance::Light); }
    void init();
    void cleanup();

    void editsEachColumn_data();
    void editsEachColumn();
    void enterTakesOverWithCompletionsShown_data();
    void enterTakesOverWithCompletionsShown();
    void editsTopics();
    void tabVisitsTheCells();
    void typingReplacesAndWaitsForTheArticle();
    void escapeGivesUp();
    void leavingTakesOver_data();
    void leavingTakesOver();
    void staysWithWhatIsNoValue_data();
    void staysWithWhatIsNoValue();
    void undoInACellIsTheTexts();
    void aDraftComesBeforeAnUndo();
    void aDraftOutlivesAnothersWrite_data();
    void aDraftOutlivesAnothersWrite();
    void anUntouchedCellWritesNothingOverAnothersWrite();
    void aWrongValueThatNobodyTypedIsLeft();
    void editsTheTitleWhereAColumnOnlyTells();
    void aDoubleClickOpensACell();
    void tellsWhyACellIsLocked();
    void extendsARectangle();

private:
    CellEditor* editor() const
    {
        const auto all = m_table->viewport()->findChildren<CellEditor*>();
        for (CellEditor* one : all) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    void go(int row, int column) { m_table->setCurrentIndex(m_shown->index(row, column)); }
    void edit(int row, int column)
    {
        go(row, column);
        m_cells->editCurrent();
        QTRY_VERIFY(editor());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(editor() ? editor()->keyTarget() : m_table.get(), key, modifiers);
    }
    void type(const QString& text) { QTest::keyClicks(editor()->keyTarget(), text); }

    std::unique_ptr<Newsroom> m_room;
    std::unique_ptr<ArticleTableModel> m_articles;
    std::unique_ptr<models::ArticleFilterModel> m_shown;
    std::unique_ptr<widgets::ArticleTableView> m_table;
    CellEditing* m_cells = nullptr;
};

void TestCellEditing::init()
{
    m_room = std::make_unique<Newsroom>();
    m_room->add(QStringLiteral("a.md"), seed());
    m_room->add(QStringLiteral("b.md"), withCrLf(seed()));
    m_room->add(QStringLiteral("c.md"), "---\ntitle: &t A\ncategory: *t\n---\n");
    m_articles = std::make_unique<ArticleTableModel>(m_room->library, m_room->session, nullptr);
    m_shown = std::make_unique<models::ArticleFilterModel>(*m_articles);
    m_table = std::make_unique<widgets::ArticleTableView>();
    m_table->setModel(m_shown.get());
    m_shown->sort(Column::FileColumn);
    for (int column = 0; column < Column::ColumnCount; ++column)
        m_table->setColumnHidden(column, false);
    m_cells = new CellEditing(m_room->library, m_room->session, m_table.get());
    widgets::FieldSuggestions suggestions;
    suggestions.values = [](const frontmatter::FieldPath&) {
        return QList<library::ValueCount>{{QStringLiteral("analysis"), 2}, {QStringLiteral("video"), 1}};
    };
    m_cells->setSuggestions(suggestions);
    m_room->open();
    QCOMPARE(m_shown->rowCount(), 3);
    m_table->resize(1700, 300);
    m_table->show();
    m_table->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
    m_table->setFocus();
}

void TestCellEditing::cleanup()
{
    m_table.reset();
    m_shown.reset();
    m_articles.reset();
    m_room.reset();
}

void TestCellEditing::editsEachColumn_data()
{
    QTest::addColumn<Column>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("is");
    const auto row = [](const char* name, Column column, const char* typed, const char* was, const char* is) {
        QTest::newRow(name) << column << QString::fromUtf8(typed) << QByteArray(was) << QByteArray(is);
    };
    row("published", Column::PublishedColumn, " ", "published: true", "published: false");
    row("title", Column::TitleColumn, "A \"new\" one",
        "title: \"Biden proposes meeting with Putin amid rising Ukraine tensions\"\nexcerpt: \"President Joe "
        "Biden spoke",
        "title: \"A \\\"new\\\" one\"\nexcerpt: \"President Joe Biden spoke");
    row("date", Column::DateColumn, "2022-02-03 04:05:06", "publishedDateTime: 2021-04-13T17:10:59Z",
        "publishedDateTime: 2022-02-03T04:05:06Z");
    row("provider", Column::ProviderColumn, "BBC",
        "  name: CNN\n  domain: cnn.com\n  images:\n    - url: "
        "\"https://smartableai",
        "  name: BBC\n  domain: cnn.com\n  images:\n    - url: \"https://smartableai");
    row("category", Column::CategoryColumn, "sport", "category: news", "category: sport");
    row("type", Column::TypeColumn, "blog", "type: article\nquality: 175", "type: blog\nquality: 175");
    row("topics", Column::TopicsColumn, "Ukraine, Diplomacy", "  - Democratic Voice\n",
        "  - Democratic Voice\n  - Ukraine\n  - Diplomacy\n");
    row("quality", Column::QualityColumn, "7", "quality: 175", "quality: 7");
    row("heat", Column::HeatColumn, "7", "heat: 215", "heat: 7");
}

void TestCellEditing::editsEachColumn()
{
    QFETCH(Column, column);
    QFETCH(QString, typed);
    QFETCH(QByteArray, was);
    QFETCH(QByteArray, is);
    const QByteArray before = seed();
    QVERIFY(before.contains(was));
    QByteArray expected = before;
    expected.replace(before.indexOf(was), was.size(), is);

    for (const int row : {0, 1}) {
        edit(row, column);
        QCOMPARE(editor()->keyTarget()->accessibleName(),
                 m_articles->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString());
        type(typed);
        // Nothing is asked for before the cell is left.
        QCOMPARE(m_room->session.undoStack().count(), row);
        press(Qt::Key_Return);
        QTRY_VERIFY(!editor());
        QCOMPARE(m_table->focusWidget(), m_table.get());
        m_room->settle();
        QCOMPARE(m_room->session.undoStack().count(), row + 1);
    }
    QCOMPARE(m_room->bytes(0), expected);
    QCOMPARE(m_room->bytes(1), withCrLf(expected));
    m_room->session.undo();
    m_room->settle();
    QCOMPARE(m_room->bytes(1), withCrLf(before));
    m_room->session.redo();
    m_room->settle();
    m_room->save();
    QCOMPARE(m_room->onDisk(0), expected);
    QCOMPARE(m_room->onDisk(1), withCrLf(expected));
}

void TestCellEditing::enterTakesOverWithCompletionsShown_data()
{
    QTest::addColumn<bool>("chooses");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("one that is chosen") << true << QByteArray("type: analysis\nquality");
    QTest::newRow("what was typed") << false << QByteArray("type: ana\nquality");
}

void TestCellEditing::enterTakesOverWithCompletionsShown()
{
    QFETCH(bool, chooses);
    QFETCH(QByteArray, line);
    edit(0, Column::TypeColumn);
    type(QStringLiteral("ana"));
    QTRY_VERIFY(QApplication::activePopupWidget());
    if (chooses)
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QTRY_VERIFY(!editor());
    m_room->settle();
    QCOMPARE(m_room->bytes(0), seed().replace("type: article\nquality", line));
}

void TestCellEditing::editsTopics()
{
    edit(0, Column::TopicsColumn);
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    type(QStringLiteral("Democratic Voice, New,"));
    press(Qt::Key_Tab);
    m_room->settle();
    QCOMPARE(m_room->bytes(0), QByteArray(seed()).replace("  - Election\n  - Democratic Voice\n",
                                                          "  - Democratic Voice\n  - New\n"));
    QCOMPARE(m_room->session.undoStack().count(), 1);
}

void TestCellEditing::tabVisitsTheCells()
{
    edit(0, Column::PublishedColumn);
    const QList<int> order{Column::TitleColumn,    Column::DateColumn,   Column::ProviderColumn,
                           Column::CategoryColumn, Column::TypeColumn,   Column::TopicsColumn,
                           Column::HeatColumn,     Column::QualityColumn};
    for (const int column : order) {
        press(Qt::Key_Tab);
        QTRY_VERIFY(editor());
        QCOMPARE(m_table->currentIndex(), m_shown->index(0, column));
    }
    press(Qt::Key_Tab);
    QTRY_VERIFY(editor());
    QCOMPARE(m_table->currentIndex(), m_shown->index(1, Column::PublishedColumn));
    QVERIFY(m_table->selectionModel()->isRowSelected(1));
    QVERIFY(!m_table->selectionModel()->isRowSelected(0));
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QTRY_VERIFY(editor());
    QCOMPARE(m_table->currentIndex(), m_shown->index(0, Column::QualityColumn));
    // Visited is not edited.
    m_cells->commit();
    QCOMPARE(m_room->session.undoStack().count(), 0);
    QVERIFY(!m_room->session.isBusy());
}

void TestCellEditing::typingReplacesAndWaitsForTheArticle()
{
    go(0, Column::CategoryColumn);
    {
        const QMutexLocker reading(&m_room->gate);
        QTest::keyClicks(m_table.get(), QStringLiteral("sport"));
        QTest::keyClick(m_table.get(), Qt::Key_Tab);
        QTest::keyClicks(m_table.get(), QStringLiteral("blog"));
        QTest::keyClick(m_table.get(), Qt::Key_Return);
        QVERIFY(!editor());
    }
    QTRY_COMPARE(m_room->session.undoStack().count(), 2);
    m_room->settle();
    QCOMPARE(m_room->bytes(0), QByteArray(seed())
                                   .replace("category: news", "category: sport")
                                   .replace("type: article\nquality", "type: blog\nquality"));
    // A check box is not typed into.
    go(0, Column::PublishedColumn);
    QTest::keyClicks(m_table.get(), QStringLiteral("f"));
    QVERIFY(!editor());
}

void TestCellEditing::escapeGivesUp()
{
    for (const int column : {Column::TitleColumn, Column::CategoryColumn, Column::QualityColumn,
                             Column::TopicsColumn, Column::DateColumn, Column::PublishedColumn}) {
        edit(0, column);
        if (column == Column::PublishedColumn)
            press(Qt::Key_Space);
        else
            type(QStringLiteral("2020"));
        if (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        press(Qt::Key_Escape);
        QTRY_VERIFY(!editor());
        QCOMPARE(m_table->focusWidget(), m_table.get());
        QCOMPARE(m_table->currentIndex(), m_shown->index(0, column));
    }
    QVERIFY(!m_room->session.isBusy());
    QCOMPARE(m_room->session.undoStack().count(), 0);
}

void TestCellEditing::leavingTakesOver_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("focus") << QStringLiteral("focus");
    QTest::newRow("another row") << QStringLiteral("row");
    QTest::newRow("commit") << QStringLiteral("commit");
}

void TestCellEditing::leavingTakesOver()
{
    QFETCH(QString, how);
    edit(0, Column::QualityColumn);
    type(QStringLiteral("9"));
    if (how == QLatin1String("focus"))
        m_table->setFocus();
    else if (how == QLatin1String("row"))
        m_table->setCurrentIndex(m_shown->index(1, Column::QualityColumn));
    else
        m_cells->commit();
    QTRY_VERIFY(!editor());
    m_room->settle();
    QCOMPARE(m_room->session.undoStack().count(), 1);
    QCOMPARE(m_room->bytes(0), QByteArray(seed()).replace("quality: 175", "quality: 9"));
    // It can be opened again.
    edit(0, Column::QualityColumn);
    press(Qt::Key_Escape);
}

void TestCellEditing::staysWithWhatIsNoValue_data()
{
    QTest::addColumn<Column>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("mended");
    QTest::newRow("date") << Column::DateColumn << QStringLiteral("2021-13") << QStringLiteral("2021-12-01");
    QTest::newRow("number") << Column::HeatColumn << QStringLiteral("7x") << QStringLiteral("7");
}

void TestCellEditing::staysWithWhatIsNoValue()
{
    QFETCH(const Column, column);
    QFETCH(const QString, typed);
    QFETCH(const QString, mended);
    edit(0, column);
    type(typed);
    press(Qt::Key_Return);
    press(Qt::Key_Tab);
    QVERIFY(editor());
    QCOMPARE(editor()->findChild<QLineEdit*>()->text(), typed);
    editor()->findChild<QLineEdit*>()->selectAll();
    type(mended);
    press(Qt::Key_Return);
    QTRY_VERIFY(!editor());
    m_room->settle();
    QCOMPARE(m_room->session.undoStack().count(), 1);
    // Leaving otherwise gives it up.
    edit(0, column);
    type(typed);
    m_table->setFocus();
    QTRY_VERIFY(!editor());
    m_room->settle();
    QCOMPARE(m_room->session.undoStack().count(), 1);
}

void TestCellEditing::undoInACellIsTheTexts()
{
    edit(0, Column::QualityColumn);
    type(QStringLiteral("9"));
    press(Qt::Key_Return);
    m_room->settle();
    edit(0, Column::TitleColumn);
    const QString title = editor()->findChild<QLineEdit*>()->text();
    type(QStringLiteral("x"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor()->findChild<QLineEdit*>()->text(), title);
    press(Qt::Key_Return);
    m_room->settle();
    QCOMPARE(m_room->session.undoStack().count(), 1);
    QCOMPARE(m_room->session.undoStack().index(), 1);
}

/// From the menu, which does not take the focus.
void TestCellEditing::aDraftComesBeforeAnUndo()
{
    edit(0, Column::QualityColumn);
    type(QStringLiteral("9"));
    press(Qt::Key_Return);
    m_room->settle();
    const QByteArray before = m_room->bytes(0);
    edit(0, Column::TitleColumn);
    type(QStringLiteral("Typed"));
    m_room->session.undo();
    m_room->settle();
    QVERIFY(!editor());
    QCOMPARE(m_room->bytes(0), before);
    m_room->session.redo();
    m_room->settle();
    QVERIFY(m_room->bytes(0).contains("Typed"));
}

void TestCellEditing::aDraftOutlivesAnothersWrite_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("conflicts");

    QTest::newRow("elsewhere") << QByteArray("quality: 175") << QByteArray("quality: 176") << 0;
    QTest::newRow("in the same field") << QByteArray("heat: 215") << QByteArray("heat: 216") << 1;
}

void TestCellEditing::aDraftOutlivesAnothersWrite()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, conflicts);
    QVERIFY(seed().contains(from));
    m_room->load(0);
    m_room->library.hold(m_room->id(0)); // as the form does
    edit(0, Column::HeatColumn);
    type(QStringLiteral("7"));
    QSignalSpy inConflict(&m_room->library, &library::ArticleLibrary::changedOnDisk);
    QSignalSpy changed(&m_room->library, &library::ArticleLibrary::articlesChanged);
    const QByteArray theirs = seed().replace(from, to);
    QVERIFY(test::putFile(m_room->library.path(m_room->id(0)), theirs));
    m_room->library.refresh({QStringLiteral("a.md")});
    QTRY_VERIFY(!changed.isEmpty());
    QTRY_COMPARE(inConflict.size(), conflicts);
    QCOMPARE(editor() == nullptr, conflicts > 0);
    m_cells->commit();
    const QByteArray base = conflicts ? seed() : theirs;
    QCOMPARE(m_room->bytes(0), QByteArray(base).replace("heat: 215", "heat: 7"));
}

void TestCellEditing::anUntouchedCellWritesNothingOverAnothersWrite()
{
    m_room->load(0);
    m_room->library.hold(m_room->id(0)); // as the form does
    edit(0, Column::HeatColumn);
    QSignalSpy changed(&m_room->library, &library::ArticleLibrary::articlesChanged);
    const QByteArray theirs = seed().replace("heat: 215", "heat: 216");
    QVERIFY(test::putFile(m_room->library.path(m_room->id(0)), theirs));
    m_room->library.refresh({QStringLiteral("a.md")});
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(!editor());
    QCOMPARE(m_room->bytes(0), theirs);
}

void TestCellEditing::aWrongValueThatNobodyTypedIsLeft()
{
    QSignalSpy changed(&m_room->library, &library::ArticleLibrary::articlesChanged);
    QVERIFY(test::putFile(m_room->library.path(m_room->id(0)), seed().replace("heat: 215", "heat: warm")));
    m_room->library.refresh({QStringLiteral("a.md")});
    QTRY_VERIFY(!changed.isEmpty());
    edit(0, Column::HeatColumn);
    QVERIFY(editor());
    press(Qt::Key_Return);
    QTRY_VERIFY(!editor());
    QCOMPARE(m_room->session.undoStack().count(), 0);
}

void TestCellEditing::editsTheTitleWhereAColumnOnlyTells()
{
    edit(0, Column::FileColumn);
    QCOMPARE(m_table->currentIndex(), m_shown->index(0, Column::TitleColumn));
}

void TestCellEditing::aDoubleClickOpensACell()
{
    const auto doubleClick = [this](int column) {
        const QPoint center = m_table->visualRect(m_shown->index(1, column)).center();
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, center);
        QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {}, center);
    };
    m_room->load(1); // so that a cell opens at once
    doubleClick(Column::HeatColumn);
    QVERIFY(editor());
    QCOMPARE(m_table->currentIndex(), m_shown->index(1, Column::HeatColumn));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!editor());
    for (const int column : {Column::FileColumn, Column::PublishedColumn}) {
        doubleClick(column);
        QVERIFY(!editor());
    }
}

void TestCellEditing::tellsWhyACellIsLocked()
{
    QSignalSpy refused(m_cells, &CellEditing::refused);
    go(2, Column::CategoryColumn);
    QTest::keyClicks(m_table.get(), QStringLiteral("sport"));
    QTRY_COMPARE(refused.count(), 1);
    QVERIFY(!refused.first().first().toString().isEmpty());
    QVERIFY(!editor());
    QCOMPARE(m_table->focusWidget(), m_table.get());
    QVERIFY(!m_room->session.isBusy());
}

void TestCellEditing::extendsARectangle()
{
    go(0, Column::TitleColumn);
    press(Qt::Key_Right);
    QCOMPARE(m_table->currentIndex(), m_shown->index(0, Column::DateColumn));
    QVERIFY(m_table->rangeColumns().isEmpty());
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    const QList<int> range{Column::DateColumn, Column::ProviderColumn, Column::CategoryColumn};
    QCOMPARE(m_table->rangeColumns(), range);
    QVERIFY(m_table->selectionModel()->isRowSelected(0));
    QVERIFY(m_table->selectionModel()->isRowSelected(1));
    // Back over where it began.
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(m_table->rangeColumns(), QList<int>({Column::TitleColumn, Column::DateColumn}));
    // The rows stay when the cell moves along.
    press(Qt::Key_Left);
    QVERIFY(m_table->rangeColumns().isEmpty());
    QVERIFY(m_table->selectionModel()->isRowSelected(0));

    const auto click = [this](int row, int column, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, modifiers,
                          m_table->visualRect(m_shown->index(row, column)).center());
    };
    click(0, Column::CategoryColumn, {});
    click(2, Column::TypeColumn, Qt::ShiftModifier);
    QCOMPARE(m_table->rangeColumns(), QList<int>({Column::CategoryColumn, Column::TypeColumn}));
    QVERIFY(m_table->selectionModel()->isRowSelected(1));
    click(2, Column::TypeColumn, {});
    QVERIFY(m_table->rangeColumns().isEmpty());
    QVERIFY(!m_table->selectionModel()->isRowSelected(1));
}

QTEST_MAIN(TestCellEditing)
#include "tst_cellediting.moc"
