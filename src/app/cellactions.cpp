// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cellactions.h"

#include "editing/editsession.h"
#include "models/articlefiltermodel.h"
#include "models/cellfields.h"
#include "models/columns.h"
#include "models/tabseparated.h"
#include "ui_mainwindow.h"
#include "widgets/articletableview.h"
#include "widgets/cellediting.h"
#include "widgets/galleryview.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace foreword::app {

using frontmatter::FieldEdit;
using frontmatter::FrontMatterDocument;
using frontmatter::Result;
using library::ArticleId;
using models::CellPaste;
using widgets::MessageBar;

namespace {

/// So many cells are gathered or read at once without being felt: a microsecond each.
constexpr qsizetype atOnceCells = 5000;
constexpr qsizetype atOnceCharacters = 100'000;

QString shortened(const QString& title)
{
    constexpr int most = 60;
    return title.size() > most ? title.left(most - 1).trimmed() + u'…' : title;
}

/// The text in which the editor is, with slots copy() and paste(); null where it is in none.
QObject* textWithFocus()
{
    QWidget* focus = QApplication::focusWidget();
    if (qobject_cast<QComboBox*>(focus) || qobject_cast<QAbstractSpinBox*>(focus))
        return focus->findChild<QLineEdit*>();
    const bool isText = qobject_cast<QLineEdit*>(focus) || qobject_cast<QPlainTextEdit*>(focus) ||
                        qobject_cast<QTextEdit*>(focus);
    return isText ? focus : nullptr;
}

/// An article whose cells are copied.
struct Source
{
    int row; ///< in the records
    QString path;
    std::optional<FrontMatterDocument> document; ///< where it is in memory
};

QStringList cellsOf(const Source& source, const QList<int>& columns, const library::ArticleRecords& records,
                    const library::ArticleLibrary& library)
{
    const library::ArticleRow row = records.row(source.row);
    std::optional<frontmatter::FieldValue> root;
    QStringList cells;
    for (const int column : columns) {
        std::optional<QString> cell = models::plainCell(column, row);
        if (!cell && !root) {
            const Result<library::Article> read = source.document ? library::Article{{}, {}, *source.document}
                                                                  : library.readFromDisk(source.path);
            root = read ? read->document.root() : frontmatter::FieldValue();
        }
        cells.append(cell ? *cell : models::plainCell(column, *root));
    }
    return cells;
}

} // namespace

CellActions::CellActions(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    const Ui::MainWindow& ui = parts.ui;
    connect(ui.actionEditCell, &QAction::triggered, &parts.cells, &widgets::CellEditing::editCurrent);
    connect(ui.actionCopy, &QAction::triggered, this, &CellActions::copy);
    connect(ui.actionPaste, &QAction::triggered, this, &CellActions::paste);
    // Elsewhere the keys belong to what has the focus.
    for (QAction* action : {ui.actionEditCell, ui.actionCopy, ui.actionPaste})
        ui.articles->table()->addAction(action);
    for (QAction* action : {ui.actionEditCell, ui.actionCopy})
        ui.articles->gallery()->addAction(action);
    for (QAction* action : {ui.actionCopy, ui.actionPaste})
        action->setShortcutContext(Qt::WidgetShortcut);
    connect(&parts.cells, &widgets::CellEditing::refused, this, &CellActions::warn);
    connect(qApp, &QApplication::focusChanged, this, &CellActions::update);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &CellActions::update);
    connect(&m_copying, &QFutureWatcherBase::finished, this, [this] {
        if (!m_copying.isCanceled())
            QGuiApplication::clipboard()->setText(m_copying.result());
    });
    connect(&parts.library, &library::ArticleLibrary::folderAboutToChange, this,
            [this] { m_copying.setFuture({}); });
}

CellActions::~CellActions()
{
    // It reads files through the library.
    m_copying.waitForFinished();
}

void CellActions::update()
{
    const Ui::MainWindow& ui = m_parts.ui;
    const bool isInText = textWithFocus();
    const bool hasRows = ui.articles->selectionModel()->hasSelection();
    const bool hasCurrent = ui.articles->currentIndex().isValid();
    // Cards have no cells to paste into.
    const bool hasCell = hasCurrent && ui.articles->view() == widgets::ArticleViews::View::Table;
    const QMimeData* clipboard = QGuiApplication::clipboard()->mimeData();
    ui.actionEditCell->setEnabled(hasCurrent);
    ui.actionCopy->setEnabled(isInText || hasRows);
    ui.actionPaste->setEnabled((isInText || (hasRows && hasCell)) && clipboard && clipboard->hasText());
}

QList<int> CellActions::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange& range : m_parts.ui.articles->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QList<ArticleId> CellActions::articlesOf(const QList<int>& rows) const
{
    QList<ArticleId> articles;
    articles.reserve(rows.size());
    for (const int row : rows)
        articles.append(m_parts.shown.idAt(row));
    return articles;
}

QList<int> CellActions::recordsOf(const QList<ArticleId>& articles) const
{
    QList<int> rows;
    rows.reserve(articles.size());
    for (const ArticleId id : articles)
        rows.append(m_parts.library.rowOf(id));
    return rows;
}

