// SPDX-License-Identifier: GPL-3.0-or-later
// Fields that are taken back: each as one step, and down to the bytes where that can be.
#include "editing/fieldreverts.h"

#include "editing/newsroom.h"
#include "support/fieldpath.h"

#include <algorithm>

using namespace foreword;
using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using library::ArticleId;
using library::FieldChange;
using test::path;

namespace {

const QByteArray story = "---\n"
                         "# Above all.\n"
                         "title: Trams   # the headline\n"
                         "published: false\n"
                         "unknown: 'kept'\n"
                         "provider: {name: CNN}\n"
                         "images:\n"
                         "  - url: /one.jpg\n"
                         "    width: 10\n"
                         "  - url: /two.jpg # the second\n"
                         "    width: 20\n"
                         "  - url: /three.jpg\n"
                         "    width: 30\n"
                         "---\n"
                         "First.\n"
                         "Second.\n";

} // namespace

class TestFieldReverts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_newsroom.reset(); }

    void revertsOneOfTwo_data();
    void revertsOneOfTwo();
    void revertsEachFieldToTheBytes_data();
    void revertsEachFieldToTheBytes();
    void revertsTheLastToTheBytes();
    void revertsTheBody();
    void revertsItemsInTheirPlaces();
    void revertsFieldsOfManyInOneStep();
    void refusesWhatHasChangedSince();
    void refusesTheSourceAlone();
    void keepsACommentThatWasTyped();

private:
    QByteArray now() const { return m_newsroom->bytes(0); }
    void edit(const QList<FieldEdit>& edits);
    void type(const QByteArray& from, const QByteArray& to);
    QList<FieldChange> changes() const;
    FieldChange change(const char* at) const;
    void revert(const QList<FieldChange>& changes);

    std::unique_ptr<test::Newsroom> m_newsroom;
    ArticleId m_id{};
    QStringList m_refusals;
};

void TestFieldReverts::init()
{
    m_newsroom = std::make_unique<test::Newsroom>();
    m_newsroom->add(u"a.md"_qs, story);
    m_newsroom->open();
    m_newsroom->load(0);
    m_id = m_newsroom->id(0);
    m_refusals.clear();
    connect(&m_newsroom->session, &editing::EditSession::refused, this,
            [this](const QList<editing::Refusal>& refusals) {
                for (const editing::Refusal& refusal : refusals)
                    m_refusals << refusal.error.message;
            });
}

void TestFieldReverts::edit(const QList<FieldEdit>& edits)
{
    m_newsroom->session.edit({m_id}, edits, u"Edit"_qs);
    m_newsroom->settle();
    QVERIFY(m_refusals.isEmpty());
}

void TestFieldReverts::type(const QByteArray& from, const QByteArray& to)
{
    QCOMPARE(now().count(from), 1);
    m_newsroom->session.editText(
        m_id, now(), frontmatter::ChangeSet::between(now(), QByteArray(now()).replace(from, to)), u"Type"_qs);
    m_newsroom->settle();
}

QList<FieldChange> TestFieldReverts::changes() const
{
    return library::fieldChanges(story, m_newsroom->library.article(m_id)->document);
}

FieldChange TestFieldReverts::change(const char* at) const
{
    for (const FieldChange& one : changes()) {
        if (one.kind == FieldChange::Kind::Field && one.path == path(at))
            return one;
    }
    return {};
}

void TestFieldReverts::revert(const QList<FieldChange>& changes)
{
    m_newsroom->session.revertFields({{m_id, changes}}, u"Revert"_qs);
    m_newsroom->settle();
}

