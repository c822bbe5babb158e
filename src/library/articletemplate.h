// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/fieldschema.h"

#include <QByteArray>
#include <QDateTime>

namespace foreword::library {

/// The file of a new article: the schema's fields that have a beginning, in its order, its date `now` in UTC.
QByteArray newArticle(const FieldSchema& schema, const QDateTime& now);

} // namespace foreword::library
