// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/paragrapheditor.h"

#include "widgets/lengthhint.h"
#include "widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace foreword::widgets {
namespace {

constexpr int fewestLines = 3;
constexpr int mostLines = 8;

/// As high as its text within limits.
class GrowingTextEdit : public QPlainTextEdit
{
public:
    GrowingTextEdit()
    {
        setTabChangesFocus(true);
        setUndoRedoEnabled(false);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        document()->setDocumentMargin(5);
        // The editor around it paints the rounded ground.
        setFrameShape(NoFrame);
        viewport()->setAutoFillBackground(false);
        connect(this, &QPlainTextEdit::textChanged, this, &GrowingTextEdit::fitHeight);
        fitHeight();
    }

    /// The text with line feeds; unlike toPlainText() it keeps no-break spaces.
    QString heldText() const
    {
        QString text = document()->toRawText();
        text.replace(QChar::ParagraphSeparator, u'\n');
        return text;
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QPlainTextEdit::resizeEvent(event);
        fitHeight();
    }

    void changeEvent(QEvent* event) override
    {
        QPlainTextEdit::changeEvent(event);
        if (event->type() == QEvent::FontChange)
            fitHeight();
    }

private:
    /// Counted only as far as it matters. A block has its lines once its rectangle has been asked for.
    int lineCount() const
    {
        int lines = 0;
        for (QTextBlock block = document()->begin(); block.isValid() && lines < mostLines;
             block = block.next()) {
            document()->documentLayout()->blockBoundingRect(block);
            lines += block.lineCount();
        }
        return std::clamp(lines, fewestLines, mostLines);
    }

    void fitHeight()
    {
        const int lines = lineCount();
        setVerticalScrollBarPolicy(lines < mostLines ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
        setFixedHeight(lines * fontMetrics().lineSpacing() + 2 * int(document()->documentMargin()) + 2);
    }
};

/// Changes only what differs, so that caret and scroll position stay with their text.
void changeText(QPlainTextEdit* edit, const QString& from, const QString& to)
{
    const auto [fromEnd, toEnd] = std::mismatch(from.cbegin(), from.cend(), to.cbegin(), to.cend());
    const qsizetype prefix = fromEnd - from.cbegin();
    const qsizetype room = std::min(from.size(), to.size()) - prefix;
    qsizetype suffix = 0;
    while (suffix < room && from[from.size() - 1 - suffix] == to[to.size() - 1 - suffix])
        ++suffix;
    QTextCursor cursor(edit->document());
    cursor.setPosition(int(prefix));
    cursor.setPosition(int(from.size() - suffix), QTextCursor::KeepAnchor);
    cursor.insertText(to.mid(prefix, to.size() - suffix - prefix));
}

} // namespace

ParagraphEditor::ParagraphEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent)
    : FieldEditor(spec, label, parent)
    , m_edit(new GrowingTextEdit)
    , m_hint(new QLabel)
{
    adopt(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &ParagraphEditor::takeTyped);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 1, 2, 1);
    layout->setSpacing(0);
    layout->addWidget(m_edit);
    layout->addWidget(m_hint);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_hint->setContentsMargins(6, 0, 6, 3);
    m_hint->hide();
    if (spec.advisedLength > 0) {
        // What stands below must not move away from the mouse when the text gets the focus.
        QSizePolicy policy = m_hint->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        m_hint->setSizePolicy(policy);
    }
    review();
}

void ParagraphEditor::review()
{
    const LengthHint hint(m_text.text(), spec().advisedLength);
    const QString words = isUnfit() ? unfitNote() : hint.words();
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, hint.isLong() ? warningColor(colors) : secondaryColor(colors));
    m_hint->setPalette(colors);
    m_hint->setFont(secondaryFont(font()));
    m_hint->setText(words);
    m_hint->setVisible(!words.isEmpty() && (isUnfit() || hint.isLong() || m_edit->hasFocus()));
    m_edit->setAccessibleDescription(hint.isLong() || isUnfit() ? words : mixedNote());
}

void ParagraphEditor::takeTyped()
{
    if (m_isShowing)
        return;
    const QString held = static_cast<GrowingTextEdit*>(m_edit)->heldText();
    if (held == m_text.shown())
        return;
    m_text.takeEdit(held);
    const bool isGone = m_text.text().isEmpty() && !wasPresent();
    write(isGone ? Value() : Value(frontmatter::FieldValue::text(m_text.text())));
    review();
}

void ParagraphEditor::display()
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_text = ShownText(ShownText::Form::Paragraph, valueText());
    m_edit->setPlaceholderText(mixedNote());
    review();
    const QString held = static_cast<GrowingTextEdit*>(m_edit)->heldText();
    if (held == m_text.shown())
        return;
    if (m_edit->hasFocus()) {
        changeText(m_edit, held, m_text.shown());
    } else {
        m_edit->setPlainText(m_text.shown());
    }
}

void ParagraphEditor::applyLock()
{
    m_edit->setReadOnly(isLocked());
    update(); // its ground
}

bool ParagraphEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
        QMetaObject::invokeMethod(this, &ParagraphEditor::review, Qt::QueuedConnection);
    }
    return FieldEditor::eventFilter(watched, event);
}

void ParagraphEditor::changeEvent(QEvent* event)
{
    FieldEditor::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        review();
}

void ParagraphEditor::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    paintFrame(m_edit->hasFocus());
}

} // namespace foreword::widgets
