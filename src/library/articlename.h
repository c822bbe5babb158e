// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace foreword::library {

/// The name of an article's file, without its folder, as Jekyll divides it: `2021-04-13-slug.md`. A value.
struct ArticleName
{
    QString date;   ///< `2021-04-13`; empty for none
    QString slug;   ///< what is left between date and suffix
    QString suffix; ///< with its point; empty for none

    static ArticleName of(const QString& fileName);
    /// Of a story: the day is the one that its date says, as written there; without a date there is none.
    static ArticleName of(const QString& date, const QString& title, const QString& suffix);

    QString text() const;
    friend bool operator==(const ArticleName&, const ArticleName&) = default;
};

/// The path itself, or with `-2`, `-3`, … before its suffix the first one that is not taken.
QString freeName(const QString& path, const std::function<bool(const QString& path)>& isTaken);

/// Why a file cannot have this name in an article folder, as a sentence for the editor; nothing where it can.
/// Whether another file has it is not asked.
std::optional<QString> problemOfName(const QString& fileName);

} // namespace foreword::library
