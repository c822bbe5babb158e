// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/detailspanel.h"

#include "widgets/focusinsight.h"
#include "widgets/otherfieldseditor.h"
#include "widgets/otherfieldsview.h"

#include <QItemSelectionModel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace foreword::widgets {

DetailsPanel::DetailsPanel(const library::FieldSchema& schema, QWidget* parent)
    : QScrollArea(parent)
    , m_form(new FieldForm(schema.fields(), FieldForm::Order::ByKind))
    , m_other(new OtherFieldsEditor(schema))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    connect(m_form, &FieldForm::editRequested, this, &DetailsPanel::editRequested);
    connect(m_form, &FieldForm::editingFinished, this, &DetailsPanel::editingFinished);
    connect(m_form, &FieldForm::openUrlRequested, this, &DetailsPanel::openUrlRequested);
    connect(m_other, &OtherFieldsEditor::editRequested, this, &DetailsPanel::editRequested);
    layout->addWidget(m_form);
    layout->addSpacing(8);
    layout->addWidget(m_other);
    layout->addStretch(1);
    setWidget(content);
    connect(m_other->view()->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DetailsPanel::bringRowInSight);
}

/// The tree is as high as its rows, and does not scroll by itself.
void DetailsPanel::bringRowInSight(const QModelIndex& row)
{
    const OtherFieldsView* view = m_other->view();
    if (!row.isValid() || !view->hasFocus())
        return;
    widget()->layout()->activate();
    const QRect place = view->visualRect(row);
    const QPoint middle = view->viewport()->mapTo(widget(), place.center());
    ensureVisible(horizontalScrollBar()->value(), middle.y(), 0, place.height());
}

void DetailsPanel::setSuggestions(const FieldSuggestions& suggestions)
{
    m_form->setSuggestions(suggestions);
}

void DetailsPanel::showContent(const FormContent& content)
{
    m_form->showContent(content);
    m_other->showContent(content);
}

void DetailsPanel::startOver()
{
    m_form->startOver();
    m_other->startOver();
}

void DetailsPanel::reveal(const frontmatter::FieldPath& field)
{
    if (!m_form->reveal(field)) {
        QModelIndex there;
        for (frontmatter::FieldPath at = field; !at.isRoot() && !there.isValid(); at = at.parent())
            there = m_other->model()->indexOf(at);
        if (!there.isValid())
            return;
        m_other->view()->setCurrentIndex(there);
        m_other->view()->scrollTo(there);
        m_other->view()->setFocus(Qt::OtherFocusReason);
    }
    bringFocusInSight(*this);
}

void DetailsPanel::commitTyping()
{
    m_other->commitTyping();
}

std::optional<frontmatter::FieldPath> DetailsPanel::cellField() const
{
    if (!m_other->view()->isEditing())
        return {};
    return m_other->model()->pathOf(m_other->view()->currentIndex());
}

} // namespace foreword::widgets
