// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/otherfieldseditor.h"

#include "widgets/flowlayout.h"
#include "widgets/glyphs.h"
#include "widgets/otherfieldsview.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace foreword::widgets {

using frontmatter::FieldPath;
using frontmatter::FieldValue;

OtherFieldsEditor::OtherFieldsEditor(const library::FieldSchema& schema, QWidget* parent)
    : QWidget(parent)
    , m_model(new OtherFieldsModel(schema, this))
    , m_view(new OtherFieldsView(*m_model))
    , m_heading(new QLabel(tr("Other fields")))
    , m_hint(new QLabel)
{
    m_heading->setForegroundRole(QPalette::PlaceholderText);
    QFont headingFont = secondaryFont(font());
    headingFont.setWeight(QFont::DemiBold);
    m_heading->setFont(headingFont);
    m_heading->setBuddy(m_view);
    m_view->setAccessibleName(m_heading->text());
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setFont(secondaryFont(font()));
    m_hint->setWordWrap(true);

    m_add = addButton(tr("Add"), tr("Add a field"), tr("Insert"), &OtherFieldsEditor::add);
    m_addInside = addButton(tr("Add Inside"), tr("Add to the current list or group"), tr("Alt+Insert"),
                            &OtherFieldsEditor::addInside);
    m_remove = addButton(tr("Remove"), tr("Remove the field"), tr("Delete"), &OtherFieldsEditor::remove);
    m_up = addButton({}, tr("Move the field up"), tr("Alt+Shift+Up"), &OtherFieldsEditor::moveUp);
    m_up->setIcon(glyphIcon(Glyph::Up));
    m_down = addButton({}, tr("Move the field down"), tr("Alt+Shift+Down"), &OtherFieldsEditor::moveDown);
    m_down->setIcon(glyphIcon(Glyph::Down));
    // In as many lines as a narrow pane asks for.
    auto* header = new FlowLayout;
    header->setContentsMargins(0, 0, 0, 0);
    header->setSpacing(4);
    m_heading->setMinimumHeight(m_add->sizeHint().height());
    m_heading->setContentsMargins(0, 0, 8, 0);
    header->addWidget(m_heading);
    for (QToolButton* button : {m_add, m_addInside, m_remove, m_up, m_down})
        header->addWidget(button);
    header->addWidget(new QWidget);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(header);
    layout->addWidget(m_view);
    layout->addWidget(m_hint);

    connect(m_model, &OtherFieldsModel::editRequested, this, &OtherFieldsEditor::editRequested);
    connect(m_view, &OtherFieldsView::currentIndexChanged, this, &OtherFieldsEditor::updateButtons);
    connect(m_view, &OtherFieldsView::addRequested, this, &OtherFieldsEditor::add);
    connect(m_view, &OtherFieldsView::addInsideRequested, this, &OtherFieldsEditor::addInside);
    connect(m_view, &OtherFieldsView::removeRequested, this, &OtherFieldsEditor::remove);
    connect(m_view, &OtherFieldsView::moveRequested, this, &OtherFieldsEditor::moveTo);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &OtherFieldsEditor::openMenu);
    updateButtons();
}

QToolButton* OtherFieldsEditor::addButton(const QString& word, const QString& name, const QString& keys,
                                          void (OtherFieldsEditor::*action)())
{
    auto* button = new QToolButton;
    button->setText(word);
    button->setAccessibleName(name);
    //: What a button does, and the key that does it too.
    button->setToolTip(tr("%1 (%2)").arg(name, keys));
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, action);
    return button;
}

void OtherFieldsEditor::showContent(const FormContent& content)
{
    m_model->showContent(content);
    takeAdded();
    updateButtons();
}

void OtherFieldsEditor::startOver()
{
    m_added.reset();
    m_view->stopNaming();
}

void OtherFieldsEditor::commitTyping()
{
    m_view->commitTyping();
}

QModelIndex OtherFieldsEditor::current() const
{
    return m_view->currentIndex().siblingAtColumn(OtherFieldsModel::KeyColumn);
}

