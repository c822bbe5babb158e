// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/faultycalls.h"

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace {

struct State
{
    bool refuseUnnamed = false;
    bool refuseNoReplace = false;
    faultycalls::Fault fault = faultycalls::Fault::Fail;
    int nth = 0;
    int error = 0;
    const char* faulted = "";
    std::vector<const char*> calls;
};

State& state()
{
    static thread_local State theState;
    return theState;
}

// Apart from State, so that calls before main() touch nothing that has to be constructed.
thread_local bool isArmed = false;

template<typename Function>
Function* real(const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

/// Records the call; whether it is the one to fail.
bool isFaulty(const char* name)
{
    if (!isArmed)
        return false;
    State& s = state();
    s.calls.push_back(name);
    if (int(s.calls.size()) != s.nth)
        return false;
    s.faulted = name;
    if (s.fault == faultycalls::Fault::Kill)
        ::kill(::getpid(), SIGKILL);
    if (s.fault == faultycalls::Fault::Short)
        return std::strcmp(name, "write") == 0;
    errno = s.error;
    return true;
}

/// A flush is recorded, not done: what the disk would do with it shows in no test, and it takes long.
int flush(const char* name, int file)
{
    return isFaulty(name) ? -1 : isArmed ? 0 : real<int(int)>(name)(file);
}

mode_t modeOf(int flags, va_list arguments)
{
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
}

} // namespace

namespace faultycalls {

void arm(Fault fault, int nth, int error)
{
    State& s = state();
    s.fault = fault;
    s.nth = nth;
    s.error = error;
    s.faulted = "";
    s.calls.clear();
    isArmed = true;
}

bool disarm()
{
    isArmed = false;
    return *state().faulted != '\0';
}

std::vector<const char*> recorded()
{
    return state().calls;
}

const char* faulted()
{
    return state().faulted;
}

void refuseUnnamedFiles(bool refuse)
{
    state().refuseUnnamed = refuse;
}

void refuseNoReplace(bool refuse)
{
    state().refuseNoReplace = refuse;
}

} // namespace faultycalls

extern "C" {

int open(const char* path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return isFaulty("open") ? -1 : real<int(const char*, int, ...)>("open")(path, flags, mode);
}

int openat(int directory, const char* path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    if (isArmed && state().refuseUnnamed && (flags & O_TMPFILE) == O_TMPFILE) {
        errno = EOPNOTSUPP;
        return -1;
    }
    return isFaulty("openat") ? -1
                              : real<int(int, const char*, int, ...)>("openat")(directory, path, flags, mode);
}

ssize_t write(int file, const void* data, size_t size)
{
    auto* const next = real<ssize_t(int, const void*, size_t)>("write");
    if (!isFaulty("write"))
        return next(file, data, size);
    return state().fault == faultycalls::Fault::Short ? next(file, data, size / 2) : -1;
}

int close(int file)
{
    const bool faulty = isFaulty("close");
    const int error = errno;
    const int result = real<int(int)>("close")(file);
    if (!faulty)
        return result;
    errno = error;
    return -1;
}

ssize_t read(int file, void* data, size_t size)
{
    return isFaulty("read") ? -1 : real<ssize_t(int, void*, size_t)>("read")(file, data, size);
}

int fstat(int file, struct stat* status) noexcept
{
    return isFaulty("fstat") ? -1 : real<int(int, struct stat*)>("fstat")(file, status);
}

int faccessat(int directory, const char* path, int mode, int flags) noexcept
{
    return isFaulty("faccessat")
               ? -1
               : real<int(int, const char*, int, int)>("faccessat")(directory, path, mode, flags);
}

int access(const char* path, int mode) noexcept
{
    return isFaulty("access") ? -1 : real<int(const char*, int)>("access")(path, mode);
}

ssize_t flistxattr(int file, char* list, size_t size) noexcept
{
    return isFaulty("flistxattr") ? -1 : real<ssize_t(int, char*, size_t)>("flistxattr")(file, list, size);
}

ssize_t fgetxattr(int file, const char* name, void* value, size_t size) noexcept
{
    return isFaulty("fgetxattr")
               ? -1
               : real<ssize_t(int, const char*, void*, size_t)>("fgetxattr")(file, name, value, size);
}

int fsetxattr(int file, const char* name, const void* value, size_t size, int flags) noexcept
{
    return isFaulty("fsetxattr") ? -1
                                 : real<int(int, const char*, const void*, size_t, int)>("fsetxattr")(
                                       file, name, value, size, flags);
}

int fremovexattr(int file, const char* name) noexcept
{
    return isFaulty("fremovexattr") ? -1 : real<int(int, const char*)>("fremovexattr")(file, name);
}

int fchown(int file, uid_t owner, gid_t group) noexcept
{
    return isFaulty("fchown") ? -1 : real<int(int, uid_t, gid_t)>("fchown")(file, owner, group);
}

int fchmod(int file, mode_t mode) noexcept
{
    return isFaulty("fchmod") ? -1 : real<int(int, mode_t)>("fchmod")(file, mode);
}

int fdatasync(int file)
{
    return flush("fdatasync", file);
}

int fsync(int file)
{
    return flush("fsync", file);
}

int syncfs(int file) noexcept
{
    return flush("syncfs", file);
}

int linkat(int fromDirectory, const char* from, int toDirectory, const char* to, int flags) noexcept
{
    return isFaulty("linkat") ? -1
                              : real<int(int, const char*, int, const char*, int)>("linkat")(
                                    fromDirectory, from, toDirectory, to, flags);
}

int renameat(int fromDirectory, const char* from, int toDirectory, const char* to) noexcept
{
    return isFaulty("renameat") ? -1
                                : real<int(int, const char*, int, const char*)>("renameat")(
                                      fromDirectory, from, toDirectory, to);
}

int renameat2(int fromDirectory, const char* from, int toDirectory, const char* to,
              unsigned int flags) noexcept
{
    if (isFaulty("renameat2"))
        return -1;
    if (isArmed && state().refuseNoReplace) {
        errno = EINVAL;
        return -1;
    }
    return real<int(int, const char*, int, const char*, unsigned int)>("renameat2")(fromDirectory, from,
                                                                                    toDirectory, to, flags);
}

void* mmap(void* address, size_t length, int protection, int flags, int file, off_t offset) noexcept
{
    return file >= 0 && isFaulty("mmap") ? MAP_FAILED
                                         : real<void*(void*, size_t, int, int, int, off_t)>("mmap")(
                                               address, length, protection, flags, file, offset);
}

int unlinkat(int directory, const char* path, int flags) noexcept
{
    return isFaulty("unlinkat") ? -1 : real<int(int, const char*, int)>("unlinkat")(directory, path, flags);
}

} // extern "C"
