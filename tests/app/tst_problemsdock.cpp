// SPDX-License-Identifier: GPL-3.0-or-later
// The list of problems in the real window, on a copy of the sample newsroom.
#include "models/problemsmodel.h"
#include "support/copyfolder.h"
#include "support/program.h"
#include "widgets/articlepane.h"
#include "widgets/fieldeditor.h"
#include "widgets/problemspanel.h"
#include "widgets/sourceeditor.h"
#include "widgets/sourcepanel.h"

#include <QDockWidget>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTreeView>

using namespace foreword;
using models::ArticleProblem;
using models::ProblemsModel;

class TestProblemsDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_program.reset(); }

    void isHiddenUntilAskedFor();
    void goesToEveryPlace();
    void fixesAsOneStep();

private:
    QModelIndexList places() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::Program> m_program;
    QDockWidget* m_dock = nullptr;
    widgets::ProblemsPanel* m_panel = nullptr;
    widgets::ArticlePane* m_pane = nullptr;
    ProblemsModel* m_problems = nullptr;
};

void TestProblemsDock::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Foreword"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_problemsdock"));
}

void TestProblemsDock::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    const QString newsroom = m_folder->filePath(u"newsroom"_qs);
    test::copyFolder(QStringLiteral(FOREWORD_SOURCE_DIR "/resources/newsroom"), newsroom);
    QFile quoted(newsroom + u"/quoted.md");
    QVERIFY(quoted.open(QIODevice::WriteOnly));
    quoted.write("---\ntitle: Quoted\npublished: \"true\"\nheat: \"3\"  # hot\n---\n");
    quoted.close();
    m_program = std::make_unique<test::Program>();
    m_program->window.resize(1280, 800);
    m_program->window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&m_program->window));
    m_program->window.openPath(newsroom);
    QTRY_VERIFY(m_program->isSettled() && m_program->shown.rowCount() > 50);
    m_dock = m_program->window.findChild<QDockWidget*>(QStringLiteral("problemsDock"));
    m_panel = m_program->window.findChild<widgets::ProblemsPanel*>();
    m_pane = m_program->window.findChild<widgets::ArticlePane*>();
    m_problems = m_program->window.findChild<ProblemsModel*>();
    QVERIFY(m_dock && m_panel && m_pane && m_problems);
}

QModelIndexList TestProblemsDock::places() const
{
    QModelIndexList places;
    for (int kind = 0; kind < m_problems->rowCount(); ++kind) {
        const QModelIndex parent = m_problems->index(kind, 0);
        for (int row = 0; row < m_problems->rowCount(parent); ++row)
            places << m_problems->index(row, 0, parent);
    }
    return places;
}

void TestProblemsDock::isHiddenUntilAskedFor()
{
    QVERIFY(!m_dock->isVisible());
    QVERIFY(!m_problems->isWatching());
    m_dock->toggleViewAction()->trigger();
    QVERIFY(m_dock->isVisible());
    QTRY_VERIFY(m_problems->isComplete());
    // All that is counted, and nothing else.
    QSet<library::ArticleId> articles;
    for (const QModelIndex& place : places())
        articles << m_problems->problemAt(place)->id;
    QCOMPARE(articles.size(), m_program->library.withProblemsCount());
    QVERIFY(articles.size() > 5);
    auto* changes = m_program->window.findChild<QDockWidget*>(QStringLiteral("changesDock"));
    changes->toggleViewAction()->trigger();
    QVERIFY(m_program->window.tabifiedDockWidgets(m_dock).contains(changes));
    QTRY_VERIFY(!m_problems->isWatching());
}

/// To the field in the form, or to the line of what cannot be read.
void TestProblemsDock::goesToEveryPlace()
{
    m_dock->show();
    QTRY_VERIFY(m_problems->isComplete());
    int fields = 0;
    int lines = 0;
    for (const QModelIndex& index : places()) {
        const ArticleProblem place = *m_problems->problemAt(index);
        m_panel->tree()->setFocus();
        m_panel->tree()->setCurrentIndex(index);
        QTest::keyClick(m_panel->tree(), Qt::Key_Return);
        QTRY_VERIFY(m_pane->shownArticle() == place.id);
        QTRY_VERIFY(QApplication::focusWidget() && m_pane->isAncestorOf(QApplication::focusWidget()));
        if (place.problem.path.isRoot()) {
            QTRY_COMPARE(m_pane->sourcePanel()->editor()->textCursor().blockNumber() + 1, place.problem.line);
            ++lines;
            continue;
        }
        ++fields;
        QString found;
        for (QWidget* widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
            if (auto* editor = qobject_cast<widgets::FieldEditor*>(widget))
                found = editor->path().toString();
        }
        QVERIFY2(place.problem.path.toString().startsWith(found), qPrintable(place.problem.message));
    }
    QVERIFY(fields > 0);
    QVERIFY(lines > 0);
}

void TestProblemsDock::fixesAsOneStep()
{
    m_dock->show();
    QTRY_VERIFY(m_problems->isComplete());
    QItemSelectionModel* selection = m_panel->tree()->selectionModel();
    library::ArticleId id{};
    for (const QModelIndex& place : places()) {
        const ArticleProblem* problem = m_problems->problemAt(place);
        if (m_program->library.file(problem->id) != u"quoted.md")
            continue;
        id = problem->id;
        selection->select(place, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    const int before = m_problems->problemCount();
    QPushButton* fix = nullptr;
    for (QPushButton* one : m_panel->findChildren<QPushButton*>()) {
        if (one->text() == u"Fix Selected")
            fix = one;
    }
    QVERIFY(fix && fix->isVisible());
    fix->click();
    QTRY_COMPARE(m_problems->problemCount(), before - 2);
    QCOMPARE(m_program->library.article(id)->document.bytes(),
             QByteArray("---\ntitle: Quoted\npublished: true\nheat: 3  # hot\n---\n"));
    QCOMPARE(m_program->session.undoStack().count(), 1);
    m_program->action("actionUndo")->trigger();
    QTRY_COMPARE(m_problems->problemCount(), before);
}

QTEST_MAIN(TestProblemsDock)
#include "tst_problemsdock.moc"
