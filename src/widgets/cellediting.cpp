// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/cellediting.h"

#include "editing/editsession.h"
#include "models/articletablemodel.h"
#include "models/cellfields.h"
#include "models/columns.h"
#include "widgets/articledelegate.h"
#include "widgets/articletableview.h"
#include "widgets/fieldeditor.h"
#include "widgets/gallerydelegate.h"
#include "widgets/galleryview.h"

#include <QApplication>
#include <QFutureWatcher>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace foreword::widgets {

using frontmatter::FieldPath;
using library::Article;
using library::ArticleId;
using models::ArticleTableModel;

namespace {

ArticleId articleOf(const QModelIndex& index)
{
    return ArticleId(index.data(ArticleTableModel::IdRole).toUInt());
}

bool isEditable(const QModelIndex& index)
{
    return index.isValid() && index.flags() & Qt::ItemIsEditable;
}

} // namespace

CellEditing::CellEditing(library::ArticleLibrary& library, editing::EditSession& session,
                         ArticleTableView* table)
    : QObject(table)
    , m_library(library)
    , m_session(session)
{
    add(table, [table] { return table->shownColumns(); });
    m_view = m_views.constFirst();
    connect(table, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        // Two clicks on a check box are two clicks.
        if (index.column() != ArticleTableModel::PublishedColumn)
            open(m_views.constFirst(), index);
    });
    connect(&library, &library::ArticleLibrary::folderAboutToChange, this, &CellEditing::abandon);
    connect(&library, &library::ArticleLibrary::aboutToReread, this, &CellEditing::handInBefore);
    connect(&session, &editing::EditSession::aboutToEdit, this, [this] {
        if (!m_isTakingOver)
            commit();
    });
}

CellEditing::~CellEditing() = default;

void CellEditing::addGallery(GalleryView* gallery)
{
    add(gallery, [] { return QList<int>{ArticleTableModel::TitleColumn}; });
}

template<typename ArticleView>
void CellEditing::add(ArticleView* view, const std::function<QList<int>()>& columns)
{
    m_views.append({view, view->delegate(), columns});
    // A view may be left with a control after this is gone.
    const QPointer<CellEditing> self(this);
    view->delegate()->setControls({[self](const QModelIndex& index, QWidget* parent) {
                                       return self ? self->createEditor(index, parent) : nullptr;
                                   },
                                   [self](QWidget* editor) {
                                       if (self)
                                           self->takeOver(editor);
                                   }});
    view->installEventFilter(this);
    connect(view, &ArticleView::cellClosed, this, [this](QWidget* control) {
        if (control != m_editor)
            return;
        m_editor.clear();
        Q_EMIT draftChanged();
    });
}

void CellEditing::setSuggestions(const FieldSuggestions& suggestions)
{
    m_suggestions = suggestions;
}

void CellEditing::editCurrent()
{
    const auto seen = std::find_if(m_views.cbegin(), m_views.cend(),
                                   [](const View& view) { return view.view->isVisible(); });
    if (seen == m_views.cend())
        return;
    const QModelIndex current = seen->view->currentIndex();
    const bool isCell = isEditable(current) && seen->columns().contains(current.column());
    open(*seen, isCell ? current : current.siblingAtColumn(ArticleTableModel::TitleColumn));
}

void CellEditing::commit()
{
    if (m_editor)
        close(CellEditor::Leaving::Stay);
}

void CellEditing::open(const View& view, const QModelIndex& index)
{
    if (!isEditable(index) || index == m_awaited || (m_editor && index == m_index))
        return;
    commit();
    m_view = view;
    setCurrent(index);
    m_view.view->setFocus();
    const ArticleId id = articleOf(index);
    if (const Article* article = m_library.article(id))
        return openNow(index, *article);
    m_awaited = index;
    using Loaded = library::Result<Article>;
    auto* watcher = new QFutureWatcher<Loaded>(this);
    connect(watcher, &QFutureWatcher<Loaded>::finished, this, [this, watcher, id] {
        watcher->deleteLater();
        if (!m_awaited.isValid() || articleOf(m_awaited) != id || watcher->isCanceled())
            return;
        const QModelIndex cell = m_awaited;
        m_awaited = QModelIndex();
        if (const Loaded result = watcher->result(); result.ok()) {
            openNow(cell, *result);
        } else {
            abandon();
            Q_EMIT refused(tr("%1: %2").arg(m_library.file(id), result.error().message));
        }
    });
    watcher->setFuture(m_library.load(id));
}

/// Within the current row without a change of what is selected.
void CellEditing::setCurrent(const QModelIndex& index)
{
    if (index.row() == m_view.view->currentIndex().row())
        m_view.view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    else
        m_view.view->setCurrentIndex(index);
}

void CellEditing::openNow(const QModelIndex& index, const Article& article)
{
    m_view.view->scrollTo(index);
    m_article = &article;
    m_index = index;
    m_view.view->edit(index);
    m_article = nullptr;
    if (!m_editor)
        return abandon();
    if (m_editor->control()->isLocked()) {
        const QString reason = m_editor->control()->toolTip();
        closeControl(m_editor);
        abandon();
        Q_EMIT refused(reason.isEmpty()
                           ? tr("This cell holds a list or a group of fields. Edit it in the form.")
                           : reason);
        return;
    }
    m_editor->begin();
    passKeysOn();
}

/// Gives up a cell that is awaited, and what was typed for it.
void CellEditing::abandon()
{
    m_awaited = QModelIndex();
    m_waiting.clear();
}

