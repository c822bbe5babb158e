// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/provideroffer.h"

#include "widgets/elidedlabel.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace foreword::widgets {

using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using library::KnownProvider;

namespace {

const QString nameKey = QStringLiteral("name");
const QString domainKey = QStringLiteral("domain");
const QString imagesKey = QStringLiteral("images");

QString textAt(const FormContent& content, const FieldPath& path)
{
    const auto value = content.value(path);
    return value ? value->toText() : QString();
}

} // namespace

ProviderOffer::ProviderOffer(QWidget* parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(2))
    , m_use(new QToolButton)
{
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setFont(secondaryFont(font()));
    //: Takes over the domain and the pictures that are named beside the button.
    m_use->setText(tr("Use"));
    m_use->setFocusPolicy(Qt::TabFocus);
    connect(m_use, &QToolButton::clicked, this, &ProviderOffer::use);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_use);
    hide();
}

void ProviderOffer::setKnownProviders(library::KnownProviders* providers)
{
    if (m_providers)
        m_providers->disconnect(this);
    m_providers = providers;
    if (!providers)
        return;
    connect(providers, &library::KnownProviders::found, this, [this](const QString& name) {
        if (name == m_name)
            showOffer();
    });
}

void ProviderOffer::showContent(const FormContent& content, const FieldPath& provider)
{
    m_content = content;
    m_path = provider;
    const FieldPath name = provider / nameKey;
    const bool isChosen = content.value(name) != content.savedValue(name);
    const bool isAsked = isChosen || textAt(content, provider / domainKey).isEmpty();
    m_name = isAsked && content.lockOf(name).isEmpty() ? textAt(content, name) : QString();
    showOffer();
}

void ProviderOffer::showOffer()
{
    std::optional<KnownProvider> known;
    if (m_providers && !m_name.isEmpty())
        known = m_providers->find(m_name);
    m_edits = known ? editsFor(*known) : QList<FieldEdit>();
    setVisible(!m_edits.isEmpty());
    if (m_edits.isEmpty())
        return;
    QStringList parts;
    if (!known->domain.isEmpty())
        parts << known->domain;
    if (const int pictures = int(known->images.items().size()); takesPictures() && pictures > 0)
        parts << tr("%n picture(s)", nullptr, pictures);
    //: A provider's name, and its domain and pictures in other articles.
    m_text->setText(tr("%1 elsewhere: %2").arg(m_name, parts.join(QStringLiteral(", "))));
    m_use->setAccessibleName(tr("Use %1 for %2").arg(parts.join(QStringLiteral(", ")), m_name));
}

bool ProviderOffer::takesPictures() const
{
    // A related story names its provider without pictures.
    return m_path.steps().size() == 1;
}

QList<FieldEdit> ProviderOffer::editsFor(const KnownProvider& known) const
{
    QList<FieldEdit> edits;
    const FieldPath domain = m_path / domainKey;
    if (!known.domain.isEmpty() && textAt(m_content, domain) != known.domain)
        edits << FieldEdit::set(domain, FieldValue::text(known.domain));
    const FieldPath images = m_path / imagesKey;
    if (takesPictures() && !known.images.items().isEmpty() && m_content.value(images) != known.images)
        edits << FieldEdit::set(images, known.images);
    return edits;
}

void ProviderOffer::use()
{
    Q_EMIT editRequested(m_edits, tr("Use what is known of %1").arg(m_name), QString());
}

} // namespace foreword::widgets
