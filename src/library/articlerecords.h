// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/utf8text.h"
#include "library/articlesummary.h"
#include "library/filestore.h"

#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QSet>

#include <memory>
#include <span>
#include <vector>

namespace foreword::library {

class RecordBlock;

/// What is known of one file of the folder, before it is packed into a block.
struct ScannedArticle
{
    QString file; ///< relative to the folder, with `/`
    FileStamp stamp;
    ArticleSummary summary;
};

/// One article's summary where it lies in memory, decoded only as far as it is asked. Valid as long as its
/// block: do not keep one, keep the ArticleId.
class ArticleRow
{
public:
    ArticleRow(const RecordBlock& block, int index)
        : m_block(&block)
        , m_index(size_t(index))
    {}

    QString file() const;
    QByteArrayView fileUtf8() const; ///< the same, as it lies there
    const FileStamp& stamp() const;
    QString title() const;
    QByteArrayView titleUtf8() const; ///< the same, as it lies there
    QString excerpt() const;
    ArticleSummary::Published published() const;
    QString date() const;
    std::optional<qint64> instant() const;
    const QString& provider() const;
    const QString& providerDomain() const;
    const QString& providerPicture() const;
    const QString& category() const;
    const QString& type() const;
    QStringList topics() const;
    /// In UTF-8, in place of what `topics` held, each but the last with the separator behind it.
    void writeTopics(QByteArray& topics, char separator) const;
    /// Calls `work(const QString&)` for each, without a copy.
    template<typename Work>
    void forEachTopic(Work work) const;
    std::optional<qint64> quality() const;
    std::optional<qint64> heat() const;
    int pictures() const;
    int related() const;
    QString leadPicture() const;
    bool hasLeadPicture() const;
    quint64 webAddress() const;
    quint64 originalAddress() const;
    const QList<Diagnostic>& problems() const;
    bool readable() const;
    ArticleSummary summary() const;

    /// Of some texts, their numbers among the block's shared ones.
    struct SharedNumbers
    {
        quint32 category;
        quint32 type;
        quint32 provider;
        quint32 providerDomain;
        quint32 providerPicture;
        std::span<const quint32> topics;
    };
    SharedNumbers sharedNumbers() const;

    /// Folded (see foldForSearch()) title, excerpt, provider and topics, in UTF-8, each with a line feed
    /// behind it; excerpts and topics have no other.
    QByteArrayView searchText() const;
    QByteArrayView foldedProvider() const; ///< in one line, as there
    QByteArrayView foldedCategory() const;
    QByteArrayView foldedType() const;
    /// Calls `work(QByteArrayView)` for each, folded, until it returns true; whether it did.
    template<typename Work>
    bool anyFoldedTopic(Work work) const;

private:
    const RecordBlock* m_block;
    size_t m_index;
};

/// Of its warnings and errors.
int problemCount(const ArticleRow& row);

/// Texts that the articles of several blocks have in common, so that they are held once for all. For the time
/// of a scan: blocks do not need it afterwards. Any thread.
class SharedTexts
{
public:
    QString shared(const QString& text) { return sharedIn(m_texts, text); }
    QByteArray shared(const QByteArray& folded) { return sharedIn(m_folded, folded); }

private:
    template<typename Text>
    Text sharedIn(QSet<Text>& texts, const Text& text)
    {
        const QMutexLocker locker(&m_mutex);
        return *texts.insert(text);
    }

    QMutex m_mutex;
    QSet<QString> m_texts;
    QSet<QByteArray> m_folded;
};

/// Some articles, packed: texts in UTF-8 one behind the other, values that many have in common held once. A
/// hundred thousand articles of the seed's shape take 100 MB so, a third of what their summaries would, and
/// a search goes through memory from one end to the other. Immutable; made on a worker, read on any thread.
class RecordBlock
{
public:
    explicit RecordBlock(const QList<ScannedArticle>& articles);

    int size() const { return int(m_rows.size()); }
    ArticleRow row(int index) const { return {*this, index}; }

