// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fieldeditor.h"
#include "widgets/showntext.h"

class QLabel;
class QPlainTextEdit;

namespace foreword::widgets {

/// A text of several lines, three to eight of which are seen; below them, while it is edited or too long, how
/// long it is of what is advised.
class ParagraphEditor : public FieldEditor
{
    Q_OBJECT

public:
    ParagraphEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent = nullptr);

protected:
    void display() override;
    void applyLock() override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void takeTyped();

    void review();

    QPlainTextEdit* m_edit;
    QLabel* m_hint;
    ShownText m_text{ShownText::Form::Paragraph};
    bool m_isShowing = false;
};

} // namespace foreword::widgets
