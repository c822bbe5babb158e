// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/editsession.h"
#include "editing/filesteps.h"
#include "library/editkeeper.h"

#include <QObject>

namespace foreword::widgets {
class MessageBar;
}

namespace foreword::app {

/// Asks what is to become of unsaved edits that a program has left which ended before they were saved, one
/// such program after the other, and has them put in as edits that can be undone. What cannot be put in is
/// kept until it is discarded. All parts outlive it.
class Recovery : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        library::ArticleLibrary& library;
        editing::EditSession& session;
        library::EditKeeper& keeper;
        widgets::MessageBar& messageBar;
    };

    explicit Recovery(const Parts& parts, QWidget* window);

private:
    void askAboutNext();
    void ask(const library::LeftEdits& left);
    void restore(const library::LeftEdits& left);
    void finishRestoring();
    void showDifferences(const library::LeftEdits& left, QWidget* parent) const;

    Parts m_parts;
    QWidget* m_window;
    editing::FileSteps m_files;
    QList<library::LeftEdits> m_waiting;
    bool m_isAsking = false;
    library::LeftEdits m_restoring;      ///< without a file while nothing is being restored
    QSet<library::ArticleId> m_restored; ///< of them, so far
    QHash<library::ArticleId, frontmatter::Error> m_refused;
};

} // namespace foreword::app
