// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/savedqueriesdialog.h"

#include "library/articlequery.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QShortcut>
#include <QTableWidget>
#include <QVBoxLayout>

namespace foreword::widgets {
namespace {

enum Column { NameColumn, TextColumn, ColumnCount };
constexpr QSize usualSize(520, 320);

} // namespace

SavedQueriesDialog::SavedQueriesDialog(const QList<SavedQuery>& queries, QWidget* parent)
    : QDialog(parent)
    , m_table(new QTableWidget(int(queries.size()), ColumnCount, this))
    , m_problem(new QLabel(this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Saved Searches"));
    m_table->setAccessibleName(windowTitle());
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Search")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    for (int row = 0; row < queries.size(); ++row) {
        m_table->setItem(row, NameColumn, new QTableWidgetItem(queries[row].name));
        m_table->setItem(row, TextColumn, new QTableWidgetItem(queries[row].text));
    }
    m_table->resizeColumnToContents(NameColumn);
    m_table->setColumnWidth(
        NameColumn, qBound(usualSize.width() / 4, m_table->columnWidth(NameColumn), usualSize.width() / 2));
    QPalette wrong = palette();
    wrong.setColor(QPalette::WindowText, errorColor(palette()));
    m_problem->setPalette(wrong);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_remove->setObjectName(QStringLiteral("removeButton"));
    m_remove->setAutoDefault(false);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_table);
    layout->addWidget(m_problem);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_remove);
    bottom->addWidget(m_buttons);
    layout->addLayout(bottom);
    resize(usualSize);

    connect(m_table, &QTableWidget::itemChanged, this, &SavedQueriesDialog::update);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &SavedQueriesDialog::update);
    connect(m_remove, &QPushButton::clicked, this, &SavedQueriesDialog::removeCurrent);
    connect(new QShortcut(Qt::Key_Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated, this, &SavedQueriesDialog::removeCurrent);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_table->setCurrentCell(0, NameColumn);
    update();
}

QList<SavedQuery> SavedQueriesDialog::queries() const
{
    QList<SavedQuery> queries;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        queries.append({m_table->item(row, NameColumn)->text().simplified(),
                        m_table->item(row, TextColumn)->text().trimmed()});
    }
    return queries;
}

/// Empty for none.
QString SavedQueriesDialog::problem() const
{
    QSet<QString> names;
    for (const SavedQuery& query : queries()) {
        if (query.name.isEmpty())
            return tr("A search has no name.");
        if (names.contains(query.name))
            return tr("Two searches are called “%1”.").arg(query.name);
        names.insert(query.name);
        if (query.text.isEmpty())
            return tr("“%1” asks for nothing.").arg(query.name);
        if (const auto parsed = library::ArticleQuery::parse(query.text); !parsed)
            return tr("“%1”: %2").arg(query.name, parsed.error().message);
    }
    return {};
}

void SavedQueriesDialog::removeCurrent()
{
    m_table->removeRow(m_table->currentRow());
    update();
}

void SavedQueriesDialog::update()
{
    const QString wrong = problem();
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    m_remove->setEnabled(m_table->currentRow() >= 0);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(wrong.isEmpty());
}

} // namespace foreword::widgets
