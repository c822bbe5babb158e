// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/changespanel.h"

#include "models/changesmodel.h"
#include "models/tabseparated.h"
#include "widgets/diffview.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPainter>
#include <QTreeView>
#include <QtConcurrentRun>

#include <algorithm>

namespace foreword::widgets {

using library::Article;
using library::ArticleId;
using library::FieldChange;
using models::ChangesModel;

namespace {

/// So few articles come opened: more are to be looked over first.
constexpr int mostOpened = 20;

/// Puts supporting text behind the other one, as far as there is room for it.
class ChangeDelegate : public ListDelegate
{
public:
    using ListDelegate::ListDelegate;

protected:
    void paintContent(QPainter* painter, QStyleOptionViewItem& option,
                      const QModelIndex& index) const override
    {
        ListDelegate::paintContent(painter, option, index);
        const QString detail = index.data(ChangesModel::DetailRole).toString();
        if (detail.isEmpty())
            return;
        const int text = option.fontMetrics.horizontalAdvance(index.data().toString());
        const QFont font = secondaryFont(option.font);
        const QFontMetrics metrics(font);
        const QRect rest = option.rect.adjusted(text + gap, 0, -indent, 0);
        if (rest.width() < fewestCharacters * metrics.averageCharWidth())
            return;
        painter->save();
        painter->setFont(font);
        painter->setPen(secondaryColor(option.palette));
        painter->drawText(QStyle::visualRect(option.direction, option.rect, rest),
                          int(Qt::AlignVCenter) | int(Qt::TextSingleLine),
                          metrics.elidedText(detail, Qt::ElideMiddle, rest.width()));
        painter->restore();
    }

private:
    static constexpr int gap = 16;
    static constexpr int fewestCharacters = 6;
};

} // namespace

ChangesPanel::ChangesPanel(ChangesModel& changes, const library::ArticleLibrary& library, QWidget* parent)
    : TreePanel(changes, new ChangeDelegate, parent)
    , m_changes(changes)
    , m_library(library)
    , m_diff(new DiffView)
    , m_goTo(new QAction(tr("&Go to Field"), this))
    , m_revertFields(new QAction(tr("Revert &Field"), this))
    , m_revertArticles(new QAction(tr("Revert &Article"), this))
    , m_revertAll(new QAction(tr("Revert A&ll"), this))
{
    m_pool.setMaxThreadCount(1);
    setNote(tr("Nothing is unsaved."));
    addBeside(m_diff);
    setUpTree();
    setUpActions();
    connect(&changes, &ChangesModel::articleCountChanged, this, &ChangesPanel::showState);
    connect(&changes, &ChangesModel::changed, this, [this](const QList<ArticleId>& ids) {
        updateActions();
        if (const auto now = subject(); now && ids.contains(now->id))
            showDiff();
    });
    connect(&m_finding, &QFutureWatcherBase::finished, this, &ChangesPanel::takeDiff);
    showState();
}

void ChangesPanel::setUpTree()
{
    tree()->setAccessibleName(tr("Unsaved changes"));
    tree()->header()->setSectionResizeMode(QHeaderView::Stretch);
    const auto expandOf = [this](const QModelIndex& parent, int first, int last) {
        if (!parent.isValid())
            openNew(first, last);
    };
    connect(&m_changes, &QAbstractItemModel::rowsInserted, tree(), expandOf);
    connect(&m_changes, &QAbstractItemModel::modelReset, tree(),
            [this] { openNew(0, m_changes.articleCount() - 1); });
    QItemSelectionModel* selection = tree()->selectionModel();
    const auto follow = [this] {
        updateActions();
        showDiff();
    };
    connect(selection, &QItemSelectionModel::selectionChanged, this, follow);
    connect(selection, &QItemSelectionModel::currentChanged, this, follow);
}

void ChangesPanel::setUpActions()
{
    addButtons({m_revertFields, m_revertArticles, m_revertAll});
    setContextMenu({m_goTo, copyAction(), nullptr, m_revertFields, m_revertArticles, nullptr, m_revertAll});
    // Enter and the double click.
    connect(tree(), &QTreeView::activated, m_goTo, &QAction::trigger);
    connect(m_goTo, &QAction::triggered, this, [this] {
        if (const auto place = subject())
            Q_EMIT placeRequested(place->id, place->change);
    });
    // What can be reverted no more leaves its button without focus; the next one is not to get it.
    for (QAction* action : {m_revertFields, m_revertArticles, m_revertAll})
        connect(action, &QAction::triggered, tree(), qOverload<>(&QWidget::setFocus));
    connect(m_revertFields, &QAction::triggered, this, [this] {
        const editing::FieldReverts fields = selectedFields();
        Q_EMIT revertFieldsRequested(fields, undoTextFor(fields));
    });
    connect(m_revertArticles, &QAction::triggered, this,
            [this] { Q_EMIT revertRequested(selectedArticles()); });
    connect(m_revertAll, &QAction::triggered, this, [this] { Q_EMIT revertRequested(m_library.edited()); });
}

void ChangesPanel::openNew(int first, int last)
{
    if (m_changes.articleCount() > mostOpened)
        return;
    for (int row = first; row <= last; ++row)
        tree()->expand(m_changes.index(row, 0));
}

void ChangesPanel::showState()
{
    showTree(m_changes.articleCount() > 0);
    updateActions();
    showDiff();
}

void ChangesPanel::updateActions()
{
    const editing::FieldReverts fields = selectedFields();
    const QString why = whyNot(fields);
    const QList<ArticleId> articles = selectedArticles();
    m_goTo->setEnabled(subject().has_value());
    copyAction()->setEnabled(tree()->selectionModel()->hasSelection());
    m_revertFields->setEnabled(!fields.isEmpty() && why.isEmpty());
    m_revertFields->setToolTip(!why.isEmpty()     ? why
                               : fields.isEmpty() ? tr("Choose a field first")
                                                  : undoTextFor(fields));
    m_revertArticles->setEnabled(!articles.isEmpty());
    m_revertArticles->setToolTip(articles.isEmpty()
                                     ? tr("Choose an article that is changed")
                                     : tr("Revert %n article(s)", nullptr, int(articles.size())));
    m_revertAll->setEnabled(m_changes.articleCount() > 0);
    m_revertAll->setToolTip(tr("Revert %n article(s)", nullptr, m_changes.articleCount()));
    setSummary(!why.isEmpty() ? why : tr("%Ln unsaved article(s)", nullptr, m_changes.articleCount()));
}

/// Why these cannot be reverted by themselves; empty where they can.
QString ChangesPanel::whyNot(const editing::FieldReverts& fields) const
{
    for (auto article = fields.cbegin(); article != fields.cend(); ++article) {
        const bool hasSource = std::any_of(article->begin(), article->end(), [](const FieldChange& change) {
            return change.kind == FieldChange::Kind::Source;
        });
        if (hasSource && article->size() < m_changes.changesOf(article.key())->size())
            return tr("Comments, order and quotes are reverted with the whole article.");
    }
    return {};
}

editing::FieldReverts ChangesPanel::selectedFields() const
{
    editing::FieldReverts fields;
    for (const QItemSelectionRange& range : tree()->selectionModel()->selection()) {
        if (!range.parent().isValid())
            continue;
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (const FieldChange* change = m_changes.changeAt(m_changes.index(row, 0, range.parent())))
                fields[m_changes.articleAt(range.parent())].append(*change);
        }
    }
    // In the order in which they were told, however they were chosen.
    for (auto article = fields.begin(); article != fields.end(); ++article) {
        const auto& all = m_changes.changesOf(article.key());
        std::sort(article->begin(), article->end(), [&all](const FieldChange& a, const FieldChange& b) {
            return all->indexOf(a) < all->indexOf(b);
        });
    }
    return fields;
}

