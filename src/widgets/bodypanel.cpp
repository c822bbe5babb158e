// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bodypanel.h"

#include "widgets/bodypreview.h"
#include "widgets/messagebar.h"
#include "widgets/parteditor.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace foreword::widgets {

BodyPanel::BodyPanel(QWidget* parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget)
    , m_editor(new PartEditor(PartEditor::Part::Body, mostBytes))
    , m_preview(new BodyPreview)
    , m_messageBar(new MessageBar)
{
    m_editor->setTabChangesFocus(true);
    m_editor->setAccessibleName(tr("Body"));
    m_editor->setPlaceholderText(tr("Text below the front matter, in Markdown"));
    m_editor->document()->setDocumentMargin(12);
    m_messageBar->setClosable(false);
    m_pages->addWidget(m_editor);
    m_pages->addWidget(m_preview);

    m_textButton = addChoice(tr("Text"), m_editor);
    m_previewButton = addChoice(tr("Preview"), m_preview);
    auto* group = new QButtonGroup(this);
    auto* choices = new QHBoxLayout;
    choices->setContentsMargins(12, 6, 12, 6);
    choices->setSpacing(6);
    for (QAbstractButton* button : {m_textButton, m_previewButton}) {
        group->addButton(button);
        choices->addWidget(button);
    }
    choices->addStretch();
    m_textButton->setChecked(true);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(choices);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_messageBar);
    connect(m_editor, &PartEditor::documentShown, this, &BodyPanel::showMessage);
    connect(m_preview, &BodyPreview::openUrlRequested, this, &BodyPanel::openUrlRequested);
}

QAbstractButton* BodyPanel::addChoice(const QString& text, QWidget* page)
{
    auto* button = new QPushButton(text);
    button->setCheckable(true);
    connect(button, &QAbstractButton::toggled, this, [this, page](bool chosen) {
        if (!chosen)
            return;
        m_pages->setCurrentWidget(page);
        showMessage();
        Q_EMIT viewChanged(view());
    });
    return button;
}

BodyPanel::View BodyPanel::view() const
{
    return m_pages->currentWidget() == m_preview ? View::Preview : View::Text;
}

void BodyPanel::setView(View view)
{
    (view == View::Preview ? m_previewButton : m_textButton)->setChecked(true);
}

void BodyPanel::showDocument(const frontmatter::FrontMatterDocument& document)
{
    m_editor->showDocument(document);
    m_preview->showDocument(document);
}

void BodyPanel::startOver()
{
    m_editor->startOver();
}

void BodyPanel::showMessage()
{
    const auto& lock = m_editor->lock();
    if (view() == View::Text && lock) {
        m_messageBar->showMessage(MessageBar::Kind::Note,
                                  lock->line > 0 ? tr("Line %1: %2").arg(lock->line).arg(lock->message)
                                                 : lock->message);
    } else if (view() == View::Text && m_editor->isCut()) {
        m_messageBar->showMessage(MessageBar::Kind::Note,
                                  tr("The text is longer; only its beginning is shown and can be edited."));
    } else {
        m_messageBar->hide();
    }
}

} // namespace foreword::widgets
