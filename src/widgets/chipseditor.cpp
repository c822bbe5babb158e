// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chipseditor.h"

#include "editing/commonedits.h"
#include "frontmatter/fieldjson.h"
#include "widgets/chip.h"
#include "widgets/countedvalues.h"
#include "widgets/flowlayout.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace foreword::widgets {

using frontmatter::FieldEdit;
using frontmatter::FieldValue;

namespace {

/// So many chips of several articles are looked through by nobody.
constexpr qsizetype mostCommonItems = 60;

QString textOf(const FieldValue& item)
{
    return item.isScalar() ? item.toText() : QString::fromUtf8(frontmatter::toJson(item));
}

/// The texts of a list written with commas or line ends between them; a text in double quotes may hold them.
struct WrittenList
{
    QStringList texts; ///< those that are ended
    QString last;      ///< behind the last comma
};

WrittenList readList(const QString& written)
{
    WrittenList list;
    bool isQuoted = false;
    for (const QChar c : written) {
        const bool isEnd = c == u',' || c == u'\n' || c == u'\r' || c == QChar::LineSeparator;
        if (isEnd && !isQuoted) {
            list.texts << list.last;
            list.last.clear();
        } else if (c == u'"' && (isQuoted || list.last.trimmed().isEmpty())) {
            isQuoted = !isQuoted;
        } else {
            list.last += c;
        }
    }
    return list;
}

} // namespace

ChipsEditor::ChipsEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent)
    : FieldEditor(spec, label, parent)
    , m_flow(new FlowLayout(this))
    , m_line(new QLineEdit)
    , m_known(new CountedValuesModel(this))
{
    m_flow->setContentsMargins(6, 4, 6, 4);
    m_flow->setSpacing(4);
    m_flow->addWidget(m_line);
    m_line->setFrame(false);
    m_line->setPlaceholderText(tr("add…"));
    m_line->setMinimumWidth(56);
    m_line->setFixedHeight(20);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    adopt(m_line);

    auto* completer = new QCompleter(m_known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    showCounts(completer);
    // Queued: the line edit takes over the completion after this signal.
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, &ChipsEditor::addTyped,
            Qt::QueuedConnection);
    connect(m_line, &QLineEdit::textChanged, this, &ChipsEditor::takeTyped);
    connect(m_line, &QLineEdit::returnPressed, this, &ChipsEditor::addTyped);
}

void ChipsEditor::setSuggestions(const Suggestions& suggestions)
{
    m_suggestions = suggestions;
}

bool ChipsEditor::takesLists() const
{
    return value() && value()->kind() == FieldValue::Kind::List;
}

QStringList ChipsEditor::shownItems() const
{
    QStringList items;
    if (isMixed()) {
        for (const Item& item : commonItems())
            items << textOf(item.value);
        return items;
    }
    if (!value() || value()->isNull())
        return items;
    if (value()->kind() != FieldValue::Kind::List)
        return {valueText()};
    for (const FieldValue& item : value()->items())
        items << textOf(item);
    return items;
}

/// Of different lists what any of them has, the most frequent first; of equal ones their items.
QList<ChipsEditor::Item> ChipsEditor::commonItems() const
{
    QList<Item> items;
    if (isMixed()) {
        items = common().items;
        std::stable_sort(items.begin(), items.end(),
                         [](const Item& a, const Item& b) { return a.articles > b.articles; });
        items.resize(std::min(items.size(), mostCommonItems));
    } else if (takesLists()) {
        for (const FieldValue& item : value()->items())
            items << Item{item, articles()};
    } else if (value() && !value()->isNull()) {
        items << Item{*value(), articles()};
    }
    return items;
}

bool ChipsEditor::hasAlready(const QString& text) const
{
    if (!isSeveral())
        return shownItems().contains(text);
    const QList<Item> items = commonItems();
    return std::any_of(items.cbegin(), items.cend(), [this, &text](const Item& item) {
        return item.articles == articles() && textOf(item.value) == text;
    });
}

void ChipsEditor::display()
{
    const bool chipHadFocus =
        std::any_of(m_chips.cbegin(), m_chips.cend(), [](Chip* c) { return c->hasFocus(); });
    for (Chip* chip : std::as_const(m_chips)) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    const QStringList items = shownItems();
    m_dropPlace.reset();
    for (int i = 0; i < items.size(); ++i)
        m_chips << createChip(items[i], i);
    if (isSeveral()) {
        const QList<Item> shared = commonItems();
        for (qsizetype i = 0; i < shared.size(); ++i)
            makeCommon(m_chips[i], shared[i]);
        offerReplacing();
    }
    if (chipHadFocus)
        focusChip(m_nextFocus.value_or(int(m_chips.size())));
    m_nextFocus.reset();
    updateGeometry();
}

