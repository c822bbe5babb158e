// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlefiles.h"

#include "support/fakefilestore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using foreword::library::articleFiles;
using foreword::library::ErrorCode;
using foreword::test::putFile;

class TestArticleFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsByNameAndFrontMatter();
    void sortsByWholePath();
    void passesOverBuildFolders();
    void listsAFolderNamedLikeAnArticle();
    void followsLinksInsideOnly();
    void endsInLoops();
    void tellsWhyAFolderCannotBeRead();
    void tellsThatAFolderIsForbidden();
    void listsNamesOfAnyLanguage();

private:
    QString at(const QString& file) const { return m_folder->filePath(file); }
    void put(const QStringList& files, const QByteArray& bytes = "---\ntitle: A\n---\n")
    {
        for (const QString& file : files)
            QVERIFY(putFile(at(file), bytes));
    }
    QStringList listed() const
    {
        const auto files = articleFiles(m_folder->path());
        return files ? files.value() : QStringList{files.error().message};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestArticleFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestArticleFiles::listsByNameAndFrontMatter()
{
    put({u"a.md"_qs, u"b.markdown"_qs, u"c.mkd"_qs, u"d.MD"_qs, u"e.html"_qs, u"f.txt"_qs});
    put({u"g.md"_qs, u"h.html"_qs, u"i.txt"_qs}, "no front matter\n");
    put({u"j.html"_qs}, "\xEF\xBB\xBF---  \r\ntitle: A\r\n---\r\n");
    put({u"k.txt"_qs}, "+++\ntitle = 'A'\n+++\n");
    put({u"l.txt"_qs}, "--- a rule ---\n");
    put({u"m.txt"_qs}, "----\n");
    put({u"n.html"_qs, u"empty.md"_qs}, "");
    put({u"o.yml"_qs, u"p.md.bak"_qs, u".q.md"_qs, u"md"_qs, u".md"_qs, u"r.mdx"_qs});
    QCOMPARE(listed().join(u' '), u"a.md b.markdown c.mkd d.MD e.html empty.md f.txt g.md j.html k.txt"_qs);
}

void TestArticleFiles::sortsByWholePath()
{
    put({u"b/a.md"_qs, u"b-c.md"_qs, u"b.md"_qs, u"b/c/d.md"_qs, u"a/z.md"_qs, u"c.md"_qs, u"b0.md"_qs});
    const QStringList files = listed();
    QCOMPARE(files.join(u' '), u"a/z.md b-c.md b.md b/a.md b/c/d.md b0.md c.md"_qs);
    QVERIFY(std::is_sorted(files.begin(), files.end()));
}

void TestArticleFiles::passesOverBuildFolders()
{
    put({u"_site/a.md"_qs, u"node_modules/x/a.md"_qs, u"vendor/a.md"_qs, u".git/a.md"_qs, u"x/_site/a.md"_qs,
         u"_posts/a.md"_qs, u"_drafts/a.md"_qs, u"vendors/a.md"_qs});
    QCOMPARE(listed().join(u' '), u"_drafts/a.md _posts/a.md vendors/a.md"_qs);
}

void TestArticleFiles::listsAFolderNamedLikeAnArticle()
{
    put({u"x.md/inner.md"_qs, u"page.html/inner.md"_qs});
    QCOMPARE(listed().join(u' '), u"page.html/inner.md x.md x.md/inner.md"_qs);
}

void TestArticleFiles::followsLinksInsideOnly()
{
    QTemporaryDir outside;
    QVERIFY(putFile(outside.filePath(u"secret.md"_qs), "---\n---\n"));
    put({u"real/a.md"_qs, u"_site/b.md"_qs});
    QVERIFY(QFile::link(u"real/a.md"_qs, at(u"a-link.md"_qs)));
    QVERIFY(QFile::link(u"nowhere.md"_qs, at(u"lost.md"_qs)));
    QVERIFY(QFile::link(u"lost-too.md"_qs, at(u"lost-too.md"_qs)));
    QVERIFY(QFile::link(u"real"_qs, at(u"also-real"_qs)));
    QVERIFY(QFile::link(u"_site"_qs, at(u"built"_qs)));
    QVERIFY(QFile::link(outside.path(), at(u"outside"_qs)));
    QVERIFY(QFile::link(outside.filePath(u"secret.md"_qs), at(u"secret.md"_qs)));
    QCOMPARE(listed().join(u' '), u"a-link.md built/b.md lost-too.md lost.md real/a.md"_qs);
}

void TestArticleFiles::endsInLoops()
{
    put({u"a/b/c.md"_qs});
    QVERIFY(QFile::link(u".."_qs, at(u"a/up"_qs)));
    QVERIFY(QFile::link(u"../.."_qs, at(u"a/b/root"_qs)));
    QVERIFY(QFile::link(u"round"_qs, at(u"round"_qs)));
    QCOMPARE(listed().join(u' '), u"a/b/c.md"_qs);
}

void TestArticleFiles::tellsWhyAFolderCannotBeRead()
{
    put({u"a.md"_qs});
    const auto missing = articleFiles(at(u"missing"_qs));
    QVERIFY(!missing);
    QCOMPARE(int(missing.error().code), int(ErrorCode::NotFound));
    const auto file = articleFiles(at(u"a.md"_qs));
    QVERIFY(!file);
    QCOMPARE(int(file.error().code), int(ErrorCode::NotAFile));
}

void TestArticleFiles::tellsThatAFolderIsForbidden()
{
    if (geteuid() == 0)
        QSKIP("The superuser may read every folder");
    put({u"closed/a.md"_qs, u"closed-not/a.md"_qs});
    QVERIFY(QFile::setPermissions(at(u"closed"_qs), QFile::Permissions()));
    const auto closed = articleFiles(at(u"closed"_qs));
    const QStringList all = listed();
    QVERIFY(QFile::setPermissions(at(u"closed"_qs), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!closed);
    QCOMPARE(int(closed.error().code), int(ErrorCode::PermissionDenied));
    QCOMPARE(all.join(u' '), u"closed closed-not/a.md"_qs);
}

void TestArticleFiles::listsNamesOfAnyLanguage()
{
    const QStringList names{u"a b#c.md"_qs, u"émile.md"_qs, u"日本.md"_qs};
    put(names);
    QCOMPARE(listed(), names);
}

QTEST_GUILESS_MAIN(TestArticleFiles)
#include "tst_articlefiles.moc"
