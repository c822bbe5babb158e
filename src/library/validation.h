// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/frontmatterdocument.h"
#include "library/diagnostic.h"
#include "library/fieldschema.h"

#include <QList>

namespace foreword::library {

/// Everything wrong with one document: why it cannot be read or edited, duplicate keys, and for each field of
/// the schema what is missing, of the wrong type, no date, no address or out of range. In file order. A file
/// without front matter gets one Note.
QList<Diagnostic> validate(const frontmatter::FrontMatterDocument& document, const FieldSchema& schema);

/// An http or https address with a host, or a path inside the site: what an image's or article's url may be.
bool isAddress(const QString& text);

} // namespace foreword::library
