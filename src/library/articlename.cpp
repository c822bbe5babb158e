// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlename.h"

#include "library/articlefiles.h"
#include "library/datetext.h"
#include "library/slug.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace foreword::library {

namespace {

/// NAME_MAX, less what the disk writer puts around a name for a moment.
constexpr qsizetype longestName = 230;

struct NameProblem
{
    Q_DECLARE_TR_FUNCTIONS(ArticleName)
};

} // namespace

ArticleName ArticleName::of(const QString& fileName)
{
    static const QRegularExpression dated(QStringLiteral(R"(\A(\d{4}-\d{2}-\d{2})-(.*)\z)"),
                                          QRegularExpression::DotMatchesEverythingOption);
    ArticleName name;
    const qsizetype point = fileName.lastIndexOf(u'.');
    name.slug = point > 0 ? fileName.first(point) : fileName;
    name.suffix = point > 0 ? fileName.sliced(point) : QString();
    if (const auto match = dated.match(name.slug); match.hasMatch()) {
        name.date = match.captured(1);
        name.slug = match.captured(2);
    }
    return name;
}

ArticleName ArticleName::of(const QString& date, const QString& title, const QString& suffix)
{
    const auto parsed = DateText::parse(date);
    return {parsed ? parsed->date().toString(Qt::ISODate) : QString(), slugOf(title), suffix};
}

QString ArticleName::text() const
{
    return date.isEmpty() ? QString(slug + suffix) : QString(date + u'-' + slug + suffix);
}

QString freeName(const QString& path, const std::function<bool(const QString& path)>& isTaken)
{
    const qsizetype point = path.lastIndexOf(u'.');
    const bool hasSuffix = point > path.lastIndexOf(u'/') + 1;
    const QString stem = hasSuffix ? path.first(point) : path;
    const QString suffix = hasSuffix ? path.sliced(point) : QString();
    QString candidate = path;
    for (int number = 2; isTaken(candidate); ++number)
        candidate = stem + u'-' + QString::number(number) + suffix;
    return candidate;
}

std::optional<QString> problemOfName(const QString& fileName)
{
    if (fileName.trimmed().isEmpty())
        return NameProblem::tr("A file needs a name.");
    if (fileName.contains(u'/'))
        return NameProblem::tr("A name has no slash in it. Renaming does not move files.");
    const bool hasControls = std::any_of(fileName.begin(), fileName.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
               c.category() == QChar::Separator_Paragraph;
    });
    if (hasControls || fileName != fileName.trimmed())
        return NameProblem::tr("A name begins and ends with a visible character and has no line breaks.");
    if (fileName.startsWith(u'.'))
        return NameProblem::tr("A file whose name begins with a dot is hidden, and is not an article.");
    if (!isArticleName(fileName))
        return NameProblem::tr("The name of an article ends in .md, .markdown, .mkd, .html or .txt.");
    if (QFile::encodeName(fileName).size() > longestName)
        return NameProblem::tr("This name is too long for a file.");
    return std::nullopt;
}

} // namespace foreword::library
