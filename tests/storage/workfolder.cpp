// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/workfolder.h"

#include <sys/wait.h>
#include <unistd.h>

int inChildProcess(const std::function<int()>& work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child)
        qFatal("cannot run a child process");
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}
