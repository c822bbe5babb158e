// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostilefrontmatter.h"

#include "frontmatter/sourcetext.h"

namespace foreword::test {

using frontmatter::ErrorCode;
using frontmatter::SourceText;

namespace {

constexpr qsizetype most = SourceText::maximumFrontMatter - 16;

/// As often as front matter has room for.
QByteArray filled(const QByteArray& piece, qsizetype room = most)
{
    return piece.repeated(room / piece.size());
}

/// `[[[[…` and `…]]]]` around a value, or whatever opens and closes.
QByteArray nested(const QByteArray& open, const QByteArray& inner, const QByteArray& close, int levels)
{
    return open.repeated(levels) + inner + close.repeated(levels);
}

QByteArray laughs(int levels)
{
    QByteArray text = "l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int level = 1; level < levels; ++level) {
        const QByteArray alias = ", *l" + QByteArray::number(level - 1);
        const QByteArray name = "l" + QByteArray::number(level);
        text += name + ": &" + name + " [" + alias.repeated(10).mid(2) + "]\n";
    }
    return text;
}

/// Each anchor names a list that holds the one before, so that no single line is deep.
QByteArray ladder(int rungs, const QByteArray& before = "[", const QByteArray& after = "]")
{
    QByteArray text = "l0: &l0 [x]\n";
    for (int rung = 1; rung < rungs; ++rung) {
        const QByteArray name = "l" + QByteArray::number(rung);
        text += name + ": &" + name + ' ' + before + "*l" + QByteArray::number(rung - 1) + after + '\n';
    }
    return text;
}

/// `piece` with its number for each `#`.
QByteArray numbered(const QByteArray& piece, int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += QByteArray(piece).replace('#', QByteArray::number(i));
    return text;
}

class Files
{
public:
    void refused(const char* name, ErrorCode code, const std::function<QByteArray()>& frontMatter)
    {
        m_files.push_back(
            {name, [=]() -> QByteArray { return "---\n" + frontMatter() + "\n---\n"; }, code, 0});
    }
    void read(const char* name, qsizetype entries, const std::function<QByteArray()>& frontMatter)
    {
        m_files.push_back(
            {name, [=]() -> QByteArray { return "---\n" + frontMatter() + "\n---\n"; }, {}, entries});
    }
    std::vector<HostileFile> take() { return std::move(m_files); }

private:
    std::vector<HostileFile> m_files;
};

void addDeepOnes(Files& files)
{
    const auto tooDeep = [&](const char* name, const std::function<QByteArray()>& frontMatter) {
        files.refused(name, ErrorCode::TooDeep, frontMatter);
    };
    tooDeep("open brackets", []() -> QByteArray { return "a: " + filled("["); });
    tooDeep("open brackets on lines", []() -> QByteArray { return "a:\n" + filled(" [\n"); });
    tooDeep("open braces", []() -> QByteArray { return "a: " + filled("{a: "); });
    tooDeep("10,000 lists in lists", []() -> QByteArray { return "a: " + nested("[", "x", "]", 10000); });
    tooDeep("10,000 maps in maps", []() -> QByteArray { return "a: " + nested("{a: ", "x", "}", 10000); });
    tooDeep("10,000 dashes in a line",
            []() -> QByteArray { return "a:\n  " + QByteArray("- ").repeated(10000) + "x"; });
    tooDeep("10,000 question marks in a line",
            []() -> QByteArray { return QByteArray("? ").repeated(10000) + "x"; });
    tooDeep("1,000 levels of indentation", []() -> QByteArray {
        QByteArray text;
        for (int level = 0; level < 1000; ++level)
            text += QByteArray(level, ' ') + "a:\n";
        return text;
    });
    tooDeep("maps as keys of maps",
            []() -> QByteArray { return "a: " + nested("{? ", "{x: 1}", " : 1}", 30); });
    tooDeep("maps as keys of maps, by aliases", []() -> QByteArray { return ladder(30, "{? ", " : 1}"); });
    tooDeep("lists on a ladder of aliases", []() -> QByteArray { return ladder(30000); });
    tooDeep("ladder and nesting",
            []() -> QByteArray { return ladder(40) + "z: " + nested("[", "*l39", "]", 40); });
}

void addLargeOnes(Files& files)
{
    const auto tooLarge = [&](const char* name, const std::function<QByteArray()>& frontMatter) {
        files.refused(name, ErrorCode::TooLarge, frontMatter);
    };
    tooLarge("a billion laughs", []() -> QByteArray { return laughs(10); });
    tooLarge("merged laughs", []() -> QByteArray { return laughs(9) + "b: {<<: {c: *l8}}"; });
    tooLarge("1,000 aliases of 1,000 values", []() -> QByteArray {
        return "a: &a [" + QByteArray("x,").repeated(1000) + "]\nb: [" + QByteArray("*a,").repeated(1000) +
               "]";
    });
    tooLarge("90,000 aliases of a long text", []() -> QByteArray {
        return "title: &a \"" + QByteArray(400000, 'x') + "\"\ntopics: [" +
               QByteArray("*a,").repeated(90000) + "]";
    });
    tooLarge("20,000 aliases of a long list as keys", []() -> QByteArray {
        return "a: &a [\"" + QByteArray(400000, 'x') + "\"]\nb:\n" +
               QByteArray("- {? *a : 1}\n").repeated(20000);
    });
    tooLarge("the same key", []() -> QByteArray { return filled("a:\n"); });
    tooLarge("the same key in braces", []() -> QByteArray { return "a: {" + filled("x,") + "}"; });
    tooLarge("question marks on lines", []() -> QByteArray { return filled("? \n"); });
    tooLarge("a long list", []() -> QByteArray { return "a: [" + filled("x,") + "]"; });
    tooLarge("a long list on lines", []() -> QByteArray { return "a:\n" + filled("-\n"); });
    tooLarge("a long list of lists", []() -> QByteArray { return "a: [" + filled("[],") + "]"; });
    tooLarge("a long list of maps", []() -> QByteArray { return "a: [" + filled("a: ,") + "]"; });
    tooLarge("wide characters", []() -> QByteArray { return "a: [" + filled("ä,") + "]"; });
    tooLarge("1 MB and a little", []() -> QByteArray { return "a: " + filled("x") + QByteArray(32, 'x'); });
    tooLarge("a text of 100 MB", []() -> QByteArray { return "a: " + filled("x", 100'000'000); });
    tooLarge("100 MB of short lines", []() -> QByteArray { return filled("a: b\n", 100'000'000); });
    tooLarge("100 MB of commas", []() -> QByteArray { return "a: [" + filled(",", 100'000'000) + "]"; });
}

void addUnreadableOnes(Files& files)
{
    const auto unreadable = [&](const char* name, const std::function<QByteArray()>& frontMatter) {
        files.refused(name, ErrorCode::UnreadableYaml, frontMatter);
    };
    unreadable("alias of itself", []() -> QByteArray { return QByteArray("a: &a [*a]"); });
    unreadable("alias of itself as a key", []() -> QByteArray { return QByteArray("a: &a {*a : 1}"); });
    unreadable("commas", []() -> QByteArray { return filled(","); });
    unreadable("commas in a list", []() -> QByteArray { return "a: [" + filled(",") + "]"; });
    unreadable("colons", []() -> QByteArray { return filled(": "); });
    unreadable("colons and no blanks", []() -> QByteArray { return filled(":"); });
    unreadable("anchors", []() -> QByteArray { return "a: " + filled("&a "); });
    unreadable("tags", []() -> QByteArray { return "a: " + filled("!a "); });
    unreadable("texts in double quotes", []() -> QByteArray { return "a: " + filled("\"\" "); });
    unreadable("double quotes", []() -> QByteArray { return "a: " + filled("\""); });
    unreadable("single quotes", []() -> QByteArray { return "a: " + filled("'") + "\""; });
    unreadable("an open quote", []() -> QByteArray { return "a: \"" + filled("b: c\n"); });
    unreadable("closing brackets", []() -> QByteArray { return "a: " + filled("]"); });
    unreadable("dashes", []() -> QByteArray { return filled("-"); });
    unreadable("question marks", []() -> QByteArray { return filled("?"); });
    unreadable("stars", []() -> QByteArray { return filled("*"); });
    unreadable("directives", []() -> QByteArray { return filled("%YAML 1.1\n"); });
    unreadable("documents", []() -> QByteArray { return filled("--- a\n"); });
    unreadable("tabs", []() -> QByteArray { return "a:\n" + filled("\t") + "b: 1"; });
    unreadable("one long word", []() -> QByteArray { return filled("x"); });
}

void addKeys(Files& files)
{
    files.read("9,000 keys", 9000, []() -> QByteArray { return numbered("k#:\n", 9000); });
    files.read("100,000 keys", 100000, []() -> QByteArray { return numbered("k#:\n", 100000); });
    files.read("100,000 keys in braces", 1,
               []() -> QByteArray { return "a: {" + numbered("k#,", 100000) + "}"; });
    files.read("100,000 keys of maps", 40000,
               []() -> QByteArray { return numbered("k#: {a: [b]}\n", 40000); });
    files.read("60,000 times the same key", 60000,
               []() -> QByteArray { return QByteArray("title: abc\n").repeated(60000); });
    files.read("the same merge key", 2,
               []() -> QByteArray { return "a: &a {b: 1}\n" + QByteArray("<<: *a\n").repeated(30000); });
    files.read("a wide merge key", 3, []() -> QByteArray {
        return "a: &a {b: 1}\nc:\n  <<: [" + QByteArray("*a,").repeated(30000) + "]\nd: 1";
    });
    files.read("wide maps merged often", 2, []() -> QByteArray {
        return "a: &a {" + numbered("k#: v,", 400) + "}\nc:\n" + QByteArray("  - {<<: *a}\n").repeated(100);
    });
    files.read("maps as keys", 1,
               []() -> QByteArray { return "a: {" + QByteArray("? {a: b} : c,").repeated(45000) + "}"; });
    files.read("a long list as a key", 1,
               []() -> QByteArray { return "? [" + QByteArray("x,").repeated(200000) + "]\n: 1"; });
    files.read("question marks on 100,000 lines", 100000,
               []() -> QByteArray { return QByteArray("? \n").repeated(100000); });
    files.read("anchors on keys", 30000, []() -> QByteArray { return numbered("&a# k#: *a#\n", 30000); });
}

void addLists(Files& files)
{
    files.read("100,000 items", 1, []() -> QByteArray { return "topics:\n" + numbered("- t#\n", 100000); });
    files.read("lists in lists in a line, often", 1,
               []() -> QByteArray { return "a:\n" + QByteArray("- - - - - - - - x\n").repeated(25000); });
    files.read("100,000 lists", 1,
               []() -> QByteArray { return "a: [" + QByteArray("[],").repeated(100000) + "]"; });
    files.read("100,000 lists on lines", 1,
               []() -> QByteArray { return "a:\n" + QByteArray("- - x\n").repeated(100000); });
    files.read("100,000 maps", 1,
               []() -> QByteArray { return "a: [" + QByteArray("{},").repeated(100000) + "]"; });
    files.read("60,000 pairs", 1,
               []() -> QByteArray { return "a: [" + QByteArray("a: b,").repeated(60000) + "]"; });
    files.read("240,000 items", 1,
               []() -> QByteArray { return "a: [" + QByteArray("x,").repeated(240000) + "]"; });
    files.read("240,000 wide characters", 1,
               []() -> QByteArray { return "a: [" + QByteArray("ä,").repeated(240000) + "]"; });
    files.read("related texts", 2, []() -> QByteArray {
        return "title: a\nrelated: [" + QByteArray("x,").repeated(200000) + "]";
    });
    files.read("related lists", 2, []() -> QByteArray {
        return "title: a\nrelated: [" + QByteArray("[],").repeated(200000) + "]";
    });
    files.read("topics that are maps", 2, []() -> QByteArray {
        return "title: a\ntopics: [" + QByteArray("{},").repeated(200000) + "]";
    });
    files.read("pictures without an address", 2, []() -> QByteArray {
        return "title: a\nimages:\n" + QByteArray("- width: a\n").repeated(75000);
    });
}

void addTexts(Files& files)
{
    files.read("a long text", 1, []() -> QByteArray { return "title: " + filled("x"); });
    files.read("a text of blanks", 1, []() -> QByteArray { return "title: \"" + filled(" ") + "\""; });
    files.read("a plain text of many lines", 1, []() -> QByteArray { return "title: a\n" + filled(" x\n"); });
    files.read("a quoted text of many lines", 1,
               []() -> QByteArray { return "title: \"" + filled("x\n ") + "\""; });
    files.read("a literal text of many lines", 1,
               []() -> QByteArray { return "title: |+\n" + filled(" x\n"); });
    files.read("a literal text of blank lines", 1,
               []() -> QByteArray { return "title: |\n" + filled("\n"); });
    files.read("a folded text of many lines", 1,
               []() -> QByteArray { return "title: >\n" + filled(" x\n\n"); });
    files.read("a text of escapes", 1, []() -> QByteArray { return "title: \"" + filled("\\n") + "\""; });
    files.read("a text of quotes", 1, []() -> QByteArray { return "title: '" + filled("''") + "'"; });
    files.read("a text of long words", 1, []() -> QByteArray { return "topics: " + filled("x "); });
    files.read("a date of many digits", 1, []() -> QByteArray { return "date: " + filled("1"); });
    files.read("a number in base 60", 1, []() -> QByteArray { return "heat: 1" + filled(":1"); });
    files.read("a number of underscores", 1, []() -> QByteArray { return "heat: 1" + filled("_"); });
    files.read("a number of commas", 1, []() -> QByteArray { return "heat: 1" + filled(",1"); });
    files.read("blank lines", 1, []() -> QByteArray { return filled("\n") + "a: 1"; });
    files.read("comments", 1, []() -> QByteArray { return "a:\n  b: 1\n" + filled("  #\n"); });
    files.read("one long comment", 1, []() -> QByteArray { return "a: 1 #" + filled("#"); });
    files.read("comments below deep values", 1, []() -> QByteArray {
        return "a:\n" + QByteArray("- ").repeated(50) + "x\n" + filled(QByteArray(120, ' ') + "#\n");
    });
    files.read("carriage returns", 1, []() -> QByteArray { return "a: 1\n" + filled("\r"); });
    files.read("a long anchor", 1, []() -> QByteArray { return "a: &" + filled("a"); });
    files.read("a tag of percents", 1, []() -> QByteArray { return "a: !" + filled("%41") + " b"; });
}

} // namespace

std::vector<HostileFile> hostileFiles()
{
    Files files;
    addDeepOnes(files);
    addLargeOnes(files);
    addUnreadableOnes(files);
    addKeys(files);
    addLists(files);
    addTexts(files);
    return files.take();
}

} // namespace foreword::test
