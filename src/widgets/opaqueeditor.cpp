// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/opaqueeditor.h"

#include "widgets/fieldlineedit.h"
#include "widgets/glyphs.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>

namespace foreword::widgets {

OpaqueEditor::OpaqueEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent)
    : FieldEditor(spec, label, parent)
    , m_line(new FieldLineEdit)
    , m_copy(new QToolButton)
{
    adopt(m_line);
    m_line->setReadOnly(true);
    m_copy->setIcon(glyphIcon(Glyph::Copy));
    m_copy->setProperty("flat", true);
    m_copy->setFocusPolicy(Qt::TabFocus);
    m_copy->setAccessibleName(tr("Copy %1").arg(label));
    m_copy->setToolTip(tr("Copy"));
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(valueText()); });

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_line);
    layout->addWidget(m_copy);
}

void OpaqueEditor::display()
{
    m_line->setText(valueText());
    m_line->setCursorPosition(0);
    m_line->setNote(value() ? tr("kept exactly") : QString());
    m_copy->setEnabled(value().has_value());
}

void OpaqueEditor::applyLock() {}

} // namespace foreword::widgets
