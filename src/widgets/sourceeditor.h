// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/parteditor.h"
#include "widgets/yamltokens.h"

#include <QFutureWatcher>

namespace foreword::widgets {

class YamlHighlighter;

/// The front matter, marker lines included, with the file's line numbers. Coloured as the parser reads it;
/// while it cannot be read, lines keep the colours of the last reading, and the problem's line is marked.
///
/// Tab inserts two blanks or indents the selected lines; Shift+Tab takes blanks away from selected lines and
/// otherwise leaves the editor.
class SourceEditor : public PartEditor
{
    Q_OBJECT

public:
    /// Of longer front matter, and of a file where it does not end, only so many bytes are shown.
    static constexpr qsizetype mostBytes = 1024 * 1024;

    explicit SourceEditor(QWidget* parent = nullptr);

    /// Puts the caret on a line of the file, from 1.
    void goToLine(int line);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Margin;

    void showReading();
    void showTokens();
    void markLines();
    int problemLine() const;
    bool pressTab(QKeyEvent* event);
    void breakLine();
    int marginWidth() const;
    void placeMargin();
    void paintMargin(QPaintEvent* event);

    YamlHighlighter* m_highlighter;
    Margin* m_margin;
    QFutureWatcher<QList<QList<YamlToken>>> m_tokens; ///< of long front matter
    QByteArray m_tokensOf;
};

} // namespace foreword::widgets
