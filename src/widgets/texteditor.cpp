// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/texteditor.h"

#include "widgets/fieldlineedit.h"
#include "widgets/lengthhint.h"

#include <QEvent>
#include <QHBoxLayout>

namespace foreword::widgets {

using frontmatter::FieldValue;

TextEditor::TextEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent)
    : TextEditor(spec, label, new FieldLineEdit, parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(line());
}

TextEditor::TextEditor(const library::FieldSpec& spec, const QString& label, FieldLineEdit* line,
                       QWidget* parent)
    : FieldEditor(spec, label, parent)
    , m_line(line)
{
    adopt(line);
    connect(line, &FieldLineEdit::edited, this, &TextEditor::takeTyped);
    connect(line, &QLineEdit::returnPressed, this, &TextEditor::commit);
}

void TextEditor::takeTyped(const QString& shown)
{
    m_text.takeEdit(shown);
    if (m_line->text() != m_text.shown()) {
        const int caret = m_line->cursorPosition();
        m_line->showText(m_text.shown());
        m_line->setCursorPosition(caret);
    }
    ask();
}

void TextEditor::enter(const QString& text)
{
    m_text = ShownText(ShownText::Form::Line, text);
    m_line->showText(m_text.shown());
    ask();
}

void TextEditor::ask()
{
    const bool isGone = m_text.text().isEmpty() && !wasPresent();
    write(isGone ? Value() : Value(FieldValue::text(m_text.text())));
    review();
}

void TextEditor::display()
{
    m_text = ShownText(ShownText::Form::Line, valueText());
    m_line->setStandIn(mixedNote());
    if (m_line->text() != m_text.shown()) {
        const int caret = m_line->hasFocus() ? m_line->cursorPosition() : 0;
        m_line->showText(m_text.shown());
        m_line->setCursorPosition(caret);
    }
    review();
}

bool TextEditor::eventFilter(QObject* watched, QEvent* event)
{
    const bool isDone = FieldEditor::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &TextEditor::review, Qt::QueuedConnection);
    return isDone;
}

void TextEditor::applyLock()
{
    m_line->setReadOnly(isLocked());
}

void TextEditor::review()
{
    const LengthHint hint(text(), spec().advisedLength);
    if (isUnfit())
        m_line->setNote(unfitNote());
    else if (hint.isLong() || m_line->hasFocus())
        m_line->setNote(hint.words(),
                        hint.isLong() ? FieldLineEdit::Note::Warning : FieldLineEdit::Note::Plain);
    else
        m_line->setNote({});
}

} // namespace foreword::widgets
