// SPDX-License-Identifier: GPL-3.0-or-later
// What one article costs when a folder is opened, step by step, against opening and reading its file.
#include "parts.h"

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

int main(int argc, char** argv)
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
    const auto summary = library::summarise(document);
    const auto outline = frontmatter::PlainOutline::of(yaml);
    const auto root = document.root();
    storage::PosixFileStore store;

    measure("open and read, the yardstick", [&] { keep(readPlainly(name.constData())); });
    measure("read by the file store", [&] { keep(store.read(path)); });
    measure("find the front matter", [&] { keep(frontmatter::SourceText(bytes)); });
    measure("read its outline", [&] { keep(frontmatter::PlainOutline::of(yaml)); });
    measure("read for a row",
            [&] { keep(FrontMatterDocument::read(bytes, FrontMatterDocument::Reading::Quick)); });
    measure("validate", [&] { keep(library::validate(document, root, library::FieldSchema::article())); });
    measure("summarise and validate", [&] { keep(library::summarise(document)); });
    measure("check that it is flawless",
            [&] { keep(library::isCertainlyFlawless(*outline, library::FieldSchema::article())); });
    measure("summarise for a row", [&] { keep(library::summarise(source, outline)); });
    measure("pack a block of one", [&] { keep(library::RecordBlock({{path, {}, summary}})); });
    measure("scan the file",
            [&] { keep(library::scanFile(folder.path(), QStringLiteral("seed.md"), store)); });
    return run(argc, argv);
}
