// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/querybar.h"

#include <QKeyEvent>
#include <QLocale>

namespace foreword::widgets {

QueryBar::QueryBar(QWidget* parent)
    : FieldLineEdit(parent)
{
    setAccessibleName(tr("Find"));
    setPlaceholderText(tr("Find in title, excerpt, provider and topics"));
    setToolTip(tr("Words, \"a phrase\", or a field: provider:cnn published:no topic:\"Public transport\" "
                  "-category:opinion"));
    connect(this, &QLineEdit::textChanged, this, &QueryBar::readQuery);
}

void QueryBar::setCounts(int shown, int all)
{
    const QLocale locale;
    m_counts = all > 0 ? tr("%1 of %2").arg(locale.toString(shown), locale.toString(all)) : QString();
    showNote();
}

void QueryBar::readQuery(const QString& text)
{
    const auto query = library::ArticleQuery::parse(text);
    m_mistake = query.ok() ? QString() : query.error().message;
    showNote();
    if (query.ok() && *query != m_query) {
        m_query = *query;
        Q_EMIT queryChanged(m_query);
    }
}

void QueryBar::showNote()
{
    if (m_mistake.isEmpty())
        setNote(m_counts);
    else
        setNote(m_mistake, Note::Error);
}

void QueryBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        event->accept();
        return;
    }
    FieldLineEdit::keyPressEvent(event);
}

} // namespace foreword::widgets
