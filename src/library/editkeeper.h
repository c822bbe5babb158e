// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"
#include "library/keptedits.h"
#include "library/recoverystore.h"

#include <QObject>

#include <memory>

namespace foreword::library {

/// Edits that were left by a program which ended before it saved them.
struct LeftEdits
{
    struct Item
    {
        KeptEdit edit;
        std::optional<ArticleId> id;        ///< of the article whose file it is; nothing for a new one
        std::optional<Error> obstacle = {}; ///< why it cannot be put into the file as it is now
    };

    QDateTime lastWritten;
    QList<Item> items;
    QStringList problems; ///< why others could not be read
    std::shared_ptr<RecoveryFile> file;

    int restorable() const;
};

/// Keeps the library's unsaved edits on the disk, outside its folder, so that a crash does not cost them,
/// also those of articles in the trash, and finds what was kept once a folder has been read. Lives on the GUI
/// thread, which never waits for it; a worker writes a moment after an edit.
class EditKeeper : public QObject
{
    Q_OBJECT

public:
    /// How long edits are gathered before they are written, in milliseconds.
    static constexpr int delayMs = 800;

    /// All outlive it.
    EditKeeper(ArticleLibrary& library, const FileStore& files, RecoveryStore& store,
               QObject* parent = nullptr);
    /// Writes what is not yet kept, and waits for that; what is kept stays, unless drop() was called.
    ~EditKeeper() override;

    /// The editor wants none of the unsaved edits: they are kept no longer, nor are later ones until another
    /// folder is opened. Opening one does the same.
    void drop();
    /// What remains of left edits, now that the others are edits of the library again, are not wanted or are
    /// settled: is kept until it is asked for again. Nothing is given up before the library's are kept.
    void settle(const LeftEdits& left, const QList<LeftEdits::Item>& remaining);

Q_SIGNALS:
    /// Once for each program that ended so. The edits may be none, where none could be read.
    void found(const foreword::library::LeftEdits& left);
    /// The disk does not take the edits; told once, until it takes them again.
    void failed(const foreword::frontmatter::Error& error);

private:
    void note(const QList<ArticleId>& ids);
    void record();
    void look();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace foreword::library
