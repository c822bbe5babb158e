// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QWidget>

namespace foreword::widgets {

/// One picture to look at closely: fitted into the widget, or at any scale and moved about. The wheel scales
/// at the pointer, a drag moves, a double click changes between fitted and true size. A picture that is
/// fitted is never enlarged.
class PictureCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit PictureCanvas(QWidget* parent = nullptr);

    /// The picture, and smaller and smaller ones of it, each half as large as the one before. Fits it anew.
    void setPicture(const QList<QImage>& levels);
    /// Another frame of the same picture, of the same size; where it is seen stays.
    void setFrame(const QImage& frame);
    void clear();

    /// Device pixels for each pixel of the picture.
    double scale() const { return m_scale; }
    bool isFitted() const { return m_isFitted; }
    /// Whether all of the picture can be seen, so that there is nowhere to move it.
    bool isWhole() const;

    void fit();
    /// Around the widget's middle.
    void setScale(double scale);
    void zoomIn();
    void zoomOut();
    /// By a part of the widget's size: -1 is a whole one to the left or up.
    void moveBy(double horizontally, double vertically);

    QSize sizeHint() const override { return {800, 560}; }

Q_SIGNALS:
    void viewChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    QSizeF devicePixels() const;
    double fittingScale() const;
    void scaleAt(double scale, QPointF position);
    void place(QPointF center);
    void updateCursor();
    const QImage& levelFor(double scale) const;

    QList<QImage> m_levels;
    QPointF m_center; ///< of the widget, in pixels of the picture
    double m_scale = 1;
    bool m_isFitted = true;
    QPointF m_grabbed;
    bool m_isMoving = false;
};

} // namespace foreword::widgets
