// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/frontmatterdocument.h"
#include "library/diagnostic.h"
#include "library/fieldschema.h"

#include <QList>

namespace foreword::library {

/// Everything wrong with one document: why it cannot be read or edited, duplicate keys, and for each field of
/// the schema what is missing, of the wrong type, no date, no address or out of range. In file order. A file
/// without front matter gets one Note; a list with problems without end is checked up to its hundredth.
///
/// An Error keeps an article from being published as it is meant; a Warning is worth a look; a Note is only
/// said. Sites that are not of the schema's shape stay calm: a missing title is an Error only where another
/// field of the schema shows that the file is meant as a story.
QList<Diagnostic> validate(const frontmatter::FrontMatterDocument& document, const FieldSchema& schema);
/// The same, where the document's root() is at hand already.
QList<Diagnostic> validate(const frontmatter::FrontMatterDocument& document,
                           const frontmatter::FieldValue& root, const FieldSchema& schema);

/// What a failure to read a file or its front matter says to the editor.
Diagnostic diagnosticFor(const frontmatter::Error& error);

/// An http or https address with a host, or a path inside the site: what an image's or article's url may be.
bool isAddress(const QString& text);

} // namespace foreword::library
