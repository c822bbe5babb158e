// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/recoveryjournal.h"

#include <algorithm>

namespace foreword::library {

namespace {

/// So much of the past may always stay.
constexpr qint64 smallFile = 4 * 1024 * 1024;

} // namespace

RecoveryJournal::RecoveryJournal(RecoveryStore& store, const QString& folder)
    : m_store(store)
    , m_folder(folder)
{}

std::optional<Error> RecoveryJournal::note(const QList<KeptEdit>& edits, const QStringList& settled)
{
    if (m_folder.isEmpty())
        return {};
    for (const QString& file : settled)
        m_edits.remove(file);
    for (const KeptEdit& edit : edits)
        m_edits.insert(edit.file, edit);
    const std::optional<Error> failure = m_edits.isEmpty() ? drop() : write(edits, settled);
    m_isKept = !failure;
    return failure;
}

std::optional<Error> RecoveryJournal::drop()
{
    m_edits.clear();
    if (!m_file)
        return {};
    const std::optional<Error> failure = m_file->remove();
    if (!failure)
        m_file.reset();
    return failure;
}

std::optional<Error> RecoveryJournal::write(const QList<KeptEdit>& edits, const QStringList& settled)
{
    if (!m_file) {
        auto made = m_store.create(m_folder);
        if (!made)
            return made.error();
        m_file = std::move(made).value();
        return writeAnew();
    }
    if (!m_isKept)
        return writeAnew();
    const QByteArray added = m_writer.added(edits, settled);
    if (m_size + added.size() > std::max(2 * m_sizeAnew, smallFile))
        return writeAnew();
    m_size += added.size();
    return m_file->append(added);
}

std::optional<Error> RecoveryJournal::writeAnew()
{
    m_writer = {};
    const QByteArray all = m_writer.added(m_edits.values(), {});
    m_size = m_sizeAnew = all.size();
    return m_file->replace(all);
}

} // namespace foreword::library
