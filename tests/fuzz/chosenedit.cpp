// SPDX-License-Identifier: GPL-3.0-or-later
#include "chosenedit.h"

#include <array>

namespace foreword::test {

using namespace frontmatter;

namespace {

constexpr qsizetype mostPaths = 500;

/// What readers of YAML take for something else than a text, and what needs quotes, escapes or lines of its
/// own.
constexpr std::array texts{
    u"",       u" ",          u"x",      u"a: b",   u"a #b",   u"- a",     u"[a, b]", u"{a: b}", u"true",
    u"no",     u"~",          u"012",    u"1:30",   u"1e3",    u"0x1F",    u".inf",   u"<<",     u"=",
    u"&a",     u"*a",         u"!a",     u"|",      u">",      u"%a",      u"@a",     u"`a",     u"'",
    u"\"",     u"\\",         u"a'b\"c", u"a\nb",   u"a\n\nb", u"a\n b\n", u"\na",    u"a\n",    u"a\tb",
    u"---",    u"...",        u"? a",    u": a",    u"a:",     u"ä",       u"\u2028", u"\u00A0", u"\uFEFF",
    u"\u0007", u"2021-04-13", u"a\r\nb", u"---\na", u"😀",
};

} // namespace

ChosenEdits::ChosenEdits(const FrontMatterDocument& document)
    : m_document(document)
    , m_unused(document.bytes().size())
{
    collect({}, document.root());
}

int ChosenEdits::choose(int count)
{
    const int byte = m_unused > 0 ? static_cast<unsigned char>(m_document.bytes().at(--m_unused)) : 0;
    if (count <= 256)
        return byte % count;
    return (byte * 256 + choose(256)) % count;
}

void ChosenEdits::collect(const FieldPath& path, const FieldValue& value)
{
    if (m_paths.size() >= mostPaths)
        return;
    m_paths.append(path);
    for (int i = 0; i < value.items().size(); ++i)
        collect(path / i, value.items().at(i));
    for (const FieldValue::Entry& entry : value.entries())
        collect(path / entry.first, entry.second);
}

QString ChosenEdits::text()
{
    const int which = choose(int(texts.size()) + 8);
    if (which < int(texts.size()))
        return QString::fromUtf16(texts[size_t(which)]);
    const int from = choose(int(m_document.bytes().size()));
    return QString::fromUtf8(m_document.bytes().mid(from, choose(64)));
}

QString ChosenEdits::key()
{
    return choose(3) ? QStringLiteral("fresh") : text();
}

FieldValue ChosenEdits::value(int depth)
{
    switch (choose(depth > 2 ? 7 : 12)) {
    case 0:
        return {};
    case 1:
        return FieldValue::boolean(choose(2) == 0);
    case 2:
        return FieldValue::integer(qint64(choose(256)) - 128);
    case 3:
        return FieldValue::real(QStringLiteral("0.90"));
    case 4:
        return FieldValue::date(QStringLiteral("2021-04-13T17:10:59Z"));
    case 7:
    case 8:
    case 9: {
        FieldValue::Items items;
        for (int count = choose(3); count > 0; --count)
            items.append(value(depth + 1));
        return FieldValue::list(items);
    }
    case 10:
    case 11: {
        FieldValue::Entries entries;
        for (int count = choose(3); count > 0; --count)
            entries.append({QString(u"k" + QString::number(count)), value(depth + 1)});
        return FieldValue::map(entries);
    }
    default:
        return FieldValue::text(text());
    }
}

FieldEdit ChosenEdits::editOf(const FieldPath& path)
{
    const FieldValue old = m_document.value(path).value_or(FieldValue());
    const int kind = choose(8);
    if (old.kind() == FieldValue::Kind::List && kind < 4) {
        const int count = int(old.items().size());
        if (kind == 0)
            return FieldEdit::insert(path.appended(), value(0));
        if (kind == 1 || count == 0)
            return FieldEdit::insert(path / choose(count + 1), value(0));
        if (kind == 2)
            return FieldEdit::remove(path / choose(count));
        return FieldEdit::move(path / choose(count), choose(count));
    }
    if (old.kind() == FieldValue::Kind::Map && (kind < 4 || path.isRoot()))
        return FieldEdit::set(path / key(), value(0));
    if (kind == 4)
        return FieldEdit::remove(path);
    if (kind == 7 && !path.isRoot() && path.last().kind == FieldPath::Step::Kind::Key) {
        const auto map = m_document.value(path.parent());
        return FieldEdit::move(path, choose(map ? int(map->entries().size()) : 1));
    }
    if (kind == 6)
        return FieldEdit::rename(path, key());
    if (kind == 5 && old.isNull())
        return FieldEdit::set(path / key(), value(0));
    return FieldEdit::set(path, value(0));
}

FieldEdit ChosenEdits::next()
{
    return editOf(m_paths.at(choose(int(m_paths.size()))));
}

} // namespace foreword::test
