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

void askAboutUnsaved(QWidget* window, const UnsavedCounts& unsaved,
                     std::function<void(UnsavedAnswer)> answered)
{
    auto* box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::NoIcon);
    box->setWindowTitle(UnsavedQuestion::tr("Unsaved Edits"));
    box->setTextFormat(Qt::PlainText);
    QStringList explanation;
    if (unsaved.edited > 0) {
        box->setText(UnsavedQuestion::tr("Save your edits to %n article(s)?", nullptr, unsaved.edited));
        explanation << UnsavedQuestion::tr("What is not saved is lost.");
        box->setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
        box->setDefaultButton(QMessageBox::Save);
        if (unsaved.inTrash > 0)
            explanation << UnsavedQuestion::tr("Edits to %n article(s) in the trash are lost in any case.",
                                               nullptr, unsaved.inTrash);
    } else {
        box->setText(UnsavedQuestion::tr("Discard your edits to %n article(s) in the trash?", nullptr,
                                         unsaved.inTrash));
        box->setStandardButtons(QMessageBox::Discard | QMessageBox::Cancel);
        box->setDefaultButton(QMessageBox::Cancel);
    }
    if (unsaved.inTrash > 0)
        explanation << UnsavedQuestion::tr("To keep them, cancel and undo the move to the trash.");
    box->setInformativeText(explanation.join(u' '));
    box->setEscapeButton(QMessageBox::Cancel);
    QObject::connect(box, &QDialog::finished, window, [answered = std::move(answered)](int button) {
        answered(button == QMessageBox::Save      ? UnsavedAnswer::Save
                 : button == QMessageBox::Discard ? UnsavedAnswer::Discard
                                                  : UnsavedAnswer::Cancel);
    });
    box->open();
}

} // namespace foreword::app
