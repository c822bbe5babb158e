// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diffview.h"

#include "widgets/theme.h"

#include <QFontDatabase>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace foreword::widgets {

using library::LineDiff;
using Line = LineDiff::Line;

namespace {

constexpr int markLength = 2; ///< "+ "
constexpr int emphasis = 64;  ///< of 255, over the line's tint

/// What no text control can hold, or would take for the end of a line.
QString shownText(const QByteArray& bytes)
{
    QString text = QString::fromUtf8(bytes);
    text.replace(u'\r', QChar(0x240d));
    for (const char16_t odd : {u'\0', u'\n', u'\u2028', u'\u2029', char16_t(0xfdd0), char16_t(0xfdd1)})
        text.replace(QChar(odd), QChar::ReplacementCharacter);
    return text;
}

bool splitsWord(const QString& text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at - 1].isLetterOrNumber() && text[at].isLetterOrNumber();
}

} // namespace

/// Beside the text; the view paints it.
class DiffView::Margin : public QWidget
{
public:
    explicit Margin(DiffView* view)
        : QWidget(view)
        , m_view(view)
    {}

protected:
    void paintEvent(QPaintEvent* event) override { m_view->paintMargin(event); }

private:
    DiffView* m_view;
};

DiffView::DiffView(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_margin(new Margin(this))
{
    setAccessibleName(tr("Difference"));
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    setProperty("flat", true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    document()->setDocumentMargin(8);
    connect(this, &QPlainTextEdit::updateRequest, m_margin, [this] { m_margin->update(); });
    applyFont();
}

void DiffView::showDiff(const LineDiff& diff)
{
    if (diff == m_diff && m_note.isEmpty())
        return;
    m_diff = diff;
    m_note.clear();
    write();
}

void DiffView::showNote(const QString& note)
{
    if (note == m_note)
        return;
    m_diff = {};
    m_note = note;
    write();
}

void DiffView::write()
{
    clear();
    const bool mixesEndings =
        std::any_of(m_diff.lines.cbegin(), m_diff.lines.cend(), [](const Line& a) { return a.hasCrLf; }) &&
        std::any_of(m_diff.lines.cbegin(), m_diff.lines.cend(),
                    [](const Line& a) { return !a.hasCrLf && !a.isUnended && a.kind != Line::Kind::Gap; });
    for (const Line& line : std::as_const(m_diff.lines))
        append(line, mixesEndings);
    emphasizeDifferences();
    if (m_diff.left > 0)
        appendLine(tr("… and %Ln more changed line(s)", nullptr, m_diff.left), secondaryColor(palette()), {});
    if (!m_note.isEmpty())
        appendLine(m_note, secondaryColor(palette()), {});
    moveCursor(QTextCursor::Start);
    placeMargin();
    m_margin->update();
}

void DiffView::append(const Line& line, bool showsEndings)
{
    QString text = shownText(line.text);
    if (line.isCut)
        text += u'…';
    if (showsEndings && line.hasCrLf)
        text += QChar(0x240d);
    const bool hasChanged = line.kind == Line::Kind::Added || line.kind == Line::Kind::Removed;
    if (hasChanged && line.isUnended)
        //: Behind the last line of a text that does not end with a new line.
        text += u' ' + tr("(no new line)");
    switch (line.kind) {
    case Line::Kind::Same:
        appendLine(QStringLiteral("  ") + text, secondaryColor(palette()), {});
        break;
    case Line::Kind::Removed:
        appendLine(QStringLiteral("− ") + text, palette().color(QPalette::Text), errorTint(palette()));
        break;
    case Line::Kind::Added:
        appendLine(QStringLiteral("+ ") + text, palette().color(QPalette::Text), goodTint(palette()));
        break;
    case Line::Kind::Gap:
        appendLine(QStringLiteral("  ⋯"), secondaryColor(palette()), {});
        break;
    }
}

void DiffView::appendLine(const QString& text, const QColor& color, const QColor& background)
{
    QTextBlockFormat block;
    if (background.isValid())
        block.setBackground(background);
    QTextCharFormat format;
    format.setForeground(color);
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    if (document()->isEmpty())
        cursor.setBlockFormat(block);
    else
        cursor.insertBlock(block);
    cursor.insertText(text, format);
}

/// Of lines that became as many others, each stands for the one in its place.
void DiffView::emphasizeDifferences()
{
    const auto countFrom = [this](int line, Line::Kind kind) {
        int end = line;
        while (end < int(m_diff.lines.size()) && m_diff.lines[end].kind == kind)
            ++end;
        return end - line;
    };
    for (int line = 0; line < int(m_diff.lines.size());) {
        const int removed = countFrom(line, Line::Kind::Removed);
        const int added = countFrom(line + removed, Line::Kind::Added);
        for (int i = 0; removed == added && i < removed; ++i)
            emphasizeDifference(line + i, line + removed + i);
        line += std::max(1, removed + added);
    }
}

/// What is in the one line and not in the other, where they have most in common.
void DiffView::emphasizeDifference(int removed, int added)
{
    const QTextBlock before = document()->findBlockByNumber(removed);
    const QTextBlock after = document()->findBlockByNumber(added);
    const QString was = before.text().mid(markLength);
    const QString is = after.text().mid(markLength);
    const auto shorter = int(std::min(was.size(), is.size()));
    int lead = 0;
    while (lead < shorter && was[lead] == is[lead])
        ++lead;
    int tail = 0;
    while (tail < shorter - lead && was[was.size() - 1 - tail] == is[is.size() - 1 - tail])
        ++tail;
    if (2 * (lead + tail) < shorter)
        return;
    // Whole words: "false" became "true", not "fals" became "tru".
    while (splitsWord(was, lead) || splitsWord(is, lead))
        --lead;
    while (splitsWord(was, was.size() - tail) || splitsWord(is, is.size() - tail))
        --tail;
    const auto emphasize = [lead, tail](const QTextBlock& block, QColor color) {
        QTextCursor cursor(block);
        cursor.setPosition(block.position() + markLength + lead);
        cursor.setPosition(block.position() + block.length() - 1 - tail, QTextCursor::KeepAnchor);
        color.setAlpha(emphasis);
        QTextCharFormat format;
        format.setBackground(color);
        cursor.mergeCharFormat(format);
    };
    emphasize(before, errorColor(palette()));
    emphasize(after, goodColor(palette()));
}

void DiffView::applyFont()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont base = parentWidget() ? parentWidget()->font() : QFont();
    if (base.pointSizeF() > 0)
        fixed.setPointSizeF(secondaryFont(base).pointSizeF());
    setFont(fixed);
    placeMargin();
}

int DiffView::marginWidth() const
{
    int highest = 0;
    for (const Line& line : m_diff.lines)
        highest = std::max(highest, line.number);
    const int digits = highest > 0 ? int(QString::number(highest).size()) : 0;
    return digits == 0 ? 0 : 16 + std::max(2, digits) * fontMetrics().horizontalAdvance(u'9');
}

void DiffView::placeMargin()
{
    const int width = marginWidth();
    const QRect content = contentsRect();
    const bool isLeft = layoutDirection() == Qt::LeftToRight;
    setViewportMargins(isLeft ? width : 0, 0, isLeft ? 0 : width, 0);
    m_margin->setGeometry(isLeft ? content.left() : content.right() + 1 - width, content.top(), width,
                          content.height());
}

void DiffView::paintMargin(QPaintEvent* event)
{
    QPainter painter(m_margin);
    painter.setFont(font());
    painter.setPen(secondaryColor(palette()));
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        const int number = m_diff.lines.value(block.blockNumber()).number;
        if (number == 0)
            continue;
        const QRectF line(0, place.top(), m_margin->width() - 8, fontMetrics().height());
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, QString::number(number));
    }
}

void DiffView::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
}

void DiffView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        write();
    else if (event->type() == QEvent::ApplicationFontChange)
        applyFont();
}

} // namespace foreword::widgets
