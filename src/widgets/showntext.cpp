// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/showntext.h"

#include <algorithm>

namespace foreword::widgets {
namespace {

bool isLineBreak(QChar c)
{
    return c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

/// QTextDocument takes these two for the borders of a frame.
bool isFrameMark(QChar c)
{
    return c == QChar(0xfdd0) || c == QChar(0xfdd1);
}

QChar standIn(QChar c, ShownText::Form form)
{
    if (isLineBreak(c))
        return form == ShownText::Form::Line ? QChar(0x21b5) : QChar(u'\n');
    if (c == u'\r')
        return QChar(0x240d);
    if (isFrameMark(c))
        return QChar::ReplacementCharacter;
    return c;
}

QString shownForm(QString text, ShownText::Form form)
{
    std::transform(text.cbegin(), text.cend(), text.begin(), [form](QChar c) { return standIn(c, form); });
    return text;
}

/// What was typed or pasted, as it may go into the document.
QString enteredForm(QString text, ShownText::Form form)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\r', u'\n');
    for (QChar& c : text) {
        if (isLineBreak(c))
            c = form == ShownText::Form::Line ? QChar(u' ') : QChar(u'\n');
    }
    return text;
}

} // namespace

ShownText::ShownText(Form form, const QString& text)
    : m_form(form)
    , m_text(text)
    , m_shown(shownForm(text, form))
{}

void ShownText::takeEdit(const QString& shown)
{
    if (shown == m_shown)
        return;
    const auto [oldEnd, newEnd] =
        std::mismatch(m_shown.cbegin(), m_shown.cend(), shown.cbegin(), shown.cend());
    const qsizetype prefix = oldEnd - m_shown.cbegin();
    const qsizetype room = std::min(m_shown.size(), shown.size()) - prefix;
    qsizetype suffix = 0;
    while (suffix < room && m_shown[m_shown.size() - 1 - suffix] == shown[shown.size() - 1 - suffix])
        ++suffix;
    const QString entered = enteredForm(shown.mid(prefix, shown.size() - suffix - prefix), m_form);
    const QString text = m_text.left(prefix) + entered + m_text.right(suffix);
    *this = ShownText(m_form, text);
}

} // namespace foreword::widgets
