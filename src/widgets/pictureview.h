// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/thumbnailprovider.h"

#include <QStringList>
#include <QWidget>

namespace foreword::widgets {

/// One of an article's pictures, scaled to fit, with its place among them and its true size. Loading, absent
/// and failed look different and say so in words. Left and Right, or the buttons at its sides, go through the
/// pictures.
class PictureView : public QWidget
{
    Q_OBJECT

public:
    /// `thumbnails` outlives the view; null shows no pictures at all.
    explicit PictureView(imaging::ThumbnailProvider* thumbnails, QWidget* parent = nullptr);

    /// The addresses as the article writes them; keeps the current one if it is still among them.
    void setPictures(const QStringList& addresses, const QString& articlePath);
    void showPicture(const QString& address);
    QString currentAddress() const;
    const QStringList& addresses() const { return m_addresses; }
    const QString& articlePath() const { return m_articlePath; }
    /// Asks once more for a picture that could not be shown.
    void retry();
    /// What is shown now, as last painted.
    imaging::Thumbnail::State state() const { return m_thumbnail.state; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stateChanged();
    /// A double click or Enter: the current picture is to be looked at closely.
    void openRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    imaging::ThumbnailKey key() const;
    void step(int by);
    void refresh();
    void updateDescription();
    QRect arrowRect(bool forward) const;
    QRectF pictureRect() const;
    void paintBadge(QPainter& painter) const;
    void paintArrow(QPainter& painter, bool forward) const;

    imaging::ThumbnailProvider* m_thumbnails;
    QStringList m_addresses;
    QString m_articlePath;
    int m_current = 0;
    imaging::Thumbnail m_thumbnail;
};

} // namespace foreword::widgets
