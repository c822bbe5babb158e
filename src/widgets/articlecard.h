// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/frontmatterdocument.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace foreword::imaging {
class ThumbnailProvider;
}

namespace foreword::widgets {

class BylineRow;
class PictureView;

/// An article as a reader would see it: picture, title, excerpt, provider with its logo, and date; and the
/// name of its file. All its texts are shown as plain text.
class ArticleCard : public QWidget
{
    Q_OBJECT

public:
    explicit ArticleCard(imaging::ThumbnailProvider* thumbnails, QWidget* parent = nullptr);
    ~ArticleCard() override;

    void showDocument(const frontmatter::FrontMatterDocument& document, const QString& articlePath);
    void clear();
    void showPicture(const QString& address);
    PictureView* pictureView() const { return m_picture; }
    /// As the article has it; empty where it has none.
    const QString& title() const { return m_titleText; }

private:
    QString m_titleText;
    PictureView* m_picture;
    QLabel* m_title;
    QLabel* m_excerpt;
    BylineRow* m_byline;
    QLabel* m_file;
};

/// The addresses of all pictures of an article: its own, its provider's, its related stories'.
QStringList pictureAddresses(const frontmatter::FieldValue& article);

} // namespace foreword::widgets
