// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/frontmatterdocument.h"

#include <QTest>

using namespace foreword::frontmatter;
using namespace Qt::StringLiterals;
using Reading = FrontMatterDocument::Reading;

namespace {

FieldPath path(const QString& text)
{
    return *FieldPath::parse(text);
}

} // namespace

/// What reading a document tells; tst_edits has what editing does.
class TestFrontMatterDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnArticle();
    void isEmptyByDefault();
    void readsNothingFromWhatItIsNot();
    void putsFrontMatterWhereThereIsNone_data();
    void putsFrontMatterWhereThereIsNone();
    void tellsWhatWouldBeTooMuch();
    void namesFieldsThatAreReadDifferently_data();
    void namesFieldsThatAreReadDifferently();
    void findsLines_data();
    void findsLines();
    void locks_data();
    void locks();
    void warnsOfDuplicateKeys();
};

void TestFrontMatterDocument::readsAnArticle()
{
    const QByteArray bytes =
        "---\ntitle: \"A: b\"\npublished: true\nimages:\n  - url: x.jpg\n    width: 50\n---\nText\n";
    for (const Reading reading : {Reading::Quick, Reading::Proven}) {
        const FrontMatterDocument document = FrontMatterDocument::read(bytes, reading);
        QVERIFY(document.isReadable());
        QVERIFY(!document.problem());
        QVERIFY(document.warnings().isEmpty());
        QVERIFY(document.tree());
        QCOMPARE(document.bytes(), bytes);
        QCOMPARE(document.root().entries().size(), 3);
        QCOMPARE(document.value(path(u"title"_s))->toText(), u"A: b"_s);
        QCOMPARE(document.value(path(u"images[0].width"_s))->toInteger(), std::optional<qint64>(50));
        QVERIFY(document.value(path(u"published"_s))->toBoolean());
        QVERIFY(!document.value(path(u"images[1]"_s)));
        QVERIFY(!document.value(path(u"nothing"_s)));
        QVERIFY(!document.lock(path(u"images[0].width"_s)));
        QVERIFY(!document.lock(path(u"images[+]"_s)));
        QVERIFY(!document.lock(path(u"new.key"_s)));
        QVERIFY(!document.lock(FieldPath()));
    }
}

void TestFrontMatterDocument::isEmptyByDefault()
{
    const FrontMatterDocument document;
    QVERIFY(!document.isReadable());
    QCOMPARE(document.problem()->code, ErrorCode::Empty);
    QVERIFY(document.bytes().isEmpty());
    QVERIFY(document.lock(path(u"title"_s)));
    QVERIFY(!document.value(FieldPath()));
}

void TestFrontMatterDocument::readsNothingFromWhatItIsNot()
{
    const FrontMatterDocument document = FrontMatterDocument::read("+++\ntitle = 'x'\n+++\nText\n");
    QVERIFY(!document.isReadable());
    QVERIFY(!document.tree());
    QCOMPARE(document.problem()->code, ErrorCode::ForeignFrontMatter);
    QVERIFY(document.root() == FieldValue::map({}));
    QCOMPARE(document.lineOf(path(u"title"_s)), 0);
    QCOMPARE(document.lock(path(u"title"_s))->code, ErrorCode::ForeignFrontMatter);
}

void TestFrontMatterDocument::putsFrontMatterWhereThereIsNone_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("text") << QByteArray("# A\n") << QByteArray("---\ntitle: A\n---\n# A\n");
    QTest::newRow("no final newline") << QByteArray("Text") << QByteArray("---\ntitle: A\n---\nText");
    QTest::newRow("empty") << QByteArray() << QByteArray("---\ntitle: A\n---\n");
    QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n") << QByteArray("---\r\ntitle: A\r\n---\r\na\r\nb\r\n");
    QTest::newRow("BOM") << QByteArray("\xEF\xBB\xBFText\n")
                         << QByteArray("\xEF\xBB\xBF---\ntitle: A\n---\nText\n");
    QTest::newRow("only a BOM") << QByteArray("\xEF\xBB\xBF")
                                << QByteArray("\xEF\xBB\xBF---\ntitle: A\n---\n");
    QTest::newRow("marker further down")
        << QByteArray("\n---\na: 1\n---\n") << QByteArray("---\ntitle: A\n---\n\n---\na: 1\n---\n");
}

void TestFrontMatterDocument::putsFrontMatterWhereThereIsNone()
{
    QFETCH(QByteArray, before);
    const auto bare = FrontMatterDocument::read(before);
    QVERIFY(bare.problem());
    const auto title = FieldEdit::set(path(u"title"_s), FieldValue::text(u"A"_s));
    QVERIFY(!bare.changeFor(title)); // only when it is asked for
    const auto framed = bare.withFrontMatter();
    QVERIFY(!framed.problem());
    const auto edited = framed.edited({title});
    QVERIFY(edited);
    QTEST(edited->bytes(), "after");
    // What has front matter, or is none of ours, stays as it is.
    QCOMPARE(framed.withFrontMatter().bytes(), framed.bytes());
    for (const QByteArray& other :
         {QByteArray("+++\na = 1\n+++\n"), QByteArray("---\na: 1\n"), QByteArray("x\xFF\n")})
        QCOMPARE(FrontMatterDocument::read(other).withFrontMatter().bytes(), other);
}

