// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/itemlisteditor.h"

#include "widgets/elidedlabel.h"
#include "widgets/fieldeditor.h"
#include "widgets/glyphs.h"
#include "widgets/itemlistview.h"
#include "widgets/texteditor.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace foreword::widgets {

using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using library::FieldSpec;
using library::FieldType;

namespace {

FieldSpec plainItem()
{
    FieldSpec spec;
    spec.type = FieldType::Text;
    return spec;
}

} // namespace

ItemListEditor::ItemListEditor(const FieldSpec& list, const QString& name,
                               imaging::ThumbnailProvider* thumbnails, QWidget* parent)
    : QWidget(parent)
    , m_list(list)
    , m_name(name)
    , m_thumbnails(thumbnails)
    , m_heading(new ElidedLabel(1))
    , m_hint(new QLabel)
    , m_view(new ItemListView(thumbnails))
    , m_details(new QWidget)
    , m_form(new FieldForm(list.fields,
                           holdsPictures(list) ? FieldForm::Order::AsWritten : FieldForm::Order::ByKind))
    , m_plain(new TextEditor(plainItem(), tr("Item of %1").arg(name)))
{
    setUpLayout();
    connect(m_view, &ItemListView::currentRowChanged, this, &ItemListEditor::showCurrent);
    connect(m_view, &ItemListView::itemClicked, this,
            [this] { Q_EMIT pictureSelected(m_view->pictureAt(currentIndex())); });
    connect(m_view, &ItemListView::removeRequested, this, &ItemListEditor::removeItem);
    connect(m_form, &FieldForm::editRequested, this, &ItemListEditor::editRequested);
    connect(m_form, &FieldForm::editingFinished, this, &ItemListEditor::editingFinished);
    connect(m_form, &FieldForm::openUrlRequested, this, &ItemListEditor::openUrlRequested);
    connect(m_plain, &FieldEditor::editRequested, this, &ItemListEditor::editRequested);
    connect(m_plain, &FieldEditor::editingFinished, this, &ItemListEditor::editingFinished);
    showCurrent();
}

void ItemListEditor::setUpLayout()
{
    for (QLabel* label : {m_heading, m_hint}) {
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    QFont headingFont = secondaryFont(font());
    headingFont.setWeight(QFont::DemiBold);
    m_heading->setFont(headingFont);
    m_heading->setText(m_name);
    m_hint->setWordWrap(true);
    m_view->setAccessibleName(m_name);

    m_add = addButton(tr("Add"), tr("Add to %1").arg(m_name), &ItemListEditor::addItem);
    m_remove = addButton(tr("Remove"), tr("Remove from %1").arg(m_name), &ItemListEditor::removeItem);
    m_up = addButton({}, tr("Move up in %1").arg(m_name), &ItemListEditor::moveUp);
    m_up->setIcon(glyphIcon(Glyph::Up));
    m_down = addButton({}, tr("Move down in %1").arg(m_name), &ItemListEditor::moveDown);
    m_down->setIcon(glyphIcon(Glyph::Down));
    auto* header = new QHBoxLayout;
    header->setSpacing(4);
    header->addWidget(m_heading, 1);
    for (QToolButton* button : {m_add, m_remove, m_up, m_down})
        header->addWidget(button);

    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(12);
    details->addWidget(m_plain);
    details->addWidget(m_form);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(header);
    layout->addWidget(m_hint);
    layout->addWidget(m_view);
    layout->addWidget(m_details);
    addNested(m_list.fields, {}, m_name);
}

QToolButton* ItemListEditor::addButton(const QString& word, const QString& name,
                                       void (ItemListEditor::*action)())
{
    auto* button = new QToolButton;
    button->setText(word);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, action);
    return button;
}

void ItemListEditor::addNested(const QList<FieldSpec>& fields, const FieldPath& below, const QString& owner)
{
    for (const FieldSpec& field : fields) {
        const FieldPath relative = below / field.key;
        if (field.type == FieldType::Map) {
            addNested(field.fields, relative, fieldName(field));
            continue;
        }
        if (field.type != FieldType::MapList)
            continue;
        //: A list within an item: of "Provider" or "Related" its "Images".
        const QString name = tr("%1: %2").arg(owner, fieldName(field));
        auto* editor = new ItemListEditor(field, name, m_thumbnails);
        connect(editor, &ItemListEditor::editRequested, this, &ItemListEditor::editRequested);
        connect(editor, &ItemListEditor::editingFinished, this, &ItemListEditor::editingFinished);
        connect(editor, &ItemListEditor::openUrlRequested, this, &ItemListEditor::openUrlRequested);
        connect(editor, &ItemListEditor::pictureSelected, this, &ItemListEditor::pictureSelected);
        m_details->layout()->addWidget(editor);
        m_nested.push_back({relative, editor});
    }
}

void ItemListEditor::setPath(const FieldPath& path)
{
    if (path == m_path)
        return;
    m_path = path;
    startOver();
    m_next = 0;
}

