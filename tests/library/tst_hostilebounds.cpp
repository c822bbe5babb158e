// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/hostilefrontmatter.h"

#include "frontmatter/frontmatterdocument.h"
#include "library/articlequery.h"
#include "library/articlesummary.h"
#include "library/validation.h"

#include <QTest>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace foreword::frontmatter;
using namespace foreword::library;
using namespace foreword::test;

namespace {

// A sanitizer keeps memory of its own, and neither it nor a debug build says anything about time.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool isBounded = false;
#else
constexpr bool isBounded = true;
#endif
#if defined(QT_NO_DEBUG)
constexpr rlim_t mostSeconds = 2;
#else
constexpr rlim_t mostSeconds = 10;
#endif
constexpr rlim_t mostBytes = 512 * 1024 * 1024;

/// What a child process did until its end.
struct Outcome
{
    int status = 0; ///< as wait() gives it
    QByteArray said;
    double seconds = 0;
    double megabytes = 0;
};

/// From here on this process ends at once when it fails, without Qt Test's handlers, and when it needs too
/// much.
void limitThisProcess()
{
    for (const int failure : {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV})
        signal(failure, SIG_DFL);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    if (!isBounded)
        return;
    const rlimit seconds{mostSeconds, mostSeconds};
    const rlimit bytes{mostBytes, mostBytes};
    setrlimit(RLIMIT_CPU, &seconds);
    setrlimit(RLIMIT_AS, &bytes);
}

/// Does it in a process of its own, within the limits. What it returns is told in the outcome.
Outcome inOwnProcess(const std::function<QByteArray()>& work)
{
    int ends[2];
    if (pipe(ends) != 0)
        return {};
    const pid_t child = fork();
    if (child == 0) {
        limitThisProcess();
        close(ends[0]);
        const QByteArray said = work();
        const bool isSaid = write(ends[1], said.constData(), size_t(said.size())) == ssize_t(said.size());
        _exit(isSaid ? 0 : 1);
    }
    close(ends[1]);
    Outcome outcome;
    char buffer[256];
    for (ssize_t count = 0; (count = read(ends[0], buffer, sizeof buffer)) > 0;)
        outcome.said.append(buffer, count);
    close(ends[0]);
    rusage usage;
    wait4(child, &outcome.status, 0, &usage);
    outcome.seconds = double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                      double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    outcome.megabytes = double(usage.ru_maxrss) / 1024;
    return outcome;
}

QByteArray codeOf(const std::optional<Error>& problem)
{
    return problem ? "refused, code " + QByteArray::number(int(problem->code)) : QByteArray("done");
}

/// As a row of the table.
QByteArray scan(const QByteArray& bytes)
{
    const auto document = FrontMatterDocument::read(bytes, FrontMatterDocument::Reading::Quick);
    const ArticleSummary summary = summarise(document);
    const RecordBlock block({{QStringLiteral("a.md"), {}, summary}});
    const auto query = ArticleQuery::parse(QStringLiteral("water -topic:sand"));
    query->matches(block.row(0), false);
    return codeOf(document.problem());
}

/// As the article that the form shows.
QByteArray open(const QByteArray& bytes)
{
    const auto document = FrontMatterDocument::read(bytes);
    validate(document, FieldSchema::article());
    const FieldValue root = document.root();
    const FieldPath last =
        root.entries().isEmpty() ? FieldPath() : FieldPath() / root.entries().constLast().first;
    document.value(last);
    document.lock(last);
    document.lineOf(last);
    return codeOf(document.problem());
}

/// The first value below all first values.
FieldPath firstPath(const FieldValue& root)
{
    FieldPath path;
    FieldValue value = root;
    while (!value.items().isEmpty() || !value.entries().isEmpty()) {
        const bool isList = !value.items().isEmpty();
        path = isList ? path / 0 : path / value.entries().constFirst().first;
        value = FieldValue(isList ? value.items().constFirst() : value.entries().constFirst().second);
    }
    return path;
}

/// One edit of an article that is open.
template<typename EditOf>
QByteArray edit(const QByteArray& bytes, const EditOf& editOf)
{
    const auto document = FrontMatterDocument::read(bytes);
    const auto changes = document.changeFor(editOf(document.root()), FieldSchema::article().keyOrder());
    return codeOf(changes ? std::nullopt : std::optional(changes.error()));
}

QByteArray addKey(const QByteArray& bytes)
{
    return edit(bytes, [](const FieldValue&) {
        return FieldEdit::set(FieldPath() / QStringLiteral("fresh"), FieldValue::text(QStringLiteral("x")));
    });
}

QByteArray setFirst(const QByteArray& bytes)
{
    return edit(bytes, [](const FieldValue& root) {
        return FieldEdit::set(firstPath(root), FieldValue::text(QStringLiteral("x")));
    });
}

QByteArray setLongText(const QByteArray& bytes)
{
    return edit(bytes, [](const FieldValue& root) {
        return FieldEdit::set(firstPath(root),
                              FieldValue::text(QStringLiteral("\"\u00A0\n").repeated(50000)));
    });
}

QByteArray removeFirst(const QByteArray& bytes)
{
    return edit(bytes, [](const FieldValue& root) { return FieldEdit::remove(firstPath(root)); });
}

/// The last item of the first list to its front, if there is one.
QByteArray moveLast(const QByteArray& bytes)
{
    return edit(bytes, [](const FieldValue& root) {
        const FieldPath list = firstPath(root).parent();
        const FieldValue* const value = root.find(list);
        return FieldEdit::move(list / qMax(0, int(value->items().size()) - 1), 0);
    });
}

QByteArray insertItem(const QByteArray& bytes)
{
    return edit(bytes, [](const FieldValue& root) {
        return FieldEdit::insert(firstPath(root).parent() / 0, FieldValue::text(QStringLiteral("x")));
    });
}

} // namespace

/// Each file made to hurt, put through all that reads and edits, within two seconds of an optimised build's
/// time and 512 MB: a process that has neither more time nor more memory ends by itself. Prints what each
/// needed.
class TestHostileBounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysInBounds_data();
    void staysInBounds();
};

void TestHostileBounds::staysInBounds_data()
{
    QTest::addColumn<HostileFile>("file");
    for (const HostileFile& file : hostileFiles())
        QTest::newRow(file.name) << file;
}

void TestHostileBounds::staysInBounds()
{
    QFETCH(HostileFile, file);
    struct Way
    {
        const char* name;
        QByteArray (*function)(const QByteArray&);
    };
    for (const Way& way : {Way{"scan", scan}, Way{"open", open}, Way{"set", setFirst}, Way{"add", addKey},
                           Way{"write", setLongText}, Way{"remove", removeFirst}, Way{"move", moveLast},
                           Way{"insert", insertItem}}) {
        const Outcome outcome = inOwnProcess([&] { return way.function(file.bytes()); });
        std::printf("%-40s %-6s %-20s %6.2f s %6.0f MB\n", file.name, way.name, outcome.said.constData(),
                    outcome.seconds, outcome.megabytes);
        if (!WIFEXITED(outcome.status) || WEXITSTATUS(outcome.status) != 0)
            QTest::qFail(way.name, __FILE__, __LINE__);
        if (file.refusal && way.function == open)
            break;
    }
}

QTEST_APPLESS_MAIN(TestHostileBounds)
#include "tst_hostilebounds.moc"
