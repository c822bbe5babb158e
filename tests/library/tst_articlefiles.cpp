// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlefiles.h"

#include "support/fakefilestore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using foreword::library::articleFiles;
using foreword::library::articleFilesAt;
using foreword::library::ErrorCode;
using foreword::library::ExcludeRules;
using foreword::library::isPassedOver;
using foreword::test::putFile;

class TestArticleFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsByNameAndFrontMatter();
    void sortsByWholePath();
    void passesOverBuildFolders();
    void passesOverWhatTheSiteExcludes();
    void saysWhichFoldersArePassedOver();
    void listsAFolderNamedLikeAnArticle();
    void followsLinksInsideOnly();
    void endsInLoops();
    void tellsWhyAFolderCannotBeRead();
    void tellsThatAFolderIsForbidden();
    void listsNamesOfAnyLanguage();
    void sortsNamesOfAnyLanguage();
    void listsManyNestedFolders();
    void tellsWhatWasFoundInParts();
    void doesNotWaitForAPipe();
    void listsOnePathAsTheWhole_data();
    void listsOnePathAsTheWhole();
    void listsNothingForPathsOutside();

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

    /// What one path's list has to be.
    static QStringList partOf(const QStringList& files, const QString& path)
    {
        QStringList part;
        for (const QString& file : files) {
            if (file == path || file.startsWith(path + u'/'))
                part.append(file);
        }
        return part;
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

void TestArticleFiles::passesOverWhatTheSiteExcludes()
{
    put({u"README.md"_qs, u"docs/README.md"_qs, u"drafts/a.md"_qs, u"drafts/b/c.md"_qs, u"a/old-1/b.md"_qs,
         u"a/b.txt"_qs, u"a/keep.txt"_qs, u"gemfiles/a.md"_qs, u"_posts/a.md"_qs});
    put({u"_posts/_config.yml"_qs}, "exclude: [a.md]\n");
    QCOMPARE(
        listed().join(u' '),
        u"README.md _posts/a.md a/b.txt a/keep.txt a/old-1/b.md docs/README.md drafts/a.md drafts/b/c.md"_qs);
    put({u"_config.yml"_qs}, "exclude: [README.md, drafts/, '*/old-*', '*.txt']\ninclude: [keep.txt]\n");
    QCOMPARE(listed().join(u' '), u"_posts/a.md a/keep.txt docs/README.md"_qs);
    put({u"_config.yml"_qs}, "exclude: [README.md\n");
    QCOMPARE(listed().size(), 8);
}

void TestArticleFiles::saysWhichFoldersArePassedOver()
{
    const auto rules = ExcludeRules::fromConfiguration("exclude: [drafts]\n");
    for (const char* folder : {"_site", "a/_site", ".git", "a/.hidden", "node_modules", "vendor", "drafts"})
        QVERIFY2(isPassedOver(folder, rules), folder);
    for (const char* folder : {"_posts", "a/drafts", "vendors", "a.b", "_sites"})
        QVERIFY2(!isPassedOver(folder, rules), folder);
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

void TestArticleFiles::sortsNamesOfAnyLanguage()
{
    // In UTF-16, which Qt sorts by, the second comes before the first; in bytes it does not.
    put({u"\uFF21.md"_qs, u"\U0001F600.md"_qs, u"a.md"_qs});
    const QStringList files = listed();
    QCOMPARE(files.size(), 3);
    QVERIFY(std::is_sorted(files.begin(), files.end()));
}

void TestArticleFiles::listsManyNestedFolders()
{
    // More than a program may have files open: each is closed before the next one is opened.
    const QString deep = u"d/"_qs.repeated(1500);
    QVERIFY(QDir(m_folder->path()).mkpath(deep));
    put({deep + u"a.md"_qs});
    QCOMPARE(listed(), QStringList{deep + u"a.md"_qs});
    QVERIFY(QDir(at(u"d"_qs)).removeRecursively());
}

void TestArticleFiles::tellsWhatWasFoundInParts()
{
    put({u"b/a.md"_qs, u"b.md"_qs, u"a/z.md"_qs, u"c.md"_qs});
    const auto partsOf = [this](QList<qsizetype> sizes) {
        sizes.append(0);
        QList<qsizetype> told;
        QStringList files;
        const auto take = [&](const QStringList& part) {
            told.append(part.size());
            files += part;
            sizes.removeFirst();
            return sizes.first();
        };
        const auto all = articleFiles(m_folder->path(), ExcludeRules(), {sizes.first(), take});
        return all && all->size() == 4 && all->first(files.size()) == files ? told : QList<qsizetype>{-1};
    };
    QCOMPARE(partsOf({1}), QList<qsizetype>{1});
    QCOMPARE(partsOf({4}), QList<qsizetype>{4});
    QCOMPARE(partsOf({5}), QList<qsizetype>());
    QCOMPARE(partsOf({}), QList<qsizetype>());
    QCOMPARE(partsOf({1, 2}), (QList<qsizetype>{1, 2}));
    QCOMPARE(partsOf({1, 2, 2}), (QList<qsizetype>{1, 2}));
    QCOMPARE(partsOf({1, 2, 1}), (QList<qsizetype>{1, 2, 1}));
}

void TestArticleFiles::doesNotWaitForAPipe()
{
    QCOMPARE(mkfifo(QFile::encodeName(at(u"a.html"_qs)).constData(), 0600), 0);
    QCOMPARE(mkfifo(QFile::encodeName(at(u"b.md"_qs)).constData(), 0600), 0);
    QCOMPARE(listed().join(u' '), u"b.md"_qs);
}

void TestArticleFiles::listsOnePathAsTheWhole_data()
{
    QTest::addColumn<QString>("path");
    for (const char* path : {"a.md",
                             "a",
                             "a/b",
                             "a/b/c.md",
                             "a/page.html",
                             "a/notes.txt",
                             "x.md",
                             "x.md/inner.md",
                             "excluded",
                             "excluded/a.md",
                             "excluded/keep/a.md",
                             "_site",
                             "_site/b.md",
                             "a/.hidden",
                             "a/.hidden/a.md",
                             "built",
                             "built/b.md",
                             "also-a",
                             "also-a/b/c.md",
                             "with-link",
                             "with-link/to-a",
                             "lost.md",
                             "a-link.md",
                             "gone",
                             "gone.md",
                             "gone/a.md",
                             "a.md/b.md",
                             "picture.png",
                             "a/",
                             "a//b",
                             "outside",
                             "outside/secret.md"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void TestArticleFiles::listsOnePathAsTheWhole()
{
    QFETCH(QString, path);
    QTemporaryDir outside;
    QVERIFY(putFile(outside.filePath(u"secret.md"_qs), "---\n---\n"));
    put({u"a.md"_qs, u"a/b/c.md"_qs, u"a/b/d.md"_qs, u"a/page.html"_qs, u"a-b.md"_qs, u"x.md/inner.md"_qs,
         u"excluded/a.md"_qs, u"excluded/keep/a.md"_qs, u"_site/b.md"_qs, u"a/.hidden/a.md"_qs,
         u"with-link/a.md"_qs, u"picture.png"_qs});
    put({u"a/notes.txt"_qs}, "no front matter\n");
    put({u"_config.yml"_qs}, "exclude: [excluded/]\ninclude: [excluded/keep]\n");
    QVERIFY(QFile::link(u"_site"_qs, at(u"built"_qs)));
    QVERIFY(QFile::link(u"a"_qs, at(u"also-a"_qs)));
    QVERIFY(QFile::link(u"../a"_qs, at(u"with-link/to-a"_qs)));
    QVERIFY(QFile::link(u"nowhere.md"_qs, at(u"lost.md"_qs)));
    QVERIFY(QFile::link(u"a/b/c.md"_qs, at(u"a-link.md"_qs)));
    QVERIFY(QFile::link(outside.path(), at(u"outside"_qs)));
    const QStringList files = listed();
    QCOMPARE(files.join(u' '),
             u"a-b.md a-link.md a.md a/b/c.md a/b/d.md a/page.html built/b.md lost.md with-link/a.md "
             "x.md x.md/inner.md"_qs);
    const ExcludeRules rules = ExcludeRules::ofSite(m_folder->path());
    QCOMPARE(articleFilesAt(m_folder->path(), {path}, rules), partOf(files, path));
    // Nor does a path know of the one before it.
    QCOMPARE(articleFilesAt(m_folder->path(), {u"a/b"_qs, path}, rules),
             partOf(files, u"a/b"_qs) + partOf(files, path));
}

void TestArticleFiles::listsNothingForPathsOutside()
{
    QTemporaryDir outside;
    QVERIFY(putFile(outside.filePath(u"secret.md"_qs), "---\n---\n"));
    put({u"a/a.md"_qs});
    const QString up = u"../"_qs + QDir(outside.path()).dirName();
    for (const QString& path :
         {outside.path(), QString(outside.path() + u"/secret.md"_qs), up, QString(up + u"/secret.md"_qs),
          u".."_qs, u"."_qs, u"/"_qs, u"a/../a/a.md"_qs, u"./a/a.md"_qs, QString()})
        QCOMPARE(articleFilesAt(m_folder->path(), {path}, ExcludeRules()), QStringList());
}

QTEST_GUILESS_MAIN(TestArticleFiles)
#include "tst_articlefiles.moc"
