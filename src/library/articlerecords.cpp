// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlerecords.h"

#include "library/foldedtext.h"

#include <QHash>

namespace foreword::library {

namespace {

QString inOneLine(QString text)
{
    return text.replace(u'\n', u' ');
}

} // namespace

RecordBlockBuilder::RecordBlockBuilder(SharedTexts* texts)
    : m_sharedTexts(texts)
{
    shared(QString());
    m_block.m_problems.append(QList<Diagnostic>());
}

void RecordBlockBuilder::add(const ScannedArticle& article)
{
    const ArticleSummary& summary = article.summary;
    RecordBlock::Row row;
    row.stamp = article.stamp;
    row.instant = summary.instant;
    row.quality = summary.quality;
    row.heat = summary.heat;
    row.webAddress = summary.webAddress;
    row.originalAddress = summary.originalAddress;
    row.file = text(article.file);
    row.title = text(summary.title);
    row.excerpt = text(summary.excerpt);
    row.date = text(summary.date);
    row.leadPicture = text(summary.leadPicture);
    row.provider = shared(summary.provider);
    row.providerDomain = shared(summary.providerDomain);
    row.providerPicture = shared(summary.providerPicture);
    row.searchedProvider = searched(inOneLine(summary.provider));
    row.category = searched(summary.category);
    row.type = searched(summary.type);
    row.topics = {quint32(m_block.m_topics.size()), quint32(summary.topics.size())};
    for (const QString& topic : summary.topics)
        m_block.m_topics.push_back(searched(topic));
    addSearchText(summary);
    if (!summary.problems.isEmpty()) {
        row.problems = quint32(m_block.m_problems.size());
        m_block.m_problems.append(summary.problems);
    }
    row.pictures = summary.pictures;
    row.related = summary.related;
    row.published = summary.published;
    row.readable = summary.readable;
    m_block.m_rows.push_back(row);
}

RecordBlock::Text RecordBlockBuilder::text(const QString& text)
{
    const qsizetype begin = m_block.m_texts.size();
    frontmatter::appendUtf8(m_block.m_texts, text);
    return {quint32(begin), quint32(m_block.m_texts.size() - begin)};
}

quint32 RecordBlockBuilder::shared(const QString& text)
{
    const auto known = m_numbers.constFind(text);
    if (known != m_numbers.constEnd())
        return *known;
    const auto number = quint32(m_block.m_shared.size());
    const QString held = m_sharedTexts ? m_sharedTexts->shared(text) : text;
    m_numbers.insert(held, number);
    m_block.m_shared.append(held);
    m_block.m_folded.append(QByteArray());
    return number;
}

quint32 RecordBlockBuilder::searched(const QString& text)
{
    const quint32 number = shared(text);
    QByteArray& folded = m_block.m_folded[number];
    if (folded.isEmpty() && !text.isEmpty()) {
        appendFolded(folded, text);
        if (m_sharedTexts)
            folded = m_sharedTexts->shared(folded);
    }
    return number;
}

void RecordBlockBuilder::addSearchText(const ArticleSummary& summary)
{
    QByteArray& texts = m_block.m_searchTexts;
    const auto addLine = [&texts](const QString& text) {
        appendFolded(texts, text);
        texts += '\n';
    };
    addLine(inOneLine(summary.title));
    addLine(summary.excerpt);
    addLine(inOneLine(summary.provider));
    for (const QString& topic : summary.topics)
        addLine(topic);
    if (summary.topics.isEmpty())
        texts += '\n';
    m_block.m_searchEnds.push_back(quint32(texts.size()));
}

RecordBlock RecordBlockBuilder::finished()
{
    m_block.m_texts.squeeze();
    m_block.m_searchTexts.squeeze();
    m_block.m_rows.shrink_to_fit();
    m_block.m_searchEnds.shrink_to_fit();
    m_block.m_topics.shrink_to_fit();
    m_block.m_shared.squeeze();
    m_block.m_folded.squeeze();
    return std::move(m_block);
}

RecordBlock::RecordBlock(const QList<ScannedArticle>& articles)
{
    RecordBlockBuilder builder;
    for (const ScannedArticle& article : articles)
        builder.add(article);
    *this = builder.finished();
}

QByteArrayView ArticleRow::fileUtf8() const
{
    return m_block->utf8(m_block->m_rows[m_index].file);
}

QString ArticleRow::file() const
{
    return m_block->text(m_block->m_rows[m_index].file);
}

const FileStamp& ArticleRow::stamp() const
{
    return m_block->m_rows[m_index].stamp;
}

QString ArticleRow::title() const
{
    return m_block->text(m_block->m_rows[m_index].title);
}

QByteArrayView ArticleRow::titleUtf8() const
{
    return m_block->utf8(m_block->m_rows[m_index].title);
}

QString ArticleRow::excerpt() const
{
    return m_block->text(m_block->m_rows[m_index].excerpt);
}

ArticleSummary::Published ArticleRow::published() const
{
    return m_block->m_rows[m_index].published;
}

QString ArticleRow::date() const
{
    return m_block->text(m_block->m_rows[m_index].date);
}

std::optional<qint64> ArticleRow::instant() const
{
    return m_block->m_rows[m_index].instant;
}

const QString& ArticleRow::provider() const
{
    return m_block->m_shared[m_block->m_rows[m_index].provider];
}

const QString& ArticleRow::providerDomain() const
{
    return m_block->m_shared[m_block->m_rows[m_index].providerDomain];
}

const QString& ArticleRow::providerPicture() const
{
    return m_block->m_shared[m_block->m_rows[m_index].providerPicture];
}

const QString& ArticleRow::category() const
{
    return m_block->m_shared[m_block->m_rows[m_index].category];
}

const QString& ArticleRow::type() const
{
    return m_block->m_shared[m_block->m_rows[m_index].type];
}

QStringList ArticleRow::topics() const
{
    const RecordBlock::Text topics = m_block->m_rows[m_index].topics;
    QStringList list;
    list.reserve(topics.size);
    for (size_t i = topics.begin; i < topics.begin + topics.size; ++i)
        list.append(m_block->m_shared[m_block->m_topics[i]]);
    return list;
}

ArticleRow::SharedNumbers ArticleRow::sharedNumbers() const
{
    const RecordBlock::Row& row = m_block->m_rows[m_index];
    return {row.category,        row.type,
            row.provider,        row.providerDomain,
            row.providerPicture, std::span(m_block->m_topics).subspan(row.topics.begin, row.topics.size)};
}

void ArticleRow::writeTopics(QByteArray& topics, char separator) const
{
    const RecordBlock::Text range = m_block->m_rows[m_index].topics;
    topics.resize(0); // which keeps its memory
    for (size_t i = range.begin; i < range.begin + range.size; ++i) {
        if (i > range.begin)
            topics += separator;
        frontmatter::appendUtf8(topics, m_block->m_shared[m_block->m_topics[i]]);
    }
}

std::optional<qint64> ArticleRow::quality() const
{
    return m_block->m_rows[m_index].quality;
}

std::optional<qint64> ArticleRow::heat() const
{
    return m_block->m_rows[m_index].heat;
}

int ArticleRow::pictures() const
{
    return m_block->m_rows[m_index].pictures;
}

int ArticleRow::related() const
{
    return m_block->m_rows[m_index].related;
}

QString ArticleRow::leadPicture() const
{
    return m_block->text(m_block->m_rows[m_index].leadPicture);
}

bool ArticleRow::hasLeadPicture() const
{
    return m_block->m_rows[m_index].leadPicture.size > 0;
}

quint64 ArticleRow::webAddress() const
{
    return m_block->m_rows[m_index].webAddress;
}

quint64 ArticleRow::originalAddress() const
{
    return m_block->m_rows[m_index].originalAddress;
}

const QList<Diagnostic>& ArticleRow::problems() const
{
    return m_block->m_problems[m_block->m_rows[m_index].problems];
}

bool ArticleRow::readable() const
{
    return m_block->m_rows[m_index].readable;
}

ArticleSummary ArticleRow::summary() const
{
    return {title(),          excerpt(),         published(), date(),        instant(),    provider(),
            providerDomain(), providerPicture(), category(),  type(),        topics(),     quality(),
            heat(),           pictures(),        related(),   leadPicture(), webAddress(), originalAddress(),
            problems(),       readable()};
}

QByteArrayView ArticleRow::searchText() const
{
    const quint32 begin = m_index == 0 ? 0 : m_block->m_searchEnds[m_index - 1];
    return QByteArrayView(m_block->m_searchTexts.constData() + begin, m_block->m_searchEnds[m_index] - begin);
}

QByteArrayView ArticleRow::foldedProvider() const
{
    return m_block->m_folded[m_block->m_rows[m_index].searchedProvider];
}

QByteArrayView ArticleRow::foldedCategory() const
{
    return m_block->m_folded[m_block->m_rows[m_index].category];
}

QByteArrayView ArticleRow::foldedType() const
{
    return m_block->m_folded[m_block->m_rows[m_index].type];
}

int problemCount(const ArticleRow& row)
{
    return problemCount(row.problems());
}

void ArticleRecords::append(const Block& block)
{
    const auto number = quint32(m_blocks.size());
    m_blocks.append({block, block->size()});
    for (quint32 index = 0; index < quint32(block->size()); ++index)
        m_places.append({number, index, false});
}

void ArticleRecords::replace(const QList<int>& rows, const Block& block)
{
    const auto number = quint32(m_blocks.size());
    m_blocks.append({block, int(rows.size() - rows.count(-1))});
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows[i] < 0)
            continue;
        Place& place = m_places[rows[i]];
        UsedBlock& old = m_blocks[place.block];
        if (--old.used == 0)
            old.block.reset();
        place = {number, quint32(i), place.isGone};
    }
}

void ArticleRecords::replace(int row, const NewRow& values)
{
    if (m_blocks.isEmpty() || m_blocks.constLast().block != values.block)
        m_blocks.append({values.block, 0});
    ++m_blocks.last().used;
    Place& place = m_places[row];
    UsedBlock& old = m_blocks[place.block];
    if (--old.used == 0)
        old.block.reset();
    place = {quint32(m_blocks.size() - 1), quint32(values.index), place.isGone};
}

} // namespace foreword::library
