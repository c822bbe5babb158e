// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settingsdialog.h"

#include "app/settings.h"
#include "imaging/thumbnailcache.h"
#include "network/fetchpolicy.h"
#include "network/httpimagefetcher.h"
#include "ui_settingsdialog.h"
#include "widgets/theme.h"

#include <QFileDialog>
#include <QFutureWatcher>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace foreword::app {
namespace {

constexpr qint64 megabyte = 1024 * 1024;

/// Calls back in the dialog unless it is gone by then.
template<class Result, class Receiver>
void whenFinished(QObject* context, const QFuture<Result>& future, Receiver receive)
{
    auto* watcher = new QFutureWatcher<Result>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, receive] {
        watcher->deleteLater();
        receive(watcher->future());
    });
    watcher->setFuture(future);
}

} // namespace

SettingsDialog::SettingsDialog(Settings& settings, network::HttpImageFetcher* fetcher,
                               imaging::ThumbnailCache* thumbnailCache, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_fetcher(fetcher)
    , m_thumbnailCache(thumbnailCache)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
{
    m_ui->setupUi(this);
    m_ui->hostsHint->setFont(widgets::secondaryFont(font()));
    m_ui->hostsHint->setForegroundRole(QPalette::PlaceholderText);
    m_ui->keptLabel->setVisible(m_fetcher);
    m_ui->keptArea->setVisible(m_fetcher);
    showSettings();
    connectPictures();
    connectHosts();
    connectAppearance();
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showCacheSize();
    makeRoom();
}

SettingsDialog::~SettingsDialog() = default;

/// As wide as its texts read well, and as high as they then are: left alone, a dialog is given no more than
/// two thirds of the screen, and texts that wrap are not reckoned with.
void SettingsDialog::makeRoom()
{
    m_ui->pages->setMinimumWidth(std::max(m_ui->pages->minimumWidth(), 30 * fontMetrics().height()));
    const int width = sizeHint().width();
    resize(width, std::max(sizeHint().height(), layout()->totalHeightForWidth(width)));
}

void SettingsDialog::showSettings()
{
    const network::FetchRules rules = m_settings.pictureRules();
    m_ui->offlineBox->setChecked(rules.offline);
    m_ui->cacheSizeBox->setValue(
        int(qMin(rules.cacheBytes / megabyte, qint64(m_ui->cacheSizeBox->maximum()))));
    m_ui->cacheDaysBox->setValue(rules.cacheDays);
    for (const QString& host : rules.allowedHosts)
        addHost(host);
    m_ui->localFolderEdit->setText(QDir::toNativeSeparators(m_settings.localPictureFolder()));
    m_ui->leadWidthBox->setValue(m_settings.smallestLead().width());
    m_ui->leadHeightBox->setValue(m_settings.smallestLead().height());
    m_ui->appearanceBox->setCurrentIndex(int(m_settings.appearance()));
    m_ui->compactBox->setChecked(m_settings.compactRows());
}

void SettingsDialog::connectPictures()
{
    const auto nameDays = [this] {
        //: After a number, with the space between.
        m_ui->cacheDaysBox->setSuffix(tr(" day(s)", nullptr, m_ui->cacheDaysBox->value()));
    };
    nameDays();
    connect(m_ui->cacheDaysBox, &QSpinBox::valueChanged, this, nameDays);
    connect(m_ui->offlineBox, &QCheckBox::toggled, this, &SettingsDialog::rememberRules);
    connect(m_ui->cacheSizeBox, &QSpinBox::valueChanged, this, &SettingsDialog::rememberRules);
    connect(m_ui->cacheDaysBox, &QSpinBox::valueChanged, this, &SettingsDialog::rememberRules);
    connect(m_ui->clearButton, &QPushButton::clicked, this, &SettingsDialog::clearCache);
    connect(m_ui->localFolderEdit, &QLineEdit::textChanged, this, [this](const QString& folder) {
        m_settings.setLocalPictureFolder(QDir::fromNativeSeparators(folder.trimmed()));
        Q_EMIT changed();
    });
    connect(m_ui->chooseFolderButton, &QPushButton::clicked, this, &SettingsDialog::chooseLocalFolder);
    for (QSpinBox* box : {m_ui->leadWidthBox, m_ui->leadHeightBox}) {
        connect(box, &QSpinBox::valueChanged, this, [this] {
            m_settings.setSmallestLead({m_ui->leadWidthBox->value(), m_ui->leadHeightBox->value()});
            Q_EMIT changed();
        });
    }
}

QListWidgetItem* SettingsDialog::addHost(const QString& host)
{
    auto* item = new QListWidgetItem(host, m_ui->hostsList);
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    return item;
}

void SettingsDialog::connectHosts()
{
    const auto add = [this] {
        QListWidgetItem* item = addHost({});
        m_ui->hostsList->setCurrentItem(item);
        m_ui->hostsList->editItem(item);
    };
    const auto remove = [this] {
        delete m_ui->hostsList->currentItem();
        rememberHosts();
    };
    const auto update = [this] { m_ui->removeHostButton->setEnabled(m_ui->hostsList->currentItem()); };
    connect(m_ui->addHostButton, &QPushButton::clicked, this, add);
    connect(m_ui->removeHostButton, &QPushButton::clicked, this, remove);
    connect(new QShortcut(QKeySequence::Delete, m_ui->hostsList, {}, {}, Qt::WidgetShortcut),
            &QShortcut::activated, this, remove);
    connect(m_ui->hostsList, &QListWidget::currentItemChanged, this, update);
    // Also when nothing was typed: the item goes again.
    connect(m_ui->hostsList->itemDelegate(), &QAbstractItemDelegate::closeEditor, this,
            &SettingsDialog::rememberHosts, Qt::QueuedConnection);
    update();
}

void SettingsDialog::connectAppearance()
{
    connect(m_ui->appearanceBox, &QComboBox::activated, this, [this](int index) {
        m_settings.setAppearance(widgets::Appearance(index));
        Q_EMIT changed();
    });
    connect(m_ui->compactBox, &QCheckBox::toggled, this, [this](bool compact) {
        m_settings.setCompactRows(compact);
        Q_EMIT changed();
    });
}

void SettingsDialog::rememberRules()
{
    network::FetchRules rules = m_settings.pictureRules();
    rules.offline = m_ui->offlineBox->isChecked();
    rules.cacheBytes = m_ui->cacheSizeBox->value() * megabyte;
    rules.cacheDays = m_ui->cacheDaysBox->value();
    rules.allowedHosts.clear();
    for (int row = 0; row < m_ui->hostsList->count(); ++row)
        rules.allowedHosts.append(m_ui->hostsList->item(row)->text());
    rules.allowedHosts.removeAll(QString()); // one that is being typed
    m_settings.setPictureRules(rules);
    Q_EMIT changed();
}

/// Puts what was typed into the spelling that addresses are compared with; what is no host, or is there
/// already, goes.
void SettingsDialog::rememberHosts()
{
    QStringList known;
    for (int row = 0; row < m_ui->hostsList->count();) {
        QListWidgetItem* item = m_ui->hostsList->item(row);
        if (m_ui->hostsList->itemWidget(item)) { // its editor: the next one is being typed already
            ++row;
            continue;
        }
        const QString host = network::normalizedHost(item->text());
        if (host.isEmpty() || known.contains(host)) {
            delete item;
            continue;
        }
        item->setText(host);
        known.append(host);
        ++row;
    }
    rememberRules();
}

void SettingsDialog::chooseLocalFolder()
{
    auto* dialog = new QFileDialog(this, tr("Folder of Local Copies"), m_settings.localPictureFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        m_ui->localFolderEdit->setText(QDir::toNativeSeparators(folder));
    });
    dialog->open();
}

