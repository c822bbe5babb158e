// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/articleviews.h"

#include "models/articlefiltermodel.h"
#include "models/articlemimedata.h"
#include "models/articletablemodel.h"
#include "models/keptselection.h"
#include "widgets/articletableview.h"
#include "widgets/dragpicture.h"
#include "widgets/galleryview.h"
#include "widgets/keptplace.h"

#include <QDrag>
#include <QPixmap>
#include <QScrollBar>
#include <QSlider>
#include <QTimer>

#include <memory>

namespace foreword::widgets {

using library::ArticleId;
using models::ArticleTableModel;

ArticleViews::ArticleViews(QWidget* parent)
    : QStackedWidget(parent)
    , m_table(new ArticleTableView)
    , m_gallery(new GalleryView)
    , m_size(new QSlider(Qt::Horizontal))
    , m_settling(new QTimer(this))
{
    addWidget(m_table);
    addWidget(m_gallery);
    setFocusProxy(m_table);
    connect(m_table, &ArticleTableView::publishedToggleRequested, this,
            &ArticleViews::publishedToggleRequested);
    connect(m_gallery, &GalleryView::publishedToggleRequested, this, &ArticleViews::publishedToggleRequested);
    connect(m_gallery, &QAbstractItemView::activated, this, &ArticleViews::articleOpened);
    connect(m_table, &ArticleTableView::dragRequested, this, &ArticleViews::dragSelected);
    connect(m_gallery, &GalleryView::dragRequested, this, &ArticleViews::dragSelected);
    connect(m_table, &ArticleTableView::thumbnailBoxChanged, this, &ArticleViews::serveThumbnails);
    connect(m_gallery, &GalleryView::thumbnailBoxChanged, this, &ArticleViews::serveThumbnails);

    m_size->setParent(this);
    m_size->hide();
    m_size->setRange(GalleryView::smallest, GalleryView::largest);
    m_size->setSingleStep(16);
    m_size->setPageStep(32);
    m_size->setFixedWidth(140);
    m_size->setValue(m_gallery->thumbnailSize());
    m_size->setAccessibleName(tr("Thumbnail size"));
    m_size->setToolTip(tr("Size of the thumbnails (Ctrl and the wheel)"));
    connect(m_size, &QSlider::valueChanged, m_gallery, &GalleryView::setThumbnailSize);
    connect(m_gallery, &GalleryView::thumbnailSizeChanged, m_size, &QSlider::setValue);

    m_settling->setSingleShot(true);
    m_settling->setInterval(0);
    connect(m_settling, &QTimer::timeout, this, &ArticleViews::selectionSettled);
}

void ArticleViews::setModels(ArticleTableModel& articles, models::ArticleFilterModel& shown)
{
    m_articles = &articles;
    m_shown = &shown;
    m_table->setModel(&shown);
    m_gallery->setModel(&shown);
    QItemSelectionModel* own = m_gallery->selectionModel();
    m_gallery->setSelectionModel(m_table->selectionModel());
    delete own;
    // What is left to be laid out when it is painted is painted twice. Before the place is sought in it.
    connect(&shown, &models::ArticleFilterModel::shownChanged, this,
            [this] { currentView()->doItemsLayout(); });
    new models::KeptSelection(shown, *selectionModel(), this);
    new KeptPlace(*this, shown);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, m_settling,
            qOverload<>(&QTimer::start));
    // A selected row that the filter takes away leaves the selection without a word.
    connect(&shown, &models::ArticleFilterModel::shownChanged, m_settling, qOverload<>(&QTimer::start));
    serveThumbnails();
}

ArticleViews::View ArticleViews::view() const
{
    return currentWidget() == m_gallery ? View::Gallery : View::Table;
}

void ArticleViews::setView(View view)
{
    if (view == this->view())
        return;
    setCurrentWidget(view == View::Gallery ? static_cast<QWidget*>(m_gallery) : m_table);
    setFocusProxy(currentWidget());
    showSlider();
    serveThumbnails();
    currentView()->scrollTo(currentIndex());
    Q_EMIT viewChanged(view);
}

QList<QAbstractItemView*> ArticleViews::views() const
{
    return {m_table, m_gallery};
}

QAbstractItemView* ArticleViews::currentView() const
{
    return view() == View::Gallery ? static_cast<QAbstractItemView*>(m_gallery) : m_table;
}

/// Out of the window, as copies: nothing that is done with them elsewhere takes them from the folder.
void ArticleViews::dragSelected(const QModelIndex& from)
{
    const QList<ArticleId> ids = selectedArticles();
    auto carried = std::make_unique<models::ArticleMimeData>(m_articles->library(), ids);
    if (carried->formats().isEmpty())
        return;
    auto* drag = new QDrag(currentView());
    drag->setMimeData(carried.release());
    const QPixmap picture = dragPicture(from, int(ids.size()), *currentView());
    drag->setPixmap(picture);
    const QSize size = picture.deviceIndependentSize().toSize();
    drag->setHotSpot({size.width() / 2, size.height() / 2});
    drag->exec(Qt::CopyAction);
}

void ArticleViews::showEvent(QShowEvent* event)
{
    QStackedWidget::showEvent(event);
    showSlider();
}

void ArticleViews::hideEvent(QHideEvent* event)
{
    QStackedWidget::hideEvent(event);
    if (!event->spontaneous())
        showSlider();
}

void ArticleViews::showSlider()
{
    m_size->setVisible(isVisible() && view() == View::Gallery);
}

void ArticleViews::serveThumbnails()
{
    if (!m_articles)
        return;
    if (view() == View::Gallery)
        m_articles->setThumbnailBox(m_gallery->thumbnailBox(), m_gallery->cardsAtOnce());
    else
        m_articles->setThumbnailBox(m_table->thumbnailBox());
}

void ArticleViews::setPlaceholder(const QString& text)
{
    m_table->setPlaceholder(text);
    m_gallery->setPlaceholder(text);
}

QItemSelectionModel* ArticleViews::selectionModel() const
{
    return m_table->selectionModel();
}

QModelIndex ArticleViews::currentIndex() const
{
    return selectionModel()->currentIndex();
}

std::optional<ArticleId> ArticleViews::currentArticle() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? std::optional(m_shown->idAt(current.row())) : std::nullopt;
}

QList<ArticleId> ArticleViews::selectedArticles() const
{
    QList<ArticleId> ids;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.append(m_shown->idAt(row));
    }
    return ids;
}

int ArticleViews::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        count += range.height();
    return count;
}

int ArticleViews::firstSeenRow() const
{
    if (view() == View::Table)
        return m_table->rowAt(0);
    const int top = m_gallery->verticalScrollBar()->value();
    const int row = m_gallery->grid().linesBetween(top, top + m_gallery->grid().lineHeight()).first *
                    m_gallery->grid().columns();
    return row < m_shown->rowCount() ? row : -1;
}

/// A view's own setCurrentIndex() would add the row while Ctrl of a shortcut is held.
void ArticleViews::choose(const QModelIndex& index)
{
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    currentView()->scrollTo(index);
}

void ArticleViews::chooseRow(int row)
{
    if (m_shown->rowCount() == 0)
        return;
    const QModelIndex current = currentIndex();
    const int column = current.isValid() ? current.column() : int(ArticleTableModel::TitleColumn);
    choose(m_shown->index(qBound(0, row, m_shown->rowCount() - 1), column));
}

void ArticleViews::chooseNeighbour(int by)
{
    const QModelIndex current = currentIndex();
    chooseRow(current.isValid() ? current.row() + by : 0);
}

} // namespace foreword::widgets
