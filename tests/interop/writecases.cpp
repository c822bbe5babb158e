// SPDX-License-Identifier: GPL-3.0-or-later
#include "caselist.h"
#include "editscript.h"
#include "randomedit.h"
#include "randomfrontmatter.h"

#include "frontmatter/scalarwriter.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cstdio>

using namespace foreword::frontmatter;
using namespace foreword::test;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The project's own strings, and those of the corpora where they are there.
QStringList texts()
{
    QStringList result;
    for (const QString& path : {QStringLiteral(FOREWORD_FIXTURES "/interop/texts.json"),
                                QStringLiteral(FOREWORD_SOURCE_DIR "/../shared/yaml/scalars.json")}) {
        const QJsonArray entries = QJsonDocument::fromJson(contents(path)).array();
        for (const QJsonValue& entry : entries)
            result.append(entry.isObject() ? entry[QLatin1String("text")].toString() : entry.toString());
    }
    result.removeDuplicates();
    return result;
}

FieldPath parsed(const char* path)
{
    return FieldPath::parse(QLatin1String(path)).value();
}

/// A document whose title, second topic and excerpt stand in one style.
struct Style
{
    const char* name;
    const char* frontMatter;
};

constexpr std::array styles{
    Style{"plain", "title: Storm over the coast\n"
                   "published: true\n"
                   "topics:\n  - Election\n  - Harbour\n  - Sport\n"
                   "excerpt: A storm came in\n"},
    Style{"plain over lines", "title: Storm over\n  the coast\n"
                              "published: true\n"
                              "topics:\n  - Election\n  - Harbour\n    and sea\n  - Sport\n"
                              "excerpt: A storm\n  came in\n\n  at night\n"},
    Style{"plain with comments", "title:  Storm over the coast   # the first\n"
                                 "published: true\n"
                                 "topics: # all of them\n- Election\n-   Harbour # the second\n- Sport\n"
                                 "# the last\nexcerpt: A storm came in # so it did\n# end\n"},
    Style{"single", "title: 'It''s a storm'\n"
                    "published: true\n"
                    "topics:\n  - 'Election'\n  - 'Harbour: sea'\n  - 'Sport'\n"
                    "excerpt: 'A storm # came in'\n"},
    Style{"single over lines", "title: 'It''s\n  a storm'\n"
                               "published: true\n"
                               "topics:\n  - 'Election'\n  - 'Harbour\n\n    sea'\n  - 'Sport'\n"
                               "excerpt: 'A storm\n\n  came in'\n"},
    Style{"double", "title: \"A \\\"storm\\\"\"\n"
                    "published: true\n"
                    "topics:\n  - \"Election\"\n  - \"Harbour\\tsea\"\n  - \"Sport\"\n"
                    "excerpt: \"A storm\\n    \\n\"\n"},
    Style{"double over lines", "title: \"A storm\n  over the coast\"\n"
                               "published: true\n"
                               "topics:\n  - \"Election\"\n  - \"Harbour \\\n    sea\"\n  - \"Sport\"\n"
                               "excerpt: \"A storm\n\n  came in\"\n"},
    Style{"literal", "title: |\n  Storm\n  over the coast\n"
                     "published: true\n"
                     "topics:\n  - Election\n  - |\n    Harbour\n    sea\n  - Sport\n"
                     "excerpt: |\n  A storm\n\n  came in\n"},
    Style{"literal stripped", "title: |-\n    Storm\n    over the coast\n"
                              "published: true\n"
                              "topics:\n  - Election\n  - |-\n    Harbour\n  - Sport\n\n"
                              "excerpt: |2- # two\n    A storm\n\n  came in\n\n"},
    Style{"literal kept", "title: |+\n  Storm\n  over the coast\n\n"
                          "published: true\n"
                          "topics:\n  - Election\n  - |+\n    Harbour\n  - Sport\n"
                          "excerpt: |+\n  A storm\n\n  came in\n"},
    Style{"folded", "title: >\n  Storm\n  over the coast\n"
                    "published: true\n"
                    "topics:\n  - Election\n  - >\n    Harbour\n    sea\n  - Sport\n"
                    "excerpt: >-\n  A storm\n\n  came in\n"},
    Style{"empty", "title:\n"
                   "published: true\n"
                   "topics:\n  - Election\n  -\n  - Sport\n"
                   "excerpt:\n"},
    Style{"flow list", "title: Storm over the coast\n"
                       "published: true\n"
                       "topics: [Election, Harbour, 'Sport']\n"
                       "excerpt: A storm came in\n"},
    Style{"flow", "{title: Storm over the coast, published: true, topics: [Election, Harbour, Sport],\n"
                  " excerpt: A storm came in}\n"},
    Style{"flow single",
          "{title: 'It''s a storm', published: true, topics: ['Election', 'Harbour: sea', Sport],\n"
          " excerpt: 'A storm, it came in'}\n"},
    Style{"flow double",
          "{\"title\": \"A \\\"storm\\\"\", \"published\": true,\n"
          " \"topics\": [\"Election\", \"Harbour\", \"Sport\"], \"excerpt\": \"A storm\\n\"}\n"},
};

