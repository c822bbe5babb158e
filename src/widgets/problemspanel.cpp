// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/problemspanel.h"

#include "models/problemsmodel.h"
#include "models/tabseparated.h"
#include "widgets/elidedlabel.h"
#include "widgets/glyphs.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTreeView>

#include <algorithm>

namespace foreword::widgets {

using library::Diagnostic;
using library::FieldType;
using models::ArticleProblem;
using models::ProblemsModel;

namespace {

/// So few problems come opened: of more the kinds are to be looked over first.
constexpr int mostOpened = 20;

/// What a fix does, for its button; of fields of several types nothing more is said.
QString fixText(std::optional<FieldType> type)
{
    switch (type.value_or(FieldType::Text)) {
    case FieldType::Integer:
        return ProblemsPanel::tr("Write as Number");
    case FieldType::Boolean:
        return ProblemsPanel::tr("Write as True or False");
    case FieldType::DateTime:
        return ProblemsPanel::tr("Write as Date");
    case FieldType::Url:
        return ProblemsPanel::tr("Remove Blanks Around It");
    default:
        return ProblemsPanel::tr("Fix Selected");
    }
}

/// The same of so many fields, for the undo step and the tool tip.
QString countedFixText(std::optional<FieldType> type, int count)
{
    switch (type.value_or(FieldType::Text)) {
    case FieldType::Integer:
        return ProblemsPanel::tr("Write %n field(s) as number", nullptr, count);
    case FieldType::Boolean:
        return ProblemsPanel::tr("Write %n field(s) as true or false", nullptr, count);
    case FieldType::DateTime:
        return ProblemsPanel::tr("Write %n field(s) as date", nullptr, count);
    case FieldType::Url:
        return ProblemsPanel::tr("Remove blanks around %n address(es)", nullptr, count);
    default:
        return ProblemsPanel::tr("Fix %n problem(s)", nullptr, count);
    }
}

/// Begins its texts where the header's do; a kind's with a sign of how bad it is.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width(), option.fontMetrics.height() + 10};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        QStyleOptionViewItem inner = option;
        inner.rect.adjust(indent, 0, -indent, 0);
        const QVariant severity = index.data(ProblemsModel::SeverityRole);
        if (severity.isValid() && index.column() == ProblemsModel::ProblemColumn) {
            const int side = option.fontMetrics.height();
            const QRect sign(inner.rect.x(), inner.rect.center().y() - side / 2, side, side);
            const bool isError = severity.toInt() == int(Diagnostic::Severity::Error);
            paintGlyph(painter, Glyph::Warning, QStyle::visualRect(option.direction, inner.rect, sign),
                       isError ? errorColor(option.palette) : warningColor(option.palette));
            const QRect text = inner.rect.adjusted(side + indent, 0, 0, 0);
            inner.rect = QStyle::visualRect(option.direction, inner.rect, text);
        } else if (index.column() != ProblemsModel::ProblemColumn && (severity.isValid() || isFile(index))) {
            inner.palette.setColor(QPalette::Text, secondaryColor(option.palette));
        }
        QStyledItemDelegate::paint(painter, inner, index);
    }

private:
    static bool isFile(const QModelIndex& index) { return index.column() == ProblemsModel::FileColumn; }
    static constexpr int indent = 5;
};

} // namespace

ProblemsPanel::ProblemsPanel(ProblemsModel& problems, const library::ArticleLibrary& library, QWidget* parent)
    : QWidget(parent)
    , m_problems(problems)
    , m_library(library)
    , m_pages(new QStackedWidget)
    , m_empty(new QLabel)
    , m_summary(new ElidedLabel(1))
    , m_tree(new QTreeView)
    , m_goTo(new QAction(tr("&Go to Problem"), this))
    , m_copy(new QAction(tr("&Copy"), this))
    , m_fix(new QAction(this))
    , m_fixAll(new QAction(tr("Fix &All of This Kind"), this))
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setFont(secondaryFont(font()));
    setUpTree();
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(12, 4, 12, 4);
    bar->setSpacing(8);
    bar->addWidget(m_summary, 1);
    for (QAction* action : {m_fix, m_fixAll, m_goTo})
        bar->addWidget(addButton(action));
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_tree, 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(page);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pages);

    setUpActions();
    connect(&problems, &ProblemsModel::problemsChanged, this, &ProblemsPanel::showState);
    showState();
}

