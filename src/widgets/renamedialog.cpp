// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/renamedialog.h"

#include "ui_renamedialog.h"

#include <QPushButton>

namespace foreword::widgets {

using library::ArticleName;

RenameDialog::RenameDialog(const QString& name, const ArticleName& followed, IsTaken isTaken, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::RenameDialog>())
    , m_old(name)
    , m_followed(followed)
    , m_isTaken(std::move(isTaken))
{
    m_ui->setupUi(this);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Rename"));
    m_ui->nameEdit->setText(name);
    m_ui->nameEdit->setSelection(0, int(name.size() - ArticleName::of(name).suffix.size()));
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &RenameDialog::update);
    connect(m_ui->titleButton, &QPushButton::clicked, this, [this] { m_ui->nameEdit->setText(withSlug()); });
    connect(m_ui->dateButton, &QPushButton::clicked, this, [this] { m_ui->nameEdit->setText(withDate()); });
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    update();
}

RenameDialog::~RenameDialog() = default;

QString RenameDialog::name() const
{
    return m_ui->nameEdit->text();
}

QString RenameDialog::withDate() const
{
    ArticleName changed = ArticleName::of(name());
    if (!m_followed.date.isEmpty())
        changed.date = m_followed.date;
    return changed.text();
}

QString RenameDialog::withSlug() const
{
    ArticleName changed = ArticleName::of(name());
    if (!m_followed.slug.isEmpty())
        changed.slug = m_followed.slug;
    return changed.text();
}

std::optional<QString> RenameDialog::problem() const
{
    if (const auto problem = library::problemOfName(name()))
        return problem;
    if (name() != m_old && m_isTaken(name()))
        return tr("There is another file of this name. Choose another one.");
    return std::nullopt;
}

void RenameDialog::update()
{
    const auto wrong = problem();
    m_ui->problemLabel->setText(wrong.value_or(QString()));
    m_ui->nameEdit->setAccessibleDescription(wrong.value_or(QString()));
    m_ui->titleButton->setEnabled(withSlug() != name());
    m_ui->dateButton->setEnabled(withDate() != name());
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(!wrong && name() != m_old);
}

} // namespace foreword::widgets
