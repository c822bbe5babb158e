// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commonedits.h"
#include "widgets/chip.h"
#include "widgets/chipseditor.h"
#include "widgets/editors.h"
#include "widgets/fieldform.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace foreword;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using library::CommonFields;
using library::FieldType;
using widgets::Chip;
using widgets::FieldEditor;

namespace {

constexpr auto manyValues = "several values (3)";

frontmatter::FrontMatterDocument documentOf(const QByteArray& frontMatter)
{
    return frontmatter::FrontMatterDocument::read("---\n" + frontMatter + "---\n");
}

CommonFields fieldsOf(const QList<QByteArray>& articles)
{
    CommonFields fields;
    for (const QByteArray& article : articles)
        fields.add(documentOf(article).root());
    return fields;
}

/// What the control says in place of a value.
QString standIn(const FieldEditor* editor)
{
    if (auto* text = editor->findChild<QPlainTextEdit*>())
        return text->toPlainText().isEmpty() ? text->placeholderText() : QString();
    auto* line = editor->findChild<QLineEdit*>();
    return line->text().isEmpty() ? line->placeholderText() : QString();
}

QString shownText(const FieldEditor* editor)
{
    if (auto* text = editor->findChild<QPlainTextEdit*>())
        return text->toPlainText();
    return editor->findChild<QLineEdit*>()->text();
}

void typeInto(const FieldEditor* editor, const QString& text)
{
    if (auto* paragraph = editor->findChild<QPlainTextEdit*>()) {
        paragraph->selectAll();
        paragraph->insertPlainText(text);
    } else {
        test::type(editor->findChild<widgets::FieldLineEdit*>(), text);
    }
}

} // namespace

/// Editors over the fields of several articles.
class TestSeveralValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEqualValuesAndCountsOthers_data();
    void showsEqualValuesAndCountsOthers();
    void asksOnceForWhatIsTyped_data();
    void asksOnceForWhatIsTyped();
    void emptiesWhatIsEqual();
    void asksNothingOfAHalfTypedDate();
    void keepsTypingWhenSomethingElseChanges();
    void countsYesAndNo();
    void checksForAll();
    void removesTheFieldFromAll();
    void dimsTheTopicsOfSome();
    void addsTopicsToAll();
    void removesATopicFromAll();
    void replacesTopicsInAll();
    void mapsFieldsToRows();

private:
    void show(FieldEditor* editor, const QList<QByteArray>& articles);
    std::unique_ptr<FieldEditor> topics(const QList<QByteArray>& articles);
    /// What the last request makes of the front matter.
    QByteArray made(const QByteArray& before) const;

    QList<editing::EditsOf> m_asked;
    QStringList m_texts;
};

void TestSeveralValues::show(FieldEditor* editor, const QList<QByteArray>& articles)
{
    m_asked.clear();
    m_texts.clear();
    connect(editor, &FieldEditor::commonEditRequested, this,
            [this](const editing::EditsOf& editsOf, const QString& undoText) {
                m_asked << editsOf;
                m_texts << undoText;
            });
    connect(editor, &FieldEditor::editRequested, this, [] { QFAIL("asked for one article"); });
    const CommonFields fields = fieldsOf(articles);
    library::CommonField nowhere;
    nowhere.different = 1;
    editor->showSeveral(fields.find(editor->path()).value_or(nowhere), fields.articles());
}

std::unique_ptr<FieldEditor> TestSeveralValues::topics(const QList<QByteArray>& articles)
{
    auto editor = test::make<widgets::ChipsEditor>(test::spec(FieldType::TextList));
    show(editor.get(), articles);
    return editor;
}

QByteArray TestSeveralValues::made(const QByteArray& before) const
{
    const auto document = documentOf(before);
    const auto edited = document.edited(*m_asked.constLast()(library::ArticleId(1), document));
    return edited.ok() ? edited->bytes().mid(4).chopped(4) : edited.error().message.toUtf8();
}

