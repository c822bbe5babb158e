// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/querybar.h"

#include "library/foldedtext.h"
#include "library/querytext.h"
#include "widgets/countedvalues.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QTextCharFormat>

#include <algorithm>
#include <utility>

namespace foreword::widgets {

using frontmatter::TextSpan;
using library::ArticleQuery;
using library::ValueCount;

namespace {

/// Fewer letters begin too many words that are no field's name.
constexpr int fewestLetters = 2;
constexpr int mostOffers = 50;
/// Of a field that are looked through at each keystroke, the most used ones.
constexpr qsizetype mostValues = 5000;
constexpr int narrowestList = 160; ///< pixels

} // namespace

QueryBar::QueryBar(QWidget* parent)
    : FieldLineEdit(parent)
    , m_offers(new CountedValuesModel(this))
    , m_completer(new QCompleter(m_offers, this))
{
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    showCounts(m_completer);
    m_completer->popup()->setAccessibleName(tr("Completions"));
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &QueryBar::take);
    connect(this, &QLineEdit::textEdited, this, &QueryBar::showOffers);
    setAccessibleName(tr("Find"));
    setPlaceholderText(tr("Find in title, excerpt, provider and topics"));
    setToolTip(tr("Words, \"a phrase\", or a field: provider:cnn published:no topic:\"Public transport\" "
                  "-category:opinion"));
    connect(this, &QLineEdit::textChanged, this, &QueryBar::readQuery);
}

void QueryBar::setCounts(int shown, int all)
{
    const QLocale locale;
    m_counts = all > 0 ? tr("%1 of %2").arg(locale.toString(shown), locale.toString(all)) : QString();
    showNote();
}

void QueryBar::readQuery(const QString& text)
{
    const auto query = library::ArticleQuery::parse(text);
    m_mistake = query.ok() ? QString() : query.error().message;
    m_mistakeSpan = query.ok() ? TextSpan() : query.error().span;
    underlineMistake();
    showNote();
    if (query.ok() && *query != m_query) {
        m_query = *query;
        Q_EMIT queryChanged(m_query);
    }
}

/// As an input method does it: a line edit has no other way to give a part of its text a look of its own. Not
/// below what a real one is composing, which it would end.
void QueryBar::underlineMistake()
{
    if (m_isComposing)
        return;
    QList<QInputMethodEvent::Attribute> attributes;
    if (!m_mistakeSpan.isEmpty()) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(errorColor(palette()));
        attributes.append({QInputMethodEvent::TextFormat, int(m_mistakeSpan.begin) - cursorPosition(),
                           int(m_mistakeSpan.length()), format});
    }
    QInputMethodEvent event({}, attributes);
    FieldLineEdit::inputMethodEvent(&event);
}

void QueryBar::inputMethodEvent(QInputMethodEvent* event)
{
    m_isComposing = !event->preeditString().isEmpty();
    FieldLineEdit::inputMethodEvent(event);
    underlineMistake();
}

void QueryBar::showNote()
{
    if (m_mistake.isEmpty())
        setNote(m_counts);
    else
        setNote(m_mistake, Note::Error);
}

void QueryBar::setKnownValues(ValuesOf valuesOf)
{
    m_valuesOf = std::move(valuesOf);
}

/// Nothing where all that could be offered stands there already.
QList<ValueCount> QueryBar::offers()
{
    const auto word = library::queryWordAt(text(), cursorPosition());
    noteValuesOf(word ? word->field : QString());
    if (!word)
        return {};
    const QString typed = library::foldForSearch(word->text);
    QList<ValueCount> offers;
    if (word->field.isEmpty()) {
        for (const QString& name : ArticleQuery::fieldNames()) {
            if (typed.size() >= fewestLetters && name.startsWith(typed))
                offers.append({name + u':'});
        }
        return offers;
    }
    for (const ValueCount& one : std::as_const(m_values)) {
        if (offers.size() < mostOffers && library::foldForSearch(one.value).contains(typed))
            offers.append(one);
    }
    if (offers.size() == 1 && library::foldForSearch(offers.constFirst().value) == typed)
        return {};
    return offers;
}

/// Counting and ordering them is not for each keystroke.
void QueryBar::noteValuesOf(const QString& field)
{
    if (field == m_valuesField)
        return;
    m_valuesField = field;
    m_values.clear();
    if (field.isEmpty())
        return;
    for (const QString& value : ArticleQuery::valuesOf(field))
        m_values.append({value});
    if (m_values.isEmpty() && m_valuesOf)
        m_values = m_valuesOf(field);
    m_values.resize(std::min(m_values.size(), mostValues));
}

void QueryBar::showOffers()
{
    m_offers->setValues(offers());
    if (m_offers->values().isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete(QRect(cursorRect().left(), 0, narrowestList, height()));
    m_completer->popup()->setCurrentIndex({}); // nobody has gone to one yet
}

void QueryBar::take(const QString& offer)
{
    m_completer->popup()->hide();
    const auto word = library::queryWordAt(text(), cursorPosition());
    if (!word)
        return;
    setSelection(int(word->span.begin), int(word->span.length()));
    insert(word->field.isEmpty() ? offer : library::queryValueText(offer));
    if (word->field.isEmpty())
        showOffers(); // of the field's values
}

bool QueryBar::isOffering() const
{
    return m_completer->popup()->isVisible();
}

/// A line edit never sees Tab as a key.
bool QueryBar::event(QEvent* event)
{
    if (event->type() == QEvent::KeyPress && isOffering()) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier) {
            const QModelIndex current = m_completer->popup()->currentIndex();
            take(current.isValid() ? current.data().toString() : m_offers->values().constFirst().value);
            event->accept();
            return true;
        }
    }
    return FieldLineEdit::event(event);
}

void QueryBar::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (isOffering() && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        const QModelIndex current = m_completer->popup()->currentIndex();
        if (current.isValid()) {
            take(current.data().toString());
            event->accept();
            return;
        }
        m_completer->popup()->hide();
    }
    if (key == Qt::Key_Escape && isOffering()) {
        m_completer->popup()->hide();
        event->accept();
        return;
    }
    if (key == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        event->accept();
        return;
    }
    FieldLineEdit::keyPressEvent(event);
}

} // namespace foreword::widgets
