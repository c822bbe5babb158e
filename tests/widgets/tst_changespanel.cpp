// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/changespanel.h"

#include "editing/newsroom.h"
#include "models/changesmodel.h"
#include "widgets/diffview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTextBlock>
#include <QTreeView>

#include <algorithm>

using namespace foreword;
using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using library::FieldChange;

class TestChangesPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysThatNothingIsUnsaved();
    void opensWhatComes();
    void showsTheLinesOfWhatIsChosen();
    void showsANewArticleWhole();
    void asksToRevert();
    void keepsTheFocusOffTheNextButton();
    void saysWhyTheSourceStays();
    void goesToThePlace();
    void copiesRows();
    void readsLinesForWhatTheyAre();
    void emphasizesWholeWords();

private:
    QPushButton* button(const QString& text) const;
    QModelIndex article(int row) const { return m_model->index(row, 0); }
    void edit(int row, const QList<FieldEdit>& edits);
    void type(int row, const QByteArray& from, const QByteArray& to);
    QStringList diff() const { return m_panel->diffView()->toPlainText().split(u'\n'); }

    std::unique_ptr<test::Newsroom> m_newsroom;
    std::unique_ptr<models::ChangesModel> m_model;
    std::unique_ptr<widgets::ChangesPanel> m_panel;
};

void TestChangesPanel::init()
{
    m_newsroom = std::make_unique<test::Newsroom>(3);
    m_newsroom->open();
    m_model = std::make_unique<models::ChangesModel>(m_newsroom->library);
    m_model->setWatching(true);
    m_panel = std::make_unique<widgets::ChangesPanel>(*m_model, m_newsroom->library);
    m_panel->resize(900, 240);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestChangesPanel::cleanup()
{
    m_panel.reset();
    m_model.reset();
    m_newsroom.reset();
}

QPushButton* TestChangesPanel::button(const QString& text) const
{
    for (QPushButton* one : m_panel->findChildren<QPushButton*>()) {
        if (one->text() == text)
            return one;
    }
    return nullptr;
}

void TestChangesPanel::edit(int row, const QList<FieldEdit>& edits)
{
    m_newsroom->session.edit({m_newsroom->id(row)}, edits, u"Edit"_qs);
    m_newsroom->settle();
}

void TestChangesPanel::type(int row, const QByteArray& from, const QByteArray& to)
{
    const QByteArray now = m_newsroom->bytes(row);
    QCOMPARE(now.count(from), 1);
    m_newsroom->session.editText(m_newsroom->id(row), now,
                                 frontmatter::ChangeSet::between(now, QByteArray(now).replace(from, to)),
                                 u"Type"_qs);
    m_newsroom->settle();
}

void TestChangesPanel::saysThatNothingIsUnsaved()
{
    const auto labels = m_panel->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text() == u"Nothing is unsaved.";
    }));
    QVERIFY(!m_panel->tree()->isVisible());
    edit(0, test::titleEdit(u"Another"_qs));
    QTRY_VERIFY(m_panel->tree()->isVisible());
    m_newsroom->session.undo();
    m_newsroom->settle();
    QTRY_VERIFY(!m_panel->tree()->isVisible());
}

void TestChangesPanel::opensWhatComes()
{
    edit(0, test::titleEdit(u"Another"_qs));
    QTRY_COMPARE(m_model->rowCount(article(0)), 1);
    QVERIFY(m_panel->tree()->isExpanded(article(0)));
    // What is typed meanwhile is shown though nobody asks.
    type(0, "Body of", "Text of");
    QTRY_COMPARE(m_model->rowCount(article(0)), 2);
    m_model->setWatching(false);
    m_model->setWatching(true);
    QTRY_COMPARE(m_model->rowCount(article(0)), 2);
}

void TestChangesPanel::showsTheLinesOfWhatIsChosen()
{
    edit(0, test::titleEdit(u"Another"_qs));
    type(0, "Body of", "Text of");
    QTRY_COMPARE(m_model->rowCount(article(0)), 2);
    m_panel->tree()->setCurrentIndex(article(0));
    QTRY_VERIFY(diff().contains(u"− Body of the story."_qs));
    QVERIFY(diff().contains(u"+ title: \"Another\"   # the headline"_qs));
    m_panel->tree()->setCurrentIndex(m_model->index(0, 0, article(0)));
    QTRY_VERIFY(!diff().contains(u"− Body of the story."_qs));
    QCOMPARE(diff().mid(0, 4),
             QStringList({u"  ---"_qs, u"  # Kept as it is."_qs, u"− title: \"Story 0\"   # the headline"_qs,
                          u"+ title: \"Another\"   # the headline"_qs}));
    // It follows what is typed.
    edit(0, test::titleEdit(u"Third"_qs));
    QTRY_VERIFY(diff().contains(u"+ title: \"Third\"   # the headline"_qs));
}

