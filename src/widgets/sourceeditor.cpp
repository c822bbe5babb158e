// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sourceeditor.h"

#include "widgets/theme.h"
#include "widgets/yamlhighlighter.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QPainter>
#include <QTextBlock>
#include <QtConcurrentRun>

namespace foreword::widgets {
namespace {

/// Longer front matter is looked through on a worker.
constexpr qsizetype atOnceBytes = 64 * 1024;
const QString indent = QStringLiteral("  ");

qsizetype leadingBlanks(const QString& line)
{
    const auto* const end = std::find_if(line.cbegin(), line.cend(), [](QChar c) { return c != u' '; });
    return end - line.cbegin();
}

} // namespace

/// Beside the text; the editor paints it.
class SourceEditor::Margin : public QWidget
{
public:
    explicit Margin(SourceEditor* editor)
        : QWidget(editor)
        , m_editor(editor)
    {}

protected:
    void paintEvent(QPaintEvent* event) override { m_editor->paintMargin(event); }

private:
    SourceEditor* m_editor;
};

SourceEditor::SourceEditor(QWidget* parent)
    : PartEditor(Part::Head, mostBytes, parent)
    , m_highlighter(new YamlHighlighter(document()))
    , m_margin(new Margin(this))
{
    setLineWrapMode(NoWrap);
    setAccessibleName(tr("Source"));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (font().pointSizeF() > 0)
        fixed.setPointSizeF(secondaryFont(font()).pointSizeF());
    setFont(fixed);
    document()->setDocumentMargin(8);
    m_highlighter->setPalette(palette());
    connect(this, &PartEditor::documentShown, this, &SourceEditor::showReading);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &SourceEditor::markLines);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceEditor::placeMargin);
    connect(this, &QPlainTextEdit::updateRequest, m_margin, [this] { m_margin->update(); });
    connect(&m_tokens, &QFutureWatcherBase::finished, this, &SourceEditor::showTokens);
    placeMargin();
}

void SourceEditor::showReading()
{
    const frontmatter::FrontMatterDocument& shown = shownDocument();
    if (!shown.tree()) {
        if (heldText().isEmpty() || !shown.problem())
            m_highlighter->setTokens({});
    } else if (shown.source().body().begin <= atOnceBytes) {
        m_highlighter->setTokens(yamlTokens(shown));
    } else if (m_tokensOf != shown.bytes()) {
        m_tokensOf = shown.bytes();
        m_tokens.setFuture(QtConcurrent::run([shown] { return yamlTokens(shown); }));
    }
    markLines();
    m_margin->update();
}

void SourceEditor::showTokens()
{
    if (m_tokensOf == shownDocument().bytes() && m_tokens.future().resultCount() > 0)
        withoutTyping([this] { m_highlighter->setTokens(m_tokens.result()); });
}

int SourceEditor::problemLine() const
{
    const auto& problem = shownDocument().problem();
    return problem ? problem->line : 0;
}

void SourceEditor::markLines()
{
    QList<QTextEdit::ExtraSelection> marks;
    const auto mark = [&marks](const QTextCursor& cursor, const QColor& color) {
        QTextEdit::ExtraSelection line;
        line.format.setBackground(color);
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        line.cursor = cursor;
        line.cursor.clearSelection();
        marks << line;
    };
    if (!isReadOnly())
        mark(textCursor(), headerColor(palette()));
    if (const int line = problemLine(); line > 0) {
        if (const QTextBlock block = document()->findBlockByNumber(line - 1); block.isValid())
            mark(QTextCursor(block), errorTint(palette()));
    }
    setExtraSelections(marks);
}

void SourceEditor::goToLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    setTextCursor(QTextCursor(block));
    ensureCursorVisible();
}

bool SourceEditor::event(QEvent* event)
{
    // Before QWidget takes it for the way to the next control.
    if (event->type() == QEvent::KeyPress && !isReadOnly() && pressTab(static_cast<QKeyEvent*>(event)))
        return true;
    return PartEditor::event(event);
}

bool SourceEditor::pressTab(QKeyEvent* event)
{
    const bool in = event->key() == Qt::Key_Tab && event->modifiers() == Qt::NoModifier;
    const bool out = event->key() == Qt::Key_Backtab;
    QTextCursor cursor = textCursor();
    const QTextBlock first = document()->findBlock(cursor.selectionStart());
    const QTextBlock last = document()->findBlock(cursor.selectionEnd());
    if (in && first == last) {
        cursor.insertText(indent);
        return true;
    }
    if (first == last || (!in && !out))
        return false;
    cursor.beginEditBlock();
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        // A line whose first character the selection only reaches is not selected.
        if (block.position() == cursor.selectionEnd() && block != first)
            break;
        QTextCursor line(block);
        if (out) {
            const qsizetype length = std::min(indent.size(), leadingBlanks(block.text()));
            line.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, int(length));
            line.removeSelectedText();
        } else if (!block.text().isEmpty()) {
            line.insertText(indent);
        }
        if (block == last)
            break;
    }
    cursor.endEditBlock();
    return true;
}

void SourceEditor::keyPressEvent(QKeyEvent* event)
{
    if (!isReadOnly() && event->matches(QKeySequence::InsertParagraphSeparator))
        breakLine();
    else
        PartEditor::keyPressEvent(event);
}

/// The new line is indented like the one before.
void SourceEditor::breakLine()
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    cursor.insertText(u'\n' + before.left(leadingBlanks(before)));
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
}

int SourceEditor::marginWidth() const
{
    const int digits = qMax(2, int(QString::number(blockCount()).size()));
    return fontMetrics().horizontalAdvance(u'0') * digits + 16;
}

void SourceEditor::placeMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect area = contentsRect();
    m_margin->setGeometry(area.left(), area.top(), marginWidth(), area.height());
}

void SourceEditor::resizeEvent(QResizeEvent* event)
{
    PartEditor::resizeEvent(event);
    placeMargin();
}

void SourceEditor::changeEvent(QEvent* event)
{
    PartEditor::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        withoutTyping([this] { m_highlighter->setPalette(palette()); });
        markLines();
    } else if (event->type() == QEvent::FontChange) {
        placeMargin();
    }
}

void SourceEditor::paintMargin(QPaintEvent* event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), headerColor(palette()));
    painter.setFont(font());
    const int current = textCursor().blockNumber() + 1;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        const int line = block.blockNumber() + 1;
        painter.setPen(line == problemLine() ? errorColor(palette())
                       : line == current     ? palette().color(QPalette::Text)
                                             : secondaryColor(palette()));
        painter.drawText(QRectF(0, place.top(), m_margin->width() - 8, place.height()),
                         Qt::AlignRight | Qt::AlignTop, QString::number(line));
    }
}

} // namespace foreword::widgets