void SettingsDialog::showCacheSize()
{
    if (!m_fetcher)
        return;
    m_ui->keptSizeLabel->setText(tr("Counting…"));
    m_ui->clearButton->setEnabled(false);
    const auto show = [this](const QList<QFuture<qint64>>& sizes) {
        qint64 all = 0;
        for (const QFuture<qint64>& size : sizes)
            all += size.resultCount() > 0 ? size.result() : 0;
        m_ui->keptSizeLabel->setText(
            all == 0 ? tr("Nothing")
                     : QLocale().formattedDataSize(all, 1, QLocale::DataSizeTraditionalFormat));
        m_ui->clearButton->setEnabled(all > 0);
    };
    QList<QFuture<qint64>> sizes{m_fetcher->cacheSize()};
    if (m_thumbnailCache)
        sizes.append(m_thumbnailCache->size());
    whenFinished(this, QtFuture::whenAll(sizes.begin(), sizes.end()),
                 [show](const QFuture<QList<QFuture<qint64>>>& all) { show(all.result()); });
}

void SettingsDialog::clearCache()
{
    m_ui->clearButton->setEnabled(false);
    const auto clearThumbnails = [this](const QFuture<void>&) {
        if (!m_thumbnailCache)
            return showCacheSize();
        whenFinished(this, m_thumbnailCache->clear(), [this](const QFuture<bool>&) { showCacheSize(); });
    };
    whenFinished(this, m_fetcher->clearCache(), clearThumbnails);
}

} // namespace foreword::app
