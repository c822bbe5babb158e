// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/frontmatterdocument.h"

#include <QUrl>
#include <QWidget>

class QAbstractButton;
class QStackedWidget;

namespace foreword::widgets {

class BodyPreview;
class MessageBar;
class PartEditor;

/// The body, as Markdown text to be edited or as rendered text to be read.
class BodyPanel : public QWidget
{
    Q_OBJECT

public:
    enum class View { Text, Preview };

    /// Of a longer body, only so many bytes are shown and edited.
    static constexpr qsizetype mostBytes = 1024 * 1024;

    explicit BodyPanel(QWidget* parent = nullptr);

    PartEditor* editor() const { return m_editor; }
    BodyPreview* preview() const { return m_preview; }

    View view() const;
    void setView(View view);

    void showDocument(const frontmatter::FrontMatterDocument& document);
    /// Another article comes: what was typed has been handed in.
    void startOver();

Q_SIGNALS:
    void openUrlRequested(const QUrl& url);
    void viewChanged(foreword::widgets::BodyPanel::View view);

private:
    QAbstractButton* addChoice(const QString& text, QWidget* page);
    void showMessage();

    QStackedWidget* m_pages;
    PartEditor* m_editor;
    BodyPreview* m_preview;
    MessageBar* m_messageBar;
    QAbstractButton* m_textButton;
    QAbstractButton* m_previewButton;
};

} // namespace foreword::widgets
