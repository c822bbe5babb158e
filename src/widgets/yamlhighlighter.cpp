// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/yamlhighlighter.h"

#include "widgets/theme.h"

namespace foreword::widgets {

YamlHighlighter::YamlHighlighter(QTextDocument* document)
    : QSyntaxHighlighter(document)
{}

void YamlHighlighter::setTokens(const QList<QList<YamlToken>>& lines, const QPalette& palette)
{
    m_lines = lines;
    m_palette = palette;
    rehighlight();
}

QTextCharFormat YamlHighlighter::formatOf(YamlToken::Kind kind) const
{
    QTextCharFormat format;
    switch (kind) {
    case YamlToken::Kind::Key:
        format.setForeground(accentColor(m_palette));
        break;
    case YamlToken::Kind::Text:
        break;
    case YamlToken::Kind::Number:
    case YamlToken::Kind::Date:
        format.setForeground(goodColor(m_palette));
        break;
    case YamlToken::Kind::Boolean:
    case YamlToken::Kind::Null:
    case YamlToken::Kind::Reference:
        format.setForeground(warningColor(m_palette));
        break;
    case YamlToken::Kind::Punctuation:
        format.setForeground(secondaryColor(m_palette));
        break;
    case YamlToken::Kind::Comment:
        format.setForeground(secondaryColor(m_palette));
        format.setFontItalic(true);
        break;
    }
    return format;
}

void YamlHighlighter::highlightBlock(const QString& text)
{
    Q_UNUSED(text)
    const int line = currentBlock().blockNumber();
    if (line >= m_lines.size())
        return;
    for (const YamlToken& token : m_lines[line])
        setFormat(token.column, token.length, formatOf(token.kind));
}

} // namespace foreword::widgets
