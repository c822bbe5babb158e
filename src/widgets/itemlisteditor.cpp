// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/itemlisteditor.h"

#include "widgets/elidedlabel.h"
#include "widgets/fieldeditor.h"
#include "widgets/glyphs.h"
#include "widgets/itemlistview.h"
#include "widgets/picturesizebar.h"
#include "widgets/texteditor.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeySequence>
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

QString withKey(const QString& what, const QKeySequence& key)
{
    //: What a button does, and the key that does the same.
    return ItemListEditor::tr("%1 (%2)").arg(what, key.toString(QKeySequence::NativeText));
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
    , m_header(new QHBoxLayout)
    , m_view(new ItemListView(thumbnails))
    , m_details(new QWidget)
    , m_form(new FieldForm(list.fields,
                           holdsPictures(list) ? FieldForm::Order::AsWritten : FieldForm::Order::ByKind))
    , m_plain(new TextEditor(plainItem(), tr("Item of %1").arg(name)))
    , m_detailsLayout(new QVBoxLayout(m_details))
{
    setUpLayout();
    connectView();
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

    m_header->setSpacing(4);
    m_header->addWidget(m_heading, 1);
    setUpButtons();

    m_detailsLayout->setContentsMargins(0, 0, 0, 0);
    m_detailsLayout->setSpacing(12);
    if (holdsPictures(m_list) && recordsSizes(m_list)) {
        m_size = new PictureSizeBar(m_name, m_thumbnails);
        m_detailsLayout->addWidget(m_size);
        connect(m_size, &PictureSizeBar::editRequested, this, &ItemListEditor::editRequested);
    }
    m_detailsLayout->addWidget(m_plain);
    m_detailsLayout->addWidget(m_form);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(m_header);
    layout->addWidget(m_hint);
    layout->addWidget(m_view);
    layout->addWidget(m_details);
    addNested(m_list.fields, {}, m_name);
}

void ItemListEditor::setUpButtons()
{
    const auto add = [this](const QString& word, const QString& name, QKeyCombination key) {
        QToolButton* button = addButton(word, name);
        button->setToolTip(withKey(name, key));
        return button;
    };
    m_add = add(tr("Add"), tr("Add to %1").arg(m_name), Qt::Key_Insert);
    m_duplicate = add({}, tr("Duplicate in %1").arg(m_name), Qt::CTRL | Qt::Key_D);
    m_duplicate->setIcon(glyphIcon(Glyph::Duplicate));
    m_remove = add({}, tr("Remove from %1").arg(m_name), Qt::Key_Delete);
    m_remove->setIcon(glyphIcon(Glyph::Remove));
    m_up = add({}, tr("Move up in %1").arg(m_name), Qt::ALT | Qt::SHIFT | Qt::Key_Up);
    m_up->setIcon(glyphIcon(Glyph::Up));
    m_down = add({}, tr("Move down in %1").arg(m_name), Qt::ALT | Qt::SHIFT | Qt::Key_Down);
    m_down->setIcon(glyphIcon(Glyph::Down));
    connect(m_add, &QToolButton::clicked, this, [this] { addItem(); });
    connect(m_duplicate, &QToolButton::clicked, this, &ItemListEditor::duplicateItem);
    connect(m_remove, &QToolButton::clicked, this, &ItemListEditor::removeItem);
    connect(m_up, &QToolButton::clicked, this, [this] { moveItem(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveItem(1); });
}

QToolButton* ItemListEditor::addButton(const QString& word, const QString& name)
{
    auto* button = new QToolButton;
    button->setText(word);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::TabFocus);
    // Behind "Add"; those of the list itself, while it has none of others yet, at the end.
    m_header->insertWidget(m_down ? m_header->indexOf(m_add) + 1 : -1, button);
    return button;
}

void ItemListEditor::addBar(QWidget* bar)
{
    m_detailsLayout->insertWidget(0, bar);
}

void ItemListEditor::connectView()
{
    connect(m_view, &ItemListView::currentRowChanged, this, &ItemListEditor::showCurrent);
    connect(m_view, &ItemListView::itemClicked, this,
            [this] { Q_EMIT pictureSelected(m_view->pictureAt(currentIndex())); });
    connect(m_view, &ItemListView::itemActivated, this, &ItemListEditor::itemActivated);
    connect(m_view, &ItemListView::addRequested, this, [this] { addItem(); });
    connect(m_view, &ItemListView::duplicateRequested, this, &ItemListEditor::duplicateItem);
    connect(m_view, &ItemListView::removeRequested, this, &ItemListEditor::removeItem);
    connect(m_view, &ItemListView::moveRequested, this, qOverload<int, int>(&ItemListEditor::moveItem));
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
        m_detailsLayout->addWidget(editor);
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

void ItemListEditor::reveal(const FieldPath& item)
{
    if (!item.startsWith(m_path) || item == m_path)
        return;
    const int index = item.steps()[m_path.steps().size()].index;
    setCurrentIndex(index);
    for (const Nested& nested : m_nested) {
        if (const FieldPath list = joined(m_path / index, nested.relative);
            item.startsWith(list) && item != list)
            return nested.editor->reveal(item);
    }
    if (!m_form->reveal(item))
        m_view->setFocus(Qt::OtherFocusReason);
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
    const bool isThere = index >= 0 && index < count();
    m_details->setVisible(isThere);
    if (!isThere) {
        Q_EMIT currentShown();
        return;
    }
    const FieldPath path = m_path / index;
    const bool isPlain = items()[index].isScalar() && !items()[index].isNull();
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
    if (m_size) {
        m_size->setVisible(!isPlain);
        m_size->showPicture(path, m_content, m_view->thumbnailKeyAt(index));
    }
    Q_EMIT currentShown();
}

void ItemListEditor::updateButtons()
{
    const int index = currentIndex();
    m_view->setMovable(canEdit() && m_view->count() > 1);
    m_add->setEnabled(canEdit());
    m_duplicate->setEnabled(canEdit() && index >= 0);
    m_remove->setEnabled(canEdit() && index >= 0);
    m_up->setEnabled(canEdit() && index > 0);
    m_down->setEnabled(canEdit() && index >= 0 && index + 1 < m_view->count());
    for (QToolButton* button : {m_duplicate, m_remove, m_up, m_down})
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
    if (!canEdit())
        return;
    m_focusesNext = true;
    insert(count(), newItem(), tr("Add to %1").arg(m_name));
}

void ItemListEditor::addItem(const FieldValue& item, const QString& undoText)
{
    if (canEdit())
        insert(count(), item, undoText);
}

void ItemListEditor::duplicateItem()
{
    if (m_duplicate->isEnabled())
        insert(currentIndex() + 1, items()[currentIndex()], tr("Duplicate in %1").arg(m_name));
}

void ItemListEditor::insert(int index, const FieldValue& item, const QString& undoText)
{
    const bool isList = m_items.kind() == FieldValue::Kind::List;
    const FieldPath place = index < count() ? m_path / index : m_path.appended();
    const FieldEdit edit =
        isList ? FieldEdit::insert(place, item) : FieldEdit::set(m_path, FieldValue::list({item}));
    m_next = index;
    Q_EMIT editRequested({edit}, undoText, QString());
}

void ItemListEditor::removeItem()
{
    if (!m_remove->isEnabled())
        return;
    const bool hadFocus = m_view->hasFocus();
    Q_EMIT editRequested({FieldEdit::remove(m_path / currentIndex())}, tr("Remove from %1").arg(m_name),
                         QString());
    if (hadFocus && count() == 0)
        m_add->setFocus(Qt::OtherFocusReason); // the view is gone
}

void ItemListEditor::moveItem(int by)
{
    moveItem(currentIndex(), currentIndex() + by);
}

void ItemListEditor::moveItem(int from, int to)
{
    if (from < 0 || to < 0 || from >= count() || to >= count() || from == to || !canEdit())
        return;
    m_next = to;
    Q_EMIT editRequested({FieldEdit::move(m_path / from, to)}, tr("Move in %1").arg(m_name), QString());
}

} // namespace foreword::widgets
