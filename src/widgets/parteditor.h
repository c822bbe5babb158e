// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/frontmatterdocument.h"
#include "frontmatter/parttext.h"

#include <QPlainTextEdit>
#include <QScopedValueRollback>

#include <optional>

class QTimer;

namespace foreword::widgets {

/// A part of an article's file as text, to be edited. It owns no truth: what is typed is asked for after a
/// moment as a change of the document's bytes, and what else changes the document is shown by replacing only
/// what differs, so that caret and scroll position stay. Undo and Redo are the window's.
///
/// Filled when it is looked at. While it is typed in, its part is what was shown at first plus what was
/// typed, whatever the parser makes of it; when it is left, its part is looked for again.
class PartEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    enum class Part { Head, Body };

    /// Of a longer part only so many bytes are shown and edited, whole lines; the rest stays as it is.
    PartEditor(Part part, qsizetype mostBytes, QWidget* parent = nullptr);

    void showDocument(const frontmatter::FrontMatterDocument& document);
    /// Gives up what was typed and what is asked for: the next document is shown as it is, from its start.
    void startOver();
    /// Nothing that was asked for is under way any more: what was shown meanwhile counts.
    void settle();

    /// Asks for what is typed and not asked for yet.
    void handIn();
    /// The same before the document becomes `next`, where what is typed cannot be kept on top of that.
    void handInUnlessKept(const frontmatter::FrontMatterDocument& next);
    /// Ends the visit: hands in, and the next edit is a step of its own.
    void commit();

    /// The text with line feeds; unlike toPlainText() it keeps all characters.
    QString heldText() const;
    const frontmatter::FrontMatterDocument& shownDocument() const { return m_document; }
    /// Why the text can be read only; nothing where it can be edited.
    const std::optional<frontmatter::Error>& lock() const { return m_lock; }
    /// Whether the part is longer than what is shown of it.
    bool isCut() const { return m_isCut; }

Q_SIGNALS:
    /// As for EditSession::editText().
    void editRequested(const QByteArray& base, const foreword::frontmatter::ChangeSet& changes);
    void editingFinished();
    /// The text stands for another document now, or for the same one read again.
    void documentShown();

protected:
    bool event(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData* source) override;

    /// Runs what changes the look of the document, such as colours, which Qt would report as typing.
    template<typename Change>
    void withoutTyping(Change change)
    {
        const QScopedValueRollback showing(m_isShowing, true);
        change();
    }

private:
    frontmatter::TextSpan wholePartOf(const frontmatter::SourceText& source) const;
    frontmatter::TextSpan partOf(const frontmatter::SourceText& source) const;
    void catchUp();
    void fill();
    void takeDocument();
    QString readPart();
    void displayText(const QString& text);
    void noteTyped();
    void tellShown();

    const Part m_part;
    const qsizetype m_mostBytes;
    frontmatter::FrontMatterDocument m_document; ///< the latest that was shown
    QByteArray m_bytes;                          ///< the file's, for which m_text stands
    frontmatter::PartText m_text;                ///< without what is not handed in yet
    std::optional<frontmatter::Error> m_lock;
    bool m_isCut = false;
    bool m_isFresh = true;  ///< nothing of m_document has been shown
    bool m_isTyped = false; ///< there may be something to hand in
    bool m_isShowing = false;
    bool m_isAwaiting = false; ///< what was handed in last has not come back in a document
    QTimer* m_handIn;
    QTimer* m_pause;
};

} // namespace foreword::widgets
