// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/articlestep.h"
#include "library/commonfields.h"
#include "library/fieldschema.h"
#include "library/valuesinuse.h"
#include "widgets/formcontent.h"

#include <QUrl>
#include <QWidget>

#include <functional>
#include <vector>

class QGridLayout;

namespace foreword::library {
class KnownProviders;
}

namespace foreword::widgets {

class FieldEditor;
class ProviderOffer;

/// What is in use elsewhere in the collection.
struct FieldSuggestions
{
    /// The values of the field at a path.
    std::function<QList<library::ValueCount>(const frontmatter::FieldPath& path)> values;
    library::KnownProviders* providers = nullptr; ///< outlives the forms; null for none
};

/// A row for each field of a map, made from the schema: labels at the left, related short fields side by
/// side, the fields of a map within it in the row of its name. Lists of maps have editors of their own
/// (ItemListEditor) and no row here.
class FieldForm : public QWidget
{
    Q_OBJECT

public:
    enum class Order {
        AsWritten, ///< as the schema has them
        ByKind,    ///< what is read first comes first: texts, state, choices, numbers, addresses
    };

    FieldForm(const QList<library::FieldSpec>& fields, Order order, QWidget* parent = nullptr);

    /// The map whose fields these are.
    void setBase(const frontmatter::FieldPath& base);
    void setSuggestions(const FieldSuggestions& suggestions);
    void showContent(const FormContent& content);
    /// The fields of several articles at once; see FieldEditor::showSeveral().
    void showSeveral(const library::CommonFields& fields);
    /// The next showContent() or showSeveral() shows everything afresh: another article, or an edit that was
    /// refused.
    void startOver();
    /// The same, but for fields that are being typed into.
    void startOverUnlessTyped();

    /// By the path below the base; null for none.
    FieldEditor* editorAt(const frontmatter::FieldPath& relative) const;
    void focusFirst();
    /// Gives the focus to the field at the path (of the article), or to the one that holds it. False where
    /// there is none.
    bool reveal(const frontmatter::FieldPath& path);

Q_SIGNALS:
    void editRequested(const QList<foreword::frontmatter::FieldEdit>& edits, const QString& undoText,
                       const QString& mergeKey);
    void commonEditRequested(const foreword::editing::EditsOf& editsOf, const QString& undoText);
    void editingFinished();
    void openUrlRequested(const QUrl& url);

private:
    struct Cell;
    struct Row;
    struct Field
    {
        frontmatter::FieldPath relative;
        FieldEditor* editor;
    };

    struct Offer
    {
        frontmatter::FieldPath relative;
        ProviderOffer* offer;
    };

    static QList<Row> rowsFor(QList<library::FieldSpec> fields, Order order);
    static QList<Row> rowsOfMap(const library::FieldSpec& map);
    void addRow(QGridLayout* grid, const Row& row);
    FieldEditor* addEditor(const Cell& cell);
    void addOffer(QGridLayout* grid, const frontmatter::FieldPath& provider);

    frontmatter::FieldPath m_base;
    FieldSuggestions m_suggestions;
    std::vector<Field> m_fields;
    std::vector<Offer> m_offers;
};

/// The path `relative` below `base`.
frontmatter::FieldPath joined(frontmatter::FieldPath base, const frontmatter::FieldPath& relative);

/// The name of a field for people; the key itself where the schema has none.
QString fieldName(const library::FieldSpec& spec);

} // namespace foreword::widgets
