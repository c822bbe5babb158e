// SPDX-License-Identifier: GPL-3.0-or-later
#include "editlaws.h"
#include "randomfrontmatter.h"

#include <QTest>

using namespace foreword::frontmatter;
using namespace foreword::test;

namespace {

constexpr int editsOfDocument = 20;
constexpr int documentsOfRow = 100;

KeyOrder someOrder()
{
    const QStringList order{QStringLiteral("title"), QStringLiteral("fresh"), QStringLiteral("a"),
                            QStringLiteral("no"), QStringLiteral("url")};
    return [order](const FieldPath&) { return order; };
}

QByteArray described(quint32 seed, const FrontMatterDocument& document, const FieldEdit& edit)
{
    return "seed " + QByteArray::number(seed) + ", kind " + QByteArray::number(int(edit.kind)) + ", path " +
           edit.path.toString().toUtf8() + ", value " + edit.value.toText().toUtf8() + ", to " +
           QByteArray::number(edit.to) + ", of\n" + document.bytes();
}

/// A text with `|+` takes in the blank lines that come to stand below it when what was there goes: refused.
bool keepsBlankLines(const FrontMatterDocument& document)
{
    return document.bytes().contains("|+") || document.bytes().contains(">+");
}

} // namespace

/// Random edits on random documents, one after another: each can be done, and the laws hold. 2,000 edits;
/// 200,000 where the environment's FOREWORD_LONG is set. A failure names its seed.
class TestRandomEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lawsHold_data();
    void lawsHold();

private:
    void editDocument(quint32 seed);

    int m_skipped = 0;
    int m_refused = 0;
};

void TestRandomEdits::editDocument(quint32 seed)
{
    RandomFrontMatter random(seed);
    FrontMatterDocument document = FrontMatterDocument::read(random.file());
    if (document.problem()) {
        // yaml-cpp misreads some folded texts; nothing else is allowed to be a problem.
        QVERIFY2(document.problem()->code == ErrorCode::ParsersDisagree, document.bytes().constData());
        ++m_skipped;
        return;
    }
    const QString brokenReading = brokenLawOfReading(document.bytes());
    QVERIFY2(brokenReading.isEmpty(), qPrintable(brokenReading));
    const KeyOrder order = seed % 2 ? someOrder() : KeyOrder();
    for (int i = 0; i < editsOfDocument; ++i) {
        const FieldEdit edit = random.edit(document);
        const Result<ChangeSet> changes = document.changeFor(edit, order);
        if (!changes && changes.error().code == ErrorCode::ProofFailed && keepsBlankLines(document)) {
            ++m_refused;
            continue;
        }
        QVERIFY2(changes, described(seed, document, edit).constData());
        const QString broken = EditLaws(document).brokenBy(edit, order, *changes);
        const QByteArray complaint = broken.toUtf8() + ": " + described(seed, document, edit);
        QVERIFY2(broken.isEmpty(), complaint.constData());
        document = FrontMatterDocument::read(changes->applyTo(document.bytes()));
    }
}

void TestRandomEdits::lawsHold_data()
{
    QTest::addColumn<int>("firstSeed");
    const int edits = qEnvironmentVariableIsSet("FOREWORD_LONG") ? 200'000 : 2'000;
    for (int seed = 1; seed <= edits / editsOfDocument; seed += documentsOfRow)
        QTest::addRow("seeds from %d", seed) << seed;
}

void TestRandomEdits::lawsHold()
{
    QFETCH(int, firstSeed);
    m_skipped = 0;
    m_refused = 0;
    for (int seed = firstSeed; seed < firstSeed + documentsOfRow; ++seed) {
        editDocument(quint32(seed));
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(m_skipped <= documentsOfRow / 10);
    QVERIFY(m_refused <= documentsOfRow * editsOfDocument / 50);
}

QTEST_GUILESS_MAIN(TestRandomEdits)
#include "tst_randomedits.moc"
