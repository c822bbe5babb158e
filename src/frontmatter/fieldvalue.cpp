// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/fieldvalue.h"

#include "frontmatter/fieldpath.h"
#include "frontmatter/scalartype.h"

#include <algorithm>

namespace foreword::frontmatter {

struct FieldValue::Collection
{
    Items items;
    Entries entries;
};

FieldValue FieldValue::boolean(bool value)
{
    FieldValue result;
    result.m_kind = Kind::Boolean;
    result.m_text = value ? QStringLiteral("true") : QStringLiteral("false");
    return result;
}

FieldValue FieldValue::integer(qint64 value)
{
    return integer(QString::number(value));
}

FieldValue FieldValue::integer(const QString& spelling)
{
    FieldValue result;
    result.m_kind = Kind::Integer;
    result.m_text = spelling;
    return result;
}

FieldValue FieldValue::real(const QString& spelling)
{
    FieldValue result;
    result.m_kind = Kind::Real;
    result.m_text = spelling;
    return result;
}

FieldValue FieldValue::date(const QString& spelling)
{
    FieldValue result;
    result.m_kind = Kind::Date;
    result.m_text = spelling;
    return result;
}

FieldValue FieldValue::text(const QString& text)
{
    FieldValue result;
    result.m_kind = Kind::Text;
    result.m_text = text;
    return result;
}

FieldValue FieldValue::list(Items items)
{
    FieldValue result;
    result.m_kind = Kind::List;
    result.m_collection = std::make_shared<const Collection>(Collection{std::move(items), {}});
    return result;
}

FieldValue FieldValue::map(Entries entries)
{
    FieldValue result;
    result.m_kind = Kind::Map;
    result.m_collection = std::make_shared<const Collection>(Collection{{}, std::move(entries)});
    return result;
}

bool FieldValue::toBoolean() const
{
    return m_kind == Kind::Boolean && m_text == u"true";
}

std::optional<qint64> FieldValue::toInteger() const
{
    return m_kind == Kind::Integer ? readInteger(m_text) : std::nullopt;
}

std::optional<double> FieldValue::toReal() const
{
    return m_kind == Kind::Integer || m_kind == Kind::Real ? readReal(m_text) : std::nullopt;
}

const FieldValue::Items& FieldValue::items() const
{
    static const Items none;
    return m_collection ? m_collection->items : none;
}

const FieldValue::Entries& FieldValue::entries() const
{
    static const Entries none;
    return m_collection ? m_collection->entries : none;
}

const FieldValue* FieldValue::find(const QString& key) const
{
    const Entries& all = entries();
    const auto found = std::find_if(all.rbegin(), all.rend(), [&](const Entry& e) { return e.first == key; });
    return found == all.rend() ? nullptr : &found->second;
}

const FieldValue* FieldValue::find(const FieldPath& path) const
{
    const FieldValue* value = this;
    for (const FieldPath::Step& step : path.steps()) {
        switch (step.kind) {
        case FieldPath::Step::Kind::Key:
            value = value->find(step.key);
            break;
        case FieldPath::Step::Kind::Item:
            value = step.index >= 0 && step.index < value->items().size() ? &value->items().at(step.index)
                                                                          : nullptr;
            break;
        case FieldPath::Step::Kind::Append:
            value = nullptr;
            break;
        }
        if (!value)
            return nullptr;
    }
    return value;
}

bool operator==(const FieldValue& a, const FieldValue& b)
{
    if (a.m_kind != b.m_kind || a.m_text != b.m_text)
        return false;
    return a.m_collection == b.m_collection || (a.items() == b.items() && a.entries() == b.entries());
}

} // namespace foreword::frontmatter
