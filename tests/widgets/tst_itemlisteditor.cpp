// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/itemlisteditor.h"

#include "widgets/fieldlineedit.h"
#include "widgets/formdocument.h"

#include <QListWidget>
#include <QToolButton>

using namespace foreword;
using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using library::FieldSchema;
using test::FormDocument;
using widgets::FieldLineEdit;
using widgets::ItemListEditor;

namespace {

const QByteArray threeImages = "images:\n"
                               "  - url: \"/a.png\"\n"
                               "    width: 10\n"
                               "    height: 20\n"
                               "  # the middle one\n"
                               "  - url: \"/b.png\"\n"
                               "  - {url: /c.png, width: 30}\n"
                               "type: x\n";

FieldPath at(const char* text)
{
    return FieldPath::parse(QLatin1String(text)).value();
}

std::unique_ptr<ItemListEditor> make(const char* list)
{
    const library::FieldSpec* spec = FieldSchema::article().find(at(list));
    auto editor = std::make_unique<ItemListEditor>(*spec, QLatin1String(list), nullptr);
    editor->setPath(at(list));
    return editor;
}

FieldLineEdit* lineOf(const ItemListEditor& editor, const char* field)
{
    auto* fieldEditor = editor.form()->editorAt(at(field));
    return fieldEditor ? fieldEditor->findChild<FieldLineEdit*>() : nullptr;
}

QToolButton* button(const ItemListEditor& editor, const char* name)
{
    const auto buttons = editor.findChildren<QToolButton*>();
    for (QToolButton* one : buttons) {
        if (one->accessibleName() == QLatin1String(name))
            return one;
    }
    return nullptr;
}

} // namespace

class TestItemListEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheChosenItem();
    void editsTheChosenItem();
    void editsAListWithinAnItem();
    void adds_data();
    void adds();
    void removes();
    void moves();
    void offersOnlyWhatCanBeDone();
    void showsWhatIsNoList_data();
    void showsWhatIsNoList();
    void editsItemsThatAreTexts();
    void startsWithTheFirstItemOfAnotherArticle();
    void tellsOfAChosenPicture();
};

void TestItemListEditor::showsTheChosenItem()
{
    const auto editor = make("images");
    FormDocument document(threeImages);
    document.attach(editor.get());
    QCOMPARE(editor->count(), 3);
    QCOMPARE(editor->currentIndex(), 0);
    QCOMPARE(lineOf(*editor, "url")->text(), QStringLiteral("/a.png"));
    QCOMPARE(lineOf(*editor, "height")->text(), QStringLiteral("20"));
    editor->setCurrentIndex(1);
    QCOMPARE(lineOf(*editor, "url")->text(), QStringLiteral("/b.png"));
    QCOMPARE(lineOf(*editor, "height")->text(), QString());
    QVERIFY(document.edits.isEmpty());
}

void TestItemListEditor::editsTheChosenItem()
{
    const auto editor = make("images");
    FormDocument document(threeImages);
    document.attach(editor.get());
    editor->setCurrentIndex(2);
    QTest::keyClicks(lineOf(*editor, "width"), QStringLiteral("0"));
    QCOMPARE(document.edits, {FieldEdit::set(at("images[2].width"), FieldValue::integer(300))});
    QCOMPARE(document.mergeKeys, {QStringLiteral("field:images[2].width")});
    QCOMPARE(document.frontMatter(), QByteArray(threeImages).replace("width: 30", "width: 300"));
    QCOMPARE(editor->currentIndex(), 2);
}

void TestItemListEditor::editsAListWithinAnItem()
{
    const auto editor = make("related");
    FormDocument document("related:\n"
                          "  - title: One\n"
                          "  - title: Two\n"
                          "    provider:\n"
                          "      name: CNN\n"
                          "    images:\n"
                          "      - url: /a.png\n"
                          "        height: 61 # px\n");
    document.attach(editor.get());
    editor->setCurrentIndex(1);
    ItemListEditor* images = editor->nestedAt(at("images"));
    QVERIFY(images);
    QCOMPARE(images->count(), 1);
    QTest::keyClicks(lineOf(*images, "height"), QStringLiteral("9"));
    QCOMPARE(document.edits, {FieldEdit::set(at("related[1].images[0].height"), FieldValue::integer(619))});
    QVERIFY(document.frontMatter().contains("height: 619 # px\n"));

    // A list that is not there yet, in a map that is not there yet.
    editor->setCurrentIndex(0);
    QCOMPARE(images->count(), 0);
    editor->nestedAt(at("provider.images"))->addItem();
    QCOMPARE(document.value(QStringLiteral("related[0].provider.images[0].url")).value(),
             FieldValue::text(QString()));
}

void TestItemListEditor::adds_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("to a list") << QByteArray("images:\n  - url: /a.png\n")
                               << QByteArray("images:\n  - url: /a.png\n  - url: \"\"\n");
    QTest::newRow("absent") << QByteArray("title: T\n") << QByteArray("title: T\nimages:\n  - url: \"\"\n");
    QTest::newRow("without a value") << QByteArray("images:\ntitle: T\n")
                                     << QByteArray("images:\n  - url: \"\"\ntitle: T\n");
}