QWidget* CellEditing::createEditor(const QModelIndex& index, QWidget* parent)
{
    const int column = index.column();
    const library::FieldSpec* spec = m_library.schema().find(models::fieldOf(column));
    if (!m_article || !spec)
        return nullptr;
    const ArticleId id = articleOf(index);
    const FormContent content(*m_article, m_library.path(id));
    const CellEditor::Field field{id, *spec, models::fieldIn(column, content.root()),
                                  models::columnName(column)};
    m_editor = new CellEditor(field, content, m_library.schema().keyOrder(), parent);
    m_editor->control()->setSuggestions([this, column] {
        return m_suggestions.values ? m_suggestions.values(models::fieldOf(column))
                                    : QList<library::ValueCount>();
    });
    connect(m_editor, &CellEditor::left, this, &CellEditing::close);
    connect(m_editor, &CellEditor::draftChanged, this, &CellEditing::draftChanged);
    connect(m_editor, &CellEditor::grown, this, &CellEditing::place);
    connect(m_editor, &CellEditor::givenUp, this, [this] { closeControl(m_editor); });
    return m_editor;
}

void CellEditing::takeOver(QWidget* widget)
{
    auto* editor = qobject_cast<CellEditor*>(widget);
    const std::optional<frontmatter::FieldEdit> edit = editor ? editor->takeEdit() : std::nullopt;
    if (!edit)
        return;
    const QScopedValueRollback takingOver(m_isTakingOver, true);
    m_session.finishMerging();
    m_session.edit({editor->field().article}, {*edit}, tr("Change %1").arg(editor->field().label));
}

/// Where another program has written the same field, what is typed becomes an edit in conflict; a cell that
/// nobody has typed into would write what was there before.
void CellEditing::handInBefore(ArticleId id, const Article& next)
{
    if (!m_editor || m_editor->field().article != id)
        return;
    const FieldPath& path = m_editor->field().path;
    const Article* now = m_library.article(id);
    if (now && now->document.value(path) != next.document.value(path))
        commit();
}

void CellEditing::close(CellEditor::Leaving leaving)
{
    if (!m_editor)
        return;
    const QPersistentModelIndex index = m_index;
    takeOver(m_editor);
    closeControl(m_editor);
    if (leaving == CellEditor::Leaving::Stay)
        return;
    const QModelIndex next = neighbour(index, leaving == CellEditor::Leaving::Next ? 1 : -1);
    if (next.isValid())
        open(m_view, next);
}

void CellEditing::closeControl(CellEditor* control)
{
    if (!control)
        return;
    const QWidget* focus = m_view.view->window()->focusWidget();
    const bool isElsewhere = focus && focus != control && !control->isAncestorOf(focus);
    // That of a row which goes has been taken away already: so it has lost the focus.
    if (m_view.view->isPersistentEditorOpen(m_index))
        Q_EMIT m_view.delegate->closeEditor(control, QAbstractItemDelegate::NoHint);
    // The view sees to it only where the first part of the control has it.
    if (!isElsewhere)
        m_view.view->setFocus();
}

void CellEditing::place()
{
    if (m_editor && m_index.isValid())
        m_view.delegate->place(m_editor, m_view.view->visualRect(m_index), m_view.view->viewport()->rect());
}

QModelIndex CellEditing::neighbour(const QModelIndex& from, int direction) const
{
    if (!from.isValid())
        return {};
    const QList<int> columns = m_view.columns();
    qsizetype column = columns.indexOf(from.column()) + direction;
    for (int row = from.row(); row >= 0 && row < from.model()->rowCount(); row += direction) {
        for (; column >= 0 && column < columns.size(); column += direction) {
            const QModelIndex index = from.sibling(row, columns[column]);
            if (isEditable(index))
                return index;
        }
        column = direction > 0 ? 0 : columns.size() - 1;
    }
    return {};
}

bool CellEditing::startsEditing(const QEvent* event) const
{
    const QModelIndex current = m_views.constFirst().view->currentIndex();
    // A check box is not typed into, and Space is for all selected rows.
    if (!isEditable(current) || current.column() == ArticleTableModel::PublishedColumn)
        return false;
    if (event->type() == QEvent::InputMethod)
        return !static_cast<const QInputMethodEvent*>(event)->commitString().isEmpty();
    const auto* key = static_cast<const QKeyEvent*>(event);
    const bool isCommand = key->modifiers() & (Qt::AltModifier | Qt::MetaModifier) ||
                           (key->modifiers() & Qt::ControlModifier && !(key->modifiers() & Qt::AltModifier));
    const QString text = key->text();
    return !isCommand && !text.isEmpty() && text[0].isPrint() && !text[0].isSpace();
}

bool CellEditing::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress;
    if (m_editor || (!isKey && event->type() != QEvent::InputMethod))
        return QObject::eventFilter(watched, event);
    const bool isAwaited = m_awaited.isValid() && watched == m_view.view;
    if (isKey && isAwaited && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        abandon();
        return true;
    }
    const View& table = m_views.constFirst();
    if (!isAwaited && (watched != table.view || !startsEditing(event)))
        return QObject::eventFilter(watched, event);
    m_waiting.emplace_back(event->clone());
    if (!isAwaited)
        open(table, table.view->currentIndex());
    return true;
}

void CellEditing::passKeysOn()
{
    // A key among them may close the cell and open the next one, which the others are then meant for.
    while (!m_waiting.empty() && !m_awaited.isValid()) {
        const std::unique_ptr<QEvent> event = std::move(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
        QWidget* target = m_editor ? m_editor->keyTarget() : m_view.view;
        QCoreApplication::sendEvent(target, event.get());
    }
}

} // namespace foreword::widgets
