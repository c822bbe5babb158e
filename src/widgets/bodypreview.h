// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/frontmatterdocument.h"

#include <QTextBrowser>

namespace foreword::widgets {

/// The body as rendered Markdown, to read. HTML in it is not interpreted, nothing that it names is loaded,
/// and links are only told of. Rendered when it is looked at.
class BodyPreview : public QTextBrowser
{
    Q_OBJECT

public:
    /// Of a longer body, only this many bytes are shown.
    static constexpr qsizetype shownBytes = 256 * 1024;

    explicit BodyPreview(QWidget* parent = nullptr);

    void showDocument(const frontmatter::FrontMatterDocument& document);

    QVariant loadResource(int type, const QUrl& name) override;

Q_SIGNALS:
    void openUrlRequested(const QUrl& url);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void render();
    /// Markdown's paragraphs come without space between them.
    void separateParagraphs();

    QByteArray m_body;
    bool m_isRendered = true;
};

} // namespace foreword::widgets
