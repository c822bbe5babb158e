// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/thumbnailprovider.h"

#include <QWidget>

namespace foreword::widgets {

/// A line that says who published something and when, behind the provider's logo; where that is not there,
/// still on its way or cannot be shown, the words alone.
class BylineRow : public QWidget
{
    Q_OBJECT

public:
    /// `thumbnails` may be null; else it outlives the row.
    explicit BylineRow(imaging::ThumbnailProvider* thumbnails, QWidget* parent = nullptr);

    /// `logo` is the picture's address as written in the article; empty for none.
    void showByline(const QString& provider, const QString& date, const QString& logo,
                    const QString& articlePath);
    QString text() const;
    bool showsLogo() const { return !m_logo.isNull(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int logoHeight() const;
    imaging::ThumbnailKey key() const;
    void takeLogo();

    imaging::ThumbnailProvider* m_thumbnails;
    QStringList m_words;
    QString m_address;
    QString m_articlePath;
    QImage m_logo;
};

} // namespace foreword::widgets
