// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/rowmarks.h"

#include "library/articlelibrary.h"
#include "library/articlequery.h"

namespace foreword::library {

std::vector<RowMarks> marksFor(const ArticleQuery& query, const ArticleLibrary& library)
{
    std::vector<RowMarks> marks;
    if (query.asksWhatIsEdited()) {
        marks.resize(size_t(library.count()));
        for (const ArticleId id : library.edited())
            marks[size_t(library.rowOf(id))].isEdited = true;
    }
    if (query.asksForPictureProblems()) {
        marks.resize(size_t(library.count()));
        const auto& problems = library.pictureProblems();
        for (auto one = problems.cbegin(); one != problems.cend(); ++one)
            marks[size_t(library.rowOf(one.key()))].pictures = one.value();
    }
    return marks;
}

} // namespace foreword::library
