// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of pictures in the real window, on a copy of the sample newsroom in which some pictures are wrong.
#include "models/picturefindingsmodel.h"
#include "support/copyfolder.h"
#include "support/program.h"
#include "widgets/articlepane.h"
#include "widgets/imagespanel.h"
#include "widgets/itemlisteditor.h"
#include "widgets/picturecheckpanel.h"

#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace foreword;
using library::PictureProblem;
using models::PictureFindingsModel;

namespace {

const QString tramLine = QStringLiteral("_posts/2021-04-13-harbour-city-votes-on-floating-tram-line.md");

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPictureChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_program.reset(); }

    void isHiddenUntilUsed();
    void checksTheSelection();
    void checksAllAndMendsAKind();
    void removesADeadPicture();
    void goesToThePicture();
    void filtersByKind();
    void findsWithTheQuery();
    void copiesRows();

private:
    QPushButton* button(const QString& text) const;
    void select(const QString& file);
    void check(const char* action);
    /// Of the problem in the article of that file; -1 for none.
    int rowOf(PictureProblem problem, const QString& file) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_newsroom;
    QByteArray m_before; ///< of the tram line's file
    std::unique_ptr<test::Program> m_program;
    QDockWidget* m_dock = nullptr;
    widgets::PictureCheckPanel* m_panel = nullptr;
    QTableView* m_table = nullptr;
    PictureFindingsModel* m_findings = nullptr;
};

void TestPictureChecks::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Foreword"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_picturechecks"));
}

/// The tram line's second picture is dead, and its third one has another size.
void TestPictureChecks::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_newsroom = m_folder->filePath(QStringLiteral("newsroom"));
    test::copyFolder(QStringLiteral(FOREWORD_SOURCE_DIR "/resources/newsroom"), m_newsroom);
    QFile file(m_newsroom + u'/' + tramLine);
    QVERIFY(file.open(QIODevice::ReadWrite));
    m_before = file.readAll();
    const QByteArray third = "island-ferry.jpg\"\n    width: 1100";
    QCOMPARE(m_before.count(third), 1);
    m_before.replace("/river-bridge.jpg\"\n    width", "/no-bridge.jpg\"\n    width");
    m_before.replace(third, "island-ferry.jpg\"\n    width: 11");
    QVERIFY(file.resize(0) && file.seek(0));
    QCOMPARE(file.write(m_before), m_before.size());
    file.close();

    m_program = std::make_unique<test::Program>();
    m_program->window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&m_program->window));
    m_program->window.openPath(m_newsroom);
    QTRY_VERIFY(m_program->isSettled() && m_program->shown.rowCount() > 50);
    m_dock = m_program->window.findChild<QDockWidget*>(QStringLiteral("picturesDock"));
    m_panel = m_program->window.findChild<widgets::PictureCheckPanel*>();
    m_table = m_panel->findChild<QTableView*>();
    m_findings = m_program->window.findChild<PictureFindingsModel*>();
    QVERIFY(m_dock && m_panel && m_table && m_findings);
}

QPushButton* TestPictureChecks::button(const QString& text) const
{
    for (QPushButton* one : m_panel->findChildren<QPushButton*>()) {
        if (one->text() == text)
            return one;
    }
    return nullptr;
}

void TestPictureChecks::select(const QString& file)
{
    const int row = m_program->rowOf(file);
    QVERIFY(row >= 0);
    m_program->table->setCurrentIndex(m_program->shown.index(row, models::ArticleTableModel::TitleColumn));
}

void TestPictureChecks::check(const char* action)
{
    QVERIFY(m_program->action(action)->isEnabled());
    m_program->action(action)->trigger();
    QVERIFY(m_dock->isVisible());
    QVERIFY(button(u"Cancel"_qs));
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Check Again"_qs), 30'000);
}

int TestPictureChecks::rowOf(PictureProblem problem, const QString& file) const
{
    for (int row = 0; row < m_findings->rowCount(); ++row) {
        if (m_findings->findingAt(row).problem == problem &&
            m_program->library.file(m_findings->articleAt(row)) == file)
            return row;
    }
    return -1;
}

void TestPictureChecks::isHiddenUntilUsed()
{
    QVERIFY(!m_dock->isVisible());
    QVERIFY(m_dock->toggleViewAction()->isEnabled());
    m_dock->toggleViewAction()->trigger();
    QVERIFY(m_dock->isVisible());
    QVERIFY(!button(u"Check Again"_qs)->isEnabled());
    QVERIFY(!button(u"Fix Selected"_qs)->isEnabled());
    QVERIFY(!button(u"Fix All of This Kind"_qs)->isEnabled());
}

void TestPictureChecks::checksTheSelection()
{
    select(tramLine);
    QTRY_VERIFY(m_program->action("actionCheckPictures")->isEnabled());
    check("actionCheckPictures");
    QCOMPARE(m_findings->count(PictureProblem::Dead), 1);
    QCOMPARE(m_findings->count(PictureProblem::WrongSize), 1);
    QVERIFY(rowOf(PictureProblem::Dead, tramLine) >= 0);
    for (int row = 0; row < m_findings->rowCount(); ++row)
        QCOMPARE(m_program->library.file(m_findings->articleAt(row)), tramLine);
    const auto labels = m_panel->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel* label) { return label->text().contains(u"checked"); }));
}

