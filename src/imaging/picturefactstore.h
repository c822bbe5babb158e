// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/picturefacts.h"

#include <QHash>
#include <QString>

namespace foreword::imaging {

/// Keeps facts about pictures on the web from one check to the next, in a file of one JSON object a line.
/// Facts are added at its end as they come, so that a check that is cut off loses none; a line that is cut
/// short or damaged is passed over. Like any cache it may be lost: what cannot be written is found out again.
/// Blocking; used by one thread at a time.
class PictureFactStore
{
public:
    using Facts = QHash<PictureKey, PictureFacts>;

    /// The folder of `file` is made if need be; an empty name keeps nothing.
    explicit PictureFactStore(const QString& file)
        : m_file(file)
    {}

    /// Those found out since `oldest` (milliseconds since 1970 UTC). Where older ones or damaged lines take
    /// up most of the file, it is written anew without them.
    Facts read(qint64 oldest);
    void add(const Facts& facts);

private:
    void rewrite(const Facts& facts);

    QString m_file;
};

} // namespace foreword::imaging
