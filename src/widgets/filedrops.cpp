// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filedrops.h"

#include <QAbstractScrollArea>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace foreword::widgets {
namespace {

bool carriesFiles(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
}

class FileDropFilter : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        Q_UNUSED(watched)
        const bool isDrag = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove ||
                            event->type() == QEvent::Drop;
        if (!isDrag || !carriesFiles(*static_cast<QDropEvent*>(event)->mimeData()))
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

void leaveDroppedFiles(QWidget& field)
{
    // A scroll area is told of drags by its viewport.
    auto* area = qobject_cast<QAbstractScrollArea*>(&field);
    QWidget* target = area ? area->viewport() : &field;
    target->installEventFilter(new FileDropFilter(&field));
}

} // namespace foreword::widgets
