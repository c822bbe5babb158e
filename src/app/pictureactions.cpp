// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictureactions.h"

#include "imaging/pictureaddress.h"
#include "library/filestore.h"
#include "widgets/articlecard.h"
#include "widgets/pictureview.h"
#include "widgets/pictureviewer.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QMenu>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace foreword::app {

using imaging::OriginalPicture;

namespace {

/// Over an existing file only with what it holds now, which the editor has agreed to replace.
std::optional<library::Error> write(library::FileStore& store, const QString& path, const QByteArray& bytes)
{
    library::PendingWrite pending{.path = path, .expected = {}, .bytes = bytes};
    pending.isNew = !QFileInfo::exists(path);
    if (!pending.isNew) {
        const auto existing = store.read(path);
        if (!existing)
            return existing.error();
        pending.expected = existing->bytes;
    }
    const library::WriteOutcome outcome = store.write({pending}).constFirst();
    return outcome.result ? std::nullopt : std::optional(outcome.result.error());
}

} // namespace

PictureActions::PictureActions(const Parts& parts, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_lastFolder(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation))
{
    widgets::PictureView* view = m_parts.card.pictureView();
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QWidget::customContextMenuRequested, this, &PictureActions::showContextMenu);
    connect(view, &widgets::PictureView::openRequested, this, &PictureActions::lookClosely);
    // What is chosen beside the viewer is looked at in it.
    connect(view, &widgets::PictureView::stateChanged, this, [this, view] {
        if (m_viewer && m_viewer->isVisible())
            m_viewer->showPicture(view->currentAddress());
    });
}

void PictureActions::showArticle()
{
    if (!m_viewer)
        return;
    const widgets::PictureView* view = m_parts.card.pictureView();
    m_viewer->setPictures(view->addresses(), view->articlePath(), m_parts.card.title());
}

void PictureActions::lookClosely()
{
    if (!m_viewer) {
        m_viewer = new widgets::PictureViewer(m_parts.originals, m_window);
        m_viewer->resize(960, 680);
        connect(m_viewer, &widgets::PictureViewer::pictureShown, &m_parts.card,
                &widgets::ArticleCard::showPicture);
        connect(m_viewer, &widgets::PictureViewer::openUrlRequested, this, &PictureActions::openUrlRequested);
        connect(m_viewer, &widgets::PictureViewer::copyRequested, this, &PictureActions::copy);
        connect(m_viewer, &widgets::PictureViewer::saveRequested, this, &PictureActions::askWhereToSave);
    }
    showArticle();
    m_viewer->showPicture(m_parts.card.pictureView()->currentAddress());
    m_viewer->show();
    m_viewer->raise();
    m_viewer->activateWindow();
}

void PictureActions::showContextMenu(const QPoint& position)
{
    widgets::PictureView* view = m_parts.card.pictureView();
    const QString address = view->currentAddress();
    if (address.isEmpty())
        return;
    auto* menu = new QMenu(view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Look Closely"), this, &PictureActions::lookClosely);
    if (view->state() == imaging::Thumbnail::State::Failed)
        menu->addAction(tr("Try Again"), view, &widgets::PictureView::retry);
    menu->addSeparator();
    menu->addAction(tr("Copy Picture"), this, [this] {
        withOriginal([this](const OriginalPicture& picture) { copy(picture.levels.constFirst()); });
    });
    menu->addAction(tr("Copy Address"), this, [address] { QGuiApplication::clipboard()->setText(address); });
    menu->addAction(tr("Save Picture As…"), this, [this] {
        withOriginal(
            [this](const OriginalPicture& picture) { askWhereToSave(picture.bytes, picture.fileName); });
    });
    QAction* browse = menu->addAction(tr("Open in Browser"), this,
                                      [this, address] { Q_EMIT openUrlRequested(QUrl(address.trimmed())); });
    browse->setEnabled(imaging::isWebAddress(address));
    menu->popup(view->mapToGlobal(position));
}

void PictureActions::withOriginal(std::function<void(const OriginalPicture&)> action)
{
    const widgets::PictureView* view = m_parts.card.pictureView();
    auto* watcher = new QFutureWatcher<OriginalPicture>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, action = std::move(action)] {
        watcher->deleteLater();
        if (watcher->isCanceled() || watcher->future().resultCount() == 0)
            return;
        const OriginalPicture picture = watcher->result();
        if (picture.ok())
            action(picture);
        else
            Q_EMIT failed(picture.reason);
    });
    watcher->setFuture(m_parts.originals.load(view->currentAddress(), view->articlePath()));
}

void PictureActions::copy(const QImage& image)
{
    QGuiApplication::clipboard()->setImage(image);
}

void PictureActions::askWhereToSave(const QByteArray& bytes, const QString& fileName)
{
    QWidget* parent = m_viewer && m_viewer->isActiveWindow() ? m_viewer : m_window;
    auto* dialog = new QFileDialog(parent, tr("Save Picture As"), m_lastFolder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(fileName);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, bytes](const QString& path) { save(bytes, path); });
    dialog->open();
}

void PictureActions::save(const QByteArray& bytes, const QString& path)
{
    m_lastFolder = QFileInfo(path).absolutePath();
    auto* watcher = new QFutureWatcher<std::optional<library::Error>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path] {
        watcher->deleteLater();
        if (const auto error = watcher->result())
            Q_EMIT failed(tr("%1: %2").arg(QDir::toNativeSeparators(path), error->message));
        else
            Q_EMIT saved(path);
    });
    watcher->setFuture(
        QtConcurrent::run([store = &m_parts.store, path, bytes] { return write(*store, path, bytes); }));
}

} // namespace foreword::app
