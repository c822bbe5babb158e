// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/detailspanel.h"

#include "widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace foreword::widgets {
namespace {

using frontmatter::FieldValue;
using library::FieldSpec;
using library::FieldType;

bool isListOfScalars(const FieldValue& value)
{
    const auto& items = value.items();
    return value.kind() == FieldValue::Kind::List &&
           std::all_of(items.cbegin(), items.cend(), [](const FieldValue& item) { return item.isScalar(); });
}

/// The editor that writes back what it was shown: an unknown number stays a number.
FieldType typeFor(const FieldValue& value)
{
    switch (value.kind()) {
    case FieldValue::Kind::Null:
        return FieldType::Text;
    case FieldValue::Kind::Boolean:
        return FieldType::Boolean;
    case FieldValue::Kind::Integer:
        return FieldType::Integer;
    case FieldValue::Kind::Date:
        return FieldType::DateTime;
    case FieldValue::Kind::Text:
        return value.toText().contains(u'\n') ? FieldType::Paragraph : FieldType::Text;
    case FieldValue::Kind::List:
        return isListOfScalars(value) ? FieldType::TextList : FieldType::Opaque;
    case FieldValue::Kind::Real:
    case FieldValue::Kind::Map:
        break;
    }
    return FieldType::Opaque;
}

bool sameFields(const QList<FieldSpec>& a, const QList<FieldSpec>& b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(), [](const FieldSpec& x, const FieldSpec& y) {
        return x.key == y.key && x.type == y.type;
    });
}

} // namespace

DetailsPanel::DetailsPanel(const library::FieldSchema& schema, QWidget* parent)
    : QScrollArea(parent)
    , m_schema(schema)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(12, 12, 12, 12);
    m_layout->setSpacing(8);
    m_form = addForm(schema.fields(), FieldForm::Order::ByKind);
    m_otherHeading = new QLabel(tr("Other fields"));
    m_otherHeading->setForegroundRole(QPalette::PlaceholderText);
    QFont headingFont = secondaryFont(font());
    headingFont.setWeight(QFont::DemiBold);
    m_otherHeading->setFont(headingFont);
    m_otherHeading->hide();
    m_layout->addSpacing(8);
    m_layout->addWidget(m_otherHeading);
    m_layout->addStretch(1);
    setWidget(content);
}

FieldForm* DetailsPanel::addForm(const QList<FieldSpec>& fields, FieldForm::Order order)
{
    auto* form = new FieldForm(fields, order);
    connect(form, &FieldForm::editRequested, this, &DetailsPanel::editRequested);
    connect(form, &FieldForm::editingFinished, this, &DetailsPanel::editingFinished);
    connect(form, &FieldForm::openUrlRequested, this, &DetailsPanel::openUrlRequested);
    // Before the stretch, once there is one.
    m_layout->insertWidget(qMax(0, m_layout->count() - 1), form);
    return form;
}

void DetailsPanel::setSuggestions(const FieldSuggestions& suggestions)
{
    m_form->setSuggestions(suggestions);
}

QList<FieldSpec> DetailsPanel::unknownFields(const FieldValue& root) const
{
    QList<FieldSpec> unknown;
    QSet<QString> seen;
    for (const auto& [key, value] : root.entries()) {
        if (seen.contains(key) || m_schema.find(frontmatter::FieldPath() / key))
            continue;
        seen.insert(key);
        FieldSpec spec;
        spec.key = key;
        spec.type = typeFor(value);
        unknown << spec;
    }
    return unknown;
}

void DetailsPanel::showOtherFields(const QList<FieldSpec>& fields)
{
    if (sameFields(fields, m_otherSpecs))
        return;
    m_otherSpecs = fields;
    if (m_other) {
        // A control of the old form may just be telling of the edit that leads here.
        m_other->hide();
        m_other->disconnect(this);
        m_layout->removeWidget(m_other);
        m_other->deleteLater();
        m_other = nullptr;
    }
    if (!fields.isEmpty())
        m_other = addForm(fields, FieldForm::Order::AsWritten);
    m_otherHeading->setVisible(!fields.isEmpty());
}

void DetailsPanel::showContent(const FormContent& content)
{
    m_form->showContent(content);
    showOtherFields(unknownFields(content.root()));
    if (m_other)
        m_other->showContent(content);
}

void DetailsPanel::startOver()
{
    m_form->startOver();
    if (m_other)
        m_other->startOver();
}

} // namespace foreword::widgets
