// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/datetimeeditor.h"

#include "widgets/fieldlineedit.h"
#include "widgets/glyphs.h"
#include "widgets/plaintext.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QTextCharFormat>
#include <QToolButton>
#include <QWheelEvent>
#include <QWidgetAction>

namespace foreword::widgets {
namespace {

using frontmatter::FieldValue;
using library::DateText;

/// The file's text without its offset, with a blank between day and time.
QString withoutOffset(const DateText& date)
{
    QString text = date.text();
    text.chop(date.offset().size());
    if (date.hasTime()) {
        const qsizetype separator = text.indexOf(date.separator());
        text.replace(separator, date.separator().size(), QLatin1String(" "));
    }
    return text.trimmed();
}

enum class Section { Year, Month, Day, Hour, Minute, Second };

Section sectionAt(const QString& text, int caret)
{
    int section = 0;
    for (int i = 1; i < caret && i < text.size(); ++i) {
        if (text[i - 1].isDigit() && !text[i].isDigit())
            ++section;
    }
    return Section(qMin(section, int(Section::Second)));
}

QDateTime stepped(const QDateTime& from, Section section, int difference)
{
    switch (section) {
    case Section::Year:
        return from.addYears(difference);
    case Section::Month:
        return from.addMonths(difference);
    case Section::Day:
        return from.addDays(difference);
    case Section::Hour:
        return from.addSecs(3600LL * difference);
    case Section::Minute:
        return from.addSecs(60LL * difference);
    case Section::Second:
        return from.addSecs(difference);
    }
    return from;
}

/// In the colors and with the arrows of the rest: Qt's own weekends are red and its arrows green.
void makePlain(QCalendarWidget& calendar)
{
    QTextCharFormat format;
    format.setForeground(calendar.palette().text());
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar.setWeekdayTextFormat(day, format);
    const std::pair<const char*, Glyph> arrows[] = {
        {"qt_calendar_prevmonth", Glyph::Left},
        {"qt_calendar_nextmonth", Glyph::Right},
    };
    for (const auto& [name, glyph] : arrows) {
        if (auto* button = calendar.findChild<QToolButton*>(QLatin1String(name)))
            button->setIcon(glyphIcon(glyph));
    }
}

} // namespace

DateTimeEditor::DateTimeEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent)
    : FieldEditor(spec, label, parent)
    , m_line(new FieldLineEdit)
    , m_calendar(new QToolButton)
{
    adopt(m_line);
    connect(m_line, &FieldLineEdit::edited, this, &DateTimeEditor::takeTyped);
    connect(m_line, &QLineEdit::returnPressed, this, &DateTimeEditor::commit);
    m_calendar->setIcon(glyphIcon(Glyph::Calendar));
    m_calendar->setProperty("flat", true);
    m_calendar->setFocusPolicy(Qt::TabFocus);
    m_calendar->setAccessibleName(tr("Calendar for %1").arg(label));
    m_calendar->setToolTip(tr("Choose a day"));
    connect(m_calendar, &QToolButton::clicked, this, &DateTimeEditor::openCalendar);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_line);
    layout->addWidget(m_calendar);
}

std::optional<QString> DateTimeEditor::written(const QString& typed) const
{
    const std::optional<DateText> date = DateText::parse(typed.simplified());
    if (!date)
        return std::nullopt;
    // The line shows a blank between day and time, whatever the file has: only a letter typed there is meant.
    if (!m_form || date->hasTime() != m_form->hasTime() || date->separator() == u'T')
        return date->text();
    const QString moved = m_form->withDateTime(date->date(), date->time());
    return date->offset().isEmpty() ? moved : DateText::parse(moved)->withOffset(date->offset());
}

void DateTimeEditor::takeTyped(const QString& typed)
{
    if (const std::optional<QString> text = written(typed))
        write(m_foundText ? FieldValue::text(*text) : FieldValue::date(*text));
    else
        withdraw();
    review();
}

QString DateTimeEditor::shownText() const
{
    return m_form ? withoutOffset(*m_form) : valueText();
}

bool DateTimeEditor::isHalfTyped() const
{
    return !written(m_line->text()) && m_line->text() != shownText();
}

void DateTimeEditor::finish()
{
    if (m_line->text().trimmed().isEmpty() && !valueText().isEmpty())
        write(std::nullopt);
    else if (written(m_line->text()))
        display();
}

void DateTimeEditor::display()
{
    m_form = isUnfit() ? std::nullopt : DateText::parse(valueText());
    m_foundText = m_form && value()->kind() == FieldValue::Kind::Text;
    m_line->setStandIn(mixedNote());
    const QString shown = shownText();
    if (m_line->text() != shown && !keepsTyping()) {
        const int caret = m_line->hasFocus() ? m_line->cursorPosition() : 0;
        m_line->showText(shown);
        m_line->setCursorPosition(caret);
    }
    review();
}

void DateTimeEditor::review()
{
    const QString typed = m_line->text().simplified();
    if (isUnfit())
        return m_line->setNote(unfitNote(), FieldLineEdit::Note::Error);
    if (typed.isEmpty())
        return m_line->setNote({});
    const std::optional<DateText> date = DateText::parse(typed);
    if (!date) {
        m_line->setNote(tr("not a date"), FieldLineEdit::Note::Error);
        m_line->setToolTip(
            plainToolTip(tr("Written once it is a date, such as 2021-04-13 or 2021-04-13 17:10:59.")));
        return;
    }
    const bool keepsOffset = m_form && date->offset().isEmpty() && date->hasTime() && m_form->hasTime();
    m_line->setNote(keepsOffset ? m_form->offset() : QString());
}

void DateTimeEditor::step(int difference)
{
    const std::optional<DateText> date = DateText::parse(m_line->text());
    if (isLocked() || !date)
        return;
    const int caret = m_line->cursorPosition();
    // Stepped as UTC, where every day has 24 hours: the offset is not ours to reckon with.
    const QDateTime from(date->date(), date->hasTime() ? date->time() : QTime(0, 0), Qt::UTC);
    const QDateTime to = stepped(from, sectionAt(m_line->text(), caret), difference);
    m_line->showText(date->withDateTime(to.date(), to.time()));
    m_line->setCursorPosition(caret);
    takeTyped(m_line->text());
}

void DateTimeEditor::pick(QDate day)
{
    QString text = day.toString(Qt::ISODate);
    if (const std::optional<DateText> date = DateText::parse(m_line->text().simplified()))
        text = date->withDateTime(day, date->time());
    else
        text += QStringLiteral("T00:00:00Z");
    m_line->showText(text);
    takeTyped(text);
    commit();
}

void DateTimeEditor::openCalendar()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* calendar = new QCalendarWidget;
    calendar->setAccessibleName(label());
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    makePlain(*calendar);
    if (const std::optional<DateText> date = DateText::parse(m_line->text().simplified()))
        calendar->setSelectedDate(date->date());
    const auto choose = [this, menu](QDate day) {
        menu->close();
        pick(day);
    };
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    connect(calendar, &QCalendarWidget::activated, this, choose);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    menu->popup(m_line->mapToGlobal(m_line->rect().bottomLeft()));
    calendar->setFocus();
}

void DateTimeEditor::applyLock()
{
    m_line->setReadOnly(isLocked());
    m_calendar->setEnabled(!isLocked());
}

bool DateTimeEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isPlain = !(key->modifiers() & ~Qt::KeypadModifier);
        if (isPlain && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            step(key->key() == Qt::Key_Up ? 1 : -1);
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace foreword::widgets
