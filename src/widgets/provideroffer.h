// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/knownproviders.h"
#include "widgets/formcontent.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace foreword::widgets {

/// A quiet line below a provider's fields: how other articles write the provider of this name, and a button
/// that takes their domain and pictures over. Shown where the name was just chosen or the domain is missing,
/// and there is something to take over.
class ProviderOffer : public QWidget
{
    Q_OBJECT

public:
    explicit ProviderOffer(QWidget* parent = nullptr);

    /// Outlives the offer; null for none.
    void setKnownProviders(library::KnownProviders* providers);
    /// `provider` is the path of its map.
    void showContent(const FormContent& content, const frontmatter::FieldPath& provider);

Q_SIGNALS:
    void editRequested(const QList<foreword::frontmatter::FieldEdit>& edits, const QString& undoText,
                       const QString& mergeKey);

private:
    void showOffer();
    bool takesPictures() const;
    QList<frontmatter::FieldEdit> editsFor(const library::KnownProvider& known) const;
    void use();

    library::KnownProviders* m_providers = nullptr;
    FormContent m_content;
    frontmatter::FieldPath m_path;
    QString m_name; ///< of the provider that may be offered; empty for none
    QList<frontmatter::FieldEdit> m_edits;
    QLabel* m_text;
    QToolButton* m_use;
};

} // namespace foreword::widgets
