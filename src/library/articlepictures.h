// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldpath.h"
#include "frontmatter/frontmatterdocument.h"
#include "library/fieldschema.h"

#include <QList>
#include <QString>

#include <optional>

namespace foreword::library {

/// A picture that an article names.
struct ArticlePicture
{
    frontmatter::FieldPath path;        ///< of the picture: an item of a list, or a field
    frontmatter::FieldPath addressPath; ///< of its address; `path` itself where that is all there is
    QString address;                    ///< as written; never blank
    std::optional<qint64> width;        ///< as recorded, where that is a whole number
    std::optional<qint64> height;
    bool isLead = false; ///< the article's first one
    int line = 0;        ///< of the picture, 1-based

    /// Whether there is room for a size beside the address.
    bool canHaveSize() const { return path != addressPath; }

    friend bool operator==(const ArticlePicture&, const ArticlePicture&) = default;
};

/// The pictures that have an address, in all of the schema's lists of pictures: the article's own, its
/// provider's, those of its related stories and of their providers. As the row has it, the field `image`
/// stands in for `images` where there is none, and a single picture for a list. None of a document that
/// cannot be read.
QList<ArticlePicture> articlePictures(const frontmatter::FrontMatterDocument& document,
                                      const FieldSchema& schema);

} // namespace foreword::library