void TestFrontMatterDocument::tellsWhatWouldBeTooMuch()
{
    const auto document = FrontMatterDocument::read("---\na: 1\n---\n");
    const QString large(qsizetype(SourceText::maximumFrontMatter), u'x');
    const auto tooLarge = document.changeFor(FieldEdit::set(path(u"a"_s), FieldValue::text(large)));
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error().code, ErrorCode::TooLarge);
    FieldValue deep = FieldValue::list({});
    for (int i = 0; i < SpanTree::maximumDepth; ++i)
        deep = FieldValue::list({deep});
    const auto tooDeep = document.changeFor(FieldEdit::set(path(u"a"_s), deep));
    QVERIFY(!tooDeep);
    QCOMPARE(tooDeep.error().code, ErrorCode::TooDeep);
}

void TestFrontMatterDocument::namesFieldsThatAreReadDifferently_data()
{
    QTest::addColumn<QByteArray>("frontMatter");
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("line");
    // Known misreadings of yaml-cpp 0.7.
    QTest::newRow("no-break space escape") << QByteArray("a: 1\nb: {c: \"x\\_y\"}\n") << u"b.c"_s << 3;
    QTest::newRow("next line escape") << QByteArray("a: \"x\\Ny\"\n") << u"a"_s << 2;
    QTest::newRow("a lone CR") << QByteArray("a: \"x\ry\"\nb: x\rc: 1\n") << QString() << 3;
}

void TestFrontMatterDocument::namesFieldsThatAreReadDifferently()
{
    QFETCH(QByteArray, frontMatter);
    QFETCH(QString, field);
    QFETCH(int, line);
    const QByteArray bytes = "---\n" + frontMatter + "---\n";
    const FrontMatterDocument document = FrontMatterDocument::read(bytes);
    QVERIFY(document.isReadable());
    QVERIFY(document.problem());
    QCOMPARE(document.problem()->code, ErrorCode::ParsersDisagree);
    QCOMPARE(document.problem()->line, line);
    if (!field.isEmpty())
        QVERIFY2(document.problem()->message.contains(u"“" + field + u"”"),
                 qPrintable(document.problem()->message));
    QCOMPARE(document.lock(path(u"a"_s))->code, ErrorCode::ParsersDisagree);
    QVERIFY(!FrontMatterDocument::read(bytes, Reading::Quick).problem());
}

void TestFrontMatterDocument::findsLines_data()
{
    QTest::addColumn<int>("line");
    const auto row = [](const char* field, int line) { QTest::newRow(field) << line; };
    row("title", 2);
    row("text", 4);
    row("list", 8);
    row("list[0]", 9);
    row("list[1]", 10);
    row("list[1].b", 10);
    row("list[1].c", 11);
    row("list[2]", 0);
    row("merged", 12);
    row("merged.t", 0);
    row("nothing", 0);
}

void TestFrontMatterDocument::findsLines()
{
    QFETCH(int, line);
    const FrontMatterDocument document = FrontMatterDocument::read("---\n"
                                                                   "title: x\n"
                                                                   "# c\n"
                                                                   "text:\n"
                                                                   "  x\n"
                                                                   "\n"
                                                                   "base: &x {t: 1}\n"
                                                                   "list:\n"
                                                                   "  - a\n"
                                                                   "  - b: 1\n"
                                                                   "    c: 2\n"
                                                                   "merged: {<<: *x}\n"
                                                                   "---\n");
    QVERIFY(!document.problem());
    QCOMPARE(document.lineOf(path(QString::fromUtf8(QTest::currentDataTag()))), line);
}

void TestFrontMatterDocument::locks_data()
{
    QTest::addColumn<bool>("isLocked");
    const auto row = [](const char* field, bool isLocked) { QTest::newRow(field) << isLocked; };
    row("plain", false);
    row("lonely", false);
    row("lonely.a", false);
    row("base", true);
    row("base.t", true);
    row("alias", true);
    row("alias.t", true);
    row("merged", false);
    row("merged.own", false);
    row("merged.t", true);
    row("merged.new", false);
    row("merged.\"<<\"", true);
    row("tagged", true);
    row("typed", false);
    row("complex.\"[\\\"k\\\"]\"", true);
    row("list[0]", true);
    row("list[1]", false);
    row("list[+]", false);
    row("list[9].x", false);
}

void TestFrontMatterDocument::locks()
{
    QFETCH(bool, isLocked);
    const FrontMatterDocument document = FrontMatterDocument::read("---\n"
                                                                   "plain: x\n"
                                                                   "lonely: &nobody {a: 1}\n"
                                                                   "base: &x {t: 1}\n"
                                                                   "alias: *x\n"
                                                                   "merged: {<<: *x, own: 2}\n"
                                                                   "tagged: !money 3\n"
                                                                   "typed: !!str 3\n"
                                                                   "complex:\n"
                                                                   "  ? [k]\n"
                                                                   "  : 1\n"
                                                                   "list: [*x, y]\n"
                                                                   "---\n");
    QVERIFY(!document.problem());
    const std::optional<Error> lock = document.lock(path(QString::fromUtf8(QTest::currentDataTag())));
    QCOMPARE(lock.has_value(), isLocked);
    if (!lock)
        return;
    QCOMPARE(lock->code, ErrorCode::Locked);
    QVERIFY(lock->line > 1);
    QVERIFY(!lock->span.isEmpty());
}

void TestFrontMatterDocument::warnsOfDuplicateKeys()
{
    const FrontMatterDocument document = FrontMatterDocument::read("---\na: 1\nb: 2\na: 3\n---\n");
    QVERIFY(!document.problem());
    QCOMPARE(document.warnings().size(), 1);
    QCOMPARE(document.warnings().first().line, 4);
    QCOMPARE(document.value(path(u"a"_s))->toInteger(), std::optional<qint64>(3));
    QCOMPARE(document.lineOf(path(u"a"_s)), 4);
}

QTEST_APPLESS_MAIN(TestFrontMatterDocument)
#include "tst_frontmatterdocument.moc"