void TestItemListEditor::adds()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const auto editor = make("images");
    FormDocument document(before);
    document.attach(editor.get());
    QToolButton* add = button(*editor, "Add to images");
    QVERIFY(add);
    add->click();
    QCOMPARE(document.frontMatter(), after);
    QCOMPARE(editor->currentIndex(), editor->count() - 1);
    QCOMPARE(lineOf(*editor, "url")->text(), QString());
}

void TestItemListEditor::removes()
{
    const auto editor = make("images");
    FormDocument document(threeImages);
    document.attach(editor.get());
    editor->setCurrentIndex(1);
    button(*editor, "Remove from images")->click();
    QCOMPARE(document.edits, {FieldEdit::remove(at("images[1]"))});
    QCOMPARE(editor->count(), 2);
    QCOMPARE(editor->currentIndex(), 1);
    QCOMPARE(lineOf(*editor, "url")->text(), QStringLiteral("/c.png"));
    editor->removeItem();
    editor->removeItem();
    QCOMPARE(document.value(QStringLiteral("images")).value(), FieldValue::list({}));
    QCOMPARE(editor->currentIndex(), -1);
    editor->removeItem();
    QCOMPARE(document.edits.size(), 3);
}

void TestItemListEditor::moves()
{
    const auto editor = make("images");
    FormDocument document(threeImages);
    document.attach(editor.get());
    button(*editor, "Move down in images")->click();
    QCOMPARE(document.edits, {FieldEdit::move(at("images[0]"), 1)});
    QCOMPARE(editor->currentIndex(), 1);
    QCOMPARE(lineOf(*editor, "url")->text(), QStringLiteral("/a.png"));
    button(*editor, "Move up in images")->click();
    QCOMPARE(document.edits.constLast(), FieldEdit::move(at("images[1]"), 0));
    QCOMPARE(editor->currentIndex(), 0);
    QCOMPARE(document.frontMatter(), threeImages);
}

void TestItemListEditor::offersOnlyWhatCanBeDone()
{
    const auto editor = make("images");
    FormDocument document(threeImages);
    document.attach(editor.get());
    QVERIFY(!button(*editor, "Move up in images")->isEnabled());
    QVERIFY(button(*editor, "Move down in images")->isEnabled());
    editor->setCurrentIndex(2);
    QVERIFY(button(*editor, "Move up in images")->isEnabled());
    QVERIFY(!button(*editor, "Move down in images")->isEnabled());
    editor->moveItem(1);
    QVERIFY(document.edits.isEmpty());
}

void TestItemListEditor::showsWhatIsNoList_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("text") << QByteArray("images: /a.png\n");
    QTest::newRow("map") << QByteArray("images: {url: /a.png}\n");
}

void TestItemListEditor::showsWhatIsNoList()
{
    QFETCH(const QByteArray, yaml);
    const auto editor = make("images");
    FormDocument document(yaml);
    document.attach(editor.get());
    QCOMPARE(editor->count(), 0);
    QVERIFY(!button(*editor, "Add to images")->isEnabled());
}

void TestItemListEditor::editsItemsThatAreTexts()
{
    const auto editor = make("images");
    FormDocument document("images: [/a.png, /b.png]\n");
    document.attach(editor.get());
    editor->setCurrentIndex(1);
    QVERIFY(editor->form()->isHidden());
    FieldLineEdit* line = nullptr;
    const auto lines = editor->findChildren<FieldLineEdit*>();
    for (FieldLineEdit* one : lines) {
        if (one->accessibleName() == QLatin1String("Item of images"))
            line = one;
    }
    QVERIFY(line);
    QCOMPARE(line->text(), QStringLiteral("/b.png"));
    line->setCursorPosition(2);
    QTest::keyClicks(line, QStringLiteral("x"));
    QCOMPARE(document.frontMatter(), QByteArray("images: [/a.png, /bx.png]\n"));
}

void TestItemListEditor::startsWithTheFirstItemOfAnotherArticle()
{
    const auto editor = make("images");
    FormDocument document(threeImages);
    document.attach(editor.get());
    editor->setCurrentIndex(2);
    editor->showContent({document.article, QStringLiteral("/site/another.md")});
    QCOMPARE(editor->currentIndex(), 0);
}

void TestItemListEditor::tellsOfAChosenPicture()
{
    const auto editor = make("images");
    FormDocument document(threeImages);
    document.attach(editor.get());
    editor->resize(300, 600);
    editor->show();
    QSignalSpy selected(editor.get(), &ItemListEditor::pictureSelected);
    auto* view = editor->findChild<QListWidget*>();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualItemRect(view->item(1)).center());
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.first().first().toString(), QStringLiteral("/b.png"));
}

QTEST_MAIN(TestItemListEditor)
#include "tst_itemlisteditor.moc"
