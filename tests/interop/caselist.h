// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/frontmatterdocument.h"

#include <QFile>
#include <QHash>
#include <QMap>

namespace foreword::test {

/// Edits as files for other programs to look at: a folder with
///
///     documents/000001.md   each document once, bytes as they are
///     cases.jsonl           one edit a line: its name, the documents before and after it, the edit
///
/// A value is `["text", "…"]`, `["number", "0.90"]`, `["date", "2021-04-13"]`, `["boolean", true]`,
/// `["null"]`,
/// `["list", […]]` or `["map", [[key, value]…]]`; a path a list of keys, indices and `null` for `[+]`.
class CaseList
{
public:
    /// The folder must be there; what is in it is overwritten.
    explicit CaseList(const QString& folder);

    /// Carries the edit out and adds it; the document after it, or nothing where it was refused.
    std::optional<frontmatter::FrontMatterDocument> add(const QString& name,
                                                        const frontmatter::FrontMatterDocument& before,
                                                        const frontmatter::FieldEdit& edit,
                                                        const frontmatter::KeyOrder& order = {});
    /// The name of the document's file.
    QString document(const QByteArray& bytes);

    int size() const { return m_size; }
    /// How many edits were refused, by the reason's code.
    const QMap<frontmatter::ErrorCode, int>& refused() const { return m_refused; }

private:
    QString m_folder;
    QFile m_cases;
    QHash<QByteArray, QString> m_documents;
    QMap<frontmatter::ErrorCode, int> m_refused;
    int m_size = 0;
};

} // namespace foreword::test
