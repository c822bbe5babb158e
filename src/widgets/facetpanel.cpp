// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/facetpanel.h"

#include "models/facetmodel.h"
#include "widgets/facettree.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace foreword::widgets {

using models::FacetModel;

FacetPanel::FacetPanel(FacetModel& facets, QWidget* parent)
    : QWidget(parent)
    , m_facets(facets)
    , m_find(new QLineEdit)
    , m_clear(new QPushButton(tr("Clear")))
    , m_tree(new FacetTree)
{
    m_find->setAccessibleName(tr("Find a filter"));
    m_find->setPlaceholderText(tr("Find a filter"));
    m_find->setClearButtonEnabled(true);
    m_clear->setAccessibleName(tr("Clear filters"));
    m_clear->setToolTip(tr("Release all chosen values"));
    m_tree->setModel(&facets);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 12, 8);
    top->setSpacing(8);
    top->addWidget(m_find, 1);
    top->addWidget(m_clear);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_tree, 1);

    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_facets.find(text);
        showState();
    });
    connect(m_clear, &QPushButton::clicked, this, &FacetPanel::clear);
    connect(m_tree, &FacetTree::chosen, &m_facets, &FacetModel::activate);
    connect(m_tree, &QTreeView::collapsed, this, &FacetPanel::tellClosed);
    connect(m_tree, &QTreeView::expanded, this, &FacetPanel::tellClosed);
    connect(&m_facets, &FacetModel::chosenChanged, this, &FacetPanel::showState);
    connect(&m_facets, &FacetModel::counted, this, &FacetPanel::showState);
    connect(&m_facets, &QAbstractItemModel::rowsInserted, this, &FacetPanel::showState); // while reading
    connect(&m_facets, &FacetModel::forgotten, this, [this] {
        m_find->clear();
        showState();
    });
    showState();
}

QSize FacetPanel::sizeHint() const
{
    return {std::max(205, 13 * fontMetrics().height()), 400};
}

/// A value and its number can still be told apart.
QSize FacetPanel::minimumSizeHint() const
{
    return {9 * fontMetrics().height(), QWidget::minimumSizeHint().height()};
}

void FacetPanel::setClosed(const QList<library::Facet>& facets)
{
    const QSignalBlocker quiet(this);
    for (const library::Facet facet : library::everyFacet)
        m_tree->setExpanded(m_facets.index(int(facet), 0), !facets.contains(facet));
}

void FacetPanel::tellClosed()
{
    QList<library::Facet> closed;
    for (const library::Facet facet : library::everyFacet) {
        if (!m_tree->isExpanded(m_facets.index(int(facet), 0)))
            closed.append(facet);
    }
    Q_EMIT closedChanged(closed);
}

/// A disabled button gives its focus away: it stays in the panel.
void FacetPanel::clear()
{
    if (m_clear->hasFocus())
        m_tree->setFocus();
    m_facets.clear();
}

/// Without articles there is nothing to find; the middle of the window tells why.
void FacetPanel::showState()
{
    m_find->setEnabled(m_facets.isCounted());
    m_clear->setEnabled(m_facets.hasChosen());
    if (!m_facets.isCounted())
        m_tree->setPlaceholder(QString());
    else if (m_find->text().isEmpty())
        m_tree->setPlaceholder(tr("No article says anything that could be chosen here"));
    else
        m_tree->setPlaceholder(tr("No value with “%1”").arg(m_find->text().trimmed()));
}

void FacetPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_facets.setActive(true);
}

void FacetPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_facets.setActive(false);
}

/// From the field down to what it has found, and back to all.
void FacetPanel::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape && !m_find->text().isEmpty())
        m_find->clear();
    else if (m_find->hasFocus() && (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter))
        m_tree->goToFirst();
    else
        QWidget::keyPressEvent(event);
}

} // namespace foreword::widgets
