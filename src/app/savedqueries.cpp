// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/savedqueries.h"

#include "app/settings.h"
#include "widgets/querybar.h"
#include "widgets/savedqueriesdialog.h"

#include <QAction>
#include <QCollator>
#include <QInputDialog>
#include <QMenu>

#include <algorithm>

namespace foreword::app {

using widgets::SavedQuery;

namespace {

constexpr int dialogWidth = 360; ///< pixels

bool isKnown(const QList<SavedQuery>& queries, const QString& name)
{
    return std::any_of(queries.begin(), queries.end(),
                       [&name](const SavedQuery& query) { return query.name == name; });
}

QList<SavedQuery> sorted(QList<SavedQuery> queries)
{
    QCollator collator;
    collator.setNumericMode(true);
    std::sort(queries.begin(), queries.end(), [&collator](const SavedQuery& a, const SavedQuery& b) {
        return collator.compare(a.name, b.name) < 0;
    });
    return queries;
}

} // namespace

SavedQueries::SavedQueries(const Parts& parts, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_save(new QAction(tr("&Save Search…"), this))
    , m_edit(new QAction(tr("&Edit Saved Searches…"), this))
{
    m_save->setObjectName(QStringLiteral("actionSaveQuery"));
    m_save->setToolTip(tr("Give what stands in the search field a name"));
    m_save->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    m_edit->setObjectName(QStringLiteral("actionEditSavedQueries"));
    m_edit->setToolTip(tr("Rename, change and remove saved searches"));
    connect(m_save, &QAction::triggered, this, &SavedQueries::save);
    connect(m_edit, &QAction::triggered, this, &SavedQueries::edit);
    connect(&m_parts.queryBar, &QLineEdit::textChanged, this, &SavedQueries::updateSaving);
    fillMenu();
    updateSaving();
}

void SavedQueries::fillMenu()
{
    m_parts.menu.clear();
    const QList<SavedQuery> queries = sorted(m_parts.settings.savedQueries());
    for (const SavedQuery& query : queries) {
        QString label = query.name;
        QAction* action = m_parts.menu.addAction(label.replace(u'&', QStringLiteral("&&")));
        action->setToolTip(query.text);
        connect(action, &QAction::triggered, this, [this, text = query.text] {
            m_parts.queryBar.setText(text);
            m_parts.queryBar.setFocus(Qt::OtherFocusReason);
        });
    }
    m_parts.menu.addSeparator();
    m_parts.menu.addActions({m_save, m_edit});
    m_edit->setEnabled(!queries.isEmpty());
}

/// At each key: the bar has read the text already.
void SavedQueries::updateSaving()
{
    const widgets::QueryBar& bar = m_parts.queryBar;
    m_save->setEnabled(!bar.text().trimmed().isEmpty() && bar.noteKind() != widgets::QueryBar::Note::Error);
}

void SavedQueries::save()
{
    const QString text = m_parts.queryBar.text().trimmed();
    auto* dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save Search"));
    dialog->setLabelText(tr("Name:"));
    dialog->setTextValue(text);
    const auto name = [dialog] { return dialog->textValue().simplified(); };
    const auto nameButton = [this, dialog, name] {
        dialog->setOkButtonText(isKnown(m_parts.settings.savedQueries(), name()) ? tr("Replace")
                                                                                 : tr("Save"));
    };
    nameButton();
    connect(dialog, &QInputDialog::textValueChanged, this, nameButton);
    connect(dialog, &QDialog::accepted, this, [this, name, text] {
        if (!name().isEmpty())
            saveAs(name(), text);
    });
    dialog->resize(dialogWidth, dialog->sizeHint().height());
    dialog->open();
}

void SavedQueries::saveAs(const QString& name, const QString& text)
{
    QList<SavedQuery> queries = m_parts.settings.savedQueries();
    queries.removeIf([&name](const SavedQuery& query) { return query.name == name; });
    queries.append({name, text});
    m_parts.settings.setSavedQueries(queries);
    fillMenu();
}

void SavedQueries::edit()
{
    auto* dialog = new widgets::SavedQueriesDialog(sorted(m_parts.settings.savedQueries()), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_parts.settings.setSavedQueries(dialog->queries());
        fillMenu();
    });
    dialog->open();
}

} // namespace foreword::app
