// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/articlepane.h"

#include "editing/editsession.h"
#include "library/knownproviders.h"
#include "library/openingline.h"
#include "ui_articlepane.h"
#include "widgets/articlesform.h"
#include "widgets/bodypanel.h"
#include "widgets/detailspanel.h"
#include "widgets/fieldeditor.h"
#include "widgets/fieldform.h"
#include "widgets/focusinsight.h"
#include "widgets/imagespanel.h"
#include "widgets/inputveil.h"
#include "widgets/itemlisteditor.h"
#include "widgets/messagebar.h"
#include "widgets/relatedpanel.h"
#include "widgets/sourceeditor.h"
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

/// The values in use for a field, wherever in an article it stands: a related story's provider is one of the
/// providers too.
QList<library::ValueCount> valuesFor(const library::ValuesInUse& inUse, const FieldPath& path)
{
    const QString key = path.last().key;
    if (key == QLatin1String("category"))
        return inUse.categories();
    if (key == QLatin1String("type"))
        return inUse.types();
    if (key == QLatin1String("topics"))
        return inUse.topics();
    QList<library::ValueCount> names;
    if (key == QLatin1String("name")) {
        for (const library::ProviderInUse& provider : inUse.providers())
            names.append({provider.name, provider.count});
    }
    return names;
}

/// The field of the schema that is kept exactly, where the article has it.
std::optional<library::FieldSpec> signatureOf(const frontmatter::FrontMatterDocument& document,
                                              const library::FieldSchema& schema)
{
    for (const library::FieldSpec& spec : schema.fields()) {
        const auto value =
            spec.type == library::FieldType::Opaque ? document.value(FieldPath() / spec.key) : std::nullopt;
        if (value && !(value->isScalar() && value->toText().isEmpty()))
            return spec;
    }
    return std::nullopt;
}

/// The outermost list that the path goes through, or the path itself.
FieldPath listOf(const FieldPath& path)
{
    FieldPath list;
    for (const FieldPath::Step& step : path.steps()) {
        if (step.kind != FieldPath::Step::Kind::Key)
            break;
        list = list / step.key;
    }
    return list;
}

} // namespace

