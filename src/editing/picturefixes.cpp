// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/picturefixes.h"

#include <QCoreApplication>

#include <algorithm>

namespace foreword::editing {

using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using frontmatter::FrontMatterDocument;
using frontmatter::Result;
using library::ArticleId;
using library::ArticlePicture;
using library::PictureFinding;
using library::PictureProblem;

namespace {

void setNumber(QList<FieldEdit>& edits, const FieldPath& path, const std::optional<qint64>& recorded,
               int number)
{
    if (recorded != number)
        edits << FieldEdit::set(path, FieldValue::integer(number));
}

QString overHttps(const QString& address)
{
    const qsizetype scheme = address.indexOf(u':');
    return QString(address).insert(scheme, u's');
}

QList<FieldEdit> editsFor(const PictureFinding& finding)
{
    const ArticlePicture& picture = finding.picture;
    QList<FieldEdit> edits;
    switch (finding.problem) {
    case PictureProblem::Dead:
        edits << FieldEdit::remove(picture.path);
        break;
    case PictureProblem::WrongSize:
        setNumber(edits, picture.path / QStringLiteral("width"), picture.width, finding.trueSize.width());
        setNumber(edits, picture.path / QStringLiteral("height"), picture.height, finding.trueSize.height());
        break;
    case PictureProblem::NotHttps:
        edits << FieldEdit::set(picture.addressPath, FieldValue::text(overHttps(picture.address)));
        break;
    default:
        break;
    }
    return edits;
}

/// An order in which the later items of each list come first.
bool standsBehind(const FieldPath& a, const FieldPath& b)
{
    const auto& steps = a.steps();
    const auto& others = b.steps();
    const auto [one, other] = std::mismatch(steps.begin(), steps.end(), others.begin(), others.end());
    if (one == steps.end() || other == others.end())
        return false;
    return one->key != other->key ? one->key > other->key : one->index > other->index;
}

bool isThere(const ArticlePicture& picture, const FrontMatterDocument& document)
{
    const auto address = document.value(picture.addressPath);
    return address && address->isScalar() && address->toText() == picture.address;
}

} // namespace

EditsOf fixingPictures(const PicturesToFix& findings)
{
    return [findings](ArticleId id, const FrontMatterDocument& document) -> Result<QList<FieldEdit>> {
        QList<FieldEdit> edits;
        QList<FieldPath> dead;
        for (const PictureFinding& finding : findings.value(id)) {
            if (!finding.canBeFixed)
                continue;
            if (!isThere(finding.picture, document)) {
                return Error{ErrorCode::Conflict,
                             QCoreApplication::translate("PictureFixes",
                                                         "Its pictures have changed since they were "
                                                         "checked. Check them again."),
                             {},
                             finding.picture.line};
            }
            if (finding.problem == PictureProblem::Dead)
                dead << finding.picture.path;
            else
                edits << editsFor(finding);
        }
        // Of what is removed nothing else is mended; and from the end, so that the places before it stay.
        edits.removeIf([&dead](const FieldEdit& edit) {
            return std::any_of(dead.cbegin(), dead.cend(),
                               [&edit](const FieldPath& path) { return edit.path.startsWith(path); });
        });
        std::stable_sort(dead.begin(), dead.end(), standsBehind);
        for (const FieldPath& path : std::as_const(dead))
            edits << FieldEdit::remove(path);
        return edits;
    };
}

} // namespace foreword::editing
