// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articlemimedata.h"

#include "editing/newsroom.h"

#include <QUrl>

using namespace foreword;
using models::ArticleMimeData;
using test::Newsroom;

class TestArticleMimeData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesFilesAndTitles()
    {
        Newsroom room;
        room.add(QStringLiteral("a b#c.md"), "---\ntitle: \"Trams  <b>&\\n rain\"\n---\n");
        room.add(QStringLiteral("d.md"), "---\ntitle: \"no end\n---\n");
        room.open();
        const ArticleMimeData data(room.library, room.ids(0, 1));
        QVERIFY(data.hasUrls() && data.hasText() && !data.hasHtml());
        QCOMPARE(data.urls(), (QList<QUrl>{QUrl::fromLocalFile(room.library.path(room.id(0))),
                                           QUrl::fromLocalFile(room.library.path(room.id(1)))}));
        // As other programs get it.
        QCOMPARE(data.data(QStringLiteral("text/uri-list")),
                 data.urls()[0].toEncoded() + "\r\n" + data.urls()[1].toEncoded() + "\r\n");
        QCOMPARE(data.text(), QStringLiteral("Trams <b>& rain\nd.md"));
        QCOMPARE(data.data(QStringLiteral("text/plain")), QByteArray("Trams <b>& rain\nd.md"));
        QVERIFY(data.data(QStringLiteral("text/html")).isEmpty());
    }

    void nothingIsCarriedOfAnArticleWithoutAFile()
    {
        Newsroom room(2);
        room.open();
        const auto id = room.library.addNew(QStringLiteral("new.md"),
                                            frontmatter::FrontMatterDocument::read("---\ntitle: New\n---\n"));
        const ArticleMimeData one(room.library, {id});
        QVERIFY(one.formats().isEmpty() && !one.hasUrls() && !one.hasText());
        const ArticleMimeData both(room.library, {id, room.id(1)});
        QCOMPARE(both.urls().size(), 1);
    }

    void outlivesAnotherFolder()
    {
        Newsroom room(2);
        room.open();
        const QString path = room.library.path(room.id(1));
        const ArticleMimeData data(room.library, {room.id(1)});
        const QTemporaryDir other;
        room.library.openFolder(other.path());
        QCOMPARE(data.urls(), QList<QUrl>{QUrl::fromLocalFile(path)});
        QCOMPARE(data.text(), QStringLiteral("Story 1"));
    }
};

QTEST_GUILESS_MAIN(TestArticleMimeData)
#include "tst_articlemimedata.moc"
