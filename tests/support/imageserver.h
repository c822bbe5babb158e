// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <utility>

class QTcpSocket;

namespace foreword::test {

/// A web server on loopback, for pictures that come well or badly. Speaks as much HTTP/1.1 as that needs:
/// GET, one request a connection. Works in the test's own event loop. A path that nothing was said about is
/// 404.
class ImageServer : public QObject
{
    Q_OBJECT

public:
    enum class Delivery {
        Whole,
        Held,       ///< nothing is sent before release()
        Never,      ///< nothing is sent at all
        Stalled,    ///< half of the content, then nothing more
        Truncated,  ///< half of the content, then the connection is closed
        Endless,    ///< the content again and again
        SlowHead,   ///< a head that never ends, a byte now and then
        EndlessHead ///< a head that never ends, as fast as it goes
    };

    struct Answer
    {
        QByteArray content;
        QList<std::pair<QByteArray, QByteArray>>
            headers; ///< Content-Length is added if it is not among them; an ETag is honoured with 304
        int status = 200;
        Delivery delivery = Delivery::Whole;
    };

    struct Request
    {
        QString path;
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
    };

    ImageServer();

    void serve(const QString& path, const Answer& answer);
    /// Sends what was Held for all who wait for it, and for all who will ask.
    void release(const QString& path);

    QUrl url(const QString& path) const;
    QList<Request> requests() const { return m_requests; }
    int requestCount(const QString& path) const;
    int connectionCount() const { return m_connections; }
    /// How many Held requests have waited at the same time, at most.
    int mostHeld() const { return m_mostHeld; }

Q_SIGNALS:
    void requested(const QString& path);
    /// The client went away before it had its answer.
    void abandoned(const QString& path);

private:
    void onConnection();
    void onRequest(QTcpSocket* socket, const QByteArray& head);
    void send(QTcpSocket* socket, const Answer& answer, const Request& request);
    void sendEndlessHead(QTcpSocket* socket, Delivery delivery);

    QTcpServer m_server;
    QHash<QString, Answer> m_answers;
    QList<Request> m_requests;
    QMultiHash<QString, QTcpSocket*> m_held;
    int m_connections = 0;
    int m_mostHeld = 0;
};

} // namespace foreword::test