void OtherFieldsEditor::add()
{
    // Beside a field that the schema knows stand fields of the article.
    QModelIndex holder = current().parent();
    while (holder.isValid() && !m_model->canAddTo(holder))
        holder = holder.parent();
    const bool isItem =
        holder == current().parent() && m_model->valueOf(holder).kind() == FieldValue::Kind::List;
    addTo(holder, isItem ? current().row() + 1 : -1);
}

void OtherFieldsEditor::addInside()
{
    if (current().isValid())
        addTo(current(), -1);
}

void OtherFieldsEditor::addTo(const QModelIndex& holder, int before)
{
    if (!m_model->canAddTo(holder))
        return;
    // Remembered before it is asked for: the answer may come at once.
    m_added = m_model->placeFor(holder, before);
    m_model->add(FieldPath(*m_added));
}

/// What was just added waits for its name, or as an item for its value.
void OtherFieldsEditor::takeAdded()
{
    const QModelIndex added = m_added ? m_model->indexOf(*m_added) : QModelIndex();
    if (!added.isValid())
        return;
    const bool isItem = m_added->last().kind == FieldPath::Step::Kind::Item;
    m_added.reset();
    for (QModelIndex holder = added.parent(); holder.isValid(); holder = holder.parent())
        m_view->expand(holder);
    m_view->setCurrentIndex(added);
    m_view->setFocus();
    if (isItem)
        m_view->editValue();
    else
        m_view->nameField();
}

void OtherFieldsEditor::remove()
{
    m_model->remove(current());
}

void OtherFieldsEditor::moveTo(int to)
{
    m_model->move(current(), to);
}

void OtherFieldsEditor::updateButtons()
{
    const QModelIndex index = current();
    const QString lock = m_model->lockOf(index);
    m_add->setEnabled(m_model->canAddTo({}));
    m_addInside->setEnabled(index.isValid() && m_model->canAddTo(index));
    m_remove->setEnabled(m_model->canRemove(index));
    m_up->setEnabled(m_model->canMove(index, index.row() - 1));
    m_down->setEnabled(m_model->canMove(index, index.row() + 1));
    m_hint->setText(index.isValid() ? lock : QString());
    m_hint->setVisible(!m_hint->text().isEmpty());
}

void OtherFieldsEditor::openMenu(const QPoint& position)
{
    const QModelIndex index = current();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto addAction = [menu](const QString& text, bool isEnabled, auto work) {
        QAction* action = menu->addAction(text);
        action->setEnabled(isEnabled);
        connect(action, &QAction::triggered, menu, work);
    };
    const auto canEdit = [&](int column) {
        return bool(m_model->flags(index.siblingAtColumn(column)) & Qt::ItemIsEditable);
    };
    const auto withKey = [](const QString& text, const char* key) {
        return text + u'\t' + QKeySequence(QLatin1String(key)).toString(QKeySequence::NativeText);
    };
    addAction(withKey(tr("Edit Value"), "F2"), canEdit(OtherFieldsModel::ValueColumn),
              [this] { m_view->editValue(); });
    addAction(withKey(tr("Rename"), "Shift+F2"), canEdit(OtherFieldsModel::KeyColumn),
              [this] { m_view->editKey(); });
    QMenu* types = menu->addMenu(tr("Type"));
    types->setEnabled(canEdit(OtherFieldsModel::TypeColumn));
    for (const ValueType type : valueTypes()) {
        QAction* action = types->addAction(typeName(type));
        action->setCheckable(true);
        action->setChecked(index.isValid() && typeOf(m_model->valueOf(index)) == type);
        connect(action, &QAction::triggered, menu, [this, type] { m_model->changeType(current(), type); });
    }
    menu->addSeparator();
    addAction(withKey(tr("Add"), "Ins"), m_add->isEnabled(), [this] { add(); });
    addAction(withKey(tr("Add Inside"), "Alt+Ins"), m_addInside->isEnabled(), [this] { addInside(); });
    addAction(withKey(tr("Remove"), "Del"), m_remove->isEnabled(), [this] { remove(); });
    addAction(withKey(tr("Move Up"), "Alt+Shift+Up"), m_up->isEnabled(), [this] { moveUp(); });
    addAction(withKey(tr("Move Down"), "Alt+Shift+Down"), m_down->isEnabled(), [this] { moveDown(); });
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

} // namespace foreword::widgets
