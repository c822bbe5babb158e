// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/picturecheckpanel.h"

#include "models/pictureaudit.h"
#include "models/picturefindingsmodel.h"
#include "models/tabseparated.h"
#include "widgets/elidedlabel.h"
#include "widgets/theme.h"
#include "widgets/treepanel.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>

#include <numeric>

namespace foreword::widgets {

using library::PictureProblem;
using models::PictureAudit;
using models::PictureFindingsModel;

namespace {

/// What a fix of so many problems of each kind does, for the undo step and the tool tip; empty for none.
QString fixText(const PictureFindingsModel::Counts& counts)
{
    const int all = std::accumulate(counts.cbegin(), counts.cend(), 0);
    if (counts.isEmpty())
        return {};
    if (counts.size() > 1)
        return PictureCheckPanel::tr("Fix %n problem(s) of pictures", nullptr, all);
    switch (counts.cbegin().key()) {
    case PictureProblem::Dead:
        return PictureCheckPanel::tr("Remove %n dead picture(s)", nullptr, all);
    case PictureProblem::WrongSize:
        return PictureCheckPanel::tr("Write true size of %n picture(s)", nullptr, all);
    default:
        return PictureCheckPanel::tr("Use https for %n picture(s)", nullptr, all);
    }
}

} // namespace

PictureCheckPanel::PictureCheckPanel(PictureAudit& audit, PictureFindingsModel& findings, QWidget* parent)
    : QWidget(parent)
    , m_audit(audit)
    , m_findings(findings)
    , m_kinds(new QComboBox)
    , m_summary(new ElidedLabel(1))
    , m_table(new QTableView)
    , m_check(new QPushButton)
    , m_goTo(new QAction(tr("&Go to Picture"), this))
    , m_copy(new QAction(tr("&Copy"), this))
    , m_fix(new QAction(tr("&Fix Selected"), this))
    , m_fixAll(new QAction(tr("Fix &All of This Kind"), this))
{
    m_kinds->setAccessibleName(tr("Kind of problem"));
    m_kinds->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_kinds->setMinimumContentsLength(16);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setFont(secondaryFont(font()));
    m_check->setProperty("compact", true);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(12, 4, 12, 4);
    auto* summaryBar = new QHBoxLayout;
    summaryBar->setContentsMargins(12, 0, 12, 4);
    summaryBar->addWidget(m_summary);
    bar->setSpacing(8);
    bar->addWidget(m_kinds);
    bar->addWidget(buttonFor(m_fix));
    bar->addWidget(buttonFor(m_fixAll));
    bar->addStretch(1);
    bar->addWidget(m_check);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addLayout(summaryBar);
    layout->addWidget(m_table, 1);

    setUpTable();
    setUpActions();
    connect(m_kinds, &QComboBox::activated, this, [this](int index) {
        const QVariant kind = m_kinds->itemData(index);
        m_findings.setShownProblem(kind.isValid() ? std::optional(PictureProblem(kind.toInt()))
                                                  : std::nullopt);
        updateActions();
    });
    connect(&findings, &PictureFindingsModel::countsChanged, this, [this] {
        fillKinds();
        showState();
        updateActions();
    });
    connect(&audit, &PictureAudit::stateChanged, this, &PictureCheckPanel::showState);
    connect(m_check, &QPushButton::clicked, this, [this] {
        if (m_audit.state().isRunning)
            m_audit.cancel();
        else if (!m_audit.state().isComplete)
            m_audit.goOn();
        else
            m_audit.checkAgain();
    });
    fillKinds();
    showState();
    updateActions();
}

void PictureCheckPanel::setUpTable()
{
    m_table->setAccessibleName(tr("Problems of pictures"));
    m_table->setModel(&m_findings);
    m_table->setItemDelegate(new ListDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->verticalHeader()->hide();
    // One height for all: a table that measures its rows looks at each of a hundred thousand.
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(PictureFindingsModel::ProblemColumn, QHeaderView::Stretch);
    const int character = fontMetrics().averageCharWidth();
    header->setMinimumSectionSize(20 * character);
    header->resizeSection(PictureFindingsModel::ArticleColumn, 32 * character);
    header->resizeSection(PictureFindingsModel::PlaceColumn, 20 * character);
    header->resizeSection(PictureFindingsModel::SizeColumn, 31 * character);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PictureCheckPanel::updateActions);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PictureCheckPanel::updateActions);
}

