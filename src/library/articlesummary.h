// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/frontmatterdocument.h"
#include "frontmatter/plainoutline.h"
#include "library/diagnostic.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace foreword::library {

/// What a table row needs of an article. A value, made on a worker thread from the file's bytes.
struct ArticleSummary
{
    /// Absent is shown unchecked, though Jekyll publishes such an article: only `published: false` keeps one
    /// back. Unclear: there, and not a boolean.
    enum class Published { No, Yes, Absent, Unclear };

    QString title;
    QString excerpt; ///< white space folded, at most 300 characters
    Published published = Published::Absent;
    QString date; ///< as written
    std::optional<qint64>
        instant;      ///< the date as milliseconds since 1970 UTC, for sorting; nothing where it is no date
    QString provider; ///< its name
    QString providerDomain;  ///< as "cnn.com"
    QString providerPicture; ///< address of the provider's first picture, as written; empty for none
    QString category;
    QString type;
    QStringList topics;
    std::optional<qint64> quality;
    std::optional<qint64> heat;
    int pictures = 0; ///< its own
    int related = 0;
    QString leadPicture;         ///< address of the first of its own pictures, as written; empty for none
    quint64 webAddress = 0;      ///< addressKey() of its `webUrl`
    quint64 originalAddress = 0; ///< and of its `originalUrl`
    QList<Diagnostic> problems;
    bool readable = true; ///< false: `problems` says why, and nothing else is known

    friend bool operator==(const ArticleSummary&, const ArticleSummary&) = default;
};

/// A number by which an address on the web is found again: the same for `http` and `https`, with and without
/// a slash at its end. 0 for an empty one. Others share a number as rarely as 64 bits allow. Means nothing
/// outside of this process.
quint64 addressKey(const QString& address);

/// The addresses, as written, of the pictures that belong to an article, a provider or a related story:
/// `images`, or `image` where there is none. Empty for a picture without an address.
QStringList picturesOf(const frontmatter::FieldValue& map);

/// The texts of a list, without what is no text in it; those in a text, as Jekyll takes one apart: at commas
/// if there are any, at blanks otherwise.
QStringList textsIn(const frontmatter::FieldValue& value);

/// How many of an article's problems are warnings or errors: what a mark beside it counts.
int problemCount(const QList<Diagnostic>& problems);

/// Never fails: an unreadable document gives an unreadable summary with its problem. Of a readable one the
/// problems are those of validate().
///
/// Real sites name things otherwise than the seed: where there is no `publishedDateTime`, `date` is the date;
/// without `topics`, `tags` are, as a list or as one text that commas or else blanks divide (Jekyll's rule);
/// without `category`, the first of `categories`; without `images`, `image`, as a text or a map with `path`
/// or `url` (as jekyll-seo-tag has it). The file's name is not looked at.
ArticleSummary summarise(const frontmatter::FrontMatterDocument& document);
/// The same of a file that nobody else needs as a document, many times as fast where its front matter is of
/// the plain kind and without a problem. Not asked is yaml-cpp.
ArticleSummary summarise(const frontmatter::SourceText& source);
/// The same, where the outline is at hand already.
ArticleSummary summarise(const frontmatter::SourceText& source,
                         const std::optional<frontmatter::PlainOutline>& outline);

/// What a summary counts, without its texts.
struct ArticleCounts
{
    int pictures = 0;
    int related = 0;
    int problems = 0; ///< notes among them
};
ArticleCounts countsOf(const ArticleSummary& summary);
/// The same as of summarise(source, outline), in a part of its time.
ArticleCounts countsOf(const frontmatter::SourceText& source,
                       const std::optional<frontmatter::PlainOutline>& outline);

/// The summary of a file that could not even be read: unreadable, with that one problem.
ArticleSummary summariseFailure(const frontmatter::Error& error);

} // namespace foreword::library
