// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/editsession.h"
#include "library/articlelibrary.h"
#include "support/fakefilestore.h"

#include <QMutex>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

namespace foreword::test {

/// A folder of stories on disk, its library and an edit session on it. Row N is story N.
class Newsroom
{
public:
    /// For what ten thousand stories take where other tests run beside, in milliseconds.
    static constexpr int patience = 60'000;

    explicit Newsroom(int stories = 0)
        : library(store, library::FieldSchema::article())
        , session(library)
    {
        store.beforeRead = [this](const QString&) { const QMutexLocker wait(&gate); };
        for (int row = 0; row < stories; ++row)
            add(fileName(row), story(row));
    }

    static QString fileName(int row)
    {
        return QStringLiteral("story-%1.md").arg(row, 5, 10, QLatin1Char('0'));
    }
    static QByteArray story(int row)
    {
        return "---\n# Kept as it is.\ntitle: \"Story " + QByteArray::number(row) +
               "\"   # the headline\npublished: false\nheat:   " + QByteArray::number(row) +
               "\nprovider: {name: CNN}\n---\n\nBody of the story.\n";
    }
    static QByteArray published(int row) { return story(row).replace("published: false", "published: true"); }
    static QByteArray titled(int row, const QByteArray& title)
    {
        return story(row).replace(QByteArray("Story " + QByteArray::number(row)), title);
    }

    void add(const QString& file, const QByteArray& bytes) { QVERIFY(putFile(folder.filePath(file), bytes)); }
    void open()
    {
        QSignalSpy finished(&library, &library::ArticleLibrary::scanFinished);
        library.openFolder(folder.path());
        QVERIFY(finished.wait(patience));
    }
    /// Loads the article and holds it, as the form does with the one that it shows.
    void load(int row)
    {
        library.hold(id(row));
        library.load(id(row));
        QTRY_VERIFY(library.article(id(row)));
    }
    void save()
    {
        QSignalSpy saved(&library, &library::ArticleLibrary::saved);
        library.save(library.edited());
        QVERIFY(!saved.isEmpty() || saved.wait(patience));
        QVERIFY(saved.first().first().value<library::SaveReport>().failures.isEmpty());
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), patience); }

    library::ArticleId id(int row) const { return library.idAt(row); }
    QList<library::ArticleId> ids(int first, int last) const
    {
        QList<library::ArticleId> result;
        for (int row = first; row <= last; ++row)
            result.append(id(row));
        return result;
    }
    QByteArray onDisk(int row) const { return fileBytes(library.path(id(row))); }
    /// What the article is to hold: its edited bytes, or those on disk.
    QByteArray bytes(int row) const
    {
        const library::Article* article = library.article(id(row));
        return article ? article->document.bytes() : onDisk(row);
    }

    /// Locked, it stops whoever reads a file.
    QMutex gate;
    QTemporaryDir folder;
    FakeFileStore store;
    library::ArticleLibrary library;
    editing::EditSession session;
};

inline QList<frontmatter::FieldEdit> titleEdit(const QString& title)
{
    return {frontmatter::FieldEdit::set(frontmatter::FieldPath() / QStringLiteral("title"),
                                        frontmatter::FieldValue::text(title))};
}

} // namespace foreword::test
