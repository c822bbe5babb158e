// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldedit.h"
#include "frontmatter/frontmatterdocument.h"

#include <QRandomGenerator>

namespace foreword::test {

/// Makes up files with front matter of every style that people write, and edits of them. The same seed gives
/// the same ones.
class RandomFrontMatter
{
public:
    explicit RandomFrontMatter(quint32 seed);

    /// A file that both parsers read.
    QByteArray file();
    /// An edit that can be carried out on the document.
    frontmatter::FieldEdit edit(const frontmatter::FrontMatterDocument& document);

private:
    struct Place
    {
        frontmatter::FieldPath path;
        frontmatter::FieldValue value;
    };

    int upTo(int most) { return m_random.bounded(most + 1); }
    bool chance(int percent) { return m_random.bounded(100) < percent; }
    template<typename List>
    auto oneOf(const List& list)
    {
        return list[m_random.bounded(int(list.size()))];
    }

    QByteArray mapLines(int column, int depth);
    QByteArray listLines(int column, int depth);
    QByteArray afterKey(int column, int depth);
    QByteArray blockScalar(int column);
    QByteArray flow(int depth);
    QByteArray scalar(bool inFlow);
    QByteArray lineEnd();
    QByteArray between(int column);

    frontmatter::FieldValue value(int depth);
    void collect(const Place& place, QList<Place>& places);

    QRandomGenerator m_random;
    QByteArray m_newline;
    bool m_keeps = false; ///< whether there are block scalars with `+`
    int m_mapIndent = 2;
    int m_listIndent = 2;
    int m_dashWidth = 2;
};

} // namespace foreword::test
