// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/frontmatterdocument.h"
#include "library/articlelibrary.h"

#include <QCoreApplication>

#include <optional>

namespace foreword::widgets {

/// What the form shows: one article as it is to be, and as the disk holds it. A value, made anew after each
/// change.
class FormContent
{
    Q_DECLARE_TR_FUNCTIONS(FormContent)

public:
    FormContent() = default; ///< an empty form
    /// `articlePath` is absolute.
    FormContent(const library::Article& article, const QString& articlePath);

    /// Shows the values of an earlier reading, locked, while the text cannot be read.
    void keepValuesOf(const FormContent& earlier) { m_root = earlier.m_root; }

    const frontmatter::FrontMatterDocument& document() const { return m_document; }
    const frontmatter::FieldValue& root() const { return m_root; }
    const QString& articlePath() const { return m_articlePath; }

    std::optional<frontmatter::FieldValue> value(const frontmatter::FieldPath& path) const;
    std::optional<frontmatter::FieldValue> savedValue(const frontmatter::FieldPath& path) const;
    /// Why the field cannot be edited, in words; empty where it can.
    QString lockOf(const frontmatter::FieldPath& path) const;

private:
    frontmatter::FrontMatterDocument m_document;
    frontmatter::FieldValue m_root;
    frontmatter::FieldValue m_saved;
    QString m_articlePath;
};

} // namespace foreword::widgets
