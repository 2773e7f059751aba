#include "model/text/tf_idf.h"

#include "model/base/parallel.h"
#include "model/base/simd.h"
#include "model/base/top_n.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_set>

namespace crosscut::text {

namespace {

constexpr std::size_t queriesPerChunk = 64;
constexpr std::size_t documentsPerChunk = 256;
constexpr std::size_t scanBlock = 64;

CROSSCUT_TARGET_CLONES
void addPostings(float* scores, const std::uint32_t* rows, const float* weights, std::size_t n,
                 float factor) {
    for (std::size_t i = 0; i < n; ++i)
        scores[rows[i]] += factor * weights[i];
}

CROSSCUT_TARGET_CLONES
float largest(const float* scores, std::size_t n) {
    float best = 0;
    for (std::size_t i = 0; i < n; ++i)
        best = scores[i] > best ? scores[i] : best;
    return best;
}

/// Offers every positive score, skipping whole blocks that cannot enter.
void offerAll(const std::vector<float>& scores, TopN<float>& best) {
    for (std::size_t from = 0; from < scores.size(); from += scanBlock) {
        const std::size_t to = std::min(scores.size(), from + scanBlock);
        const float block = largest(scores.data() + from, to - from);
        if (block <= 0 || (best.full() && block <= best.threshold()))
            continue;
        for (std::size_t row = from; row < to; ++row)
            if (scores[row] > 0)
                best.push(static_cast<std::uint32_t>(row), scores[row]);
    }
}

} // namespace

TfIdf::TfIdf(std::span<const Document> documents) {
    collectTerms(documents);
    std::vector<std::vector<std::uint32_t>> ids(documents.size());
    parallelChunks(documents.size(), documentsPerChunk, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            ids[i] = idsOf(documents[i]);
    });

    std::vector<std::uint32_t> documentFrequency(m_terms.size(), 0);
    for (const std::vector<std::uint32_t>& document : ids)
        for (std::size_t i = 0; i < document.size(); ++i)
            if (i == 0 || document[i] != document[i - 1])
                ++documentFrequency[document[i]];
    m_idf.resize(m_terms.size());
    const auto n = static_cast<double>(documents.size());
    for (std::size_t term = 0; term < m_idf.size(); ++term)
        m_idf[term] = std::log((1 + n) / (1 + documentFrequency[term])) + 1;

    m_rows.resize(documents.size());
    parallelChunks(documents.size(), documentsPerChunk, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            m_rows[i] = weighted(std::move(ids[i]));
    });
    buildPostings();
}

void TfIdf::collectTerms(std::span<const Document> documents) {
    std::unordered_set<std::string_view> seen;
    for (const Document& document : documents)
        seen.insert(document.begin(), document.end());
    m_terms.assign(seen.begin(), seen.end());
    std::sort(m_terms.begin(), m_terms.end());
}

