// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/treepanel.h"

#include "widgets/elidedlabel.h"
#include "widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>

namespace foreword::widgets {

QSize ListDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), option.fontMetrics.height() + 10};
}

void ListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    QStyleOptionViewItem inner = option;
    inner.rect.adjust(indent, 0, -indent, 0);
    paintContent(painter, inner, index);
}

void ListDelegate::paintContent(QPainter* painter, QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
}

QPushButton* buttonFor(QAction* action)
{
    auto* button = new QPushButton;
    button->setProperty("compact", true);
    const auto follow = [button, action] {
        button->setText(action->text().remove(u'&'));
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
    };
    follow();
    if (!action->isVisible()) // else it is shown with its panel, and not before, as a window of its own
        button->hide();
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [button, action, follow] {
        follow();
        button->setVisible(action->isVisible());
    });
    return button;
}

TreePanel::TreePanel(QAbstractItemModel& model, ListDelegate* delegate, QWidget* parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget)
    , m_note(new QLabel)
    , m_summary(new ElidedLabel(1))
    , m_bar(new QWidget)
    , m_splitter(new QSplitter)
    , m_tree(new QTreeView)
    , m_copy(new QAction(tr("&Copy"), this))
{
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setFont(secondaryFont(font()));
    auto* bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(12, 4, 12, 4);
    bar->setSpacing(8);
    bar->addWidget(m_summary, 1);

    m_tree->setModel(&model);
    delegate->setParent(m_tree);
    m_tree->setItemDelegate(delegate);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setUniformRowHeights(true);
    m_tree->setExpandsOnDoubleClick(false); // it goes to the place
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->header()->setHighlightSections(false);
    m_tree->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_tree);

    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_splitter, 1);
    m_pages->addWidget(m_note);
    m_pages->addWidget(page);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pages);

    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    connect(m_copy, &QAction::triggered, this, [this] { copy(); });
}

void TreePanel::showTree(bool shown)
{
    m_pages->setCurrentIndex(shown ? 1 : 0);
}

void TreePanel::setNote(const QString& note)
{
    m_note->setText(note);
}

void TreePanel::setSummary(const QString& summary)
{
    m_summary->setText(summary);
}

void TreePanel::addButtons(const QList<QAction*>& actions)
{
    for (QAction* action : actions)
        m_bar->layout()->addWidget(buttonFor(action));
}

void TreePanel::addBeside(QWidget* widget)
{
    m_splitter->addWidget(widget);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
}

void TreePanel::setContextMenu(const QList<QAction*>& actions)
{
    for (QAction* action : actions) {
        if (!action) {
            action = new QAction(this);
            action->setSeparator(true);
        }
        m_tree->addAction(action);
    }
}

} // namespace foreword::widgets
