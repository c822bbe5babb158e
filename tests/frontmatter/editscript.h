// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldedit.h"
#include "frontmatter/result.h"

#include <QByteArray>
#include <QMap>

#include <optional>

namespace foreword::test {

/// One line of a fixture's `edit` file:
///
///     set PATH JSON | date PATH TEXT | insert PATH JSON | remove PATH | move PATH INDEX |
///     rename PATH KEY
///     refuse CODE EDIT     the edit is refused with the code and nothing changes
///     nothing EDIT         the edit is possible and changes nothing
///     order PATH KEY,KEY   the order of keys in the map at the path (`.` for the root) from here on
struct EditLine
{
    enum class Expectation { Done, Refused, Nothing };

    QString line;
    Expectation expectation = Expectation::Done;
    QString code; ///< of a refusal, as codeName() gives it
    std::optional<frontmatter::FieldEdit> edit;
    QMap<QString, QStringList> order; ///< by path, as it is at this line

    frontmatter::KeyOrder keyOrder() const;
};

/// Empty, and `complaint` set, where a line cannot be read.
QList<EditLine> readEdits(const QByteArray& script, QString* complaint);

/// The line that readEdits() takes for the edit; dates within lists and maps become texts.
QByteArray writeEdit(const frontmatter::FieldEdit& edit);

QString codeName(frontmatter::ErrorCode code);

/// The code and the message without the names that stand in it, so that equal reasons are one.
QString reasonOf(const frontmatter::Error& error);

} // namespace foreword::test
