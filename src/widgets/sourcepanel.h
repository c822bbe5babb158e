// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/frontmatterdocument.h"

#include <QPlainTextEdit>

namespace foreword::widgets {

class YamlHighlighter;

/// The front matter as it stands in the file, with the file's line numbers, coloured as the parser reads it;
/// the line of a problem is marked. To read and to copy. Filled when it is looked at.
class SourcePanel : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Of a file without readable front matter, only this many bytes are shown.
    static constexpr qsizetype shownBytes = 256 * 1024;

    explicit SourcePanel(QWidget* parent = nullptr);

    void showDocument(const frontmatter::FrontMatterDocument& document);
    /// Scrolls to a line of the file, from 1.
    void goToLine(int line);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Margin;

    void fill();
    void markProblem();
    int marginWidth() const;
    void placeMargin();
    void paintMargin(QPaintEvent* event);

    frontmatter::FrontMatterDocument m_document;
    bool m_isFilled = true;
    YamlHighlighter* m_highlighter;
    Margin* m_margin;
};

} // namespace foreword::widgets
