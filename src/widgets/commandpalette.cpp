// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commandpalette.h"

#include "models/commandsmodel.h"
#include "widgets/commanddelegate.h"
#include "widgets/elidedlabel.h"
#include "widgets/menucommands.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPainter>
#include <QVBoxLayout>

namespace foreword::widgets {

using models::Command;
using models::CommandsModel;

namespace {

constexpr int rowsShown = 12;
constexpr int margin = 8;

/// Wide enough for a path, a name and its keys in the window's font.
int usualWidth(const QFontMetrics& metrics)
{
    return qMax(520, 32 * metrics.height());
}

/// Whether `object` belongs to `owner`, also as a window of its own such as a menu.
bool belongsTo(const QObject* object, const QObject* owner)
{
    while (object && object != owner)
        object = object->parent();
    return object;
}

} // namespace

CommandPalette::CommandPalette(const QMenuBar& menus, QWidget* window)
    : QWidget(window)
    , m_menus(menus)
    , m_commands(new CommandsModel(this))
    , m_find(new QLineEdit)
    , m_list(new QListView)
    , m_note(new ElidedLabel(1))
{
    hide();
    setAutoFillBackground(true);
    setAccessibleName(tr("Command Palette"));
    m_find->setAccessibleName(tr("Find an action"));
    m_find->setPlaceholderText(tr("Find an action by its name"));
    m_list->setAccessibleName(tr("Actions"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setUniformItemSizes(true);
    m_list->setModel(m_commands);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setFont(secondaryFont(font()));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(6);
    layout->addWidget(m_find);
    layout->addWidget(m_list);
    layout->addWidget(m_note);

    connect(m_find, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QAbstractItemView::clicked, this, &CommandPalette::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CommandPalette::describeCurrent);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, const QWidget* now) {
        if (isVisible() && now && !belongsTo(now, this))
            hide();
    });
}

void CommandPalette::open(const QStringList& recent)
{
    if (!isVisible()) {
        m_before.clear();
        for (QWidget* widget = QApplication::focusWidget(); widget; widget = widget->parentWidget())
            m_before.append(widget);
    }
    m_find->clear();
    m_commands->setCommands(commandsOf(m_menus), recent);
    search({});
    place();
    show();
    raise();
    m_find->setFocus(Qt::PopupFocusReason);
}

/// Below the menus, in the middle; as high as its rows, but within the window.
void CommandPalette::place()
{
    const QRect window = parentWidget()->rect();
    const int others = layout()->minimumSize().height() - m_list->minimumSizeHint().height();
    const int top = m_menus.height() + 2;
    QRect frame(0, top, qMin(usualWidth(fontMetrics()), window.width() - 2 * margin),
                qMin(others + rowsShown * m_list->sizeHintForRow(0), window.height() - top - margin));
    frame.moveLeft((window.width() - frame.width()) / 2);
    setGeometry(frame);
}

void CommandPalette::search(const QString& typed)
{
    m_commands->setTyped(typed);
    move(0);
    m_list->scrollToTop();
    describeCurrent();
}

void CommandPalette::describeCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) {
        m_note->setText(m_commands->rowCount() == 0 ? tr("No action matches.") : tr("Not possible now."));
        m_find->setAccessibleDescription(m_note->text());
        return;
    }
    m_note->setText(m_commands->commandAt(current.row()).explanation);
    // Those who hear the window stay in the search field too.
    m_find->setAccessibleDescription(current.data(Qt::AccessibleTextRole).toString());
}

void CommandPalette::choose(const QModelIndex& index)
{
    if (!index.isValid() || !(index.flags() & Qt::ItemIsEnabled))
        return;
    const Command command = m_commands->commandAt(index.row());
    leave();
    Q_EMIT chosen(command.id);
    if (command.action)
        command.action->trigger();
}

/// Gives the focus back as a menu does, so that a text keeps what is selected in it.
void CommandPalette::leave()
{
    for (const QPointer<QWidget>& widget : std::as_const(m_before)) {
        if (widget && widget->isVisible() && widget->isEnabled() && widget->focusPolicy() != Qt::NoFocus) {
            widget->setFocus(Qt::PopupFocusReason);
            break;
        }
    }
    hide();
}

/// To the row that is so many further, or the nearest to it that can be triggered: a view would not move at
/// all where that row cannot be.
void CommandPalette::move(int by)
{
    const int last = m_commands->rowCount() - 1;
    const int onward = by < 0 ? -1 : 1;
    const auto isThere = [last](int row) { return row >= 0 && row <= last; };
    const auto nearest = [&](int row, int step) {
        while (isThere(row) && !m_commands->commandAt(row).isEnabled)
            row += step;
        return row;
    };
    const int to = qBound(0, m_list->currentIndex().row() + by, last);
    int row = nearest(to, onward);
    if (!isThere(row))
        row = nearest(to, -onward);
    if (isThere(row))
        m_list->setCurrentIndex(m_commands->index(row));
}

bool CommandPalette::takeKey(QKeyEvent* key)
{
    const int page = qMax(1, m_list->viewport()->height() / m_list->sizeHintForRow(0) - 1);
    switch (key->key()) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_PageUp:
        move(-page);
        return true;
    case Qt::Key_PageDown:
        move(page);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nothing else to go to
    default:
        return false;
    }
}

void CommandPalette::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    qApp->installEventFilter(this);
}

void CommandPalette::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    qApp->removeEventFilter(this);
}

/// Of the whole program, while the palette is shown.
bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // What the keys do in the window would be done unseen.
        if (watched == m_find) {
            event->accept();
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (watched == m_find && takeKey(static_cast<QKeyEvent*>(event)))
            return true;
        break;
    case QEvent::MouseButtonPress:
        if (watched->isWidgetType() && !belongsTo(watched, this))
            leave();
        break;
    case QEvent::Resize:
        if (watched == parentWidget())
            place();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.setPen(lineColor(palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace foreword::widgets
