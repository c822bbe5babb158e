// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parteditor.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace foreword::widgets {

using frontmatter::ChangeSet;
using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::FrontMatterDocument;
using frontmatter::PartText;
using frontmatter::Result;
using frontmatter::SourceText;
using frontmatter::TextSpan;

namespace {

/// So long after a key the rest of the window follows.
constexpr int handInDelayMs = 150;
/// Who stops typing so long begins another step.
constexpr int pauseMs = 1500;

/// Whole lines, as many as fit.
qsizetype cutEnd(const QByteArray& bytes, TextSpan part, qsizetype mostBytes)
{
    if (part.length() <= mostBytes)
        return part.end;
    const qsizetype feed = bytes.lastIndexOf('\n', part.begin + mostBytes - 1);
    return feed < part.begin ? part.begin : feed + 1;
}

/// One line for each line of the file, and a character for what no editor can hold.
QString withStandIns(const QByteArray& bytes)
{
    QString text = QString::fromUtf8(bytes);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\r', QChar(0x240d));
    for (const char16_t odd : {u'\0', u'\u2029', char16_t(0xfdd0), char16_t(0xfdd1)})
        text.replace(QChar(odd), QChar::ReplacementCharacter);
    return text;
}

/// What can be typed and pasted is what PartText can tell from bytes again.
QString carried(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\r', u'\n');
    text.replace(QChar::ParagraphSeparator, u'\n');
    for (const char16_t odd : {u'\0', char16_t(0xfdd0), char16_t(0xfdd1)})
        text.replace(QChar(odd), QChar::ReplacementCharacter);
    return text;
}

} // namespace

PartEditor::PartEditor(Part part, qsizetype mostBytes, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_part(part)
    , m_mostBytes(mostBytes)
    , m_handIn(new QTimer(this))
    , m_pause(new QTimer(this))
{
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    setProperty("flat", true);
    m_handIn->setSingleShot(true);
    m_handIn->setInterval(handInDelayMs);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_handIn, &QTimer::timeout, this, &PartEditor::handIn);
    connect(m_pause, &QTimer::timeout, this, &PartEditor::editingFinished);
    connect(document(), &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
        if (removed > 0 || added > 0)
            noteTyped();
    });
}