/// Those of the selected rows that have something to revert.
QList<ArticleId> ChangesPanel::selectedArticles() const
{
    QSet<ArticleId> ids;
    for (const QItemSelectionRange& range : tree()->selectionModel()->selection()) {
        if (range.parent().isValid()) {
            ids.insert(m_changes.articleAt(range.parent()));
            continue;
        }
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.insert(m_changes.articleAt(m_changes.index(row, 0)));
    }
    QList<ArticleId> sorted(ids.cbegin(), ids.cend());
    // A new one may be as it was made.
    sorted.removeIf([this](ArticleId id) {
        const Article* article = m_library.article(id);
        return !article || !article->isEdited();
    });
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

QString ChangesPanel::undoTextFor(const editing::FieldReverts& fields) const
{
    qsizetype count = 0;
    for (const QList<FieldChange>& changes : fields)
        count += changes.size();
    if (count == 1)
        //: A field's name.
        return tr("Revert %1").arg(m_changes.labelOf(fields.cbegin()->constFirst()));
    return tr("Revert %n field(s)", nullptr, int(count));
}

void ChangesPanel::copy() const
{
    QModelIndexList rows = tree()->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [this](const QModelIndex& a, const QModelIndex& b) {
        const auto key = [this](const QModelIndex& row) {
            return std::pair(m_changes.articleAt(row), row.parent().isValid() ? row.row() : -1);
        };
        return key(a) < key(b);
    });
    QList<QStringList> lines;
    for (const QModelIndex& row : std::as_const(rows)) {
        const QModelIndex article = row.parent().isValid() ? row.parent() : row;
        const QString field = row.parent().isValid() ? row.data().toString() : QString();
        lines << QStringList{article.data().toString(), field,
                             row.siblingAtColumn(ChangesModel::ChangeColumn).data().toString()};
    }
    QGuiApplication::clipboard()->setText(models::toTabSeparated(lines));
}

std::optional<ChangesPanel::Subject> ChangesPanel::subject() const
{
    const QModelIndex current = tree()->currentIndex();
    // Where rows go, their neighbour becomes the current one, and nobody has chosen it.
    if (!current.isValid() || !tree()->selectionModel()->hasSelection())
        return {};
    const FieldChange* change = m_changes.changeAt(current);
    return Subject{m_changes.articleAt(current), change ? std::optional(*change) : std::nullopt};
}

/// One at a time: what is asked for meanwhile is the latest that is wanted.
void ChangesPanel::showDiff()
{
    const std::optional<Subject> wanted = subject();
    const Article* article = wanted ? m_library.article(wanted->id) : nullptr;
    if (!article) {
        m_subject.reset();
        m_diff->showNote(tr("Choose an article or a field to see its lines."));
        return;
    }
    m_isDiffStale = !m_finding.isFinished() || m_finding.isRunning();
    if (m_isDiffStale)
        return;
    m_subject = wanted;
    // Of a new article every line is to be written.
    const QByteArray before = m_library.isNew(wanted->id) ? QByteArray() : article->saved;
    m_finding.setFuture(
        QtConcurrent::run(&m_pool, [before, after = article->document.bytes(), change = wanted->change] {
            return change ? library::lineDiff(before, after, change->oldLines, change->newLines)
                          : library::lineDiff(before, after);
        }));
}

void ChangesPanel::takeDiff()
{
    const bool isStale = std::exchange(m_isDiffStale, false);
    if (m_subject && m_subject == subject() && m_finding.future().resultCount() > 0)
        m_diff->showDiff(m_finding.result());
    if (isStale)
        showDiff();
}

} // namespace foreword::widgets
