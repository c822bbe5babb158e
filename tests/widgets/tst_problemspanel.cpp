// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/problemspanel.h"

#include "editing/newsroom.h"
#include "models/problemsmodel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>

#include <algorithm>

using namespace foreword;
using frontmatter::FieldPath;
using library::Diagnostic;
using models::ProblemsModel;

namespace {

const QString heat = QStringLiteral("heat");

} // namespace

class TestProblemsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void saysThatNothingIsWrong();
    void opensAFew();
    void leavesManyClosed();
    void goesToThePlace();
    void offersWhatCanBeFixed();
    void fixesAllOfAKind();
    void copiesRows();

private:
    void show(const QList<QByteArray>& stories);
    QPushButton* button(const QString& text) const;
    bool says(const QString& text) const;
    QModelIndex kind(int row) const { return m_model->index(row, 0); }
    QModelIndex problem(int row, int kind) const { return m_model->index(row, 0, this->kind(kind)); }

    std::unique_ptr<test::Newsroom> m_newsroom;
    std::unique_ptr<ProblemsModel> m_model;
    std::unique_ptr<widgets::ProblemsPanel> m_panel;
};

void TestProblemsPanel::show(const QList<QByteArray>& stories)
{
    m_newsroom = std::make_unique<test::Newsroom>();
    for (int row = 0; row < int(stories.size()); ++row)
        m_newsroom->add(test::Newsroom::fileName(row), "---\n" + stories[row] + "---\n");
    m_newsroom->open();
    m_model = std::make_unique<ProblemsModel>(m_newsroom->library);
    m_panel = std::make_unique<widgets::ProblemsPanel>(*m_model, m_newsroom->library);
    m_panel->resize(900, 240);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_model->setWatching(true);
    QTRY_VERIFY(m_model->isComplete());
}

void TestProblemsPanel::cleanup()
{
    m_panel.reset();
    m_model.reset();
    m_newsroom.reset();
}

/// Null where none is to be seen.
QPushButton* TestProblemsPanel::button(const QString& text) const
{
    for (QPushButton* one : m_panel->findChildren<QPushButton*>()) {
        if (one->text() == text && one->isVisible())
            return one;
    }
    return nullptr;
}

bool TestProblemsPanel::says(const QString& text) const
{
    const auto labels = m_panel->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&text](const QLabel* label) { return label->isVisible() && label->text() == text; });
}

void TestProblemsPanel::saysThatNothingIsWrong()
{
    show({"title: A\nheat: 1\n"});
    QVERIFY(says(u"Nothing is wrong."_qs));
    QVERIFY(!m_panel->tree()->isVisible());
    m_newsroom->session.edit(
        {m_newsroom->id(0)},
        {frontmatter::FieldEdit::set(FieldPath() / heat, frontmatter::FieldValue::integer(-1))}, u"Heat"_qs);
    m_newsroom->settle();
    QTRY_VERIFY(m_panel->tree()->isVisible());
    QVERIFY(says(u"1 problem(s) in 1 article(s)"_qs));
    QVERIFY(m_panel->tree()->isExpanded(kind(0)));
    m_model->setWatching(false);
    QVERIFY(says(u"Looking for problems…"_qs));
}

void TestProblemsPanel::opensAFew()
{
    show({"title: A\nheat: x\n", "title: B\nheat: y\nquality: z\n"});
    QVERIFY(says(u"3 problem(s) in 2 article(s)"_qs));
    QVERIFY(m_panel->tree()->isExpanded(kind(0)));
    QVERIFY(m_panel->tree()->isExpanded(kind(1)));
}

void TestProblemsPanel::leavesManyClosed()
{
    show(QList<QByteArray>(30, "title: A\nheat: x\n"));
    QVERIFY(!m_panel->tree()->isExpanded(kind(0)));
    m_panel->tree()->setFocus();
    m_panel->tree()->setCurrentIndex(kind(0));
    QVERIFY(!button(u"Go to Problem"_qs)->isEnabled());
    QTest::keyClick(m_panel->tree(), Qt::Key_Return);
    QVERIFY(m_panel->tree()->isExpanded(kind(0)));
    // What is chosen stays so, and open, when others change.
    m_panel->tree()->setCurrentIndex(problem(29, 0));
    m_newsroom->session.edit(
        {m_newsroom->id(3)},
        {frontmatter::FieldEdit::set(FieldPath() / heat, frontmatter::FieldValue::integer(1))}, u"Heat"_qs);
    m_newsroom->settle();
    QTRY_COMPARE(m_model->rowCount(kind(0)), 29);
    QVERIFY(m_panel->tree()->isExpanded(kind(0)));
    QCOMPARE(m_panel->tree()->currentIndex(), problem(28, 0));
    QVERIFY(m_panel->tree()->selectionModel()->isSelected(problem(28, 0)));
}