QByteArray document(const Style& style)
{
    return QByteArray("---\n") + style.frontMatter + "---\n\nBody: \"text\"\n";
}

QByteArray withCrLf(QByteArray bytes)
{
    return bytes.replace("\r\n", "\n").replace("\n", "\r\n");
}

QByteArray withBom(const QByteArray& bytes)
{
    return bytes.startsWith("\xEF\xBB\xBF") ? bytes : "\xEF\xBB\xBF" + bytes;
}

/// Every text at every place in every style; each text besides in a file with CRLF and in one with a BOM,
/// whose styles take turns. Says whether every text that front matter can hold was taken.
bool addTexts(CaseList& cases, const QStringList& all)
{
    const std::array places{parsed("title"), parsed("excerpt"), parsed("topics[1]"), parsed("topics[+]")};
    bool taken = true;
    const auto add = [&](const QString& name, const QByteArray& before, const FieldPath& place,
                         const QString& text) {
        const FieldValue value = FieldValue::text(text);
        const bool done = cases
                              .add(name + u": " + place.toString(), FrontMatterDocument::read(before),
                                   FieldEdit::set(place, value))
                              .has_value();
        if (done || unwritable(value))
            return;
        std::fprintf(stderr, "FAIL: refused: %s: %s := %s\n", qPrintable(name), qPrintable(place.toString()),
                     qPrintable(text));
        taken = false;
    };
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QString name = QStringLiteral("text %1, ").arg(i);
        for (size_t place = 0; place < places.size(); ++place) {
            for (const Style& style : styles)
                add(name + QLatin1String(style.name), document(style), places[place], all[i]);
            const Style& turn = styles[(size_t(i) + place) % styles.size()];
            add(name + QLatin1String(turn.name) + u", CRLF", withCrLf(document(turn)), places[place], all[i]);
            add(name + QLatin1String(turn.name) + u", BOM", withBom(document(turn)), places[place], all[i]);
        }
    }
    return taken;
}

/// A value of the same kind that is not the same.
FieldValue another(const FieldValue& value)
{
    switch (value.kind()) {
    case FieldValue::Kind::Boolean:
        return FieldValue::boolean(!value.toBoolean());
    case FieldValue::Kind::Integer:
        return FieldValue::integer(620);
    case FieldValue::Kind::Real:
        return FieldValue::real(QStringLiteral("0.90"));
    case FieldValue::Kind::Date:
        return FieldValue::date(value.toText().size() > 10 ? QStringLiteral("2022-05-02T08:30:00+02:00")
                                                           : QStringLiteral("2022-05-02"));
    case FieldValue::Kind::List:
        return FieldValue::list(
            {FieldValue::text(QStringLiteral("one")), FieldValue::text(QStringLiteral("no"))});
    case FieldValue::Kind::Map:
        return FieldValue::map({{QStringLiteral("name"), FieldValue::text(QStringLiteral("1:30"))},
                                {QStringLiteral("width"), FieldValue::integer(50)},
                                {QStringLiteral("tags"), FieldValue::list({FieldValue::boolean(true)})}});
    default:
        return FieldValue::text(QStringLiteral("Changed: it's # another"));
    }
}