void TestChangesPanel::showsANewArticleWhole()
{
    m_newsroom->library.addNew(u"new.md"_qs,
                               frontmatter::FrontMatterDocument::read("---\ntitle: \"\"\n---\n"));
    QTRY_COMPARE(m_model->rowCount(), 1);
    m_panel->tree()->setCurrentIndex(article(0));
    QTRY_COMPARE(diff(), QStringList({u"+ ---"_qs, u"+ title: \"\""_qs, u"+ ---"_qs}));
    // There is nothing to go back to.
    QVERIFY(!button(u"Revert Article"_qs)->isEnabled());
}

void TestChangesPanel::asksToRevert()
{
    QSignalSpy fields(m_panel.get(), &widgets::ChangesPanel::revertFieldsRequested);
    QSignalSpy articles(m_panel.get(), &widgets::ChangesPanel::revertRequested);
    edit(0, test::titleEdit(u"Another"_qs));
    edit(0, {FieldEdit::set(FieldPath() / u"published"_qs, FieldValue::boolean(true))});
    edit(2, test::titleEdit(u"Another"_qs));
    QTRY_COMPARE(m_model->rowCount(article(0)), 2);
    QTRY_COMPARE(m_model->rowCount(article(1)), 1);

    m_panel->tree()->setCurrentIndex(article(0));
    QVERIFY(!button(u"Revert Field"_qs)->isEnabled());
    QVERIFY(!button(u"Revert Field"_qs)->toolTip().isEmpty());
    button(u"Revert Article"_qs)->click();
    QCOMPARE(articles.takeFirst().first().value<QList<library::ArticleId>>(), QList{m_newsroom->id(0)});

    m_panel->tree()->setCurrentIndex(m_model->index(1, 0, article(0)));
    button(u"Revert Field"_qs)->click();
    QCOMPARE(fields.first()[1].toString(), u"Revert Published"_qs);
    auto reverts = fields.takeFirst().first().value<editing::FieldReverts>();
    QCOMPARE(reverts.keys(), QList{m_newsroom->id(0)});
    QCOMPARE(reverts.cbegin()->size(), 1);
    QCOMPARE(reverts.cbegin()->constFirst().path.toString(), u"published"_qs);

    m_panel->tree()->selectAll();
    button(u"Revert Field"_qs)->click();
    QCOMPARE(fields.first()[1].toString(), u"Revert 3 field(s)"_qs);
    QCOMPARE(fields.takeFirst().first().value<editing::FieldReverts>().size(), 2);
    button(u"Revert All"_qs)->click();
    QCOMPARE(articles.takeFirst().first().value<QList<library::ArticleId>>(),
             QList({m_newsroom->id(0), m_newsroom->id(2)}));
}

/// A second press of the key must not revert more than was meant.
void TestChangesPanel::keepsTheFocusOffTheNextButton()
{
    connect(m_panel.get(), &widgets::ChangesPanel::revertRequested, &m_newsroom->session,
            &editing::EditSession::revert);
    edit(0, test::titleEdit(u"Another"_qs));
    edit(1, test::titleEdit(u"Another"_qs));
    QTRY_COMPARE(m_model->rowCount(), 2);
    m_panel->activateWindow();
    m_panel->tree()->setCurrentIndex(article(0));
    QPushButton* revert = button(u"Revert Article"_qs);
    revert->setFocus();
    QTRY_VERIFY(revert->hasFocus());
    QTest::keyClick(revert, Qt::Key_Space);
    QTRY_COMPARE(m_model->rowCount(), 1);
    QVERIFY(m_panel->tree()->hasFocus());
    // Nor are its lines shown, as if it had been chosen.
    QTRY_COMPARE(diff(), QStringList{u"Choose an article or a field to see its lines."_qs});
    QSignalSpy asked(m_panel.get(), &widgets::ChangesPanel::placeRequested);
    QTest::keyClick(m_panel->tree(), Qt::Key_Return);
    QCOMPARE(asked.count(), 0);
}

