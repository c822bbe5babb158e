// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace foreword::imaging {

/// The copy of a picture on the web in a folder of the editor's own, such as a mirror of the newsroom's
/// server; empty if there is none.
///
/// `https://example.org/2021/x.png?v=2` is sought as `example.org/2021/x.png` and then as `2021/x.png`, each
/// first with `?v=2` at its end, which is how wget calls files. Never by its last part alone: `logo.png` is
/// another picture on each server. What leads out of the folder, by `..` or by a symbolic link, is no copy.
///
/// Looks at the disk: for worker threads.
QString localCopyOf(const QUrl& url, const QString& folder);

} // namespace foreword::imaging
