// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foreword::library {

/// The path of an article's file (relative, with `/`) without the folders that are named after languages,
/// such as `de` or `pt-BR`: the same for a story and its translations, as sites keep them.
QString withoutLanguages(const QString& file);

} // namespace foreword::library
