// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <array>

namespace foreword::app {
namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString stateKey = QStringLiteral("window/state");
const QString columnsKey = QStringLiteral("table/columns");
const QString compactKey = QStringLiteral("table/compact");
const QString appearanceKey = QStringLiteral("appearance");
const QString bodyViewKey = QStringLiteral("body/view");
const QString offlineKey = QStringLiteral("pictures/offline");
const QString allowedHostsKey = QStringLiteral("pictures/allowedHosts");
const QString cacheBytesKey = QStringLiteral("pictures/cacheBytes");
const QString cacheDaysKey = QStringLiteral("pictures/cacheDays");
const QString localPicturesKey = QStringLiteral("pictures/localFolder");
const QString smallestLeadKey = QStringLiteral("pictures/smallestLead");
const QString recentKey = QStringLiteral("recentFolders");
const QString recentCommandsKey = QStringLiteral("recentCommands");
const QString savedQueriesKey = QStringLiteral("savedQueries");
const QString articleViewKey = QStringLiteral("articles/view");
const QString closedFiltersKey = QStringLiteral("filters/closed");
const QString thumbnailSizeKey = QStringLiteral("gallery/thumbnailSize");

/// What the cards of news readers and social networks take as a large picture, at the least.
constexpr QSize usualSmallestLead(600, 315);

/// In the order of library::everyFacet.
constexpr std::array filterNames{QLatin1String("published"), QLatin1String("category"),
                                 QLatin1String("type"),      QLatin1String("provider"),
                                 QLatin1String("topic"),     QLatin1String("month"),
                                 QLatin1String("problems"),  QLatin1String("edited")};
static_assert(filterNames.size() == library::everyFacet.size());

QStringList withLatest(QStringList known, const QString& latest, int most)
{
    known.removeAll(latest);
    known.prepend(latest);
    return known.mid(0, most);
}

} // namespace

QByteArray Settings::windowGeometry() const
{
    return m_settings.value(geometryKey).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry)
{
    m_settings.setValue(geometryKey, geometry);
}

QByteArray Settings::windowState() const
{
    return m_settings.value(stateKey).toByteArray();
}

void Settings::setWindowState(const QByteArray& state)
{
    m_settings.setValue(stateKey, state);
}

QByteArray Settings::columnState() const
{
    return m_settings.value(columnsKey).toByteArray();
}

void Settings::setColumnState(const QByteArray& state)
{
    m_settings.setValue(columnsKey, state);
}

bool Settings::compactRows() const
{
    return m_settings.value(compactKey, false).toBool();
}

void Settings::setCompactRows(bool compact)
{
    m_settings.setValue(compactKey, compact);
}

widgets::Appearance Settings::appearance() const
{
    const QString name = m_settings.value(appearanceKey).toString();
    if (name == QLatin1String("light"))
        return widgets::Appearance::Light;
    if (name == QLatin1String("dark"))
        return widgets::Appearance::Dark;
    return widgets::Appearance::System;
}

void Settings::setAppearance(widgets::Appearance appearance)
{
    switch (appearance) {
    case widgets::Appearance::System:
        m_settings.remove(appearanceKey);
        break;
    case widgets::Appearance::Light:
        m_settings.setValue(appearanceKey, QStringLiteral("light"));
        break;
    case widgets::Appearance::Dark:
        m_settings.setValue(appearanceKey, QStringLiteral("dark"));
        break;
    }
}

widgets::BodyPanel::View Settings::bodyView() const
{
    return m_settings.value(bodyViewKey).toString() == QLatin1String("preview")
               ? widgets::BodyPanel::View::Preview
               : widgets::BodyPanel::View::Text;
}

void Settings::setBodyView(widgets::BodyPanel::View view)
{
    m_settings.setValue(bodyViewKey, view == widgets::BodyPanel::View::Preview ? QStringLiteral("preview")
                                                                               : QStringLiteral("text"));
}

