// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/result.h"
#include "imaging/originalpicture.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace foreword::library {
class FileStore;
}

namespace foreword::widgets {
class ArticleCard;
class PictureViewer;
} // namespace foreword::widgets

namespace foreword::app {

/// What can be done with the picture on the card: a closer look in a window of its own, copying it, saving it
/// elsewhere, opening it in the browser. All parts outlive it.
class PictureActions : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        imaging::OriginalPictures& originals;
        library::FileStore& store;
        widgets::ArticleCard& card;
    };

    PictureActions(const Parts& parts, QWidget* window);

    /// The card shows another article, or another state of it.
    void showArticle();
    void lookClosely();

Q_SIGNALS:
    void openUrlRequested(const QUrl& url);
    void saved(const QString& path);
    /// Translated, for the editor.
    void failed(const QString& message);

private:
    void showContextMenu(const QPoint& position);
    void withOriginal(std::function<void(const imaging::OriginalPicture&)> action);
    void copy(const QImage& image);
    void askWhereToSave(const QByteArray& bytes, const QString& fileName);
    void save(const QByteArray& bytes, const QString& path);

    Parts m_parts;
    QWidget* m_window;
    QPointer<widgets::PictureViewer> m_viewer; ///< made for the first closer look
    QString m_lastFolder;
};

} // namespace foreword::app
