// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accessiblegallery.h"

#include "models/articletablemodel.h"
#include "widgets/galleryview.h"

#include <QCoreApplication>
#include <QPointer>

namespace foreword::widgets {

using models::ArticleTableModel;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(AccessibleGallery)
};

/// What the card shows, in words and in its order.
QString cardText(const QModelIndex& index)
{
    const auto cell = [&index](int column, int role = Qt::DisplayRole) {
        return index.siblingAtColumn(column).data(role).toString();
    };
    QStringList parts{cell(ArticleTableModel::TitleColumn), cell(ArticleTableModel::ProviderColumn),
                      cell(ArticleTableModel::DateColumn),
                      cell(ArticleTableModel::PublishedColumn, Qt::AccessibleTextRole)};
    if (index.data(ArticleTableModel::EditedRole).toBool())
        parts.append(Text::tr("unsaved"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

class AccessibleCard : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessibleCard(GalleryView* gallery, int row)
        : m_gallery(gallery)
        , m_row(row)
    {}

    int row() const { return m_row; }

    bool isValid() const override { return m_gallery && index().isValid(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_gallery); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (kind == QAccessible::Name)
            return cardText(index());
        return kind == QAccessible::Description ? index()
                                                      .siblingAtColumn(ArticleTableModel::ThumbnailColumn)
                                                      .data(Qt::AccessibleTextRole)
                                                      .toString()
                                                : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect card = m_gallery->visualRect(index());
        return {m_gallery->viewport()->mapToGlobal(card.topLeft()), card.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const bool isCurrent = m_gallery->currentIndex().row() == m_row;
        state.selectable = true;
        state.multiSelectable = true;
        state.focusable = true;
        state.selected = m_gallery->selectionModel()->isSelected(index());
        state.focused = isCurrent && m_gallery->hasFocus();
        state.offscreen = !m_gallery->viewport()->rect().intersects(m_gallery->visualRect(index()));
        state.invisible = !m_gallery->isVisible();
        const QModelIndex published = index().siblingAtColumn(ArticleTableModel::PublishedColumn);
        const QVariant check = published.data(Qt::CheckStateRole);
        state.checkable = check.isValid();
        state.checked = check.isValid() && check.toInt() == Qt::Checked;
        state.checkStateMixed = check.isValid() && check.toInt() == Qt::PartiallyChecked;
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }

    // A press opens the card, a toggle publishes its article: as Enter and its box do.
    QStringList actionNames() const override { return {pressAction(), toggleAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }
    void doAction(const QString& name) override
    {
        if (!isValid())
            return;
        if (name == toggleAction()) {
            m_gallery->togglePublished(index());
            return;
        }
        m_gallery->setFocus();
        m_gallery->selectionModel()->setCurrentIndex(index(), QItemSelectionModel::ClearAndSelect |
                                                                  QItemSelectionModel::Rows);
        if (name == pressAction())
            Q_EMIT m_gallery->activated(index());
    }

private:
    QModelIndex index() const
    {
        return m_gallery->model() ? m_gallery->model()->index(m_row, ArticleTableModel::TitleColumn)
                                  : QModelIndex();
    }

    QPointer<GalleryView> m_gallery;
    int m_row;
};

QAccessibleInterface* makeGallery(const QString& className, QObject* object)
{
    Q_UNUSED(className)
    auto* gallery = qobject_cast<GalleryView*>(object);
    return gallery ? new AccessibleGallery(gallery) : nullptr;
}

} // namespace

AccessibleGallery::AccessibleGallery(GalleryView* gallery)
    : QAccessibleWidget(gallery, QAccessible::List)
{
    if (const QAbstractItemModel* model = gallery->model()) {
        const auto forget = [this] { forgetCards(); };
        using Model = QAbstractItemModel;
        m_connections = {QObject::connect(model, &Model::rowsInserted, gallery, forget),
                         QObject::connect(model, &Model::rowsRemoved, gallery, forget),
                         QObject::connect(model, &Model::layoutChanged, gallery, forget),
                         QObject::connect(model, &Model::modelReset, gallery, forget)};
    }
}

AccessibleGallery::~AccessibleGallery()
{
    for (const QMetaObject::Connection& connection : std::as_const(m_connections))
        QObject::disconnect(connection);
    forgetCards();
}

void AccessibleGallery::install()
{
    static const bool once = [] {
        QAccessible::installFactory(makeGallery);
        return true;
    }();
    Q_UNUSED(once)
}

GalleryView* AccessibleGallery::gallery() const
{
    return static_cast<GalleryView*>(object());
}

int AccessibleGallery::childCount() const
{
    return gallery() && gallery()->model() ? gallery()->model()->rowCount() : 0;
}

QAccessibleInterface* AccessibleGallery::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (const auto known = m_cards.constFind(index); known != m_cards.cend())
        return QAccessible::accessibleInterface(*known);
    auto* card = new AccessibleCard(gallery(), index);
    m_cards.insert(index, QAccessible::registerAccessibleInterface(card));
    return card;
}

int AccessibleGallery::indexOfChild(const QAccessibleInterface* child) const
{
    // Only cards have it for a parent.
    return child && child->role() == QAccessible::ListItem ? static_cast<const AccessibleCard*>(child)->row()
                                                           : -1;
}

QAccessibleInterface* AccessibleGallery::childAt(int x, int y) const
{
    const QModelIndex index = gallery()->indexAt(gallery()->viewport()->mapFromGlobal(QPoint(x, y)));
    return index.isValid() ? child(index.row()) : nullptr;
}

QAccessibleInterface* AccessibleGallery::focusChild() const
{
    const QModelIndex current = gallery()->currentIndex();
    return current.isValid() ? child(current.row()) : nullptr;
}

void AccessibleGallery::forgetCards()
{
    for (const QAccessible::Id card : std::exchange(m_cards, {}))
        QAccessible::deleteAccessibleInterface(card);
}

} // namespace foreword::widgets
