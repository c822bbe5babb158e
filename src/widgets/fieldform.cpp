// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fieldform.h"

#include "widgets/fieldeditors.h"
#include "widgets/plaintext.h"
#include "widgets/provideroffer.h"
#include "widgets/urleditor.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace foreword::widgets {

using frontmatter::FieldPath;
using library::FieldSpec;
using library::FieldType;

struct FieldForm::Cell
{
    FieldSpec spec;
    FieldPath relative;
    QString label; ///< beside the control; empty where the row's label says it
    QString name;  ///< of the control, in full
};

struct FieldForm::Row
{
    QList<Cell> cells;
    bool offersBelow = false; ///< what is known of the provider
};

namespace {

constexpr int widestLabel = 104;

int rank(FieldType type)
{
    switch (type) {
    case FieldType::Text:
        return 0;
    case FieldType::Paragraph:
        return 1;
    case FieldType::Boolean:
        return 2;
    case FieldType::DateTime:
        return 3;
    case FieldType::Choice:
        return 4;
    case FieldType::TextList:
        return 5;
    case FieldType::Map:
        return 6;
    case FieldType::Integer:
        return 7;
    case FieldType::Url:
        return 8;
    case FieldType::Opaque:
    case FieldType::MapList:
        break;
    }
    return 9;
}

bool isShort(FieldType type)
{
    return type == FieldType::Choice || type == FieldType::Integer;
}

bool hasRows(FieldType type)
{
    return type != FieldType::MapList && type != FieldType::Map;
}

QLabel* createLabel(const QString& text, FieldEditor* buddy)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setBuddy(buddy);
    const QString shown = label->fontMetrics().elidedText(text, Qt::ElideMiddle, widestLabel);
    // With a buddy, an ampersand would be taken for a mnemonic.
    label->setText(QString(shown).replace(u'&', QLatin1String("&&")));
    if (shown != text)
        label->setToolTip(plainToolTip(text));
    return label;
}

} // namespace

FieldPath joined(FieldPath base, const FieldPath& relative)
{
    for (const FieldPath::Step& step : relative.steps()) {
        if (step.kind == FieldPath::Step::Kind::Key)
            base = std::move(base) / step.key;
        else if (step.kind == FieldPath::Step::Kind::Item)
            base = std::move(base) / step.index;
        else
            base = base.appended();
    }
    return base;
}

QString fieldName(const FieldSpec& spec)
{
    return spec.label && *spec.label ? spec.displayName() : spec.key;
}

FieldForm::FieldForm(const QList<FieldSpec>& fields, Order order, QWidget* parent)
    : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const QList<Row> rows = rowsFor(fields, order);
    for (const Row& row : rows) {
        addRow(grid, row);
        if (row.offersBelow)
            addOffer(grid, row.cells.constFirst().relative.parent());
    }
}

QList<FieldForm::Row> FieldForm::rowsFor(QList<FieldSpec> fields, Order order)
{
    if (order == Order::ByKind)
        std::stable_sort(fields.begin(), fields.end(),
                         [](const FieldSpec& a, const FieldSpec& b) { return rank(a.type) < rank(b.type); });
    QList<Row> rows;
    for (const FieldSpec& spec : std::as_const(fields)) {
        if (spec.type == FieldType::Map) {
            rows += rowsOfMap(spec);
            continue;
        }
        if (!hasRows(spec.type))
            continue;
        const Cell cell{spec, FieldPath() / spec.key, fieldName(spec), fieldName(spec)};
        const bool joinsLast = !rows.isEmpty() && rows.constLast().cells.size() == 1 && isShort(spec.type) &&
                               rows.constLast().cells.constFirst().spec.type == spec.type &&
                               rows.constLast().cells.constFirst().relative.steps().size() == 1;
        if (joinsLast)
            rows.last().cells << cell;
        else
            rows << Row{{cell}};
    }
    return rows;
}