void TestProblemsPanel::goesToThePlace()
{
    show({"title: A\nheat: x\n"});
    QList<std::pair<library::ArticleId, Diagnostic>> asked;
    connect(m_panel.get(), &widgets::ProblemsPanel::placeRequested, this,
            [&](library::ArticleId id, const Diagnostic& problem) {
                asked.append({id, problem});
            });
    m_panel->tree()->setFocus();
    m_panel->tree()->setCurrentIndex(problem(0, 0));
    QTest::keyClick(m_panel->tree(), Qt::Key_Return);
    button(u"Go to Problem"_qs)->click();
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked[0].first, m_newsroom->id(0));
    QCOMPARE(asked[0].second.path, FieldPath() / heat);
    QCOMPARE(asked[1], asked[0]);
}

void TestProblemsPanel::offersWhatCanBeFixed()
{
    show({"title: A\nheat: \"3\"\n", "title: B\nheat: hot\n", "title: C\npublished: \"yes\"\n"});
    QStringList texts;
    editing::ProblemsToFix fixes;
    connect(m_panel.get(), &widgets::ProblemsPanel::fixRequested, this,
            [&](const editing::ProblemsToFix& problems, const QString& text) {
                fixes = problems;
                texts << text;
            });
    const auto select = [this](const QModelIndex& index, QItemSelectionModel::SelectionFlags flags) {
        m_panel->tree()->selectionModel()->select(index, flags | QItemSelectionModel::Rows);
    };
    QVERIFY(!button(u"Write as Number"_qs));
    select(problem(1, 0), QItemSelectionModel::ClearAndSelect);
    QVERIFY(!button(u"Write as Number"_qs));
    select(problem(0, 0), QItemSelectionModel::ClearAndSelect);
    QVERIFY(!button(u"Fix All of This Kind"_qs));
    QPushButton* number = button(u"Write as Number"_qs);
    QVERIFY(number);
    QCOMPARE(number->toolTip(), u"Write 1 field(s) as number"_qs);
    number->setFocus();
    number->click();
    QCOMPARE(texts, QStringList{u"Write 1 field(s) as number"_qs});
    QCOMPARE(fixes, (editing::ProblemsToFix{{m_newsroom->id(0), {FieldPath() / heat}}}));
    QVERIFY(m_panel->tree()->hasFocus());
    select(kind(1), QItemSelectionModel::ClearAndSelect);
    QVERIFY(button(u"Write as True"_qs));
    // A kind stands for all of its problems.
    select(kind(0), QItemSelectionModel::Select);
    button(u"Fix Selected"_qs)->click();
    QCOMPARE(texts.last(), u"Fix 2 problem(s)"_qs);
    QCOMPARE(fixes.size(), 2);
}

void TestProblemsPanel::fixesAllOfAKind()
{
    show({"title: A\nheat: \"3\"\n", "title: B\nheat: \"4\"\n", "title: C\nheat: hot\n"});
    editing::ProblemsToFix fixes;
    connect(m_panel.get(), &widgets::ProblemsPanel::fixRequested, this,
            [&](const editing::ProblemsToFix& problems) { fixes = problems; });
    m_panel->tree()->setCurrentIndex(problem(2, 0));
    QPushButton* all = button(u"Fix All of This Kind"_qs);
    QVERIFY(all);
    QCOMPARE(all->toolTip(), u"Write 2 field(s) as number"_qs);
    all->click();
    QCOMPARE(fixes.size(), 2);
    QVERIFY(!fixes.contains(m_newsroom->id(2)));
}

void TestProblemsPanel::copiesRows()
{
    show({"title: A\nheat: x\n"});
    m_panel->tree()->setFocus();
    m_panel->tree()->selectAll();
    QTest::keySequence(m_panel->tree(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text().trimmed().split(u'\n').last(),
             u"“Heat” is not a whole number.\tA\tHeat\t3\tstory-00000.md"_qs);
    QCOMPARE(QGuiApplication::clipboard()->text().trimmed().split(u'\n').size(), 2);
}

QTEST_MAIN(TestProblemsPanel)
#include "tst_problemspanel.moc"
