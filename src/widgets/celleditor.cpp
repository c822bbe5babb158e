// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/celleditor.h"

#include "frontmatter/editedvalue.h"
#include "widgets/fieldeditor.h"
#include "widgets/fieldeditors.h"
#include "widgets/fieldlineedit.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace foreword::widgets {

using frontmatter::FieldEdit;
using frontmatter::FieldValue;

namespace {

bool isEnter(const QKeyEvent* event)
{
    return event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
}

/// Whether `object` belongs to `owner`, also as a window of its own such as a menu.
bool belongsTo(const QObject* object, const QObject* owner)
{
    while (object && object != owner)
        object = object->parent();
    return object;
}

} // namespace

CellEditor::CellEditor(const Field& field, const FormContent& content, const frontmatter::KeyOrder& order,
                       QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_order(order)
    , m_control(createFieldEditor(field.spec, field.label, this))
    , m_root(content.root())
    , m_before(content.value(field.path))
    , m_saved(content.savedValue(field.path))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusProxy(m_control);
    auto* layout = new QHBoxLayout(this);
    // A check box stays where the cell has its own.
    layout->setContentsMargins(isBox() ? 7 : 0, 0, isBox() ? 8 : 0, 0);
    layout->addWidget(m_control);
    m_control->setPath(field.path);
    m_control->setLocked(content.lockOf(field.path));
    connect(m_control, &FieldEditor::editRequested, this, &CellEditor::apply);
    display();
    if (QLineEdit* edit = line()) {
        edit->installEventFilter(this);
        // Enter takes the cell over, also while a list of completions is open.
        if (QCompleter* completer = edit->completer())
            completer->popup()->installEventFilter(this);
    }
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { watchFocus(now); });
}

CellEditor::~CellEditor()
{
    // The focus wanders once more when the control goes, and this is no editor any more by then.
    disconnect(qApp, nullptr, this, nullptr);
}

QLineEdit* CellEditor::line() const
{
    return m_control->findChild<QLineEdit*>();
}

bool CellEditor::isBox() const
{
    return m_field.spec.type == library::FieldType::Boolean;
}

/// The control says why beside it. What the file holds already, and nobody has typed into, may be left.
bool CellEditor::holdsNoValue() const
{
    const auto* edit = qobject_cast<FieldLineEdit*>(line());
    return edit && edit->noteKind() == FieldLineEdit::Note::Error && m_control->isHalfTyped();
}

QSize CellEditor::minimumSizeHint() const
{
    QSize hint = QWidget::minimumSizeHint();
    const auto widenFor = [&hint, this](QLatin1String text, int furniture) {
        hint.setWidth(qMax(hint.width(), fontMetrics().horizontalAdvance(text) + furniture));
    };
    switch (m_field.spec.type) {
    case library::FieldType::DateTime:
        widenFor(QLatin1String("0000-00-00 00:00:00 +00:00"), 64);
        break;
    case library::FieldType::Choice:
        widenFor(QLatin1String("a longer category"), 48);
        break;
    case library::FieldType::TextList:
        widenFor(QLatin1String("some topic, some other topic, more"), 48);
        break;
    case library::FieldType::Integer:
        widenFor(QLatin1String("not a whole number"), 80);
        break;
    default:
        break;
    }
    return hint;
}

void CellEditor::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (!isBox())
        return;
    // The other controls have a frame of their own.
    QPainter painter(this);
    painter.setPen(accentColor(palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void CellEditor::apply(const QList<FieldEdit>& edits)
{
    for (const FieldEdit& edit : edits)
        m_root = frontmatter::editedValue(m_root, edit, m_order);
    display();
    Q_EMIT draftChanged();
}

std::optional<FieldValue> CellEditor::value() const
{
    const FieldValue* found = m_root.find(m_field.path);
    return found ? std::optional(*found) : std::nullopt;
}

void CellEditor::display()
{
    m_control->showValue(value(), m_saved);
}

bool CellEditor::hasDraft() const
{
    return value() != m_before;
}

std::optional<FieldEdit> CellEditor::takeEdit()
{
    m_control->commit();
    if (!hasDraft())
        return std::nullopt;
    const std::optional<FieldValue> now = value();
    m_before = now;
    return now ? FieldEdit::set(m_field.path, *now) : FieldEdit::remove(m_field.path);
}

void CellEditor::begin()
{
    m_hasBegun = true;
    m_control->setFocus(Qt::OtherFocusReason);
    if (QLineEdit* edit = line())
        edit->selectAll();
}

QWidget* CellEditor::keyTarget() const
{
    QWidget* target = m_control;
    while (target->focusProxy())
        target = target->focusProxy();
    return target;
}

void CellEditor::leave(Leaving leaving)
{
    // What closes it takes the focus away as well.
    if (std::exchange(m_hasBegun, false))
        Q_EMIT left(leaving);
}

void CellEditor::watchFocus(QWidget* now)
{
    // Not when another window has it: the editor may come back with what is to be pasted.
    if (now && !belongsTo(now, this))
        leave(Leaving::Stay);
}

void CellEditor::keyPressEvent(QKeyEvent* event)
{
    // Whatever the control leaves: the table is not to move below it.
    event->accept();
    if (isEnter(event)) {
        if (!holdsNoValue())
            leave(Leaving::Stay);
    } else if (event->key() == Qt::Key_Escape) {
        m_hasBegun = false;
        Q_EMIT givenUp();
    }
}

bool CellEditor::focusNextPrevChild(bool next)
{
    if (!holdsNoValue())
        leave(next ? Leaving::Next : Leaving::Previous);
    return true;
}

bool CellEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    QLineEdit* edit = line();
    if (watched != edit) {
        const auto* popup = qobject_cast<QAbstractItemView*>(watched);
        if (event->type() == QEvent::KeyPress && isEnter(key) && popup) {
            // A completion that is chosen comes first; that may be queued too.
            QMetaObject::invokeMethod(
                this,
                [this] {
                    QMetaObject::invokeMethod(
                        this, [this] { leave(Leaving::Stay); }, Qt::QueuedConnection);
                },
                Qt::QueuedConnection);
        }
        return QWidget::eventFilter(watched, event);
    }
    // The form leaves these to the window, whose last step is not what is typed here.
    if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        key->matches(QKeySequence::Undo) ? edit->undo() : edit->redo();
    return true;
}

bool CellEditor::event(QEvent* event)
{
    const bool result = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        Q_EMIT grown();
    return result;
}

} // namespace foreword::widgets
