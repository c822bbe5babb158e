// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/rowmarks.h"

#include "library/articlelibrary.h"
#include "library/articlequery.h"

namespace foreword::library {

namespace {

void markEdited(std::vector<RowMarks>& marks, const ArticleLibrary& library)
{
    marks.resize(size_t(library.count()));
    for (const ArticleId id : library.edited())
        marks[size_t(library.rowOf(id))].isEdited = true;
}

void markPictures(std::vector<RowMarks>& marks, const ArticleLibrary& library)
{
    marks.resize(size_t(library.count()));
    const auto& problems = library.pictureProblems();
    for (auto one = problems.cbegin(); one != problems.cend(); ++one)
        marks[size_t(library.rowOf(one.key()))].pictures = one.value();
}

} // namespace

std::vector<RowMarks> marksFor(const ArticleQuery& query, const ArticleLibrary& library)
{
    std::vector<RowMarks> marks;
    if (query.asksWhatIsEdited())
        markEdited(marks, library);
    if (query.asksForPictureProblems())
        markPictures(marks, library);
    return marks;
}

std::vector<RowMarks> allMarks(const ArticleLibrary& library)
{
    std::vector<RowMarks> marks;
    markEdited(marks, library);
    markPictures(marks, library);
    return marks;
}

} // namespace foreword::library