QString PartEditor::heldText() const
{
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

void PartEditor::noteTyped()
{
    if (m_isShowing)
        return;
    m_isTyped = true;
    m_handIn->start();
    m_pause->start();
}

TextSpan PartEditor::wholePartOf(const SourceText& source) const
{
    return m_part == Part::Head ? frontmatter::headOf(source) : frontmatter::bodyOf(source);
}

TextSpan PartEditor::partOf(const SourceText& source) const
{
    TextSpan part = wholePartOf(source);
    part.end = cutEnd(source.bytes(), part, m_mostBytes);
    return part;
}

void PartEditor::showDocument(const FrontMatterDocument& document)
{
    m_document = document;
    if (!m_isFresh && document.bytes() == m_bytes) {
        m_isAwaiting = false;
        tellShown();
    } else if (isVisible() && !m_isAwaiting) {
        catchUp();
    }
}

void PartEditor::settle()
{
    m_isAwaiting = false;
    if (isVisible())
        catchUp();
}

void PartEditor::catchUp()
{
    if (m_isFresh)
        fill();
    else if (m_bytes != m_document.bytes())
        takeDocument();
}

void PartEditor::startOver()
{
    m_handIn->stop();
    m_pause->stop();
    m_isTyped = false;
    m_isAwaiting = false;
    m_isFresh = true;
}

void PartEditor::tellShown()
{
    withoutTyping([this] { Q_EMIT documentShown(); });
}

void PartEditor::fill()
{
    m_isFresh = false;
    const QString text = readPart();
    withoutTyping([&] { setPlainText(text); });
    tellShown();
}

/// Shows a document that something else has changed, and keeps what is typed and not handed in yet.
void PartEditor::takeDocument()
{
    const ChangeSet typed = m_isTyped ? m_text.changesTo(heldText()) : ChangeSet();
    const auto kept = typed.movedPast(ChangeSet::between(m_bytes, m_document.bytes()));
    const QString text = readPart();
    if (typed.isEmpty()) {
        displayText(text);
    } else if (kept) {
        const SourceText withTyped(kept->applyTo(m_bytes));
        if (const Result<PartText> both = PartText::of(withTyped, m_text.spanAfter(*kept)))
            displayText(both->text());
    }
    tellShown();
}

/// m_text becomes what stands in the latest document; returned is what to show of it.
QString PartEditor::readPart()
{
    const SourceText& source = m_document.source();
    const TextSpan whole = wholePartOf(source);
    const TextSpan span = partOf(source);
    const Result<PartText> text = PartText::of(source, span);
    m_bytes = m_document.bytes();
    m_isCut = span != whole;
    m_text = text ? *text : PartText();
    m_lock.reset();
    if (m_document.problem() && m_document.problem()->code == ErrorCode::ForeignFrontMatter)
        m_lock = m_document.problem();
    else if (!text)
        m_lock = text.error();
    setReadOnly(m_lock.has_value());
    // Without it the caret goes, and with it selecting by keyboard.
    setTextInteractionFlags(textInteractionFlags() | Qt::TextSelectableByMouse |
                            Qt::TextSelectableByKeyboard);
    return text ? m_text.text() : withStandIns(source.slice(span));
}

void PartEditor::displayText(const QString& to)
{
    const QScopedValueRollback showing(m_isShowing, true);
    const QString from = heldText();
    if (from == to)
        return;
    const auto [fromEnd, toEnd] = std::mismatch(from.cbegin(), from.cend(), to.cbegin(), to.cend());
    const qsizetype prefix = fromEnd - from.cbegin();
    const qsizetype room = std::min(from.size(), to.size()) - prefix;
    qsizetype suffix = 0;
    while (suffix < room && from[from.size() - 1 - suffix] == to[to.size() - 1 - suffix])
        ++suffix;
    const int scrolled = verticalScrollBar()->value();
    QTextCursor cursor(document());
    cursor.setPosition(int(prefix));
    cursor.setPosition(int(from.size() - suffix), QTextCursor::KeepAnchor);
    cursor.insertText(to.mid(prefix, to.size() - suffix - prefix));
    verticalScrollBar()->setValue(scrolled);
}

void PartEditor::handIn()
{
    m_handIn->stop();
    if (!std::exchange(m_isTyped, false) || m_lock)
        return;
    const ChangeSet changes = m_text.changesTo(heldText());
    if (changes.isEmpty())
        return;
    const QByteArray base = m_bytes;
    m_bytes = changes.applyTo(base);
    if (Result<PartText> text = PartText::of(SourceText(m_bytes), m_text.spanAfter(changes)))
        m_text = std::move(text).value();
    m_isAwaiting = true;
    Q_EMIT editRequested(base, changes);
}

void PartEditor::handInUnlessKept(const FrontMatterDocument& next)
{
    const ChangeSet typed = m_isTyped ? m_text.changesTo(heldText()) : ChangeSet();
    if (!typed.movedPast(ChangeSet::between(m_bytes, next.bytes())))
        handIn();
}

void PartEditor::commit()
{
    handIn();
    m_pause->stop();
    Q_EMIT editingFinished();
    if (!m_isFresh && !m_isAwaiting && !m_lock && m_bytes == m_document.bytes() &&
        m_text.span() != partOf(m_document.source()))
        takeDocument();
}

bool PartEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void PartEditor::showEvent(QShowEvent* event)
{
    QPlainTextEdit::showEvent(event);
    if (!m_isAwaiting)
        catchUp();
}

void PartEditor::hideEvent(QHideEvent* event)
{
    QPlainTextEdit::hideEvent(event);
    commit();
}

void PartEditor::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        commit();
}

void PartEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo)) {
        event->ignore();
    } else if (event->matches(QKeySequence::InsertLineSeparator) && !isReadOnly()) {
        // Qt would put in U+2028, which is no line end in a file.
        textCursor().insertBlock();
        ensureCursorVisible();
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void PartEditor::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // Its Undo and Redo would be the text's own, which are not kept.
    const QList<QAction*> actions = menu->actions();
    for (qsizetype i = 0; i < actions.size(); ++i) {
        const QString name = actions[i]->objectName();
        if (name != QLatin1String("edit-undo") && name != QLatin1String("edit-redo"))
            continue;
        if (i + 1 < actions.size() && actions[i + 1]->isSeparator())
            menu->removeAction(actions[i + 1]);
        menu->removeAction(actions[i]);
    }
    menu->popup(event->globalPos());
}

QMimeData* PartEditor::createMimeDataFromSelection() const
{
    QString text = textCursor().selectedText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    auto* copied = new QMimeData;
    copied->setText(text);
    return copied;
}

void PartEditor::insertFromMimeData(const QMimeData* source)
{
    if (isReadOnly() || !source->hasText())
        return;
    textCursor().insertText(carried(source->text()));
    ensureCursorVisible();
}

} // namespace foreword::widgets
