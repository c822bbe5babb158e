// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/storypicker.h"

#include "models/articletablemodel.h"
#include "models/columns.h"
#include "widgets/fieldlineedit.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace foreword::widgets {

using library::ArticleId;
using library::ArticleRow;

namespace {

constexpr int leastWidth = 360;
constexpr int rowsShown = 7;

} // namespace

StoryPicker::StoryPicker(const library::ArticleLibrary& library, imaging::ThumbnailProvider* thumbnails,
                         QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_library(library)
    , m_search(library)
    , m_find(new FieldLineEdit)
    , m_view(new ItemListView(thumbnails))
    , m_note(new QLabel)
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Add from the collection"));
    m_find->setAccessibleName(tr("Find a story"));
    m_find->setPlaceholderText(tr("Find in title, excerpt, provider and topics"));
    m_find->installEventFilter(this);
    m_view->setAccessibleName(tr("Stories found"));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setFont(secondaryFont(font()));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_find);
    layout->addWidget(m_view);
    layout->addWidget(m_note);
    m_view->setFixedRows(rowsShown); // shows it, which must not make a window of it

    connect(m_find, &QLineEdit::textChanged, this, &StoryPicker::search);
    connect(&m_search, &models::ArticleSearch::found, this, &StoryPicker::show);
    connect(m_view, &ItemListView::currentRowChanged, this, &StoryPicker::describeCurrent);
    connect(m_view, &ItemListView::itemClicked, this,
            [this](const QListWidgetItem* item) { choose(m_view->row(item)); });
    connect(&library, &library::ArticleLibrary::folderAboutToChange, this, &QWidget::hide);
}

void StoryPicker::open(const QWidget* button, const QWidget* place, ArticleId self,
                       const library::RelatedStories& related)
{
    m_self = self;
    m_related = related;
    m_find->clear();
    search();
    const QSize size(qMax(leastWidth, place->width()), sizeHint().height());
    const QRect screen = button->screen()->availableGeometry();
    QRect frame(button->mapToGlobal(button->rect().bottomRight()) + QPoint(1 - size.width(), 2), size);
    frame.moveLeft(qMax(screen.left(), qMin(frame.left(), screen.right() + 1 - frame.width())));
    frame.moveTop(qMax(screen.top(), qMin(frame.top(), screen.bottom() + 1 - frame.height())));
    setGeometry(frame);
    QFrame::show();
    m_find->setFocus(Qt::PopupFocusReason);
}

QString StoryPicker::note() const
{
    return m_note->text();
}

void StoryPicker::search()
{
    const auto query = library::ArticleQuery::parse(m_find->text());
    if (query.ok()) {
        m_find->setNote({});
        m_search.search(*query, mostShown, m_self);
    } else {
        m_find->setNote(query.error().message, FieldLineEdit::Note::Error);
    }
}

void StoryPicker::show(const QList<ArticleId>& found, int total)
{
    m_found = found;
    QList<ListedItem> items;
    for (const ArticleId id : std::as_const(m_found))
        items << itemFor(id);
    m_view->showItems(items, {});
    const auto offered = std::find_if(items.cbegin(), items.cend(), std::mem_fn(&ListedItem::isOffered));
    m_view->setCurrentRow(offered == items.cend() ? -1 : int(offered - items.cbegin()));
    m_view->scrollToTop();
    if (items.isEmpty())
        m_note->setText(tr("No article matches."));
    else if (total > items.size())
        m_note->setText(
            tr("The newest %1 of %2").arg(QLocale().toString(items.size()), QLocale().toString(total)));
    else
        m_note->setText(tr("%Ln article(s)", nullptr, int(items.size())));
    describeCurrent();
}

ListedItem StoryPicker::itemFor(ArticleId id) const
{
    const ArticleRow row = m_library.row(id);
    ListedItem item;
    item.title = row.title().simplified();
    if (item.title.isEmpty())
        item.title = m_library.file(id);
    item.picture = row.leadPicture();
    item.articlePath = m_library.path(id);
    item.isOffered = m_related.storyOf(row) < 0;
    QStringList details{row.provider(), models::cellText(models::ArticleTableModel::DateColumn, row)};
    if (!item.isOffered)
        details.prepend(tr("Already related"));
    details.removeAll(QString());
    item.detail = details.join(QStringLiteral(" · "));
    return item;
}

void StoryPicker::describeCurrent()
{
    const QListWidgetItem* current = m_view->currentItem();
    // Those who hear the window stay in the search field too.
    if (m_find->note().isEmpty())
        m_find->setAccessibleDescription(current ? current->text() : m_note->text());
}

void StoryPicker::choose(int row)
{
    if (row < 0 || row >= m_found.size() || !(m_view->item(row)->flags() & Qt::ItemIsEnabled))
        return;
    const ArticleId id = m_found[row];
    hide();
    Q_EMIT chosen(id);
}

bool StoryPicker::takeKey(QKeyEvent* key)
{
    switch (key->key()) {
    case Qt::Key_Escape:
        hide();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_view->currentRow());
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        if (key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier)
            QCoreApplication::sendEvent(m_view, key);
        return true;
    default:
        return false;
    }
}

bool StoryPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent*>(event)))
        return true;
    return QFrame::eventFilter(watched, event);
}

void StoryPicker::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    m_found.clear();
    m_view->showItems({}, {});
}

} // namespace foreword::widgets
