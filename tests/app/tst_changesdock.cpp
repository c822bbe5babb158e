// SPDX-License-Identifier: GPL-3.0-or-later
// The list of unsaved changes in the real window, on a copy of the sample newsroom.
#include "models/changesmodel.h"
#include "support/copyfolder.h"
#include "support/fieldpath.h"
#include "support/program.h"
#include "widgets/articlepane.h"
#include "widgets/bodypanel.h"
#include "widgets/changespanel.h"
#include "widgets/detailspanel.h"
#include "widgets/fieldeditor.h"
#include "widgets/imagespanel.h"
#include "widgets/itemlisteditor.h"
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
using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using library::FieldChange;
using models::ChangesModel;
using test::path;

namespace {

const QString tramLine = QStringLiteral("_posts/2021-04-13-harbour-city-votes-on-floating-tram-line.md");
const QString nightBuses = QStringLiteral("night-buses-for-nurses.md");

} // namespace

class TestChangesDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_program.reset(); }

    void isHiddenUntilAskedFor();
    void revertsAFieldAsOneStep();
    void revertsArticlesAndAll();
    void goesToFields_data();
    void goesToFields();
    void goesToBodyAndSource();
    void sharesItsPlaceAndIsRemembered();

private:
    void open();
    QPushButton* button(const QString& text) const;
    library::ArticleId idOf(const QString& file) const
    {
        return m_program->shown.idAt(m_program->rowOf(file));
    }
    QByteArray bytesOf(const QString& file) const;
    void edit(const QString& file, const QList<FieldEdit>& edits);
    QModelIndex rowOf(const QString& file, const char* field) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::Program> m_program;
    QDockWidget* m_dock = nullptr;
    widgets::ChangesPanel* m_panel = nullptr;
    widgets::ArticlePane* m_pane = nullptr;
    ChangesModel* m_changes = nullptr;
};

void TestChangesDock::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Foreword"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_changesdock"));
}

void TestChangesDock::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    test::copyFolder(QStringLiteral(FOREWORD_SOURCE_DIR "/resources/newsroom"),
                     m_folder->filePath(u"newsroom"_qs));
    open();
}

void TestChangesDock::open()
{
    m_program = std::make_unique<test::Program>();
    m_program->window.resize(1280, 800);
    m_program->window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&m_program->window));
    m_program->window.openPath(m_folder->filePath(u"newsroom"_qs));
    QTRY_VERIFY(m_program->isSettled() && m_program->shown.rowCount() > 50);
    m_dock = m_program->window.findChild<QDockWidget*>(QStringLiteral("changesDock"));
    m_panel = m_program->window.findChild<widgets::ChangesPanel*>();
    m_pane = m_program->window.findChild<widgets::ArticlePane*>();
    m_changes = m_program->window.findChild<ChangesModel*>();
    QVERIFY(m_dock && m_panel && m_pane && m_changes);
}

QPushButton* TestChangesDock::button(const QString& text) const
{
    for (QPushButton* one : m_panel->findChildren<QPushButton*>()) {
        if (one->text() == text)
            return one;
    }
    return nullptr;
}

QByteArray TestChangesDock::bytesOf(const QString& file) const
{
    const library::Article* article = m_program->library.article(idOf(file));
    return article ? article->document.bytes() : QByteArray();
}

void TestChangesDock::edit(const QString& file, const QList<FieldEdit>& edits)
{
    m_program->session.edit({idOf(file)}, edits, u"Edit"_qs);
    QTRY_VERIFY(m_program->isSettled());
}

/// Of an article's change; invalid until it is known.
QModelIndex TestChangesDock::rowOf(const QString& file, const char* field) const
{
    const QModelIndex article = m_changes->indexOf(idOf(file));
    for (int row = 0; article.isValid() && row < m_changes->rowCount(article); ++row) {
        const QModelIndex index = m_changes->index(row, 0, article);
        if (m_changes->changeAt(index)->path == path(field))
            return index;
    }
    return {};
}

