// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fieldform.h"

#include "widgets/detailspanel.h"
#include "widgets/fieldlineedit.h"
#include "widgets/formdocument.h"
#include "widgets/otherfieldseditor.h"
#include "widgets/otherfieldsview.h"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>

using namespace foreword;
using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using library::FieldSchema;
using test::FormDocument;
using widgets::DetailsPanel;
using widgets::FieldEditor;
using widgets::FieldForm;
using widgets::FieldLineEdit;

namespace {

FieldPath at(const char* text)
{
    return FieldPath::parse(QLatin1String(text)).value();
}

template<typename Control>
Control* control(const FieldForm& form, const char* field)
{
    FieldEditor* editor = form.editorAt(at(field));
    return editor ? editor->findChild<Control*>() : nullptr;
}

} // namespace

class TestFieldForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasAControlForEachField();
    void labelsItsControls();
    void asksForExactlyTheEdit_data();
    void asksForExactlyTheEdit();
    void editsBelowItsBase();
    void walksInReadingOrder();
    void followsTheRowOfOtherFields();
    void locksWhatCannotBeEdited_data();
    void locksWhatCannotBeEdited();
};

void TestFieldForm::hasAControlForEachField()
{
    const FieldForm form(FieldSchema::article().fields(), FieldForm::Order::ByKind);
    for (const char* field : {"category", "title", "excerpt", "publishedDateTime", "originalUrl", "webUrl",
                              "ampWebUrl", "cdnAmpWebUrl", "type", "quality", "heat", "published",
                              "provider.name", "provider.domain", "topics", "secured"})
        QVERIFY2(form.editorAt(at(field)), field);
    QVERIFY(!form.editorAt(at("images")));
    QVERIFY(!form.editorAt(at("related")));
}

void TestFieldForm::labelsItsControls()
{
    const FieldForm form(FieldSchema::article().fields(), FieldForm::Order::ByKind);
    QSet<QString> names;
    const auto editors = form.findChildren<FieldEditor*>();
    for (FieldEditor* editor : editors) {
        const QString name = editor->focusProxy()->accessibleName();
        QVERIFY(!name.isEmpty());
        QVERIFY2(!names.contains(name), qPrintable(name));
        names << name;
    }
    QVERIFY(names.contains(QStringLiteral("Title")));
    QVERIFY(names.contains(QStringLiteral("Provider Domain")));
    int buddies = 0;
    const auto labels = form.findChildren<QLabel*>();
    for (const QLabel* label : labels)
        buddies += label->buddy() ? 1 : 0;
    // Every control but the provider's domain, which shares the provider's label.
    QCOMPARE(buddies, editors.size() - 1);
}

void TestFieldForm::asksForExactlyTheEdit_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<FieldEdit>("edit");
    QTest::newRow("text") << QByteArray("title") << QStringLiteral("x")
                          << FieldEdit::set(at("title"), FieldValue::text(QStringLiteral("Tx")));
    QTest::newRow("choice") << QByteArray("category") << QStringLiteral("s")
                            << FieldEdit::set(at("category"), FieldValue::text(QStringLiteral("news")));
    QTest::newRow("number") << QByteArray("heat") << QStringLiteral("5")
                            << FieldEdit::set(at("heat"), FieldValue::integer(15));
    QTest::newRow("absent number") << QByteArray("quality") << QStringLiteral("5")
                                   << FieldEdit::set(at("quality"), FieldValue::integer(5));
    QTest::newRow("in a map") << QByteArray("provider.name") << QStringLiteral("N")
                              << FieldEdit::set(at("provider.name"), FieldValue::text(QStringLiteral("CN")));
    QTest::newRow("absent in a map") << QByteArray("provider.domain") << QStringLiteral("c")
                                     << FieldEdit::set(at("provider.domain"),
                                                       FieldValue::text(QStringLiteral("c")));
    QTest::newRow("address") << QByteArray("webUrl") << QStringLiteral("/")
                             << FieldEdit::set(at("webUrl"), FieldValue::text(QStringLiteral("http:/")));
}

