// SPDX-License-Identifier: GPL-3.0-or-later
// What one article costs when a folder is opened, step by step, against opening and reading its file.
#include "stopwatch.h"

#include "frontmatter/plainoutline.h"
#include "library/articlescanner.h"
#include "library/articlesummary.h"
#include "library/flawless.h"
#include "library/validation.h"
#include "storage/posixfilestore.h"

#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

using namespace foreword;
using namespace foreword::bench;
using frontmatter::FrontMatterDocument;

namespace {

QByteArray readPlainly(const char* path)
{
    QByteArray bytes(64 * 1024, Qt::Uninitialized);
    const int file = ::open(path, O_RDONLY | O_CLOEXEC);
    const auto size = ::read(file, bytes.data(), size_t(bytes.size()));
    ::close(file);
    bytes.resize(size);
    return bytes;
}

} // namespace

int main()
{
    QFile seed(QStringLiteral(FOREWORD_FIXTURES "/ctl/seed.md"));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("seed.md"));
    if (!seed.copy(path))
        return 1;
    const QByteArray name = QFile::encodeName(path);
    const QByteArray bytes = readPlainly(name.constData());
    const frontmatter::SourceText source(bytes);
    const QByteArray yaml = source.slice(source.frontMatter());
    const auto document = FrontMatterDocument::read(bytes, FrontMatterDocument::Reading::Quick);
    const auto outline = frontmatter::PlainOutline::of(yaml);
    const auto summary = library::summarise(document);
    const auto root = document.root();
    storage::PosixFileStore store;

    Stopwatch watch;
    watch.time("open and read, the yardstick", [&] { keep(readPlainly(name.constData())); });
    watch.time("read by the file store", [&] { keep(store.read(path)); });
    watch.time("find the front matter", [&] { keep(frontmatter::SourceText(bytes)); });
    watch.time("read its outline", [&] { keep(frontmatter::PlainOutline::of(yaml)); });
    watch.time("read for a row",
               [&] { keep(FrontMatterDocument::read(bytes, FrontMatterDocument::Reading::Quick)); });
    watch.time("validate", [&] { keep(library::validate(document, root, library::FieldSchema::article())); });
    watch.time("summarise and validate", [&] { keep(library::summarise(document)); });
    watch.time("check that it is flawless",
               [&] { keep(library::isCertainlyFlawless(*outline, library::FieldSchema::article())); });
    watch.time("summarise for a row", [&] { keep(library::summarise(frontmatter::SourceText(bytes))); });
    watch.time("pack a block of one", [&] { keep(library::RecordBlock({{path, {}, summary}})); });
    watch.time("scan the file",
               [&] { keep(library::scanFile(folder.path(), QStringLiteral("seed.md"), store)); });
    return 0;
}