void TestSeveralValues::showsEqualValuesAndCountsOthers_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<QString>("shown");
    QTest::newRow("text") << FieldType::Text << QByteArray("One") << QByteArray("Two") << u"One"_qs;
    QTest::newRow("paragraph") << FieldType::Paragraph << QByteArray("One") << QByteArray("Two") << u"One"_qs;
    QTest::newRow("address") << FieldType::Url << QByteArray("https://a.example/1")
                             << QByteArray("https://a.example/2") << u"https://a.example/1"_qs;
    QTest::newRow("choice") << FieldType::Choice << QByteArray("news") << QByteArray("sports") << u"news"_qs;
    QTest::newRow("number") << FieldType::Integer << QByteArray("12") << QByteArray("13") << u"12"_qs;
    QTest::newRow("date") << FieldType::DateTime << QByteArray("2021-04-13T17:10:59Z")
                          << QByteArray("2021-04-14T17:10:59Z") << u"2021-04-13 17:10:59"_qs;
}

void TestSeveralValues::showsEqualValuesAndCountsOthers()
{
    QFETCH(const FieldType, type);
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, other);
    QFETCH(const QString, shown);
    const QByteArray one = "field: " + value + "\n";
    const QByteArray two = "field: " + other + "\n";
    const auto editor = test::makeFor(type);

    show(editor.get(), {one, one, one});
    QCOMPARE(shownText(editor.get()), shown);
    editor->commit();

    show(editor.get(), {one, two, "title: none\n", one});
    QCOMPARE(shownText(editor.get()), QString());
    QCOMPARE(standIn(editor.get()), QLatin1String(manyValues));
    if (const auto* line = editor->findChild<widgets::FieldLineEdit*>())
        QVERIFY2(line->toolTip().contains(QLatin1String(manyValues)), "the line may be too narrow");
    editor->commit();

    show(editor.get(), {"title: a\n", "title: b\n"});
    QCOMPARE(shownText(editor.get()), QString());
    QCOMPARE(standIn(editor.get()), QString());
    editor->commit();
    QVERIFY(m_asked.isEmpty());
}

void TestSeveralValues::asksOnceForWhatIsTyped_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("text") << FieldType::Text << u"New one"_qs << QByteArray("New one");
    QTest::newRow("paragraph") << FieldType::Paragraph << u"New one"_qs << QByteArray("New one");
    QTest::newRow("address") << FieldType::Url << u"https://a.example/"_qs
                             << QByteArray("https://a.example/");
    QTest::newRow("choice") << FieldType::Choice << u"sports"_qs << QByteArray("sports");
    QTest::newRow("number") << FieldType::Integer << u"42"_qs << QByteArray("42");
    QTest::newRow("date") << FieldType::DateTime << u"2022-01-02"_qs << QByteArray("2022-01-02");
}

void TestSeveralValues::asksOnceForWhatIsTyped()
{
    QFETCH(const FieldType, type);
    QFETCH(const QString, typed);
    QFETCH(const QByteArray, written);
    const auto editor = test::makeFor(type);
    show(editor.get(), {"field: 1\n", "field: 2\n", "title: a\n"});

    typeInto(editor.get(), typed);
    typeInto(editor.get(), QString());
    editor->commit();
    QVERIFY2(m_asked.isEmpty(), "emptied again: all stay as they are");

    typeInto(editor.get(), typed.chopped(1));
    typeInto(editor.get(), typed);
    QVERIFY2(m_asked.isEmpty(), "not for each key");
    editor->commit();
    editor->commit();
    QCOMPARE(m_texts, QStringList{u"Change Field of 3 article(s)"_qs});
    QCOMPARE(made("field: 1 # kept\n"), "field: " + written + " # kept\n");
    QCOMPARE(made("title: a\n"), "title: a\nfield: " + written + "\n");
    QCOMPARE(made("field: " + written + "\n"), "field: " + written + "\n");
}

void TestSeveralValues::emptiesWhatIsEqual()
{
    const auto text = test::makeFor(FieldType::Text);
    show(text.get(), {"field: One\n", "field: One\n"});
    typeInto(text.get(), QString());
    text->commit();
    QCOMPARE(m_asked.size(), 1);
    QCOMPARE(made("field: One\n"), QByteArray("field: \"\"\n"));

    const auto number = test::makeFor(FieldType::Integer);
    show(number.get(), {"field: 1\n", "field: 1\n"});
    typeInto(number.get(), QString());
    number->commit();
    QCOMPARE(m_asked.size(), 1);
    QCOMPARE(made("title: a\nfield: 1\n"), QByteArray("title: a\n"));
}