std::vector<std::uint32_t> TfIdf::idsOf(const Document& document) const {
    std::vector<std::uint32_t> ids;
    ids.reserve(document.size());
    for (const std::string& token : document) {
        const auto found = std::lower_bound(m_terms.begin(), m_terms.end(), token);
        if (found != m_terms.end() && *found == token)
            ids.push_back(static_cast<std::uint32_t>(found - m_terms.begin()));
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

SparseVector TfIdf::weighted(std::vector<std::uint32_t> terms) const {
    SparseVector vector;
    double squares = 0;
    for (std::size_t i = 0; i < terms.size();) {
        std::size_t end = i;
        while (end < terms.size() && terms[end] == terms[i])
            ++end;
        const double weight = static_cast<double>(end - i) * m_idf[terms[i]];
        vector.terms.push_back(terms[i]);
        vector.weights.push_back(weight);
        squares += weight * weight;
        i = end;
    }
    const double length = std::sqrt(squares);
    for (double& weight : vector.weights)
        weight /= length;
    return vector;
}

void TfIdf::buildPostings() {
    m_postingOffsets.assign(m_terms.size() + 1, 0);
    for (const SparseVector& row : m_rows)
        for (const std::uint32_t term : row.terms)
            ++m_postingOffsets[term + 1];
    std::partial_sum(m_postingOffsets.begin(), m_postingOffsets.end(), m_postingOffsets.begin());
    m_postingRows.resize(m_postingOffsets.back());
    m_postingWeights.resize(m_postingOffsets.back());
    std::vector<std::size_t> next(m_postingOffsets.begin(), m_postingOffsets.end() - 1);
    for (std::size_t index = 0; index < m_rows.size(); ++index)
        for (std::size_t i = 0; i < m_rows[index].terms.size(); ++i) {
            const std::size_t at = next[m_rows[index].terms[i]]++;
            m_postingRows[at] = static_cast<std::uint32_t>(index);
            m_postingWeights[at] = static_cast<float>(m_rows[index].weights[i]);
        }
}

SparseVector TfIdf::vector(const Document& document) const {
    return weighted(idsOf(document));
}

double TfIdf::cosine(const SparseVector& a, const SparseVector& b) {
    double sum = 0;
    for (std::size_t i = 0, j = 0; i < a.terms.size() && j < b.terms.size();) {
        if (a.terms[i] == b.terms[j])
            sum += a.weights[i++] * b.weights[j++];
        else if (a.terms[i] < b.terms[j])
            ++i;
        else
            ++j;
    }
    return sum;
}

void TfIdf::addScores(const SparseVector& query, std::span<float> scores) const {
    for (std::size_t i = 0; i < query.terms.size(); ++i) {
        const std::size_t from = m_postingOffsets[query.terms[i]];
        addPostings(scores.data(), m_postingRows.data() + from, m_postingWeights.data() + from,
                    m_postingOffsets[query.terms[i] + 1] - from, static_cast<float>(query.weights[i]));
    }
}

void TfIdf::searchChunk(std::span<const SparseVector> queries, std::size_t top, bool skipSelf,
                        std::size_t firstQuery, std::span<std::vector<ScoredRow>> results) const {
    std::vector<float> scores(m_rows.size());
    TopN<float> best(top);
    for (std::size_t q = 0; q < queries.size(); ++q) {
        std::fill(scores.begin(), scores.end(), 0.0F);
        addScores(queries[q], scores);
        if (skipSelf)
            scores[firstQuery + q] = 0;
        offerAll(scores, best);
        for (const auto& entry : best.take())
            results[q].push_back({entry.index, std::min(entry.score, 1.0F)});
    }
}

std::vector<ScoredRow> TfIdf::search(const SparseVector& query, std::size_t top) const {
    return std::move(searchAll(std::span(&query, 1), top).front());
}

std::vector<std::vector<ScoredRow>> TfIdf::searchAll(std::span<const SparseVector> queries,
                                                     std::size_t top) const {
    std::vector<std::vector<ScoredRow>> results(queries.size());
    parallelChunks(queries.size(), queriesPerChunk, [&](std::size_t, std::size_t begin, std::size_t end) {
        searchChunk(queries.subspan(begin, end - begin), top, false, begin,
                    std::span(results).subspan(begin, end - begin));
    });
    return results;
}

std::vector<std::vector<ScoredRow>> TfIdf::nearest(std::size_t top) const {
    std::vector<std::vector<ScoredRow>> results(m_rows.size());
    parallelChunks(m_rows.size(), queriesPerChunk, [&](std::size_t, std::size_t begin, std::size_t end) {
        searchChunk(std::span(m_rows).subspan(begin, end - begin), top, true, begin,
                    std::span(results).subspan(begin, end - begin));
    });
    return results;
}

std::vector<TermShare> TfIdf::shared(const SparseVector& a, const SparseVector& b, std::size_t top) const {
    TopN<double> best(top);
    for (std::size_t i = 0, j = 0; i < a.terms.size() && j < b.terms.size();) {
        if (a.terms[i] == b.terms[j]) {
            best.push(a.terms[i], a.weights[i] * b.weights[j]);
            ++i;
            ++j;
        } else if (a.terms[i] < b.terms[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    std::vector<TermShare> shares;
    for (const auto& entry : best.take())
        shares.push_back({m_terms[entry.index], entry.score});
    return shares;
}

} // namespace crosscut::text
