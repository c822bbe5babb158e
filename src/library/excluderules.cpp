// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/excluderules.h"

#include "frontmatter/fieldpath.h"
#include "frontmatter/frontmatterdocument.h"

#include <QFile>

#include <algorithm>

#include <fcntl.h>
#include <fnmatch.h>
#include <sys/stat.h>
#include <unistd.h>

namespace foreword::library {

using frontmatter::FieldPath;
using frontmatter::FieldValue;
using frontmatter::FrontMatterDocument;

namespace {

/// Jekyll::Configuration::DEFAULT_EXCLUDES
constexpr const char* defaultExcludes[] = {
    ".sass-cache",  ".jekyll-cache",  "gemfiles",      "Gemfile",      "Gemfile.lock",
    "node_modules", "vendor/bundle/", "vendor/cache/", "vendor/gems/", "vendor/ruby/",
};

bool isBlankOrComment(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    return text.isEmpty() || text.startsWith('#');
}

/// The configuration as front matter. It may begin with a marker line of its own, below comments.
QByteArray asFrontMatter(QByteArray yaml)
{
    if (yaml.startsWith("\xEF\xBB\xBF"))
        yaml.remove(0, 3);
    for (qsizetype begin = 0; begin < yaml.size();) {
        const qsizetype newline = yaml.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? yaml.size() : newline + 1;
        const QByteArrayView line = QByteArrayView(yaml).sliced(begin, end - begin);
        if (line.trimmed() == QByteArrayView("---")) {
            yaml.remove(0, end);
            break;
        }
        if (!isBlankOrComment(line))
            break;
        begin = end;
    }
    return "---\n" + yaml + "\n---\n";
}

QList<QByteArray> textsOf(const FrontMatterDocument& configuration, const QString& key)
{
    QList<QByteArray> texts;
    const auto value = configuration.value(FieldPath() / key);
    if (!value)
        return texts;
    for (const FieldValue& item : value->items()) {
        if (item.kind() == FieldValue::Kind::Text)
            texts.append(QFile::encodeName(item.toText()));
    }
    return texts;
}

/// Null where it cannot be read or is larger than is looked at.
QByteArray configurationOf(const QString& folder)
{
    const QByteArray path = QFile::encodeName(folder) + '/' + ExcludeRules::configurationFile.toByteArray();
    // O_NONBLOCK: a pipe would be waited for.
    const int descriptor = ::open(path.constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return {};
    struct stat status = {};
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return {};
    }
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return {};
    const QByteArray bytes = file.read(ExcludeRules::maximumConfiguration + 1);
    return bytes.size() > ExcludeRules::maximumConfiguration ? QByteArray() : bytes;
}

} // namespace

bool ExcludeRules::Entry::matches(const QByteArray& path, bool isFolder) const
{
    // Asked for each file of each entry: the first letter tells nearly all of them apart.
    if (text.front() == path.front() &&
        (path.startsWith(text) ||
         (isFolder && text.size() == path.size() + 1 && text.endsWith('/') && text.startsWith(path))))
        return true;
    return isGlob && fnmatch(text.constData(), path.constData(), 0) == 0;
}

void ExcludeRules::addEntry(Entries& entries, QByteArray text)
{
    while (text.startsWith('/'))
        text.remove(0, 1);
    // An empty entry would be the beginning of every path.
    if (text.isEmpty() || text.contains('\0') || text.size() > maximumEntryLength ||
        entries.size() >= maximumEntries)
        return;
    const bool isGlob = std::any_of(text.begin(), text.end(),
                                    [](char c) { return c == '*' || c == '?' || c == '[' || c == '\\'; });
    entries.append({text, isGlob});
}

bool ExcludeRules::matches(const Entries& entries, const QByteArray& path, bool isFolder)
{
    return std::any_of(entries.begin(), entries.end(),
                       [&](const Entry& entry) { return entry.matches(path, isFolder); });
}

ExcludeRules::ExcludeRules()
{
    for (const char* name : defaultExcludes)
        addEntry(m_excluded, name);
}

ExcludeRules ExcludeRules::fromConfiguration(const QByteArray& bytes)
{
    ExcludeRules rules;
    if (bytes.size() > maximumConfiguration)
        return rules;
    const auto configuration =
        FrontMatterDocument::read(asFrontMatter(bytes), FrontMatterDocument::Reading::Quick);
    for (const QByteArray& text : textsOf(configuration, QStringLiteral("exclude")))
        addEntry(rules.m_excluded, text);
    for (const QByteArray& text : textsOf(configuration, QStringLiteral("include")))
        addEntry(rules.m_included, text);
    return rules;
}

ExcludeRules ExcludeRules::ofSite(const QString& folder)
{
    return fromConfiguration(configurationOf(folder));
}

bool ExcludeRules::excludes(const QByteArray& path, bool isFolder) const
{
    if (path.isEmpty() || !matches(m_excluded, path, isFolder))
        return false;
    return !matches(m_included, path, isFolder) &&
           !matches(m_included, path.mid(path.lastIndexOf('/') + 1), isFolder);
}

} // namespace foreword::library
