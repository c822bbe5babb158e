// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlename.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <optional>

namespace Ui {
class RenameDialog;
}

namespace foreword::widgets {

/// Asks for the name of an article's file, which may follow the article's title or date. What is wrong with a
/// name is said while it is typed, and only a good one can be accepted.
class RenameDialog : public QDialog
{
    Q_OBJECT

public:
    using IsTaken = std::function<bool(const QString& name)>;

    /// Names are without folder. `followed` has the date and the slug that the article itself asks for;
    /// either may be empty, where it says nothing.
    RenameDialog(const QString& name, const library::ArticleName& followed, IsTaken isTaken,
                 QWidget* parent = nullptr);
    ~RenameDialog() override;

    QString name() const;

private:
    /// The typed name with another date or slug; the typed one where that is empty.
    QString withDate() const;
    QString withSlug() const;
    std::optional<QString> problem() const;
    void update();

    std::unique_ptr<Ui::RenameDialog> m_ui;
    QString m_old;
    library::ArticleName m_followed;
    IsTaken m_isTaken;
};

} // namespace foreword::widgets
