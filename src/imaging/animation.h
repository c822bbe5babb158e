// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace foreword::imaging {

/// Plays an animated picture, again and again, one frame ahead: each is decoded on a worker while the one
/// before is seen. Under the same limits as decodeImage(). A picture that is damaged on the way stops at its
/// last good frame.
class Animation : public QObject
{
    Q_OBJECT

public:
    /// The bytes of a picture that decodeImage() has decoded and said to have several frames.
    explicit Animation(const QByteArray& bytes, QObject* parent = nullptr);
    ~Animation() override;

    void setPlaying(bool playing);
    bool isPlaying() const { return m_isPlaying; }

Q_SIGNALS:
    void frameChanged(const QImage& frame);

private:
    class Frames;
    struct Frame
    {
        QImage image; ///< null when the picture is damaged
        int delayMs = 0;
    };

    void decodeNext();
    void showNext();

    std::shared_ptr<Frames> m_frames; ///< used by one worker at a time
    QFutureWatcher<Frame> m_decoding;
    QTimer m_timer;
    QElapsedTimer m_sinceShown;
    int m_delayMs = 0; ///< of the frame that is shown
    bool m_isPlaying = false;
    QThreadPool m_pool;
};

} // namespace foreword::imaging
