// SPDX-License-Identifier: GPL-3.0-or-later
#include "editlaws.h"
#include "editscript.h"
#include "editsofeverykind.h"

#include "frontmatter/fieldjson.h"
#include "frontmatter/frontmatterdocument.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace foreword::frontmatter;
using namespace foreword::test;

namespace {

/// A number, boolean or null of JSON may be a number of another base, a date or another word to Jekyll's
/// reader.
bool isSameScalar(const FieldValue& ours, const FieldValue& json)
{
    if (json.kind() == FieldValue::Kind::Text)
        return ours.kind() == FieldValue::Kind::Boolean || ours.toText() == json.toText();
    if (json.toReal() && ours.toReal())
        return *ours.toReal() == *json.toReal();
    return ours.kind() == json.kind() ? ours.toText() == json.toText()
                                      : ours.kind() == FieldValue::Kind::Text;
}

bool isSame(const FieldValue& ours, const FieldValue& json)
{
    if (ours.isScalar() || json.isScalar())
        return ours.isScalar() && json.isScalar() && isSameScalar(ours, json);
    // The order of a map's keys means nothing to the suite.
    const auto hasSame = [&](const FieldValue::Entry& entry) {
        const FieldValue* value = ours.find(entry.first);
        return value && isSame(*value, entry.second);
    };
    return ours.kind() == json.kind() && ours.entries().size() == json.entries().size() &&
           std::equal(ours.items().begin(), ours.items().end(), json.items().begin(), json.items().end(),
                      isSame) &&
           std::all_of(json.entries().begin(), json.entries().end(), hasSame);
}

/// The case as front matter; nothing where it brings marker lines or directives of its own.
std::optional<QByteArray> asFrontMatter(QByteArray yaml)
{
    if (yaml.startsWith("---\n"))
        yaml.remove(0, 4);
    if (!yaml.endsWith('\n'))
        yaml += '\n';
    for (const QByteArray& line : yaml.split('\n')) {
        if (line.startsWith("---") || line.startsWith("...") || line.startsWith('%'))
            return {};
    }
    return yaml;
}

/// What is no map becomes a key's value, on lines of its own.
QByteArray asValue(const QByteArray& yaml)
{
    QByteArray value = "value:\n";
    for (const QByteArray& line : yaml.chopped(1).split('\n'))
        value += (line.isEmpty() ? line : "  " + line) + '\n';
    return value;
}

/// The case as front matter, under a key where it is no map; as it is where that cannot be.
QByteArray asFile(const QByteArray& yaml, const QByteArray& json)
{
    std::optional<QByteArray> frontMatter = asFrontMatter(yaml);
    if (frontMatter && !json.isEmpty() && !json.startsWith('{'))
        frontMatter = asValue(*frontMatter);
    return "---\n" + frontMatter.value_or(yaml) + "---\n";
}

} // namespace

/// The cases of yaml/yaml-test-suite (data of its commit 6ad3d2c) as front matter.
class TestYamlTestSuite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data() { cases(); }
    void reads();
    void edits_data() { cases(); }
    void edits();
    void cleanupTestCase();

private:
    void cases();

    int m_readable = 0;
    int m_compared = 0;
    int m_disagreeing = 0;
    int m_done = 0;
    QMap<QString, int> m_unreadable; ///< valid cases, by reason
    QMap<QString, int> m_refused;    ///< edits, by reason
};

void TestYamlTestSuite::cases()
{
    QFile file(QStringLiteral(FOREWORD_SOURCE_DIR "/../shared/yaml/yaml-test-suite.json"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("no yaml-test-suite.json beside the project");
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isInvalid");
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(!cases.isEmpty());
    for (int i = 0; i < cases.size(); ++i) {
        const QJsonValue one = cases.at(i);
        QTest::addRow("%s %d", qPrintable(one[u"id"].toString()), i)
            << one[u"yaml"].toString().toUtf8() << one[u"json"].toString().toUtf8()
            << one[u"invalid"].toBool();
    }
}

void TestYamlTestSuite::reads()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QByteArray, json);
    QFETCH(bool, isInvalid);
    const bool isMap = json.startsWith('{');
    const QByteArray bytes = asFile(yaml, json);
    const FrontMatterDocument document = FrontMatterDocument::read(bytes);
    QCOMPARE(document.bytes(), bytes);
    QVERIFY(document.isReadable() || document.problem());
    m_readable += document.isReadable();
    if (!document.isReadable() && !isInvalid)
        ++m_unreadable[reasonOf(*document.problem())];
    m_disagreeing += document.isReadable() && document.problem();
    if (!document.isReadable() || document.problem() || isInvalid || !asFrontMatter(yaml) || json.isEmpty())
        return;
    const Result<FieldValue> expected = fromJson(json);
    QVERIFY(expected.ok());
    ++m_compared;
    const std::optional<FieldValue> value =
        isMap ? document.root() : document.value(FieldPath() / QStringLiteral("value"));
    QVERIFY(value);
    QVERIFY2(isSame(*value, *expected), toJson(*value).constData());
}

/// Every edit that there is to do keeps the laws or is refused; each is where the parsers disagree.
void TestYamlTestSuite::edits()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QByteArray, json);
    const FrontMatterDocument document = FrontMatterDocument::read(asFile(yaml, json));
    if (!document.isReadable())
        return;
    const bool disagrees = document.problem().has_value();
    const EditLaws laws(document);
    const EditsOfEveryKind edits(document, EditsOfEveryKind::Extent::All);
    for (const auto& [name, edit, isUsual] : edits.edits()) {
        const Result<ChangeSet> changes = document.changeFor(edit);
        QVERIFY2(!changes || !disagrees, writeEdit(edit).constData());
        if (!changes) {
            ++m_refused[reasonOf(changes.error())];
            continue;
        }
        const QString broken = laws.brokenBy(edit, {}, *changes);
        QVERIFY2(broken.isEmpty(), qPrintable(QString(broken + u": " + QString::fromUtf8(writeEdit(edit)))));
        ++m_done;
    }
}

void TestYamlTestSuite::cleanupTestCase()
{
    qInfo("%d readable, %d of them read differently by two parsers, %d compared with the suite's JSON",
          m_readable, m_disagreeing, m_compared);
    for (auto reason = m_unreadable.constBegin(); reason != m_unreadable.constEnd(); ++reason)
        qInfo("valid and unreadable: %s: %d", qPrintable(reason.key()), reason.value());
    qInfo("%d edits done", m_done);
    for (auto reason = m_refused.constBegin(); reason != m_refused.constEnd(); ++reason)
        qInfo("refused: %s: %d", qPrintable(reason.key()), reason.value());
}

QTEST_APPLESS_MAIN(TestYamlTestSuite)
#include "tst_yamltestsuite.moc"
