// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"
#include "library/commonfields.h"
#include "widgets/fieldform.h"

#include <QFutureWatcher>
#include <QSet>
#include <QThreadPool>
#include <QWidget>

#include <vector>

class QLabel;
class QScrollArea;
class QTimer;
class QVBoxLayout;

namespace foreword::editing {
class EditSession;
struct Refusal;
} // namespace foreword::editing

namespace foreword::imaging {
class ThumbnailProvider;
}

namespace foreword::widgets {

class CommonListEditor;

/// The fields of several articles at once. What they have is gathered on workers, anew after each change of
/// one of them, but not while the session computes or the library saves: that is waited for, this is not. The
/// controls are made once. Each edit is for all of them, and one step of the session.
class ArticlesForm : public QWidget
{
    Q_OBJECT

public:
    /// All outlive the form; `thumbnails` may be null.
    ArticlesForm(library::ArticleLibrary& library, editing::EditSession& session,
                 imaging::ThumbnailProvider* thumbnails, QWidget* parent = nullptr);
    ~ArticlesForm() override;

    void setSuggestions(const FieldSuggestions& suggestions);
    /// shown() follows when their fields are; none lets go of those before.
    void setArticles(const QList<library::ArticleId>& ids);
    const QList<library::ArticleId>& articles() const { return m_ids; }
    /// Takes over what is typed into the field that has the focus.
    void commitTyping();

    /// Whether what is shown is about to be shown anew.
    bool isGathering() const { return m_isGathering || m_isStale; }
    FieldForm* form() const { return m_form; }
    /// Gives the field's control the focus, in sight.
    void reveal(const frontmatter::FieldPath& field);
    /// The editor of a list of maps, by its path; null for none.
    CommonListEditor* listAt(const frontmatter::FieldPath& path) const;

Q_SIGNALS:
    void shown();
    void openUrlRequested(const QUrl& url);
    /// What became of the last edit: why articles were not changed by it; empty for nothing to tell.
    void refusalChanged(const QString& words);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addLists(const QList<library::FieldSpec>& fields, const frontmatter::FieldPath& below,
                  const QString& owner, imaging::ThumbnailProvider* thumbnails, QVBoxLayout* layout);
    bool mustGiveWay() const;
    void gather();
    void giveWay();
    void takeGathered();
    void noteChanges(const QList<library::ArticleId>& changed);
    void showAgain();
    void takeRefusals(const QList<editing::Refusal>& refusals);
    void showFields();
    void edit(const editing::EditsOf& editsOf, const QString& undoText);
    void applyFonts();

    library::ArticleLibrary& m_library;
    editing::EditSession& m_session;
    QList<library::ArticleId> m_ids;
    QSet<library::ArticleId> m_chosen; ///< the same
    library::CommonFields m_fields;
    bool m_awaitsChange = false; ///< something was asked for
    bool m_isShown = false;      ///< m_fields are those of m_ids
    bool m_isStale = false;      ///< they have changed since
    bool m_isGathering = false;  ///< until what was gathered has been taken
    QLabel* m_heading;
    QLabel* m_note;
    QScrollArea* m_scroll;
    FieldForm* m_form;
    std::vector<CommonListEditor*> m_lists;
    QTimer* m_again;
    QFutureWatcher<library::CommonFields> m_watcher;
    QThreadPool m_pool; // last, so that it goes first and waits for what it reads
};

} // namespace foreword::widgets
