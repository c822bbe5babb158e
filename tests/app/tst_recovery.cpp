// SPDX-License-Identifier: GPL-3.0-or-later
// What the window makes of unsaved edits that another program has left, on a copy of the sample newsroom.
#include "storage/recoveryfiles.h"
#include "support/copyfolder.h"
#include "support/program.h"

#include <QDirIterator>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace foreword;
using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;

namespace {

const QString tram = QStringLiteral("2021-04-13-harbour-city-votes-on-floating-tram-line.md");

} // namespace

class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("Foreword"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_recovery"));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_newsroom = m_folder->filePath(QStringLiteral("newsroom"));
        test::copyFolder(QStringLiteral(FOREWORD_SOURCE_DIR "/resources/newsroom"), m_newsroom);
        m_store = std::make_unique<storage::RecoveryFiles>(m_folder->filePath(QStringLiteral("unsaved")));
        start();
        m_program->session.edit({article()},
                                {FieldEdit::set(title, FieldValue::text(QStringLiteral("Kept")))},
                                QStringLiteral("Title"));
        QTRY_VERIFY(m_program->library.isEdited(article()));
        QVERIFY(!question());
        // As in a crash, the window never closes.
        start();
        QTRY_VERIFY(question());
    }

    void cleanup()
    {
        m_program.reset();
        m_store.reset();
    }

    void restoresAsEditsThatCanBeUndone()
    {
        QVERIFY(!m_program->library.isEdited(article()));
        QVERIFY(question()->text().startsWith(QStringLiteral("Restore unsaved edits of 1")));
        press("Restore");
        QTRY_COMPARE(shownTitle(), QStringLiteral("Kept"));
        QVERIFY(m_program->library.isEdited(article()));
        QVERIFY(!fileHolds("Kept"));
        m_program->session.undo();
        QTRY_VERIFY(!m_program->library.isEdited(article()));
        QVERIFY(shownTitle() != QStringLiteral("Kept"));
        m_program->session.redo();
        QTRY_COMPARE(shownTitle(), QStringLiteral("Kept"));
        m_program->action("actionSaveAll")->trigger();
        QTRY_VERIFY(fileHolds("Kept"));
        QTRY_VERIFY(m_program->isSettled());
        start();
        waitForNoQuestion();
    }

    void restoredEditsSurviveAnotherCrash()
    {
        press("Restore");
        QTRY_VERIFY(m_program->library.isEdited(article()));
        start();
        QTRY_VERIFY(question());
    }

    void discards()
    {
        press("Discard");
        start();
        waitForNoQuestion();
        QVERIFY(!m_program->library.isEdited(article()));
    }

    void asksAgainNextTime()
    {
        press("Not Now");
        QVERIFY(!m_program->library.isEdited(article()));
        start();
        QTRY_VERIFY(question());
    }

    void showsTheDifferences()
    {
        press("Show Differences…");
        const auto* dialog = question()->findChild<QDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        const auto* text = dialog->findChild<QPlainTextEdit*>();
        QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("+title: ")));
        QVERIFY(text->toPlainText().contains(QStringLiteral("Kept")));
    }

private:
    void start()
    {
        m_program.reset();
        m_program = std::make_unique<test::Program>(nullptr, m_store.get());
        m_program->window.show();
        m_program->window.openPath(m_newsroom);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->library.count() > 60 && m_program->isSettled(), 20'000);
    }

    library::ArticleId article() const { return m_program->shown.idAt(m_program->rowOf(tram)); }
    QString shownTitle() const { return m_program->library.row(article()).title(); }

    QMessageBox* question() const
    {
        for (auto* box : m_program->window.findChildren<QMessageBox*>()) {
            if (box->isVisible())
                return box;
        }
        return nullptr;
    }

    void press(const char* name)
    {
        const QList<QAbstractButton*> buttons = question()->buttons();
        const auto found =
            std::find_if(buttons.begin(), buttons.end(), [name](const QAbstractButton* button) {
                return button->text() == QString::fromUtf8(name);
            });
        QVERIFY(found != buttons.end());
        QTest::mouseClick(*found, Qt::LeftButton);
    }

    /// All that was left is looked at by the time that a folder with nothing left has been.
    void waitForNoQuestion()
    {
        QTRY_VERIFY(!hasKeptFiles());
        QVERIFY(!question());
    }

    bool hasKeptFiles() const
    {
        QDirIterator files(m_folder->filePath(QStringLiteral("unsaved")), QDir::Files,
                           QDirIterator::Subdirectories);
        return files.hasNext();
    }

    bool fileHolds(const QByteArray& text) const
    {
        QFile file(m_program->library.path(article()));
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(text);
    }

    const FieldPath title = FieldPath() / QStringLiteral("title");
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_newsroom;
    std::unique_ptr<storage::RecoveryFiles> m_store;
    std::unique_ptr<test::Program> m_program;
};

QTEST_MAIN(TestRecovery)
#include "tst_recovery.moc"
