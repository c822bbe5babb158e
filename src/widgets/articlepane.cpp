// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/articlepane.h"

#include "editing/editsession.h"
#include "ui_articlepane.h"
#include "widgets/bodypanel.h"
#include "widgets/detailspanel.h"
#include "widgets/fieldeditor.h"
#include "widgets/imagespanel.h"
#include "widgets/messagebar.h"
#include "widgets/relatedpanel.h"
#include "widgets/sourcepanel.h"
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QFutureWatcher>
#include <QTimer>

namespace foreword::widgets {

using frontmatter::Error;
using frontmatter::FieldPath;
using library::Article;
using library::ArticleId;

namespace {

/// A file that is read sooner is shown without a word in between.
constexpr int readingHintDelayMs = 200;

QString withLine(const Error& error)
{
    if (error.line <= 0)
        return error.message;
    return ArticlePane::tr("Line %1: %2").arg(error.line).arg(error.message);
}

QStringList valuesOf(const QList<library::ValueCount>& counts)
{
    QStringList values;
    for (const library::ValueCount& count : counts)
        values << count.value;
    return values;
}

/// The values in use for a field, wherever in an article it stands: a related story's provider is one of the
/// providers too.
QStringList valuesFor(const library::ValuesInUse& inUse, const FieldPath& path)
{
    const QString key = path.last().key;
    if (key == QLatin1String("category"))
        return valuesOf(inUse.categories());
    if (key == QLatin1String("type"))
        return valuesOf(inUse.types());
    if (key == QLatin1String("topics"))
        return valuesOf(inUse.topics());
    QStringList names;
    if (key == QLatin1String("name")) {
        for (const library::ProviderInUse& provider : inUse.providers())
            names << provider.name;
    }
    return names;
}

} // namespace

ArticlePane::ArticlePane(library::ArticleLibrary& library, editing::EditSession& session,
                         imaging::ThumbnailProvider* thumbnails, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_session(session)
    , m_ui(std::make_unique<Ui::ArticlePane>())
    , m_readingHint(new QTimer(this))
    , m_addFrontMatter(new QAction(tr("Add Front Matter"), this))
{
    m_ui->setupUi(this);
    m_ui->messageBar->setClosable(false);
    m_ui->hintText->setForegroundRole(QPalette::PlaceholderText);
    setUpTabs(thumbnails);
    setUpSuggestions();
    applyFonts();
    m_readingHint->setSingleShot(true);
    m_readingHint->setInterval(readingHintDelayMs);
    connect(m_readingHint, &QTimer::timeout, this, [this] { showHint(tr("Reading…"), {}); });
    connect(&library, &library::ArticleLibrary::articlesChanged, this, [this](const QList<ArticleId>& ids) {
        if (m_id && m_isShown && ids.contains(*m_id)) {
            m_refusal.clear();
            refresh();
        }
    });
    connect(&library, &library::ArticleLibrary::folderAboutToChange, this, [this] { setArticles({}); });
    connect(m_addFrontMatter, &QAction::triggered, this, [this] {
        if (m_id && m_isShown)
            m_session.addFrontMatter(*m_id);
    });
    connect(&session, &editing::EditSession::refused, this, &ArticlePane::takeRefusals);
    setArticles({});
}

ArticlePane::~ArticlePane() = default;

template<typename Panel>
void ArticlePane::connectForm(Panel* panel)
{
    connect(panel, &Panel::editRequested, this, &ArticlePane::requestEdits);
    connect(panel, &Panel::editingFinished, &m_session, &editing::EditSession::finishMerging);
    connect(panel, &Panel::openUrlRequested, this, &ArticlePane::openUrlRequested);
}

void ArticlePane::setUpTabs(imaging::ThumbnailProvider* thumbnails)
{
    const library::FieldSchema& schema = m_library.schema();
    m_details = new DetailsPanel(schema);
    m_ui->tabs->addTab(m_details, tr("Details"));
    connectForm(m_details);

    m_images = new ImagesPanel(schema, thumbnails);
    m_ui->tabs->addTab(m_images, tr("Images"));
    connectForm(m_images);
    connect(m_images, &ImagesPanel::pictureSelected, this, &ArticlePane::pictureSelected);

    const library::FieldSpec* related = schema.find(FieldPath() / QStringLiteral("related"));
    m_related = new RelatedPanel(related ? *related : library::FieldSpec(), thumbnails);
    m_ui->tabs->addTab(m_related, tr("Related"));
    connectForm(m_related->editor());
    connect(m_related->editor(), &ItemListEditor::pictureSelected, this, &ArticlePane::pictureSelected);

    m_body = new BodyPanel;
    m_ui->tabs->addTab(m_body, tr("Body"));
    connect(m_body, &BodyPanel::openUrlRequested, this, &ArticlePane::openUrlRequested);
    m_source = new SourcePanel;
    m_ui->tabs->addTab(m_source, tr("Source"));
}

void ArticlePane::setUpSuggestions()
{
    m_suggestions = [this](const FieldPath& path) { return valuesFor(m_library.valuesInUse(), path); };
    m_details->setSuggestions(m_suggestions);
    m_related->editor()->setSuggestions(m_suggestions);
}

void ArticlePane::setHeader(QWidget* header)
{
    m_ui->headerLayout->addWidget(header);
}

void ArticlePane::commitTyping()
{
    for (QWidget* widget = QApplication::focusWidget(); widget && widget != this;
         widget = widget->parentWidget()) {
        if (auto* editor = qobject_cast<FieldEditor*>(widget); editor && isAncestorOf(editor))
            return editor->commit();
    }
}

void ArticlePane::setArticles(const QList<ArticleId>& ids)
{
    const std::optional<ArticleId> id = ids.size() == 1 ? std::optional(ids.constFirst()) : std::nullopt;
    if (id && id == m_id)
        return;
    commitTyping();
    m_id = id;
    m_isShown = false;
    m_refusal.clear();
    m_readingHint->stop();
    m_library.hold(id);
    if (id)
        return read();
    if (ids.isEmpty())
        showHint(tr("No article selected"), tr("Choose one to see and edit it."));
    else
        showHint(tr("%n article(s) selected", nullptr, int(ids.size())),
                 tr("“Publish” and “Unpublish” change all of them."));
}

void ArticlePane::read()
{
    const ArticleId id = *m_id;
    if (m_library.article(id))
        return refresh();
    m_readingHint->start();
    // Not QFuture::then(): in Qt 6.4 its context must not go before the future does.
    using Loaded = library::Result<Article>;
    auto* watcher = new QFutureWatcher<Loaded>(this);
    connect(watcher, &QFutureWatcher<Loaded>::finished, this, [this, id, watcher] {
        watcher->deleteLater();
        if (m_id != id || watcher->isCanceled())
            return;
        if (const Loaded result = watcher->result(); result.ok())
            refresh();
        else
            showFailure(result.error());
    });
    watcher->setFuture(m_library.load(id));
}

void ArticlePane::refresh()
{
    const Article* article = m_library.article(*m_id);
    if (!article)
        return read();
    m_readingHint->stop();
    if (!m_isShown)
        startOver();
    m_isShown = true;
    const QString path = m_library.path(*m_id);
    const FormContent content(*article, path);
    m_details->showContent(content);
    m_images->showContent(content);
    m_related->editor()->showContent(content);
    m_body->showDocument(article->document);
    m_source->showDocument(article->document);
    showCounts();
    showMessage(article->document);
    m_ui->pages->setCurrentWidget(m_ui->articlePage);
    Q_EMIT articleShown(article, path);
}

void ArticlePane::showCounts()
{
    const auto counted = [](const QString& word, int count) {
        return count > 0 ? QString(word + u' ' + QLocale().toString(count)) : word;
    };
    m_ui->tabs->setTabText(m_ui->tabs->indexOf(m_images), counted(tr("Images"), m_images->count()));
    m_ui->tabs->setTabText(m_ui->tabs->indexOf(m_related),
                           counted(tr("Related"), m_related->editor()->count()));
}

void ArticlePane::showHint(const QString& title, const QString& text)
{
    m_ui->messageBar->hide();
    m_ui->hintTitle->setText(title);
    m_ui->hintText->setText(text);
    m_ui->pages->setCurrentWidget(m_ui->hintPage);
    Q_EMIT articleShown(nullptr, {});
}

void ArticlePane::showFailure(const Error& error)
{
    m_readingHint->stop();
    if (error.code != frontmatter::ErrorCode::Cancelled)
        showHint(tr("This article cannot be read"), withLine(error));
}

void ArticlePane::showMessage(const frontmatter::FrontMatterDocument& document)
{
    if (!m_refusal.isEmpty())
        m_ui->messageBar->showMessage(MessageBar::Kind::Error, m_refusal);
    else if (document.lacksFrontMatter())
        offerFrontMatter();
    else if (!document.isReadable() && document.problem())
        m_ui->messageBar->showMessage(MessageBar::Kind::Error, withLine(*document.problem()));
    else if (document.problem())
        m_ui->messageBar->showMessage(MessageBar::Kind::Warning, withLine(*document.problem()));
    else
        m_ui->messageBar->hide();
}

void ArticlePane::offerFrontMatter()
{
    m_ui->messageBar->showMessage(MessageBar::Kind::Note,
                                  tr("This file has no front matter, so it has no fields yet."));
    m_ui->messageBar->setAction(m_addFrontMatter);
}

void ArticlePane::startOver()
{
    m_details->startOver();
    m_images->startOver();
    m_related->editor()->startOver();
}

void ArticlePane::takeRefusals(const QList<editing::Refusal>& refusals)
{
    for (const editing::Refusal& refusal : refusals) {
        if (!m_isShown || refusal.id != m_id)
            continue;
        m_refusal = tr("Not changed. %1").arg(withLine(refusal.error));
        // The control that asked shows again what the document holds.
        startOver();
        refresh();
    }
}

void ArticlePane::requestEdits(const QList<frontmatter::FieldEdit>& edits, const QString& undoText,
                               const QString& mergeKey)
{
    if (m_id && m_isShown)
        m_session.edit({*m_id}, edits, undoText, mergeKey);
}

void ArticlePane::applyFonts()
{
    m_ui->hintTitle->setFont(titleFont(font()));
}

void ArticlePane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFonts();
}

} // namespace foreword::widgets
