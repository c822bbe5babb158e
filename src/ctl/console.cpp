// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/console.h"

#include "ctl/escapedtext.h"

#include <QCoreApplication>

#include <cerrno>
#include <unistd.h>

namespace foreword::ctl {

namespace {

constexpr qsizetype bufferSize = 64 * 1024;
/// Fewer articles are done before anyone would read their number.
constexpr qsizetype worthProgress = 500;

} // namespace

Console::Console()
    : m_hasTerminal(::isatty(STDERR_FILENO) != 0)
{
    m_failed = !m_output.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered);
    // Where standard error is closed there is nobody to tell.
    static_cast<void>(m_errors.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered));
}

Console::~Console()
{
    hideProgress();
    flush();
}

void Console::print(const QByteArray& bytes)
{
    m_buffer += bytes;
    if (m_buffer.size() >= bufferSize)
        flush();
}

bool Console::flush()
{
    if (m_buffer.isEmpty() || m_failed) {
        m_buffer.clear();
        return !m_failed;
    }
    hideProgress();
    errno = 0;
    const bool written = m_output.write(m_buffer) == m_buffer.size();
    m_buffer.clear();
    if (!written) {
        m_failed = true;
        if (errno != EPIPE) { // a reader that has seen enough is no news
            say(QCoreApplication::translate("Console", "Standard output cannot be written: %1.")
                    .arg(m_output.errorString()));
        }
    }
    return written;
}

void Console::say(const QString& line)
{
    hideProgress();
    m_errors.write(onOneLine(line).toUtf8() + '\n');
}

void Console::complain(const QString& file, const frontmatter::Error& error)
{
    const QString place = error.line > 0 ? QString(u':' + QString::number(error.line)) : QString();
    say(file + place + QStringLiteral(": ") + error.message);
}

void Console::showProgress(qsizetype done, qsizetype total)
{
    if (!m_hasTerminal || total < worthProgress)
        return;
    const QString text = QCoreApplication::translate("Console", "%1 of %2").arg(done).arg(total);
    m_errors.write("\r\033[K" + text.toUtf8());
    m_showsProgress = true;
}

void Console::hideProgress()
{
    if (!m_showsProgress)
        return;
    m_errors.write("\r\033[K");
    m_showsProgress = false;
}

} // namespace foreword::ctl