QList<FieldForm::Row> FieldForm::rowsOfMap(const FieldSpec& map)
{
    QList<Row> rows;
    for (const FieldSpec& spec : map.fields) {
        if (!hasRows(spec.type))
            continue;
        Cell cell{spec, FieldPath() / map.key / spec.key, {}, {}};
        //: The name of a control: of a group of fields ("Provider") this one ("Domain").
        cell.name = tr("%1 %2").arg(fieldName(map), fieldName(spec));
        if (!rows.isEmpty() && rows.constLast().cells.size() == 1) {
            rows.last().cells << cell;
            continue;
        }
        cell.label = rows.isEmpty() ? fieldName(map) : fieldName(spec);
        rows << Row{{cell}};
    }
    if (!rows.isEmpty() && map.key == QLatin1String("provider"))
        rows.last().offersBelow = true;
    return rows;
}

void FieldForm::addRow(QGridLayout* grid, const Row& row)
{
    const int at = grid->rowCount();
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    for (const Cell& cell : row.cells) {
        FieldEditor* editor = addEditor(cell);
        if (line->isEmpty())
            grid->addWidget(createLabel(cell.label, editor), at, 0);
        else if (!cell.label.isEmpty())
            line->addWidget(createLabel(cell.label, editor));
        line->addWidget(editor, 1);
    }
    grid->addLayout(line, at, 1);
}

FieldEditor* FieldForm::addEditor(const Cell& cell)
{
    FieldEditor* editor = createFieldEditor(cell.spec, cell.name, this);
    editor->setObjectName(cell.relative.toString());
    editor->setPath(joined(m_base, cell.relative));
    connect(editor, &FieldEditor::editRequested, this, &FieldForm::editRequested);
    connect(editor, &FieldEditor::commonEditRequested, this, &FieldForm::commonEditRequested);
    connect(editor, &FieldEditor::editingFinished, this, &FieldForm::editingFinished);
    if (auto* url = qobject_cast<UrlEditor*>(editor))
        connect(url, &UrlEditor::openRequested, this, &FieldForm::openUrlRequested);
    editor->setSuggestions([this, editor] {
        return m_suggestions.values ? m_suggestions.values(editor->path()) : QList<library::ValueCount>();
    });
    m_fields.push_back({cell.relative, editor});
    return editor;
}

void FieldForm::addOffer(QGridLayout* grid, const FieldPath& provider)
{
    auto* offer = new ProviderOffer(this);
    connect(offer, &ProviderOffer::editRequested, this, &FieldForm::editRequested);
    grid->addWidget(offer, grid->rowCount(), 1);
    m_offers.push_back({provider, offer});
}

void FieldForm::setBase(const FieldPath& base)
{
    m_base = base;
    for (const Field& field : m_fields)
        field.editor->setPath(joined(base, field.relative));
}

void FieldForm::setSuggestions(const FieldSuggestions& suggestions)
{
    m_suggestions = suggestions;
    for (const Offer& one : m_offers)
        one.offer->setKnownProviders(suggestions.providers);
}

void FieldForm::showContent(const FormContent& content)
{
    for (const Field& field : m_fields) {
        const FieldPath& path = field.editor->path();
        field.editor->setLocked(content.lockOf(path));
        field.editor->showValue(content.value(path), content.savedValue(path));
    }
    for (const Offer& one : m_offers)
        one.offer->showContent(content, joined(m_base, one.relative));
}

void FieldForm::showSeveral(const library::CommonFields& fields)
{
    library::CommonField nowhere;
    nowhere.different = 1;
    for (const Field& field : m_fields)
        field.editor->showSeveral(fields.find(field.editor->path()).value_or(nowhere), fields.articles());
}

void FieldForm::startOver()
{
    for (const Field& field : m_fields)
        field.editor->startOver();
}

void FieldForm::startOverUnlessTyped()
{
    for (const Field& field : m_fields)
        field.editor->startOverUnlessTyped();
}

FieldEditor* FieldForm::editorAt(const FieldPath& relative) const
{
    for (const Field& field : m_fields) {
        if (field.relative == relative)
            return field.editor;
    }
    return nullptr;
}

bool FieldForm::reveal(const FieldPath& path)
{
    for (FieldPath at = path; at.startsWith(m_base) && at != m_base; at = at.parent()) {
        for (const Field& field : m_fields) {
            if (field.editor->path() == at) {
                field.editor->setFocus(Qt::OtherFocusReason);
                return true;
            }
        }
    }
    return false;
}

void FieldForm::focusFirst()
{
    if (!m_fields.empty())
        m_fields.front().editor->setFocus();
}

} // namespace foreword::widgets
