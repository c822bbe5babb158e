// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"

#include <QMimeData>

namespace foreword::models {

/// Articles that are dragged out of the window: their files, for programs that take files, and their titles,
/// one a line, for those that take text. Made when the other program asks, from what the articles were when
/// the drag began.
class ArticleMimeData : public QMimeData
{
    Q_OBJECT

public:
    ArticleMimeData(const library::ArticleLibrary& library, const QList<library::ArticleId>& articles);

    QStringList formats() const override;
    bool hasFormat(const QString& type) const override;

protected:
    QVariant retrieveData(const QString& type, QMetaType wanted) const override;

private:
    QByteArray files() const;
    QString titles() const;

    QString m_folder;
    library::ArticleRecords m_records;
    QList<int> m_rows;
};

} // namespace foreword::models