ArticlePane::ArticlePane(library::ArticleLibrary& library, editing::EditSession& session,
                         imaging::ThumbnailProvider* thumbnails, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_session(session)
    , m_thumbnails(thumbnails)
    , m_ui(std::make_unique<Ui::ArticlePane>())
    , m_providers(new library::KnownProviders(library, this))
    , m_readingHint(new QTimer(this))
    , m_addFrontMatter(new QAction(tr("Add Front Matter"), this))
    , m_restoreOpening(new QAction(tr("Restore the First Line"), this))
{
    m_ui->setupUi(this);
    m_ui->messageBar->setClosable(false);
    m_veil = new InputVeil(m_ui->pages);
    m_ui->hintText->setForegroundRole(QPalette::PlaceholderText);
    applyFonts();
    m_suggestions.values = [this](const FieldPath& path) { return valuesFor(m_library.valuesInUse(), path); };
    m_suggestions.providers = m_providers;
    m_readingHint->setSingleShot(true);
    m_readingHint->setInterval(readingHintDelayMs);
    connect(m_readingHint, &QTimer::timeout, this, [this] {
        if (m_count > 1)
            showHint(tr("%n article(s) selected", nullptr, m_count), tr("Reading…"));
        else
            showHint(tr("Reading…"), {});
    });
    connect(&library, &library::ArticleLibrary::articlesChanged, this, [this](const QList<ArticleId>& ids) {
        if (m_id && m_isShown && ids.contains(*m_id)) {
            m_refusal.clear();
            follow();
        }
    });
    connect(&library, &library::ArticleLibrary::aboutToReread, this,
            [this](ArticleId id, const Article& next) {
                if (id == m_id && m_isShown)
                    handInBefore(next);
            });
    connect(&session, &editing::EditSession::busyChanged, this, [this] {
        if (m_isBehind && m_isShown)
            follow();
    });
    connect(&library, &library::ArticleLibrary::folderAboutToChange, this, [this] { setArticles({}); });
    connect(m_addFrontMatter, &QAction::triggered, this, [this] {
        if (m_id && m_isShown)
            m_session.addFrontMatter(*m_id);
    });
    connect(m_restoreOpening, &QAction::triggered, this, &ArticlePane::restoreOpening);
    connect(&session, &editing::EditSession::refused, this, &ArticlePane::takeRefusals);
    connect(&session, &editing::EditSession::edited, this, &ArticlePane::noteSignature);
    m_ui->signatureNote->setClosable(true);
    connect(m_ui->signatureNote, &MessageBar::closed, this, [this] { m_tellsOfSignature = false; });
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

/// Not before there is an article to show: the form's controls are a third of what the program does until its
/// window is painted.
void ArticlePane::setUpTabs()
{
    const library::FieldSchema& schema = m_library.schema();
    m_details = new DetailsPanel(schema);
    m_ui->tabs->addTab(m_details, tr("Details"));
    connectForm(m_details);
    connect(&m_session, &editing::EditSession::aboutToEdit, m_details, &DetailsPanel::commitTyping);

    m_images = new ImagesPanel(schema, m_thumbnails);
    m_ui->tabs->addTab(m_images, tr("Images"));
    connectForm(m_images);
    connect(m_images, &ImagesPanel::pictureSelected, this, &ArticlePane::pictureSelected);

    setUpRelated();

    m_body = new BodyPanel;
    m_ui->tabs->addTab(m_body, tr("Body"));
    connectText(m_body, tr("Change body"), QStringLiteral("text:body"));
    connect(m_body, &BodyPanel::openUrlRequested, this, &ArticlePane::openUrlRequested);
    m_source = new SourcePanel;
    m_ui->tabs->addTab(m_source, tr("Source"));
    connectText(m_source, tr("Change source"), QStringLiteral("text:head"));
    connect(m_source, &SourcePanel::saveAsIsRequested, this, [this] {
        if (m_id && m_isShown)
            Q_EMIT saveAsIsRequested(*m_id);
    });
    connect(m_source, &SourcePanel::revertRequested, this, [this] {
        if (m_id && m_isShown)
            m_session.revert({*m_id});
    });
    // Its own message says more, and stands below the text.
    connect(m_ui->tabs, &QTabWidget::currentChanged, this, [this] {
        if (const Article* article = m_id && m_isShown ? m_library.article(*m_id) : nullptr)
            showMessage(*article);
    });
    m_details->setSuggestions(m_suggestions);
    m_related->editor()->setSuggestions(m_suggestions);
    Q_EMIT tabsMade();
}

void ArticlePane::setUpRelated()
{
    const library::FieldSpec* related = m_library.schema().find(FieldPath() / QStringLiteral("related"));
    m_related = new RelatedPanel(m_library, related ? *related : library::FieldSpec(), m_thumbnails);
    m_ui->tabs->addTab(m_related, tr("Related"));
    connectForm(m_related->editor());
    connect(m_related->editor(), &ItemListEditor::pictureSelected, this, &ArticlePane::pictureSelected);
    connect(m_related, &RelatedPanel::articleRequested, this, &ArticlePane::articleRequested);
    connect(m_related, &RelatedPanel::failed, this, [this](const QString& reason) {
        m_refusal = reason;
        if (m_isShown)
            refresh();
    });
    connect(m_images, &ImagesPanel::itemRequested, this, [this](const FieldPath& item) {
        m_ui->tabs->setCurrentWidget(m_related);
        m_related->reveal(item);
    });
}

template<typename Panel>
void ArticlePane::connectText(Panel* panel, const QString& undoText, const QString& mergeKey)
{
    PartEditor* editor = panel->editor();
    connect(editor, &PartEditor::editRequested, this,
            [this, undoText, mergeKey](const QByteArray& base, const frontmatter::ChangeSet& changes) {
                if (m_id && m_isShown)
                    m_session.editText(*m_id, base, changes, undoText, mergeKey);
            });
    connect(editor, &PartEditor::editingFinished, &m_session, &editing::EditSession::finishMerging);
    connect(&m_session, &editing::EditSession::aboutToEdit, editor, &PartEditor::handIn);
    connect(&m_session, &editing::EditSession::busyChanged, editor, [editor](bool busy) {
        if (!busy)
            editor->settle();
    });
}

void ArticlePane::setUpArticles()
{
    m_articles = new ArticlesForm(m_library, m_session, m_thumbnails);
    m_articles->setSuggestions(m_suggestions);
    m_ui->pages->addWidget(m_articles);
    connect(m_articles, &ArticlesForm::shown, this, [this] {
        m_ui->messageBar->hide();
        m_ui->signatureNote->hide();
        showPage(m_articles);
        Q_EMIT articleShown(nullptr, {});
    });
    connect(m_articles, &ArticlesForm::openUrlRequested, this, &ArticlePane::openUrlRequested);
    connect(m_articles, &ArticlesForm::refusalChanged, this, [this](const QString& words) {
        m_ui->messageBar->setClosable(false);
        m_ui->messageBar->showMessage(MessageBar::Kind::Error, words);
    });
}

void ArticlePane::setHeader(QWidget* header)
{
    m_ui->headerLayout->addWidget(header);
}

void ArticlePane::commitTyping()
{
    if (m_details) {
        m_details->commitTyping();
        m_body->editor()->commit();
        m_source->editor()->commit();
    }
    if (FieldEditor* editor = focusedEditor())
        editor->commit();
}

FieldEditor* ArticlePane::focusedEditor() const
{
    for (QWidget* widget = QApplication::focusWidget(); widget && widget != this;
         widget = widget->parentWidget()) {
        if (auto* editor = qobject_cast<FieldEditor*>(widget); editor && isAncestorOf(editor))
            return editor;
    }
    return nullptr;
}

/// What is typed stays where it is typed, and is written on top of what another program has written. Where
/// that is about the same field, it is written first: an edit that is in conflict is told and kept as such.
void ArticlePane::handInBefore(const Article& next)
{
    const frontmatter::FrontMatterDocument now = m_library.article(*m_id)->document;
    const auto isSame = [&](const FieldPath& field) {
        // Items of a list may be others in the same places.
        const FieldPath entry = FieldPath() / field.steps().constFirst().key;
        return now.value(entry) == next.document.value(entry);
    };
    FieldEditor* editor = focusedEditor();
    if (editor && editor->isHalfTyped() && !isSame(editor->path()))
        editor->commit();
    if (const auto field = m_details->cellField(); field && !isSame(*field))
        m_details->commitTyping();
    m_body->editor()->handInUnlessKept(next.document);
    m_source->editor()->handInUnlessKept(next.document);
}

/// Reads the form again. Not while edits of the article wait for their turn: it would show what was before
/// them, under the hands of who types on.
void ArticlePane::follow()
{
    m_isBehind = m_session.isPending(*m_id);
    if (!m_isBehind)
        refresh();
}

void ArticlePane::editTitle()
{
    const FieldPath title = FieldPath() / QStringLiteral("title");
    if (m_count > 1 && m_articles) {
        m_articles->reveal(title);
    } else if (m_details) {
        m_ui->tabs->setCurrentWidget(m_details);
        m_details->reveal(title);
    }
}

void ArticlePane::revealField(const FieldPath& field)
{
    if (!m_isShown || field.isRoot())
        return;
    if (ItemListEditor* list = m_images->listAt(listOf(field))) {
        m_ui->tabs->setCurrentWidget(m_images);
        list->reveal(field);
        bringFocusInSight(*m_images);
    } else if (field.startsWith(FieldPath() / QStringLiteral("related"))) {
        m_ui->tabs->setCurrentWidget(m_related);
        m_related->reveal(field);
    } else {
        m_ui->tabs->setCurrentWidget(m_details);
        m_details->reveal(field);
    }
}

void ArticlePane::revealBody()
{
    if (!m_isShown)
        return;
    m_ui->tabs->setCurrentWidget(m_body);
    if (m_body->view() == BodyPanel::View::Text)
        m_body->editor()->setFocus(Qt::OtherFocusReason);
}

void ArticlePane::revealSource(int line)
{
    if (!m_isShown)
        return;
    m_ui->tabs->setCurrentWidget(m_source);
    m_source->setFocus(Qt::OtherFocusReason);
    m_source->goToLine(line);
}

void ArticlePane::setArticles(const QList<ArticleId>& ids)
{
    const std::optional<ArticleId> id = ids.size() == 1 ? std::optional(ids.constFirst()) : std::nullopt;
    if (id && id == m_id)
        return;
    if (ids.size() > 1 && m_articles && m_articles->articles() == ids)
        return;
    commitTyping();
    m_id = id;
    m_count = int(ids.size());
    m_isShown = false;
    m_isBehind = false;
    m_tellsOfSignature = false;
    m_refusal.clear();
    m_readingHint->stop();
    m_library.hold(id);
    m_providers->leaveOut(id);
    if (ids.size() > 1)
        return showSeveral(ids);
    if (m_articles)
        m_articles->setArticles({});
    if (id)
        read();
    else
        showHint(tr("No article selected"), tr("Choose one to see and edit it."));
}

void ArticlePane::showSeveral(const QList<ArticleId>& ids)
{
    if (!m_articles)
        setUpArticles();
    awaitReading();
    m_articles->setArticles(ids);
}

void ArticlePane::read()
{
    const ArticleId id = *m_id;
    if (m_library.article(id))
        return refresh();
    awaitReading();
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
    if (!m_details)
        setUpTabs();
    const bool isNew = !m_isShown;
    if (isNew)
        startOver();
    m_isShown = true;
    const QString path = m_library.path(*m_id);
    FormContent content(*article, path);
    // Half-typed source does not empty the window: what was read last stays until it can be read again.
    const bool isHalfTyped = !isNew && !article->document.isReadable() && library::isHeldBack(*article);
    if (isHalfTyped)
        content.keepValuesOf(m_lastReading);
    else
        m_lastReading = content;
    m_details->showContent(content);
    m_images->showContent(content);
    m_related->showContent(content, *m_id);
    m_body->showDocument(article->document);
    m_source->showArticle(*article);
    showCounts();
    showMessage(*article);
    showPage(m_ui->articlePage);
    if (!isHalfTyped)
        Q_EMIT articleShown(article, path);
}

/// Until then the last page stays, so that going through articles does not flicker, but takes nothing that
/// would be meant for the next one.
void ArticlePane::awaitReading()
{
    m_readingHint->start();
    m_veil->cover();
}

void ArticlePane::showPage(QWidget* page)
{
    m_readingHint->stop();
    m_ui->pages->setCurrentWidget(page);
    m_veil->lift();
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
    m_ui->signatureNote->hide();
    m_ui->hintTitle->setText(title);
    m_ui->hintText->setText(text);
    showPage(m_ui->hintPage);
    Q_EMIT articleShown(nullptr, {});
}

void ArticlePane::showFailure(const Error& error)
{
    m_readingHint->stop();
    if (error.code != frontmatter::ErrorCode::Cancelled)
        showHint(tr("This article cannot be read"), withLine(error));
}

void ArticlePane::showMessage(const Article& article)
{
    const frontmatter::FrontMatterDocument& document = article.document;
    m_ui->messageBar->setClosable(false);
    if (!m_refusal.isEmpty())
        m_ui->messageBar->showMessage(MessageBar::Kind::Error, m_refusal);
    else if (m_ui->tabs->currentWidget() == m_source && !document.lacksFrontMatter())
        m_ui->messageBar->hide();
    else if (document.lacksFrontMatter() && library::isHeldBack(article))
        offerOpening(article);
    else if (document.lacksFrontMatter())
        offerFrontMatter();
    else if (!document.isReadable() && document.problem())
        m_ui->messageBar->showMessage(MessageBar::Kind::Error, withLine(*document.problem()));
    else if (document.problem())
        m_ui->messageBar->showMessage(MessageBar::Kind::Warning, withLine(*document.problem()));
    else
        m_ui->messageBar->hide();
    showSignatureNote(article);
}

/// Below the form, which stays where it is under the mouse: this comes while an article is being edited.
void ArticlePane::showSignatureNote(const Article& article)
{
    const auto signature = m_tellsOfSignature && article.isEdited()
                               ? signatureOf(article.document, m_library.schema())
                               : std::nullopt;
    if (!signature)
        return m_ui->signatureNote->hide();
    m_ui->signatureNote->showMessage(
        MessageBar::Kind::Note,
        tr("This article has a signature, “%1”. It is kept exactly, and may no longer match what was edited.")
            .arg(signature->key));
}

/// An article that is signed says so at its first edit, wherever that was made.
void ArticlePane::noteSignature(const QList<ArticleId>& edited)
{
    if (!m_id || !m_isShown || !edited.contains(*m_id) || m_toldOfSignature.contains(*m_id))
        return;
    const Article* article = m_library.article(*m_id);
    if (!article || !article->isEdited() || !signatureOf(article->document, m_library.schema()))
        return;
    m_toldOfSignature.insert(*m_id);
    m_tellsOfSignature = true;
    showMessage(*article);
}

void ArticlePane::offerFrontMatter()
{
    m_ui->messageBar->showMessage(MessageBar::Kind::Note,
                                  tr("This file has no front matter, so it has no fields yet."));
    m_ui->messageBar->setAction(m_addFrontMatter);
}

/// The article had front matter, and it is most likely still there, below a first line that is none.
void ArticlePane::offerOpening(const Article& article)
{
    m_ui->messageBar->showMessage(
        MessageBar::Kind::Error,
        tr("The first line must be “---”, or the file has no fields. It will not be saved until then."));
    if (library::restoredOpening(article))
        m_ui->messageBar->setAction(m_restoreOpening);
}

void ArticlePane::restoreOpening()
{
    const Article* article = m_id && m_isShown ? m_library.article(*m_id) : nullptr;
    const auto changes = article ? library::restoredOpening(*article) : std::nullopt;
    if (changes)
        m_session.editText(*m_id, article->document.bytes(), *changes, tr("Restore the first line"), {});
}

void ArticlePane::startOver()
{
    m_details->startOver();
    m_images->startOver();
    m_related->editor()->startOver();
    m_body->startOver();
    m_source->startOver();
}

void ArticlePane::takeRefusals(const QList<editing::Refusal>& refusals)
{
    for (const editing::Refusal& refusal : refusals) {
        if (!m_isShown || refusal.id != m_id)
            continue;
        // It may be about something else than what is being typed.
        m_body->editor()->handIn();
        m_source->editor()->handIn();
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
