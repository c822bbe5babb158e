// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace foreword::widgets {

/// A line above the content that tells what went wrong, or is worth knowing, and stays until it is closed.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Note, Warning, Error };

    /// Hidden until it has something to say.
    explicit MessageBar(QWidget* parent = nullptr);

    /// `text` is plain; line breaks are kept.
    void showMessage(Kind kind, const QString& text);
    /// Takes back a message that holds no longer; another one, shown since, stays.
    void withdraw(const QString& text);
    QString text() const;
    /// A button beside the text that does what the message suggests, until the next message; null for none.
    /// The bar does not own it.
    void setAction(QAction* action);
    /// Several of them, in their order.
    void setActions(const QList<QAction*>& actions);
    void setClosable(bool closable);

Q_SIGNALS:
    void closed(); ///< by the editor

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyColors();

    Kind m_kind = Kind::Note;
    QLabel* m_text;
    QHBoxLayout* m_actions;
    QList<QToolButton*> m_buttons; ///< in m_actions; those without an action are hidden
    QToolButton* m_close;
};

} // namespace foreword::widgets
