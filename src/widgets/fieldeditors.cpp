// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fieldeditors.h"

#include "widgets/booleaneditor.h"
#include "widgets/chipseditor.h"
#include "widgets/choiceeditor.h"
#include "widgets/datetimeeditor.h"
#include "widgets/integereditor.h"
#include "widgets/opaqueeditor.h"
#include "widgets/paragrapheditor.h"
#include "widgets/urleditor.h"

namespace foreword::widgets {

using library::FieldSpec;
using library::FieldType;

FieldEditor* createFieldEditor(const FieldSpec& spec, const QString& name, QWidget* parent)
{
    switch (spec.type) {
    case FieldType::Text:
        return new TextEditor(spec, name, parent);
    case FieldType::Paragraph:
        return new ParagraphEditor(spec, name, parent);
    case FieldType::Url:
        return new UrlEditor(spec, name, parent);
    case FieldType::DateTime:
        return new DateTimeEditor(spec, name, parent);
    case FieldType::Integer:
        return new IntegerEditor(spec, name, parent);
    case FieldType::Boolean:
        return new BooleanEditor(spec, name, parent);
    case FieldType::Choice:
        return new ChoiceEditor(spec, name, parent);
    case FieldType::TextList:
        return new ChipsEditor(spec, name, parent);
    case FieldType::Opaque:
    case FieldType::Map:
    case FieldType::MapList:
        break;
    }
    return new OpaqueEditor(spec, name, parent);
}

} // namespace foreword::widgets
