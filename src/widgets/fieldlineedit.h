// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace foreword::widgets {

/// A line edit that can say something about its content at its right end ("not an address", "Z"), and that
/// ends a text that is too long with "…" while it has no focus. Its own text is never shortened.
///
/// The dynamic property `fieldState` is "error", "warning" or empty, for the style.
class FieldLineEdit : public QLineEdit
{
    Q_OBJECT

public:
    enum class Note { Plain, Warning, Error };

    explicit FieldLineEdit(QWidget* parent = nullptr);

    /// No note where `words` is empty. The note is the control's accessible description too.
    void setNote(const QString& words, Note kind = Note::Plain);
    const QString& note() const { return m_note; }
    Note noteKind() const { return m_noteKind; }

    /// What is said in place of a text while there is none.
    void setStandIn(const QString& words);

    /// Puts a text in without edited().
    void showText(const QString& text);

    /// Narrow forms make it narrow; QLineEdit would reserve room for the note.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The text is new and did not come through showText(): it was typed, pasted, chosen, or set by an
    /// assistive program, which QLineEdit::textEdited() does not tell.
    void edited(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QFont noteFont() const;
    int noteWidth() const;
    QRect textRect() const; ///< without the note
    void placeNote();
    void describe();
    void paintShortened();

    QString m_note;
    bool m_isShowing = false;
    Note m_noteKind = Note::Plain;
};

} // namespace foreword::widgets
