// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/booleaneditor.h"
#include "widgets/choiceeditor.h"
#include "widgets/datetimeeditor.h"
#include "widgets/fieldlineedit.h"
#include "widgets/formdocument.h"
#include "widgets/integereditor.h"
#include "widgets/opaqueeditor.h"
#include "widgets/paragrapheditor.h"
#include "widgets/urleditor.h"

#include <memory>

namespace foreword::test {

/// Of a field named `field`.
inline library::FieldSpec spec(library::FieldType type)
{
    library::FieldSpec result;
    result.key = u"field"_qs;
    result.type = type;
    return result;
}

inline frontmatter::FieldPath path()
{
    return frontmatter::FieldPath() / u"field"_qs;
}

template<typename Editor>
std::unique_ptr<Editor> make(const library::FieldSpec& fieldSpec)
{
    auto editor = std::make_unique<Editor>(fieldSpec, u"Field"_qs);
    editor->setPath(path());
    return editor;
}

inline std::unique_ptr<widgets::FieldEditor> makeFor(library::FieldType type)
{
    switch (type) {
    case library::FieldType::Paragraph:
        return make<widgets::ParagraphEditor>(spec(type));
    case library::FieldType::Url:
        return make<widgets::UrlEditor>(spec(type));
    case library::FieldType::DateTime:
        return make<widgets::DateTimeEditor>(spec(type));
    case library::FieldType::Integer:
        return make<widgets::IntegerEditor>(spec(type));
    case library::FieldType::Boolean:
        return make<widgets::BooleanEditor>(spec(type));
    case library::FieldType::Choice:
        return make<widgets::ChoiceEditor>(spec(type));
    case library::FieldType::Opaque:
        return make<widgets::OpaqueEditor>(spec(type));
    default:
        return make<widgets::TextEditor>(spec(type));
    }
}

inline widgets::FieldLineEdit* lineOf(const std::unique_ptr<widgets::FieldEditor>& editor)
{
    return editor->findChild<widgets::FieldLineEdit*>();
}

/// Types over everything.
inline void type(widgets::FieldLineEdit* line, const QString& text)
{
    line->selectAll();
    if (text.isEmpty())
        QTest::keyClick(line, Qt::Key_Delete);
    else
        line->insert(text);
}

} // namespace foreword::test
