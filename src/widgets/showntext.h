// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foreword::widgets {

/// A text of an article beside the form in which a control can show it. Text controls change characters that
/// they do not know how to lay out (a no-break space becomes a space, a line separator a new line), so the
/// document's text is kept here and only the part that the editor changed is taken over.
///
/// Shown and true text have the same length in UTF-16 units: every stand-in replaces one character.
class ShownText
{
public:
    enum class Form {
        Line,      ///< new lines are shown as ↵
        Paragraph, ///< new lines of every kind are shown as line feeds
    };

    explicit ShownText(Form form, const QString& text = {});

    const QString& text() const { return m_text; }
    const QString& shown() const { return m_shown; }

    /// The control holds `shown` now: what differs from before between the common beginning and end is the
    /// edit. New lines pasted into a Line become blanks.
    void takeEdit(const QString& shown);

private:
    Form m_form;
    QString m_text;
    QString m_shown;
};

} // namespace foreword::widgets
