// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sourcepanel.h"

#include "widgets/messagebar.h"
#include "widgets/sourceeditor.h"

#include <QAction>
#include <QVBoxLayout>

namespace foreword::widgets {

using frontmatter::Error;

namespace {

QString withLine(const Error& error)
{
    return error.line > 0 ? SourcePanel::tr("Line %1: %2").arg(error.line).arg(error.message) : error.message;
}

} // namespace

SourcePanel::SourcePanel(QWidget* parent)
    : QWidget(parent)
    , m_editor(new SourceEditor)
    , m_messageBar(new MessageBar)
    , m_saveAsIs(new QAction(tr("Save as Is"), this))
    , m_revert(new QAction(tr("Revert"), this))
{
    m_messageBar->setClosable(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_messageBar);
    setFocusProxy(m_editor);
    m_saveAsIs->setToolTip(tr("Save this text though it cannot be read"));
    m_revert->setToolTip(tr("Back to the text last read or saved"));
    connect(m_saveAsIs, &QAction::triggered, this, &SourcePanel::saveAsIsRequested);
    connect(m_revert, &QAction::triggered, this, &SourcePanel::revertRequested);
    connect(m_editor, &PartEditor::documentShown, this, [this] {
        showMessage();
        const auto& problem = m_editor->shownDocument().problem();
        if (std::exchange(m_isFresh, false) && problem && problem->line > 0)
            m_editor->goToLine(problem->line);
    });
}

void SourcePanel::showArticle(const library::Article& article)
{
    m_isHeldBack = library::isHeldBack(article);
    m_editor->showDocument(article.document);
    showMessage();
}

void SourcePanel::startOver()
{
    m_isFresh = true;
    m_editor->startOver();
}

void SourcePanel::goToLine(int line)
{
    m_editor->goToLine(line);
}

void SourcePanel::showMessage()
{
    using Kind = MessageBar::Kind;
    const frontmatter::FrontMatterDocument& document = m_editor->shownDocument();
    const auto& problem = document.problem();
    if (m_isHeldBack && problem) {
        m_messageBar->showMessage(
            Kind::Error, tr("%1 It will not be saved until it can be read.").arg(withLine(*problem)));
        m_messageBar->setActions({m_saveAsIs, m_revert});
    } else if (m_editor->lock()) {
        m_messageBar->showMessage(Kind::Note, withLine(*m_editor->lock()));
    } else if (problem && !document.lacksFrontMatter()) {
        m_messageBar->showMessage(document.isReadable() ? Kind::Warning : Kind::Error, withLine(*problem));
    } else if (m_editor->isCut()) {
        m_messageBar->showMessage(Kind::Note,
                                  tr("The text is longer; only its beginning is shown and can be edited."));
    } else {
        m_messageBar->hide();
    }
}

} // namespace foreword::widgets
