// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/articlestep.h"
#include "frontmatter/fieldedit.h"
#include "library/commonfields.h"
#include "library/fieldschema.h"
#include "library/valuesinuse.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace foreword::widgets {

/// The control of one field. It shows what the document holds and asks for edits; it owns no truth: after
/// each change, its own included, it is shown the document's value again. What it was not touched for it
/// never asks to write.
///
/// For the style: line edits, spin boxes and combo boxes inside carry the property `fieldState` ("error",
/// "warning" or empty). Colours come from the palette and theme.h.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    using Value = std::optional<frontmatter::FieldValue>;
    using Suggestions = std::function<QList<library::ValueCount>()>;

    const library::FieldSpec& spec() const { return m_spec; }
    /// The field's name for people, also the accessible name of its control: "Title", "Provider name".
    const QString& label() const { return m_label; }

    /// Where edits go.
    void setPath(const frontmatter::FieldPath& path);
    const frontmatter::FieldPath& path() const { return m_path; }

    /// Nothing where the key is absent. `saved` is what the disk holds. A value that is shown already leaves
    /// the control as it is, with caret, selection and half-typed text; so does one that another program has
    /// written while the field is half typed, but for an item of a list, which may be another one now.
    void showValue(const Value& value, const Value& saved);
    /// The field in several articles: a value that is the same in all as if it were one, else in words how
    /// many there are. What is typed is for all of them and is asked for when the field is left; where
    /// nothing was typed, nothing is.
    void showSeveral(const library::CommonField& field, int articles);
    /// The next showValue() or showSeveral() shows the value whatever the control holds: half-typed text is
    /// given up.
    void startOver();
    /// The same where nothing is typed that waits for the field to be left.
    void startOverUnlessTyped();
    /// Whether the control holds what no value stands for yet: a number that was emptied or a date without
    /// its end, not written before the field is left or what is typed can be read.
    virtual bool isHalfTyped() const;
    /// Why the field cannot be edited; empty where it can.
    void setLocked(const QString& reason);
    bool isLocked() const { return !m_lock.isEmpty() || isUnfit(); }

    /// Ends the visit to this field: what waits for that is asked for, such as the removal of an emptied
    /// number.
    void commit();

    /// Values in use elsewhere, asked for when they are about to be shown.
    virtual void setSuggestions(const Suggestions& suggestions);

Q_SIGNALS:
    /// `mergeKey` as in EditSession::edit().
    void editRequested(const QList<foreword::frontmatter::FieldEdit>& edits, const QString& undoText,
                       const QString& mergeKey);
    /// Of several articles: what is wanted of each.
    void commonEditRequested(const foreword::editing::EditsOf& editsOf, const QString& undoText);
    /// The focus has left, or Enter was pressed: the next edit is another step.
    void editingFinished();

protected:
    FieldEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent);

    /// Makes `control` the one that takes the focus, has the name and heeds the form's manners: no wheel
    /// without focus, Undo and Redo left to the window.
    void adopt(QWidget* control);

    const Value& value() const { return m_value; }
    const Value& savedValue() const { return m_saved; }
    /// The value as text, lists and maps as JSON.
    QString valueText() const;
    /// Whether the document holds a list or a map where this editor expects a single value.
    bool isUnfit() const;
    /// "a list" or "a group of fields", where isUnfit().
    QString unfitNote() const;
    /// Whether the field was there when the editor came to it: then emptying leaves it there, empty.
    bool wasPresent() const { return m_found.has_value(); }

    bool isSeveral() const { return m_several.has_value(); }
    /// Whether several articles have different values: then value() is nothing until one is typed for all.
    bool isMixed() const { return m_several && !m_several->isSame(); }
    /// "several values (3)" where isMixed(), for the empty control.
    QString mixedNote() const;
    const library::CommonField& common() const { return *m_several; } ///< where isSeveral()
    int articles() const { return m_articles; }                       ///< likewise

    /// Asks for the value to be set, or for the field to be removed; one step with others of this visit. Of
    /// several articles when the visit ends.
    void write(const Value& value);
    /// What is typed now is no value: the field has again what the editor found when it came to it, not what
    /// the beginning of the text would be.
    void withdraw();
    /// Asks for edits that are a step of their own.
    void request(const QList<frontmatter::FieldEdit>& edits, const QString& undoText);

    void requestForAll(const editing::EditsOf& editsOf, const QString& undoText);

    /// Shows value(); leaves a control alone that says the same, and its text where keepsTyping().
    virtual void display() = 0;
    bool keepsTyping() const { return m_keepsTyping; }
    /// Shows savedValue(), where an editor does.
    virtual void displaySaved();
    virtual void applyLock() = 0;
    /// Before editingFinished().
    virtual void finish();
    /// Whether lists are shown as such.
    virtual bool takesLists() const { return false; }

    /// Paints the frame and ground of a line edit behind an editor that is made of several parts.
    void paintFrame(bool hasFocus);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpMenus();
    void openMenu(QWidget* control, const QPoint& position);

    library::FieldSpec m_spec;
    QString m_label;
    frontmatter::FieldPath m_path;
    Value m_value;
    Value m_saved; ///< of several articles: what was last asked for or shown
    Value m_found; ///< when the visit to this field began
    std::optional<library::CommonField> m_several;
    int m_articles = 1;
    QString m_lock;
    bool m_isFresh = true;
    bool m_keepsTyping = false; ///< while display() is called
};

} // namespace foreword::widgets
