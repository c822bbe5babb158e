// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldvalue.h"
#include "library/fieldschema.h"

#include <QString>

namespace foreword::widgets {

/// How an item of a list of maps is named in a list: a picture by its file and size, a story by its title
/// and provider.
struct ListedItem
{
    QString title;
    QString detail;
    QString picture;          ///< address as written; empty for none
    QString articlePath = {}; ///< where its address starts; empty for where those of the whole list do
    bool isOffered = true;    ///< whether it can be chosen
};

/// Whether the items of a MapList are pictures: they have a `url`.
bool holdsPictures(const library::FieldSpec& list);

ListedItem listedItem(const frontmatter::FieldValue& item, const library::FieldSpec& list);

} // namespace foreword::widgets
