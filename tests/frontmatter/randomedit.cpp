// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomedit.h"

#include <algorithm>

namespace foreword::test {

using namespace frontmatter;

namespace {

const QStringList phrases{QStringLiteral("New words"),
                          QStringLiteral("no"),
                          QStringLiteral("012"),
                          QStringLiteral("2021-04-13"),
                          QStringLiteral("1:30"),
                          QStringLiteral("a: b"),
                          QStringLiteral("a #b"),
                          QStringLiteral("- x"),
                          QStringLiteral(" x "),
                          QStringLiteral("---"),
                          QStringLiteral("...\n---\n"),
                          QStringLiteral("it's \"so\""),
                          QStringLiteral("two\nlines"),
                          QStringLiteral("two\n\nlines\n"),
                          QStringLiteral("ends\n\n"),
                          QStringLiteral("  indented\nlines\n"),
                          QStringLiteral("first\n  deeper\n# no comment"),
                          QStringLiteral("blank \nat the end"),
                          QStringLiteral("tab\tinside"),
                          QStringLiteral("\r\n"),
                          QStringLiteral("\n"),
                          QStringLiteral("a\u00a0b\u2028c\u200b"),
                          QStringLiteral("日本語：題 😀"),
                          QStringLiteral("back\\slash"),
                          QStringLiteral("comma, and ] bracket"),
                          QStringLiteral("why?")};

/// Put together, they make every mark of YAML's in every place.
const QStringList pieces{
    QStringLiteral("a"),      QStringLiteral("word"),   QStringLiteral("0"),      QStringLiteral("1e3"),
    QStringLiteral("no"),     QStringLiteral("null"),   QStringLiteral(" "),      QStringLiteral("  "),
    QStringLiteral("\n"),     QStringLiteral("\n\n"),   QStringLiteral("\t"),     QStringLiteral("\r"),
    QStringLiteral(": "),     QStringLiteral(":"),      QStringLiteral(" #"),     QStringLiteral("#"),
    QStringLiteral("- "),     QStringLiteral("-"),      QStringLiteral("? "),     QStringLiteral("---"),
    QStringLiteral("..."),    QStringLiteral("'"),      QStringLiteral("\""),     QStringLiteral("\\"),
    QStringLiteral("["),      QStringLiteral("]"),      QStringLiteral("{"),      QStringLiteral("}"),
    QStringLiteral(","),      QStringLiteral("&a"),     QStringLiteral("*a"),     QStringLiteral("!"),
    QStringLiteral("!!str "), QStringLiteral("|"),      QStringLiteral(">"),      QStringLiteral("%"),
    QStringLiteral("@"),      QStringLiteral("`"),      QStringLiteral("~"),      QStringLiteral("="),
    QStringLiteral("<<"),     QStringLiteral("é"),      QStringLiteral("日"),     QStringLiteral("😀"),
    QStringLiteral("\u0001"), QStringLiteral("\u001b"), QStringLiteral("\u007f"), QStringLiteral("\u0085"),
    QStringLiteral("\u00a0"), QStringLiteral("\u200b"), QStringLiteral("\u2028"), QStringLiteral("\u2029"),
    QStringLiteral("\u202e"), QStringLiteral("\ufeff"), QStringLiteral("\ufffd"), QStringLiteral("\uffff"),
    QStringLiteral("${x}"),   QStringLiteral("{{ y }}")};

const QStringList newKeys{QStringLiteral("fresh"), QStringLiteral("no"),    QStringLiteral("a: b"),
                          QStringLiteral("2021"),  QStringLiteral("other"), QStringLiteral("#x"),
                          QStringLiteral("日本"),  QStringLiteral("title"), QStringLiteral("")};

/// Keys by which nothing can be found again: what merges is no key of its own.
bool isUsableKey(const QString& key)
{
    return key != u"<<";
}

} // namespace

RandomEdit::RandomEdit(RandomSource& random)
    : m_random(random)
{}

KeyOrder RandomEdit::order()
{
    if (m_random.chance(50))
        return {};
    const QStringList order{QStringLiteral("title"), QStringLiteral("fresh"), QStringLiteral("a"),
                            QStringLiteral("no"), QStringLiteral("url")};
    return [order](const FieldPath&) { return order; };
}

void RandomEdit::collect(const Place& place, QList<Place>& places) const
{
    places.append(place);
    for (const auto& [key, child] : place.value.entries())
        collect({place.path / key, child}, places);
    for (int i = 0; i < place.value.items().size(); ++i)
        collect({place.path / i, place.value.items()[i]}, places);
}

FieldEdit RandomEdit::of(const FrontMatterDocument& document)
{
    QList<Place> places;
    collect({{}, document.root()}, places);
    // What only the first of two equal keys has is nowhere.
    places.removeIf([&document](const Place& place) { return document.value(place.path) != place.value; });
    const Place place = m_random.oneOf(places);
    if (place.value.kind() == FieldValue::Kind::Map && (place.path.isRoot() || m_random.chance(50)))
        return inMap(place);
    if (place.value.kind() == FieldValue::Kind::List && m_random.chance(60))
        return inList(place);
    if (place.value.isNull() && m_random.chance(30)) {
        return FieldEdit::set(m_random.chance(50) ? place.path.appended() : place.path / newKey(), value(1));
    }
    if (m_random.chance(25))
        return FieldEdit::remove(place.path);
    const QString key = newKey();
    const bool isEntry = place.path.last().kind == FieldPath::Step::Kind::Key;
    if (isEntry && m_random.chance(15) && !document.value(place.path.parent() / key))
        return FieldEdit::rename(place.path, key);
    return FieldEdit::set(place.path, m_random.chance(20) ? changed(place.value) : value(3));
}

FieldEdit RandomEdit::inMap(const Place& map)
{
    const FieldPath fresh = map.path / newKey();
    const FieldValue::Entries& entries = map.value.entries();
    switch (m_random.upTo(10)) {
    case 10:
        if (entries.size() > 1)
            return FieldEdit::move(map.path / m_random.oneOf(entries).first,
                                   m_random.upTo(int(entries.size()) - 1));
        break;
    case 0:
        return FieldEdit::set(map.path, changed(map.value));
    case 1:
        return FieldEdit::set(map.path,
                              FieldValue::map({{newKey(), value(2)}, {QStringLiteral("second"), value(2)}}));
    case 2:
        if (!map.value.find(fresh.last().key))
            return FieldEdit::set(fresh / newKey(), value(1));
        break;
    case 3:
        if (!map.value.find(fresh.last().key))
            return FieldEdit::set(fresh.appended(), value(1));
        break;
    default:
        break;
    }
    return FieldEdit::set(fresh, value(2));
}

FieldEdit RandomEdit::inList(const Place& list)
{
    const int count = int(list.value.items().size());
    switch (m_random.upTo(4)) {
    case 0:
        return FieldEdit::set(list.path, changed(list.value));
    case 1:
        return FieldEdit::insert(list.path.appended(), value(2));
    case 2:
        if (count > 1)
            return FieldEdit::move(list.path / m_random.upTo(count - 1), m_random.upTo(count - 1));
        break;
    case 3:
        if (count > 0)
            return FieldEdit::remove(list.path / m_random.upTo(count - 1));
        break;
    default:
        break;
    }
    return FieldEdit::insert(list.path / m_random.upTo(count), value(2));
}

FieldValue RandomEdit::value(int depth)
{
    switch (m_random.upTo(depth > 0 ? 9 : 6)) {
    case 0:
        return FieldValue::boolean(m_random.chance(50));
    case 1:
        return number();
    case 2:
        return m_random.chance(30) ? FieldValue() : FieldValue::text(text());
    case 7: {
        FieldValue::Items items;
        for (int count = m_random.upTo(3); count > 0; --count)
            items.append(value(depth - 1));
        return FieldValue::list(items);
    }
    case 8: {
        FieldValue::Entries entries;
        QStringList used;
        for (int count = m_random.upTo(3); count > 0; --count) {
            if (const QString key = newKey(); !used.contains(key)) {
                used.append(key);
                entries.append({key, value(depth - 1)});
            }
        }
        return FieldValue::map(entries);
    }
    default:
        return FieldValue::text(text());
    }
}

FieldValue RandomEdit::number()
{
    switch (m_random.upTo(4)) {
    case 0:
        return FieldValue::real(
            m_random.oneOf(QStringList{QStringLiteral("0.50"), QStringLiteral("-1.5e+3")}));
    case 1:
        return FieldValue::date(m_random.oneOf(QStringList{QStringLiteral("2022-01-02 03:04:05 +01:00"),
                                                           QStringLiteral("2022-01-02"),
                                                           QStringLiteral("2022-01-02T03:04:05.5Z")}));
    default:
        return FieldValue::integer(m_random.upTo(100000) - 1000);
    }
}

/// The value with some part of it changed, taken out, added or put elsewhere.
FieldValue RandomEdit::changed(const FieldValue& old)
{
    if (old.isScalar())
        return old.kind() == FieldValue::Kind::Text ? FieldValue::text(QString(old.toText() + text()))
                                                    : value(1);
    FieldValue::Items items = old.items();
    FieldValue::Entries entries = old.entries();
    if (old.kind() == FieldValue::Kind::List) {
        for (FieldValue& item : items)
            item = m_random.chance(20) ? changed(item) : item;
        if (!items.isEmpty() && m_random.chance(30))
            items.removeAt(m_random.upTo(int(items.size()) - 1));
        if (m_random.chance(50))
            items.insert(m_random.upTo(int(items.size())), value(1));
        if (items.size() > 1 && m_random.chance(20))
            items.move(m_random.upTo(int(items.size()) - 1), m_random.upTo(int(items.size()) - 1));
        return FieldValue::list(items);
    }
    for (FieldValue::Entry& entry : entries)
        entry.second = m_random.chance(20) ? changed(entry.second) : entry.second;
    if (!entries.isEmpty() && m_random.chance(30))
        entries.removeAt(m_random.upTo(int(entries.size()) - 1));
    const QString key = newKey();
    if (!old.find(key) && m_random.chance(50))
        entries.insert(m_random.upTo(int(entries.size())), {key, value(1)});
    if (entries.size() > 1 && m_random.chance(20))
        entries.move(m_random.upTo(int(entries.size()) - 1), m_random.upTo(int(entries.size()) - 1));
    return FieldValue::map(entries);
}

QString RandomEdit::text()
{
    if (m_random.chance(40))
        return m_random.oneOf(phrases);
    QString text;
    for (int count = m_random.upTo(5); count > 0; --count)
        text += m_random.oneOf(pieces);
    return text;
}

QString RandomEdit::newKey()
{
    const QString key = m_random.chance(80) ? m_random.oneOf(newKeys) : text();
    return isUsableKey(key) ? key : QStringLiteral("fresh");
}

namespace {

class Locks
{
public:
    explicit Locks(const FrontMatterDocument& document)
        : m_tree(*document.tree())
    {}

