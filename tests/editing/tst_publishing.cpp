// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/publishing.h"

#include <QtTest>

using namespace foreword;
using editing::publishEdits;
using frontmatter::FieldEdit;
using library::ArticleSummary;

class TestPublishing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesAllTheOppositeOfTheCurrentArticle_data();
    void givesAllTheOppositeOfTheCurrentArticle();
};

void TestPublishing::givesAllTheOppositeOfTheCurrentArticle_data()
{
    QTest::addColumn<ArticleSummary::Published>("current");
    QTest::addColumn<bool>("published");
    QTest::newRow("published") << ArticleSummary::Published::Yes << false;
    QTest::newRow("not published") << ArticleSummary::Published::No << true;
    QTest::newRow("does not say") << ArticleSummary::Published::Absent << true;
    QTest::newRow("says something else") << ArticleSummary::Published::Unclear << true;
}

void TestPublishing::givesAllTheOppositeOfTheCurrentArticle()
{
    QFETCH(const ArticleSummary::Published, current);
    QFETCH(const bool, published);
    ArticleSummary summary;
    summary.published = current;
    const QList<FieldEdit> edits = publishEdits(summary);
    QCOMPARE(edits, publishEdits(published));
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits.first().kind, FieldEdit::Kind::Set);
    QCOMPARE(edits.first().path.toString(), QStringLiteral("published"));
    QCOMPARE(edits.first().value, frontmatter::FieldValue::boolean(published));
}

QTEST_GUILESS_MAIN(TestPublishing)
#include "tst_publishing.moc"
