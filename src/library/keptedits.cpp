// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/keptedits.h"

#include "frontmatter/changeset.h"
#include "library/articlefiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QHash>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>

namespace foreword::library {

using frontmatter::ChangeSet;
using frontmatter::Replacement;

namespace {

struct KeptEdits
{
    Q_DECLARE_TR_FUNCTIONS(KeptEdits)
};

enum Kind : char { Base = 'B', Edit = 'E', Settled = 'S' };

const QByteArray firstLine = QByteArrayLiteral("foreword kept edits 1\n");
const QByteArray mark = QByteArrayLiteral("\x1eREC");
constexpr qsizetype hashSize = 20;
constexpr qsizetype headSize = 4 + 1 + 4 + hashSize;
/// Looking for the next record behind a damaged one may read it again; more damage than that is no accident.
constexpr int mostProblems = 50;
constexpr qsizetype longestFile = 4096;

QByteArray hashOf(char kind, QByteArrayView content)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    hash.addData(QByteArrayView(&kind, 1));
    hash.addData(content);
    return hash.result();
}

void appendRecord(QByteArray& out, char kind, const QByteArray& hash, const QByteArray& content)
{
    char size[4];
    qToLittleEndian(quint32(content.size()), size);
    out += mark;
    out += kind;
    out.append(size, sizeof size);
    out += hash;
    out += content;
}

QByteArray editContent(const KeptEdit& edit, const QByteArray& baseHash)
{
    const ChangeSet changes = ChangeSet::between(edit.base, edit.bytes);
    const Replacement change = changes.isEmpty() ? Replacement{} : changes.replacements().constFirst();
    QByteArray content;
    QDataStream stream(&content, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << edit.file.toUtf8() << edit.isNew << baseHash << qint64(change.span.begin)
           << qint64(change.span.end) << change.text;
    return content;
}

class Reader
{
public:
    explicit Reader(const QByteArray& records)
        : m_records(records)
    {}

    ReadKeptEdits read()
    {
        if (m_records.isEmpty())
            return {};
        if (!m_records.startsWith(firstLine)) {
            note(KeptEdits::tr("The file of kept edits is not one that this version reads."));
            return {{}, m_problems};
        }
        qsizetype at = firstLine.size();
        while (at < m_records.size()) {
            const qsizetype next = readRecord(at);
            if (next > at) {
                at = next;
                continue;
            }
            note(KeptEdits::tr("A record of kept edits is damaged or was not written to its end."));
            at = m_records.indexOf(mark, at + 1);
            if (at < 0 || m_problems.size() >= mostProblems)
                break;
        }
        QList<KeptEdit> edits;
        for (const QString& file : std::as_const(m_order)) {
            if (m_edits.contains(file))
                edits.append(m_edits.take(file));
        }
        return {edits, m_problems};
    }

private:
    /// Where the next one begins; `at` where there is none that is whole.
    qsizetype readRecord(qsizetype at)
    {
        const QByteArrayView rest = QByteArrayView(m_records).sliced(at);
        if (rest.size() < headSize || !rest.startsWith(mark))
            return at;
        const char kind = rest[4];
        const auto size = qsizetype(qFromLittleEndian<quint32>(rest.data() + 5));
        if (size > rest.size() - headSize)
            return at;
        const QByteArray hash = rest.sliced(9, hashSize).toByteArray();
        const QByteArrayView content = rest.sliced(headSize, size);
        if (hashOf(kind, content) != hash)
            return at;
        if (kind == Base)
            m_bases.insert(hash, content.toByteArray());
        else if (kind == Settled)
            m_edits.remove(QString::fromUtf8(content));
        else if (kind == Edit)
            readEdit(content.toByteArray());
        return at + headSize + size;
    }

    void readEdit(const QByteArray& content)
    {
        QDataStream stream(content);
        stream.setVersion(QDataStream::Qt_6_0);
        QByteArray file;
        QByteArray baseHash;
        QByteArray text;
        qint64 begin = 0;
        qint64 end = 0;
        KeptEdit edit;
        stream >> file >> edit.isNew >> baseHash >> begin >> end >> text;
        if (stream.status() != QDataStream::Ok || !stream.atEnd())
            return note(KeptEdits::tr("A record of kept edits makes no sense."));
        edit.file = QString::fromUtf8(file);
        if (!isPlainFile(edit.file))
            return note(KeptEdits::tr("A record of kept edits names a file outside the folder."));
        if (edit.isNew && (!isArticleName(edit.file.sliced(edit.file.lastIndexOf(u'/') + 1)) ||
                           edit.file.startsWith(u'.') || edit.file.contains(QLatin1String("/."))))
            return note(KeptEdits::tr("A record of kept edits names a file that is no article."));
        if (!baseHash.isEmpty() && !m_bases.contains(baseHash)) {
            return note(KeptEdits::tr("Edits of %1 cannot be read: what they were made on is missing.")
                            .arg(edit.file));
        }
        edit.base = m_bases.value(baseHash);
        if (begin < 0 || end < begin || end > edit.base.size())
            return note(KeptEdits::tr("A record of kept edits makes no sense."));
        edit.bytes = edit.base.first(begin) + text + edit.base.sliced(end);
        if (!m_known.contains(edit.file)) {
            m_known.insert(edit.file);
            m_order.append(edit.file);
        }
        m_edits.insert(edit.file, edit);
    }

    void note(const QString& problem)
    {
        if (m_problems.size() < mostProblems)
            m_problems.append(problem);
    }

    const QByteArray& m_records;
    QHash<QByteArray, QByteArray> m_bases;
    QHash<QString, KeptEdit> m_edits;
    QStringList m_order;
    QSet<QString> m_known;
    QStringList m_problems;
};

} // namespace

QByteArray KeptEditsWriter::added(const QList<KeptEdit>& edits, const QStringList& settled)
{
    QByteArray out;
    if (!m_hasBegun)
        out += firstLine;
    m_hasBegun = true;
    for (const QString& file : settled) {
        const QByteArray content = file.toUtf8();
        appendRecord(out, Settled, hashOf(Settled, content), content);
    }
    for (const KeptEdit& edit : edits) {
        QByteArray baseHash;
        if (!edit.base.isEmpty()) {
            baseHash = hashOf(Base, edit.base);
            if (!m_bases.contains(baseHash))
                appendRecord(out, Base, baseHash, edit.base);
            m_bases.insert(baseHash);
        }
        const QByteArray content = editContent(edit, baseHash);
        appendRecord(out, Edit, hashOf(Edit, content), content);
    }
    return out;
}

ReadKeptEdits readKeptEdits(const QByteArray& records)
{
    return Reader(records).read();
}

bool isPlainFile(const QString& file)
{
    if (file.isEmpty() || file.size() > longestFile || file.contains(QChar(0)))
        return false;
    const QList<QStringView> parts = QStringView(file).split(u'/');
    return std::none_of(parts.begin(), parts.end(), [](QStringView part) {
        return part.isEmpty() || part == QLatin1String(".") || part == QLatin1String("..");
    });
}

} // namespace foreword::library
