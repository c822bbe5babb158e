// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/linediff.h"

#include <QPlainTextEdit>

namespace foreword::widgets {

/// A difference as text to be read and copied: what went after "−", what came after "+", beside their line
/// numbers.
class DiffView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit DiffView(QWidget* parent = nullptr);

    /// What is equal to what is shown changes nothing, not the place that is looked at either.
    void showDiff(const library::LineDiff& diff);
    /// In place of a difference, a few words.
    void showNote(const QString& note);
    const library::LineDiff& diff() const { return m_diff; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Margin;

    void write();
    void append(const library::LineDiff::Line& line, bool showsEndings);
    void appendLine(const QString& text, const QColor& color, const QColor& background);
    void emphasizeDifferences();
    void emphasizeDifference(int removed, int added);
    void applyFont();
    int marginWidth() const;
    void placeMargin();
    void paintMargin(QPaintEvent* event);

    library::LineDiff m_diff;
    QString m_note;
    Margin* m_margin;
};

} // namespace foreword::widgets
