// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/otherfieldsview.h"

#include "widgets/fieldlineedit.h"
#include "widgets/otherfieldsmodel.h"
#include "widgets/showntext.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace foreword::widgets {
namespace {

constexpr int mostRows = 10;
constexpr int rowMargin = 8;

/// Shows a text's new lines as ↵ and leaves those that were not touched.
class CellLineEdit : public FieldLineEdit
{
public:
    using FieldLineEdit::FieldLineEdit;

    void showHeld(const QString& text)
    {
        m_text = ShownText(ShownText::Form::Line, text);
        showText(m_text.shown());
        selectAll();
    }

    bool isTyped() const { return text() != m_text.shown(); }

    QString heldText()
    {
        m_text.takeEdit(text());
        return m_text.text();
    }

private:
    ShownText m_text{ShownText::Form::Line};
};

class CellDelegate : public QStyledItemDelegate
{
    Q_DECLARE_TR_FUNCTIONS(OtherFieldsView)

public:
    CellDelegate(OtherFieldsModel& model, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        Q_UNUSED(index)
        return {40, option.fontMetrics.height() + rowMargin};
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override
    {
        Q_UNUSED(option)
        QWidget* editor =
            index.column() == OtherFieldsModel::TypeColumn ? createTypes(parent) : createLine(parent, index);
        editor->setAccessibleName(
            tr("%1 of %2")
                .arg(m_model.headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                     m_model.pathOf(index).toString()));
        return editor;
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        if (auto* types = qobject_cast<QComboBox*>(editor))
            types->setCurrentIndex(types->findData(index.data(Qt::EditRole)));
        else if (auto* line = static_cast<CellLineEdit*>(editor); !line->isTyped())
            line->showHeld(index.data(Qt::EditRole).toString());
    }

    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        if (auto* types = qobject_cast<QComboBox*>(editor))
            model->setData(index, types->currentData());
        else
            model->setData(index, static_cast<CellLineEdit*>(editor)->heldText());
    }

    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override
    {
        Q_UNUSED(index)
        editor->setGeometry(option.rect);
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const FieldQuiet quiet = quietness(index);
        if (quiet == FieldQuiet::No)
            return;
        for (const QPalette::ColorRole role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, secondaryColor(option->palette));
        option->font.setItalic(quiet == FieldQuiet::Locked);
    }

private:
    enum class FieldQuiet { No, Supporting, Locked };

    FieldQuiet quietness(const QModelIndex& index) const
    {
        if (!m_model.lockOf(index).isEmpty())
            return FieldQuiet::Locked;
        const frontmatter::FieldValue& value = m_model.valueOf(index);
        const bool saysAboutValue =
            index.column() == OtherFieldsModel::ValueColumn && (!value.isScalar() || value.isNull());
        const bool isNumber = index.column() == OtherFieldsModel::KeyColumn &&
                              m_model.valueOf(index.parent()).kind() == frontmatter::FieldValue::Kind::List;
        const bool isQuiet = saysAboutValue || isNumber || m_model.isKnown(index) ||
                             index.column() == OtherFieldsModel::TypeColumn;
        return isQuiet ? FieldQuiet::Supporting : FieldQuiet::No;
    }

    QWidget* createTypes(QWidget* parent) const
    {
        auto* types = new QComboBox(parent);
        for (const ValueType type : valueTypes())
            types->addItem(typeName(type), int(type));
        auto* self = const_cast<CellDelegate*>(this);
        connect(types, &QComboBox::activated, self, [self, types] {
            Q_EMIT self->commitData(types);
            Q_EMIT self->closeEditor(types);
        });
        QMetaObject::invokeMethod(types, &QComboBox::showPopup, Qt::QueuedConnection);
        return types;
    }

    QWidget* createLine(QWidget* parent, const QModelIndex& index) const
    {
        auto* line = new CellLineEdit(parent);
        if (index.column() == OtherFieldsModel::ValueColumn) {
            const ValueType type = typeOf(m_model.valueOf(index));
            connect(line, &FieldLineEdit::edited, line,
                    [line, type](const QString& text) { review(line, type, text); });
        }
        return line;
    }

    static void review(FieldLineEdit* line, ValueType type, const QString& text)
    {
        const bool isTyped = type == ValueType::Empty || typedValue(type, text);
        if (isTyped)
            line->setNote({});
        else
            line->setNote(type == ValueType::Number ? tr("not a number") : tr("not a date"),
                          FieldLineEdit::Note::Error);
    }

