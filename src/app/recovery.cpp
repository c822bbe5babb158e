// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recovery.h"

#include "library/linediff.h"
#include "widgets/messagebar.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFutureWatcher>
#include <QLocale>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace foreword::app {

using library::ArticleId;
using library::KeptEdit;
using library::LeftEdits;

namespace {

/// More than anybody reads.
constexpr qsizetype mostDifferences = 4 * 1024 * 1024;
constexpr qsizetype mostNames = 4;

/// What each edit changes of its article; of one that cannot be put in also why.
QString differencesOf(const QList<LeftEdits::Item>& items)
{
    QString text;
    for (const LeftEdits::Item& item : items) {
        if (item.obstacle)
            text += Recovery::tr("%1: %2").arg(item.edit.file, item.obstacle->message) + u'\n';
        text +=
            QString::fromUtf8(library::unifiedDiff(item.edit.base, item.edit.bytes, item.edit.file.toUtf8()));
        text += u'\n';
        if (text.size() > mostDifferences)
            return text + Recovery::tr("There is more, which is not shown.");
    }
    return text;
}

QStringList explanation(const LeftEdits& left)
{
    QStringList lines;
    if (left.restorable() > 0) {
        lines.append(Recovery::tr("Foreword ended before they were saved, on %1. Nothing is written to "
                                  "the articles until you save.")
                         .arg(QLocale().toString(left.lastWritten, QLocale::ShortFormat)));
    }
    const int obstructed = int(left.items.size()) - left.restorable();
    if (obstructed > 0) {
        lines.append(Recovery::tr("Edits of %Ln article(s) cannot be restored; they are kept until you "
                                  "discard them:",
                                  nullptr, obstructed));
        qsizetype named = 0;
        for (const LeftEdits::Item& item : left.items) {
            if (item.obstacle && ++named <= mostNames)
                lines.append(Recovery::tr("%1: %2").arg(item.edit.file, item.obstacle->message));
        }
    }
    lines += left.problems.mid(0, mostNames);
    lines.append(Recovery::tr("What is discarded is lost."));
    return lines;
}

} // namespace

Recovery::Recovery(const Parts& parts, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_files(parts.library, parts.session)
{
    connect(&parts.keeper, &library::EditKeeper::found, this, [this](const LeftEdits& left) {
        m_waiting.append(left);
        askAboutNext();
    });
    connect(&parts.keeper, &library::EditKeeper::failed, this, [this](const frontmatter::Error& error) {
        m_parts.messageBar.showMessage(
            widgets::MessageBar::Kind::Warning,
            tr("Unsaved edits cannot be kept for the case of a crash. Save them soon.\n%1")
                .arg(error.message));
    });
    connect(&parts.library, &library::ArticleLibrary::folderAboutToChange, this,
            [this] { m_waiting.clear(); });
    connect(&parts.session, &editing::EditSession::edited, this, [this](const QList<ArticleId>& ids) {
        if (m_restoring.file)
            m_restored.unite(QSet<ArticleId>(ids.begin(), ids.end()));
    });
    connect(&parts.session, &editing::EditSession::refused, this,
            [this](const QList<editing::Refusal>& refusals) {
                for (const editing::Refusal& refusal :
                     m_restoring.file ? refusals : QList<editing::Refusal>())
                    m_refused.insert(refusal.id, refusal.error);
            });
}

void Recovery::askAboutNext()
{
    if (!m_isAsking && !m_waiting.isEmpty())
        ask(m_waiting.takeFirst());
}

void Recovery::ask(const LeftEdits& left)
{
    m_isAsking = true;
    auto* box = new QMessageBox(m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::NoIcon);
    box->setWindowTitle(tr("Unsaved Edits Found"));
    box->setTextFormat(Qt::PlainText);
    const int restorable = left.restorable();
    if (restorable > 0)
        box->setText(tr("Restore unsaved edits of %Ln article(s)?", nullptr, restorable));
    else if (!left.items.isEmpty())
        box->setText(tr("Unsaved edits of %Ln article(s) were found.", nullptr, int(left.items.size())));
    else
        box->setText(tr("Unsaved edits were found and cannot be read."));
    box->setInformativeText(explanation(left).join(QLatin1Char('\n')));

    QPushButton* restoring =
        restorable > 0 ? box->addButton(tr("Restore"), QMessageBox::AcceptRole) : nullptr;
    QPushButton* discarding = box->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    QPushButton* later = box->addButton(restorable > 0 ? tr("Not Now") : tr("Keep"), QMessageBox::RejectRole);
    box->setDefaultButton(restoring ? restoring : later);
    box->setEscapeButton(later);
    if (!left.items.isEmpty()) {
        QPushButton* showing = box->addButton(tr("Show Differences…"), QMessageBox::ActionRole);
        showing->disconnect(); // or the box would close
        connect(showing, &QPushButton::clicked, box, [this, left, box] { showDifferences(left, box); });
    }
    connect(box, &QDialog::finished, this, [this, left, box, restoring, discarding] {
        if (restoring && box->clickedButton() == restoring)
            return restore(left);
        if (box->clickedButton() == discarding)
            m_parts.keeper.settle(left, {});
        m_isAsking = false;
        askAboutNext();
    });
    box->open();
}

void Recovery::restore(const LeftEdits& left)
{
    QHash<ArticleId, KeptEdit> edits;
    QList<KeptEdit> created;
    for (const LeftEdits::Item& item : left.items) {
        if (item.obstacle)
            continue;
        if (item.id)
            edits.insert(*item.id, item.edit);
        else
            created.append(item.edit);
    }
    m_restoring = left;
    m_restored.clear();
    m_refused.clear();
    m_files.recreate(created);
    m_parts.session.restore(edits);
    if (m_parts.session.isBusy()) {
        connect(&m_parts.session, &editing::EditSession::busyChanged, this, &Recovery::finishRestoring,
                Qt::SingleShotConnection);
    } else {
        finishRestoring();
    }
}

void Recovery::finishRestoring()
{
    LeftEdits left = std::exchange(m_restoring, {});
    // The step may have been cancelled.
    QSet<QByteArray> created;
    for (const ArticleId id : m_parts.library.edited()) {
        if (m_parts.library.isNew(id))
            created.insert(m_parts.library.article(id)->document.bytes());
    }
    QList<LeftEdits::Item> remaining;
    for (LeftEdits::Item& item : left.items) {
        const bool isThere =
            !item.obstacle && (item.id ? m_restored.contains(*item.id) : created.contains(item.edit.bytes));
        if (isThere)
            continue;
        if (item.id && m_refused.contains(*item.id))
            item.obstacle = m_refused.value(*item.id);
        remaining.append(item);
    }
    m_parts.keeper.settle(left, remaining);
    m_isAsking = false;
    if (!remaining.isEmpty()) {
        left.items = remaining;
        left.problems.clear();
        m_waiting.prepend(left);
    }
    askAboutNext();
}

void Recovery::showDifferences(const LeftEdits& left, QWidget* parent) const
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Differences"));
    auto* text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(tr("Differences"));
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(text);
    layout->addWidget(buttons);
    dialog->resize(720, 480);
    auto* watcher = new QFutureWatcher<QString>(dialog);
    connect(watcher, &QFutureWatcherBase::finished, text,
            [watcher, text] { text->setPlainText(watcher->result()); });
    watcher->setFuture(QtConcurrent::run(differencesOf, left.items));
    dialog->open();
}

} // namespace foreword::app
