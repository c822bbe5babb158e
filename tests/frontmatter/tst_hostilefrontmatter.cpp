// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostilefrontmatter.h"

#include "frontmatter/frontmatterdocument.h"

#include <QTest>

using namespace foreword::frontmatter;
using namespace foreword::test;

/// Each file made to hurt is refused for its reason, or read. tst_hostilebounds asks what that costs.
class TestHostileFrontMatter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void file_data();
    void file();
};

void TestHostileFrontMatter::file_data()
{
    QTest::addColumn<HostileFile>("file");
    for (const HostileFile& file : hostileFiles())
        QTest::newRow(file.name) << file;
}

void TestHostileFrontMatter::file()
{
    QFETCH(HostileFile, file);
    const QByteArray bytes = file.bytes();
    const auto document = FrontMatterDocument::read(bytes, FrontMatterDocument::Reading::Quick);
    QCOMPARE(document.bytes(), bytes);
    if (file.refusal) {
        QVERIFY(!document.isReadable());
        QCOMPARE(document.problem()->code, *file.refusal);
        QVERIFY(document.root() == FieldValue::map({}));
        return;
    }
    QVERIFY2(document.isReadable(), qPrintable(document.problem() ? document.problem()->message : QString()));
    QCOMPARE(document.root().entries().size(), file.entries);
}

QTEST_APPLESS_MAIN(TestHostileFrontMatter)
#include "tst_hostilefrontmatter.moc"