    OtherFieldsModel& m_model;
};

} // namespace

OtherFieldsView::OtherFieldsView(OtherFieldsModel& model, QWidget* parent)
    : QTreeView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new CellDelegate(model, this));
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setTabKeyNavigation(false);
    setEditTriggers(DoubleClicked);
    setDragDropMode(InternalMove);
    setDropIndicatorShown(false); // drawn here, where a drop does something
    setExpandsOnDoubleClick(false);
    setIndentation(14);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(OtherFieldsModel::KeyColumn, QHeaderView::Interactive);
    header()->setSectionResizeMode(OtherFieldsModel::ValueColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(OtherFieldsModel::TypeColumn, QHeaderView::Fixed);
    header()->setMinimumSectionSize(40);
    fitColumns();
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, changed, this, &OtherFieldsView::fitHeight, Qt::QueuedConnection);
    connect(&model, &QAbstractItemModel::modelReset, this, &OtherFieldsView::fitHeight);
    connect(this, &QTreeView::expanded, this, &OtherFieldsView::fitHeight);
    connect(this, &QTreeView::collapsed, this, &OtherFieldsView::fitHeight);
    fitHeight();
}

void OtherFieldsView::fitColumns()
{
    int widest = 0;
    for (const ValueType type : valueTypes())
        widest = std::max(widest, fontMetrics().horizontalAdvance(typeName(type)));
    header()->resizeSection(OtherFieldsModel::TypeColumn, widest + 20);
    header()->resizeSection(OtherFieldsModel::KeyColumn, 14 * fontMetrics().averageCharWidth() + 20);
}

void OtherFieldsView::fitHeight()
{
    int rows = 0;
    for (QModelIndex index = m_model.index(0, 0); index.isValid() && rows < mostRows;
         index = indexBelow(index))
        ++rows;
    const int row = fontMetrics().height() + rowMargin;
    setFixedHeight(header()->sizeHint().height() + std::max(rows, 1) * row + 2 * frameWidth());
}

void OtherFieldsView::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitColumns();
        fitHeight();
    }
}

void OtherFieldsView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT currentIndexChanged();
}

bool OtherFieldsView::editCell(int column)
{
    const QModelIndex cell = currentIndex().siblingAtColumn(column);
    if (!(m_model.flags(cell) & Qt::ItemIsEditable))
        return false;
    setCurrentIndex(cell);
    edit(cell);
    return true;
}

void OtherFieldsView::editValue()
{
    if (!editCell(OtherFieldsModel::ValueColumn))
        editKey();
}

void OtherFieldsView::editKey()
{
    editCell(OtherFieldsModel::KeyColumn);
}

void OtherFieldsView::editType()
{
    editCell(OtherFieldsModel::TypeColumn);
}

void OtherFieldsView::nameField()
{
    m_isNaming = true;
    editKey();
}

void OtherFieldsView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool goesOn = std::exchange(m_isNaming, false) && hint == QAbstractItemDelegate::SubmitModelCache;
    QTreeView::closeEditor(editor, hint);
    if (goesOn)
        editValue();
}

void OtherFieldsView::commitData(QWidget* editor)
{
    const QScopedValueRollback committing(m_isCommitting, true);
    QTreeView::commitData(editor);
}

void OtherFieldsView::commitTyping()
{
    QWidget* editor = isEditing() && !m_isCommitting ? indexWidget(currentIndex()) : nullptr;
    if (!editor)
        return;
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
}

/// Whether the key is one of the tree's own; does what it is for where `acts`.
bool OtherFieldsView::takeKey(const QKeyEvent& key, bool acts)
{
    const Qt::KeyboardModifiers held = key.modifiers() & ~Qt::KeypadModifier;
    const QModelIndex value = currentIndex().siblingAtColumn(OtherFieldsModel::ValueColumn);
    const auto taken = [acts](auto work) {
        if (acts)
            work();
        return true;
    };
    if (state() == EditingState)
        return false;
    if (held == (Qt::AltModifier | Qt::ShiftModifier) &&
        (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down))
        return taken(
            [&] { Q_EMIT moveRequested(currentIndex().row() + (key.key() == Qt::Key_Up ? -1 : 1)); });
    if (held == Qt::AltModifier && key.key() == Qt::Key_Insert)
        return taken([this] { Q_EMIT addInsideRequested(); });
    if (held == Qt::ShiftModifier && key.key() == Qt::Key_F2)
        return taken([this] { editKey(); });
    if (held == Qt::ControlModifier && key.key() == Qt::Key_F2)
        return taken([this] { editType(); });
    if (held != Qt::NoModifier)
        return false;
    switch (key.key()) {
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return taken([this] { editValue(); });
    case Qt::Key_Insert:
        return taken([this] { Q_EMIT addRequested(); });
    case Qt::Key_Delete:
        return taken([this] { Q_EMIT removeRequested(); });
    case Qt::Key_Space:
        return taken([&] {
            m_model.setData(value,
                            value.data(Qt::CheckStateRole) == Qt::Checked ? Qt::Unchecked : Qt::Checked,
                            Qt::CheckStateRole);
        });
    default:
        return false;
    }
}