network::FetchRules Settings::pictureRules() const
{
    network::FetchRules rules;
    rules.offline = m_settings.value(offlineKey, rules.offline).toBool();
    rules.allowedHosts = m_settings.value(allowedHostsKey).toStringList();
    rules.cacheBytes = qMax(0LL, m_settings.value(cacheBytesKey, rules.cacheBytes).toLongLong());
    rules.cacheDays = qMax(1, m_settings.value(cacheDaysKey, rules.cacheDays).toInt());
    return rules;
}

void Settings::setPictureRules(const network::FetchRules& rules)
{
    m_settings.setValue(offlineKey, rules.offline);
    m_settings.setValue(allowedHostsKey, rules.allowedHosts);
    m_settings.setValue(cacheBytesKey, rules.cacheBytes);
    m_settings.setValue(cacheDaysKey, rules.cacheDays);
}

QString Settings::localPictureFolder() const
{
    return m_settings.value(localPicturesKey).toString();
}

void Settings::setLocalPictureFolder(const QString& folder)
{
    m_settings.setValue(localPicturesKey, folder);
}

QSize Settings::smallestLead() const
{
    return m_settings.value(smallestLeadKey, usualSmallestLead).toSize();
}

void Settings::setSmallestLead(QSize size)
{
    m_settings.setValue(smallestLeadKey, size);
}

QStringList Settings::recentFolders() const
{
    return m_settings.value(recentKey).toStringList();
}

void Settings::addRecentFolder(const QString& folder)
{
    m_settings.setValue(recentKey, withLatest(recentFolders(), folder, mostRecentFolders));
}

QStringList Settings::recentCommands() const
{
    return m_settings.value(recentCommandsKey).toStringList();
}

void Settings::addRecentCommand(const QString& id)
{
    m_settings.setValue(recentCommandsKey, withLatest(recentCommands(), id, mostRecentCommands));
}

/// Names and texts in turn.
QList<widgets::SavedQuery> Settings::savedQueries() const
{
    const QStringList texts = m_settings.value(savedQueriesKey).toStringList();
    QList<widgets::SavedQuery> queries;
    for (qsizetype i = 0; i + 1 < texts.size(); i += 2)
        queries.append({texts[i], texts[i + 1]});
    return queries;
}

void Settings::setSavedQueries(const QList<widgets::SavedQuery>& queries)
{
    QStringList texts;
    for (const widgets::SavedQuery& query : queries)
        texts << query.name << query.text;
    m_settings.setValue(savedQueriesKey, texts);
}

QList<library::Facet> Settings::closedFilters() const
{
    const QStringList names = m_settings.value(closedFiltersKey).toStringList();
    QList<library::Facet> facets;
    for (size_t i = 0; i < filterNames.size(); ++i) {
        if (names.contains(filterNames[i]))
            facets.append(library::everyFacet[i]);
    }
    return facets;
}

void Settings::setClosedFilters(const QList<library::Facet>& facets)
{
    QStringList names;
    for (size_t i = 0; i < filterNames.size(); ++i) {
        if (facets.contains(library::everyFacet[i]))
            names.append(filterNames[i]);
    }
    m_settings.setValue(closedFiltersKey, names);
}

widgets::ArticleViews::View Settings::articleView() const
{
    return m_settings.value(articleViewKey).toString() == QLatin1String("gallery")
               ? widgets::ArticleViews::View::Gallery
               : widgets::ArticleViews::View::Table;
}

void Settings::setArticleView(widgets::ArticleViews::View view)
{
    m_settings.setValue(articleViewKey, view == widgets::ArticleViews::View::Gallery
                                            ? QStringLiteral("gallery")
                                            : QStringLiteral("table"));
}

int Settings::thumbnailSize() const
{
    return m_settings.value(thumbnailSizeKey).toInt();
}

void Settings::setThumbnailSize(int width)
{
    m_settings.setValue(thumbnailSizeKey, width);
}

} // namespace foreword::app
