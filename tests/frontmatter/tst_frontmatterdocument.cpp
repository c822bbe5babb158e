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

FrontMatterDocument quick(const QByteArray& frontMatter)
{
    return FrontMatterDocument::read("---\n" + frontMatter + "---\nText\n", Reading::Quick);
}

FieldEdit textEdit(const QString& field, const QString& text)
{
    return FieldEdit::set(path(field), FieldValue::text(text));
}

/// What the document makes of an edit: bytes, or the code of the refusal.
QByteArray outcomeOf(const FrontMatterDocument& document, const QList<FieldEdit>& edits)
{
    const auto edited = document.edited(edits);
    return edited ? edited->bytes() : "refused: " + QByteArray::number(int(edited.error().code));
}

/// The document with other bytes in place of the first `what`.
FrontMatterDocument replaced(const FrontMatterDocument& document, const QByteArray& what,
                             const QByteArray& with)
{
    const qsizetype at = document.bytes().indexOf(what);
    return document.changed(*ChangeSet::of({Replacement{{at, at + what.size()}, with}}));
}

} // namespace

/// What reading a document tells, and how thoroughly it has to be read for that; tst_edits has what editing
/// does.
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
    void slimSaysTheSame_data();
    void slimSaysTheSame();
    void knowsWhetherItIsProven_data();
    void knowsWhetherItIsProven();
    void stayingProvenTakesAProvenBeginning();
    void comparesWhatAQuickDocumentsEditTouches_data();
    void comparesWhatAQuickDocumentsEditTouches();
    void refusesAllEditsWhereOneIsRefused();
    void comparesAQuickDocumentBeforeAndAfter_data();
    void comparesAQuickDocumentBeforeAndAfter();
    void comparesAllOfWhatCouldNotBeRead();
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

void TestFrontMatterDocument::slimSaysTheSame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* name, const char* frontMatter) {
        QTest::newRow(name) << QByteArray("---\n" + QByteArray(frontMatter) + "---\nText\n");
    };
    row("plain", "a: x # c\nb:\n  - 1\n  - c: yes\nd: [e, f]\n");
    row("lines between", "# c\n\na: \"x\"\n\nb:\n\n  - 'x'\n  # c\n  -\n    c: yes\n  - - x\nd: [ e , f ]\n");
    row("read by libyaml", "a: |\n  x\n  y\nb: {c: \"\\u00e4\"}\n");
    row("references", "a: &x {b: 1}\nc: *x\nd: {<<: *x}\n");
    row("a key that stands twice", "a: 1\nb: 2\na: 3\n");
    row("read differently", "a: 1\nb: \"x\\_y\"\n");
    row("unreadable", "a: \"x\n");
    row("nothing", "");
    QTest::newRow("CRLF and BOM") << QByteArray("\xEF\xBB\xBF---\r\na: x\r\nb: 2\r\n---\r\nText\r\n");
    QTest::newRow("no front matter") << QByteArray("Text\n");
    QTest::newRow("empty") << QByteArray();
}

void TestFrontMatterDocument::slimSaysTheSame()
{
    QFETCH(QByteArray, bytes);
    for (const Reading reading : {Reading::Quick, Reading::Proven}) {
        const auto document = FrontMatterDocument::read(bytes, reading);
        const auto slim = document.slim();
        QCOMPARE(slim.bytes(), bytes);
        QCOMPARE(slim.isReadable(), document.isReadable());
        QCOMPARE(slim.isProven(), document.isProven());
        QVERIFY(slim.problem() == document.problem());
        QVERIFY(slim.warnings() == document.warnings());
        QVERIFY(slim.root() == document.root());
        QCOMPARE(slim.tree() != nullptr, document.tree() != nullptr);
        QVERIFY(!slim.tree() || slim.tree()->value(0) == document.tree()->value(0));
        QCOMPARE(slim.lineOf({}), document.lineOf({}));
        for (const QString& field : {u"b[0]"_s, u"b[1]"_s, u"b[2]"_s, u"b[2][0]"_s, u"d[1]"_s})
            QCOMPARE(slim.lineOf(path(field)), document.lineOf(path(field)));
        for (const QString& field :
             {u"a"_s, u"a.b"_s, u"b"_s, u"b[1].c"_s, u"c.b"_s, u"d.b"_s, u"d[+]"_s, u"z"_s}) {
            QVERIFY(slim.value(path(field)) == document.value(path(field)));
            QCOMPARE(slim.lineOf(path(field)), document.lineOf(path(field)));
            QVERIFY(slim.lock(path(field)) == document.lock(path(field)));
            const QList<FieldEdit> edits{textEdit(field, u"other"_s)};
            QCOMPARE(outcomeOf(document.slim(), edits),
                     outcomeOf(document, edits)); // whatever was asked before
            QCOMPARE(outcomeOf(slim.slim(), edits), outcomeOf(document, edits));
        }
    }
}