void TestChangesPanel::saysWhyTheSourceStays()
{
    edit(0, test::titleEdit(u"Another"_qs));
    type(0, "{name: CNN}", "{name: \"CNN\"}");
    QTRY_COMPARE(m_model->rowCount(article(0)), 2);
    const QModelIndex source = m_model->index(1, 0, article(0));
    QCOMPARE(source.data().toString(), u"Source"_qs);
    m_panel->tree()->setCurrentIndex(source);
    QVERIFY(!button(u"Revert Field"_qs)->isEnabled());
    QVERIFY(button(u"Revert Field"_qs)->toolTip().contains(u"whole article"));
    QVERIFY(button(u"Revert Article"_qs)->isEnabled());
    m_panel->tree()->selectAll();
    QVERIFY(button(u"Revert Field"_qs)->isEnabled());
}

void TestChangesPanel::goesToThePlace()
{
    QSignalSpy asked(m_panel.get(), &widgets::ChangesPanel::placeRequested);
    edit(0, test::titleEdit(u"Another"_qs));
    QTRY_COMPARE(m_model->rowCount(article(0)), 1);
    m_panel->tree()->setFocus();
    m_panel->tree()->setCurrentIndex(article(0));
    QTest::keyClick(m_panel->tree(), Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QVERIFY(!asked.takeFirst()[1].value<std::optional<FieldChange>>());
    m_panel->tree()->setCurrentIndex(m_model->index(0, 0, article(0)));
    QTest::keyClick(m_panel->tree(), Qt::Key_Return);
    const auto change = asked.takeFirst()[1].value<std::optional<FieldChange>>();
    QVERIFY(change);
    QCOMPARE(change->path.toString(), u"title"_qs);
}

void TestChangesPanel::copiesRows()
{
    edit(0, test::titleEdit(u"Another"_qs));
    QTRY_COMPARE(m_model->rowCount(article(0)), 1);
    m_panel->tree()->setFocus();
    m_panel->tree()->setCurrentIndex(m_model->index(0, 0, article(0)));
    QTest::keySequence(m_panel->tree(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Another\tTitle\tStory 0 → Another"_qs);
}

/// Line endings that changed, a missing last one, and characters that would break lines.
void TestChangesPanel::readsLinesForWhatTheyAre()
{
    widgets::DiffView view;
    view.showDiff(library::lineDiff("a\nb\n", "a\r\nb"));
    const QChar returns(0x240d);
    QCOMPARE(view.toPlainText().split(u'\n'),
             QStringList({u"− a"_qs, u"− b"_qs, QString(u"+ a" + returns), u"+ b (no new line)"_qs}));
    view.showDiff(library::lineDiff("x\r\na\r\n", "x\r\nb\xe2\x80\xa9"
                                                  "c\r\n"));
    QCOMPARE(
        view.toPlainText().split(u'\n'),
        QStringList({u"  x"_qs, u"− a"_qs, QString(u"+ b" + QChar(QChar::ReplacementCharacter) + u'c')}));
    const QTextBlock added = view.document()->lastBlock();
    QVERIFY(added.blockFormat().background().color() != added.previous().blockFormat().background().color());
    view.showNote(u"Nothing"_qs);
    QCOMPARE(view.toPlainText(), u"Nothing"_qs);
}

void TestChangesPanel::emphasizesWholeWords()
{
    widgets::DiffView view;
    const auto emphasized = [&view](int line) {
        const QTextBlock block = view.document()->findBlockByNumber(line);
        QString text;
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().background().style() != Qt::NoBrush)
                text += part.fragment().text();
        }
        return text;
    };
    view.showDiff(library::lineDiff("published: false\n", "published: true\n"));
    QCOMPARE(emphasized(0), u"false"_qs);
    QCOMPARE(emphasized(1), u"true"_qs);
    view.showDiff(library::lineDiff("The tram is late.\n", "The tram is very late.\n"));
    QCOMPARE(emphasized(0), QString());
    QCOMPARE(emphasized(1).trimmed(), u"very"_qs);
    // Lines that have little in common are others as a whole.
    view.showDiff(library::lineDiff("One\n", "Something else\n"));
    QCOMPARE(emphasized(1), QString());
}

QTEST_MAIN(TestChangesPanel)
#include "tst_changespanel.moc"
