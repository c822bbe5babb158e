// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fieldlineedit.h"

#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

#include <limits>

namespace foreword::widgets {
namespace {

constexpr int gap = 8;
constexpr int narrowest = 48;
/// QLineEdit's own distance between its content rectangle and its text.
constexpr int innerMargin = 2;

QString stateName(FieldLineEdit::Note kind)
{
    switch (kind) {
    case FieldLineEdit::Note::Plain:
        return {};
    case FieldLineEdit::Note::Warning:
        return QStringLiteral("warning");
    case FieldLineEdit::Note::Error:
        return QStringLiteral("error");
    }
    return {};
}

QColor noteColor(FieldLineEdit::Note kind, const QPalette& palette)
{
    switch (kind) {
    case FieldLineEdit::Note::Plain:
        return secondaryColor(palette);
    case FieldLineEdit::Note::Warning:
        return warningColor(palette);
    case FieldLineEdit::Note::Error:
        return errorColor(palette);
    }
    return secondaryColor(palette);
}

} // namespace

FieldLineEdit::FieldLineEdit(QWidget* parent)
    : QLineEdit(parent)
{
    // QLineEdit would cut a longer text, and the cut one would be written.
    setMaxLength(std::numeric_limits<int>::max());
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (!m_isShowing)
            Q_EMIT edited(text);
    });
}

void FieldLineEdit::showText(const QString& text)
{
    m_isShowing = true;
    setText(text);
    m_isShowing = false;
}

void FieldLineEdit::setNote(const QString& words, Note kind)
{
    if (words == m_note && kind == m_noteKind)
        return;
    m_note = words;
    m_noteKind = kind;
    setProperty("fieldState", stateName(kind));
    describe();
    style()->unpolish(this);
    style()->polish(this);
    placeNote();
    update();
}

void FieldLineEdit::setStandIn(const QString& words)
{
    if (words == placeholderText())
        return;
    setPlaceholderText(words);
    describe();
}

void FieldLineEdit::describe()
{
    setAccessibleDescription(m_note.isEmpty() ? placeholderText() : m_note);
    // A narrow line cuts what stands in for a text.
    const QString tip = m_noteKind == Note::Plain ? placeholderText() : m_note;
    setToolTip(tip.isEmpty() ? QString() : plainToolTip(tip));
}

QSize FieldLineEdit::minimumSizeHint() const
{
    return {narrowest, QLineEdit::minimumSizeHint().height()};
}

QFont FieldLineEdit::noteFont() const
{
    return secondaryFont(font());
}

int FieldLineEdit::noteWidth() const
{
    if (m_note.isEmpty())
        return 0;
    return qMin(QFontMetrics(noteFont()).horizontalAdvance(m_note) + 1, width() / 2);
}

void FieldLineEdit::placeNote()
{
    const int room = m_note.isEmpty() ? 0 : noteWidth() + gap;
    setTextMargins(0, 0, room, 0);
}

void FieldLineEdit::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    placeNote();
}

QRect FieldLineEdit::textRect() const
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    const QRect content = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    return content.adjusted(innerMargin, 0, -innerMargin, 0) - textMargins();
}

void FieldLineEdit::paintEvent(QPaintEvent* event)
{
    const bool isTooLong =
        echoMode() == Normal && fontMetrics().horizontalAdvance(text()) > textRect().width();
    if (isTooLong && !hasFocus())
        paintShortened();
    else
        QLineEdit::paintEvent(event);
    if (m_note.isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(noteFont());
    painter.setPen(noteColor(m_noteKind, palette()));
    const QRect all = textRect();
    const QRect place(all.right() + 1 + gap, all.top(), noteWidth(), all.height());
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_note, Qt::ElideRight, place.width()));
}

void FieldLineEdit::paintShortened()
{
    QPainter painter(this);
    QStyleOptionFrame option;
    initStyleOption(&option);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    const QRect place = textRect();
    const Qt::LayoutDirection direction = text().isRightToLeft() ? Qt::RightToLeft : layoutDirection();
    painter.setLayoutDirection(direction);
    painter.setPen(palette().color(isEnabled() ? QPalette::Normal : QPalette::Disabled, QPalette::Text));
    // One line whatever the text holds; elidedText() need not see more of it than can be shown.
    const QString start = text().left(4 * place.width());
    painter.drawText(place, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(start, Qt::ElideRight, place.width()));
}

} // namespace foreword::widgets
