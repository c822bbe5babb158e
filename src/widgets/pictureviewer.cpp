// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictureviewer.h"

#include "imaging/animation.h"
#include "widgets/elidedlabel.h"
#include "widgets/glyphs.h"
#include "widgets/picturecanvas.h"
#include "widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QStackedLayout>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace foreword::widgets {

namespace {

constexpr int patienceMs = 200;

/// How far an arrow key moves an enlarged picture, in parts of what is seen.
constexpr double stride = 0.2;

QWidget* stretch(QWidget* parent)
{
    auto* widget = new QWidget(parent);
    widget->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return widget;
}

} // namespace

PictureViewer::PictureViewer(imaging::OriginalPictures& pictures, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_pictures(pictures)
    , m_bar(new QToolBar(this))
    , m_pages(new QStackedLayout)
    , m_canvas(new PictureCanvas(this))
    , m_message(new QWidget(this))
    , m_messageTitle(new ElidedLabel(1, m_message))
    , m_messageDetail(new ElidedLabel(4, m_message))
    , m_place(new QLabel(m_bar))
    , m_percent(new QLabel(m_bar))
    , m_footer(new QWidget(this))
    , m_caption(new ElidedLabel(1, m_footer))
{
    setObjectName(QStringLiteral("pictureViewer"));
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { showMessage(tr("Loading…"), {}); });
    connect(&m_loading, &QFutureWatcherBase::finished, this, &PictureViewer::take);
    connect(m_canvas, &PictureCanvas::viewChanged, this, &PictureViewer::updateView);

    auto* messageLayout = new QVBoxLayout(m_message);
    messageLayout->setContentsMargins(48, 24, 48, 24);
    messageLayout->addStretch();
    messageLayout->addWidget(m_messageTitle);
    messageLayout->addWidget(m_messageDetail);
    messageLayout->addStretch();
    for (ElidedLabel* label : {m_messageTitle, m_messageDetail})
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_messageDetail->setForegroundRole(QPalette::PlaceholderText);

    m_bar->setIconSize({16, 16});
    setUpActions();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    m_pages->addWidget(m_canvas);
    m_pages->addWidget(m_message);
    layout->addLayout(m_pages, 1);
    m_caption->setFont(secondaryFont(font()));
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    auto* caption = new QHBoxLayout(m_footer);
    caption->setContentsMargins(14, 6, 14, 8);
    caption->addWidget(m_caption);
    layout->addWidget(m_footer);
    updateView();
}

PictureViewer::~PictureViewer()
{
    m_loading.cancel();
}

