// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/problemfixes.h"

#include "editing/newsroom.h"
#include "support/fieldpath.h"

using namespace foreword;
using frontmatter::FieldPath;
using test::path;

namespace {

const QByteArray wrong = "---\n"
                         "title: A # here\n"
                         "published: 'yes'\n"
                         "publishedDateTime: \"2021/04/13\"\n"
                         "heat: \"3\"   # hot\n"
                         "quality: much\n"
                         "images:\n"
                         "  - url: \" https://a.example/b.jpg \"\n"
                         "    width: \"12\"\n"
                         "---\n";

} // namespace

class TestProblemFixes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatIsMeantAsOneStep();
    void leavesTheRest();
};

void TestProblemFixes::writesWhatIsMeantAsOneStep()
{
    test::Newsroom newsroom;
    newsroom.add(u"a.md"_qs, wrong);
    newsroom.add(u"b.md"_qs, wrong);
    newsroom.open();
    const QList<FieldPath> all{path("published"), path("publishedDateTime"), path("heat"),
                               path("images[0].url"), path("images[0].width")};
    const editing::ProblemsToFix problems{{newsroom.id(0), all}, {newsroom.id(1), {path("heat")}}};
    newsroom.session.edit(problems.keys(), editing::fixingProblems(problems, newsroom.library.schema()),
                          u"Fix"_qs);
    newsroom.settle();
    QByteArray right = wrong;
    right.replace("\"3\"", "3");
    QCOMPARE(newsroom.bytes(1), right);
    right.replace("'yes'", "true").replace("\"2021/04/13\"", "2021-04-13").replace("\"12\"", "12");
    right.replace("\" https://a.example/b.jpg \"", "\"https://a.example/b.jpg\"");
    QCOMPARE(newsroom.bytes(0), right);
    QCOMPARE(newsroom.session.undoStack().count(), 1);
    newsroom.session.undo();
    newsroom.settle();
    QCOMPARE(newsroom.bytes(0), wrong);
    QCOMPARE(newsroom.bytes(1), wrong);
}

/// What shows not what is meant, what is right, and what is no longer there.
void TestProblemFixes::leavesTheRest()
{
    test::Newsroom newsroom;
    newsroom.add(u"a.md"_qs, wrong);
    newsroom.open();
    QSignalSpy refused(&newsroom.session, &editing::EditSession::refused);
    const editing::ProblemsToFix problems{
        {newsroom.id(0), {path("title"), path("quality"), path("images[7].url")}}};
    newsroom.session.edit(problems.keys(), editing::fixingProblems(problems, newsroom.library.schema()),
                          u"Fix"_qs);
    newsroom.settle();
    QCOMPARE(newsroom.bytes(0), wrong);
    QCOMPARE(newsroom.session.undoStack().count(), 0);
    QCOMPARE(refused.count(), 0);
}

QTEST_GUILESS_MAIN(TestProblemFixes)
#include "tst_problemfixes.moc"
