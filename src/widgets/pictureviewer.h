// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/originalpicture.h"

#include <QFutureWatcher>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <memory>

class QAction;
class QLabel;
class QStackedLayout;
class QToolBar;

namespace foreword::imaging {
class Animation;
}

namespace foreword::widgets {

class ElidedLabel;
class PictureCanvas;

/// A window for a close look at an article's pictures, one at a time, in full size. It stays open while the
/// editor goes from article to article. Loads a picture only while it can be seen.
class PictureViewer : public QWidget
{
    Q_OBJECT

public:
    /// `pictures` outlives the viewer.
    explicit PictureViewer(imaging::OriginalPictures& pictures, QWidget* parent = nullptr);
    ~PictureViewer() override;

    /// The addresses as the article writes them, and its title; keeps the current one if it is among them.
    void setPictures(const QStringList& addresses, const QString& articlePath, const QString& title);
    void showPicture(const QString& address);
    QString currentAddress() const { return m_addresses.value(m_current); }
    PictureCanvas* canvas() const { return m_canvas; }

Q_SIGNALS:
    /// Another one of the article's pictures is looked at.
    void pictureShown(const QString& address);
    void copyRequested(const QImage& image);
    void saveRequested(const QByteArray& bytes, const QString& fileName);
    void openUrlRequested(const QUrl& url);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setUpActions();
    void step(int by);
    void load();
    void take();
    void showMessage(const QString& title, const QString& detail);
    void updateView();
    void setFullScreen(bool full);

    imaging::OriginalPictures& m_pictures;
    QStringList m_addresses;
    QString m_articlePath;
    QString m_title;
    int m_current = 0;
    bool m_isStale = false; ///< what is shown is not the current picture, which nobody could see so far
    QFutureWatcher<imaging::OriginalPicture> m_loading;
    imaging::OriginalPicture m_picture;
    std::unique_ptr<imaging::Animation> m_animation;
    QTimer m_patience; ///< a picture that comes at once takes the place of the one before without a word

    QToolBar* m_bar;
    QStackedLayout* m_pages;
    PictureCanvas* m_canvas;
    QWidget* m_message;
    ElidedLabel* m_messageTitle;
    ElidedLabel* m_messageDetail;
    QLabel* m_place;
    QLabel* m_percent;
    QWidget* m_footer;
    ElidedLabel* m_caption;
    QAction* m_previous;
    QAction* m_next;
    QAction* m_zoomOut;
    QAction* m_zoomIn;
    QAction* m_fit;
    QAction* m_trueSize;
    QAction* m_play;
    QAction* m_fullScreen;
    QAction* m_copy;
    QAction* m_save;
    QAction* m_browse;
};

} // namespace foreword::widgets