/// What else an editor does with a value, its items and its entries.
QList<FieldEdit> editsOf(const FieldPath& path, const FieldValue& value)
{
    QList<FieldEdit> edits;
    if (!path.isRoot()) {
        edits = {FieldEdit::set(path, another(value)), FieldEdit::remove(path)};
        if (value.kind() == FieldValue::Kind::Text)
            edits.append({FieldEdit::set(path, FieldValue::integer(7)), FieldEdit::set(path, {})});
    }
    if (value.kind() == FieldValue::Kind::List) {
        const FieldValue item = value.items().isEmpty() ? FieldValue::text(QStringLiteral("new"))
                                                        : another(value.items().first());
        edits.append({FieldEdit::insert(path / 0, item), FieldEdit::insert(path.appended(), item),
                      FieldEdit::set(path, FieldValue::list({}))});
        if (value.items().size() > 1)
            edits.append(
                {FieldEdit::move(path / 0, int(value.items().size()) - 1), FieldEdit::move(path / 1, 0)});
    } else if (value.kind() == FieldValue::Kind::Map) {
        edits.append(
            {FieldEdit::set(path / QStringLiteral("fresh"), FieldValue::text(QStringLiteral("012"))),
             FieldEdit::set(path / QStringLiteral("yes"), FieldValue::map({{QStringLiteral("a b"), {}}}))});
    }
    return edits;
}

void addEveryEdit(CaseList& cases, const QString& name, const FrontMatterDocument& document,
                  const FieldPath& path, const FieldValue& value)
{
    for (const FieldEdit& edit : editsOf(path, value))
        cases.add(name + u": " + path.toString(), document, edit);
    for (qsizetype i = 0; i < value.items().size(); ++i)
        addEveryEdit(cases, name, document, path / int(i), value.items().at(i));
    for (const auto& [key, entry] : value.entries())
        addEveryEdit(cases, name, document, path / key, entry);
}

void addEveryEdit(CaseList& cases, const QString& name, const QByteArray& bytes)
{
    const auto document = FrontMatterDocument::read(bytes);
    if (!document.problem())
        addEveryEdit(cases, name, document, {}, document.root());
}

/// The edits that the fixtures are there for, and every edit of every value in them.
void addFixtures(CaseList& cases)
{
    const QDir fixtures(QStringLiteral(FOREWORD_FIXTURES "/frontmatter"));
    const QStringList folders = fixtures.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString& folder : folders) {
        const QByteArray in = contents(fixtures.filePath(folder + u"/in.md"));
        auto document = FrontMatterDocument::read(in);
        QString complaint;
        for (const EditLine& line : readEdits(contents(fixtures.filePath(folder + u"/edit")), &complaint)) {
            // A reader does not tell of the first of two equal keys, which shows when the last is renamed.
            const bool uncovers =
                line.edit->kind == FieldEdit::Kind::Rename && !document.warnings().isEmpty();
            if (line.expectation != EditLine::Expectation::Refused && !uncovers)
                document = cases.add(folder + u": " + line.line, document, *line.edit, line.keyOrder())
                               .value_or(document);
        }
        if (!folder.startsWith(u"seed-"))
            addEveryEdit(cases, folder, in);
    }
    const QByteArray seed = contents(fixtures.filePath(QStringLiteral("seed-title/in.md")));
    addEveryEdit(cases, QStringLiteral("seed"), seed);
    addEveryEdit(cases, QStringLiteral("seed, CRLF"), withCrLf(seed));
    addEveryEdit(cases, QStringLiteral("seed, BOM"), withBom(seed));
}