void PictureViewer::setUpActions()
{
    const auto add = [this](const QString& text, std::optional<Glyph> glyph,
                            const QList<QKeySequence>& keys) {
        auto* action = glyph ? new QAction(glyphIcon(*glyph), text, this) : new QAction(text, this);
        action->setShortcuts(keys);
        action->setToolTip(
            keys.isEmpty() ? text
                           : tr("%1 (%2)").arg(text, keys.constFirst().toString(QKeySequence::NativeText)));
        addAction(action);
        return action;
    };
    m_previous = add(tr("Previous Picture"), Glyph::Left, {Qt::Key_PageUp});
    m_next = add(tr("Next Picture"), Glyph::Right, {Qt::Key_PageDown});
    m_zoomOut = add(tr("Zoom Out"), Glyph::Remove, {Qt::Key_Minus, QKeySequence::ZoomOut});
    m_zoomIn = add(tr("Zoom In"), Glyph::Add, {Qt::Key_Plus, Qt::Key_Equal, QKeySequence::ZoomIn});
    m_fit = add(tr("Fit"), {}, {Qt::Key_0});
    m_fit->setCheckable(true);
    m_trueSize = add(tr("True Size"), {}, {Qt::Key_1});
    m_play = add(tr("Play"), {}, {Qt::Key_Space});
    m_play->setCheckable(true);
    m_fullScreen = add(tr("Full Screen"), Glyph::FullScreen, {Qt::Key_F11, Qt::Key_F});
    m_fullScreen->setCheckable(true);
    m_copy = add(tr("Copy Picture"), Glyph::Copy, {QKeySequence::Copy});
    m_save = add(tr("Save Picture As…"), Glyph::Save, {QKeySequence::Save});
    m_browse = add(tr("Open in Browser"), Glyph::Open, {Qt::CTRL | Qt::Key_B});
    auto* close = new QAction(tr("Close"), this);
    close->setShortcut(QKeySequence::Close);
    addAction(close);

    m_bar->addAction(m_previous);
    m_bar->addWidget(m_place);
    m_bar->addAction(m_next);
    m_bar->addWidget(stretch(m_bar));
    m_bar->addAction(m_zoomOut);
    m_bar->addWidget(m_percent);
    m_bar->addAction(m_zoomIn);
    m_bar->addAction(m_fit);
    m_bar->addAction(m_trueSize);
    m_bar->addAction(m_play);
    m_bar->addWidget(stretch(m_bar));
    m_bar->addAction(m_copy);
    m_bar->addAction(m_save);
    m_bar->addAction(m_browse);
    m_bar->addAction(m_fullScreen);
    for (QToolButton* button : m_bar->findChildren<QToolButton*>())
        button->setFocusPolicy(Qt::TabFocus);
    m_percent->setAlignment(Qt::AlignCenter);
    // Wide enough for all that it will say, so that the buttons beside it stay where they are.
    m_percent->setMinimumWidth(m_percent->fontMetrics().horizontalAdvance(QStringLiteral("1600 %")) + 12);
    m_place->setAlignment(Qt::AlignCenter);
    m_place->setMinimumWidth(m_place->fontMetrics().horizontalAdvance(tr("%1 of %2").arg(99).arg(99)) + 12);

    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    connect(m_zoomOut, &QAction::triggered, m_canvas, &PictureCanvas::zoomOut);
    connect(m_zoomIn, &QAction::triggered, m_canvas, &PictureCanvas::zoomIn);
    connect(m_fit, &QAction::triggered, this, [this] { m_canvas->fit(); });
    connect(m_trueSize, &QAction::triggered, this, [this] { m_canvas->setScale(1); });
    connect(m_play, &QAction::toggled, this, [this](bool play) {
        if (m_animation)
            m_animation->setPlaying(play);
    });
    connect(m_fullScreen, &QAction::toggled, this, &PictureViewer::setFullScreen);
    connect(m_copy, &QAction::triggered, this,
            [this] { Q_EMIT copyRequested(m_picture.levels.constFirst()); });
    connect(m_save, &QAction::triggered, this,
            [this] { Q_EMIT saveRequested(m_picture.bytes, m_picture.fileName); });
    connect(m_browse, &QAction::triggered, this, [this] { Q_EMIT openUrlRequested(m_picture.webUrl); });
    connect(close, &QAction::triggered, this, &QWidget::close);
}

void PictureViewer::setPictures(const QStringList& addresses, const QString& articlePath,
                                const QString& title)
{
    m_title = title;
    if (addresses != m_addresses || articlePath != m_articlePath) {
        const QString shown = articlePath == m_articlePath ? currentAddress() : QString();
        m_addresses = addresses;
        m_articlePath = articlePath;
        m_current = qMax(0, int(m_addresses.indexOf(shown)));
        if (shown.isEmpty() || currentAddress() != shown)
            load();
    }
    updateView();
}

void PictureViewer::showPicture(const QString& address)
{
    const auto position = m_addresses.indexOf(address);
    if (position < 0 || position == m_current)
        return;
    m_current = int(position);
    load();
}

void PictureViewer::step(int by)
{
    const int next = m_current + by;
    if (next < 0 || next >= m_addresses.size())
        return;
    m_current = next;
    load();
    Q_EMIT pictureShown(currentAddress());
}

void PictureViewer::load()
{
    m_loading.cancel();
    m_animation.reset();
    m_picture = {};
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    if (m_addresses.isEmpty()) {
        m_patience.stop();
        showMessage(tr("No pictures"), m_title.isEmpty() ? QString() : tr("This article has none."));
    } else {
        m_patience.start();
        m_loading.setFuture(m_pictures.load(currentAddress(), m_articlePath));
    }
    updateView();
}

