// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commonlisteditor.h"

#include "editing/commonedits.h"
#include "widgets/fieldlineedit.h"
#include "widgets/flowlayout.h"
#include "widgets/itemlistview.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace foreword::widgets {

using frontmatter::FieldPath;
using frontmatter::FieldValue;
using Item = library::CommonField::Item;

CommonListEditor::CommonListEditor(const library::FieldSpec& list, const FieldPath& path, const QString& name,
                                   imaging::ThumbnailProvider* thumbnails, QWidget* parent)
    : QWidget(parent)
    , m_list(list)
    , m_path(path)
    , m_name(name)
    , m_hint(new QLabel(tr("None yet.")))
    , m_view(new ItemListView(thumbnails))
    , m_add(addButton(tr("Add to All"), tr("Add to all: %1").arg(name)))
    , m_remove(addButton(tr("Remove from All"), tr("Remove from all: %1").arg(name)))
    , m_replace(addButton(tr("Replace All"), tr("Replace all: %1").arg(name)))
{
    auto* heading = new QLabel(name);
    QFont headingFont = secondaryFont(font());
    headingFont.setWeight(QFont::DemiBold);
    heading->setFont(headingFont);
    for (QLabel* label : {heading, m_hint}) {
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    m_view->setAccessibleName(name);
    m_add->setToolTip(tr("Adds the chosen one where it is missing."));
    m_remove->setToolTip(tr("Removes the chosen one wherever it is."));
    m_replace->setToolTip(tr("Every article then has the chosen one only."));

    auto* buttons = new FlowLayout;
    buttons->setSpacing(4);
    for (QToolButton* button : {m_add, m_remove, m_replace})
        buttons->addWidget(button);
    buttons->addWidget(new QWidget); // the last one would be stretched
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(m_hint);
    layout->addWidget(m_view);
    layout->addLayout(buttons);
    if (holdsPictures(list)) {
        m_address = new FieldLineEdit;
        m_address->setStandIn(tr("Address of a picture to add to all"));
        m_address->setAccessibleName(tr("Add to %1 by address").arg(name));
        connect(m_address, &QLineEdit::returnPressed, this, &CommonListEditor::addAddress);
        layout->addWidget(m_address);
    }
    connect(m_view, &ItemListView::currentRowChanged, this, &CommonListEditor::updateButtons);
    connect(m_view, &ItemListView::removeRequested, m_remove, &QToolButton::click);
    connect(m_add, &QToolButton::clicked, this, [this] { add(Item(*current()).value); });
    connect(m_remove, &QToolButton::clicked, this, [this] { remove(Item(*current())); });
    connect(m_replace, &QToolButton::clicked, this, [this] { replace(Item(*current())); });
    updateButtons();
}

QToolButton* CommonListEditor::addButton(const QString& word, const QString& name)
{
    auto* button = new QToolButton;
    button->setText(word);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void CommonListEditor::showSeveral(const library::CommonFields& fields, const QString& articlePath)
{
    const Item* chosen = current();
    const FieldValue kept = chosen ? chosen->value : FieldValue();
    m_field = fields.find(m_path).value_or(library::CommonField());
    m_articles = fields.articles();
    QList<ListedItem> items;
    qsizetype row = 0;
    for (const Item& item : std::as_const(m_field.items)) {
        if (item.value == kept)
            row = items.size();
        ListedItem listed = listedItem(item.value, m_list);
        const QString share =
            item.articles == m_articles ? tr("in all") : tr("in %1 of %2").arg(item.articles).arg(m_articles);
        //: What an item is, such as the size of a picture, and how many articles have it.
        listed.detail = listed.detail.isEmpty() ? share : tr("%1, %2").arg(listed.detail, share);
        items << listed;
    }
    m_view->showItems(items, articlePath);
    m_view->setCurrentRow(items.isEmpty() ? -1 : int(row));
    m_hint->setVisible(items.isEmpty());
    updateButtons();
}

const Item* CommonListEditor::current() const
{
    const int row = m_view->currentRow();
    return row >= 0 && row < m_field.items.size() ? &m_field.items[row] : nullptr;
}

void CommonListEditor::updateButtons()
{
    const Item* item = current();
    m_add->setEnabled(item && item->articles < m_articles);
    m_remove->setEnabled(item);
    m_replace->setEnabled(item && !(m_field.isSame() && m_field.items.size() == 1));
    for (QToolButton* button : {m_add, m_remove, m_replace})
        button->setVisible(!m_field.items.isEmpty());
}

void CommonListEditor::addAddress()
{
    const QString address = m_address->text().trimmed();
    if (address.isEmpty())
        return;
    m_address->showText({});
    add(FieldValue::map({{QStringLiteral("url"), FieldValue::text(address)}}));
}

void CommonListEditor::add(const FieldValue& item)
{
    Q_EMIT commonEditRequested(editing::addingItems(m_path, {item}),
                               tr("Add to %1 of %n article(s)", nullptr, m_articles).arg(m_name));
}

void CommonListEditor::remove(const Item& item)
{
    Q_EMIT commonEditRequested(editing::removingItem(m_path, item.value),
                               tr("Remove from %1 of %n article(s)", nullptr, m_articles).arg(m_name));
}

void CommonListEditor::replace(const Item& item)
{
    Q_EMIT commonEditRequested(editing::settingField(m_path, FieldValue::list({item.value})),
                               tr("Replace %1 of %n article(s)", nullptr, m_articles).arg(m_name));
}

} // namespace foreword::widgets
