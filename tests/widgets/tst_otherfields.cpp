// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/otherfieldseditor.h"

#include "widgets/fieldlineedit.h"
#include "widgets/formdocument.h"
#include "widgets/otherfieldsview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QMimeData>
#include <QPersistentModelIndex>

using namespace foreword;
using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using library::FieldSchema;
using test::FormDocument;
using widgets::OtherFieldsEditor;
using widgets::OtherFieldsModel;
using widgets::ValueType;
using Column = OtherFieldsModel::Column;

namespace {

FieldPath at(const char* text)
{
    return FieldPath::parse(QLatin1String(text)).value();
}

/// Gives drops to the tree. A whole drag runs an event loop of its own, and only platforms with a mouse have
/// it.
struct Dropping : widgets::OtherFieldsView
{
    static constexpr auto drop = &Dropping::dropEvent;
};

} // namespace

class TestOtherFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsWhatTheSchemaDoesNotKnow();
    void setsValues_data();
    void setsValues();
    void changesTypes_data();
    void changesTypes();
    void acts_data();
    void acts();
    void undoesToTheSameBytes();
    void locksWhatCannotBeEdited();
    void keepsWhatIsExpandedAndCurrent();
    void followsEveryChange();
    void startsAfreshWithAnotherArticle();
    void editsInPlace();
    void namesWhatIsAdded();
    void drags_data();
    void drags();
    void commitsWhatIsTyped();
    void worksWithKeys();
    void keepsLongListsQuick();

private:
    void show(const QByteArray& frontMatter);
    QModelIndex index(const char* path, int column = OtherFieldsModel::KeyColumn) const;
    QString text(const char* path, int column) const;
    /// The tree as text: "key=value;" with what is below in brackets.
    QString tree(const QModelIndex& parent = {}) const;
    OtherFieldsModel& model() const { return *m_editor->model(); }

    std::unique_ptr<FormDocument> m_document;
    std::unique_ptr<OtherFieldsEditor> m_editor;
};

void TestOtherFields::init()
{
    m_editor = std::make_unique<OtherFieldsEditor>(FieldSchema::article());
    new QAbstractItemModelTester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_editor.get());
}

void TestOtherFields::cleanup()
{
    m_document.reset();
    m_editor.reset();
}

void TestOtherFields::show(const QByteArray& frontMatter)
{
    m_document = std::make_unique<FormDocument>(frontMatter);
    m_document->attach(m_editor.get());
}

QModelIndex TestOtherFields::index(const char* path, int column) const
{
    return model().indexOf(at(path)).siblingAtColumn(column);
}

QString TestOtherFields::text(const char* path, int column) const
{
    return index(path, column).data().toString();
}

QString TestOtherFields::tree(const QModelIndex& parent) const
{
    QString text;
    for (int row = 0; row < model().rowCount(parent); ++row) {
        const QModelIndex key = model().index(row, OtherFieldsModel::KeyColumn, parent);
        text += key.data().toString() + u'=' +
                key.siblingAtColumn(OtherFieldsModel::ValueColumn).data().toString();
        if (model().rowCount(key) > 0)
            text += u'[' + tree(key) + u']';
        text += u';';
    }
    return text;
}

void TestOtherFields::showsWhatTheSchemaDoesNotKnow()
{
    show("title: T\nweight: 5\nratio: 0.90\nday: 2021-04-13\nyes: no\nnone:\nnote: \"a\\nb\"\n"
         "geo: {lat: 1, tags: [x, {y: z}]}\nprovider: {name: N, founded: 1980}\n"
         "images:\n  - url: /a.png\n  - url: /b.png\n    alt: B\n"
         "related:\n  - title: R\n    provider: {name: N, owner: O}\nweight: 6\n");
    QCOMPARE(tree(), QStringLiteral("ratio=0.90;day=2021-04-13;yes=no;none=empty;note=a↵b;"
                                    "geo=2 field(s)[lat=1;tags=2 item(s)[1=x;2=1 field(s)[y=z;];];];"
                                    "provider=[founded=1980;];images=[2=[alt=B;];];"
                                    "related=[1=[provider=[owner=O;];];];weight=6;"));
    QCOMPARE(text("ratio", Column::TypeColumn), QStringLiteral("Number"));
    QCOMPARE(text("geo", Column::TypeColumn), QStringLiteral("Group"));
    QCOMPARE(text("images", Column::TypeColumn), QString());
    QVERIFY(m_document->edits.isEmpty());
}