void PictureViewer::take()
{
    if (m_loading.isCanceled() || m_loading.future().resultCount() == 0)
        return;
    m_patience.stop();
    m_picture = m_loading.result();
    if (m_picture.ok()) {
        m_pages->setCurrentWidget(m_canvas);
        m_canvas->setPicture(m_picture.levels);
        if (m_picture.frames > 1) {
            m_animation = std::make_unique<imaging::Animation>(m_picture.bytes);
            connect(m_animation.get(), &imaging::Animation::frameChanged, m_canvas, &PictureCanvas::setFrame);
            m_play->setChecked(true);
            m_animation->setPlaying(true);
        }
    } else {
        showMessage(tr("Picture cannot be shown"), m_picture.reason);
    }
    updateView();
}

void PictureViewer::showMessage(const QString& title, const QString& detail)
{
    m_messageTitle->setText(title);
    m_messageDetail->setText(detail);
    m_pages->setCurrentWidget(m_message);
}

void PictureViewer::updateView()
{
    const bool isShown = m_picture.ok();
    m_previous->setEnabled(m_current > 0);
    m_next->setEnabled(m_current + 1 < m_addresses.size());
    for (QAction* action : {m_zoomIn, m_zoomOut, m_fit, m_trueSize, m_copy})
        action->setEnabled(isShown);
    m_save->setEnabled(!m_picture.bytes.isEmpty());
    m_browse->setEnabled(!m_picture.webUrl.isEmpty());
    m_play->setVisible(m_picture.frames > 1);
    m_play->setEnabled(m_picture.frames > 1);
    m_fit->setChecked(isShown && m_canvas->isFitted());
    m_place->setText(m_addresses.isEmpty() ? QString()
                                           : tr("%1 of %2").arg(m_current + 1).arg(m_addresses.size()));
    const QLocale locale;
    m_percent->setText(isShown ? tr("%1 %").arg(locale.toString(qRound(m_canvas->scale() * 100)))
                               : QString());
    QStringList facts{currentAddress()};
    if (!m_picture.trueSize.isEmpty()) {
        facts.append(tr("%1 × %2").arg(m_picture.trueSize.width()).arg(m_picture.trueSize.height()));
    }
    if (!m_picture.bytes.isEmpty())
        facts.append(locale.formattedDataSize(m_picture.bytes.size(), 1, QLocale::DataSizeTraditionalFormat));
    if (m_picture.fromCache)
        facts.append(tr("cached"));
    m_caption->setText(facts.join(QStringLiteral(" · ")));
    setWindowTitle(m_title.isEmpty() ? tr("Pictures") : tr("%1: Pictures").arg(m_title));
}

void PictureViewer::setFullScreen(bool full)
{
    setWindowState(full ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    m_bar->setVisible(!full);
    m_footer->setVisible(!full);
}

void PictureViewer::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale || m_picture.bytes.isEmpty())
        load();
    else if (m_animation)
        m_animation->setPlaying(m_play->isChecked());
}

void PictureViewer::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    // A window that nobody sees asks for nothing, and keeps no picture in memory.
    m_loading.cancel();
    m_patience.stop();
    m_animation.reset();
    m_picture = {};
    m_canvas->clear();
    m_isStale = true;
}

void PictureViewer::keyPressEvent(QKeyEvent* event)
{
    const auto moves = [this, event](double horizontally, double vertically) {
        if (m_canvas->isWhole())
            return false;
        m_canvas->moveBy(horizontally * stride, vertically * stride);
        event->accept();
        return true;
    };
    switch (event->key()) {
    case Qt::Key_Left:
        if (!moves(-1, 0))
            step(-1);
        return;
    case Qt::Key_Right:
        if (!moves(1, 0))
            step(1);
        return;
    case Qt::Key_Up:
        moves(0, -1);
        return;
    case Qt::Key_Down:
        moves(0, 1);
        return;
    case Qt::Key_Home:
        step(-m_current);
        return;
    case Qt::Key_End:
        step(int(m_addresses.size()) - 1 - m_current);
        return;
    case Qt::Key_Escape:
        if (m_fullScreen->isChecked())
            m_fullScreen->setChecked(false);
        else
            close();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace foreword::widgets
