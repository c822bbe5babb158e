// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace foreword::library {

/// Which files and folders a site's `_config.yml` keeps out of the site: its `exclude`, besides what Jekyll
/// itself excludes, but for what its `include` brings back. A value, usable from any thread.
///
/// The rule is Jekyll's own (lib/jekyll/entry_filter.rb): an entry is a glob, or the beginning of the path
/// from the site's folder. `drafts` excludes the folder, all below it, and `drafts.md` too; `drafts/` the
/// folder alone, with all below it. `*` and `?` stand for slashes too, and `[a-z]` and `\*` are understood.
///
/// A configuration that is missing, too large or not to be read excludes nothing of its own, and entries
/// beyond the limits are not looked at: an article that is shown needlessly is better than one that is lost.
class ExcludeRules
{
public:
    static constexpr QByteArrayView configurationFile = "_config.yml"; ///< in the site's folder itself
    static constexpr qint64 maximumConfiguration = 512 * 1024;         ///< bytes
    static constexpr qsizetype maximumEntries = 500;                   ///< of `exclude` and of `include`
    static constexpr qsizetype maximumEntryLength = 1000;              ///< bytes

    /// What Jekyll excludes of a site that says nothing.
    ExcludeRules();
    /// From the bytes of a `_config.yml`.
    static ExcludeRules fromConfiguration(const QByteArray& bytes);
    /// Reads the folder's `_config.yml`; blocking.
    static ExcludeRules ofSite(const QString& folder);

    /// Of a path relative to the site's folder, in the bytes of the disk; what is above it is not looked at.
    bool excludes(const QByteArray& path, bool isFolder) const;

    friend bool operator==(const ExcludeRules&, const ExcludeRules&) = default;

private:
    struct Entry
    {
        QByteArray text;
        bool isGlob;

        bool matches(const QByteArray& path, bool isFolder) const;
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    using Entries = QList<Entry>;
    static void addEntry(Entries& entries, QByteArray text);
    static bool matches(const Entries& entries, const QByteArray& path, bool isFolder);

    Entries m_excluded;
    Entries m_included;
};

} // namespace foreword::library
