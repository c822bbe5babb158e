// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commandmatch.h"

#include "library/foldedtext.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace foreword::models {
namespace {

/// How well a word answers; smaller is better.
enum Worth { Whole, Beginning, Beginnings, PathBeginning, PathBeginnings, Inside };

/// Folded, without punctuation.
QStringList wordsOf(const QString& text)
{
    const QString folded = library::foldForSearch(text);
    QStringList words;
    QString word;
    for (const QChar c : folded) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            word += c;
        else if (!word.isEmpty())
            words.append(std::exchange(word, {}));
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

bool hasBeginning(const QStringList& words, const QString& typed)
{
    return std::any_of(words.cbegin(), words.cend(),
                       [&typed](const QString& word) { return word.startsWith(typed); });
}

/// Whether what is typed is put together from the beginnings of some of the words, in their order.
bool isOfBeginnings(const QString& typed, const QStringList& words)
{
    const qsizetype size = typed.size();
    std::vector<bool> isFound(size_t(size) + 1); // so many of the letters, in the words so far
    isFound[0] = true;
    for (const QString& word : words) {
        // From the end, so that no word is used twice.
        for (qsizetype at = size - 1; at >= 0; --at) {
            if (!isFound[size_t(at)])
                continue;
            for (qsizetype n = 0; at + n < size && n < word.size() && typed[at + n] == word[n]; ++n)
                isFound[size_t(at + n + 1)] = true;
        }
    }
    return isFound.back();
}

std::optional<int> worthOf(const QString& typed, const QStringList& name, const QStringList& path)
{
    if (name.contains(typed))
        return Whole;
    if (hasBeginning(name, typed))
        return Beginning;
    if (isOfBeginnings(typed, name))
        return Beginnings;
    if (hasBeginning(path, typed))
        return PathBeginning;
    const QStringList all = path + name;
    if (isOfBeginnings(typed, all))
        return PathBeginnings;
    const bool isInside =
        std::any_of(all.cbegin(), all.cend(), [&typed](const QString& word) { return word.contains(typed); });
    return isInside ? std::optional<int>(Inside) : std::nullopt;
}

/// Of all typed words together; nothing where one of them is not found.
std::optional<int> worthOf(const QStringList& typed, const Command& command)
{
    const QStringList name = wordsOf(command.name);
    const QStringList path = wordsOf(command.path);
    int worth = 0;
    for (const QString& word : typed) {
        const std::optional<int> own = worthOf(word, name, path);
        if (!own)
            return std::nullopt;
        worth += *own;
    }
    if (name == typed)
        return 0;
    return name.join(u' ').startsWith(typed.join(u' ')) ? 1 : 2 + worth;
}

} // namespace

QList<int> matchingCommands(const QList<Command>& commands, const QString& typed, const QStringList& recent)
{
    const QStringList words = wordsOf(typed);
    struct Hit
    {
        int worth;
        bool isDisabled;
        qsizetype age;
        qsizetype length;
        int command;
    };
    QList<Hit> hits;
    for (int i = 0; i < commands.size(); ++i) {
        const Command& command = commands[i];
        if (const std::optional<int> worth = worthOf(words, command)) {
            const qsizetype age = recent.indexOf(command.id);
            hits.append({*worth, !command.isEnabled, age < 0 ? recent.size() : age,
                         words.isEmpty() ? 0 : command.path.size() + command.name.size(), i});
        }
    }
    const auto order = [](const Hit& hit) {
        return std::tuple(hit.worth, hit.isDisabled, hit.age, hit.length, hit.command);
    };
    std::sort(hits.begin(), hits.end(),
              [&order](const Hit& left, const Hit& right) { return order(left) < order(right); });
    QList<int> found;
    for (const Hit& hit : std::as_const(hits))
        found.append(hit.command);
    return found;
}

} // namespace foreword::models
