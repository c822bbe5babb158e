// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlequery.h"
#include "widgets/fieldlineedit.h"

namespace foreword::widgets {

/// The field that the articles are filtered with. Reads the text as a query at each keystroke; what cannot be
/// read is told in the field and leaves the last good query in force. Escape empties it.
class QueryBar : public FieldLineEdit
{
    Q_OBJECT

public:
    explicit QueryBar(QWidget* parent = nullptr);

    /// "214 of 12,480" at the right end; nothing while no article is there.
    void setCounts(int shown, int all);

Q_SIGNALS:
    void queryChanged(const foreword::library::ArticleQuery& query);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void readQuery(const QString& text);
    void showNote();

    QString m_counts;
    QString m_mistake;
    library::ArticleQuery m_query;
};

} // namespace foreword::widgets
