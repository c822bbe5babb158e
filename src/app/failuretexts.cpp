// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/failuretexts.h"

#include "library/articlelibrary.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace foreword::app {
namespace {

/// As many as are read, and leave room for the articles.
constexpr int mostNamed = 4;

struct FailureTexts
{
    Q_DECLARE_TR_FUNCTIONS(FailureTexts)
};

QString withPlace(const QString& file, const frontmatter::Error& error)
{
    if (error.line <= 0)
        return FailureTexts::tr("%1: %2").arg(file, error.message);
    return FailureTexts::tr("%1, line %2: %3").arg(file, QLocale().toString(error.line), error.message);
}

} // namespace

QString textOf(const QList<library::SaveFailure>& failures, const library::ArticleLibrary& library)
{
    const auto isHeldBack = [](const library::SaveFailure& failure) {
        return failure.error.code == frontmatter::ErrorCode::HeldBack;
    };
    const auto heldBack = int(std::count_if(failures.begin(), failures.end(), isHeldBack));
    const int failed = int(failures.size()) - heldBack;
    QStringList lines;
    if (failed > 0)
        lines.append(
            FailureTexts::tr("%Ln article(s) could not be saved and keep their edits.", nullptr, failed));
    if (heldBack > 0)
        lines.append(FailureTexts::tr(
            "%Ln article(s) cannot be read and were not saved; their edits are kept.", nullptr, heldBack));
    for (const library::SaveFailure& failure : failures.mid(0, mostNamed))
        lines.append(withPlace(library.file(failure.id), failure.error));
    return lines.join(u'\n');
}

QString textOf(const QList<editing::Refusal>& refusals, editing::OnRefusal onRefusal,
               const library::ArticleLibrary& library)
{
    const auto count = int(refusals.size());
    QStringList lines;
    if (onRefusal == editing::OnRefusal::ChangeNothing)
        lines.append(FailureTexts::tr("Nothing was changed, because %Ln article(s) cannot be changed.",
                                      nullptr, count));
    else if (count > 1)
        lines.append(FailureTexts::tr("%Ln article(s) could not be changed.", nullptr, count));
    for (const editing::Refusal& refusal : refusals.mid(0, mostNamed))
        lines.append(withPlace(library.file(refusal.id), refusal.error));
    return lines.join(u'\n');
}

} // namespace foreword::app