Chip* ChipsEditor::createChip(const QString& text, int index)
{
    auto* chip = new Chip(text, this);
    chip->setLocked(isLocked());
    chip->installEventFilter(this);
    connect(chip, &Chip::removeRequested, this, [this, index] { remove(index); });
    connect(chip, &Chip::moveRequested, this, [this, index](int by) { move(index, index + by); });
    connect(chip, &Chip::dragged, this, [this](const QPoint& position) {
        m_dropPlace = placeAt(position);
        update();
    });
    connect(chip, &Chip::dropped, this, [this, index](bool isCancelled) { drop(index, isCancelled); });
    m_flow->insertWidget(index, chip);
    chip->show();
    return chip;
}

void ChipsEditor::makeCommon(Chip* chip, const Item& item)
{
    const bool isPartial = item.articles < articles();
    chip->setCommon(isPartial ? tr("in %1 of %2").arg(item.articles).arg(articles()) : QString());
    chip->setContextMenuPolicy(Qt::ActionsContextMenu);
    if (isPartial) {
        auto* add = new QAction(tr("Add to All"), chip);
        connect(add, &QAction::triggered, this, [this, text = textOf(item.value)] { addToAll({text}); });
        chip->addAction(add);
    }
    auto* remove = new QAction(tr("Remove from All"), chip);
    connect(remove, &QAction::triggered, chip, &Chip::removeRequested);
    chip->addAction(remove);
}

/// Where the lists differ.
void ChipsEditor::offerReplacing()
{
    if (!m_replace) {
        m_replace = new QToolButton;
        m_replace->setText(tr("Replace All"));
        m_replace->setAccessibleName(tr("Replace all: %1").arg(label()));
        m_replace->setToolTip(tr("Gives every article exactly what is shown here."));
        m_replace->setFocusPolicy(Qt::TabFocus);
        m_replace->setFont(secondaryFont(font()));
        connect(m_replace, &QToolButton::clicked, this, &ChipsEditor::replaceInAll);
        m_flow->insertWidget(m_flow->indexOf(m_line), m_replace);
        setTabOrder(m_line, m_replace);
    }
    m_replace->setVisible(isMixed() && !m_chips.isEmpty());
}

void ChipsEditor::focusChip(int index)
{
    if (index >= 0 && index < m_chips.size())
        m_chips[index]->setFocus();
    else
        m_line->setFocus();
}

void ChipsEditor::applyLock()
{
    m_line->setEnabled(!isLocked());
    update(); // its ground
    m_line->setPlaceholderText(isLocked() ? QString() : tr("add…"));
    for (Chip* chip : std::as_const(m_chips))
        chip->setLocked(isLocked());
}

void ChipsEditor::takeTyped(const QString& typed)
{
    // As behind a comma; no topic in use would be found by it.
    if (typed.startsWith(u' ')) {
        qsizetype blanks = 0;
        while (blanks < typed.size() && typed[blanks] == u' ')
            ++blanks;
        return m_line->setText(typed.mid(blanks));
    }
    const qsizetype grown = typed.size() - std::exchange(m_typed, typed).size();
    // One that is in use is offered whole, and may hold a comma.
    if (m_known->contains(typed))
        return;
    const WrittenList list = readList(typed);
    if (list.texts.isEmpty())
        return;
    // What is typed behind the last comma may still grow; what is pasted is complete.
    const bool isPasted = grown > 1;
    m_line->setText(isPasted ? QString() : list.last.trimmed());
    add(isPasted ? list.texts + QStringList{list.last} : list.texts);
}

void ChipsEditor::addTyped()
{
    const QString typed = m_line->text();
    m_line->clear();
    if (m_known->contains(typed))
        return add({typed});
    const WrittenList list = readList(typed);
    add(list.texts + QStringList{list.last});
}

void ChipsEditor::finish()
{
    addTyped();
}

void ChipsEditor::add(const QStringList& texts)
{
    QStringList items = shownItems();
    QStringList added;
    for (const QString& text : texts) {
        const QString item = text.simplified();
        if (item.isEmpty() || added.contains(item) || hasAlready(item))
            continue;
        items << item;
        added << item;
    }
    if (added.isEmpty())
        return;
    if (isSeveral())
        return addToAll(added);
    QList<FieldEdit> edits;
    if (takesLists()) {
        for (const QString& item : std::as_const(added))
            edits << FieldEdit::insert(path().appended(), FieldValue::text(item));
    } else {
        FieldValue::Items values;
        for (const QString& item : std::as_const(items))
            values << FieldValue::text(item);
        edits << FieldEdit::set(path(), FieldValue::list(values));
    }
    request(edits, tr("Add to %1").arg(label()));
}

void ChipsEditor::addToAll(const QStringList& texts)
{
    FieldValue::Items items;
    for (const QString& text : texts)
        items << FieldValue::text(text);
    requestForAll(editing::addingItems(path(), items),
                  tr("Add to %1 of %n article(s)", nullptr, articles()).arg(label()));
}

void ChipsEditor::replaceInAll()
{
    FieldValue::Items items;
    for (const Item& item : commonItems())
        items << item.value;
    requestForAll(editing::settingField(path(), FieldValue::list(items)),
                  tr("Replace %1 of %n article(s)", nullptr, articles()).arg(label()));
}

