// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/filestore.h"

#include <QFile>

namespace foreword::ctl {

/// Where results, errors and progress go: the process's standard output and standard error.
class Console
{
public:
    Console();
    ~Console();

    /// Results, in UTF-8; buffered.
    void print(const QByteArray& bytes);
    /// Writes what is buffered. False once writing has failed: who reads has gone away, or a disk is full.
    bool flush();
    bool canPrint() const { return !m_failed; }

    /// One line to standard error.
    void say(const QString& line);
    /// `FILE:LINE: message`, or `FILE: message` where there is no line.
    void complain(const QString& file, const frontmatter::Error& error);

    /// Shown only where standard error is a terminal.
    void showProgress(qsizetype done, qsizetype total);
    void hideProgress();

private:
    QFile m_output;
    QFile m_errors;
    QByteArray m_buffer;
    bool m_failed = false;
    bool m_hasTerminal = false;
    bool m_showsProgress = false;
};

} // namespace foreword::ctl
