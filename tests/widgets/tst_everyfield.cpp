// SPDX-License-Identifier: GPL-3.0-or-later
#include "panefixture.h"

#include "widgets/detailspanel.h"
#include "widgets/fieldeditor.h"
#include "widgets/fieldlineedit.h"
#include "widgets/imagespanel.h"
#include "widgets/relatedpanel.h"

#include <QCheckBox>
#include <QPlainTextEdit>

using namespace foreword;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using frontmatter::FrontMatterDocument;
using widgets::FieldEditor;
using widgets::FieldForm;
using widgets::ItemListEditor;

namespace {

using Step = FieldPath::Step;

QByteArray seed()
{
    return test::fileBytes(QStringLiteral(FOREWORD_FIXTURES "/frontmatter/seed-publish/in.md"));
}

/// Every place of the document that holds a single value.
QList<FieldPath> leavesOf(const FieldValue& value, const FieldPath& path = {})
{
    if (value.kind() == FieldValue::Kind::List) {
        QList<FieldPath> leaves;
        for (int i = 0; i < value.items().size(); ++i)
            leaves += leavesOf(value.items()[i], path / i);
        return leaves;
    }
    if (value.kind() == FieldValue::Kind::Map) {
        QList<FieldPath> leaves;
        for (const auto& [key, below] : value.entries())
            leaves += leavesOf(below, path / key);
        return leaves;
    }
    return {path};
}

/// The steps from `first` on.
FieldPath tail(const FieldPath& path, qsizetype first)
{
    FieldPath result;
    for (const Step& step : path.steps().mid(first))
        result = step.kind == Step::Kind::Key ? result / step.key : result / step.index;
    return result;
}

/// What an editor types for another value, and how the file is to spell it behind its key.
struct Change
{
    QString typed;
    QByteArray spelled;
};

Change changeOf(const FieldValue& value, const QByteArray& spelling)
{
    switch (value.kind()) {
    case FieldValue::Kind::Boolean:
        return {{}, value.toBoolean() ? "false" : "true"};
    case FieldValue::Kind::Integer:
        return {QStringLiteral("421"), "421"};
    case FieldValue::Kind::Date:
        return {QStringLiteral("2022-02-03 04:05:06"), "2022-02-03T04:05:06Z"};
    default:
        break;
    }
    const bool isQuoted = spelling.startsWith('"');
    return {QStringLiteral("Another"), isQuoted ? "\"Another\"" : "Another"};
}

/// The lines with the value at `path`, which stands in a line of its own behind its key, spelled anew.
QByteArray respelled(const QByteArray& bytes, int line, const QByteArray& spelled)
{
    QList<QByteArray> lines = bytes.split('\n');
    QByteArray& text = lines[line - 1];
    const qsizetype colon = text.indexOf(": ");
    text = text.left(colon + 2) + spelled;
    return lines.join('\n');
}

QByteArray spellingAt(const QByteArray& bytes, int line)
{
    const QByteArray text = bytes.split('\n')[line - 1];
    return text.mid(text.indexOf(": ") + 2);
}

} // namespace

/// Each value of the seed article is changed in the window, with the keyboard and the mouse.
class TestEveryField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void changesEveryLeaf_data();
    void changesEveryLeaf();
    void changesEveryTopic();
    void leavesTheSignatureAlone();

private:
    FieldEditor* editorAt(const FieldPath& path);
    widgets::ArticlePane& pane() { return m_fixture->pane; }

    std::unique_ptr<test::PaneFixture> m_fixture;
};

void TestEveryField::init()
{
    m_fixture = std::make_unique<test::PaneFixture>();
    m_fixture->open({{QStringLiteral("seed.md"), seed()}});
    m_fixture->choose(m_fixture->all());
}

void TestEveryField::cleanup()
{
    m_fixture.reset();
}

