// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/yamlhighlighter.h"

#include "widgets/theme.h"

#include <QTextDocument>

namespace foreword::widgets {
namespace {

struct LineTokens : QTextBlockUserData
{
    explicit LineTokens(const QList<YamlToken>& lineTokens)
        : tokens(lineTokens)
    {}

    const QList<YamlToken> tokens;
};

QList<YamlToken> tokensOf(const QTextBlock& block)
{
    const auto* line = static_cast<const LineTokens*>(block.userData());
    return line ? line->tokens : QList<YamlToken>();
}

} // namespace

YamlHighlighter::YamlHighlighter(QTextDocument* document)
    : QSyntaxHighlighter(document)
{}

void YamlHighlighter::setTokens(const QList<QList<YamlToken>>& lines)
{
    qsizetype line = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next(), ++line) {
        const QList<YamlToken> tokens = lines.value(line);
        if (tokens == tokensOf(block))
            continue;
        block.setUserData(new LineTokens(tokens));
        rehighlightBlock(block);
    }
}

void YamlHighlighter::setPalette(const QPalette& palette)
{
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
    for (const YamlToken& token : tokensOf(currentBlock()))
        setFormat(token.column, token.length, formatOf(token.kind));
}

} // namespace foreword::widgets
