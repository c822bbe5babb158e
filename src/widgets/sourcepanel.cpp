// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sourcepanel.h"

#include "widgets/theme.h"
#include "widgets/yamlhighlighter.h"

#include <QFontDatabase>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace foreword::widgets {
namespace {

/// The text with one block for each line of the file: what QTextDocument would take for more line ends is
/// shown by a stand-in of the same length.
QString linesOf(const QByteArray& bytes)
{
    QString text = QString::fromUtf8(bytes);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\r', QChar(0x240d));
    for (const char16_t mark : {u'\u2028', u'\u2029', char16_t(0xfdd0), char16_t(0xfdd1)})
        text.replace(QChar(mark), QChar::ReplacementCharacter);
    return text;
}

} // namespace

/// Beside the text; the panel paints it.
class SourcePanel::Margin : public QWidget
{
public:
    explicit Margin(SourcePanel* panel)
        : QWidget(panel)
        , m_panel(panel)
    {}

protected:
    void paintEvent(QPaintEvent* event) override { m_panel->paintMargin(event); }

private:
    SourcePanel* m_panel;
};

SourcePanel::SourcePanel(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new YamlHighlighter(document()))
    , m_margin(new Margin(this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    setProperty("flat", true);
    setAccessibleName(tr("Source"));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (font().pointSizeF() > 0)
        fixed.setPointSizeF(secondaryFont(font()).pointSizeF());
    setFont(fixed);
    document()->setDocumentMargin(8);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourcePanel::placeMargin);
    connect(this, &QPlainTextEdit::updateRequest, m_margin, [this] { m_margin->update(); });
    placeMargin();
}

void SourcePanel::showDocument(const frontmatter::FrontMatterDocument& document)
{
    if (document.bytes() == m_document.bytes() && document.problem() == m_document.problem())
        return;
    m_document = document;
    m_isFilled = false;
    if (isVisible())
        fill();
}

void SourcePanel::showEvent(QShowEvent* event)
{
    QPlainTextEdit::showEvent(event);
    fill();
}

void SourcePanel::fill()
{
    if (m_isFilled)
        return;
    m_isFilled = true;
    const QByteArray& bytes = m_document.bytes();
    const qsizetype start = m_document.source().hasBom() ? 3 : 0;
    const bool hasFrontMatter = m_document.source().kind() != frontmatter::SourceText::Kind::None;
    const qsizetype end = hasFrontMatter && m_document.source().body().begin > start
                              ? m_document.source().body().begin
                              : qMin(bytes.size(), shownBytes);
    const int scrolled = verticalScrollBar()->value();
    // Coloured once, with the new tokens, and not also while the text comes in.
    m_highlighter->setDocument(nullptr);
    setPlainText(linesOf(bytes.mid(start, end - start)));
    m_highlighter->setDocument(document());
    m_highlighter->setTokens(yamlTokens(m_document), palette());
    verticalScrollBar()->setValue(scrolled);
    markProblem();
}

void SourcePanel::markProblem()
{
    QList<QTextEdit::ExtraSelection> marks;
    const auto& problem = m_document.problem();
    if (problem && problem->line > 0) {
        QTextEdit::ExtraSelection mark;
        mark.format.setBackground(errorTint(palette()));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.cursor = QTextCursor(document()->findBlockByNumber(problem->line - 1));
        marks << mark;
        goToLine(problem->line);
    }
    setExtraSelections(marks);
}

void SourcePanel::goToLine(int line)
{
    fill();
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    setTextCursor(QTextCursor(block));
    ensureCursorVisible();
}

int SourcePanel::marginWidth() const
{
    const int digits = qMax(2, int(QString::number(blockCount()).size()));
    return fontMetrics().horizontalAdvance(u'0') * digits + 16;
}

void SourcePanel::placeMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect area = contentsRect();
    m_margin->setGeometry(area.left(), area.top(), marginWidth(), area.height());
}

void SourcePanel::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
}

void SourcePanel::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_isFilled && !m_document.bytes().isEmpty()) {
        m_highlighter->setTokens(yamlTokens(m_document), palette());
        markProblem();
    } else if (event->type() == QEvent::FontChange) {
        placeMargin();
    }
}

void SourcePanel::paintMargin(QPaintEvent* event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), headerColor(palette()));
    painter.setFont(font());
    const auto& problem = m_document.problem();
    const int problemLine = problem ? problem->line : 0;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        const int line = block.blockNumber() + 1;
        painter.setPen(line == problemLine ? errorColor(palette()) : secondaryColor(palette()));
        painter.drawText(QRectF(0, place.top(), m_margin->width() - 8, place.height()),
                         Qt::AlignRight | Qt::AlignTop, QString::number(line));
    }
}

} // namespace foreword::widgets