void ProblemsPanel::setUpTree()
{
    m_tree->setAccessibleName(tr("Problems"));
    m_tree->setModel(&m_problems);
    m_tree->setItemDelegate(new CellDelegate(m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setUniformRowHeights(true);
    m_tree->setExpandsOnDoubleClick(false); // activate() does
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    QHeaderView* header = m_tree->header();
    header->setHighlightSections(false);
    header->setStretchLastSection(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(ProblemsModel::ProblemColumn, QHeaderView::Stretch);
    const int character = fontMetrics().averageCharWidth();
    header->resizeSection(ProblemsModel::PlaceColumn, 24 * character);
    header->resizeSection(ProblemsModel::LineColumn, 8 * character);
    header->resizeSection(ProblemsModel::FileColumn, 22 * character);
    connect(&m_problems, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex& parent, int first, int last) {
                if (parent.isValid() || !m_wasComplete || m_problems.problemCount() > mostOpened)
                    return;
                for (int row = first; row <= last; ++row)
                    m_tree->expand(m_problems.index(row, 0));
            });
    connect(m_tree, &QTreeView::activated, this, &ProblemsPanel::activate); // Enter and the double click
    QItemSelectionModel* selection = m_tree->selectionModel();
    connect(selection, &QItemSelectionModel::selectionChanged, this, &ProblemsPanel::updateActions);
    connect(selection, &QItemSelectionModel::currentChanged, this, &ProblemsPanel::updateActions);
}

void ProblemsPanel::setUpActions()
{
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    auto* separator = new QAction(this);
    separator->setSeparator(true);
    m_tree->addActions({m_goTo, m_copy, separator, m_fix, m_fixAll});
    connect(m_goTo, &QAction::triggered, this, [this] {
        if (const ArticleProblem* place = m_problems.problemAt(m_tree->currentIndex()))
            Q_EMIT placeRequested(place->id, place->problem);
    });
    connect(m_copy, &QAction::triggered, this, &ProblemsPanel::copy);
    connect(m_fix, &QAction::triggered, this, [this] { fix(false); });
    connect(m_fixAll, &QAction::triggered, this, [this] { fix(true); });
}

QPushButton* ProblemsPanel::addButton(QAction* action)
{
    auto* button = new QPushButton;
    button->setProperty("compact", true);
    const auto follow = [button, action] {
        button->setText(action->text().remove(u'&'));
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
    };
    follow();
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, follow);
    return button;
}

void ProblemsPanel::activate(const QModelIndex& index)
{
    if (m_problems.problemAt(index))
        m_goTo->trigger();
    else
        m_tree->setExpanded(index.siblingAtColumn(0), !m_tree->isExpanded(index.siblingAtColumn(0)));
}

void ProblemsPanel::showState()
{
    const int problems = m_problems.problemCount();
    const bool isComplete = m_problems.isComplete();
    m_empty->setText(isComplete                     ? tr("Nothing is wrong.")
                     : m_library.folder().isEmpty() ? tr("No folder is open.")
                                                    : tr("Looking for problems…"));
    //: "12 problems in 8 articles".
    m_summary->setText(tr("%1 in %2")
                           .arg(tr("%Ln problem(s)", nullptr, problems),
                                tr("%Ln article(s)", nullptr, m_library.withProblemsCount())));
    m_pages->setCurrentIndex(problems > 0 ? 1 : 0);
    if (isComplete && !m_wasComplete && problems <= mostOpened)
        m_tree->expandAll();
    m_wasComplete = isComplete;
    updateActions();
}

/// The kinds of which some row is selected, in their order.
QModelIndexList ProblemsPanel::selectedKinds() const
{
    QList<int> rows;
    for (const QItemSelectionRange& range : m_tree->selectionModel()->selection()) {
        if (range.parent().isValid())
            rows << range.parent().row();
        for (int row = range.top(); !range.parent().isValid() && row <= range.bottom(); ++row)
            rows << row;
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QModelIndexList kinds;
    for (const int row : std::as_const(rows))
        kinds << m_problems.index(row, 0);
    return kinds;
}

/// Of a kind that is selected itself, all of its problems are.
template<typename Work>
void ProblemsPanel::forEachFixable(const QModelIndexList& kinds, bool wholeKinds, Work work) const
{
    const QItemSelectionModel* selection = m_tree->selectionModel();
    for (const QModelIndex& kind : kinds) {
        const QList<ArticleProblem>& problems = m_problems.kindAt(kind).problems;
        const auto workOn = [&](int first, int last) {
            for (int row = first; row <= last; ++row) {
                if (problems[row].problem.canBeFixed)
                    work(problems[row]);
            }
        };
        if (wholeKinds || selection->isSelected(kind)) {
            workOn(0, int(problems.size()) - 1);
            continue;
        }
        for (const QItemSelectionRange& range : selection->selection()) {
            if (range.parent() == kind)
                workOn(range.top(), range.bottom());
        }
    }
}

ProblemsPanel::Fixable ProblemsPanel::fixable(const QModelIndexList& kinds, bool wholeKinds) const
{
    Fixable all;
    forEachFixable(kinds, wholeKinds, [&](const ArticleProblem& one) {
        // One kind is of one field, and so of one type.
        const library::FieldSpec* spec = m_library.schema().find(one.problem.path);
        const std::optional<FieldType> type = spec ? std::optional(spec->type) : std::nullopt;
        all.type = all.count == 0 || all.type == type ? type : std::nullopt;
        ++all.count;
    });
    return all;
}

void ProblemsPanel::fix(bool wholeKinds)
{
    // What is fixed takes its button with it; the next one is not to get the focus.
    m_tree->setFocus();
    const QModelIndexList kinds = selectedKinds();
    const Fixable what = fixable(kinds, wholeKinds);
    editing::ProblemsToFix problems;
    forEachFixable(kinds, wholeKinds,
                   [&problems](const ArticleProblem& one) { problems[one.id] << one.problem.path; });
    Q_EMIT fixRequested(problems, countedFixText(what.type, what.count));
}

void ProblemsPanel::updateActions()
{
    const QModelIndexList kinds = selectedKinds();
    const Fixable selected = fixable(kinds, false);
    const Fixable all = fixable(kinds, true);
    m_goTo->setEnabled(m_problems.problemAt(m_tree->currentIndex()));
    m_copy->setEnabled(!kinds.isEmpty());
    m_fix->setVisible(selected.count > 0);
    m_fix->setText(fixText(selected.type));
    m_fix->setToolTip(countedFixText(selected.type, selected.count));
    m_fixAll->setVisible(all.count > selected.count);
    m_fixAll->setToolTip(countedFixText(all.type, all.count));
}

void ProblemsPanel::copy() const
{
    QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    const auto key = [](const QModelIndex& row) {
        return row.parent().isValid() ? std::pair(row.parent().row(), row.row()) : std::pair(row.row(), -1);
    };
    std::sort(rows.begin(), rows.end(),
              [key](const QModelIndex& a, const QModelIndex& b) { return key(a) < key(b); });
    QList<QStringList> lines;
    for (const QModelIndex& row : std::as_const(rows)) {
        QStringList cells;
        if (row.parent().isValid())
            cells << m_problems.kindAt(row).title;
        for (int column = 0; column < ProblemsModel::ColumnCount; ++column)
            cells << row.siblingAtColumn(column).data().toString();
        lines << cells;
    }
    QGuiApplication::clipboard()->setText(models::toTabSeparated(lines));
}

} // namespace foreword::widgets
