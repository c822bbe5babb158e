// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/animation.h"

#include "imaging/pictureformat.h"

#include <QBuffer>
#include <QImageReader>
#include <QtConcurrentRun>

namespace foreword::imaging {

namespace {

/// Browsers take 10 ms and less to be meant as 100 ms, since old files say so.
constexpr int shortestDelayMs = 20;
constexpr int usualDelayMs = 100;

} // namespace

/// The frames in their order, from the first one again after the last.
class Animation::Frames
{
public:
    explicit Frames(const QByteArray& bytes)
        : m_bytes(bytes)
    {
        rewind();
    }

    Frame next()
    {
        QImage image;
        if (!m_reader->read(&image)) {
            // The end, which some decoders tell only by failing.
            if (m_read == 0)
                return {};
            rewind();
            if (!m_reader->read(&image))
                return {};
        }
        ++m_read;
        const int delay = m_reader->nextImageDelay();
        return {image, delay < shortestDelayMs ? usualDelayMs : delay};
    }

private:
    void rewind()
    {
        m_reader.reset();
        m_buffer = std::make_unique<QBuffer>();
        m_buffer->setData(m_bytes);
        m_buffer->open(QIODevice::ReadOnly);
        const auto format = formatOf(m_bytes);
        m_reader = std::make_unique<QImageReader>(m_buffer.get(), format ? format->name : "");
        m_reader->setAutoDetectImageFormat(false);
        m_read = 0;
    }

    QByteArray m_bytes;
    std::unique_ptr<QBuffer> m_buffer;
    std::unique_ptr<QImageReader> m_reader;
    int m_read = 0;
};

Animation::Animation(const QByteArray& bytes, QObject* parent)
    : QObject(parent)
    , m_frames(std::make_shared<Frames>(bytes))
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Animation::showNext);
    connect(&m_decoding, &QFutureWatcherBase::finished, this, [this] {
        // Counted from when the frame before was shown, so that decoding takes no time of its own.
        if (m_isPlaying)
            m_timer.start(qMax(0, m_delayMs - int(m_sinceShown.elapsed())));
    });
}

Animation::~Animation()
{
    m_pool.waitForDone();
}

void Animation::setPlaying(bool playing)
{
    if (playing == m_isPlaying)
        return;
    m_isPlaying = playing;
    if (!playing) {
        m_timer.stop();
    } else if (m_decoding.future().isFinished() && m_decoding.future().resultCount() > 0) {
        m_timer.start(m_delayMs);
    } else if (!m_decoding.isRunning()) {
        m_sinceShown.start();
        decodeNext();
    }
}

void Animation::decodeNext()
{
    m_decoding.setFuture(QtConcurrent::run(&m_pool, [frames = m_frames] { return frames->next(); }));
}

void Animation::showNext()
{
    const Frame frame = m_decoding.result();
    if (frame.image.isNull()) {
        m_isPlaying = false;
        return;
    }
    m_delayMs = frame.delayMs;
    m_sinceShown.start();
    decodeNext();
    Q_EMIT frameChanged(frame.image);
}

} // namespace foreword::imaging