void TestChangesDock::isHiddenUntilAskedFor()
{
    QVERIFY(!m_dock->isVisible());
    edit(tramLine, {FieldEdit::set(path("heat"), FieldValue::integer(1))});
    QVERIFY(!m_changes->isWatching());
    m_dock->toggleViewAction()->trigger();
    QVERIFY(m_dock->isVisible());
    QTRY_VERIFY(rowOf(tramLine, "heat").isValid());
    m_dock->toggleViewAction()->trigger();
    QVERIFY(!m_changes->isWatching());
    QCOMPARE(m_changes->rowCount(), 0);
}

void TestChangesDock::revertsAFieldAsOneStep()
{
    m_dock->show();
    edit(tramLine, {FieldEdit::set(path("heat"), FieldValue::integer(1))});
    const QByteArray heated = bytesOf(tramLine);
    edit(tramLine, {FieldEdit::set(path("title"), FieldValue::text(u"Trams: late"_qs))});
    QTRY_VERIFY(rowOf(tramLine, "title").isValid());
    m_panel->tree()->setCurrentIndex(rowOf(tramLine, "title"));
    button(u"Revert Field"_qs)->click();
    QTRY_VERIFY(!rowOf(tramLine, "title").isValid());
    QCOMPARE(bytesOf(tramLine), heated);
    QCOMPARE(m_program->session.undoStack().undoText(), u"Revert Title"_qs);
    m_program->action("actionUndo")->trigger();
    QTRY_VERIFY(rowOf(tramLine, "title").isValid());
    m_program->action("actionRedo")->trigger();
    QTRY_COMPARE(bytesOf(tramLine), heated);
    // The last one takes the article from the list.
    QTRY_VERIFY(!rowOf(tramLine, "title").isValid());
    m_panel->tree()->setCurrentIndex(rowOf(tramLine, "heat"));
    button(u"Revert Field"_qs)->click();
    QTRY_COMPARE(m_program->library.editedCount(), 0);
    QTRY_COMPARE(m_changes->rowCount(), 0);
}

void TestChangesDock::revertsArticlesAndAll()
{
    m_dock->show();
    edit(tramLine, {FieldEdit::set(path("heat"), FieldValue::integer(1))});
    edit(nightBuses, {FieldEdit::set(path("heat"), FieldValue::integer(2))});
    QTRY_COMPARE(m_changes->rowCount(), 2);
    m_panel->tree()->setCurrentIndex(m_changes->indexOf(idOf(nightBuses)));
    button(u"Revert Article"_qs)->click();
    QTRY_COMPARE(m_changes->rowCount(), 1);
    QVERIFY(m_program->library.isEdited(idOf(tramLine)));
    m_program->session.undo();
    QTRY_COMPARE(m_changes->rowCount(), 2);
    button(u"Revert All"_qs)->click();
    QTRY_COMPARE(m_changes->rowCount(), 0);
    m_program->session.undo();
    QTRY_COMPARE(m_program->library.editedCount(), 2);
}

void TestChangesDock::goesToFields_data()
{
    QTest::addColumn<QList<FieldEdit>>("edits");
    QTest::addColumn<QString>("focus");
    QTest::newRow("a field") << QList{FieldEdit::set(path("heat"), FieldValue::integer(1))} << u"heat"_qs;
    QTest::newRow("within the provider")
        << QList{FieldEdit::set(path("provider.domain"), FieldValue::text(u"a.example"_qs))}
        << u"provider.domain"_qs;
    QTest::newRow("of a picture") << QList{FieldEdit::set(path("images[1].width"), FieldValue::integer(7))}
                                  << u"images[1].width"_qs;
    QTest::newRow("an unknown one") << QList{FieldEdit::set(path("mood"), FieldValue::text(u"calm"_qs))}
                                    << QString();
}

