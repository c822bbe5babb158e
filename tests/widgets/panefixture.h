// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/editsession.h"
#include "support/fakefilestore.h"
#include "widgets/articlepane.h"
#include "widgets/articlesform.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

namespace foreword::test {

/// A folder of articles and the pane that edits them, put together as in the program.
class PaneFixture
{
public:
    /// By name.
    using Files = QMap<QString, QByteArray>;

    QTemporaryDir folder;
    FakeFileStore store;
    library::ArticleLibrary library{store, library::FieldSchema::article()};
    editing::EditSession session{library};
    widgets::ArticlePane pane{library, session, nullptr};

    void open(const Files& files)
    {
        for (auto file = files.cbegin(); file != files.cend(); ++file)
            QVERIFY(putFile(folder.filePath(file.key()), file.value()));
        QSignalSpy finished(&library, &library::ArticleLibrary::scanFinished);
        library.openFolder(folder.path());
        QTRY_COMPARE(finished.count(), 1);
        pane.resize(420, 900);
        pane.show();
    }

    /// By name.
    QList<library::ArticleId> all() const
    {
        QList<library::ArticleId> ids;
        for (int row = 0; row < library.count(); ++row)
            ids << library.idAt(row);
        std::sort(ids.begin(), ids.end(), [this](library::ArticleId a, library::ArticleId b) {
            return library.file(a) < library.file(b);
        });
        return ids;
    }

    /// Waits until the pane shows the article, or the form of all of them.
    void choose(const QList<library::ArticleId>& ids)
    {
        pane.setArticles(ids);
        if (ids.size() == 1)
            QTRY_VERIFY(pane.shownArticle() == ids.constFirst());
        else
            QTRY_VERIFY(pane.articlesForm() && pane.articlesForm()->isVisible() &&
                        !pane.articlesForm()->isGathering());
    }

    /// As they are to be: what is unsaved, else the file's.
    QList<QByteArray> bytes() const
    {
        QList<QByteArray> texts;
        for (const library::ArticleId id : all()) {
            const library::Article* article = library.article(id);
            texts << (article ? article->document.bytes() : fileBytes(library.path(id)));
        }
        return texts;
    }
    QList<QByteArray> onDisk() const
    {
        QList<QByteArray> texts;
        for (const library::ArticleId id : all())
            texts << fileBytes(library.path(id));
        return texts;
    }

    /// Until the last edit is made and a form of several articles has heard of it.
    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!pane.articlesForm() || !pane.articlesForm()->isGathering(), 60'000);
    }

    void save()
    {
        pane.commitTyping();
        settle();
        QSignalSpy saved(&library, &library::ArticleLibrary::saved);
        library.save(library.edited());
        QTRY_COMPARE(saved.count(), 1);
    }

    /// What every gesture has to keep: all its steps undone give the files back byte for byte, and redone and
    /// saved they are `after` on the disk.
    void isKept(const QList<QByteArray>& before, const QList<QByteArray>& after)
    {
        pane.commitTyping();
        settle();
        QCOMPARE(bytes(), after);
        QCOMPARE(onDisk(), before);
        while (session.undoStack().canUndo()) {
            session.undo();
            settle();
        }
        QCOMPARE(bytes(), before);
        while (session.undoStack().canRedo()) {
            session.redo();
            settle();
        }
        save();
        QCOMPARE(onDisk(), after);
    }
};

} // namespace foreword::test
