// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace foreword::library {

/// A provider as most articles write it, with all of its pictures.
struct KnownProvider
{
    QString name;
    QString domain;                 ///< empty for none
    frontmatter::FieldValue images; ///< a List of maps as one of the articles has it; Null for none
};

/// What the collection knows of providers. Rows have the name, the domain and the address of the first
/// picture; for the pictures as they are written, one of the articles that have this one is read, off the
/// GUI thread, when the provider is asked for. Lives on the library's thread.
class KnownProviders : public QObject
{
    Q_OBJECT

public:
    /// `library` outlives it.
    explicit KnownProviders(ArticleLibrary& library, QObject* parent = nullptr);

    /// What is said of a provider is what other articles than this have.
    void leaveOut(std::optional<ArticleId> article);
    /// Nothing for a name that is not in use, and while its pictures are being read: found() tells when they
    /// are.
    std::optional<KnownProvider> find(const QString& name);

Q_SIGNALS:
    void found(const QString& name);

private:
    struct Answer
    {
        QString picture; ///< whose article was asked
        frontmatter::FieldValue images;
        bool isReady = false;
    };

    void look(const QString& name, const QString& picture);
    void read(const QString& name, const QString& picture, int row);
    void take(const QString& name, const QString& picture, const frontmatter::FieldValue& images);

    ArticleLibrary& m_library;
    QHash<QString, Answer> m_answers;
    QString m_folder; ///< of m_answers
    std::optional<ArticleId> m_leftOut;
};

} // namespace foreword::library
