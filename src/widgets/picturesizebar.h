// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldedit.h"
#include "imaging/thumbnailprovider.h"
#include "library/fieldschema.h"
#include "widgets/formcontent.h"

#include <QFutureWatcher>
#include <QWidget>

class QLabel;
class QToolButton;

namespace foreword::widgets {

/// Whether the items of a list of pictures record sizes: they have a `width` and a `height`.
bool recordsSizes(const library::FieldSpec& list);

/// What is known of one picture once it is decoded: its true size, and whether it is kept on this computer,
/// which the article may say otherwise; and a button that asks for that size to be recorded where another one
/// is, or none. A picture is asked for only while the bar
/// can be seen.
class PictureSizeBar : public QWidget
{
    Q_OBJECT

public:
    /// `list` names the list that the picture is in. `thumbnails` may be null; else it outlives the bar.
    PictureSizeBar(const QString& list, imaging::ThumbnailProvider* thumbnails, QWidget* parent = nullptr);

    /// The picture at the path `item`. `key` as another view asks for it, so that it is decoded once.
    void showPicture(const frontmatter::FieldPath& item, const FormContent& content,
                     const imaging::ThumbnailKey& key);

Q_SIGNALS:
    /// The true size is to be recorded.
    void editRequested(const QList<foreword::frontmatter::FieldEdit>& edits, const QString& undoText,
                       const QString& mergeKey);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void recordSize();
    bool isRecorded() const; ///< the true size
    QString description() const;
    QString keeping() const;

    QString m_list;
    imaging::ThumbnailProvider* m_thumbnails;
    frontmatter::FieldPath m_item;
    imaging::ThumbnailKey m_key;
    std::optional<qint64> m_width; ///< as recorded, where that is a number
    std::optional<qint64> m_height;
    std::optional<bool> m_isCached; ///< as recorded
    imaging::Thumbnail m_thumbnail;
    QSize m_trueSize; ///< empty while it is not known
    QFutureWatcher<bool> m_isKept;
    QLabel* m_text;
    QToolButton* m_use;
};

} // namespace foreword::widgets