void TestOtherFields::setsValues_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("text") << QByteArray("x: a # b\n") << QStringLiteral("no")
                          << QByteArray("x: \"no\" # b\n");
    QTest::newRow("quoted") << QByteArray("x: 'a'\n") << QStringLiteral("b c") << QByteArray("x: 'b c'\n");
    QTest::newRow("number") << QByteArray("x: 5\n") << QStringLiteral(" 012 ") << QByteArray("x: 12\n");
    QTest::newRow("broken number") << QByteArray("x: 0.90\n") << QStringLiteral("1.50")
                                   << QByteArray("x: 1.50\n");
    QTest::newRow("no number") << QByteArray("x: 5\n") << QStringLiteral("5 or 6") << QByteArray("x: 5\n");
    QTest::newRow("sixty-based") << QByteArray("x: 5\n") << QStringLiteral("1:30") << QByteArray("x: 5\n");
    QTest::newRow("date") << QByteArray("x: 2021-04-13\n") << QStringLiteral("2021-04-14 10:00 +02:00")
                          << QByteArray("x: 2021-04-14 10:00:00 +02:00\n");
    QTest::newRow("no date") << QByteArray("x: 2021-04-13\n") << QStringLiteral("soon")
                             << QByteArray("x: 2021-04-13\n");
    QTest::newRow("nothing") << QByteArray("x:\n") << QStringLiteral("a") << QByteArray("x: a\n");
    QTest::newRow("the same") << QByteArray("x: 0x1F\n") << QStringLiteral("0x1F") << QByteArray("x: 0x1F\n");
}

void TestOtherFields::setsValues()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QString, typed);
    QFETCH(const QByteArray, after);
    show(before);
    const bool wasAsked = model().setData(index("x", Column::ValueColumn), typed);
    QCOMPARE(wasAsked, before != after);
    QCOMPARE(m_document->frontMatter(), after);
    QCOMPARE(m_document->edits.size(), wasAsked ? 1 : 0);
}

void TestOtherFields::changesTypes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<ValueType>("type");
    QTest::addColumn<QByteArray>("after");
    const QByteArray text = "x: \"12\" # a\n";
    QTest::newRow("text to number") << text << ValueType::Number << QByteArray("x: 12 # a\n");
    QTest::newRow("text to yes or no") << text << ValueType::Boolean << QByteArray("x: false # a\n");
    QTest::newRow("number to text") << QByteArray("x: 012\n") << ValueType::Text
                                    << QByteArray("x: \"012\"\n");
    QTest::newRow("word to yes or no")
        << QByteArray("x: \"yes\"\n") << ValueType::Boolean << QByteArray("x: true\n");
    QTest::newRow("word to number") << QByteArray("x: many\n") << ValueType::Number << QByteArray("x: 0\n");
    QTest::newRow("text to date") << QByteArray("x: \"2021-04-13\"\n") << ValueType::Date
                                  << QByteArray("x: 2021-04-13\n");
    QTest::newRow("to the same") << text << ValueType::Text << text;
}

void TestOtherFields::changesTypes()
{
    QFETCH(const QByteArray, before);
    QFETCH(const ValueType, type);
    QFETCH(const QByteArray, after);
    show(before);
    model().setData(index("x", Column::TypeColumn), int(type));
    QCOMPARE(m_document->frontMatter(), after);
}