void PictureCheckPanel::setUpActions()
{
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    auto* separator = new QAction(this);
    separator->setSeparator(true);
    m_table->addActions({m_goTo, m_copy, separator, m_fix, m_fixAll});
    // Enter and the double click.
    connect(m_table, &QTableView::activated, m_goTo, &QAction::trigger);
    connect(m_goTo, &QAction::triggered, this, [this] {
        const int row = m_table->currentIndex().row();
        if (row >= 0)
            Q_EMIT pictureRequested(m_findings.articleAt(row), m_findings.findingAt(row).picture.path);
    });
    connect(m_copy, &QAction::triggered, this, &PictureCheckPanel::copy);
    connect(m_fix, &QAction::triggered, this, [this] {
        const QList<int> rows = selectedRows();
        Q_EMIT fixRequested(m_findings.fixable(rows), fixText(m_findings.countFixable(rows)));
    });
    connect(m_fixAll, &QAction::triggered, this, [this] {
        if (const auto problem = problemAtHand())
            Q_EMIT fixRequested(m_findings.fixable(*problem), fixText(m_findings.countFixable(*problem)));
    });
}

/// All kinds, and those of which there are any or which is shown, with their counts.
void PictureCheckPanel::fillKinds()
{
    const QSignalBlocker quiet(m_kinds);
    const QLocale locale;
    const auto add = [&](const QString& title, const QVariant& kind, int count) {
        m_kinds->addItem(tr("%1 (%2)").arg(title, locale.toString(count)), kind);
    };
    m_kinds->clear();
    add(tr("All problems"), {}, m_findings.count());
    for (const PictureProblem problem : library::everyPictureProblem) {
        const bool isShown = m_findings.shownProblem() == problem;
        if (m_findings.count(problem) > 0 || isShown)
            add(models::titleOf(problem), int(problem), m_findings.count(problem));
        if (isShown)
            m_kinds->setCurrentIndex(m_kinds->count() - 1);
    }
}

void PictureCheckPanel::showState()
{
    const PictureAudit::State& state = m_audit.state();
    m_summary->setText(summary());
    m_check->setText(state.isRunning ? tr("Cancel") : !state.isComplete ? tr("Go On") : tr("Check Again"));
    m_check->setAccessibleName(m_check->text());
    m_check->setToolTip(state.isRunning || !state.isComplete
                            ? QString()
                            : tr("Ask for every picture again, also for what is known already"));
    m_check->setEnabled(state.articles > 0);
}

QString PictureCheckPanel::summary() const
{
    const PictureAudit::State& state = m_audit.state();
    const QLocale locale;
    if (state.articles == 0)
        return tr("No pictures have been checked yet. Choose Check Pictures in the Article menu.");
    if (state.isRunning && state.pictures == 0)
        return tr("Looking for the pictures of %Ln article(s)…", nullptr, state.articles);
    QStringList parts;
    if (state.isRunning || !state.isComplete)
        parts << tr("%1 of %2 pictures checked")
                     .arg(locale.toString(state.checked), locale.toString(state.pictures));
    else
        parts << tr("%Ln picture(s) checked", nullptr, state.pictures);
    if (state.withheld > 0)
        parts << tr("%Ln could not be reached now", nullptr, state.withheld);
    if (m_findings.count() > 0)
        parts << tr("%Ln problem(s)", nullptr, m_findings.count());
    else if (!state.isRunning && state.isComplete)
        parts << tr("no problems");
    return parts.join(QStringLiteral(" · "));
}

void PictureCheckPanel::updateActions()
{
    const PictureFindingsModel::Counts selected = m_findings.countFixable(selectedRows());
    m_goTo->setEnabled(m_table->currentIndex().isValid());
    m_copy->setEnabled(m_table->selectionModel()->hasSelection());
    m_fix->setEnabled(!selected.isEmpty());
    m_fix->setToolTip(fixText(selected));
    const auto problem = problemAtHand();
    const PictureFindingsModel::Counts all =
        problem ? m_findings.countFixable(*problem) : PictureFindingsModel::Counts();
    m_fixAll->setEnabled(!all.isEmpty());
    m_fixAll->setToolTip(fixText(all));
}

QList<int> PictureCheckPanel::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    return rows;
}

/// The kind that is shown, or else that of the current row.
std::optional<PictureProblem> PictureCheckPanel::problemAtHand() const
{
    if (m_findings.shownProblem())
        return m_findings.shownProblem();
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? std::optional(m_findings.findingAt(current.row()).problem) : std::nullopt;
}

void PictureCheckPanel::copy() const
{
    QList<int> rows = selectedRows();
    std::sort(rows.begin(), rows.end());
    QList<QStringList> lines;
    for (const int row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < PictureFindingsModel::ColumnCount; ++column)
            cells << m_findings.index(row, column).data().toString();
        lines << (cells << m_findings.findingAt(row).picture.address);
    }
    QGuiApplication::clipboard()->setText(models::toTabSeparated(lines));
}

} // namespace foreword::widgets
