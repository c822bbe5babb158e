// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/filemoves.h"

#include <QCoreApplication>

namespace foreword::library {

namespace {

Result<QString> moveFile(FileStore& store, const FileMove& move)
{
    if (move.kind == FileMove::Kind::Remove)
        return store.moveToTrash(move.path);
    const auto failure = move.kind == FileMove::Kind::Rename ? store.rename(move.path, move.other)
                                                             : store.restore(move.other, move.path);
    return failure ? Result<QString>(*failure) : Result<QString>(QString());
}

} // namespace

QList<Result<QString>> moveFiles(FileStore& store, const QList<FileMove>& moves)
{
    QList<Result<QString>> results;
    results.reserve(moves.size());
    for (const FileMove& move : moves)
        results.append(moveFile(store, move));
    return results;
}

Error nameIsTaken()
{
    return {
        ErrorCode::AlreadyExists,
        QCoreApplication::translate("FileStore", "There is another file of this name. Choose another one."),
        {}};
}

} // namespace foreword::library
