// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/pictureproblems.h"

#include <vector>

namespace foreword::library {

class ArticleLibrary;
class ArticleQuery;

/// What is known of a row that does not stand in its file.
struct RowMarks
{
    RowMarks(bool edited = false, PictureProblems problems = {})
        : isEdited(edited)
        , pictures(problems)
    {}

    bool isEdited;            ///< it has unsaved edits
    PictureProblems pictures; ///< found by the last check of its pictures
};

/// Of each row; empty where marks make no difference to the query.
std::vector<RowMarks> marksFor(const ArticleQuery& query, const ArticleLibrary& library);
/// Of each row, whatever is asked.
std::vector<RowMarks> allMarks(const ArticleLibrary& library);

} // namespace foreword::library