bool OtherFieldsView::event(QEvent* event)
{
    // Some of these keys are the window's elsewhere.
    if (event->type() == QEvent::ShortcutOverride && takeKey(*static_cast<QKeyEvent*>(event), false)) {
        event->accept();
        return true;
    }
    const bool isHandled = QTreeView::event(event);
    if (event->type() == QEvent::Paint) {
        QPainter painter(this);
        painter.setPen(lineColor(palette()));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    return isHandled;
}

void OtherFieldsView::keyPressEvent(QKeyEvent* event)
{
    if (!takeKey(*event, true))
        QTreeView::keyPressEvent(event);
}

/// Above or below the row that the mouse is over, whichever edge is nearer; what is open below a row goes
/// with it.
std::optional<OtherFieldsView::DropPlace> OtherFieldsView::dropPlace(const QPoint& position) const
{
    const QModelIndex dragged = currentIndex().siblingAtColumn(OtherFieldsModel::KeyColumn);
    const QModelIndex over = indexAt(position).siblingAtColumn(OtherFieldsModel::KeyColumn);
    QModelIndex beside = over;
    while (beside.isValid() && beside.parent() != dragged.parent())
        beside = beside.parent();
    if (!over.isValid() && !dragged.parent().isValid())
        beside = m_model.index(m_model.rowCount() - 1, OtherFieldsModel::KeyColumn);
    if (!dragged.isValid() || !beside.isValid())
        return {};
    const QRect row = visualRect(beside);
    QModelIndex last = beside;
    while (isExpanded(last) && m_model.rowCount(last) > 0)
        last = m_model.index(m_model.rowCount(last) - 1, OtherFieldsModel::KeyColumn, last);
    const bool isAbove = over == beside && position.y() < row.center().y();
    int to = beside.row() + (isAbove ? 0 : 1);
    if (to > dragged.row())
        --to; // once the row is no longer above
    if (!m_model.canMove(dragged, to))
        return {};
    return DropPlace{to, isAbove ? row.top() : visualRect(last).bottom()};
}

void OtherFieldsView::showDropLine(std::optional<int> line)
{
    if (m_dropLine == line)
        return;
    m_dropLine = line;
    viewport()->update();
}

void OtherFieldsView::dragMoveEvent(QDragMoveEvent* event)
{
    QTreeView::dragMoveEvent(event); // scrolls near the edges
    const auto place = event->source() == this ? dropPlace(event->position().toPoint()) : std::nullopt;
    showDropLine(place ? std::optional(place->line) : std::nullopt);
    event->setAccepted(place.has_value());
}

void OtherFieldsView::dragLeaveEvent(QDragLeaveEvent* event)
{
    showDropLine({});
    QTreeView::dragLeaveEvent(event);
}

void OtherFieldsView::dropEvent(QDropEvent* event)
{
    const auto place = dropPlace(event->position().toPoint());
    showDropLine({});
    // After a move the view would take the row out by itself.
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    stopAutoScroll();
    setState(NoState);
    if (place)
        Q_EMIT moveRequested(place->row);
}

void OtherFieldsView::paintEvent(QPaintEvent* event)
{
    QTreeView::paintEvent(event);
    if (m_dropLine) {
        QPainter painter(viewport());
        painter.fillRect(0, *m_dropLine - 1, viewport()->width(), 2, palette().highlight());
    }
    if (m_model.rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(secondaryColor(palette()));
    painter.drawText(viewport()->rect().adjusted(6, 0, -6, 0), Qt::AlignVCenter | Qt::AlignLeading,
                     tr("None."));
}

} // namespace foreword::widgets
