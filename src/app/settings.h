// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/facets.h"
#include "network/fetchrules.h"
#include "widgets/articleviews.h"
#include "widgets/bodypanel.h"
#include "widgets/savedqueriesdialog.h"
#include "widgets/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QSize>
#include <QStringList>

namespace foreword::app {

/// What the program remembers from one start to the next. Nothing of it is an article's.
class Settings
{
public:
    static constexpr int mostRecentFolders = 8;
    static constexpr int mostRecentCommands = 8;

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    QByteArray windowState() const;
    void setWindowState(const QByteArray& state);
    QByteArray columnState() const;
    void setColumnState(const QByteArray& state);

    bool compactRows() const;
    void setCompactRows(bool compact);
    widgets::Appearance appearance() const;
    void setAppearance(widgets::Appearance appearance);

    widgets::BodyPanel::View bodyView() const;
    void setBodyView(widgets::BodyPanel::View view);

    network::FetchRules pictureRules() const;
    void setPictureRules(const network::FetchRules& rules);
    /// With local copies of pictures from the web; empty for none.
    QString localPictureFolder() const;
    void setLocalPictureFolder(const QString& folder);
    /// In pixels; a lead picture that is narrower or lower is worth a remark.
    QSize smallestLead() const;
    void setSmallestLead(QSize size);

    /// Absolute, the latest first.
    QStringList recentFolders() const;
    void addRecentFolder(const QString& folder);
    /// Ids of what was chosen in the command palette, the latest first.
    QStringList recentCommands() const;
    void addRecentCommand(const QString& id);

    QList<widgets::SavedQuery> savedQueries() const;
    void setSavedQueries(const QList<widgets::SavedQuery>& queries);
    /// Groups of filters that do not show their values.
    QList<library::Facet> closedFilters() const;
    void setClosedFilters(const QList<library::Facet>& facets);

    widgets::ArticleViews::View articleView() const;
    void setArticleView(widgets::ArticleViews::View view);
    /// Of the gallery; 0 where none was chosen.
    int thumbnailSize() const;
    void setThumbnailSize(int width);

private:
    QSettings m_settings;
};

} // namespace foreword::app
