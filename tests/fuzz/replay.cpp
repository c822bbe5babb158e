// SPDX-License-Identifier: GPL-3.0-or-later
// Puts files through a fuzzer's function where there is no libFuzzer: each file named, and each below each
// folder named. Ends with how many there were; a finding ends it as it would end the fuzzer.
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size);

namespace {

bool replay(const QString& path, QTextStream& err)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        err << path << ": " << file.errorString() << Qt::endl;
        return false;
    }
    // Named before it is put through, so that it is known which one was the last. The copy is of the very
    // size, for a sanitizer to see a step beyond it.
    err << path << Qt::endl;
    const QByteArray bytes = file.readAll();
    const std::vector<unsigned char> input(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(input.data(), input.size());
    return true;
}

} // namespace

int main(int argc, char* argv[])
{
    QTextStream err(stderr);
    int count = 0;
    bool allRead = true;
    for (int i = 1; i < argc; ++i) {
        const QString path = QFile::decodeName(argv[i]);
        if (!QFileInfo(path).isDir()) {
            allRead = replay(path, err) && allRead;
            ++count;
            continue;
        }
        for (QDirIterator files(path, QDir::Files, QDirIterator::Subdirectories); files.hasNext(); ++count)
            allRead = replay(files.next(), err) && allRead;
    }
    err << count << " inputs" << Qt::endl;
    return allRead && count > 0 ? 0 : 1;
}
