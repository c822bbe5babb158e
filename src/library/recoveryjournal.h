// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/keptedits.h"
#include "library/recoverystore.h"

#include <QMap>

namespace foreword::library {

/// Keeps the unsaved edits of one folder in a file of its own while there are any. Used by one thread at a
/// time.
///
/// What is noted is added to the file; once that is mostly of the past, it is written anew, so that all of
/// it costs what was edited, however often.
class RecoveryJournal
{
public:
    /// `store` outlives it. Where `folder` is empty nothing is kept.
    RecoveryJournal(RecoveryStore& store, const QString& folder);

    /// First those `settled` (saved, reverted or renamed), then the edits. After a failure all of it is
    /// written anew the next time.
    std::optional<Error> note(const QList<KeptEdit>& edits, const QStringList& settled);
    /// Forgets all edits; no file is left.
    std::optional<Error> drop();
    /// Whether all that was noted is on the disk.
    bool isKept() const { return m_isKept; }

private:
    std::optional<Error> write(const QList<KeptEdit>& edits, const QStringList& settled);
    std::optional<Error> writeAnew();

    RecoveryStore& m_store;
    QString m_folder;
    std::unique_ptr<RecoveryFile> m_file;
    QMap<QString, KeptEdit> m_edits; ///< shares its bytes with the library
    KeptEditsWriter m_writer;
    qint64 m_size = 0;     ///< of the file
    qint64 m_sizeAnew = 0; ///< when it was last written anew
    bool m_isKept = true;
};

} // namespace foreword::library