/// Numbers and dates in spellings that readers know differently.
void addSpellings(CaseList& cases)
{
    const QList<FieldValue> values{
        FieldValue::integer(0),
        FieldValue::integer(-12),
        FieldValue::integer(1'000'000'000),
        FieldValue::real(QStringLiteral("0.90")),
        FieldValue::real(QStringLiteral("-0.5")),
        FieldValue::real(QStringLiteral("12.0")),
        FieldValue::real(QStringLiteral("1.5E+3")),
        FieldValue::date(QStringLiteral("2021-04-13")),
        FieldValue::date(QStringLiteral("2021-04-13T17:10:59Z")),
        FieldValue::date(QStringLiteral("2021-04-13T17:10:59.123+02:00")),
        FieldValue::date(QStringLiteral("2021-04-13 17:10:59 +0200")),
        FieldValue::boolean(false),
        FieldValue(),
    };
    for (const Style& style : styles) {
        const auto before = FrontMatterDocument::read(document(style));
        for (const FieldValue& value : values) {
            for (const FieldPath& path : {parsed("excerpt"), parsed("fresh"), parsed("fresh.deeper[+]")}) {
                cases.add(QLatin1String(style.name) + u": " + path.toString() + u" := " + value.toText(),
                          before, FieldEdit::set(path, value));
            }
        }
    }
}

void addRandomEdits(CaseList& cases)
{
    constexpr quint32 documents = 400;
    constexpr int editsOfDocument = 5;
    for (quint32 seed = 1; seed <= documents; ++seed) {
        RandomSource random(seed);
        auto document = FrontMatterDocument::read(RandomFrontMatter(random).file());
        if (document.problem())
            continue;
        RandomEdit edits(random);
        const KeyOrder order = edits.order();
        for (int i = 0; i < editsOfDocument; ++i) {
            // Hugo makes an address and a text of these, and stops at an address that is none.
            if (document.root().find(QStringLiteral("url")) || document.root().find(QStringLiteral("title")))
                break;
            const FieldEdit edit = edits.of(document);
            // What is set as a whole keeps the spelling of what it has in common with the old value, and of
            // two equal keys a reader tells of one: then it cannot be said what a reader has to read.
            if (!edit.value.isScalar() || !document.warnings().isEmpty() || edit.key == u"title" ||
                edit.key == u"url")
                continue;
            document = cases.add(QStringLiteral("random %1, edit %2").arg(seed).arg(i), document, edit, order)
                           .value_or(document);
        }
    }
}

/// What forewordctl is to be tried with: the texts, and the documents in every style.
void writeShellCases(const QString& folder, const QStringList& all, CaseList& cases)
{
    QJsonArray files;
    for (const Style& style : styles)
        files.append(cases.document(document(style)));
    QFile file(folder + u"/shell.json");
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file.fileName()));
    file.write(QJsonDocument({{QLatin1String("texts"), QJsonArray::fromStringList(all)},
                              {QLatin1String("documents"), files}})
                   .toJson());
}

} // namespace

/// Writes the cases of the interoperability test into an existing folder. Status 1 where a text that front
/// matter can hold was refused.
int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: interop_cases FOLDER\n");
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const QStringList all = texts();
    CaseList cases(folder);
    const bool taken = addTexts(cases, all);
    addSpellings(cases);
    addFixtures(cases);
    addRandomEdits(cases);
    writeShellCases(folder, all, cases);
    std::printf("%d texts, %d edits;", int(all.size()), cases.size());
    for (auto refused = cases.refused().begin(); refused != cases.refused().end(); ++refused)
        std::printf(" %d refused as %s;", refused.value(), qPrintable(codeName(refused.key())));
    std::printf("\n");
    return taken && !all.isEmpty() ? 0 : 1;
}