void TestChangesDock::goesToFields()
{
    QFETCH(QList<FieldEdit>, edits);
    QFETCH(QString, focus);
    m_dock->show();
    edit(tramLine, edits);
    m_program->table->setCurrentIndex(
        m_program->shown.index(m_program->rowOf(nightBuses), models::ArticleTableModel::TitleColumn));
    QTRY_VERIFY(m_pane->shownArticle() == idOf(nightBuses));
    const QString field = edits.first().path.toString();
    QTRY_VERIFY(rowOf(tramLine, qPrintable(field)).isValid());
    m_panel->tree()->setFocus();
    m_panel->tree()->setCurrentIndex(rowOf(tramLine, qPrintable(field)));
    QTest::keyClick(m_panel->tree(), Qt::Key_Return);
    QTRY_VERIFY(m_pane->shownArticle() == idOf(tramLine));
    QTRY_VERIFY(QApplication::focusWidget() && m_pane->isAncestorOf(QApplication::focusWidget()));
    QString found;
    for (QWidget* widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (auto* editor = qobject_cast<widgets::FieldEditor*>(widget))
            found = editor->path().toString();
    }
    QCOMPARE(found, focus);
    QVERIFY(!QApplication::focusWidget()->visibleRegion().isEmpty());
}

void TestChangesDock::goesToBodyAndSource()
{
    m_dock->show();
    edit(tramLine, {FieldEdit::set(path("heat"), FieldValue::integer(1))});
    const QByteArray now = bytesOf(tramLine);
    QByteArray typed = now + "More.\n";
    typed.replace("published:", "# Why?\npublished:");
    const int line = int(typed.left(typed.indexOf("# Why?")).count('\n')) + 1;
    m_program->session.editText(idOf(tramLine), now, frontmatter::ChangeSet::between(now, typed), u"Type"_qs);
    QTRY_VERIFY(m_changes->indexOf(idOf(tramLine)).isValid());
    const QModelIndex article = m_changes->indexOf(idOf(tramLine));
    QTRY_COMPARE(m_changes->rowCount(article), 3);
    m_panel->tree()->setFocus();
    for (int row = 0; row < 3; ++row) {
        const QModelIndex index = m_changes->index(row, 0, article);
        m_panel->tree()->setCurrentIndex(index);
        const FieldChange::Kind kind = m_changes->changeAt(index)->kind;
        QTest::keyClick(m_panel->tree(), Qt::Key_Return);
        QTRY_VERIFY(m_pane->shownArticle() == idOf(tramLine));
        if (kind == FieldChange::Kind::Body)
            QTRY_VERIFY(m_pane->bodyPanel()->isVisible());
        if (kind == FieldChange::Kind::Source) {
            QTRY_VERIFY(m_pane->sourcePanel()->isVisible());
            QTRY_COMPARE(m_pane->sourcePanel()->editor()->textCursor().blockNumber() + 1, line);
        }
    }
}

void TestChangesDock::sharesItsPlaceAndIsRemembered()
{
    auto* pictures = m_program->window.findChild<QDockWidget*>(QStringLiteral("picturesDock"));
    pictures->toggleViewAction()->trigger();
    m_dock->toggleViewAction()->trigger();
    QVERIFY(m_program->window.tabifiedDockWidgets(m_dock).contains(pictures));
    // The one asked for last is in front, and the other one costs nothing.
    QTRY_VERIFY(m_changes->isWatching());
    pictures->raise();
    QTRY_VERIFY(!m_changes->isWatching());
    m_dock->raise();
    QTRY_VERIFY(m_changes->isWatching());
    pictures->toggleViewAction()->trigger();
    m_program->window.close();
    m_program.reset();
    open();
    QTRY_VERIFY(m_dock->isVisible());
    QVERIFY(m_changes->isWatching());
}

QTEST_MAIN(TestChangesDock)
#include "tst_changesdock.moc"