void TestSeveralValues::asksNothingOfAHalfTypedDate()
{
    for (const auto& [type, typed] :
         {std::pair(FieldType::DateTime, u"2021-04-13"_qs), std::pair(FieldType::Integer, u"12"_qs)}) {
        const auto editor = test::makeFor(type);
        show(editor.get(), {"field: a\n", "field: b\n"});
        typeInto(editor.get(), typed);
        typeInto(editor.get(), typed + u"x"_qs);
        editor->commit();
        QVERIFY(m_asked.isEmpty());
        QCOMPARE(shownText(editor.get()), typed + u"x"_qs);
    }
}

void TestSeveralValues::keepsTypingWhenSomethingElseChanges()
{
    const auto editor = test::makeFor(FieldType::Text);
    show(editor.get(), {"field: a\n", "field: b\n"});
    typeInto(editor.get(), u"new"_qs);
    const CommonFields fields = fieldsOf({"field: a\n", "field: b\n", "field: c\n"});
    editor->showSeveral(*fields.find(editor->path()), fields.articles());
    QCOMPARE(shownText(editor.get()), u"new"_qs);
    editor->commit();
    QCOMPARE(m_texts, QStringList{u"Change Field of 3 article(s)"_qs});
    // A refusal shows again what there is.
    editor->startOver();
    editor->showSeveral(*fields.find(editor->path()), fields.articles());
    QCOMPARE(standIn(editor.get()), QLatin1String(manyValues));
}

void TestSeveralValues::countsYesAndNo()
{
    const auto editor = test::makeFor(FieldType::Boolean);
    auto* box = editor->findChild<QCheckBox*>();
    auto* note = editor->findChild<QLabel*>();
    show(editor.get(), {"field: true\n", "field: false\n", "field: true\n"});
    QCOMPARE(box->checkState(), Qt::PartiallyChecked);
    QCOMPARE(note->text(), u"yes in 2, no in 1"_qs);
    QCOMPARE(box->accessibleDescription(), note->text());
    show(editor.get(), {"field: true\n", "title: a\n"});
    QCOMPARE(box->checkState(), Qt::PartiallyChecked);
    QCOMPARE(note->text(), u"yes in 1, no in 0, neither in 1"_qs);
    show(editor.get(), {"field: true\n", "field: true\n"});
    QCOMPARE(box->checkState(), Qt::Checked);
    QCOMPARE(note->text(), QString());
}

void TestSeveralValues::checksForAll()
{
    const auto editor = test::makeFor(FieldType::Boolean);
    auto* box = editor->findChild<QCheckBox*>();
    show(editor.get(), {"field: true\n", "field: false\n"});
    box->click();
    QCOMPARE(box->checkState(), Qt::Checked);
    QCOMPARE(m_texts, QStringList{u"Change Field of 2 article(s)"_qs});
    QCOMPARE(made("field: false\n"), QByteArray("field: true\n"));
    box->click();
    QCOMPARE(box->checkState(), Qt::Unchecked);
    QCOMPARE(made("field: true\n"), QByteArray("field: false\n"));
    editor->commit();
    QCOMPARE(m_asked.size(), 2);
}

void TestSeveralValues::removesTheFieldFromAll()
{
    for (const FieldType type : {FieldType::Text, FieldType::Paragraph, FieldType::Choice, FieldType::Integer,
                                 FieldType::DateTime, FieldType::Boolean}) {
        const auto editor = test::makeFor(type);
        show(editor.get(), {"field: 1\n", "field: 2\n"});
        editor->show();
        QWidget* control = editor->focusProxy();
        Q_EMIT control->customContextMenuRequested({});
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        auto* remove = menu->findChild<QAction*>(u"removeFromAll"_qs);
        QVERIFY(remove && remove->isEnabled());
        QCOMPARE(editor->findChildren<QAction*>(remove->objectName()).size(), 1);
        menu->close();
        remove->trigger();
        QCOMPARE(m_texts, QStringList{u"Remove Field from 2 article(s)"_qs});
        QCOMPARE(made("title: a\nfield: 1\n"), QByteArray("title: a\n"));
        QCOMPARE(made("title: a\n"), QByteArray("title: a\n"));
    }
}