void TestOtherFields::acts_data()
{
    using Act = std::function<void(TestOtherFields&)>;
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Act>("act");
    QTest::addColumn<QByteArray>("after");
    const QByteArray list = "title: T\nx:\n  - a # first\n  - b\n  - c\n";
    const auto row = [](const char* name, const QByteArray& before, const Act& act, const QByteArray& after) {
        QTest::newRow(name) << before << act << after;
    };
    const auto choose = [](TestOtherFields& test, const char* path) {
        test.m_editor->view()->setCurrentIndex(test.index(path));
    };
    row(
        "rename", "x: 1 # a\ny: 2\n",
        [](TestOtherFields& t) { t.model().setData(t.index("x"), QStringLiteral("z z")); },
        "z z: 1 # a\ny: 2\n");
    row(
        "rename below", "x: {a: 1}\n",
        [](TestOtherFields& t) { t.model().setData(t.index("x.a"), QStringLiteral("b")); }, "x: {b: 1}\n");
    row(
        "remove", "title: T\nx: 1\ny: 2\n",
        [=](TestOtherFields& t) {
            choose(t, "x");
            t.m_editor->remove();
        },
        "title: T\ny: 2\n");
    row(
        "remove an item", list,
        [=](TestOtherFields& t) {
            choose(t, "x[1]");
            t.m_editor->remove();
        },
        "title: T\nx:\n  - a # first\n  - c\n");
    row(
        "remove an alias", "x: &a b\ny: *a\n",
        [=](TestOtherFields& t) {
            choose(t, "y");
            t.m_editor->remove();
        },
        "x: &a b\n");
    row(
        "move down", list,
        [=](TestOtherFields& t) {
            choose(t, "x[0]");
            t.m_editor->moveDown();
        },
        "title: T\nx:\n  - b\n  - a # first\n  - c\n");
    row(
        "move a field of a group", "x: {a: 1, b: 2}\n",
        [=](TestOtherFields& t) {
            choose(t, "x.b");
            t.m_editor->moveUp();
        },
        "x: {b: 2, a: 1}\n");
    row(
        "move past what the schema knows", "x: 1\ntitle: T\n# of y\ny: 2\nz: 3\n",
        [=](TestOtherFields& t) {
            choose(t, "y");
            t.m_editor->moveUp();
        },
        "# of y\ny: 2\nx: 1\ntitle: T\nz: 3\n");
    row(
        "no further up", list,
        [=](TestOtherFields& t) {
            choose(t, "x[0]");
            t.m_editor->moveUp();
        },
        list);
    row(
        "add a field", "title: T\nfield: 1\n", [](TestOtherFields& t) { t.m_editor->add(); },
        "title: T\nfield: 1\nfield2: \"\"\n");
    row(
        "add beside an item", list,
        [=](TestOtherFields& t) {
            choose(t, "x[0]");
            t.m_editor->add();
        },
        "title: T\nx:\n  - a # first\n  - \"\"\n  - b\n  - c\n");
    row(
        "add inside a list", "x: [a]\n",
        [=](TestOtherFields& t) {
            choose(t, "x");
            t.m_editor->addInside();
        },
        "x: [a, \"\"]\n");
    row(
        "add inside a group", "x: {a: {}}\n",
        [=](TestOtherFields& t) {
            choose(t, "x.a");
            t.m_editor->addInside();
        },
        "x: {a: {field: \"\"}}\n");
    row(
        "not inside a text", "x: a\n",
        [=](TestOtherFields& t) {
            choose(t, "x");
            t.m_editor->addInside();
        },
        "x: a\n");
    row(
        "yes or no", "x: {a: no}\n",
        [](TestOtherFields& t) {
            t.model().setData(t.index("x.a", Column::ValueColumn), Qt::Checked, Qt::CheckStateRole);
        },
        "x: {a: yes}\n");
    row(
        "what is unknown in a picture", "images:\n  - url: /a\n    alt: B\n",
        [](TestOtherFields& t) {
            t.model().setData(t.index("images[0].alt", Column::ValueColumn), QStringLiteral("C"));
        },
        "images:\n  - url: /a\n    alt: C\n");
    row(
        "not the picture itself", "images:\n  - url: /a\n    alt: B\n",
        [=](TestOtherFields& t) {
            choose(t, "images[0]");
            t.m_editor->remove();
            t.model().setData(t.index("images"), QStringLiteral("x"));
        },
        "images:\n  - url: /a\n    alt: B\n");
}

void TestOtherFields::acts()
{
    QFETCH(const QByteArray, before);
    QFETCH(const std::function<void(TestOtherFields&)>, act);
    QFETCH(const QByteArray, after);
    show(before);
    act(*this);
    QCOMPARE(m_document->frontMatter(), after);
    QCOMPARE(m_document->edits.size(), before == after ? 0 : 1);
}

void TestOtherFields::undoesToTheSameBytes()
{
    const QByteArray before = "x: # one\n  - {a: 1}   # two\n  - [b]\ny: 'z'\n";
    show(before);
    const auto original = m_document->article.document;
    const QString treeBefore = tree();
    model().changeType(index("x"), ValueType::Map);
    QVERIFY(tree() != treeBefore);
    m_document->article.document = original;
    m_document->show();
    QCOMPARE(tree(), treeBefore);
    QCOMPARE(m_document->frontMatter(), before);
}

