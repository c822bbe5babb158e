// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"
#include "widgets/messagebar.h"

#include <QObject>

namespace foreword::app {

/// What the editor is told of articles whose unsaved edits stand in the way of something. It goes by itself
/// when none of them is unsaved any more, and not before: reverting them, say, is what it asks for. Library
/// and bar outlive it.
class UnsavedMessage : public QObject
{
    Q_OBJECT

public:
    UnsavedMessage(const library::ArticleLibrary& library, widgets::MessageBar& bar, QObject* parent);

    void show(widgets::MessageBar::Kind kind, const QString& text, const QList<library::ArticleId>& articles);

private:
    void review();

    const library::ArticleLibrary& m_library;
    widgets::MessageBar& m_bar;
    QString m_text;
    QList<library::ArticleId> m_articles;
};

} // namespace foreword::app
