// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/columns.h"

#include "library/datetext.h"
#include "models/articletablemodel.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextDocument>

namespace foreword::models {

using library::ArticleRow;
using library::ArticleSummary;
using library::DateText;
using library::Diagnostic;
using Column = ArticleTableModel;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ArticleTableModel)
};

QString number(std::optional<qint64> value)
{
    return value ? QLocale().toString(*value) : QString();
}

QString dayOf(const DateText& date)
{
    //: Qt's format of a date in the table, as in "13 Apr 2021"
    return QLocale().toString(date.date(), Text::tr("d MMM yyyy"));
}

/// In the article's own offset: what the editor wrote is what the editor sees.
QString dateText(const QString& written)
{
    const std::optional<DateText> date = DateText::parse(written);
    if (!date)
        return written;
    if (!date->hasTime())
        return dayOf(*date);
    //: A day and a time, as in "13 Apr 2021, 17:10"
    return Text::tr("%1, %2").arg(dayOf(*date), date->time().toString(QStringLiteral("HH:mm")));
}

QString problemText(const Diagnostic& problem)
{
    if (problem.line == 0)
        return problem.message;
    return Text::tr("Line %1: %2").arg(problem.line).arg(problem.message);
}

QString titleText(const ArticleRow& row)
{
    if (row.readable())
        return row.title().isEmpty() ? Text::tr("(no title)") : row.title();
    if (row.problems().isEmpty())
        return Text::tr("(cannot be read)");
    return Text::tr("(cannot be read: %1)").arg(problemText(row.problems().first()));
}

QString publishedText(ArticleSummary::Published published)
{
    switch (published) {
    case ArticleSummary::Published::Yes:
        return Text::tr("Published");
    case ArticleSummary::Published::No:
        return Text::tr("Not published");
    case ArticleSummary::Published::Absent:
        return Text::tr("Published is not set");
    case ArticleSummary::Published::Unclear:
        return Text::tr("Published is neither true nor false");
    }
    return {};
}

QString problemsText(const ArticleRow& row)
{
    QStringList lines;
    for (const Diagnostic& problem : row.problems())
        lines.append(problemText(problem));
    return lines.join(u'\n');
}

} // namespace

QString columnName(int column)
{
    static constexpr const char* names[] = {
        QT_TRANSLATE_NOOP("ArticleTableModel", "Published"),
        QT_TRANSLATE_NOOP("ArticleTableModel", "Picture"),
        QT_TRANSLATE_NOOP("ArticleTableModel", "Title"),
        QT_TRANSLATE_NOOP("ArticleTableModel", "Date"),
        QT_TRANSLATE_NOOP("ArticleTableModel", "Provider"),
        QT_TRANSLATE_NOOP("ArticleTableModel", "Category"),
        QT_TRANSLATE_NOOP("ArticleTableModel", "Type"),
        QT_TRANSLATE_NOOP("ArticleTableModel", "Topics"),
        QT_TRANSLATE_NOOP("ArticleTableModel", "Quality"),
        QT_TRANSLATE_NOOP("ArticleTableModel", "Heat"),
        QT_TRANSLATE_NOOP("ArticleTableModel", "Pictures"),
        QT_TRANSLATE_NOOP("ArticleTableModel", "Related"),
        QT_TRANSLATE_NOOP("ArticleTableModel", "Problems"),
        QT_TRANSLATE_NOOP("ArticleTableModel", "File"),
    };
    static_assert(std::size(names) == Column::ColumnCount);
    return column >= 0 && column < Column::ColumnCount ? Text::tr(names[column]) : QString();
}

QString columnHeader(int column)
{
    switch (column) {
    case Column::PublishedColumn:
        return QStringLiteral("●");
    case Column::ThumbnailColumn:
        return {};
    default:
        return columnName(column);
    }
}

Qt::Alignment columnAlignment(int column)
{
    switch (column) {
    case Column::QualityColumn:
    case Column::HeatColumn:
    case Column::PicturesColumn:
    case Column::RelatedColumn:
    case Column::ProblemsColumn:
        return Qt::AlignRight | Qt::AlignVCenter;
    case Column::PublishedColumn:
    case Column::ThumbnailColumn:
        return Qt::AlignCenter;
    default:
        return Qt::AlignLeft | Qt::AlignVCenter;
    }
}

QString cellText(int column, const ArticleRow& row)
{
    switch (column) {
    case Column::TitleColumn:
        return titleText(row);
    case Column::DateColumn:
        return dateText(row.date());
    case Column::ProviderColumn:
        return row.provider();
    case Column::CategoryColumn:
        return row.category();
    case Column::TypeColumn:
        return row.type();
    case Column::TopicsColumn:
        return row.topics().join(QStringLiteral(", "));
    case Column::QualityColumn:
        return number(row.quality());
    case Column::HeatColumn:
        return number(row.heat());
    case Column::PicturesColumn:
        return row.readable() ? number(row.pictures()) : QString();
    case Column::RelatedColumn:
        return row.readable() ? number(row.related()) : QString();
    case Column::ProblemsColumn:
        return problemCount(row) > 0 ? number(problemCount(row)) : QString();
    case Column::FileColumn:
        return row.file();
    default:
        return {};
    }
}

QString dayText(const ArticleRow& row)
{
    const std::optional<DateText> date = DateText::parse(row.date());
    return date ? dayOf(*date) : row.date();
}

QString cellToolTip(int column, const ArticleRow& row)
{
    switch (column) {
    case Column::PublishedColumn:
        return row.readable() ? escapedToolTip(publishedText(row.published())) : QString();
    case Column::ThumbnailColumn:
        return escapedToolTip(row.leadPicture());
    case Column::TitleColumn:
        return escapedToolTip(row.readable() && !row.excerpt().isEmpty()
                                  ? QString(titleText(row) % u'\n' % row.excerpt())
                                  : titleText(row));
    case Column::DateColumn:
        return escapedToolTip(row.date());
    case Column::ProblemsColumn:
        return escapedToolTip(problemsText(row));
    default:
        return escapedToolTip(cellText(column, row));
    }
}

QString cellAccessibleText(int column, const ArticleRow& row)
{
    switch (column) {
    case Column::PublishedColumn:
        return row.readable() ? publishedText(row.published()) : Text::tr("Cannot be read");
    case Column::ThumbnailColumn:
        return row.leadPicture().isEmpty() ? Text::tr("No picture") : Text::tr("Picture");
    case Column::ProblemsColumn:
        return number(problemCount(row));
    default:
        return cellText(column, row);
    }
}

QString subtitle(const ArticleRow& row)
{
    if (!row.readable())
        return row.file();
    QStringList parts{row.provider(), row.topics().join(QStringLiteral(", "))};
    parts.removeAll(QString());
    // Where nothing else tells articles of one title apart.
    return parts.isEmpty() ? row.file() : parts.join(QStringLiteral(" · "));
}

QString escapedToolTip(const QString& plain)
{
    return plain.isEmpty() ? QString() : Qt::convertFromPlainText(plain, Qt::WhiteSpaceNormal);
}

} // namespace foreword::models
