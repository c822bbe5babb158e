// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fieldeditor.h"

#include "editing/commonedits.h"
#include "frontmatter/fieldjson.h"
#include "widgets/plaintext.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QSet>
#include <QStyleOptionFrame>

#include <algorithm>

namespace foreword::widgets {

using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;

namespace {

bool isWithinList(const FieldPath& path)
{
    return std::any_of(path.steps().cbegin(), path.steps().cend(),
                       [](const FieldPath::Step& step) { return step.kind != FieldPath::Step::Kind::Key; });
}

} // namespace

FieldEditor::FieldEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent)
    : QWidget(parent)
    , m_spec(spec)
    , m_label(label)
{}

void FieldEditor::adopt(QWidget* control)
{
    control->installEventFilter(this);
    // A wheel that gives the focus first would get past the filter.
    if (control->focusPolicy() == Qt::WheelFocus)
        control->setFocusPolicy(Qt::StrongFocus);
    control->setAccessibleName(m_label);
    setFocusProxy(control);
}

void FieldEditor::setPath(const FieldPath& path)
{
    if (path == m_path)
        return;
    m_path = path;
    startOver();
}

void FieldEditor::showValue(const Value& value, const Value& saved)
{
    if (!m_isFresh && value == m_value && saved == m_saved)
        return;
    const bool isOther = m_isFresh || value != m_value;
    const bool isFromDisk = value == saved && saved != m_saved;
    const QScopedValueRollback keeping(m_keepsTyping,
                                       !m_isFresh && isFromDisk && isHalfTyped() && !isWithinList(m_path));
    const bool wasUnfit = isUnfit();
    m_value = value;
    m_saved = saved;
    if (isOther) {
        m_found = value;
        display();
    }
    displaySaved();
    m_isFresh = false;
    if (isUnfit() != wasUnfit)
        applyLock();
}

void FieldEditor::showSeveral(const library::CommonField& field, int articles)
{
    if (!m_isFresh && m_several == field && m_articles == articles)
        return;
    if (!m_several)
        setUpMenus();
    // What is being typed for all is not given up because something else changed in one of them.
    const bool isTyped = !m_isFresh && m_several && m_value != m_saved;
    const QScopedValueRollback keeping(m_keepsTyping, !m_isFresh && isHalfTyped());
    const bool wasUnfit = isUnfit();
    m_several = field;
    m_articles = articles;
    m_saved = field.isSame() && field.present > 0 ? Value(field.value) : Value();
    if (!isTyped) {
        m_value = m_saved;
        m_found = m_value;
        display();
    }
    displaySaved();
    m_isFresh = false;
    if (isUnfit() != wasUnfit)
        applyLock();
}

QString FieldEditor::mixedNote() const
{
    return isMixed() ? tr("several values (%1)").arg(m_several->different) : QString();
}

/// Once: a form shows either one article or several all its life.
void FieldEditor::setUpMenus()
{
    QSet<QWidget*> controls{focusProxy()};
    // The line of a combo box or a spin box has a menu of its own.
    for (QLineEdit* line : findChildren<QLineEdit*>())
        controls.insert(line);
    for (QWidget* control : std::as_const(controls)) {
        control->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(control, &QWidget::customContextMenuRequested, this,
                [this, control](const QPoint& position) { openMenu(control, position); });
    }
}

void FieldEditor::openMenu(QWidget* control, const QPoint& position)
{
    QMenu* menu = nullptr;
    if (auto* line = findChild<QLineEdit*>())
        menu = line->createStandardContextMenu();
    else if (auto* text = qobject_cast<QPlainTextEdit*>(control))
        menu = text->createStandardContextMenu();
    else
        menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    QAction* remove = menu->addAction(tr("Remove from All"), this, [this] {
        m_value = m_saved = Value();
        display();
        displaySaved();
        requestForAll(editing::removingField(m_path),
                      tr("Remove %1 from %n article(s)", nullptr, m_articles).arg(m_label));
    });
    remove->setObjectName(QStringLiteral("removeFromAll"));
    remove->setEnabled(m_several->present > 0 && m_lock.isEmpty());
    menu->popup(control->mapToGlobal(position));
}

void FieldEditor::startOver()
{
    m_isFresh = true;
}

void FieldEditor::startOverUnlessTyped()
{
    const bool isTyped = m_several && m_value != m_saved;
    if (!isTyped && !isHalfTyped())
        startOver();
}

bool FieldEditor::isHalfTyped() const
{
    return false;
}

void FieldEditor::setLocked(const QString& reason)
{
    if (reason == m_lock)
        return;
    m_lock = reason;
    setToolTip(plainToolTip(reason));
    applyLock();
}

void FieldEditor::setSuggestions(const Suggestions& suggestions)
{
    Q_UNUSED(suggestions)
}

QString FieldEditor::valueText() const
{
    if (!m_value)
        return {};
    return m_value->isScalar() ? m_value->toText() : QString::fromUtf8(frontmatter::toJson(*m_value));
}

bool FieldEditor::isUnfit() const
{
    return m_value && !m_value->isScalar() && !takesLists();
}

QString FieldEditor::unfitNote() const
{
    if (!isUnfit())
        return {};
    return m_value->kind() == FieldValue::Kind::List ? tr("a list") : tr("a group of fields");
}

void FieldEditor::write(const Value& value)
{
    if (isLocked() || value == m_value)
        return;
    // Taken for shown already, so that the document's answer leaves caret and selection where they are.
    m_value = value;
    m_isFresh = false;
    if (m_several)
        return; // thousands of articles are not written again for each key
    const FieldEdit edit = value ? FieldEdit::set(m_path, *value) : FieldEdit::remove(m_path);
    Q_EMIT editRequested({edit}, tr("Change %1").arg(m_label), QStringLiteral("field:") + m_path.toString());
}

void FieldEditor::request(const QList<FieldEdit>& edits, const QString& undoText)
{
    if (!isLocked())
        Q_EMIT editRequested(edits, undoText, QString());
}

void FieldEditor::withdraw()
{
    if (m_several)
        m_value = m_saved;
    else
        write(m_found);
}

void FieldEditor::requestForAll(const editing::EditsOf& editsOf, const QString& undoText)
{
    Q_EMIT commonEditRequested(editsOf, undoText);
}

void FieldEditor::displaySaved() {}

void FieldEditor::finish() {}

void FieldEditor::commit()
{
    finish();
    if (m_several && m_value != m_saved) {
        m_saved = m_value;
        requestForAll(m_value ? editing::settingField(m_path, *m_value) : editing::removingField(m_path),
                      tr("Change %1 of %n article(s)", nullptr, m_articles).arg(m_label));
    }
    m_found = m_value;
    Q_EMIT editingFinished();
}

void FieldEditor::paintFrame(bool hasFocus)
{
    QPainter painter(this);
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = 1;
    option.state |= QStyle::State_Sunken;
    option.state.setFlag(QStyle::State_HasFocus, hasFocus);
    option.state.setFlag(QStyle::State_ReadOnly, isLocked());
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event)
{
    auto* control = qobject_cast<QWidget*>(watched);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
        break;
    }
    case QEvent::Wheel:
        if (control && !control->hasFocus()) {
            event->ignore();
            return true;
        }
        break;
    case QEvent::FocusOut:
        if (static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
            commit();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace foreword::widgets
