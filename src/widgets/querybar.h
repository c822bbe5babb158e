// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlequery.h"
#include "library/valuesinuse.h"
#include "widgets/fieldlineedit.h"

#include <QList>

#include <functional>

class QCompleter;

namespace foreword::widgets {

class CountedValuesModel;

/// The field that the articles are filtered with. Reads the text as a query at each keystroke; what cannot be
/// read is underlined and explained in the field, and leaves the last good query in force. Escape empties it.
///
/// While a word is typed that begins as a field's name, or a field's value, a list below offers them: Tab
/// takes the first, or the one that the arrows have gone to, which Return takes as well; Escape closes it.
class QueryBar : public FieldLineEdit
{
    Q_OBJECT

public:
    explicit QueryBar(QWidget* parent = nullptr);

    /// "214 of 12,480" at the right end; nothing while no article is there.
    void setCounts(int shown, int all);
    /// Who knows the values that stand in the collection, of a field by its name, the most used ones first.
    using ValuesOf = std::function<QList<library::ValueCount>(const QString& field)>;
    void setKnownValues(ValuesOf valuesOf);

Q_SIGNALS:
    void queryChanged(const foreword::library::ArticleQuery& query);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;

private:
    void readQuery(const QString& text);
    void underlineMistake();
    void showNote();
    QList<library::ValueCount> offers();
    void noteValuesOf(const QString& field);
    void showOffers();
    void take(const QString& offer);
    bool isOffering() const;

    QString m_counts;
    QString m_mistake;
    frontmatter::TextSpan m_mistakeSpan; ///< in UTF-16 units
    bool m_isComposing = false;          ///< an input method shows what is not text yet
    library::ArticleQuery m_query;
    ValuesOf m_valuesOf;
    QString m_valuesField; ///< of the word that was typed last; empty for none
    QList<library::ValueCount> m_values;
    CountedValuesModel* m_offers;
    QCompleter* m_completer;
};

} // namespace foreword::widgets