void TestOtherFields::locksWhatCannotBeEdited()
{
    show("base: &b {a: 1}\nalias: *b\ntagged: !mine {c: 1}\nmerged: {<<: *b, d: 2}\n");
    for (const char* path : {"base", "alias", "tagged", "merged.a"}) {
        QVERIFY2(index(path).isValid(), path);
        QVERIFY2(!model().lockOf(index(path)).isEmpty(), path);
        for (int column = 0; column < OtherFieldsModel::ColumnCount; ++column)
            QVERIFY2(!(model().flags(index(path, column)) & Qt::ItemIsEditable), path);
        QVERIFY(!model().setData(index(path), QStringLiteral("new")));
        QVERIFY(index(path).data(Qt::ToolTipRole).toString().contains(QStringLiteral("edit")));
        QCOMPARE(index(path).data(Qt::AccessibleDescriptionRole).toString(), model().lockOf(index(path)));
    }
    QVERIFY(model().flags(index("merged.d", Column::ValueColumn)) & Qt::ItemIsEditable);
    m_editor->view()->setCurrentIndex(index("alias"));
    bool isSaid = false;
    const auto labels = m_editor->findChildren<QLabel*>();
    for (const QLabel* label : labels)
        isSaid = isSaid || (!label->isHidden() && label->text().contains(QStringLiteral("is an alias")));
    QVERIFY(isSaid);
    QVERIFY(m_document->edits.isEmpty());
}

void TestOtherFields::keepsWhatIsExpandedAndCurrent()
{
    show("geo:\n  tags: [x, [y], z]\n  lat: 1\nweight: 5\n");
    auto* view = m_editor->view();
    view->expandAll();
    view->setCurrentIndex(index("geo.tags[1][0]", Column::ValueColumn));
    const auto isKept = [&](const char* path) {
        return view->currentIndex() == index(path, Column::ValueColumn) &&
               view->isExpanded(index("geo.tags"));
    };
    m_document->change({FieldEdit::set(at("weight"), FieldValue::integer(6))});
    QVERIFY(isKept("geo.tags[1][0]"));
    m_document->change({FieldEdit::move(at("geo.tags[1]"), 0)});
    QVERIFY(isKept("geo.tags[0][0]"));
    QVERIFY(view->isExpanded(index("geo.tags[0]")));
    m_document->change({FieldEdit::move(at("geo.tags[0]"), 2)});
    QVERIFY(isKept("geo.tags[2][0]"));
    m_document->change({FieldEdit::remove(at("geo.tags[0]"))});
    QVERIFY(isKept("geo.tags[1][0]"));
    m_document->change({FieldEdit::rename(at("geo"), QStringLiteral("place"))});
    QVERIFY(view->isExpanded(index("place")));
    QCOMPARE(view->currentIndex(), index("place.tags[1][0]", Column::ValueColumn));
    m_document->change({FieldEdit::set(at("aaa"), FieldValue::text(QStringLiteral("new")))});
    QCOMPARE(view->currentIndex(), index("place.tags[1][0]", Column::ValueColumn));
    m_document->change({FieldEdit::set(at("place.tags"), FieldValue::text(QStringLiteral("t")))});
    QCOMPARE(model().rowCount(index("place.tags")), 0);
}

void TestOtherFields::followsEveryChange()
{
    // The model's tester looks after the signals; a fresh model shows what should be shown.
    show("a: [1, 2, 3]\nb: {c: [x, y], d: 1}\ne: 5\n");
    const QList<QByteArray> states{
        "a: [3, 1, 2]\nb: {c: [x, y], d: 1}\ne: 5\n",
        "b: {d: 1}\ne: 5\na: [2]\n",
        "e: {f: {g: 1}}\n",
        "title: T\n",
        "a: [1, 1, 1, 2]\nb: [[1], [2], [3]]\n",
        "b: [[3], [1], [2]]\na: [1, 2, 1, 1]\n",
        "b: {x: [1], y: [2]}\na: []\nimages: [{url: a, alt: 1}, {url: b}, {alt: 2}]\n",
        "b: {y: [2], x: [1]}\na: 1\nimages: [{url: b}, {url: a, alt: 1}, {alt: 2}]\n",
    };
    for (const QByteArray& state : states) {
        tree();
        m_document->article.document = frontmatter::FrontMatterDocument::read("---\n" + state + "---\n");
        m_document->show();
        const QString shown = tree();
        OtherFieldsModel fresh(FieldSchema::article());
        fresh.showContent(m_document->content());
        const std::function<QString(const QModelIndex&)> treeOf = [&](const QModelIndex& parent) {
            QString text;
            for (int row = 0; row < fresh.rowCount(parent); ++row) {
                const QModelIndex key = fresh.index(row, 0, parent);
                text += key.data().toString() + u'=' + key.siblingAtColumn(1).data().toString();
                if (fresh.rowCount(key) > 0)
                    text += u'[' + treeOf(key) + u']';
                text += u';';
            }
            return text;
        };
        QCOMPARE(shown, treeOf({}));
    }
}

