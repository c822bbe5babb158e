// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace foreword::library {

/// The unsaved edits of one article, as they are kept for the case that the program ends before they are
/// saved. A value.
struct KeptEdit
{
    QString file;       ///< relative to the folder, with `/`
    bool isNew = false; ///< it has no file yet
    QByteArray base;    ///< what the file held when it was edited; empty for a new one
    QByteArray bytes;   ///< what it was to hold

    friend bool operator==(const KeptEdit&, const KeptEdit&) = default;
};

/// Writes records of kept edits, one behind the other, so that a record is added without writing those
/// before it again. A file's bytes are written once for all edits made to them; of an edit only what differs.
///
/// A record is a mark, its kind (a byte), the size of its content (32 bits, little endian), a BLAKE2b-160 of
/// kind and content, and the content. The file begins with a line that names the format.
class KeptEditsWriter
{
public:
    /// Records to be added to those that this writer has written before; the first ones with the line above.
    QByteArray added(const QList<KeptEdit>& edits, const QStringList& settled);

private:
    QSet<QByteArray> m_bases; ///< by their hash
    bool m_hasBegun = false;
};

/// What the records of a file come to: of each article the last edit, unless it was settled since.
struct ReadKeptEdits
{
    QList<KeptEdit> edits;
    QStringList problems; ///< why records were passed over, a sentence each, translated
};

/// Trusts nothing: a record that is damaged, or names a file that isPlainFile() refuses, is passed over. Any
/// thread. Linear in the size, but where records are forged: after some damaged ones the rest is not read.
ReadKeptEdits readKeptEdits(const QByteArray& records);

/// Whether it names a file below the folder, without leaving it on the way.
bool isPlainFile(const QString& file);

} // namespace foreword::library