void TestPictureChecks::checksAllAndMendsAKind()
{
    check("actionCheckAllPictures");
    const int row = rowOf(PictureProblem::WrongSize, tramLine);
    QVERIFY(row >= 0);
    QCOMPARE(m_findings->index(row, PictureFindingsModel::SizeColumn).data(), u"11 × 619 → 1100 × 619"_qs);
    QCOMPARE(m_findings->index(row, PictureFindingsModel::PlaceColumn).data(), u"Picture 3"_qs);
    m_table->setCurrentIndex(m_findings->index(row, 0));
    QPushButton* fixAll = button(u"Fix All of This Kind"_qs);
    QVERIFY(fixAll->isEnabled());
    const int dead = m_findings->count(PictureProblem::Dead);
    fixAll->click();
    QTRY_COMPARE(m_findings->count(PictureProblem::WrongSize), 0);
    QCOMPARE(m_findings->count(PictureProblem::Dead), dead);
    QVERIFY(m_program->session.undoStack().undoText().contains(u"true size"));

    m_program->session.undo();
    QTRY_VERIFY(m_findings->count(PictureProblem::WrongSize) > 0);
    QTRY_COMPARE(m_program->library.editedCount(), 0);
    m_program->session.redo();
    QTRY_COMPARE(m_findings->count(PictureProblem::WrongSize), 0);
    m_program->action("actionSaveAll")->trigger();
    QTRY_VERIFY(m_program->library.editedCount() == 0 && m_program->isSettled());
    QCOMPARE(bytesOf(m_newsroom + u'/' + tramLine),
             QByteArray(m_before).replace("width: 11\n", "width: 1100\n"));
}

void TestPictureChecks::removesADeadPicture()
{
    check("actionCheckAllPictures");
    m_table->setCurrentIndex(m_findings->index(rowOf(PictureProblem::Dead, tramLine), 0));
    QPushButton* fix = button(u"Fix Selected"_qs);
    QVERIFY(fix->toolTip().contains(u"dead"));
    fix->click();
    QTRY_COMPARE(rowOf(PictureProblem::Dead, tramLine), -1);
    // Of the picture that has moved up the problem stays.
    const int row = rowOf(PictureProblem::WrongSize, tramLine);
    QVERIFY(row >= 0);
    QCOMPARE(m_findings->findingAt(row).picture.path.toString(), u"images[1]"_qs);
    m_program->action("actionSaveAll")->trigger();
    QTRY_VERIFY(m_program->library.editedCount() == 0 && m_program->isSettled());
    const QByteArray item =
        "  - url: \"/assets/images/no-bridge.jpg\"\n    width: 1100\n    height: 619\n    "
        "isCached: true\n";
    QCOMPARE(m_before.count(item), 1);
    QCOMPARE(bytesOf(m_newsroom + u'/' + tramLine), QByteArray(m_before).replace(item, ""));
}

void TestPictureChecks::goesToThePicture()
{
    check("actionCheckAllPictures");
    auto* pane = m_program->window.findChild<widgets::ArticlePane*>();
    select(QStringLiteral("night-buses-for-nurses.md"));
    QTRY_VERIFY(pane->shownArticle());
    const int row = rowOf(PictureProblem::WrongSize, tramLine);
    m_table->setFocus();
    m_table->setCurrentIndex(m_findings->index(row, 0));
    QTest::keyClick(m_table, Qt::Key_Return);
    QTRY_COMPARE(pane->shownArticle(), std::optional(m_findings->articleAt(row)));
    QTRY_VERIFY(pane->imagesPanel()->isVisible());
    const auto list = frontmatter::FieldPath() / QStringLiteral("images");
    QCOMPARE(pane->imagesPanel()->listAt(list)->currentIndex(), 2);
}

void TestPictureChecks::filtersByKind()
{
    check("actionCheckAllPictures");
    auto* kinds = m_panel->findChild<QComboBox*>();
    const int dead = kinds->findData(int(PictureProblem::Dead));
    QVERIFY(dead > 0);
    QVERIFY(kinds->itemText(dead).contains(QString::number(m_findings->count(PictureProblem::Dead))));
    kinds->setFocus();
    kinds->setCurrentIndex(dead);
    Q_EMIT kinds->activated(dead);
    QCOMPARE(m_findings->rowCount(), m_findings->count(PictureProblem::Dead));
    QVERIFY(button(u"Fix All of This Kind"_qs)->isEnabled());
}

void TestPictureChecks::findsWithTheQuery()
{
    m_program->queryBar->setText(QStringLiteral("is:picture-dead"));
    QTRY_COMPARE(m_program->shown.rowCount(), 0);
    check("actionCheckAllPictures");
    QTRY_VERIFY(m_program->rowOf(tramLine) >= 0);
    const int shown = m_program->shown.rowCount();
    QVERIFY(shown < 10);
    // What is mended stays in sight, until it is asked for again.
    m_table->setCurrentIndex(m_findings->index(rowOf(PictureProblem::Dead, tramLine), 0));
    button(u"Fix Selected"_qs)->click();
    QTRY_COMPARE(rowOf(PictureProblem::Dead, tramLine), -1);
    QCOMPARE(m_program->shown.rowCount(), shown);
    m_program->queryBar->setText(QStringLiteral("is:picture-dead -is:unreadable"));
    QTRY_COMPARE(m_program->rowOf(tramLine), -1);
}

void TestPictureChecks::copiesRows()
{
    check("actionCheckAllPictures");
    m_table->setFocus();
    m_table->setCurrentIndex(m_findings->index(rowOf(PictureProblem::Dead, tramLine), 0));
    QTest::keySequence(m_table, QKeySequence::Copy);
    const QStringList cells = QGuiApplication::clipboard()->text().split(u'\t');
    QCOMPARE(cells.size(), 5);
    QVERIFY(cells[0].startsWith(u"Harbour city"));
    QCOMPARE(cells[1], u"Picture 2"_qs);
    QCOMPARE(cells[4], u"/assets/images/no-bridge.jpg"_qs);
}

QTEST_MAIN(TestPictureChecks)
#include "tst_picturechecks.moc"