void TestFrontMatterDocument::knowsWhetherItIsProven_data()
{
    QTest::addColumn<QByteArray>("frontMatter");
    QTest::addColumn<bool>("isProven");
    QTest::newRow("plain") << QByteArray("a: 1\n") << true;
    QTest::newRow("references") << QByteArray("a: &x 1\nb: *x\n") << true;
    QTest::newRow("read differently") << QByteArray("a: 1\nb: \"x\\_y\"\n") << false;
    QTest::newRow("unreadable") << QByteArray("a: [\n") << false;
}

void TestFrontMatterDocument::knowsWhetherItIsProven()
{
    QFETCH(QByteArray, frontMatter);
    const auto document = FrontMatterDocument::read("---\n" + frontMatter + "---\n");
    QTEST(document.isProven(), "isProven");
    QVERIFY(!quick(frontMatter).isProven());
    QVERIFY(!FrontMatterDocument().isProven());
}

void TestFrontMatterDocument::stayingProvenTakesAProvenBeginning()
{
    const QByteArray bytes = "---\na: 1\nb: 2\n---\n";
    const auto proven = FrontMatterDocument::read(bytes);
    QVERIFY(replaced(proven, "1", "3").isProven());
    QVERIFY(replaced(proven.slim(), "1", "3").isProven());
    QVERIFY(!replaced(proven, "1", "\"x\\_y\"").isProven());
    QVERIFY(!replaced(proven, "1", "[").isProven());
    const auto quickly = FrontMatterDocument::read(bytes, Reading::Quick);
    QVERIFY(!replaced(quickly, "1", "3").isProven());
    QVERIFY(!replaced(quickly, "1", "3").problem());
}

void TestFrontMatterDocument::comparesWhatAQuickDocumentsEditTouches_data()
{
    QTest::addColumn<QByteArray>("frontMatter");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("after"); // empty where the edit is refused
    const QByteArray differs = "a: 1\nm: 2\nb: \"x\\_y\"\nn: 3\nc: {d: 4}\n";
    const auto row = [](const char* name, const QByteArray& frontMatter, const QString& field,
                        const QByteArray& after) { QTest::newRow(name) << frontMatter << field << after; };
    row("the entry itself", differs, u"b"_s, {});
    row("one further up", differs, u"a"_s, "a: T\nm: 2\nb: \"x\\_y\"\nn: 3\nc: {d: 4}\n");
    row("one further down", differs, u"c.d"_s, "a: 1\nm: 2\nb: \"x\\_y\"\nn: 3\nc: {d: T}\n");
    row("a new one behind others", differs, u"e"_s, differs + "e: T\n");
    row("a new one behind it", "a: 1\nb: \"x\\_y\"\n", u"e"_s, {});
    row("within the entry", "a: {b: \"x\\_y\", c: 1}\nd: 2\n", u"a.c"_s, {});
    row("with anchors", "k: &x 1\nl: *x\na: 1\nm: 2\nb: \"x\\_y\"\n", u"a"_s, {});
    row("with anchors and nothing different", "k: &x 1\nl: *x\na: 1\n", u"a"_s, "k: &x 1\nl: *x\na: T\n");
    row("in flow style", "{a: 1, m: 2, b: \"x\\_y\"}\n", u"a"_s, {});
    row("in flow style and nothing different", "{a: 1, m: 2}\n", u"a"_s, "{a: T, m: 2}\n");
    row("indented", "  a: 1\n  m: 2\n  b: \"x\\_y\"\n", u"a"_s, {});
}

