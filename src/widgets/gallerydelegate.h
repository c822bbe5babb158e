// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/celldelegate.h"
#include "widgets/laidouttext.h"

#include <QCache>
#include <QFont>

namespace foreword::widgets {

/// Paints an article as a card of the gallery: its picture with the published box and the marks on it, two
/// lines of its title, provider and date. `option.rect` is the card. The box toggles where it is drawn; the
/// tool tip is that of what is under the mouse, so that a picture says why it is not there. What is edited of
/// a card is its title.
class GalleryDelegate : public CellDelegate
{
    Q_OBJECT

public:
    explicit GalleryDelegate(QObject* parent = nullptr);

    void setPictureWidth(int width);
    int pictureWidth() const { return m_pictureWidth; }
    QSize cardSize(const QFont& font) const;
    QSize pictureSize() const;
    /// A card's picture and its box.
    QRect pictureRect(const QRect& card) const;
    QRect publishedRect(const QRect& card, Qt::LayoutDirection direction) const;
    /// The lines that its title may take.
    QRect titleRect(const QRect& card, const QFont& font) const;

    /// Asks the model for the other published state; false where there is none.
    static bool togglePublished(QAbstractItemModel* model, const QModelIndex& index);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
    void place(QWidget* control, const QRect& cell, const QRect& viewport) const override;

private:
    void paintGround(QPainter* painter, const QStyleOptionViewItem& option) const;
    void paintPictureOf(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const;
    void paintMarks(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintTexts(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    struct Texts
    {
        LaidOutText title;
        LaidOutText source; ///< provider and date
        int titleHeight = 0;
    };
    const Texts& textsOf(const QStyleOptionViewItem& option, const QModelIndex& index) const;

    int m_pictureWidth = 160;
    mutable QCache<QString, Texts> m_texts; ///< by what they say, in this font, width and direction:
    mutable QFont m_textsFont;
    mutable int m_textsWidth = 0;
    mutable Qt::LayoutDirection m_textsDirection = Qt::LeftToRight;
};

} // namespace foreword::widgets
