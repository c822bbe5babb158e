// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"
#include "models/cellpaste.h"

#include <QFutureWatcher>
#include <QObject>

namespace Ui {
class MainWindow;
}

namespace foreword::editing {
class EditSession;
}

namespace foreword::models {
class ArticleFilterModel;
}

namespace foreword::widgets {
class CellEditing;
}

namespace foreword::app {

/// The window's actions on cells: editing one, copying a rectangle of them as tab-separated text, pasting
/// such text as one step or not at all. Where a text has the focus, Copy and Paste are the text's. All parts
/// outlive it.
class CellActions : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        library::ArticleLibrary& library;
        editing::EditSession& session;
        models::ArticleFilterModel& shown;
        const Ui::MainWindow& ui;
        widgets::CellEditing& cells;
    };

    CellActions(const Parts& parts, QObject* parent);
    ~CellActions() override;

    /// Enables what can be done with the selection.
    void update();

private:
    void copy();
    void paste();
    void apply(const models::CellPaste& paste);
    void report(const models::CellPaste& paste);
    void warn(const QString& text);

    QList<int> selectedRows() const;
    models::PasteTarget target() const;
    QList<library::ArticleId> articlesOf(const QList<int>& rows) const;
    /// Theirs in the library's records.
    QList<int> recordsOf(const QList<library::ArticleId>& articles) const;

    Parts m_parts;
    QFutureWatcher<QString> m_copying; ///< what is asked last counts
    QString m_refusal;                 ///< what was told last, until something is pasted
};

} // namespace foreword::app
