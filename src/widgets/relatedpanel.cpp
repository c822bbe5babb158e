// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/relatedpanel.h"

#include "widgets/elidedlabel.h"
#include "widgets/focusinsight.h"
#include "widgets/storypicker.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace foreword::widgets {

using frontmatter::FieldPath;
using frontmatter::FieldValue;
using library::Article;
using library::ArticleId;

namespace {

constexpr int longestTitle = 40; ///< characters, in the name of a step

} // namespace

RelatedPanel::RelatedPanel(library::ArticleLibrary& library, const library::FieldSpec& list,
                           imaging::ThumbnailProvider* thumbnails, QWidget* parent)
    : QScrollArea(parent)
    , m_library(library)
    , m_list(list)
    , m_lookup(library)
    , m_editor(new ItemListEditor(list, fieldName(list), thumbnails))
    , m_picker(new StoryPicker(library, thumbnails, this))
    , m_bar(new QWidget)
    , m_where(new ElidedLabel(1))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    m_editor->setPath(FieldPath() / list.key);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_editor);
    layout->addStretch(1);
    setWidget(content);

    m_pick = m_editor->addButton(tr("From Collection…"), tr("Add from the collection"));
    connect(m_pick, &QToolButton::clicked, this, [this] {
        if (m_article)
            m_picker->open(m_pick, m_editor, *m_article, m_lookup.stories());
    });
    connect(m_picker, &StoryPicker::chosen, this, &RelatedPanel::addArticle);
    setUpBar();
    connect(m_editor, &ItemListEditor::currentShown, this, &RelatedPanel::showCurrent);
    connect(m_editor, &ItemListEditor::itemActivated, this, &RelatedPanel::openCurrent);
    connect(&m_lookup, &models::StoryLookup::changed, this, &RelatedPanel::showCurrent);
    showCurrent();
}

void RelatedPanel::setUpBar()
{
    m_where->setTextFormat(Qt::PlainText);
    m_where->setForegroundRole(QPalette::PlaceholderText);
    m_where->setFont(secondaryFont(font()));
    auto* open = new QToolButton;
    open->setText(tr("Open"));
    open->setAccessibleName(tr("Open the related story"));
    open->setToolTip(tr("Go to this story in the collection"));
    open->setFocusPolicy(Qt::TabFocus);
    connect(open, &QToolButton::clicked, this, &RelatedPanel::openCurrent);
    auto* layout = new QHBoxLayout(m_bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_where, 1);
    layout->addWidget(open);
    m_editor->addBar(m_bar);
}

void RelatedPanel::showContent(const FormContent& content, ArticleId article)
{
    m_article = article;
    m_editor->showContent(content);
    m_lookup.setStories(library::RelatedStories(m_editor->items()), article);
    showCurrent();
}

void RelatedPanel::showCurrent()
{
    const std::optional<ArticleId> article = m_lookup.articleOf(m_editor->currentIndex());
    m_pick->setEnabled(m_editor->canEdit());
    m_bar->setVisible(article.has_value());
    if (article)
        m_where->setText(tr("In this collection: %1").arg(m_library.file(*article)));
}

void RelatedPanel::reveal(const FieldPath& item)
{
    m_editor->reveal(item);
    bringFocusInSight(*this);
}

void RelatedPanel::openCurrent()
{
    if (const auto article = m_lookup.articleOf(m_editor->currentIndex()))
        Q_EMIT articleRequested(*article);
}

void RelatedPanel::addArticle(ArticleId id)
{
    if (const Article* article = m_library.article(id))
        return addStory(*article, id);
    using Loaded = library::Result<Article>;
    // Not QFuture::then(): in Qt 6.4 its context must not go before the future does.
    auto* watcher = new QFutureWatcher<Loaded>(this);
    connect(watcher, &QFutureWatcher<Loaded>::finished, this, [this, id, into = m_article, watcher] {
        watcher->deleteLater();
        if (m_article != into || watcher->isCanceled())
            return; // another article has been opened meanwhile
        if (const Loaded loaded = watcher->result(); loaded.ok())
            addStory(*loaded, id);
        else
            Q_EMIT failed(loaded.error().message);
    });
    watcher->setFuture(m_library.load(id));
}

void RelatedPanel::addStory(const Article& article, ArticleId id)
{
    const FieldValue story = library::relatedStory(article.document.root(), m_list);
    if (story.entries().isEmpty())
        return Q_EMIT failed(
            tr("%1 has no fields that a related story could take over.").arg(m_library.file(id)));
    const FieldValue* title = story.find(QStringLiteral("title"));
    QString name = title ? title->toText().simplified() : m_library.file(id);
    if (name.size() > longestTitle)
        name = name.left(longestTitle - 1) + u'…';
    m_editor->addItem(story, tr("Add related story “%1”").arg(name));
    reveal(FieldPath() / m_list.key / (m_editor->count() - 1));
}

} // namespace foreword::widgets
