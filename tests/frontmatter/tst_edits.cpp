// SPDX-License-Identifier: GPL-3.0-or-later
#include "editlaws.h"
#include "editscript.h"

#include "frontmatter/frontmatterdocument.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace foreword::frontmatter;
using namespace foreword::test;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there: " + path.toUtf8());
}

/// Makes line endings and a BOM visible in a failure.
QByteArray visible(QByteArray bytes)
{
    return bytes.replace("\xEF\xBB\xBF", "<BOM>").replace("\r", "<CR>");
}

} // namespace

/// Every folder of tests/fixtures/frontmatter: `edit` done on `in.md` gives `out.md`, byte for byte, and the
/// laws hold at each step; so they do in copies with CRLF and with a BOM.
class TestEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fixture_data();
    void fixture();
    void copyWithCrlf_data() { fixture_data(); }
    void copyWithCrlf();
    void copyWithBom_data() { fixture_data(); }
    void copyWithBom();
    void editedAllOrNone();
    void editedInOneGo_data() { fixture_data(); }
    void editedInOneGo();

private:
    void edit(FrontMatterDocument& document, const EditLine& line);
    void check(const std::function<QByteArray(QByteArray)>& copy);
};

void TestEdits::fixture_data()
{
    QTest::addColumn<QString>("folder");
    const QDir fixtures(QStringLiteral(FOREWORD_FIXTURES "/frontmatter"));
    const QStringList cases = fixtures.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QVERIFY(cases.size() > 60);
    for (const QString& name : cases)
        QTest::newRow(qPrintable(name)) << fixtures.filePath(name);
}

void TestEdits::edit(FrontMatterDocument& document, const EditLine& line)
{
    const Result<ChangeSet> changes = document.changeFor(*line.edit, line.keyOrder());
    if (line.expectation == EditLine::Expectation::Refused) {
        QVERIFY2(!changes, qPrintable(line.line));
        QCOMPARE(codeName(changes.error().code), line.code);
        QVERIFY(!changes.error().message.isEmpty());
        return;
    }
    QVERIFY2(changes, changes ? "" : qPrintable(QString(line.line + u": " + changes.error().message)));
    QCOMPARE(changes->isEmpty(), line.expectation == EditLine::Expectation::Nothing);
    const QString broken = EditLaws(document).brokenBy(*line.edit, line.keyOrder(), *changes);
    QVERIFY2(broken.isEmpty(), qPrintable(QString(line.line + u": " + broken)));
    document = FrontMatterDocument::read(changes->applyTo(document.bytes()));
}

void TestEdits::check(const std::function<QByteArray(QByteArray)>& copy)
{
    QFETCH(QString, folder);
    const QByteArray in = copy(contents(folder + u"/in.md"));
    const QString brokenReading = brokenLawOfReading(in);
    QVERIFY2(brokenReading.isEmpty(), qPrintable(brokenReading));
    QString complaint;
    const QList<EditLine> lines = readEdits(contents(folder + u"/edit"), &complaint);
    QVERIFY2(!lines.isEmpty(), qPrintable(complaint));
    FrontMatterDocument document = FrontMatterDocument::read(in);
    for (const EditLine& line : lines) {
        edit(document, line);
        if (QTest::currentTestFailed())
            return;
    }
    QCOMPARE(visible(document.bytes()), visible(copy(contents(folder + u"/out.md"))));
}

void TestEdits::fixture()
{
    check([](const QByteArray& bytes) { return bytes; });
}

void TestEdits::copyWithCrlf()
{
    check([](QByteArray bytes) { return bytes.replace("\r\n", "\n").replace("\n", "\r\n"); });
}

void TestEdits::copyWithBom()
{
    check([](const QByteArray& bytes) {
        return bytes.startsWith("\xEF\xBB\xBF") ? bytes : "\xEF\xBB\xBF" + bytes;
    });
}

/// The edits that are done in one fixture give the same through edited().
void TestEdits::editedInOneGo()
{
    QFETCH(QString, folder);
    QString complaint;
    QList<FieldEdit> edits;
    KeyOrder order;
    const QList<EditLine> lines = readEdits(contents(folder + u"/edit"), &complaint);
    for (const EditLine& line : lines) {
        if (line.expectation == EditLine::Expectation::Refused)
            continue;
        edits.append(*line.edit);
        order = line.keyOrder();
    }
    const FrontMatterDocument before = FrontMatterDocument::read(contents(folder + u"/in.md"));
    const Result<FrontMatterDocument> after = before.edited(edits, order);
    if (edits.isEmpty() && !after) // a file that cannot be edited at all
        return;
    QVERIFY(after);
    QCOMPARE(visible(after->bytes()), visible(contents(folder + u"/out.md")));
}

void TestEdits::editedAllOrNone()
{
    const auto document = FrontMatterDocument::read("---\na: 1\n---\n");
    const FieldPath a = FieldPath() / QStringLiteral("a");
    const auto after = document.edited(
        {FieldEdit::set(a, FieldValue::integer(2)), FieldEdit::set(a, FieldValue::text(QString(QChar(0))))});
    QVERIFY(!after);
    QCOMPARE(after.error().code, ErrorCode::BadValue);
}

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
