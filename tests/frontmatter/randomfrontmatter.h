// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "randomsource.h"

#include <QByteArray>
#include <QList>

namespace foreword::test {

/// Makes up files with front matter of every style that people write: block and flow collections at any
/// depth, five scalar styles over one line and several, comments and blank lines anywhere, every kind of line
/// ending and marker line. The same seed gives the same file.
class RandomFrontMatter
{
public:
    explicit RandomFrontMatter(RandomSource& random);

    QByteArray file();

private:
    QByteArray newline();
    QByteArray emptyFrontMatter();
    QByteArray flowFrontMatter();
    QByteArray body();

    QByteArray mapLines(int column, int depth);
    QByteArray listLines(int column, int depth);
    QByteArray key(QByteArrayList& left, QByteArrayList& used);
    QByteArray afterKey(int column, int depth);
    QByteArray afterDash(int column, int depth);
    QByteArray mergeLine();
    QByteArray complexEntry(int column);

    QByteArray newAnchor();
    QByteArray properties();
    QByteArray node(int column, bool behindDash);
    QByteArray scalar(bool inFlow);
    QByteArray scalarOverLines(int column, bool isText);
    QByteArray blockScalar(int column);
    QByteArray flow(int column, int depth);
    QByteArray flowSeparator(int column, bool overLines);

    QByteArray lineEnd(bool withTabs = true);
    QByteArray between(int column);

    struct Anchor
    {
        QByteArray name;
        bool isMap = false;
    };

    RandomSource& m_random;
    int m_crlfPercent = 0;      ///< of the lines
    bool m_isReferring = false; ///< whether there are anchors, aliases, merge keys, tags and complex keys
    bool m_keeps = false;       ///< whether there are block scalars with `+`
    int m_mapIndent = 2;
    int m_listIndent = 2;
    int m_dashWidth = 2;
    int m_nodesLeft = 60;
    int m_anchorCount = 0;
    QList<Anchor> m_anchors;
};

} // namespace foreword::test
