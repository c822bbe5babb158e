// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filedrops.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

#include <algorithm>

namespace foreword::widgets {
namespace {

bool isDrag(const QEvent& event)
{
    return event.type() == QEvent::DragEnter || event.type() == QEvent::DragMove ||
           event.type() == QEvent::Drop;
}

bool carriesFiles(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
}

} // namespace

FileDrops::FileDrops(QWidget& window)
    : QObject(&window)
    , m_window(window)
{
    // Fields come and go, and some are parts of other widgets.
    QApplication::instance()->installEventFilter(this);
}

/// What a field ignores goes to what lies below it, up to the window.
bool FileDrops::eventFilter(QObject* watched, QEvent* event)
{
    if (!isDrag(*event))
        return false;
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || widget->window() != &m_window || widget == &m_window ||
        !carriesFiles(*static_cast<QDropEvent*>(event)->mimeData()))
        return false;
    event->ignore();
    return true;
}

} // namespace foreword::widgets
