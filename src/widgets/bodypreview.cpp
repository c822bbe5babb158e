// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bodypreview.h"

#include <QImage>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>

namespace foreword::widgets {

BodyPreview::BodyPreview(QWidget* parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    setProperty("flat", true);
    setPlaceholderText(tr("This article has no text below its front matter."));
    setAccessibleName(tr("Body"));
    document()->setDocumentMargin(12);
    connect(this, &QTextBrowser::anchorClicked, this, &BodyPreview::openUrlRequested);
}

void BodyPreview::showDocument(const frontmatter::FrontMatterDocument& document)
{
    const frontmatter::TextSpan body = document.source().body();
    const QByteArray bytes = document.bytes().mid(body.begin, body.length());
    if (bytes == m_body)
        return;
    m_body = bytes;
    m_isRendered = false;
    if (isVisible())
        render();
}

void BodyPreview::showEvent(QShowEvent* event)
{
    QTextBrowser::showEvent(event);
    render();
}

void BodyPreview::render()
{
    if (m_isRendered)
        return;
    m_isRendered = true;
    QString text = QString::fromUtf8(m_body.left(shownBytes));
    if (text.trimmed().isEmpty())
        text.clear();
    if (m_body.size() > shownBytes)
        text += QStringLiteral("\n\n---\n\n") +
                tr("The text is longer; only its first %1 KB are shown.").arg(shownBytes / 1024);
    document()->setMarkdown(text, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownNoHTML |
                                                                  QTextDocument::MarkdownDialectGitHub));
    separateParagraphs();
}

void BodyPreview::separateParagraphs()
{
    QTextBlockFormat format;
    format.setBottomMargin(fontMetrics().lineSpacing() / 2.0);
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(format);
    moveCursor(QTextCursor::Start);
}

QVariant BodyPreview::loadResource(int type, const QUrl& name)
{
    Q_UNUSED(name)
    // Never an invalid variant: QTextDocument would then look for a local file of that name itself.
    if (type != QTextDocument::ImageResource)
        return QByteArray();
    QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
    nothing.fill(Qt::transparent);
    return nothing;
}

} // namespace foreword::widgets
