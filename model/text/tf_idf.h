#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crosscut::text {

/// The tokens of one text, in any order; repeats count.
using Document = std::vector<std::string>;

/// Terms in ascending order with their weights; length one unless empty.
struct SparseVector {
    std::vector<std::uint32_t> terms;
    std::vector<double> weights;

    bool empty() const { return terms.empty(); }
};

struct ScoredRow {
    std::uint32_t row = 0;
    float score = 0;

    bool operator==(const ScoredRow&) const = default;
};

/// One term's part of a cosine; the parts add up to it.
struct TermShare {
    std::string term;
    double contribution = 0;
};

/// A corpus as TF-IDF rows: weight = count · idf with idf = ln((1+n)/(1+df)) + 1 (the smoothed form of
/// scikit-learn's TfidfTransformer), rows scaled to length one. Terms are numbered in byte order, so that
/// neither the order of documents nor the number of threads changes a weight.
///
/// Search runs on an inverted index with one dense accumulator a thread: O(sum of the posting lists of the
/// query's terms). Its scores are floats; cosine() is exact to double. Only rows that share a term are found;
/// equal scores come in order of row.
class TfIdf {
public:
    explicit TfIdf(std::span<const Document> documents);

    std::size_t rows() const { return m_rows.size(); }
    std::size_t terms() const { return m_terms.size(); }
    const std::string& term(std::uint32_t id) const { return m_terms[id]; }
    double idf(std::uint32_t id) const { return m_idf[id]; }
    const SparseVector& row(std::size_t index) const { return m_rows[index]; }

    /// A text that is not in the corpus; terms that the corpus does not know are left out.
    SparseVector vector(const Document& document) const;

    static double cosine(const SparseVector& a, const SparseVector& b);
    double cosine(const SparseVector& query, std::size_t row) const { return cosine(query, m_rows[row]); }

    /// Adds the cosine of the query with every row to `scores` (as many as rows).
    void addScores(const SparseVector& query, std::span<float> scores) const;
    /// The best rows of a query, highest first.
    std::vector<ScoredRow> search(const SparseVector& query, std::size_t top) const;
    std::vector<std::vector<ScoredRow>> searchAll(std::span<const SparseVector> queries,
                                                  std::size_t top) const;
    /// The nearest other rows of every row.
    std::vector<std::vector<ScoredRow>> nearest(std::size_t top) const;

    /// What two texts have in common, largest part first (for the explanation).
    std::vector<TermShare> shared(const SparseVector& a, const SparseVector& b, std::size_t top) const;

private:
    void collectTerms(std::span<const Document> documents);
    std::vector<std::uint32_t> idsOf(const Document& document) const;
    SparseVector weighted(std::vector<std::uint32_t> terms) const;
    void buildPostings();
    void searchChunk(std::span<const SparseVector> queries, std::size_t top, bool skipSelf,
                     std::size_t firstQuery, std::span<std::vector<ScoredRow>> results) const;

    std::vector<std::string> m_terms; ///< in byte order
    std::vector<double> m_idf;
    std::vector<SparseVector> m_rows;

    std::vector<std::size_t> m_postingOffsets;
    std::vector<std::uint32_t> m_postingRows;
    std::vector<float> m_postingWeights;
};

} // namespace crosscut::text
