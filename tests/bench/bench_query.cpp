// SPDX-License-Identifier: GPL-3.0-or-later
// What filtering 100,000 articles costs, against touching each of their search texts once.
#include "parts.h"

#include "library/articlequery.h"

#include <QRandomGenerator>

#include <cstring>

using namespace foreword;
using namespace foreword::bench;
using library::ArticleQuery;
using library::ArticleSummary;
using library::RecordBlock;
using library::ScannedArticle;

namespace {

constexpr int count = 100'000;

/// Made-up words of which a few are frequent and most are rare, as in a language.
QString someWords(QRandomGenerator& random, int words)
{
    static const QString vowels = QStringLiteral("aeiou");
    static const QString consonants = QStringLiteral("bcdfghklmnprstvw");
    QString text;
    for (int i = 0; i < words; ++i) {
        QRandomGenerator word(quint32(std::min(random.bounded(5000), random.bounded(5000))));
        for (int syllables = 1 + word.bounded(4); syllables > 0; --syllables) {
            text += consonants[word.bounded(int(consonants.size()))];
            text += vowels[word.bounded(int(vowels.size()))];
        }
        text += u' ';
    }
    return text;
}

} // namespace

int main(int argc, char** argv)
{
    QRandomGenerator random(1);
    QList<ScannedArticle> articles;
    for (int i = 0; i < count; ++i) {
        ArticleSummary summary;
        summary.title = someWords(random, 10);
        summary.excerpt = someWords(random, 45).left(300);
        summary.provider = someWords(random, 2);
        summary.heat = random.bounded(300);
        articles.append({QStringLiteral("2021-04-13-story.md"), {}, summary});
    }
    const RecordBlock block(articles);
    const auto matching = [&](const char* text) {
        const auto query = ArticleQuery::parse(QString::fromLatin1(text)).value();
        int found = 0;
        for (int i = 0; i < count; ++i)
            found += query.matches(block.row(i), false);
        return found;
    };

    measure("touch each text, the yardstick", [&] {
        for (int i = 0; i < count; ++i) {
            const QByteArrayView text = block.row(i).searchText();
            keep(std::memchr(text.data(), 0, size_t(text.size())));
        }
    });
    for (const char* text : {"e", "wa", "tor", "tori", "zzz", "\"lo mi\"", "ba -to", "title:ba", "heat:7"})
        measure(text, [&, text] { keep(matching(text)); });
    return run(argc, argv);
}
