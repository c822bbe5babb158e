// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the real window over a folder as an editor would and prints what the editor would feel, one figure a
// line: NAME VALUE UNIT.
//
// bench_window FOLDER [filter] [sort] [scroll] [gallery] [save [--list FILE]]: the folder is opened in any
// case; what is named comes after it, in the order of the command line.
#include "imaging/thumbnailcache.h"
#include "program.h"
#include "storage/recoveryfiles.h"
#include "widgets/articleviews.h"
#include "widgets/galleryview.h"

#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <optional>

using namespace foreword;
using namespace foreword::bench;
using library::ArticleId;
using models::ArticleTableModel;

namespace {

void print(const QByteArray& name, double value, const char* unit)
{
    std::printf("%s %.3f %s\n", name.constData(), value, unit);
    std::fflush(stdout);
}

void print(const QByteArray& name, Clock::duration value)
{
    print(name, milliseconds(value), "ms");
}

/// Median, 99th percentile, longest and mean.
void printAll(const QByteArray& name, std::vector<Clock::duration> times)
{
    if (times.empty())
        return;
    std::sort(times.begin(), times.end());
    const auto at = [&times](size_t percent) { return times[(times.size() - 1) * percent / 100]; };
    print(name + "_p50", at(50));
    print(name + "_p99", at(99));
    print(name + "_max", times.back());
    print(name + "_mean", std::accumulate(times.begin(), times.end(), Clock::duration()) / times.size());
}

/// A line of /proc/self/status such as VmRSS, in megabytes (millions of bytes).
void printMemory(const QByteArray& name, const QByteArray& line)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return;
    const QByteArray text = status.readAll();
    const qsizetype begin = text.indexOf(QByteArray('\n' + line + ':')) + line.size() + 2;
    const QByteArray value = text.mid(begin, text.indexOf("kB", begin) - begin).trimmed();
    print(name, value.toDouble() * 1024 / 1e6, "MB");
}

void open(Program& program, const QString& folder)
{
    printMemory("memory_empty", "VmRSS");
    WatchedApplication& app = program.app;
    app.clear();
    const Pulse pulse(app);
    // From the event loop, as a click comes, so that what opening itself costs counts as an event.
    Clock::time_point begin;
    QTimer::singleShot(0, &program.window, [&] {
        begin = Clock::now();
        program.window.openPath(folder);
    });
    app.runUntil([&] { return program.shown.rowCount() > 0; });
    print("open_first_rows", app.paint() - begin);
    app.runUntil([&] { return !program.library.isScanning(); });
    auto ready = app.paint();
    auto longestWait = pulse.longestWait();
    // Looking at all rows is no work of the program's, and not counted where they are in order.
    if (!program.isCompleteAndSorted()) {
        app.runUntil([&] { return program.isCompleteAndSorted(); });
        ready = app.paint();
        longestWait = pulse.longestWait();
    }
    print("open_complete", ready - begin);
    print("open_longest_event", app.longestEvent());
    print("open_longest_wait", longestWait);
    print("articles", program.library.count(), "articles");
    printMemory("memory_open", "VmRSS");
}

void filter(Program& program)
{
    const std::pair<const char*, QString> texts[] = {
        {"common", QStringLiteral("election")},
        {"rare", QStringLiteral("quokka")},
        {"none", QStringLiteral("xyzzy")},
        {"words", QStringLiteral("city -harbour zürich")},
        {"phrase", QStringLiteral("\"of the\"")},
        {"field", QStringLiteral("provider:tribune published:no")},
        {"number", QStringLiteral("heat:215 category:news")},
    };
    std::vector<Clock::duration> all;
    // What of each keystroke is the painting alone.
    for (int i = 0; i < 25; ++i) {
        const auto begin = Clock::now();
        all.push_back(program.app.paint() - begin);
    }
    printAll("repaint", std::exchange(all, {}));
    for (const auto& [name, text] : texts) {
        std::vector<Clock::duration> times;
        for (const QChar letter : text)
            times.push_back(program.press(Qt::Key_unknown, letter));
        for (qsizetype i = 0; i < text.size(); ++i)
            times.push_back(program.press(Qt::Key_Backspace));
        print(QByteArray("filter_") + name + "_max", *std::max_element(times.begin(), times.end()));
        all.insert(all.end(), times.begin(), times.end());
    }
    printAll("filter", all);
}

void sort(Program& program)
{
    std::vector<Clock::duration> all;
    for (int column = 0; column < ArticleTableModel::ColumnCount; ++column) {
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            all.push_back(program.sort(column, order));
            const QByteArray name = program.shown.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole)
                                        .toString()
                                        .toLower()
                                        .replace(u' ', u'-')
                                        .toUtf8();
            print("sort_" + name + (order == Qt::AscendingOrder ? "_up" : "_down"), all.back());
        }
    }
    printAll("sort", all);
    program.sort(ArticleTableModel::DateColumn, Qt::DescendingOrder);
}