/// The control of a field, where an editor finds it: pictures under Images, stories under Related.
FieldEditor* TestEveryField::editorAt(const FieldPath& path)
{
    qsizetype item = 0;
    while (item < path.steps().size() && path.steps()[item].kind != Step::Kind::Item)
        ++item;
    if (item == path.steps().size())
        return pane().detailsPanel()->form()->editorAt(path);
    FieldPath list = path;
    while (list.steps().size() > item)
        list = list.parent();
    ItemListEditor* editor = path.steps().constFirst().key == QLatin1String("related")
                                 ? pane().relatedPanel()->editor()
                                 : pane().imagesPanel()->listAt(list);
    if (!editor)
        return nullptr;
    editor->setCurrentIndex(path.steps()[item].index);
    const FieldPath below = tail(path, item + 1);
    if (below.steps().size() == 3) { // images[0].url of a story
        ItemListEditor* nested = editor->nestedAt(FieldPath() / below.steps().constFirst().key);
        if (!nested)
            return nullptr;
        nested->setCurrentIndex(below.steps()[1].index);
        return nested->form()->editorAt(tail(below, 2));
    }
    return editor->form()->editorAt(below);
}

void TestEveryField::changesEveryLeaf_data()
{
    QTest::addColumn<FieldPath>("path");
    const QList<FieldPath> leaves = leavesOf(FrontMatterDocument::read(seed()).root());
    QVERIFY(leaves.size() > 40);
    for (const FieldPath& path : leaves) {
        const QString key = path.steps().constFirst().key;
        if (key != QLatin1String("secured") && key != QLatin1String("topics"))
            QTest::newRow(qPrintable(path.toString())) << path;
    }
}

void TestEveryField::changesEveryLeaf()
{
    QFETCH(FieldPath, path);
    const FrontMatterDocument document = FrontMatterDocument::read(seed());
    const int line = document.lineOf(path);
    const Change change = changeOf(*document.value(path), spellingAt(seed(), line));
    const QByteArray expected = respelled(seed(), line, change.spelled);

    FieldEditor* editor = editorAt(path);
    QVERIFY(editor);
    if (auto* box = editor->findChild<QCheckBox*>()) {
        QTest::keyClick(box, Qt::Key_Space);
    } else if (auto* text = editor->findChild<QPlainTextEdit*>()) {
        text->selectAll();
        QTest::keyClicks(text, change.typed);
    } else {
        auto* typed = editor->findChild<widgets::FieldLineEdit*>();
        QVERIFY(typed);
        typed->selectAll();
        QTest::keyClicks(typed, change.typed);
    }
    m_fixture->isKept({seed()}, {expected});
}

void TestEveryField::changesEveryTopic()
{
    FieldEditor* topics = editorAt(*FieldPath::parse(QStringLiteral("topics")));
    QVERIFY(topics);
    auto* line = topics->findChild<QLineEdit*>();
    QTest::keyClick(line, Qt::Key_Backspace);
    QTest::keyClick(line, Qt::Key_Backspace);
    QTest::keyClicks(line, QStringLiteral("Diplomacy"));
    QTest::keyClick(line, Qt::Key_Return);
    QTest::keyClicks(line, QStringLiteral("Ukraine"));
    QTest::keyClick(line, Qt::Key_Return);
    m_fixture->isKept({seed()}, {seed()
                                     .replace("  - Election\n", "  - Diplomacy\n")
                                     .replace("  - Democratic Voice\n", "  - Ukraine\n")});
}

void TestEveryField::leavesTheSignatureAlone()
{
    FieldEditor* secured = editorAt(*FieldPath::parse(QStringLiteral("secured")));
    QVERIFY(secured);
    for (QWidget* control : secured->findChildren<QWidget*>())
        QTest::keyClicks(control, QStringLiteral("x"));
    pane().commitTyping();
    QCOMPARE(m_fixture->bytes(), {seed()});
}

QTEST_MAIN(TestEveryField)
#include "tst_everyfield.moc"