void TestFrontMatterDocument::comparesWhatAQuickDocumentsEditTouches()
{
    QFETCH(QByteArray, frontMatter);
    QFETCH(QString, field);
    QFETCH(QByteArray, after);
    const FrontMatterDocument document = quick(frontMatter);
    QVERIFY(!document.problem());
    for (const FrontMatterDocument& one : {document, document.slim()}) {
        const auto edited = one.edited({textEdit(field, u"T"_s)});
        const auto changes = one.changeFor(textEdit(field, u"T"_s));
        QCOMPARE(changes.ok(), !after.isEmpty());
        QCOMPARE(edited.ok(), !after.isEmpty());
        if (after.isEmpty()) {
            QCOMPARE(edited.error().code, ErrorCode::ParsersDisagree);
            QCOMPARE(changes.error().code, ErrorCode::ParsersDisagree);
        } else {
            QCOMPARE(edited->bytes(), QByteArray("---\n" + after + "---\nText\n"));
            QCOMPARE(changes->applyTo(one.bytes()), edited->bytes());
        }
    }
    // Read whole, such a document is not edited at all.
    const auto whole = FrontMatterDocument::read(document.bytes());
    QCOMPARE(whole.edited({textEdit(field, u"T"_s)}).ok(), !frontMatter.contains("\\_"));
}

void TestFrontMatterDocument::refusesAllEditsWhereOneIsRefused()
{
    const FrontMatterDocument document = quick("a: 1\nm: 2\nb: \"x\\_y\"\n");
    QVERIFY(document.edited({textEdit(u"a"_s, u"T"_s), textEdit(u"a"_s, u"U"_s)}));
    QVERIFY(!document.edited({textEdit(u"a"_s, u"T"_s), textEdit(u"b"_s, u"U"_s)}));
    QVERIFY(!document.edited({textEdit(u"b"_s, u"T"_s), textEdit(u"a"_s, u"U"_s)}));
}

void TestFrontMatterDocument::comparesAQuickDocumentBeforeAndAfter_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("isProblem");
    QTest::newRow("alike") << QByteArray("1") << QByteArray("2") << false;
    QTest::newRow("different before") << QByteArray("\"x\\_y\"") << QByteArray("2") << true;
    QTest::newRow("different after") << QByteArray("1") << QByteArray("\"x\\_y\"") << true;
    QTest::newRow("different both times") << QByteArray("\"x\\_y\"") << QByteArray("\"x\\_z\"") << true;
    QTest::newRow("becomes an anchor beside one that is different")
        << QByteArray("1") << QByteArray("&x 1\nd: *x\ne: \"x\\_y\"") << true;
}

void TestFrontMatterDocument::comparesAQuickDocumentBeforeAndAfter()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(bool, isProblem);
    const FrontMatterDocument document = quick("a: q\nb: " + before + "\nc: r\n");
    QVERIFY(!document.problem());
    const FrontMatterDocument changed = replaced(document, "b: " + before, "b: " + after);
    QCOMPARE(changed.problem().has_value(), isProblem);
    if (isProblem)
        QCOMPARE(changed.problem()->code, ErrorCode::ParsersDisagree);
    QVERIFY(!changed.isProven());
    QVERIFY(!replaced(document, "q", "s").problem());
}

/// There is no telling what of it was read alike.
void TestFrontMatterDocument::comparesAllOfWhatCouldNotBeRead()
{
    const FrontMatterDocument unreadable = quick("a: [1\nm: 2\nb: \"x\\_y\"\n");
    QVERIFY(!unreadable.isReadable());
    QCOMPARE(unreadable.problem()->code, ErrorCode::UnreadableYaml);
    QCOMPARE(unreadable.edited({textEdit(u"a"_s, u"T"_s)}).error().code, ErrorCode::UnreadableYaml);
    const FrontMatterDocument readable = replaced(unreadable, "[1", "[1]");
    QVERIFY(readable.isReadable());
    QCOMPARE(readable.problem()->code, ErrorCode::ParsersDisagree);
    QVERIFY(!replaced(quick("a: [1\nm: 2\n"), "[1", "[1]").problem());
}

QTEST_APPLESS_MAIN(TestFrontMatterDocument)
#include "tst_frontmatterdocument.moc"