void TestOtherFields::startsAfreshWithAnotherArticle()
{
    show("geo: {lat: 1}\n");
    m_editor->view()->expandAll();
    FormDocument other("geo: {lat: 2}\n");
    m_editor->showContent({other.article, QStringLiteral("/site/other.md")});
    QVERIFY(!m_editor->view()->isExpanded(index("geo")));
    QCOMPARE(text("geo.lat", Column::ValueColumn), QStringLiteral("2"));
}

void TestOtherFields::editsInPlace()
{
    show("note: \"a\\nb c\"\nweight: 5\n");
    m_editor->show();
    auto* view = m_editor->view();
    view->setCurrentIndex(index("note"));
    view->editValue();
    auto* line = view->findChild<widgets::FieldLineEdit*>();
    QVERIFY(line);
    QCOMPARE(line->text(), QStringLiteral("a↵b c"));
    QCOMPARE(line->accessibleName(), QStringLiteral("Value of note"));
    line->setCursorPosition(int(line->text().size()));
    QTest::keyClicks(line, QStringLiteral("d"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(m_document->frontMatter(), QByteArray("note: \"a\\nb cd\"\nweight: 5\n"));

    QTRY_VERIFY(!view->findChild<widgets::FieldLineEdit*>());
    view->setCurrentIndex(index("weight"));
    view->editValue();
    line = view->findChild<widgets::FieldLineEdit*>();
    QTest::keyClicks(line, QStringLiteral("x"));
    QCOMPARE(line->note(), QStringLiteral("not a number"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(!view->findChild<widgets::FieldLineEdit*>());
    QCOMPARE(m_document->edits.size(), 1);
}

void TestOtherFields::namesWhatIsAdded()
{
    show("x: {a: 1}\n");
    m_editor->show();
    auto* view = m_editor->view();
    view->setCurrentIndex(index("x"));
    m_editor->addInside();
    QVERIFY(view->isExpanded(index("x")));
    QCOMPARE(view->currentIndex(), index("x.field"));
    auto* line = view->findChild<widgets::FieldLineEdit*>();
    QVERIFY(line);
    QTest::keyClicks(line, QStringLiteral("b"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(m_document->frontMatter(), QByteArray("x: {a: 1, b: \"\"}\n"));
    // Enter goes on to its value.
    QTRY_VERIFY(view->findChild<widgets::FieldLineEdit*>() != line);
    QCOMPARE(view->currentIndex(), index("x.b", Column::ValueColumn));
    auto* value = view->findChild<widgets::FieldLineEdit*>();
    QVERIFY(value);
    QTest::keyClicks(value, QStringLiteral("v"));
    QTest::keyClick(value, Qt::Key_Return);
    QTRY_COMPARE(m_document->frontMatter(), QByteArray("x: {a: 1, b: \"v\"}\n"));
}

void TestOtherFields::drags_data()
{
    QTest::addColumn<QByteArray>("dragged");
    QTest::addColumn<QByteArray>("onto");
    QTest::addColumn<bool>("below"); ///< its lower half
    QTest::addColumn<QByteArray>("after");
    const QByteArray same = "x:\n  a: 1\n  b: 2\n  c: 3\ny:\n  - d\nz: 4\n";
    const auto row = [](const char* name, const char* dragged, const char* onto, bool below,
                        const QByteArray& after) {
        QTest::newRow(name) << QByteArray(dragged) << QByteArray(onto) << below << after;
    };
    row("down", "x.a", "x.b", true, "x:\n  b: 2\n  a: 1\n  c: 3\ny:\n  - d\nz: 4\n");
    row("up", "x.c", "x.a", false, "x:\n  c: 3\n  a: 1\n  b: 2\ny:\n  - d\nz: 4\n");
    row("to where it is", "x.a", "x.b", false, same);
    row("not into another group", "x.a", "z", true, same);
    row("a group over what is open", "z", "x.a", true, "x:\n  a: 1\n  b: 2\n  c: 3\nz: 4\ny:\n  - d\n");
    row("below all", "x", "", true, "y:\n  - d\nz: 4\nx:\n  a: 1\n  b: 2\n  c: 3\n");
}

void TestOtherFields::drags()
{
    QFETCH(const QByteArray, dragged);
    QFETCH(const QByteArray, onto);
    QFETCH(const bool, below);
    QFETCH(const QByteArray, after);
    const QByteArray before = "x:\n  a: 1\n  b: 2\n  c: 3\ny:\n  - d\nz: 4\n";
    show(before);
    m_editor->resize(300, 400);
    m_editor->show();
    auto* view = m_editor->view();
    view->expandAll();
    view->setFixedHeight(300);
    view->setCurrentIndex(index(dragged.constData()));
    QVERIFY(view->currentIndex().flags() & Qt::ItemIsDragEnabled);
    const QRect over = onto.isEmpty() ? QRect(0, view->viewport()->height() - 9, 9, 9)
                                      : view->visualRect(index(onto.constData()));
    QMimeData data;
    QDropEvent drop(QPoint(over.center().x(), below ? over.bottom() - 1 : over.top() + 1), Qt::MoveAction,
                    &data, Qt::LeftButton, Qt::NoModifier);
    (view->*Dropping::drop)(&drop);
    // Otherwise the view takes the row out itself.
    QCOMPARE(drop.dropAction(), Qt::IgnoreAction);
    QCOMPARE(m_document->frontMatter(), after);
    QCOMPARE(m_document->edits.size(), before == after ? 0 : 1);
    QCOMPARE(view->currentIndex(), index(dragged.constData()));
    QVERIFY(view->isExpanded(index("x")));
}

void TestOtherFields::commitsWhatIsTyped()
{
    show("x: a\n");
    m_editor->show();
    m_editor->view()->setCurrentIndex(index("x"));
    m_editor->view()->editValue();
    QTest::keyClicks(m_editor->view()->findChild<widgets::FieldLineEdit*>(), QStringLiteral("b"));
    QVERIFY(m_document->edits.isEmpty());
    m_editor->commitTyping();
    QCOMPARE(m_document->frontMatter(), QByteArray("x: b\n"));
    m_editor->commitTyping();
    QCOMPARE(m_document->edits.size(), 1);
}

void TestOtherFields::worksWithKeys()
{
    show("x: [a, b]\nflag: true\n");
    m_editor->show();
    auto* view = m_editor->view();
    view->expandAll();
    view->setCurrentIndex(index("x[1]"));
    QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(m_document->frontMatter(), QByteArray("x: [b, a]\nflag: true\n"));
    QCOMPARE(view->currentIndex(), index("x[0]"));
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(m_document->frontMatter(), QByteArray("x: [a]\nflag: true\n"));
    view->setCurrentIndex(index("flag"));
    QTest::keyClick(view, Qt::Key_Space);
    QCOMPARE(m_document->frontMatter(), QByteArray("x: [a]\nflag: false\n"));
    QTest::keyClick(view, Qt::Key_F2, Qt::ShiftModifier);
    auto* line = view->findChild<widgets::FieldLineEdit*>();
    QVERIFY(line);
    QCOMPARE(line->text(), QStringLiteral("flag"));
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_VERIFY(!view->findChild<widgets::FieldLineEdit*>());
    QTest::keyClick(view, Qt::Key_Insert);
    QCOMPARE(m_document->frontMatter(), QByteArray("x: [a]\nflag: false\nfield: \"\"\n"));
    // Keys that the window has for other things are the tree's while it has the focus.
    QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    override.ignore();
    view->commitTyping();
    QCoreApplication::sendEvent(view, &override);
    QVERIFY(override.isAccepted());
}

void TestOtherFields::keepsLongListsQuick()
{
    QByteArray yaml = "long:\n";
    for (int i = 0; i < 20000; ++i)
        yaml += "  - item " + QByteArray::number(i) + "\n";
    show(yaml);
    m_editor->show();
    m_editor->view()->expandAll();
    QCOMPARE(model().rowCount(index("long")), 20000);
    QVERIFY(m_editor->view()->height() < 400);
    int changes = 0;
    connect(&model(), &QAbstractItemModel::dataChanged, this, [&changes] { ++changes; });
    m_document->change({FieldEdit::set(at("long[10000]"), FieldValue::text(QStringLiteral("x")))});
    // The item and the list that holds it.
    QCOMPARE(changes, 2);
}

Q_DECLARE_METATYPE(foreword::widgets::ValueType)

QTEST_MAIN(TestOtherFields)
#include "tst_otherfields.moc"
