// SPDX-License-Identifier: GPL-3.0-or-later
#include "editlaws.h"
#include "editscript.h"
#include "randomedit.h"
#include "randomfrontmatter.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace foreword::frontmatter;
using namespace foreword::test;

namespace {

constexpr int editsOfDocument = 20;
constexpr int documentsOfRow = 50;

struct Seeds
{
    int first = 1;
    int last = 300;
};

/// The environment's FOREWORD_SEEDS (`FIRST-LAST` or one), else those of the normal run.
Seeds wantedSeeds()
{
    const QStringList wanted = qEnvironmentVariable("FOREWORD_SEEDS").split(u'-', Qt::SkipEmptyParts);
    return wanted.isEmpty() ? Seeds() : Seeds{wanted.constFirst().toInt(), wanted.constLast().toInt()};
}

/// What went wrong; the case is left as the beginning of a fixture: `in.md` and `edit`, in a folder named
/// after the seed.
QByteArray described(const QString& complaint, int seed, const FrontMatterDocument& document,
                     const QByteArray& edit = {})
{
    const QDir folder(QDir::current().filePath(QStringLiteral("failures/seed-%1").arg(seed)));
    folder.mkpath(QStringLiteral("."));
    const auto write = [&folder](const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    };
    write(QStringLiteral("in.md"), document.bytes());
    write(QStringLiteral("edit"), edit + '\n');
    return complaint.toUtf8() + "\nFOREWORD_SEEDS=" + QByteArray::number(seed) + ", kept in " +
           folder.path().toUtf8() + '\n' + edit + '\n' + document.bytes();
}

struct Counts
{
    int documents = 0;
    int disagreeing = 0;
    int done = 0;
    int locked = 0;
};

} // namespace

/// Random edits on random documents, one after another: each is done so that the laws hold, or refused with
/// reason. A failure names its seed and leaves its document and edit as a fixture has them.
class TestRandomEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lawsHold_data();
    void lawsHold();
    void cleanupTestCase();

private:
    void editDocument(int seed);
    bool isRefusedWithReason(const FrontMatterDocument& document, const FieldEdit& edit, const Error& error);

    Counts m_counts;
};

void TestRandomEdits::lawsHold_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    const Seeds seeds = wantedSeeds();
    for (int first = seeds.first; first <= seeds.last; first += documentsOfRow)
        QTest::addRow("seeds from %d", first) << first << std::min(first + documentsOfRow - 1, seeds.last);
}

void TestRandomEdits::lawsHold()
{
    QFETCH(int, first);
    QFETCH(int, last);
    for (int seed = first; seed <= last && !QTest::currentTestFailed(); ++seed)
        editDocument(seed);
}

void TestRandomEdits::editDocument(int seed)
{
    RandomSource random{quint32(seed)};
    FrontMatterDocument document = FrontMatterDocument::read(RandomFrontMatter(random).file());
    ++m_counts.documents;
    if (document.problem()) {
        // yaml-cpp misreads some texts; nothing else is allowed to be a problem.
        if (document.problem()->code != ErrorCode::ParsersDisagree)
            QFAIL(described(document.problem()->message, seed, document).constData());
        ++m_counts.disagreeing;
        return;
    }
    const QString brokenReading = brokenLawOfReading(document.bytes());
    if (!brokenReading.isEmpty())
        QFAIL(described(brokenReading, seed, document).constData());
    RandomEdit edits(random);
    const KeyOrder order = edits.order();
    for (int i = 0; i < editsOfDocument; ++i) {
        const FieldEdit edit = edits.of(document);
        const Result<ChangeSet> changes = document.changeFor(edit, order);
        if (!changes) {
            if (!isRefusedWithReason(document, edit, changes.error()))
                QFAIL(described(changes.error().message, seed, document, writeEdit(edit)).constData());
            continue;
        }
        const QString broken = EditLaws(document).brokenBy(edit, order, *changes);
        if (!broken.isEmpty())
            QFAIL(described(broken, seed, document, writeEdit(edit)).constData());
        ++m_counts.done;
        document = FrontMatterDocument::read(changes->applyTo(document.bytes()));
    }
}

bool TestRandomEdits::isRefusedWithReason(const FrontMatterDocument& document, const FieldEdit& edit,
                                          const Error& error)
{
    const bool isLocked = error.code != ErrorCode::BadValue && isLockedFor(document, edit);
    m_counts.locked += isLocked;
    return isLocked;
}

void TestRandomEdits::cleanupTestCase()
{
    const auto [documents, disagreeing, done, locked] = m_counts;
    qInfo("%d documents, %d read differently by two parsers; %d edits done; %d refused as locked", documents,
          disagreeing, done, locked);
    QVERIFY(disagreeing <= std::max(1, documents / 10));
    QVERIFY(locked <= std::max(editsOfDocument, done / 10));
}

QTEST_GUILESS_MAIN(TestRandomEdits)
#include "tst_randomedits.moc"
