// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/translations.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

namespace foreword::library {

namespace {

/// A language by its code of two or three letters, perhaps with a script or a country (BCP 47).
bool isLanguage(const QString& folder)
{
    static const QRegularExpression form(
        QStringLiteral("^([A-Za-z]{2,3})([-_][A-Za-z]{4})?([-_]([A-Za-z]{2}|[0-9]{3}))?$"));
    const QRegularExpressionMatch match = form.match(folder);
    return match.hasMatch() && QLocale::codeToLanguage(match.capturedView(1)) != QLocale::AnyLanguage;
}

} // namespace

QString withoutLanguages(const QString& file)
{
    QStringList parts = file.split(u'/');
    const QString name = parts.takeLast();
    parts.removeIf(isLanguage);
    parts.append(name);
    return parts.join(u'/');
}

} // namespace foreword::library
