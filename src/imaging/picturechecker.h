// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/picturefacts.h"

#include <QFuture>
#include <QList>

#include <memory>
#include <optional>

namespace foreword::imaging {

/// Pictures that were checked, by their indexes.
struct CheckedPictures
{
    QList<int> pictures;
    int withheld = 0; ///< those of them about which nothing was to be found out now
};

/// Finds out about pictures, each once: whether they can be reached, their true size, what they are. Only
/// headers are read, no pixels. Pictures on the web come anew through the fetcher, with its limits and
/// refusals; what it refuses, what the network withholds and a server in trouble make no picture dead. Of an
/// http address it is also asked whether the same picture is there over https.
///
/// Works on a thread of its own; all functions may be called from any thread.
class PictureChecker
{
public:
    /// Which of the facts that are known already are taken again. Files of the site are always looked at.
    enum class Reuse {
        Young,   ///< those about pictures on the web that are less than a day old
        Nothing, ///< none: everything is asked again
    };

    /// `fetcher` outlives the checker; null means that nothing is fetched from the web. Facts about the web
    /// are kept in `factsFile`, so that a check that was ended goes on where it stopped; empty for nowhere.
    PictureChecker(ImageFetcher* fetcher, const QString& factsFile);
    /// Gives up what is being checked.
    ~PictureChecker();

    /// Checks them in this order as far as the web allows, whose hosts are asked in turn. Each result says of
    /// which ones facts() are there now; they come some times a second. Progress counts pictures. Where it is
    /// cancelled, downloads are dropped and what is known is kept. A check that is asked for meanwhile waits
    /// its turn.
    QFuture<CheckedPictures> check(const QList<PictureKey>& pictures, const QString& siteFolder,
                                   Reuse reuse = Reuse::Young);
    /// As of the last check of the picture; nothing where there was none.
    std::optional<PictureFacts> facts(const PictureKey& picture) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace foreword::imaging
