// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/yamltokens.h"

#include <QPalette>
#include <QSyntaxHighlighter>

namespace foreword::widgets {

/// Colours the lines of a document by tokens that it is given.
class YamlHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit YamlHighlighter(QTextDocument* document);

    /// Line by line. Colours the text again.
    void setTokens(const QList<QList<YamlToken>>& lines, const QPalette& palette);

protected:
    void highlightBlock(const QString& text) override;

private:
    QTextCharFormat formatOf(YamlToken::Kind kind) const;

    QList<QList<YamlToken>> m_lines;
    QPalette m_palette;
};

} // namespace foreword::widgets