void TestSeveralValues::dimsTheTopicsOfSome()
{
    const auto editor =
        topics({"field: [Rain, War]\n", "field: [War]\n", "title: a\n", "field: [War, Sun]\n"});
    const auto chips = editor->findChildren<Chip*>();
    QCOMPARE(chips.size(), 3);
    QCOMPARE(chips[0]->accessibleName(), u"Remove War"_qs);
    QCOMPARE(chips[0]->accessibleDescription(), u"in 3 of 4"_qs);
    QVERIFY(chips[0]->toolTip().contains(u"in 3 of 4"_qs));
    QCOMPARE(chips[1]->accessibleDescription(), u"in 1 of 4"_qs);
    const auto equal = topics({"field: [War, Rain]\n", "field: [War, Rain]\n"});
    for (const Chip* chip : equal->findChildren<Chip*>())
        QCOMPARE(chip->accessibleDescription(), QString());
    QVERIFY(equal->findChild<QToolButton*>()->isHidden());
    editor->commit();
    equal->commit();
    QVERIFY(m_asked.isEmpty());
}

void TestSeveralValues::addsTopicsToAll()
{
    const auto editor = topics({"field: [Rain, War]\n", "field: [War]\n"});
    auto* line = editor->findChild<QLineEdit*>();
    QTest::keyClicks(line, u"War"_qs);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY2(m_asked.isEmpty(), "all have it");
    QTest::keyClick(line, Qt::Key_Backspace);
    QVERIFY2(m_asked.isEmpty(), "the last chip is not the one typed last");
    QTest::keyClicks(line, u"Rain"_qs);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(m_texts, QStringList{u"Add to Field of 2 article(s)"_qs});
    QCOMPARE(made("field: [War]\n"), QByteArray("field: [War, Rain]\n"));
    QCOMPARE(made("field: [Rain, War]\n"), QByteArray("field: [Rain, War]\n"));
    QCOMPARE(made("title: a\n"), QByteArray("title: a\nfield:\n  - Rain\n"));

    const Chip* partial = editor->findChildren<Chip*>().constLast();
    QCOMPARE(partial->actions().constFirst()->text(), u"Add to All"_qs);
    partial->actions().constFirst()->trigger();
    QCOMPARE(m_asked.size(), 2);
    QCOMPARE(made("field: [War]\n"), QByteArray("field: [War, Rain]\n"));
}

void TestSeveralValues::removesATopicFromAll()
{
    const auto editor = topics({"field: [Rain, War]\n", "field: [War]\n"});
    Chip* war = editor->findChildren<Chip*>().constFirst();
    QTest::keyClick(war, Qt::Key_Right, Qt::AltModifier);
    QVERIFY2(m_asked.isEmpty(), "there is no common order");
    QTest::keyClick(war, Qt::Key_Delete);
    QCOMPARE(m_texts, QStringList{u"Remove from Field of 2 article(s)"_qs});
    QCOMPARE(made("field: [Rain, War]\n"), QByteArray("field: [Rain]\n"));
    QCOMPARE(made("field: [War, Rain]\n"), QByteArray("field: [Rain]\n"));
}

void TestSeveralValues::replacesTopicsInAll()
{
    const auto editor = topics({"field: [Rain, War]\n", "field: [War]\n", "title: a\n"});
    auto* replace = editor->findChild<QToolButton*>();
    QVERIFY(!replace->isHidden());
    replace->click();
    QCOMPARE(m_texts, QStringList{u"Replace Field of 3 article(s)"_qs});
    QCOMPARE(made("field: [War]\n"), QByteArray("field: [War, Rain]\n"));
    QCOMPARE(made("title: a\n"), QByteArray("title: a\nfield:\n  - War\n  - Rain\n"));
}

void TestSeveralValues::mapsFieldsToRows()
{
    widgets::FieldForm form(library::FieldSchema::article().fields(), widgets::FieldForm::Order::ByKind);
    form.showSeveral(fieldsOf({"title: a\nheat: 3\nprovider: {name: Post}\n",
                               "title: b\nheat: 3\nprovider: {name: Wire}\n", "title: c\nheat: 3\n"}));
    const auto editor = [&form](const char* path) {
        return form.editorAt(FieldPath::parse(QLatin1String(path)).value());
    };
    QCOMPARE(standIn(editor("title")), QLatin1String(manyValues));
    QCOMPARE(shownText(editor("heat")), u"3"_qs);
    QCOMPARE(standIn(editor("provider.name")), QLatin1String(manyValues));
    QCOMPARE(standIn(editor("provider.domain")), QString());
}

QTEST_MAIN(TestSeveralValues)
#include "tst_severalvalues.moc"
