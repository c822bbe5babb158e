// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/urleditor.h"

#include "library/validation.h"
#include "widgets/fieldlineedit.h"
#include "widgets/glyphs.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QUrl>

namespace foreword::widgets {
namespace {

/// The address as a browser may have it; empty where it may not.
QUrl webUrl(const QString& text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const QString scheme = url.scheme();
    const bool isWeb = scheme == QLatin1String("http") || scheme == QLatin1String("https");
    return url.isValid() && isWeb && !url.host().isEmpty() ? url : QUrl();
}

} // namespace

UrlEditor::UrlEditor(const library::FieldSpec& spec, const QString& label, QWidget* parent)
    : TextEditor(spec, label, new FieldLineEdit, parent)
    , m_open(new QToolButton)
{
    m_open->setIcon(glyphIcon(Glyph::Open));
    m_open->setProperty("flat", true);
    m_open->setFocusPolicy(Qt::TabFocus);
    m_open->setAccessibleName(tr("Open %1").arg(label));
    m_open->setToolTip(tr("Open in the browser"));
    m_open->setEnabled(false);
    connect(m_open, &QToolButton::clicked, this, [this] { Q_EMIT openRequested(webUrl(text())); });

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(line());
    layout->addWidget(m_open);
}

void UrlEditor::review()
{
    m_open->setEnabled(!webUrl(text()).isEmpty());
    if (!isUnfit() && !text().isEmpty() && !library::isAddress(text()))
        line()->setNote(tr("not an address"), FieldLineEdit::Note::Error);
    else
        TextEditor::review();
}

} // namespace foreword::widgets
