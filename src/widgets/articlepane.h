// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"
#include "widgets/fieldform.h"

#include <QSet>
#include <QUrl>
#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QTimer;

namespace Ui {
class ArticlePane;
}

namespace foreword::editing {
class EditSession;
struct Refusal;
} // namespace foreword::editing

namespace foreword::imaging {
class ThumbnailProvider;
}

namespace foreword::library {
class KnownProviders;
}

namespace foreword::widgets {

class ArticlesForm;
class BodyPanel;
class DetailsPanel;
class FieldEditor;
class ImagesPanel;
class InputVeil;
class RelatedPanel;
class SourcePanel;

/// The chosen article, or the fields of several: of one a header of the window's choice, and below it all of
/// its fields, pictures, related stories, body and source. It reads the article on a worker, keeps it in
/// memory while it is shown, and reads its form again after each change, its own included; it changes nothing
/// but through the session.
class ArticlePane : public QWidget
{
    Q_OBJECT

public:
    /// All outlive the pane; `thumbnails` may be null.
    ArticlePane(library::ArticleLibrary& library, editing::EditSession& session,
                imaging::ThumbnailProvider* thumbnails, QWidget* parent = nullptr);
    ~ArticlePane() override;

    /// Above the tabs; the pane takes it over.
    void setHeader(QWidget* header);
    /// The chosen articles: one is shown whole, of several the fields that can be edited in all.
    void setArticles(const QList<library::ArticleId>& ids);
    /// The one that is shown or being read.
    std::optional<library::ArticleId> article() const { return m_id; }
    /// The one whose fields the tabs show.
    std::optional<library::ArticleId> shownArticle() const { return m_isShown ? m_id : std::nullopt; }
    /// Goes to the title of the shown article, or of several.
    void editTitle();
    /// Goes to a field of the shown article, or to an item of a list, such as a picture: to what holds it
    /// where it has no place of its own.
    void revealField(const frontmatter::FieldPath& field);
    void revealBody();
    /// A line of the file, from 1, in its front matter.
    void revealSource(int line);
    /// Takes over what is typed and waits: for its field to be left, such as an emptied number, or for a
    /// pause in a text. For callers that are about to save or close.
    void commitTyping();

    /// For the same fields elsewhere.
    const FieldSuggestions& suggestions() const { return m_suggestions; }

    /// Of several articles; null until there were some.
    ArticlesForm* articlesForm() const { return m_articles; }
    /// The tabs; null until the first article is shown.
    DetailsPanel* detailsPanel() const { return m_details; }
    ImagesPanel* imagesPanel() const { return m_images; }
    RelatedPanel* relatedPanel() const { return m_related; }
    BodyPanel* bodyPanel() const { return m_body; }
    SourcePanel* sourcePanel() const { return m_source; }

Q_SIGNALS:
    /// The first article is about to be shown, and the tabs are there.
    void tabsMade();
    /// Another article is shown, or the shown one has changed; null where none is. `path` is absolute.
    void articleShown(const foreword::library::Article* article, const QString& path);
    /// Any address that an article names; the receiver decides what may be opened.
    void openUrlRequested(const QUrl& url);
    /// The article shown is to be saved though it cannot be read.
    void saveAsIsRequested(foreword::library::ArticleId id);
    /// A picture's address, as written.
    void pictureSelected(const QString& address);
    /// Another article, named by the shown one, is to be opened.
    void articleRequested(foreword::library::ArticleId id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpTabs();
    void setUpRelated();
    void setUpArticles();
    template<typename Panel>
    void connectForm(Panel* panel);

    void read();
    void refresh();
    void follow();
    void handInBefore(const library::Article& next);
    FieldEditor* focusedEditor() const;
    void awaitReading();
    void showPage(QWidget* page);
    void showSeveral(const QList<library::ArticleId>& ids);
    void showHint(const QString& title, const QString& text);
    void showFailure(const frontmatter::Error& error);
    template<typename Panel>
    void connectText(Panel* panel, const QString& undoText, const QString& mergeKey);
    void showMessage(const library::Article& article);
    void offerFrontMatter();
    void offerOpening(const library::Article& article);
    void restoreOpening();
    void showSignatureNote(const library::Article& article);
    void noteSignature(const QList<library::ArticleId>& edited);
    void showCounts();
    void startOver();
    void takeRefusals(const QList<editing::Refusal>& refusals);
    void requestEdits(const QList<frontmatter::FieldEdit>& edits, const QString& undoText,
                      const QString& mergeKey);
    void applyFonts();

    library::ArticleLibrary& m_library;
    editing::EditSession& m_session;
    imaging::ThumbnailProvider* m_thumbnails;
    std::unique_ptr<Ui::ArticlePane> m_ui;
    std::optional<library::ArticleId> m_id;
    int m_count = 0;                            ///< of chosen articles
    bool m_isShown = false;                     ///< the tabs show m_id, not the article before it
    bool m_isBehind = false;                    ///< the tabs wait for what was typed into them
    FormContent m_lastReading;                  ///< of the article shown
    QString m_refusal;                          ///< why the last edit was not made
    QSet<library::ArticleId> m_toldOfSignature; ///< since the start; once for each article
    bool m_tellsOfSignature = false;            ///< of m_id, until the editor closes it
    library::KnownProviders* m_providers;
    FieldSuggestions m_suggestions;
    QTimer* m_readingHint;
    QAction* m_addFrontMatter;
    QAction* m_restoreOpening;
    InputVeil* m_veil = nullptr; ///< over pages that show another article than the chosen one
    ArticlesForm* m_articles = nullptr;
    DetailsPanel* m_details = nullptr;
    ImagesPanel* m_images = nullptr;
    RelatedPanel* m_related = nullptr;
    BodyPanel* m_body = nullptr;
    SourcePanel* m_source = nullptr;
};

} // namespace foreword::widgets
