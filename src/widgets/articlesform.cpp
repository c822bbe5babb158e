// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/articlesform.h"

#include "editing/editsession.h"
#include "widgets/commonlisteditor.h"
#include "widgets/fieldeditor.h"
#include "widgets/focusinsight.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace foreword::widgets {

using frontmatter::FieldPath;
using library::ArticleId;
using library::FieldSpec;
using library::FieldType;

namespace {

/// Of many reasons the first tell what is the matter.
constexpr qsizetype mostReasons = 2;

/// What is kept exactly is nothing to edit in many.
QList<FieldSpec> editable(QList<FieldSpec> fields)
{
    fields.removeIf([](const FieldSpec& field) { return field.type == FieldType::Opaque; });
    return fields;
}

} // namespace

ArticlesForm::ArticlesForm(library::ArticleLibrary& library, editing::EditSession& session,
                           imaging::ThumbnailProvider* thumbnails, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_session(session)
    , m_heading(new QLabel)
    , m_note(new QLabel)
    , m_scroll(new QScrollArea)
    , m_form(new FieldForm(editable(library.schema().fields()), FieldForm::Order::ByKind))
    , m_again(new QTimer(this))
{
    m_heading->setObjectName(QStringLiteral("articlesHeading"));
    m_note->setObjectName(QStringLiteral("articlesNote"));
    for (QLabel* label : {m_heading, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_note->setForegroundRole(QPalette::PlaceholderText);
    applyFonts();

    auto* content = new QWidget;
    auto* fields = new QVBoxLayout(content);
    fields->setContentsMargins(12, 4, 12, 12);
    fields->setSpacing(16);
    fields->addWidget(m_form);
    addLists(library.schema().fields(), {}, {}, thumbnails, fields);
    fields->addStretch(1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_heading->setContentsMargins(12, 12, 12, 0);
    m_note->setContentsMargins(12, 0, 12, 8);
    layout->addWidget(m_heading);
    layout->addWidget(m_note);
    layout->addWidget(m_scroll, 1);

    m_again->setSingleShot(true);
    m_again->setInterval(0);
    connect(m_again, &QTimer::timeout, this, &ArticlesForm::gather);
    connect(m_form, &FieldForm::openUrlRequested, this, &ArticlesForm::openUrlRequested);
    connect(m_form, &FieldForm::commonEditRequested, this, &ArticlesForm::edit);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ArticlesForm::takeGathered);
    connect(&library, &library::ArticleLibrary::articlesChanged, this, &ArticlesForm::noteChanges);
    connect(&session, &editing::EditSession::refused, this, &ArticlesForm::takeRefusals);
    connect(&session, &editing::EditSession::aboutToEdit, this, &ArticlesForm::commitTyping);
    connect(&session, &editing::EditSession::busyChanged, this, &ArticlesForm::giveWay);
    connect(&library, &library::ArticleLibrary::savingChanged, this, &ArticlesForm::giveWay);
}

ArticlesForm::~ArticlesForm()
{
    m_watcher.cancel();
}

/// As the panel of pictures has them: the article's own come before those of the maps within it.
void ArticlesForm::addLists(const QList<FieldSpec>& fields, const FieldPath& below, const QString& owner,
                            imaging::ThumbnailProvider* thumbnails, QVBoxLayout* layout)
{
    for (const FieldSpec& field : fields) {
        if (field.type != FieldType::MapList)
            continue;
        //: A list of pictures: of "Provider" its "Images".
        const QString name = owner.isEmpty() ? fieldName(field) : tr("%1: %2").arg(owner, fieldName(field));
        auto* editor = new CommonListEditor(field, below / field.key, name, thumbnails);
        connect(editor, &CommonListEditor::commonEditRequested, this, &ArticlesForm::edit);
        layout->addWidget(editor);
        m_lists.push_back(editor);
    }
    for (const FieldSpec& field : fields) {
        if (field.type == FieldType::Map)
            addLists(field.fields, below / field.key, fieldName(field), thumbnails, layout);
    }
}

void ArticlesForm::setSuggestions(const FieldSuggestions& suggestions)
{
    m_form->setSuggestions(suggestions);
}

void ArticlesForm::reveal(const FieldPath& field)
{
    if (m_form->reveal(field))
        bringFocusInSight(*m_scroll);
}

CommonListEditor* ArticlesForm::listAt(const FieldPath& path) const
{
    const auto found = std::find_if(m_lists.cbegin(), m_lists.cend(),
                                    [&path](const CommonListEditor* list) { return list->path() == path; });
    return found == m_lists.cend() ? nullptr : *found;
}

void ArticlesForm::setArticles(const QList<ArticleId>& ids)
{
    m_ids = ids;
    m_chosen = QSet<ArticleId>(ids.cbegin(), ids.cend());
    m_isShown = false;
    m_again->stop();
    m_watcher.cancel();
    m_isGathering = false;
    if (!ids.isEmpty())
        gather();
}

bool ArticlesForm::mustGiveWay() const
{
    return m_session.isBusy() || m_library.isSaving();
}

void ArticlesForm::gather()
{
    m_isStale = mustGiveWay();
    if (m_isStale)
        return;
    m_isGathering = true;
    m_watcher.cancel();
    m_watcher.setFuture(library::gatherCommonFields(m_library, m_ids, &m_pool));
}

/// Holds the gathering at hand while it must, and goes on with what has waited.
void ArticlesForm::giveWay()
{
    m_watcher.setSuspended(mustGiveWay());
    if (mustGiveWay())
        return;
    if (m_isStale)
        m_again->start();
    else if (std::exchange(m_awaitsChange, false) && m_isShown && !m_isGathering)
        showAgain();
}

void ArticlesForm::takeGathered()
{
    if (m_watcher.isCanceled() || m_ids.isEmpty())
        return;
    m_isGathering = false;
    // An edit that is being computed would show for a moment as if it had not been made.
    if (m_isShown && m_session.isBusy())
        m_isStale = true;
    if (m_isShown && m_isStale) {
        m_again->start();
        return;
    }
    m_fields = m_watcher.result();
    const bool isNew = !m_isShown;
    if (isNew)
        m_form->startOver();
    m_isShown = true;
    showFields();
    if (m_isStale)
        m_again->start();
    if (isNew)
        Q_EMIT shown();
}

void ArticlesForm::noteChanges(const QList<ArticleId>& changed)
{
    const bool concernsThem =
        std::any_of(changed.cbegin(), changed.cend(), [this](ArticleId id) { return m_chosen.contains(id); });
    if (!concernsThem)
        return;
    if (m_isShown)
        Q_EMIT refusalChanged({});
    m_awaitsChange = false;
    // What is being gathered is looked at again when it is there.
    m_isStale = true;
    if (!m_isGathering)
        m_again->start();
}

void ArticlesForm::showFields()
{
    m_heading->setText(tr("%n article(s) selected", nullptr, int(m_ids.size())));
    QStringList notes;
    if (m_fields.unreadable() > 0)
        notes << tr("%n of them cannot be read and stay(s) as they are.", nullptr, m_fields.unreadable());
    notes << tr("The context menu of a field removes it from all.");
    notes << tr("Open one article to edit its other fields, body and source.");
    m_note->setText(notes.join(u' '));
    m_scroll->setVisible(m_fields.articles() > 0);
    m_form->showSeveral(m_fields);
    for (CommonListEditor* list : m_lists)
        list->showSeveral(m_fields, m_library.path(m_ids.constFirst()));
}

void ArticlesForm::edit(const editing::EditsOf& editsOf, const QString& undoText)
{
    if (!m_isShown)
        return;
    m_awaitsChange = true;
    m_session.edit(m_ids, editsOf, undoText);
}

/// The control whose edit was refused or cancelled shows again what the articles hold; by now another one may
/// be typed into.
void ArticlesForm::showAgain()
{
    m_form->startOverUnlessTyped();
    m_form->showSeveral(m_fields);
}

void ArticlesForm::takeRefusals(const QList<editing::Refusal>& refusals)
{
    int count = 0;
    QStringList reasons;
    for (const editing::Refusal& refusal : refusals) {
        if (!m_chosen.contains(refusal.id))
            continue;
        ++count;
        //: A file and why it was not changed.
        const QString reason = tr("%1: %2").arg(m_library.file(refusal.id), refusal.error.message);
        if (reasons.size() < mostReasons)
            reasons << reason;
    }
    if (count == 0 || !m_isShown)
        return;
    if (count > reasons.size())
        reasons << tr("and so on.");
    Q_EMIT refusalChanged(tr("%n article(s) not changed.", nullptr, count) + u'\n' + reasons.join(u'\n'));
    showAgain();
    m_isStale = true;
    m_again->start();
}

void ArticlesForm::commitTyping()
{
    for (QWidget* widget = QApplication::focusWidget(); widget && widget != this;
         widget = widget->parentWidget()) {
        if (auto* editor = qobject_cast<FieldEditor*>(widget); editor && isAncestorOf(editor))
            return editor->commit();
    }
}

void ArticlesForm::applyFonts()
{
    m_heading->setFont(titleFont(font()));
    m_note->setFont(secondaryFont(font()));
}

void ArticlesForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFonts();
}

} // namespace foreword::widgets