void ItemListEditor::setSuggestions(const FieldSuggestions& suggestions)
{
    m_form->setSuggestions(suggestions);
    for (const Nested& nested : m_nested)
        nested.editor->setSuggestions(suggestions);
}

void ItemListEditor::startOver()
{
    m_next = -1;
    m_focusesNext = false;
    m_form->startOver();
    m_plain->startOver();
    for (const Nested& nested : m_nested)
        nested.editor->startOver();
}

void ItemListEditor::showContent(const FormContent& content)
{
    if (content.articlePath() != m_content.articlePath())
        m_next = 0;
    m_content = content;
    m_items = content.value(m_path).value_or(FieldValue());
    m_lock = content.lockOf(m_path);
    QList<ListedItem> items;
    for (const FieldValue& item : m_items.items())
        items << listedItem(item, m_list);
    {
        // The form is shown once, below, and not for each row that comes or goes.
        const QSignalBlocker blocker(m_view);
        const int row = m_view->currentRow();
        m_view->showItems(items, content.articlePath());
        const bool isThere = m_next >= 0 && m_next < items.size();
        m_view->setCurrentRow(isThere ? m_next : qMin(qMax(row, 0), int(items.size()) - 1));
        if (isThere)
            m_next = -1;
    }
    const bool isForeign = !m_items.isNull() && m_items.kind() != FieldValue::Kind::List;
    if (isForeign)
        m_lock = tr("This is not a list in the file, so it cannot be edited here.");
    m_hint->setText(isForeign ? m_lock : tr("None yet."));
    m_hint->setVisible(items.isEmpty());
    showCurrent();
    if (m_focusesNext && m_next < 0) {
        m_focusesNext = false;
        m_form->focusFirst();
    }
}

int ItemListEditor::currentIndex() const
{
    return m_view->currentRow();
}

void ItemListEditor::setCurrentIndex(int index)
{
    m_view->setCurrentRow(index);
}

ItemListEditor* ItemListEditor::nestedAt(const FieldPath& relative) const
{
    for (const Nested& nested : m_nested) {
        if (nested.relative == relative)
            return nested.editor;
    }
    return nullptr;
}

void ItemListEditor::showCurrent()
{
    const int index = currentIndex();
    updateButtons();
    const bool isThere = index >= 0 && index < m_items.items().size();
    m_details->setVisible(isThere);
    if (!isThere)
        return;
    const FieldPath path = m_path / index;
    const bool isPlain = m_items.items()[index].isScalar() && !m_items.items()[index].isNull();
    m_plain->setVisible(isPlain);
    m_form->setVisible(!isPlain);
    m_plain->setPath(path);
    m_plain->setLocked(m_content.lockOf(path));
    m_plain->showValue(m_content.value(path), m_content.savedValue(path));
    m_form->setBase(path);
    m_form->showContent(m_content);
    for (const Nested& nested : m_nested) {
        nested.editor->setVisible(!isPlain);
        nested.editor->setPath(joined(path, nested.relative));
        nested.editor->showContent(m_content);
    }
}

void ItemListEditor::updateButtons()
{
    const int index = currentIndex();
    const bool canEdit = m_lock.isEmpty() && !m_path.isRoot();
    m_add->setEnabled(canEdit);
    m_remove->setEnabled(canEdit && index >= 0);
    m_up->setEnabled(canEdit && index > 0);
    m_down->setEnabled(canEdit && index >= 0 && index + 1 < m_view->count());
    for (QToolButton* button : {m_remove, m_up, m_down})
        button->setVisible(m_view->count() > 0);
}

FieldValue ItemListEditor::newItem() const
{
    // The field that names the item: an item without any key would be read as nothing.
    for (const FieldSpec& field : m_list.fields) {
        if (field.type == FieldType::Text || field.type == FieldType::Url)
            return FieldValue::map({{field.key, FieldValue::text(QString())}});
    }
    return FieldValue::map({});
}

void ItemListEditor::addItem()
{
    const bool isList = m_items.kind() == FieldValue::Kind::List;
    const FieldEdit edit = isList ? FieldEdit::insert(m_path.appended(), newItem())
                                  : FieldEdit::set(m_path, FieldValue::list({newItem()}));
    m_next = int(m_items.items().size());
    m_focusesNext = true;
    Q_EMIT editRequested({edit}, tr("Add to %1").arg(m_name), QString());
}

void ItemListEditor::removeItem()
{
    const int index = currentIndex();
    if (index >= 0 && m_remove->isEnabled())
        Q_EMIT editRequested({FieldEdit::remove(m_path / index)}, tr("Remove from %1").arg(m_name),
                             QString());
}

void ItemListEditor::moveItem(int by)
{
    const int index = currentIndex();
    const int to = index + by;
    if (index < 0 || to < 0 || to >= m_view->count() || !m_lock.isEmpty())
        return;
    m_next = to;
    Q_EMIT editRequested({FieldEdit::move(m_path / index, to)}, tr("Move in %1").arg(m_name), QString());
}

} // namespace foreword::widgets
