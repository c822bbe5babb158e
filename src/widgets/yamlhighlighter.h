// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/yamltokens.h"

#include <QPalette>
#include <QSyntaxHighlighter>

namespace foreword::widgets {

/// Colours the lines of a document by tokens that it is given. A line keeps its tokens while others come and
/// go around it.
class YamlHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit YamlHighlighter(QTextDocument* document);

    /// Line by line. Colours the lines again whose tokens are new.
    void setTokens(const QList<QList<YamlToken>>& lines);
    /// Colours all lines again.
    void setPalette(const QPalette& palette);

protected:
    void highlightBlock(const QString& text) override;

private:
    QTextCharFormat formatOf(YamlToken::Kind kind) const;

    QPalette m_palette;
};

} // namespace foreword::widgets
