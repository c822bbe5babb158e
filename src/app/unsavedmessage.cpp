// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/unsavedmessage.h"

#include <algorithm>

namespace foreword::app {

using library::ArticleId;
using library::ArticleLibrary;

UnsavedMessage::UnsavedMessage(const ArticleLibrary& library, widgets::MessageBar& bar, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_bar(bar)
{
    connect(&library, &ArticleLibrary::articlesChanged, this, &UnsavedMessage::review);
    connect(&library, &ArticleLibrary::folderAboutToChange, this, [this] { m_articles.clear(); });
}

void UnsavedMessage::show(widgets::MessageBar::Kind kind, const QString& text,
                          const QList<ArticleId>& articles)
{
    m_text = text;
    m_articles = articles;
    m_bar.showMessage(kind, text);
}

void UnsavedMessage::review()
{
    const auto isUnsaved = [this](ArticleId id) { return m_library.isEdited(id); };
    if (m_articles.isEmpty() || std::any_of(m_articles.cbegin(), m_articles.cend(), isUnsaved))
        return;
    m_articles.clear();
    m_bar.withdraw(m_text);
}

} // namespace foreword::app
