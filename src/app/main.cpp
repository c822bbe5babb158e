// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the parts and hands them to each other; nothing else lives here.
#include "app/application.h"
#include "app/mainwindow.h"
#include "app/settings.h"
#include "editing/editsession.h"
#include "imaging/originalpicture.h"
#include "imaging/picturechecker.h"
#include "imaging/thumbnailcache.h"
#include "imaging/thumbnailprovider.h"
#include "library/articlelibrary.h"
#include "library/editkeeper.h"
#include "models/articlefiltermodel.h"
#include "models/articletablemodel.h"
#include "network/httpimagefetcher.h"
#include "storage/folderwatch.h"
#include "storage/posixfilestore.h"
#include "storage/recoveryfiles.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QTimer>
#include <QTranslator>

using namespace foreword;

namespace {

void installTranslations(QCoreApplication& application)
{
    const auto install = [&application](const QLocale& locale, const QString& name, const QString& folder) {
        auto* translator = new QTranslator(&application);
        if (translator->load(locale, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
    };
    const QString own = QStringLiteral(":/i18n");
    // English below all others: it holds the plurals of texts that another language lacks.
    install(QLocale(QLocale::English), QStringLiteral("foreword"), own);
    install(QLocale(), QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QLocale(), QStringLiteral("foreword"), own);
}

QIcon windowIcon()
{
    QIcon icon;
    for (const int side : {16, 32, 48, 128, 256})
        icon.addFile(QStringLiteral(":/foreword/icons/foreword-%1.png").arg(side));
    return icon;
}

/// The folder named on the command line, or the last one that was open and still is there.
QString startFolder(const QStringList& arguments, const app::Settings& settings)
{
    if (!arguments.isEmpty())
        return arguments.constFirst();
    const QStringList recent = settings.recentFolders();
    return !recent.isEmpty() && QFileInfo(recent.constFirst()).isDir() ? recent.constFirst() : QString();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setOrganizationName(QStringLiteral("Foreword"));
    QCoreApplication::setApplicationName(QStringLiteral("foreword"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FOREWORD_VERSION));
    app::Application application(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Foreword"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.foreword.Foreword"));
    installTranslations(application);

    QCommandLineParser commandLine;
    commandLine.setApplicationDescription(
        QCoreApplication::translate("main", "Curate stories kept as files with front matter."));
    commandLine.addHelpOption();
    commandLine.addVersionOption();
    commandLine.addPositionalArgument(QStringLiteral("folder"),
                                      QCoreApplication::translate("main", "The folder of articles to open."),
                                      QStringLiteral("[folder]"));
    commandLine.process(application);

    app::Settings settings;
    widgets::applyTheme(application, settings.appearance());

    storage::PosixFileStore store;
    library::ArticleLibrary library(store, library::FieldSchema::article());
    editing::EditSession session(library);
    storage::RecoveryFiles recoveryFiles(
        QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
        QStringLiteral("/unsaved-edits"));
    library::EditKeeper keeper(library, store, recoveryFiles);
    const QString caches = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    network::HttpImageFetcher fetcher(caches + QStringLiteral("/pictures"), settings.pictureRules());
    imaging::ThumbnailCache thumbnailCache(caches + QStringLiteral("/thumbnails"));
    imaging::ThumbnailProvider thumbnails(&fetcher, &thumbnailCache);
    imaging::OriginalPictures originals(&fetcher);
    imaging::PictureChecker pictureChecker(&fetcher, caches + QStringLiteral("/picture-facts"));
    models::ArticleTableModel articles(library, session, &thumbnails);
    models::ArticleFilterModel shown(articles);

    storage::FolderWatch watch;
    QObject::connect(&watch, &storage::FolderWatch::changed, &thumbnails,
                     &imaging::ThumbnailProvider::filesChanged);

    app::MainWindow window({library, session, thumbnails, originals, articles, shown, settings, watch, store,
                            pictureChecker, &fetcher, &thumbnailCache, &keeper});
    window.show();
    // The window first: a timer waits until it is painted, which one of 0 ms would not. Reading the icon
    // loads the plugins of all picture formats.
    QTimer::singleShot(1, &window,
                       [&window, folder = startFolder(commandLine.positionalArguments(), settings)] {
                           QGuiApplication::setWindowIcon(windowIcon());
                           if (!folder.isEmpty())
                               window.openPath(folder);
                       });
    return application.exec();
}