/// Turns the wheel or presses a page key sixty times a second: faster, no thumbnail would be in time, and
/// nobody could. A frame lasts from the turn to the end of the painting that shows it. Paintings in between,
/// for thumbnails that arrive, are small and many, and told apart lest they hide the others.
void scroll(Program& program, QAbstractItemView* view, const QByteArray& name)
{
    WatchedApplication& app = program.app;
    QWidget* viewport = view->viewport();
    QScrollBar* bar = view->verticalScrollBar();
    bar->setValue(0);
    app.paint();
    std::vector<Clock::duration> turns;
    std::vector<Clock::duration> arrivals;
    Clock::duration longestEvent{};
    std::optional<Clock::time_point> lastTurn;
    app.clear();
    const auto turn = [&](int i) {
        lastTurn = Clock::now();
        if (i % 4 == 3) {
            bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
            return;
        }
        const QPointF middle = viewport->rect().center();
        QWheelEvent wheel(middle, viewport->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(viewport, &wheel);
    };
    constexpr int most = 600;
    int turned = 0;
    QTimer sixty;
    sixty.setTimerType(Qt::PreciseTimer);
    QObject::connect(&sixty, &QTimer::timeout, &program.window, [&] { turn(turned++); });
    sixty.start(std::chrono::milliseconds(1000 / 60));
    app.runUntil([&] {
        for (const WatchedApplication::Frame& frame : app.frames()) {
            // The first painting after a turn is the one that shows it.
            const bool showsTurn = lastTurn && *lastTurn <= frame.begin;
            if (showsTurn)
                turns.push_back(frame.end - *std::exchange(lastTurn, {}));
            else
                arrivals.push_back(frame.end - frame.begin);
        }
        longestEvent = std::max(longestEvent, app.longestEvent());
        app.clear();
        return turned >= most;
    });
    sixty.stop();
    printAll(name, turns);
    printAll(name + "_arrivals", arrivals);
    print(name + "_longest_event", longestEvent);
}

/// Pages through the gallery at its smallest size until so many pictures have been seen, each page left as
/// soon as all of its pictures have been painted: what an editor waits for who looks for a picture.
Clock::duration showPictures(Program& program, widgets::GalleryView* gallery, int wanted)
{
    WatchedApplication& app = program.app;
    QScrollBar* bar = gallery->verticalScrollBar();
    bar->setValue(0);
    app.paint();
    const auto begin = Clock::now();
    int seen = 0;
    int next = 0; ///< row that was not seen yet
    const auto isThere = [&program](int row) {
        const auto state = program.shown.index(row, ArticleTableModel::ThumbnailColumn)
                               .data(ArticleTableModel::ThumbnailStateRole);
        return state.toInt() != int(imaging::Thumbnail::State::Loading);
    };
    while (seen < wanted) {
        const int height = gallery->viewport()->height();
        const int last = gallery->grid().linesBetween(bar->value(), bar->value() + height - 1).second;
        const int end = std::min((last + 1) * gallery->grid().columns(), program.shown.rowCount());
        // What is not there yet is painted when it comes.
        int checked = next;
        const auto isComplete = [&] {
            while (checked < end && isThere(checked))
                ++checked;
            return checked == end;
        };
        if (!isComplete()) {
            app.runUntil(isComplete);
            app.paint();
        }
        for (; next < end; ++next) {
            const bool isPicture = program.shown.index(next, ArticleTableModel::ThumbnailColumn)
                                       .data(ArticleTableModel::ThumbnailStateRole)
                                       .toInt() == int(imaging::Thumbnail::State::Ready);
            seen += isPicture ? 1 : 0;
        }
        if (bar->value() == bar->maximum())
            break;
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        app.paint();
    }
    print("gallery_pictures", seen, "pictures");
    return Clock::now() - begin;
}

/// A thousand pictures, which have been seen before, and then scrolling at the usual size.
void gallery(Program& program)
{
    constexpr int pictures = 1000;
    auto* views = program.window.findChild<widgets::ArticleViews*>();
    widgets::GalleryView* gallery = views->gallery();
    program.action("actionGallery")->trigger();
    program.app.watchPaintingOf(gallery->viewport());
    gallery->setThumbnailSize(widgets::GalleryView::smallest);
    print("gallery_first_pictures", showPictures(program, gallery, pictures));
    // What it keeps is written behind, by one thread that answers when it is done.
    program.thumbnailCache->size().waitForFinished();
    print("gallery_cached_pictures", showPictures(program, gallery, pictures));
    gallery->setThumbnailSize(widgets::GalleryView::usual);
    scroll(program, gallery, "gallery_scroll");
    program.action("actionTable")->trigger();
    program.app.watchPaintingOf(program.table->viewport());
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Publishes up to 10,000 articles at once and saves them; then takes that back and saves again, so that the
/// folder is as before. Both times the files are compared byte for byte, which is not part of the times.
bool save(Program& program, const QString& listFile)
{
    constexpr int most = 10'000;
    WatchedApplication& app = program.app;
    for (const QChar letter : QStringLiteral("published:no"))
        program.press(Qt::Key_unknown, letter);
    const int count = std::min(most, program.shown.rowCount());
    QStringList paths;
    QList<QByteArray> before;
    for (int row = 0; row < count; ++row) {
        paths.append(program.library.path(program.shown.idAt(row)));
        before.append(readFile(paths.constLast()));
    }
    if (!listFile.isEmpty()) {
        QFile list(listFile);
        if (!list.open(QIODevice::WriteOnly))
            return false;
        list.write(paths.join(QChar::Null).toUtf8());
    }
    const auto filesAre = [&](const char* word) {
        for (int i = 0; i < count; ++i) {
            QByteArray expected = before[i];
            if (readFile(paths[i]) != expected.replace("\npublished: false", word))
                return false;
        }
        return count > 0;
    };
    const auto saveAll = [&] {
        bool isSaved = false;
        const auto begin = Clock::now();
        const auto connection = QObject::connect(&program.library, &library::ArticleLibrary::saved,
                                                 &program.window, [&isSaved] { isSaved = true; });
        program.action("actionSaveAll")->trigger();
        app.runUntil([&] { return isSaved; });
        QObject::disconnect(connection);
        return app.paint() - begin;
    };
    const auto whenEdited = [&] {
        app.runUntil([&] { return program.isSettled() && program.library.editedCount() == count; });
        return app.paint();
    };

    program.table->setCurrentIndex(program.shown.index(0, ArticleTableModel::TitleColumn));
    program.table->selectionModel()->select({program.shown.index(0, 0), program.shown.index(count - 1, 0)},
                                            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    app.runUntil([&] { return program.action("actionTogglePublished")->isEnabled(); });
    app.paint();

    app.clear();
    const auto begin = Clock::now();
    program.action("actionTogglePublished")->trigger();
    const auto toggled = whenEdited() - begin;
    const auto saved = saveAll();
    print("save_toggle", toggled);
    print("save_write", saved);
    print("save_total", toggled + saved);
    print("save_longest_event", app.longestEvent());
    print("save_articles", count, "articles");
    printMemory("memory_save", "VmRSS");
    const bool isRight = filesAre("\npublished: true");

    program.action("actionUndo")->trigger();
    whenEdited();
    saveAll();
    if (isRight && filesAre("\npublished: false"))
        return true;
    std::fputs("bench_window: the files are not as they were meant to be\n", stderr);
    return false;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setOrganizationName(QStringLiteral("Foreword"));
    QCoreApplication::setApplicationName(QStringLiteral("bench_window"));
    WatchedApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    QString listFile;
    if (const qsizetype i = arguments.indexOf(QStringLiteral("--list")); i >= 0 && i + 1 < arguments.size()) {
        listFile = arguments.takeAt(i + 1);
        arguments.removeAt(i);
    }
    if (arguments.isEmpty()) {
        std::fputs("usage: bench_window FOLDER [filter] [sort] [scroll] [gallery] [save [--list FILE]]\n",
                   stderr);
        return 2;
    }
    app::Settings settings;
    widgets::applyTheme(application, settings.appearance());

    const QTemporaryDir caches;
    imaging::ThumbnailCache thumbnailCache(caches.path());
    const QTemporaryDir unsaved;
    storage::RecoveryFiles recovery(unsaved.path());
    Program program(application, &thumbnailCache, &recovery);
    program.window.resize(1440, 900);
    open(program, QDir(arguments.takeFirst()).absolutePath());
    bool isRight = true;
    for (const QString& part : std::as_const(arguments)) {
        if (part == u"filter")
            filter(program);
        else if (part == u"sort")
            sort(program);
        else if (part == u"scroll")
            scroll(program, program.table, "scroll");
        else if (part == u"gallery")
            gallery(program);
        else if (part == u"save")
            isRight = save(program, listFile) && isRight;
        if (part != u"save")
            printMemory("memory_" + part.toUtf8(), "VmRSS");
    }
    printMemory("memory_peak", "VmHWM");
    return isRight ? 0 : 1;
}
