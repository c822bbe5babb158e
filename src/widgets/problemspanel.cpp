// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/problemspanel.h"

#include "models/problemsmodel.h"
#include "models/tabseparated.h"
#include "widgets/glyphs.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPainter>
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
        return ProblemsPanel::tr("Write as True");
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
        return ProblemsPanel::tr("Write %n field(s) as true", nullptr, count);
    case FieldType::DateTime:
        return ProblemsPanel::tr("Write %n field(s) as date", nullptr, count);
    case FieldType::Url:
        return ProblemsPanel::tr("Remove blanks around %n address(es)", nullptr, count);
    default:
        return ProblemsPanel::tr("Fix %n problem(s)", nullptr, count);
    }
}

/// A kind begins with a sign of how bad it is.
class ProblemDelegate : public ListDelegate
{
public:
    using ListDelegate::ListDelegate;

protected:
    void paintContent(QPainter* painter, QStyleOptionViewItem& option,
                      const QModelIndex& index) const override
    {
        const QVariant severity = index.data(ProblemsModel::SeverityRole);
        if (severity.isValid() && index.column() == ProblemsModel::ProblemColumn) {
            const int side = option.fontMetrics.height();
            const QRect sign(option.rect.x(), option.rect.center().y() - side / 2, side, side);
            const bool isError = severity.toInt() == int(Diagnostic::Severity::Error);
            paintGlyph(painter, Glyph::Warning, QStyle::visualRect(option.direction, option.rect, sign),
                       isError ? errorColor(option.palette) : warningColor(option.palette));
            const QRect text = option.rect.adjusted(side + indent, 0, 0, 0);
            option.rect = QStyle::visualRect(option.direction, option.rect, text);
        } else if (index.column() != ProblemsModel::ProblemColumn && (severity.isValid() || isFile(index))) {
            option.palette.setColor(QPalette::Text, secondaryColor(option.palette));
        }
        // Names of files begin alike.
        if (isFile(index))
            option.textElideMode = Qt::ElideMiddle;
        ListDelegate::paintContent(painter, option, index);
    }

private:
    static bool isFile(const QModelIndex& index) { return index.column() == ProblemsModel::FileColumn; }
};

} // namespace

ProblemsPanel::ProblemsPanel(ProblemsModel& problems, const library::ArticleLibrary& library, QWidget* parent)
    : TreePanel(problems, new ProblemDelegate, parent)
    , m_problems(problems)
    , m_library(library)
    , m_goTo(new QAction(tr("&Go to Problem"), this))
    , m_fix(new QAction(this))
    , m_fixAll(new QAction(tr("Fix &All of This Kind"), this))
{
    setUpTree();
    setUpActions();
    connect(&problems, &ProblemsModel::problemsChanged, this, &ProblemsPanel::showState);
    showState();
}

void ProblemsPanel::setUpTree()
{
    tree()->setAccessibleName(tr("Problems"));
    QHeaderView* header = tree()->header();
    header->setStretchLastSection(false);
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
                    tree()->expand(m_problems.index(row, 0));
            });
    connect(tree(), &QTreeView::activated, this, &ProblemsPanel::activate); // Enter and the double click
    QItemSelectionModel* selection = tree()->selectionModel();
    connect(selection, &QItemSelectionModel::selectionChanged, this, &ProblemsPanel::updateActions);
    connect(selection, &QItemSelectionModel::currentChanged, this, &ProblemsPanel::updateActions);
}

void ProblemsPanel::setUpActions()
{
    addButtons({m_fix, m_fixAll, m_goTo});
    setContextMenu({m_goTo, copyAction(), nullptr, m_fix, m_fixAll});
    connect(m_goTo, &QAction::triggered, this, [this] {
        if (const ArticleProblem* place = m_problems.problemAt(tree()->currentIndex()))
            Q_EMIT placeRequested(place->id, place->problem);
    });
    connect(m_fix, &QAction::triggered, this, [this] { fix(false); });
    connect(m_fixAll, &QAction::triggered, this, [this] { fix(true); });
}

void ProblemsPanel::activate(const QModelIndex& index)
{
    if (m_problems.problemAt(index))
        m_goTo->trigger();
    else
        tree()->setExpanded(index.siblingAtColumn(0), !tree()->isExpanded(index.siblingAtColumn(0)));
}

void ProblemsPanel::showState()
{
    const int problems = m_problems.problemCount();
    const bool isComplete = m_problems.isComplete();
    setNote(isComplete                     ? tr("Nothing is wrong.")
            : m_library.folder().isEmpty() ? tr("No folder is open.")
                                           : tr("Looking for problems…"));
    //: "12 problems in 8 articles".
    setSummary(tr("%1 in %2")
                   .arg(tr("%Ln problem(s)", nullptr, problems),
                        tr("%Ln article(s)", nullptr, m_library.withProblemsCount())));
    showTree(problems > 0);
    if (isComplete && !m_wasComplete && problems <= mostOpened)
        tree()->expandAll();
    m_wasComplete = isComplete;
    updateActions();
}

/// The kinds of which some row is selected, in their order.
QModelIndexList ProblemsPanel::selectedKinds() const
{
    QList<int> rows;
    for (const QItemSelectionRange& range : tree()->selectionModel()->selection()) {
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
    const QItemSelectionModel* selection = tree()->selectionModel();
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
    for (const QModelIndex& kind : kinds) {
        const QList<ArticleProblem>& problems = m_problems.kindAt(kind).problems;
        int count = 0;
        forEachFixable({kind}, wholeKinds, [&count](const ArticleProblem&) { ++count; });
        if (count == 0)
            continue;
        // One kind is of one field, and so of one type.
        const library::FieldSpec* spec = m_library.schema().find(problems.constFirst().problem.path);
        const std::optional<FieldType> type = spec ? std::optional(spec->type) : std::nullopt;
        all.type = all.count == 0 || all.type == type ? type : std::nullopt;
        all.count += count;
    }
    return all;
}

void ProblemsPanel::fix(bool wholeKinds)
{
    // What is fixed takes its button with it; the next one is not to get the focus.
    tree()->setFocus();
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
    m_goTo->setEnabled(m_problems.problemAt(tree()->currentIndex()));
    copyAction()->setEnabled(!kinds.isEmpty());
    m_fix->setVisible(selected.count > 0);
    m_fix->setText(fixText(selected.type));
    m_fix->setToolTip(countedFixText(selected.type, selected.count));
    m_fixAll->setVisible(all.count > selected.count);
    m_fixAll->setToolTip(countedFixText(all.type, all.count));
}

void ProblemsPanel::copy() const
{
    QModelIndexList rows = tree()->selectionModel()->selectedRows();
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
