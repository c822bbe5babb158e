// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/oracle.h"

#include "frontmatter/fieldjson.h"
#include "frontmatter/mergekey.h"
#include "frontmatter/scalartype.h"
#include "frontmatter/sourcetext.h"
#include "frontmatter/spantree.h"
#include "frontmatter/utf8text.h"

#include <QCoreApplication>

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <exception>

namespace foreword::frontmatter {

namespace {

/// More than a megabyte of front matter can hold, aliases within the limits of SpanTree included.
constexpr qint64 maximumValues = 1'000'000;

QString words(const char* text)
{
    return QCoreApplication::translate("Oracle", text);
}

/// Walks yaml-cpp's nodes. An alias is its target's node, and may even be its own ancestor: hence the limits.
class NodeWalk
{
public:
    FieldValue valueOf(const YAML::Node& node, int depth)
    {
        if (depth > SpanTree::maximumDepth)
            m_error = ErrorCode::TooDeep;
        if (++m_values > maximumValues)
            m_error = ErrorCode::TooLarge;
        if (m_error)
            return {};
        switch (node.Type()) {
        case YAML::NodeType::Scalar:
            return resolveScalar(textOf(node), node.Tag() == "?", QByteArray::fromStdString(node.Tag()));
        case YAML::NodeType::Sequence:
            return listOf(node, depth);
        case YAML::NodeType::Map:
            return mapOfNode(node, depth);
        case YAML::NodeType::Null:
        case YAML::NodeType::Undefined:
            break;
        }
        return {};
    }

    const std::optional<ErrorCode>& error() const { return m_error; }

private:
    static QString textOf(const YAML::Node& scalar)
    {
        const std::string& text = scalar.Scalar();
        return decodeUtf8({text.data(), qsizetype(text.size())});
    }

    FieldValue listOf(const YAML::Node& list, int depth)
    {
        FieldValue::Items items;
        items.reserve(qsizetype(list.size()));
        for (const YAML::Node& item : list)
            items.append(valueOf(item, depth + 1));
        return FieldValue::list(std::move(items));
    }

    FieldValue mapOfNode(const YAML::Node& map, int depth)
    {
        FieldValue::Entries entries;
        entries.reserve(qsizetype(map.size()));
        for (const auto& entry : map)
            entries.append({keyOf(entry.first, depth), valueOf(entry.second, depth + 1)});
        return mapOf(std::move(entries));
    }

    QString keyOf(const YAML::Node& key, int depth)
    {
        if (key.IsScalar())
            return textOf(key);
        return key.IsNull() ? QString() : QString::fromUtf8(toJson(valueOf(key, depth + 1)));
    }

    qint64 m_values = 0;
    std::optional<ErrorCode> m_error;
};

bool areSameKeys(const QString& a, const QString& b)
{
    return a == b || (resolvePlain(a).isNull() && resolvePlain(b).isNull());
}

} // namespace

Result<FieldValue> readWithOracle(const QByteArray& frontMatter)
{
    if (frontMatter.size() > SourceText::maximumFrontMatter)
        return Error{ErrorCode::TooLarge,
                     words(QT_TRANSLATE_NOOP("Oracle", "This is more front matter than is read.")),
                     {},
                     1};
    const auto refused = [](ErrorCode code, int line) {
        return Error{
            code,
            words(QT_TRANSLATE_NOOP("Oracle", "One of two readers of YAML refuses this front matter, so "
                                              "nothing here can be edited; write it in a plainer way.")),
            {},
            line};
    };
    try {
        // The marker line keeps a `%` from beginning a directive, as it does for Jekyll.
        const YAML::Node root = YAML::Load("---\n" + frontMatter.toStdString());
        if (root.IsNull())
            return FieldValue::map({});
        NodeWalk walk;
        const FieldValue value = walk.valueOf(root, 1);
        if (walk.error())
            return refused(*walk.error(), 1);
        return value;
    } catch (const YAML::Exception& exception) {
        return refused(ErrorCode::ParsersDisagree, std::max(1, exception.mark.line));
    } catch (const std::exception&) {
        return refused(ErrorCode::ParsersDisagree, 1);
    }
}

std::optional<FieldPath> firstDifference(const FieldValue& a, const FieldValue& b)
{
    if (a.kind() != b.kind() || a.toText() != b.toText())
        return FieldPath();
    const auto below = [](const auto& step, const FieldPath& rest) {
        FieldPath path = FieldPath() / step;
        for (const FieldPath::Step& next : rest.steps())
            path = next.kind == FieldPath::Step::Kind::Key ? path / next.key : path / next.index;
        return path;
    };
    const qsizetype items = std::max(a.items().size(), b.items().size());
    for (qsizetype i = 0; i < items; ++i) {
        if (i >= a.items().size() || i >= b.items().size())
            return FieldPath() / int(i);
        if (const auto rest = firstDifference(a.items().at(i), b.items().at(i)))
            return below(int(i), *rest);
    }
    const qsizetype entries = std::max(a.entries().size(), b.entries().size());
    for (qsizetype i = 0; i < entries; ++i) {
        if (i >= a.entries().size())
            return FieldPath() / b.entries().at(i).first;
        const QString& key = a.entries().at(i).first;
        if (i >= b.entries().size() || !areSameKeys(key, b.entries().at(i).first))
            return FieldPath() / key;
        if (const auto rest = firstDifference(a.entries().at(i).second, b.entries().at(i).second))
            return below(key, *rest);
    }
    return {};
}

} // namespace foreword::frontmatter
