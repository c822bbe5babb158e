// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlefiles.h"

#include "frontmatter/bytescan.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <memory>
#include <set>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace foreword::library {

namespace {

bool endsWithOneOf(QByteArrayView name, std::initializer_list<QByteArrayView> endings)
{
    const qsizetype dot = name.lastIndexOf('.');
    if (dot <= 0)
        return false;
    const QByteArrayView ending = name.sliced(dot + 1);
    return std::any_of(endings.begin(), endings.end(), [ending](QByteArrayView one) {
        return ending.size() == one.size() && ending.compare(one, Qt::CaseInsensitive) == 0;
    });
}

bool isMarkdownName(QByteArrayView name)
{
    return endsWithOneOf(name, {"md", "markdown", "mkd"});
}

/// Of a site's other pages, which are articles only where they have front matter.
bool isPageName(QByteArrayView name)
{
    return endsWithOneOf(name, {"html", "txt"});
}

QByteArray nameOf(const QByteArray& path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

/// The folder that a path is in; empty for the root.
QByteArray folderOf(const QByteArray& path)
{
    return path.left(qMax<qsizetype>(0, path.lastIndexOf('/')));
}

/// As QFile::decodeName(), for which a name in ASCII is as long a way as any other.
QString decodedName(const QByteArray& path)
{
    const bool isAscii = frontmatter::findNonAscii(path) == path.size();
    return isAscii ? QString::fromLatin1(path) : QFile::decodeName(path);
}

/// Looks at the first line only. A file that cannot be read may be an article: its row will say why.
bool mayHaveFrontMatter(const QByteArray& path)
{
    // O_NONBLOCK: a pipe would be waited for.
    const int descriptor = ::open(path.constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return true;
    char bytes[64];
    const ssize_t size = ::read(descriptor, bytes, sizeof bytes);
    ::close(descriptor);
    if (size < 0)
        return true;
    QByteArrayView head(bytes, size);
    if (head.startsWith("\xEF\xBB\xBF"))
        head = head.sliced(3);
    if (!head.startsWith("---") && !head.startsWith("+++"))
        return false;
    const qsizetype newline = head.indexOf('\n');
    return (newline < 0 ? head : head.first(newline)).sliced(3).trimmed().isEmpty();
}

/// Walks a folder in the order of the whole paths, so that the list is all but sorted as it grows.
class FolderWalk
{
    Q_DECLARE_TR_FUNCTIONS(ArticleFiles)

public:
    FolderWalk(const QString& folder, const ExcludeRules& rules, const FoundParts& parts = {})
        : m_root(QFile::encodeName(folder))
        , m_realRoot(realPath(m_root))
        , m_rules(rules)
        , m_parts(parts)
    {}

    Result<QStringList> all()
    {
        const Directory directory(opendir(m_root.constData()));
        if (!directory)
            return failure(errno);
        walk(QByteArray());
        // Linked folders come last, when it is known which folders are listed under their real names.
        for (qsizetype i = 0; i < m_links.size(); ++i)
            walk(QByteArray(m_links[i]));
        return sorted();
    }

    /// Nothing where only the whole walk can tell, because there are links to folders.
    std::optional<QStringList> at(const QByteArray& path)
    {
        if (isBelowPassedOver(path))
            return QStringList();
        m_files.clear();
        m_links.clear();
        m_walked.clear();
        const QByteArray parent = folderOf(path);
        const QByteArray realParent = realFolder(parent);
        if (realParent.isEmpty())
            return QStringList();
        if (realParent != (parent.isEmpty() ? m_realRoot : m_realRoot + '/' + parent))
            return {};
        struct stat status = {};
        if (lstat(absolute(path).constData(), &status) != 0)
            return QStringList();
        Entries entries;
        addEntry(entries, path, path.lastIndexOf('/') + 1, IFTODT(status.st_mode));
        walk(entries, parent);
        if (!m_links.isEmpty())
            return {};
        return sorted();
    }

private:
    struct CloseDirectory
    {
        void operator()(DIR* directory) const { closedir(directory); }
    };
    using Directory = std::unique_ptr<DIR, CloseDirectory>;
    /// What is listed of one folder. Names lie one behind the other: there may be very many.
    class Entries
    {
    public:
        struct Entry
        {
            qsizetype begin;
            qsizetype size;
            bool isFolder;
        };

        /// A name as it stands in a path, for sorting: a folder's ends with `/`.
        void add(QByteArrayView name, bool isFolder)
        {
            m_list.push_back({m_names.size(), name.size() + (isFolder ? 1 : 0), isFolder});
            m_names.append(name);
            if (isFolder)
                m_names.append('/');
        }
        void sort()
        {
            std::sort(m_list.begin(), m_list.end(),
                      [this](const Entry& a, const Entry& b) { return name(a).compare(name(b)) < 0; });
        }
        const std::vector<Entry>& list() const { return m_list; }
        QByteArrayView name(const Entry& entry) const
        {
            return {m_names.constData() + entry.begin, entry.size};
        }

    private:
        std::vector<Entry> m_list;
        QByteArray m_names;
    };

    static Error failure(int code)
    {
        switch (code) {
        case ENOENT:
            return {ErrorCode::NotFound, tr("The folder is not there."), {}};
        case ENOTDIR:
            return {ErrorCode::NotAFile, tr("This is not a folder."), {}};
        case EACCES:
        case EPERM:
            return {ErrorCode::PermissionDenied, tr("You may not read this folder."), {}};
        default:
            return {
                ErrorCode::ReadFailed, tr("The folder cannot be read: %1").arg(qt_error_string(code)), {}};
        }
    }

    static QByteArray realPath(const QByteArray& path)
    {
        const std::unique_ptr<char, decltype(&std::free)> resolved(realpath(path.constData(), nullptr),
                                                                   &std::free);
        return QByteArray(resolved.get());
    }

    /// Asked once for each folder: of a whole branch that was checked out, or saved, there are many files in
    /// few.
    QByteArray realFolder(const QByteArray& folder)
    {
        const auto known = m_realFolders.constFind(folder);
        return known != m_realFolders.constEnd() ? *known
                                                 : *m_realFolders.insert(folder, realPath(absolute(folder)));
    }

    /// What the path of anything in a folder begins with.
    static QByteArray below(const QByteArray& folder) { return folder.isEmpty() ? folder : folder + '/'; }

    QByteArray absolute(const QByteArray& relative) const { return m_root + '/' + relative; }

    bool isInside(const QByteArray& realTarget) const
    {
        return realTarget == m_realRoot || realTarget.startsWith(QByteArray(m_realRoot + '/'));
    }

    /// Also where the path is none of the folder's: absolute, or with `..`.
    bool isBelowPassedOver(const QByteArray& path) const
    {
        if (path.startsWith('/') || nameOf(path).isEmpty() || nameOf(path).startsWith('.'))
            return true;
        const QByteArray parent = folderOf(path);
        return !parent.isEmpty() && (isPassedOver(parent, m_rules) || isBelowPassedOver(parent));
    }

    QStringList sorted()
    {
        // The bytes of names are in the order of their letters, but for rare ones and for broken names.
        if (!std::is_sorted(m_files.begin(), m_files.end()))
            std::sort(m_files.begin(), m_files.end());
        return m_files;
    }

    void walk(const QByteArray& folder)
    {
        // The folder is closed again before those below it are opened, of which there may be many.
        const auto entries = entriesOf(folder);
        if (!entries)
            m_files.append(QFile::decodeName(folder));
        else
            walk(*entries, folder);
    }

    void walk(const Entries& entries, const QByteArray& folder)
    {
        QByteArray path = below(folder);
        const qsizetype nameAt = path.size();
        for (const Entries::Entry& entry : entries.list()) {
            path.resize(nameAt);
            path.append(entries.name(entry));
            if (entry.isFolder) {
                walk(path.chopped(1));
                continue;
            }
            m_files.append(decodedName(path));
            if (m_files.size() - m_taken == m_parts.size) {
                m_parts.size = m_parts.take(m_files.sliced(m_taken));
                m_taken = m_files.size();
            }
        }
    }

    /// None of a folder that was walked before; nothing where it cannot be read.
    std::optional<Entries> entriesOf(const QByteArray& folder)
    {
        const Directory directory(opendir(absolute(folder).constData()));
        struct stat status = {};
        if (!directory || fstat(dirfd(directory.get()), &status) != 0)
            return {};
        Entries entries;
        if (!m_walked.emplace(status.st_dev, status.st_ino).second)
            return entries;
        QByteArray path = below(folder);
        const qsizetype nameAt = path.size();
        while (const dirent* found = readdir(directory.get())) {
            if (found->d_name[0] == '.')
                continue;
            path.resize(nameAt);
            path.append(found->d_name);
            addEntry(entries, path, nameAt, found->d_type);
        }
        entries.sort();
        return entries;
    }

    /// What stands at a path, whose last part begins at `nameAt`.
    void addEntry(Entries& entries, const QByteArray& path, qsizetype nameAt, int type)
    {
        const QByteArrayView name = QByteArrayView(path).sliced(nameAt);
        if (type == DT_UNKNOWN)
            type = typeOf(absolute(path));
        if (type == DT_LNK)
            type = addLink(path);
        if (type == DT_DIR && !isPassedOver(path, m_rules)) {
            entries.add(name, true);
            if (isMarkdownName(name))
                entries.add(name, false);
        } else if (type != DT_DIR && type != DT_LNK && !m_rules.excludes(path, false) &&
                   (isMarkdownName(name) || (isPageName(name) && mayHaveFrontMatter(absolute(path))))) {
            entries.add(name, false);
        }
    }

    /// The type of what it leads to; DT_LNK where nothing is listed for it, now at least.
    int addLink(const QByteArray& path)
    {
        const QByteArray target = realPath(absolute(path));
        if (target.isEmpty())
            return DT_REG;
        if (!isInside(target))
            return DT_LNK;
        const int type = typeOf(target);
        if (type != DT_DIR)
            return type;
        if (!isPassedOver(path, m_rules))
            m_links.append(path);
        return DT_LNK;
    }

    static int typeOf(const QByteArray& path)
    {
        struct stat status = {};
        return lstat(path.constData(), &status) == 0 ? int(IFTODT(status.st_mode)) : int(DT_REG);
    }

    const QByteArray m_root;
    const QByteArray m_realRoot;
    const ExcludeRules& m_rules;
    FoundParts m_parts;
    std::set<std::pair<dev_t, ino_t>> m_walked;
    QHash<QByteArray, QByteArray> m_realFolders;
    QList<QByteArray> m_links; ///< to folders inside the folder
    QStringList m_files;
    qsizetype m_taken = 0; ///< of the files, in parts
};

bool isBelow(const QString& path, const QString& folder)
{
    return path.size() > folder.size() && path.startsWith(folder) && path[folder.size()] == u'/';
}

} // namespace

Result<QStringList> articleFiles(const QString& folder, const ExcludeRules& rules, const FoundParts& parts)
{
    return FolderWalk(folder, rules, parts).all();
}

Result<QStringList> articleFiles(const QString& folder)
{
    return articleFiles(folder, ExcludeRules::ofSite(folder));
}

QStringList articleFilesAt(const QString& folder, const QStringList& paths, const ExcludeRules& rules)
{
    QStringList files;
    std::optional<QStringList> all;
    FolderWalk walk(folder, rules);
    for (const QString& path : paths) {
        if (const auto part = walk.at(QFile::encodeName(path))) {
            files += *part;
            continue;
        }
        if (!all) {
            const Result<QStringList> listed = articleFiles(folder, rules);
            all = listed ? *listed : QStringList();
        }
        std::copy_if(all->begin(), all->end(), std::back_inserter(files),
                     [&](const QString& file) { return file == path || isBelow(file, path); });
    }
    return files;
}

bool isPassedOver(const QByteArray& folderPath, const ExcludeRules& rules)
{
    const QByteArrayView name = QByteArrayView(folderPath).sliced(folderPath.lastIndexOf('/') + 1);
    return name.startsWith('.') || name == QByteArrayView("_site") ||
           name == QByteArrayView("node_modules") || name == QByteArrayView("vendor") ||
           rules.excludes(folderPath, true);
}

bool isArticleName(const QString& name)
{
    const QByteArray bytes = QFile::encodeName(name);
    return !bytes.startsWith('.') && (isMarkdownName(bytes) || isPageName(bytes));
}

} // namespace foreword::library