void ChipsEditor::remove(int index)
{
    if (isSeveral()) {
        m_nextFocus = std::min(index, int(m_chips.size()) - 2);
        return requestForAll(editing::removingItem(path(), commonItems()[index].value),
                             tr("Remove from %1 of %n article(s)", nullptr, articles()).arg(label()));
    }
    const FieldEdit edit =
        takesLists() ? FieldEdit::remove(path() / index) : FieldEdit::set(path(), FieldValue::list({}));
    m_nextFocus = std::min(index, int(m_chips.size()) - 2);
    request({edit}, tr("Remove from %1").arg(label()));
}

void ChipsEditor::move(int from, int to)
{
    if (isSeveral() || !takesLists() || to < 0 || to >= m_chips.size() || to == from)
        return;
    m_nextFocus = to;
    request({FieldEdit::move(path() / from, to)}, tr("Move in %1").arg(label()));
}

int ChipsEditor::placeAt(const QPoint& position) const
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    for (int i = 0; i < m_chips.size(); ++i) {
        const QRect chip = m_chips[i]->geometry();
        const bool isInLine = position.y() <= chip.bottom() + m_flow->spacing() / 2;
        const int beyond = chip.center().x() - position.x();
        if (position.y() < chip.top() - m_flow->spacing() / 2 ||
            (isInLine && (isMirrored ? -beyond : beyond) > 0))
            return i;
    }
    return int(m_chips.size());
}

void ChipsEditor::drop(int from, bool isCancelled)
{
    const std::optional<int> place = std::exchange(m_dropPlace, std::nullopt);
    update();
    // Behind its own place all move up by one when it is taken out.
    if (place && !isCancelled)
        move(from, *place > from ? *place - 1 : *place);
}

bool ChipsEditor::walk(QObject* from, int direction)
{
    const auto at = std::find(m_chips.cbegin(), m_chips.cend(), from);
    const qsizetype next = (at - m_chips.cbegin()) + direction;
    if (next < 0 || next > m_chips.size())
        return false;
    if (next == m_chips.size())
        m_line->setFocus();
    else
        m_chips[next]->setFocus();
    return true;
}

/// Arrows stay among the topics: a button would give the focus to whatever comes next in the window. What is
/// typed is meant for the line.
bool ChipsEditor::takeChipKey(QObject* chip, QKeyEvent* event)
{
    switch (event->modifiers() == Qt::NoModifier ? event->key() : 0) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        walk(chip, -1);
        return true;
    case Qt::Key_Right:
    case Qt::Key_Down:
        walk(chip, 1);
        return true;
    default:
        break;
    }
    const QString text = event->text();
    const bool isCommand =
        event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier | Qt::GroupSwitchModifier);
    if (isLocked() || isCommand || text.isEmpty() || !text[0].isPrint() || text[0].isSpace())
        return false;
    m_line->setFocus();
    QCoreApplication::sendEvent(m_line, event);
    return true;
}

void ChipsEditor::offerCompletions()
{
    QList<library::ValueCount> known = m_suggestions ? m_suggestions() : QList<library::ValueCount>();
    known.removeIf([this](const library::ValueCount& one) { return hasAlready(one.value); });
    m_known->setValues(known);
}

bool ChipsEditor::eventFilter(QObject* watched, QEvent* event)
{
    const bool isLine = watched == m_line;
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    // Not when the list is closed to take over what was chosen in it: with other values in it that is lost.
    if (isLine && event->type() == QEvent::FocusIn &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        offerCompletions();
    if (event->type() == QEvent::KeyPress && qobject_cast<Chip*>(watched) &&
        takeChipKey(watched, static_cast<QKeyEvent*>(event)))
        return true;
    if (event->type() == QEvent::KeyPress && !isLocked()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool isAtStart = m_line->cursorPosition() == 0 && !m_line->hasSelectedText();
        const bool isPlain = static_cast<QKeyEvent*>(event)->modifiers() == Qt::NoModifier;
        if (isLine && key == Qt::Key_Left && isPlain && isAtStart && walk(watched, -1))
            return true;
        if (key == Qt::Key_Backspace && isLine && m_line->text().isEmpty()) {
            // Of several articles the last chip is not the one added last.
            if (!m_chips.isEmpty() && !isSeveral())
                remove(int(m_chips.size()) - 1);
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void ChipsEditor::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    paintFrame(m_line->hasFocus());
    if (!m_dropPlace || m_chips.isEmpty())
        return;
    const bool isLast = *m_dropPlace == m_chips.size();
    const QRect chip = m_chips[isLast ? *m_dropPlace - 1 : *m_dropPlace]->geometry();
    const bool isAtRight = isLast == (layoutDirection() == Qt::LeftToRight);
    const int x = isAtRight ? chip.right() + 2 : chip.left() - 3;
    QPainter painter(this);
    painter.fillRect(x, chip.top(), 2, chip.height(), accentColor(palette()));
}

} // namespace foreword::widgets
