// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/booleaneditor.h"

#include "widgets/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace foreword::widgets {

using frontmatter::FieldValue;

BooleanEditor::BooleanEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent)
    : FieldEditor(spec, label, parent)
    , m_box(new QCheckBox)
    , m_note(new QLabel)
{
    adopt(m_box);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setFont(secondaryFont(font()));
    connect(m_box, &QCheckBox::clicked, this, [this] {
        write(FieldValue::boolean(!(value() && value()->toBoolean())));
        display();
        displaySaved();
        commit();
    });

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_box);
    layout->addWidget(m_note, 1);
}

void BooleanEditor::display()
{
    const bool isUnclear =
        value() && value()->kind() != FieldValue::Kind::Boolean && value()->kind() != FieldValue::Kind::Null;
    const bool isOpen = isUnclear || (isMixed() && !value());
    m_box->setTristate(isOpen);
    if (isOpen)
        m_box->setCheckState(Qt::PartiallyChecked);
    else
        m_box->setChecked(value() && value()->toBoolean());
}

void BooleanEditor::displaySaved()
{
    const auto inWords = [this](const Value& of) {
        if (!of || of->isNull())
            return tr("not set");
        if (of->kind() == FieldValue::Kind::Boolean)
            return of->toBoolean() ? tr("yes") : tr("no");
        return tr("“%1”, neither yes nor no").arg(of->toText().left(40));
    };
    QString note;
    if (isMixed() && !value())
        note = countsNote();
    else if (!isSeveral() && value() != savedValue())
        note = tr("was: %1").arg(inWords(savedValue()));
    else if (!value() || value()->kind() != FieldValue::Kind::Boolean)
        note = inWords(value());
    m_note->setText(note);
    m_box->setAccessibleDescription(note);
}

/// How many of several articles say what.
QString BooleanEditor::countsNote() const
{
    const int others = articles() - common().yes - common().no;
    const QString counts = tr("yes in %1, no in %2").arg(common().yes).arg(common().no);
    return others > 0 ? tr("%1, neither in %2").arg(counts).arg(others) : counts;
}

void BooleanEditor::applyLock()
{
    m_box->setEnabled(!isLocked());
}

void BooleanEditor::changeEvent(QEvent* event)
{
    FieldEditor::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_note->setFont(secondaryFont(font()));
}

} // namespace foreword::widgets