void TestFieldForm::asksForExactlyTheEdit()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QString, typed);
    QFETCH(const FieldEdit, edit);
    FieldForm form(FieldSchema::article().fields(), FieldForm::Order::ByKind);
    FormDocument document("category: new\ntitle: T\nheat: 1\nwebUrl: \"http:\"\nprovider: {name: C}\n");
    document.attach(&form);
    auto* line = control<FieldLineEdit>(form, field.constData());
    line->setCursorPosition(int(line->text().size()));
    QTest::keyClicks(line, typed);
    QCOMPARE(document.edits, {edit});
    QCOMPARE(document.mergeKeys, {QStringLiteral("field:") + QLatin1String(field)});
}

void TestFieldForm::editsBelowItsBase()
{
    const library::FieldSpec* images = FieldSchema::article().find(at("images"));
    FieldForm form(images->fields, FieldForm::Order::AsWritten);
    form.setBase(at("images[1]"));
    FormDocument document("images:\n  - {width: 1}\n  - {width: 2}\n");
    document.attach(&form);
    auto* width = control<FieldLineEdit>(form, "width");
    QCOMPARE(width->text(), QStringLiteral("2"));
    form.setBase(at("images[0]"));
    document.show();
    QCOMPARE(width->text(), QStringLiteral("1"));
    QTest::keyClicks(width, QStringLiteral("1"));
    QCOMPARE(document.frontMatter(), QByteArray("images:\n  - {width: 11}\n  - {width: 2}\n"));
}

void TestFieldForm::walksInReadingOrder()
{
    DetailsPanel panel(FieldSchema::article());
    panel.resize(380, 700);
    panel.show();
    FormDocument document("title: T\n");
    document.attach(&panel);
    panel.form()->editorAt(at("title"))->setFocus();
    QStringList walked;
    QWidget* widget = panel.form()->editorAt(at("title"))->focusProxy();
    QWidget* const first = widget;
    do {
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() &&
            panel.form()->isAncestorOf(widget) && !widget->focusProxy())
            walked << widget->accessibleName();
        widget = widget->nextInFocusChain();
    } while (widget != first);
    QCOMPARE(
        walked.mid(0, 9),
        QStringList({QStringLiteral("Title"), QStringLiteral("Excerpt"), QStringLiteral("Published"),
                     QStringLiteral("Date"), QStringLiteral("Calendar for Date"), QStringLiteral("Category"),
                     QStringLiteral("Type"), QStringLiteral("Topics"), QStringLiteral("Provider Name")}));
}

void TestFieldForm::followsTheRowOfOtherFields()
{
    DetailsPanel panel(FieldSchema::article());
    panel.resize(380, 300);
    panel.show();
    QByteArray other;
    for (int i = 0; i < 30; ++i)
        other += "other" + QByteArray::number(i) + ": 1\n";
    FormDocument document("title: T\n" + other);
    document.attach(&panel);
    panel.activateWindow();
    auto* view = panel.otherFields()->view();
    view->setFocus();
    QTRY_VERIFY(view->hasFocus());
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::keyClick(view, Qt::Key_End);
    QCOMPARE(view->currentIndex().row(), 29);
    const QPoint middle = view->visualRect(view->currentIndex()).center();
    QVERIFY(panel.viewport()->rect().contains(view->viewport()->mapTo(panel.viewport(), middle)));
}

void TestFieldForm::locksWhatCannotBeEdited_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("alias") << QByteArray("category: &a x\ntitle: *a\n") << QByteArray("title");
    QTest::newRow("below a text") << QByteArray("provider: CNN\n") << QByteArray("provider.name");
    QTest::newRow("unreadable file") << QByteArray("title: \"T\n") << QByteArray("title");
}

void TestFieldForm::locksWhatCannotBeEdited()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QByteArray, field);
    FieldForm form(FieldSchema::article().fields(), FieldForm::Order::ByKind);
    FormDocument document(yaml);
    document.attach(&form);
    QVERIFY(form.editorAt(at(field.constData()))->isLocked());
    QVERIFY(!form.editorAt(at(field.constData()))->toolTip().isEmpty());
    auto* line = control<FieldLineEdit>(form, field.constData());
    QTest::keyClicks(line, QStringLiteral("x"));
    QVERIFY(document.edits.isEmpty());
}

QTEST_MAIN(TestFieldForm)
#include "tst_fieldform.moc"