void TestFieldReverts::revertsOneOfTwo_data()
{
    QTest::addColumn<QList<FieldEdit>>("edits");
    QTest::addColumn<QString>("field");

    const auto text = [](const char* value) { return FieldValue::text(QString::fromLatin1(value)); };
    QTest::newRow("a text that needed quotes")
        << QList{FieldEdit::set(path("title"), text("Trams: late"))} << u"title"_qs;
    QTest::newRow("a boolean") << QList{FieldEdit::set(path("published"), FieldValue::boolean(true))}
                               << u"published"_qs;
    QTest::newRow("within a flow map")
        << QList{FieldEdit::set(path("provider.name"), text("BBC, London"))} << u"provider.name"_qs;
    QTest::newRow("a field that went") << QList{FieldEdit::remove(path("unknown"))} << u"unknown"_qs;
    QTest::newRow("a field that came")
        << QList{FieldEdit::set(path("quality"), FieldValue::integer(7))} << u"quality"_qs;
    QTest::newRow("the first field, gone") << QList{FieldEdit::remove(path("title"))} << u"title"_qs;
    QTest::newRow("a list that went") << QList{FieldEdit::remove(path("images"))} << u"images"_qs;
    QTest::newRow("an item that went") << QList{FieldEdit::remove(path("images[1]"))} << u"images[1]"_qs;
    QTest::newRow("the last item, gone") << QList{FieldEdit::remove(path("images[2]"))} << u"images[2]"_qs;
    QTest::newRow("an item that came")
        << QList{FieldEdit::insert(path("images[0]"), FieldValue::map({{u"url"_qs, text("/new.jpg")}}))}
        << u"images[0]"_qs;
    QTest::newRow("within an item") << QList{FieldEdit::set(path("images[1].width"), FieldValue::integer(99))}
                                    << u"images[1].width"_qs;
}

/// Another edit stays, and of this one no byte is left.
void TestFieldReverts::revertsOneOfTwo()
{
    QFETCH(QList<FieldEdit>, edits);
    QFETCH(QString, field);
    type("Second.", "Other.");
    const QByteArray other = now();
    edit(edits);
    const QByteArray edited = now();
    QVERIFY(edited != other);
    const int steps = m_newsroom->session.undoStack().count();
    revert({change(qPrintable(field))});
    QCOMPARE(m_refusals, QStringList());
    QCOMPARE(now(), other);
    QCOMPARE(m_newsroom->session.undoStack().count(), steps + 1);
    QCOMPARE(m_newsroom->session.undoStack().undoText(), u"Revert"_qs);
    m_newsroom->session.undo();
    m_newsroom->settle();
    QCOMPARE(now(), edited);
    m_newsroom->session.redo();
    m_newsroom->settle();
    QCOMPARE(now(), other);
}

void TestFieldReverts::revertsEachFieldToTheBytes_data()
{
    QTest::addColumn<QByteArray>("gone"); // as in Reverting, in the order in which they come back
    QTest::addColumn<QByteArray>("head");

    const QByteArray spaced =
        "# Above all.\n\n# Of the title.\ntitle: 'A'\n\n\n# Of the text.\ntext: |\n  One.\n"
        "\n# Of the rest:\n\npublished: no # yet\n  # more\nheat:   7\n\n# The end.\n";
    for (const QByteArray newline : {"\n", "\r\n"}) {
        const QByteArray head = QByteArray(spaced).replace("\n", newline);
        const QByteArray name = newline.size() == 1 ? "LF: " : "CRLF: ";
        QTest::newRow(QByteArray(name + "forth").constData())
            << QByteArray("title text published heat") << head;
        QTest::newRow(QByteArray(name + "back").constData())
            << QByteArray("heat published text title") << head;
        QTest::newRow(QByteArray(name + "first").constData()) << QByteArray("title") << head;
        QTest::newRow(QByteArray(name + "second and last").constData()) << QByteArray("text heat") << head;
    }
}

/// Whatever went, and in whatever order it comes back one by one: comments and blank lines stand where they
/// did.
void TestFieldReverts::revertsEachFieldToTheBytes()
{
    QFETCH(QByteArray, gone);
    QFETCH(QByteArray, head);
    const QByteArray saved = "---\n" + head + "---\nFirst.\nSecond.\n";
    m_newsroom = std::make_unique<test::Newsroom>();
    m_newsroom->add(u"a.md"_qs, saved);
    m_newsroom->open();
    m_newsroom->load(0);
    m_id = m_newsroom->id(0);
    type("Second.", "Other."); // or the last one to come back would bring the saved bytes
    const QByteArray other = now();
    const QList<QByteArray> keys = gone.split(' ');
    for (const QByteArray& key : keys)
        edit({FieldEdit::remove(path(key.constData()))});
    for (const QByteArray& key : keys) {
        const auto all = library::fieldChanges(saved, m_newsroom->library.article(m_id)->document);
        const auto change = std::find_if(all.begin(), all.end(), [&key](const FieldChange& one) {
            return one.kind == FieldChange::Kind::Field && one.path == path(key.constData());
        });
        QVERIFY(change != all.end());
        revert({*change});
    }
    QCOMPARE(m_refusals, QStringList());
    QCOMPARE(now(), other);
}

