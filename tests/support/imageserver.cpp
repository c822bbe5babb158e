// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/imageserver.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace foreword::test {

namespace {

QByteArray phraseFor(int status)
{
    static const QHash<int, QByteArray> phrases = {
        {200, "OK"},           {301, "Moved Permanently"}, {302, "Found"},     {304, "Not Modified"},
        {401, "Unauthorized"}, {403, "Forbidden"},         {404, "Not Found"}, {500, "Internal Server Error"},
    };
    return phrases.value(status, "Other");
}

ImageServer::Request parse(const QByteArray& head)
{
    const QList<QByteArray> lines = head.split('\n');
    ImageServer::Request request;
    request.path = QString::fromLatin1(lines.first().split(' ').value(1));
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    return request;
}

QByteArray headFor(const ImageServer::Answer& answer, int status)
{
    QByteArray head =
        "HTTP/1.1 " + QByteArray::number(status) + ' ' + phraseFor(status) + "\r\nConnection: close\r\n";
    for (const auto& [name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    const bool hasLength = std::any_of(answer.headers.begin(), answer.headers.end(),
                                       [](const auto& header) { return header.first == "Content-Length"; });
    if (answer.delivery != ImageServer::Delivery::Endless && status != 304 && !hasLength)
        head += "Content-Length: " + QByteArray::number(answer.content.size()) + "\r\n";
    return head + "\r\n";
}

/// Sends these bytes again and again, as fast as they are taken.
void repeat(QTcpSocket* socket, const QByteArray& bytes)
{
    QObject::connect(socket, &QTcpSocket::bytesWritten, socket, [socket, bytes] {
        if (socket->bytesToWrite() == 0)
            socket->write(bytes);
    });
    socket->write(bytes);
}

QByteArray valueOf(const ImageServer::Answer& answer, const QByteArray& header)
{
    for (const auto& [name, value] : answer.headers) {
        if (name == header)
            return value;
    }
    return {};
}

} // namespace

ImageServer::ImageServer()
{
    connect(&m_server, &QTcpServer::newConnection, this, &ImageServer::onConnection);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("No loopback server: %s", qPrintable(m_server.errorString()));
}

void ImageServer::serve(const QString& path, const Answer& answer)
{
    m_answers.insert(path, answer);
}

void ImageServer::release(const QString& path)
{
    Answer& answer = m_answers[path];
    answer.delivery = Delivery::Whole;
    for (QTcpSocket* socket : m_held.values(path))
        send(socket, answer, {});
    m_held.remove(path);
}

QUrl ImageServer::url(const QString& path) const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_server.serverPort());
    url.setPath(path);
    return url;
}

int ImageServer::requestCount(const QString& path) const
{
    return int(std::count_if(m_requests.begin(), m_requests.end(),
                             [&path](const Request& request) { return request.path == path; }));
}

void ImageServer::onConnection()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, head = QByteArray()]() mutable {
            head += socket->readAll();
            if (head.endsWith("\r\n\r\n"))
                onRequest(socket, std::exchange(head, {}).trimmed());
        });
    }
}

void ImageServer::onRequest(QTcpSocket* socket, const QByteArray& head)
{
    const Request request = parse(head);
    const Answer answer =
        m_answers.value(request.path, {.content = "There is nothing here.", .headers = {}, .status = 404});
    m_requests.append(request);
    if (answer.delivery == Delivery::Held) {
        m_held.insert(request.path, socket);
        m_mostHeld = std::max(m_mostHeld, int(m_held.size()));
    }
    if (answer.delivery != Delivery::Whole && answer.delivery != Delivery::Truncated) {
        connect(socket, &QTcpSocket::disconnected, this, [this, socket, path = request.path] {
            m_held.remove(path, socket);
            if (!socket->property("answered").toBool())
                Q_EMIT abandoned(path);
        });
    }
    if (answer.delivery != Delivery::Held && answer.delivery != Delivery::Never)
        send(socket, answer, request);
    Q_EMIT requested(request.path);
}

void ImageServer::send(QTcpSocket* socket, const Answer& answer, const Request& request)
{
    const QByteArray tag = valueOf(answer, "ETag");
    const bool isUnchanged = !tag.isEmpty() && request.headers.value("if-none-match") == tag;
    if (answer.delivery == Delivery::SlowHead || answer.delivery == Delivery::EndlessHead) {
        sendEndlessHead(socket, answer.delivery);
        return;
    }
    socket->write(headFor(answer, isUnchanged ? 304 : answer.status));
    switch (answer.delivery) {
    case Delivery::Stalled:
        socket->write(answer.content.left(answer.content.size() / 2));
        return;
    case Delivery::Truncated:
        socket->write(answer.content.left(answer.content.size() / 2));
        break;
    case Delivery::Endless:
        repeat(socket, answer.content);
        return;
    default:
        if (!isUnchanged)
            socket->write(answer.content);
    }
    socket->setProperty("answered", true);
    socket->disconnectFromHost();
}

void ImageServer::sendEndlessHead(QTcpSocket* socket, Delivery delivery)
{
    socket->write("HTTP/1.1 200 OK\r\n");
    if (delivery == Delivery::EndlessHead)
        return repeat(socket, "X-More: " + QByteArray(8 * 1024, 'x') + "\r\n");
    auto* now = new QTimer(socket);
    connect(now, &QTimer::timeout, socket, [socket] { socket->write("x"); });
    now->start(10);
}

} // namespace foreword::test
