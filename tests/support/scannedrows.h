// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlescanner.h"

namespace foreword::test {

/// A batch's articles one by one, for tests to look into.
inline QList<library::ScannedArticle> articlesOf(const library::ScanBatch& batch)
{
    QList<library::ScannedArticle> articles;
    for (const auto& block : batch.blocks) {
        for (int i = 0; i < block->size(); ++i)
            articles.append({block->row(i).file(), block->row(i).stamp(), block->row(i).summary()});
    }
    return articles;
}

} // namespace foreword::test
