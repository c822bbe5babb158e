// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

/// Stands between the code under test and the C library: this program's own definitions of the calls that
/// touch files, which pass on to the real ones, and fail on demand. Concerns only the thread that armed it.
namespace faultycalls {

enum class Fault {
    Fail,  ///< return -1 with the error; a close() closes all the same
    Kill,  ///< SIGKILL instead of the call
    Short, ///< write() takes half of what it is given
};

/// Lets the `nth` call, counted from 1, meet the fault; 0 only counts and records.
void arm(Fault fault, int nth, int error = 0);
/// Back to normal; whether the fault was met.
bool disarm();
/// The calls since arm(), by name.
std::vector<const char*> recorded();
/// The call that met the fault; "" for none.
const char* faulted();

/// Whether files without a name (O_TMPFILE) are refused, as some file systems do.
void refuseUnnamedFiles(bool refuse);
/// Whether renaming without replacing (RENAME_NOREPLACE) is refused, as some file systems do.
void refuseNoReplace(bool refuse);

} // namespace faultycalls
