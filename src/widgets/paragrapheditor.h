// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fieldeditor.h"
#include "widgets/showntext.h"

class QPlainTextEdit;

namespace foreword::widgets {

/// A text of several lines, three to eight of which are seen.
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

private:
    void takeTyped();

    QPlainTextEdit* m_edit;
    ShownText m_text{ShownText::Form::Paragraph};
    bool m_isShowing = false;
};

} // namespace foreword::widgets
