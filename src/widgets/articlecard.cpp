// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/articlecard.h"

#include "library/articlesummary.h"
#include "library/datetext.h"
#include "widgets/bylinerow.h"
#include "widgets/elidedlabel.h"
#include "widgets/pictureview.h"
#include "widgets/theme.h"

#include <QLocale>
#include <QVBoxLayout>

namespace foreword::widgets {

using frontmatter::FieldValue;

namespace {

/// "13 April 2021, 14:05 UTC"; the text itself where it is no date.
QString readableDate(const QString& text)
{
    const auto date = library::DateText::parse(text);
    if (!date)
        return text;
    const QLocale locale;
    QString readable = locale.toString(date->date(), ArticleCard::tr("d MMMM yyyy"));
    if (date->hasTime()) {
        const QString offset = date->offset() == QLatin1String("Z") ? QStringLiteral("UTC") : date->offset();
        readable =
            ArticleCard::tr("%1, %2").arg(readable, locale.toString(date->time(), QStringLiteral("HH:mm")));
        if (!offset.isEmpty())
            readable += QLatin1Char(' ') + offset;
    }
    return readable;
}

/// The first picture of the provider.
QString logoOf(const FieldValue& article)
{
    const FieldValue* const provider = article.find(QStringLiteral("provider"));
    return provider ? library::picturesOf(*provider).value(0) : QString();
}

} // namespace

QStringList pictureAddresses(const FieldValue& article)
{
    QStringList addresses = library::picturesOf(article);
    if (const FieldValue* provider = article.find(QStringLiteral("provider")))
        addresses += library::picturesOf(*provider);
    if (const FieldValue* related = article.find(QStringLiteral("related"))) {
        for (const FieldValue& story : related->items())
            addresses += library::picturesOf(story);
    }
    addresses.removeAll(QString());
    return addresses;
}

ArticleCard::ArticleCard(imaging::ThumbnailProvider* thumbnails, QWidget* parent)
    : QWidget(parent)
    , m_picture(new PictureView(thumbnails, this))
    , m_title(new ElidedLabel(2, this))
    , m_excerpt(new ElidedLabel(2, this))
    , m_byline(new BylineRow(thumbnails, this))
    , m_file(new ElidedLabel(1, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 4);
    layout->setSpacing(4);
    layout->addWidget(m_picture);
    layout->addSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_excerpt);
    layout->addWidget(m_byline);
    layout->addWidget(m_file);
    m_file->setObjectName(QStringLiteral("fileName"));
    m_title->setFont(titleFont(font()));
    m_byline->setFont(secondaryFont(font()));
    for (QLabel* label : {m_excerpt, m_file}) {
        label->setFont(secondaryFont(font()));
        label->setForegroundRole(QPalette::PlaceholderText);
    }
}

ArticleCard::~ArticleCard() = default;

void ArticleCard::showDocument(const frontmatter::FrontMatterDocument& document, const QString& articlePath)
{
    const FieldValue article = document.root();
    const library::ArticleSummary summary = library::summarise(document);
    m_picture->setPictures(pictureAddresses(article), articlePath);
    m_titleText = summary.title;
    m_title->setText(summary.title.isEmpty() ? tr("(no title)") : summary.title);
    m_excerpt->setText(summary.excerpt);
    m_excerpt->setVisible(!summary.excerpt.isEmpty());
    m_byline->showByline(summary.provider, readableDate(summary.date), logoOf(article), articlePath);
    m_file->setText(articlePath.sliced(articlePath.lastIndexOf(u'/') + 1));
}

void ArticleCard::clear()
{
    m_picture->setPictures({}, {});
    m_titleText.clear();
    m_byline->showByline({}, {}, {}, {});
    for (QLabel* label : {m_title, m_excerpt, m_file})
        label->clear();
}

void ArticleCard::showPicture(const QString& address)
{
    m_picture->showPicture(address);
}

} // namespace foreword::widgets
