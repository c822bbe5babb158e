// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/unsavedquestion.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace foreword::app {
namespace {

struct UnsavedQuestion
{
    Q_DECLARE_TR_FUNCTIONS(UnsavedQuestion)
};

} // namespace

void askAboutUnsaved(QWidget* window, int unsaved, std::function<void(UnsavedAnswer)> answered)
{
    auto* box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::NoIcon);
    box->setWindowTitle(UnsavedQuestion::tr("Unsaved Edits"));
    box->setTextFormat(Qt::PlainText);
    box->setText(UnsavedQuestion::tr("Save your edits to %n article(s)?", nullptr, unsaved));
    box->setInformativeText(UnsavedQuestion::tr("What is not saved is lost."));
    box->setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    box->setDefaultButton(QMessageBox::Save);
    box->setEscapeButton(QMessageBox::Cancel);
    QObject::connect(box, &QDialog::finished, window, [answered = std::move(answered)](int button) {
        answered(button == QMessageBox::Save      ? UnsavedAnswer::Save
                 : button == QMessageBox::Discard ? UnsavedAnswer::Discard
                                                  : UnsavedAnswer::Cancel);
    });
    box->open();
}

} // namespace foreword::app