    bool isLocked(int index) const
    {
        const SpanNode& node = m_tree.node(index);
        return node.kind == SpanNode::Kind::Alias || !node.anchor.isEmpty() || !node.tag.isEmpty() ||
               std::any_of(node.entries.begin(), node.entries.end(), [this](const SpanNode::Entry& entry) {
                   return entry.key >= 0 && isLockedKey(m_tree.node(entry.key));
               });
    }
    bool isLockedBelow(int index) const
    {
        const SpanNode& node = m_tree.node(index);
        return isLocked(index) ||
               std::any_of(node.entries.begin(), node.entries.end(), [this](const SpanNode::Entry& entry) {
                   return (entry.key >= 0 && isLockedBelow(entry.key)) || isLockedBelow(entry.value);
               });
    }

    /// Which of them counts depends on their order.
    bool standsTwice(int map, const QString& key) const
    {
        const auto& entries = m_tree.node(map).entries;
        return std::count_if(entries.begin(), entries.end(), [&](const SpanNode::Entry& entry) {
                   return entry.key >= 0 && m_tree.keyText(entry.key) == key;
               }) > 1;
    }

    /// Of duplicate keys all go.
    bool isAnyLockedBelow(int map, const QString& key) const
    {
        const SpanNode& node = m_tree.node(map);
        return std::any_of(node.entries.begin(), node.entries.end(), [&](const SpanNode::Entry& entry) {
            return entry.key >= 0 && m_tree.node(entry.key).text == key && isLockedBelow(entry.value);
        });
    }

private:
    static bool isLockedKey(const SpanNode& key)
    {
        return key.kind != SpanNode::Kind::Scalar || key.text == u"<<";
    }

    const SpanTree& m_tree;
};

} // namespace

bool isLockedFor(const FrontMatterDocument& document, const FieldEdit& edit)
{
    const Locks locks(document);
    const SpanTree& tree = *document.tree();
    FieldPath path = edit.path;
    if (const int target = tree.find(path); target >= 0) {
        const int parent = tree.node(target).parent;
        if (locks.isLockedBelow(edit.kind == FieldEdit::Kind::Move ? parent : target))
            return true;
        if (edit.kind == FieldEdit::Kind::Move && locks.standsTwice(parent, path.last().key))
            return true;
        if (edit.kind == FieldEdit::Kind::Remove && locks.isAnyLockedBelow(parent, path.last().key))
            return true;
    }
    while (!path.isRoot()) {
        path = path.parent();
        if (const int node = tree.find(path); node >= 0 && locks.isLocked(node))
            return true;
    }
    return false;
}

} // namespace foreword::test
