// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlefiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <memory>

#include <dirent.h>
#include <sys/stat.h>

namespace foreword::library {

namespace {

bool endsWithOneOf(QStringView name, std::initializer_list<QLatin1String> endings)
{
    return std::any_of(endings.begin(), endings.end(), [name](QLatin1String ending) {
        return name.size() > ending.size() && name.endsWith(ending, Qt::CaseInsensitive);
    });
}

bool isMarkdownName(QStringView name)
{
    return endsWithOneOf(name, {QLatin1String(".md"), QLatin1String(".markdown"), QLatin1String(".mkd")});
}

/// Of a site's other pages, which are articles only where they have front matter.
bool isPageName(QStringView name)
{
    return endsWithOneOf(name, {QLatin1String(".html"), QLatin1String(".txt")});
}

bool isPassedOver(const QString& folderName)
{
    return folderName.startsWith(u'.') || folderName == u"_site" || folderName == u"node_modules" ||
           folderName == u"vendor";
}

/// Looks at the first line only. A file that cannot be read may be an article: its row will say why.
bool mayHaveFrontMatter(const QByteArray& path)
{
    QFile file(QFile::decodeName(path));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return true;
    QByteArray head = file.read(64);
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    if (!head.startsWith("---") && !head.startsWith("+++"))
        return false;
    const QByteArray firstLine = head.left(head.indexOf('\n'));
    return firstLine.mid(3).trimmed().isEmpty();
}

/// Walks a folder in the order of the whole paths, so that the list is sorted as it grows.
class FolderWalk
{
    Q_DECLARE_TR_FUNCTIONS(ArticleFiles)

public:
    Result<QStringList> run(const QString& folder)
    {
        m_root = QFile::encodeName(folder);
        m_realRoot = realPath(m_root);
        const Directory directory(opendir(m_root.constData()));
        if (!directory)
            return failure(errno);
        walk(QByteArray());
        // Linked folders come last, when it is known which folders are listed under their real names.
        for (qsizetype i = 0; i < m_links.size(); ++i)
            walkLink(QByteArray(m_links[i]));
        if (!m_isSorted)
            std::sort(m_files.begin(), m_files.end());
        return m_files;
    }

private:
    struct CloseDirectory
    {
        void operator()(DIR* directory) const { closedir(directory); }
    };
    using Directory = std::unique_ptr<DIR, CloseDirectory>;
    struct Entry
    {
        QString sortKey; ///< as the name stands in a path: a folder's ends with `/`
        QByteArray name;
        bool isFolder;
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

    QByteArray absolute(const QByteArray& relative) const { return m_root + '/' + relative; }

    bool isInside(const QByteArray& realTarget) const
    {
        return realTarget == m_realRoot || realTarget.startsWith(QByteArray(m_realRoot + '/'));
    }

    void walkLink(const QByteArray& link)
    {
        if (m_walked.contains(realPath(absolute(link))))
            return;
        m_isSorted = false;
        walk(link);
    }

    void walk(const QByteArray& relative)
    {
        m_walked.insert(realPath(absolute(relative)));
        for (const Entry& entry : entriesOf(relative)) {
            const QByteArray path = relative.isEmpty() ? entry.name : relative + '/' + entry.name;
            if (!entry.isFolder)
                m_files.append(QFile::decodeName(path));
            else if (!m_walked.contains(realPath(absolute(path))))
                walk(path);
        }
    }

    QList<Entry> entriesOf(const QByteArray& relative)
    {
        QList<Entry> entries;
        const Directory directory(opendir(absolute(relative).constData()));
        if (!directory) {
            m_files.append(QFile::decodeName(relative));
            m_isSorted = false;
            return entries;
        }
        while (const dirent* found = readdir(directory.get())) {
            if (found->d_name[0] != '.')
                addEntry(entries, relative, QByteArray(found->d_name), found->d_type);
        }
        std::sort(entries.begin(), entries.end(),
                  [](const Entry& a, const Entry& b) { return a.sortKey < b.sortKey; });
        return entries;
    }

    void addEntry(QList<Entry>& entries, const QByteArray& relative, const QByteArray& name, int type)
    {
        const QByteArray path = relative.isEmpty() ? name : relative + '/' + name;
        const QString text = QFile::decodeName(name);
        if (type == DT_UNKNOWN)
            type = typeOf(absolute(path));
        if (type == DT_LNK) {
            const QByteArray target = realPath(absolute(path));
            if (!target.isEmpty() && !isInside(target))
                return;
            type = target.isEmpty() ? DT_REG : typeOf(target);
            if (type == DT_DIR) {
                if (!isPassedOver(text))
                    m_links.append(path);
                return;
            }
        }
        if (type == DT_DIR && !isPassedOver(text)) {
            entries.append({text + u'/', name, true});
            if (isMarkdownName(text))
                entries.append({text, name, false});
        } else if (type != DT_DIR &&
                   (isMarkdownName(text) || (isPageName(text) && mayHaveFrontMatter(absolute(path))))) {
            entries.append({text, name, false});
        }
    }

    static int typeOf(const QByteArray& path)
    {
        struct stat status = {};
        if (lstat(path.constData(), &status) != 0)
            return DT_REG;
        return S_ISDIR(status.st_mode) ? DT_DIR : S_ISLNK(status.st_mode) ? DT_LNK : DT_REG;
    }

    QByteArray m_root;
    QByteArray m_realRoot;
    QSet<QByteArray> m_walked;
    QList<QByteArray> m_links; ///< to folders inside the folder
    QStringList m_files;
    bool m_isSorted = true;
};

} // namespace

Result<QStringList> articleFiles(const QString& folder)
{
    return FolderWalk().run(folder);
}

bool isArticleName(const QString& name)
{
    return !name.startsWith(u'.') && (isMarkdownName(name) || isPageName(name));
}

} // namespace foreword::library
