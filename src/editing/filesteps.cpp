// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/filesteps.h"

#include "editing/longstep.h"
#include "editing/publishing.h"
#include "library/articlename.h"
#include "library/articletemplate.h"

#include <QFutureWatcher>
#include <QPointer>

namespace foreword::editing {

using frontmatter::FrontMatterDocument;
using library::Article;
using library::ArticleLibrary;
using library::ArticleMove;
using library::ArticleMoved;
using library::ArticleName;
using library::FileMove;
using library::Result;
using Kind = library::FileMove::Kind;

namespace {

/// With its slash; empty for the site's own.
QString folderOf(const QString& file)
{
    return file.first(file.lastIndexOf(u'/') + 1);
}

/// Calls `take` with the result of a future, unless it is cancelled or `context` ends before. (In Qt 6.4 a
/// context that dies first is not skipped by QFuture::then().)
template<typename T, typename Take>
void whenReady(const QFuture<T>& future, QObject* context, Take take)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take] {
        watcher->deleteLater();
        if (!watcher->isCanceled())
            take(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace

/// Moves of files, and the moves that take them back.
class FileStep : public LongStep, public std::enable_shared_from_this<FileStep>
{
public:
    struct Item
    {
        ArticleMove forth;
        ArticleMove back;
        bool isDone = false;
        bool followed = false; ///< of a new one: until it was given this name
    };

    FileStep(FileSteps& steps, const QString& text, const QList<Item>& items)
        : m_steps(&steps)
        , m_text(text)
        , m_items(items)
    {}
    struct New
    {
        QString file;
        FrontMatterDocument document;
        bool follows; ///< its name follows date and title
    };

    /// One that adds new articles at first.
    FileStep(FileSteps& steps, const QString& text, const QList<New>& articles)
        : m_steps(&steps)
        , m_text(text)
        , m_new(articles)
    {}

    QString text() const override { return m_text; }
    QList<ArticleId> articles() const override
    {
        QList<ArticleId> ids;
        for (const Item& item : m_items)
            ids.append(item.forth.id);
        return ids;
    }
    bool isNothing() const override
    {
        return std::none_of(m_items.begin(), m_items.end(), [](const Item& item) { return item.isDone; });
    }

    void walk(Way way, const std::function<void()>& done) override
    {
        if (!m_steps)
            return done();
        for (const New& article : std::exchange(m_new, {}))
            addNew(article);
        QList<qsizetype> walking;
        QList<ArticleMove> moves;
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            if (m_items[i].isDone == (way == Way::Forth))
                continue;
            walking.append(i);
            // Before it has the name, or that would be taken back at once.
            if (way == Way::Forth && m_items[i].forth.kind == Kind::Rename)
                m_items[i].followed = m_steps->m_following.remove(m_items[i].forth.id);
            moves.append(way == Way::Forth ? m_items[i].forth : m_items[i].back);
        }
        if (moves.isEmpty())
            return done();
        whenReady(m_steps->m_library.moveFiles(moves), m_steps,
                  [self = shared_from_this(), way, walking, moves, done](const QList<ArticleMoved>& moved) {
                      self->take(way, walking, moves, moved);
                      done();
                  });
    }

private:
    void addNew(const New& article)
    {
        const ArticleId id = m_steps->m_library.addNew(article.file, article.document);
        m_items.append(Item{{id, Kind::Return}, {id, Kind::Remove}, true});
        if (article.follows) {
            m_steps->m_following.insert(id);
            m_steps->follow(id);
        }
        Q_EMIT m_steps->created(id);
    }

    void take(Way way, const QList<qsizetype>& walking, const QList<ArticleMove>& moves,
              const QList<ArticleMoved>& moved)
    {
        QList<Refusal> refusals;
        int removed = 0;
        int withEdits = 0;
        for (qsizetype i = 0; i < moved.size(); ++i) {
            Item& item = m_items[walking[i]];
            if (moved[i].result) {
                note(item, way, moves[i], *moved[i].result);
                // What was never saved has no file, and none in the trash.
                if (way == Way::Forth && moves[i].kind == Kind::Remove && !moved[i].result->isEmpty()) {
                    ++removed;
                    withEdits += m_steps->m_library.isGoneWithEdits(moved[i].id) ? 1 : 0;
                }
            } else {
                refusals.append({moved[i].id, moved[i].result.error()});
            }
            if (item.followed && !item.isDone) {
                m_steps->m_following.insert(item.forth.id);
                m_steps->follow(item.forth.id);
            }
        }
        if (removed > 0)
            Q_EMIT m_steps->removed(removed, withEdits);
        if (!refusals.isEmpty())
            Q_EMIT m_steps->refused(refusals);
    }

    void note(Item& item, Way way, const ArticleMove& move, const QString& inTrash)
    {
        const bool isForth = way == Way::Forth;
        item.isDone = isForth;
        if (move.kind == Kind::Remove)
            (isForth ? item.back : item.forth).other = inTrash;
        if (move.kind == Kind::Return && isForth)
            Q_EMIT m_steps->created(move.id);
    }

    QPointer<FileSteps> m_steps;
    QString m_text;
    QList<Item> m_items;
    QList<New> m_new; ///< until they are added
};

FileSteps::FileSteps(ArticleLibrary& library, EditSession& session, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_session(session)
{
    connect(&library, &ArticleLibrary::folderAboutToChange, this, [this] { m_following.clear(); });
    connect(&library, &ArticleLibrary::articlesChanged, this, [this](const QList<ArticleId>& ids) {
        for (const ArticleId id : ids) {
            if (m_following.contains(id))
                follow(id);
        }
    });
}

FileSteps::~FileSteps() = default;

void FileSteps::create(const QString& folder)
{
    const QByteArray bytes = library::newArticle(m_library.schema(), QDateTime::currentDateTimeUtc());
    add(tr("New article"), folder.isEmpty() ? QString() : QString(folder + u'/'), QStringLiteral(".md"),
        FrontMatterDocument::read(bytes));
}

void FileSteps::duplicate(ArticleId id)
{
    whenReady(m_library.load(id), this, [this, id](const Result<Article>& loaded) {
        const Result<FrontMatterDocument> copy =
            loaded ? loaded->document.edited(publishEdits(false), m_library.schema().keyOrder())
                   : Result<FrontMatterDocument>(loaded.error());
        if (!copy) {
            Q_EMIT refused({{id, copy.error()}});
            return;
        }
        const QString file = m_library.file(id);
        add(tr("Duplicate article"), folderOf(file), ArticleName::of(file).suffix, *copy);
    });
}

void FileSteps::add(const QString& text, const QString& folder, const QString& suffix,
                    const FrontMatterDocument& document)
{
    const library::ArticleSummary summary = library::summarise(document);
    const QString name = ArticleName::of(summary.date, summary.title, suffix).text();
    m_session.perform(
        std::make_shared<FileStep>(*this, text, QList<FileStep::New>{{folder + name, document, true}}));
}

void FileSteps::recreate(const QList<library::KeptEdit>& edits)
{
    QList<FileStep::New> articles;
    for (const library::KeptEdit& edit : edits)
        articles.append(FileStep::New{edit.file, FrontMatterDocument::read(edit.bytes), false});
    if (!articles.isEmpty())
        m_session.perform(std::make_shared<FileStep>(
            *this, tr("Restore %n new article(s)", nullptr, int(articles.size())), articles));
}

void FileSteps::rename(ArticleId id, const QString& name)
{
    const QString old = m_library.file(id);
    const QString file = folderOf(old) + name;
    if (file == old)
        return;
    m_session.perform(std::make_shared<FileStep>(
        *this, tr("Rename article"),
        QList<FileStep::Item>{{{id, Kind::Rename, file}, {id, Kind::Rename, old}}}));
}

void FileSteps::remove(const QList<ArticleId>& ids)
{
    QList<FileStep::Item> items;
    for (const ArticleId id : ids)
        items.append(FileStep::Item{{id, Kind::Remove}, {id, Kind::Return}});
    if (!items.isEmpty())
        m_session.perform(std::make_shared<FileStep>(
            *this, tr("Move %n article(s) to trash", nullptr, int(items.size())), items));
}

/// Gives a new article the name that its date and title ask for.
void FileSteps::follow(ArticleId id)
{
    if (!m_library.isNew(id)) {
        m_following.remove(id);
        return;
    }
    if (m_library.isGone(id))
        return;
    const QString file = m_library.file(id);
    const library::ArticleRow row = m_library.row(id);
    const ArticleName name = ArticleName::of(row.date(), row.title(), ArticleName::of(file).suffix);
    m_library.renameNew(id, folderOf(file) + name.text());
}

} // namespace foreword::editing