    /// The texts that are held once for all rows, by number: the same text has the same number.
    const QStringList& sharedTexts() const { return m_shared; }

private:
    friend class ArticleRow;
    friend class RecordBlockBuilder;
    struct Text
    {
        quint32 begin = 0; ///< in m_texts
        quint32 size = 0;
    };
    struct Row
    {
        FileStamp stamp;
        std::optional<qint64> instant;
        std::optional<qint64> quality;
        std::optional<qint64> heat;
        quint64 webAddress = 0;
        quint64 originalAddress = 0;
        Text file;
        Text title;
        Text excerpt;
        Text date;
        Text leadPicture;
        Text topics;                  ///< in m_topics
        quint32 provider = 0;         ///< this and the next ones in m_shared
        quint32 searchedProvider = 0; ///< the provider in one line
        quint32 providerDomain = 0;
        quint32 providerPicture = 0;
        quint32 category = 0;
        quint32 type = 0;
        quint32 problems = 0; ///< in m_problems
        int pictures = 0;
        int related = 0;
        ArticleSummary::Published published = ArticleSummary::Published::Absent;
        bool readable = true;
    };

    RecordBlock() = default;

    QByteArrayView utf8(Text text) const { return {m_texts.constData() + text.begin, qsizetype(text.size)}; }
    QString text(Text text) const { return frontmatter::decodeUtf8(utf8(text)); }

    std::vector<Row> m_rows;
    QByteArray m_texts;
    QByteArray m_searchTexts;
    std::vector<quint32> m_searchEnds;   ///< of each row's, where the next one begins
    std::vector<quint32> m_topics;       ///< in m_shared
    QStringList m_shared;                ///< the first is the empty one
    QByteArrayList m_folded;             ///< of each shared text that is searched by itself; else empty
    QList<QList<Diagnostic>> m_problems; ///< the first is the empty one
};

/// Packs articles one after another, of which none is needed once it was added.
class RecordBlockBuilder
{
public:
    /// `texts` are those of the other blocks that are made meanwhile; null for none.
    explicit RecordBlockBuilder(SharedTexts* texts = nullptr);

    void add(const ScannedArticle& article);
    int size() const { return m_block.size(); }
    /// All that was added. Nothing can be added any more.
    RecordBlock finished();

private:
    RecordBlock::Text text(const QString& text);
    quint32 shared(const QString& text);
    quint32 searched(const QString& text);
    void addSearchText(const ArticleSummary& summary);

    RecordBlock m_block;
    SharedTexts* m_sharedTexts;
    QHash<QString, quint32> m_numbers; ///< of the shared texts
};

/// A row's new values, made on a worker: the block that has them, and where in it.
struct NewRow
{
    std::shared_ptr<const RecordBlock> block;
    int index = 0;
};

/// The rows of a collection: which block has each. A value that is cheap to copy: a copy is a snapshot that a
/// worker can read while the original goes on.
class ArticleRecords
{
public:
    using Block = std::shared_ptr<const RecordBlock>;

    int size() const { return int(m_places.size()); }
    ArticleRow row(int row) const
    {
        const Place place = m_places.at(row);
        return {*m_blocks.at(place.block).block, int(place.index)};
    }
    /// All of a block's rows, behind those that there are.
    void append(const Block& block);
    /// Other values for some rows: those of the block, in this order; -1 passes one of them over.
    void replace(const QList<int>& rows, const Block& block);
    /// Cheapest where rows of the same block follow each other.
    void replace(int row, const NewRow& values);
    /// Whether the file of a row is no longer there. The row stays, so that no other one moves, and keeps the
    /// values that it had; nothing shows or counts it.
    bool isGone(int row) const { return m_places.at(row).isGone; }
    void setGone(int row, bool gone) { m_places[row].isGone = gone; }

private:
    struct Place
    {
        quint32 block;
        quint32 index : 31;
        quint32 isGone : 1;
    };
    struct UsedBlock
    {
        Block block;
        int used; ///< by how many rows; without any it is freed
    };
    QList<UsedBlock> m_blocks;
    QList<Place> m_places;
};

template<typename Work>
void ArticleRow::forEachTopic(Work work) const
{
    const RecordBlock::Text topics = m_block->m_rows[m_index].topics;
    for (size_t i = topics.begin; i < topics.begin + topics.size; ++i)
        work(m_block->m_shared[m_block->m_topics[i]]);
}

template<typename Work>
bool ArticleRow::anyFoldedTopic(Work work) const
{
    const RecordBlock::Text topics = m_block->m_rows[m_index].topics;
    for (size_t i = topics.begin; i < topics.begin + topics.size; ++i) {
        if (work(QByteArrayView(m_block->m_folded[m_block->m_topics[i]])))
            return true;
    }
    return false;
}

} // namespace foreword::library
