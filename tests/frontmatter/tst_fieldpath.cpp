// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/fieldpath.h"

#include <QTest>

using namespace foreword::frontmatter;
using namespace Qt::StringLiterals;

class TestFieldPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void knowsItsAncestors();
};

void TestFieldPath::reads_data()
{
    QTest::addColumn<FieldPath>("path");
    QTest::addColumn<QString>("canonical");
    const FieldPath root;
    const auto row = [](const char* text, const FieldPath& path, const char* canonical = nullptr) {
        QTest::newRow(text) << path << QString::fromUtf8(canonical ? canonical : text);
    };
    row("", root);
    row("title", root / u"title"_s);
    row("provider.images[0].url", root / u"provider"_s / u"images"_s / 0 / u"url"_s);
    row("matrix[1][20]", root / u"matrix"_s / 1 / 20);
    row("topics[+]", (root / u"topics"_s).appended());
    row("related[+].title", (root / u"related"_s).appended() / u"title"_s);
    row("[0].a", root / 0 / u"a"_s);
    row("\"key with spaces\".x", root / u"key with spaces"_s / u"x"_s);
    row("key with spaces.x", root / u"key with spaces"_s / u"x"_s, "\"key with spaces\".x");
    row("\"a.b\"", root / u"a.b"_s);
    row("\"say \\\"so\\\" \\\\ now\"", root / u"say \"so\" \\ now"_s);
    row("\"\"", root / QString());
    row("größe", root / u"größe"_s);
    row("a-b_c$1", root / u"a-b_c$1"_s);
    row("og:title", root / u"og:title"_s, "\"og:title\"");
    row("007", root / u"007"_s);
}

void TestFieldPath::reads()
{
    QFETCH(FieldPath, path);
    QFETCH(QString, canonical);
    const Result<FieldPath> read = FieldPath::parse(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(read.ok());
    QCOMPARE(*read, path);
    QCOMPARE(read->toString(), canonical);
    const Result<FieldPath> again = FieldPath::parse(canonical);
    QVERIFY(again.ok());
    QCOMPARE(*again, path);
    QCOMPARE(qHash(*again), qHash(path));
}

void TestFieldPath::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {".", "a.", ".a", "a..b", "a[", "a[]", "a[x]", "a[-1]", "a[+1]", "a[ 1]", "a[1",
                             "a]", "a[0]b", "\"a", "a\"b\"", "\"a\"b", "a[99999999999]"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestFieldPath::refuses()
{
    QFETCH(QString, text);
    const Result<FieldPath> read = FieldPath::parse(text);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, ErrorCode::BadPath);
    QVERIFY(!read.error().message.isEmpty());
}

void TestFieldPath::knowsItsAncestors()
{
    const FieldPath images = FieldPath() / u"provider"_s / u"images"_s;
    const FieldPath url = images / 0 / u"url"_s;
    QVERIFY(url.startsWith(images));
    QVERIFY(url.startsWith(url));
    QVERIFY(url.startsWith(FieldPath()));
    QVERIFY(!images.startsWith(url));
    QVERIFY(!url.startsWith(FieldPath() / u"images"_s));
    QVERIFY(!url.startsWith(images / 1));
    QCOMPARE(url.parent().parent(), images);
    QCOMPARE(FieldPath().parent(), FieldPath());
    QVERIFY(FieldPath().isRoot());
    QVERIFY((images / 0) != (images / u"0"_s));
}

QTEST_APPLESS_MAIN(TestFieldPath)
#include "tst_fieldpath.moc"
