// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/fieldpath.h"

#include <QCoreApplication>

#include <algorithm>

namespace foreword::frontmatter {

namespace {

using Step = FieldPath::Step;

bool isBareCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'$';
}

bool canStandBare(const QString& key)
{
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), isBareCharacter);
}

QString quoted(const QString& key)
{
    QString result = QStringLiteral("\"");
    for (const QChar c : key) {
        if (c == u'"' || c == u'\\')
            result += u'\\';
        result += c;
    }
    result += u'"';
    return result;
}

/// Reads the written form from left to right; m_complaint stays null as long as all is well.
class PathReader
{
    Q_DECLARE_TR_FUNCTIONS(FieldPath)

public:
    explicit PathReader(const QString& text)
        : m_text(text)
    {}

    QList<Step> read()
    {
        QList<Step> steps;
        while (m_at < m_text.size() && m_complaint.isNull()) {
            if (m_text.at(m_at) == u'[') {
                steps.append(readIndex());
                continue;
            }
            if (!steps.isEmpty()) {
                if (m_text.at(m_at) != u'.') {
                    m_complaint = tr("A dot is missing before “%1”.").arg(m_text.mid(m_at));
                    break;
                }
                ++m_at;
            }
            steps.append({Step::Kind::Key, readKey(), 0});
        }
        return steps;
    }

    const QString& complaint() const { return m_complaint; }

private:
    Step readIndex()
    {
        const qsizetype close = m_text.indexOf(u']', m_at);
        const QString inside = close < 0 ? QString() : m_text.mid(m_at + 1, close - m_at - 1);
        m_at = close + 1;
        if (inside == u"+")
            return {Step::Kind::Append, {}, 0};
        bool isNumber = false;
        const int index = inside.toInt(&isNumber);
        const bool isDigits =
            std::all_of(inside.begin(), inside.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (close < 0)
            m_complaint = tr("The bracket “[” is not closed.");
        else if (!isNumber || !isDigits)
            m_complaint = tr("Between brackets stands the number of an item, from 0, or + for a new one.");
        return {Step::Kind::Item, {}, index};
    }

    QString readKey()
    {
        if (m_at < m_text.size() && m_text.at(m_at) == u'"')
            return readQuotedKey();
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !QStringView(u".[]\"").contains(m_text.at(m_at)))
            ++m_at;
        if (m_at == begin)
            m_complaint = tr("The name of a field is missing.");
        return m_text.mid(begin, m_at - begin);
    }

    QString readQuotedKey()
    {
        QString key;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            QChar c = m_text.at(m_at);
            if (c == u'"') {
                ++m_at;
                return key;
            }
            if (c == u'\\' && m_at + 1 < m_text.size())
                c = m_text.at(++m_at);
            key += c;
        }
        m_complaint = tr("The quote in this field's name is not closed.");
        return key;
    }

    QString m_text;
    qsizetype m_at = 0;
    QString m_complaint;
};

} // namespace

Result<FieldPath> FieldPath::parse(const QString& text)
{
    PathReader reader(text);
    FieldPath path;
    path.m_steps = reader.read();
    if (!reader.complaint().isNull())
        return Error{ErrorCode::BadPath, reader.complaint(), {}, 0};
    return path;
}

QString FieldPath::toString() const
{
    QString text;
    for (const Step& step : m_steps) {
        switch (step.kind) {
        case Step::Kind::Key:
            if (!text.isEmpty())
                text += u'.';
            text += canStandBare(step.key) ? step.key : quoted(step.key);
            break;
        case Step::Kind::Item:
            text += u'[' + QString::number(step.index) + u']';
            break;
        case Step::Kind::Append:
            text += QStringLiteral("[+]");
            break;
        }
    }
    return text;
}

FieldPath FieldPath::parent() const
{
    FieldPath path = *this;
    if (!path.m_steps.isEmpty())
        path.m_steps.removeLast();
    return path;
}

bool FieldPath::startsWith(const FieldPath& ancestor) const
{
    return ancestor.m_steps.size() <= m_steps.size() &&
           std::equal(ancestor.m_steps.begin(), ancestor.m_steps.end(), m_steps.begin());
}

FieldPath operator/(FieldPath path, const QString& key)
{
    path.m_steps.append({Step::Kind::Key, key, 0});
    return path;
}

FieldPath operator/(FieldPath path, int index)
{
    path.m_steps.append({Step::Kind::Item, {}, index});
    return path;
}

FieldPath FieldPath::appended() const
{
    FieldPath path = *this;
    path.m_steps.append({Step::Kind::Append, {}, 0});
    return path;
}

size_t qHash(const FieldPath& path, size_t seed)
{
    for (const FieldPath::Step& step : path.steps())
        seed = qHashMulti(seed, int(step.kind), step.key, step.index);
    return seed;
}

} // namespace foreword::frontmatter
