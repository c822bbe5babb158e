// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringEncoder>

namespace foreword::frontmatter {

/// QString::fromUtf8() drops a U+FEFF at the start; a value that begins with one keeps it.
inline QString decodeUtf8(QByteArrayView bytes)
{
    QString text = QString::fromUtf8(bytes);
    if (bytes.startsWith("\xEF\xBB\xBF"))
        text.prepend(QChar(QChar::ByteOrderMark));
    return text;
}

/// As `bytes += text.toUtf8()`, without the copy between.
inline void appendUtf8(QByteArray& bytes, QStringView text)
{
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const qsizetype size = bytes.size();
    bytes.resize(size + encoder.requiredSpace(text.size()));
    const char* const end = encoder.appendToBuffer(bytes.data() + size, text);
    bytes.truncate(end - bytes.constData());
}

} // namespace foreword::frontmatter