void TestFieldReverts::revertsTheLastToTheBytes()
{
    edit({FieldEdit::set(path("images[0].width"), FieldValue::text(u"wide: very"_qs))});
    QCOMPARE(changes().size(), 1);
    revert(changes());
    QCOMPARE(now(), story);
    QVERIFY(!m_newsroom->library.isEdited(m_id));
}

void TestFieldReverts::revertsTheBody()
{
    edit({FieldEdit::set(path("published"), FieldValue::boolean(true))});
    type("First.\n", "");
    const auto all = changes();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[1].kind, FieldChange::Kind::Body);
    revert({all[1]});
    QCOMPARE(now(), QByteArray(story).replace("published: false", "published: true"));
}

void TestFieldReverts::revertsItemsInTheirPlaces()
{
    type("Second.", "Other.");
    const QByteArray other = now();
    const auto picture = [](const char* url) {
        return FieldValue::map({{u"url"_qs, FieldValue::text(QString::fromLatin1(url))}});
    };
    edit({FieldEdit::remove(path("images[0]")), FieldEdit::remove(path("images[0]")),
          FieldEdit::insert(path("images[0]"), picture("/a.jpg")),
          FieldEdit::insert(path("images[1]"), picture("/b.jpg"))});
    QList<FieldChange> images = changes();
    images.removeIf([](const FieldChange& one) { return one.kind != FieldChange::Kind::Field; });
    QCOMPARE(images.size(), 4);
    revert(images);
    QCOMPARE(m_refusals, QStringList());
    QCOMPARE(now(), other);
}

void TestFieldReverts::revertsFieldsOfManyInOneStep()
{
    constexpr int stories = 300;
    test::Newsroom newsroom(stories);
    newsroom.open();
    newsroom.session.edit(newsroom.ids(0, stories - 1), test::titleEdit(u"Same"_qs), u"Title"_qs);
    newsroom.settle();
    newsroom.session.edit(newsroom.ids(0, stories - 1),
                          {FieldEdit::set(path("published"), FieldValue::boolean(true))}, u"Publish"_qs);
    newsroom.settle();
    editing::FieldReverts reverts;
    for (int row = 0; row < stories; ++row) {
        const auto all = library::fieldChanges(test::Newsroom::story(row),
                                               newsroom.library.article(newsroom.id(row))->document);
        QCOMPARE(all.size(), 2);
        reverts.insert(newsroom.id(row), {all[0]});
    }
    newsroom.session.revertFields(reverts, u"Revert"_qs);
    newsroom.settle();
    QCOMPARE(newsroom.session.undoStack().count(), 3);
    for (int row = 0; row < stories; ++row)
        QCOMPARE(newsroom.bytes(row), test::Newsroom::published(row));
}

void TestFieldReverts::refusesWhatHasChangedSince()
{
    type("Second.", "Other.");
    edit({FieldEdit::set(path("title"), FieldValue::text(u"One"_qs))});
    const FieldChange stale = change("title");
    edit({FieldEdit::set(path("title"), FieldValue::text(u"Two"_qs))});
    const QByteArray before = now();
    revert({stale});
    QCOMPARE(m_refusals.size(), 1);
    QVERIFY(m_refusals[0].contains(u"title"));
    QCOMPARE(now(), before);
}

void TestFieldReverts::refusesTheSourceAlone()
{
    edit({FieldEdit::set(path("published"), FieldValue::boolean(true))});
    type("unknown: 'kept'", "unknown: \"kept\"");
    const auto all = changes();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[1].kind, FieldChange::Kind::Source);
    revert({all[1]});
    QCOMPARE(m_refusals.size(), 1);
    revert(all);
    QCOMPARE(m_refusals.size(), 1);
    QCOMPARE(now(), story);
}

void TestFieldReverts::keepsACommentThatWasTyped()
{
    type("# Above all.", "# Above everything.");
    const QByteArray commented = now();
    edit({FieldEdit::set(path("published"), FieldValue::boolean(true))});
    revert({change("published")});
    QCOMPARE(m_refusals, QStringList());
    QCOMPARE(now(), commented);
}

QTEST_GUILESS_MAIN(TestFieldReverts)
#include "tst_fieldreverts.moc"
