// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chipseditor.h"

#include "frontmatter/fieldjson.h"
#include "widgets/chip.h"
#include "widgets/flowlayout.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>

namespace foreword::widgets {

using frontmatter::FieldEdit;
using frontmatter::FieldValue;

ChipsEditor::ChipsEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent)
    : FieldEditor(spec, label, parent)
    , m_flow(new FlowLayout(this))
    , m_line(new QLineEdit)
    , m_known(new QStringListModel(this))
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
    if (!value() || value()->isNull())
        return items;
    if (value()->kind() != FieldValue::Kind::List)
        return {valueText()};
    for (const FieldValue& item : value()->items())
        items << (item.isScalar() ? item.toText() : QString::fromUtf8(frontmatter::toJson(item)));
    return items;
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
    for (int i = 0; i < items.size(); ++i) {
        auto* chip = new Chip(items[i], this);
        chip->setLocked(isLocked());
        chip->installEventFilter(this);
        connect(chip, &Chip::removeRequested, this, [this, i] { remove(i); });
        m_flow->insertWidget(i, chip);
        chip->show();
        m_chips << chip;
    }
    if (chipHadFocus)
        m_line->setFocus();
    updateGeometry();
}

void ChipsEditor::applyLock()
{
    m_line->setEnabled(!isLocked());
    m_line->setPlaceholderText(isLocked() ? QString() : tr("add…"));
    for (Chip* chip : std::as_const(m_chips))
        chip->setLocked(isLocked());
}

void ChipsEditor::takeTyped(const QString& typed)
{
    // The part after the last comma may still grow.
    const qsizetype comma = typed.lastIndexOf(u',');
    if (comma < 0)
        return;
    m_line->setText(typed.mid(comma + 1).trimmed());
    add(typed.left(comma).split(u','));
}

void ChipsEditor::addTyped()
{
    const QString typed = m_line->text();
    m_line->clear();
    add({typed});
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
        if (item.isEmpty() || items.contains(item))
            continue;
        items << item;
        added << item;
    }
    if (added.isEmpty())
        return;
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

void ChipsEditor::remove(int index)
{
    const FieldEdit edit =
        takesLists() ? FieldEdit::remove(path() / index) : FieldEdit::set(path(), FieldValue::list({}));
    request({edit}, tr("Remove from %1").arg(label()));
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

void ChipsEditor::offerCompletions()
{
    QStringList known = m_suggestions ? m_suggestions() : QStringList();
    const QStringList items = shownItems();
    known.removeIf([&items](const QString& text) { return items.contains(text); });
    if (known != m_known->stringList())
        m_known->setStringList(known);
}

bool ChipsEditor::eventFilter(QObject* watched, QEvent* event)
{
    const bool isLine = watched == m_line;
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (isLine && event->type() == QEvent::FocusIn)
        offerCompletions();
    if (event->type() == QEvent::KeyPress && !isLocked()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool isAtStart = !isLine || (m_line->cursorPosition() == 0 && !m_line->hasSelectedText());
        if (key == Qt::Key_Left && isAtStart && walk(watched, -1))
            return true;
        if (key == Qt::Key_Right && !isLine && walk(watched, 1))
            return true;
        if (key == Qt::Key_Backspace && isLine && m_line->text().isEmpty()) {
            if (!m_chips.isEmpty())
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
}

} // namespace foreword::widgets
