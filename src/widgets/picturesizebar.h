// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/thumbnailprovider.h"

#include <QWidget>

#include <optional>

class QLabel;
class QToolButton;

namespace foreword::widgets {

/// The size in pixels that an article records of a picture; each side only where it is a whole number.
struct RecordedSize
{
    std::optional<qint64> width;
    std::optional<qint64> height;

    friend bool operator==(const RecordedSize&, const RecordedSize&) = default;
};

/// What is known of one picture once it is decoded: its true size and where it came from, and a button that
/// asks for that size to be recorded where another one is, or none. A picture is asked for only while the bar
/// can be seen.
class PictureSizeBar : public QWidget
{
    Q_OBJECT

public:
    /// `list` names the list that the picture is in. `thumbnails` may be null; else it outlives the bar.
    PictureSizeBar(const QString& list, imaging::ThumbnailProvider* thumbnails, QWidget* parent = nullptr);

    /// `key` as another view asks for the same picture, so that it is decoded once.
    void showPicture(const imaging::ThumbnailKey& key, const RecordedSize& recorded);
    void setLocked(bool locked);

Q_SIGNALS:
    /// The true size is to be recorded.
    void sizeRequested(const QSize& size);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    QString description(const imaging::Thumbnail& thumbnail) const;

    QString m_list;
    imaging::ThumbnailProvider* m_thumbnails;
    imaging::ThumbnailKey m_key;
    RecordedSize m_recorded;
    QSize m_trueSize; ///< empty while it is not known
    QLabel* m_text;
    QToolButton* m_use;
};

} // namespace foreword::widgets