void CellActions::copy()
{
    if (QObject* text = textWithFocus()) {
        QMetaObject::invokeMethod(text, "copy");
        return;
    }
    const auto* table = m_parts.ui.articles->table();
    const QList<int> range = table->rangeColumns();
    const QList<int> columns = range.isEmpty() ? table->shownColumns() : range;
    library::ArticleLibrary& library = m_parts.library;
    QList<Source> sources;
    bool isAtHand = true;
    const QList<ArticleId> articles = articlesOf(selectedRows());
    for (const ArticleId id : articles) {
        const library::Article* article = library.article(id);
        sources.append(
            {library.rowOf(id), library.path(id), article ? std::optional(article->document) : std::nullopt});
        isAtHand = isAtHand && (article || library.row(id).problems().isEmpty());
    }
    if (sources.isEmpty())
        return;
    const auto gather = [sources, columns, records = library.records(), &library] {
        QList<QStringList> rows;
        rows.reserve(sources.size());
        for (const Source& source : sources)
            rows.append(cellsOf(source, columns, records, library));
        return models::toTabSeparated(rows);
    };
    m_copying.setFuture({});
    if (isAtHand && sources.size() * columns.size() <= atOnceCells)
        QGuiApplication::clipboard()->setText(gather());
    else
        m_copying.setFuture(QtConcurrent::run(gather));
}

models::PasteTarget CellActions::target() const
{
    const auto* table = m_parts.ui.articles->table();
    models::PasteTarget target;
    target.rows = selectedRows();
    target.rowCount = m_parts.shown.rowCount();
    target.columns = table->shownColumns();
    const QList<int> range = table->rangeColumns();
    target.columnCount = int(range.size());
    target.firstColumn =
        int(target.columns.indexOf(range.isEmpty() ? table->currentIndex().column() : range.constFirst()));
    return target;
}

void CellActions::paste()
{
    if (QObject* text = textWithFocus()) {
        QMetaObject::invokeMethod(text, "paste");
        return;
    }
    m_parts.cells.commit();
    const QString text = QGuiApplication::clipboard()->text();
    const models::PasteTarget where = target();
    if (text.isEmpty() || where.rows.isEmpty() || where.firstColumn < 0)
        return;
    const QList<QStringList> block = models::fromTabSeparated(text);
    const qsizetype width = block.constFirst().size();
    const auto isOther = [width](const QStringList& row) { return row.size() != width; };
    if (std::any_of(block.cbegin(), block.cend(), isOther))
        return warn(tr("Nothing was pasted: the copied rows have different numbers of cells."));
    const Result<models::PasteArea> area = models::areaFor(int(block.size()), int(width), where);
    if (!area)
        return warn(tr("Nothing was pasted. %1").arg(area.error().message));
    const QList<ArticleId> articles = articlesOf(area->rows);
    const auto read = [block, area = *area, articles, rows = recordsOf(articles),
                       records = m_parts.library.records(), &schema = m_parts.library.schema()] {
        return CellPaste(schema, block, area.columns, articles, rows, records);
    };
    const bool isSmall = articles.size() * area->columns.size() <= atOnceCells;
    if (isSmall && text.size() <= atOnceCharacters)
        return apply(read());
    auto* watcher = new QFutureWatcher<CellPaste>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        apply(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(read));
}

void CellActions::apply(const CellPaste& paste)
{
    // Another folder may have been opened meanwhile.
    if (m_parts.library.rowOf(paste.articles().constFirst()) < 0)
        return;
    if (paste.refusedCount() > 0)
        return report(paste);
    m_parts.ui.messageBar->withdraw(std::exchange(m_refusal, {}));
    const auto shared = std::make_shared<const CellPaste>(paste);
    m_parts.session.finishMerging();
    m_parts.session.edit(
        paste.articles(),
        [shared](ArticleId id, const FrontMatterDocument& document) { return shared->edits(id, document); },
        tr("Paste into %n article(s)", nullptr, int(paste.articles().size())),
        editing::OnRefusal::ChangeNothing);
}

void CellActions::report(const CellPaste& paste)
{
    QStringList lines{
        tr("Nothing was pasted, because %Ln cell(s) cannot take it:", nullptr, paste.refusedCount())};
    for (const CellPaste::Refused& cell : paste.refused()) {
        const ArticleId id = paste.articles()[cell.row];
        const QString title = m_parts.library.row(id).title();
        //: A cell that cannot take what is pasted: article, column, reason.
        lines.append(tr("%1, %2: %3")
                         .arg(title.isEmpty() ? m_parts.library.file(id) : shortened(title),
                              models::columnName(cell.column), cell.reason));
    }
    if (const int more = paste.refusedCount() - int(paste.refused().size()); more > 0)
        lines.append(tr("and %Ln more", nullptr, more));
    warn(lines.join(u'\n'));
}

void CellActions::warn(const QString& text)
{
    m_refusal = text;
    m_parts.ui.messageBar->showMessage(MessageBar::Kind::Warning, text);
}

} // namespace foreword::app
