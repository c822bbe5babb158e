// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlepictures.h"
#include "library/diagnostic.h"

#include <QFlags>
#include <QList>
#include <QSize>
#include <QString>

#include <array>
#include <optional>

namespace foreword::library {

/// What may be wrong with a picture.
enum class PictureProblem : quint8 {
    Dead = 1,       ///< there is no such picture
    WrongSize = 2,  ///< another width or height is recorded than it has
    Small = 4,      ///< a lead picture smaller than the limit
    NotHttps = 8,   ///< its address begins with http:
    WrongType = 16, ///< it is no picture, or of another type than it is announced as
    Duplicate = 32, ///< a lead picture that other stories lead with too; a translation is the same story
};
Q_DECLARE_FLAGS(PictureProblems, PictureProblem)
Q_DECLARE_OPERATORS_FOR_FLAGS(PictureProblems)

inline constexpr std::array everyPictureProblem{PictureProblem::Dead,      PictureProblem::WrongSize,
                                                PictureProblem::Small,     PictureProblem::NotHttps,
                                                PictureProblem::WrongType, PictureProblem::Duplicate};

/// Diagnostic::rule, and the word behind `is:` in a query: "picture-dead".
QString ruleOf(PictureProblem problem);
/// Nothing for a word that names none.
std::optional<PictureProblem> pictureProblemNamed(const QString& rule);

/// A lead picture smaller than this, in pixels, is too small: what the cards of social networks ask for.
inline constexpr QSize smallestLeadByDefault{600, 315};

/// What was found out about a picture outside of the article.
struct PictureReport
{
    enum class Reach {
        Unknown, ///< not checked, or it could not be: nothing is said against it
        There,
        Gone,
    };
    Reach reach = Reach::Unknown;
    QString words = {};         ///< why it is gone, or is no picture; translated
    QString announcedType = {}; ///< "image/png"; empty where nothing is said
    QString type = {};          ///< what the bytes are; empty for no picture
    QSize trueSize = {};        ///< empty where it is not known
    bool isOverHttps = false;
};

/// One thing that is wrong with one picture.
struct PictureFinding
{
    PictureProblem problem = PictureProblem::Dead;
    ArticlePicture picture;
    QSize trueSize; ///< empty where it is not known
    Diagnostic diagnostic;
    bool canBeFixed = false;

    friend bool operator==(const PictureFinding&, const PictureFinding&) = default;
};

/// All but Duplicate, which is a matter of other articles.
QList<PictureFinding> pictureFindings(const ArticlePicture& picture, const PictureReport& report,
                                      QSize smallestLead);

/// A lead picture that `others` (at least one) lead with too; `example` is the title of one of them.
PictureFinding duplicateFinding(const ArticlePicture& lead, int others, const QString& example);

PictureProblems problemsOf(const QList<PictureFinding>& findings);

} // namespace foreword::library
