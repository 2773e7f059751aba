#include "model/matching/neighbourhood.h"

#include "model/base/parallel.h"
#include "model/base/top_n.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace crosscut::matching {

namespace {

constexpr std::size_t itemsPerChunk = 32;
constexpr std::size_t itemsPerReport = 2048;

/// One row of the product items × users × items, in dense form, with the list of what is not zero.
class CoOccurrence {
public:
    explicit CoOccurrence(std::size_t items)
        : m_cells(items)
        , m_touched(items + 1) {}

    /// Adds weight · row; entries are items with their weights.
    void add(float weight, std::span<const std::uint32_t> items, const float* weights) {
        Cell* const cells = m_cells.data();
        std::uint32_t* const touched = m_touched.data();
        std::size_t count = m_count;
        for (std::size_t i = 0; i < items.size(); ++i) {
            Cell& cell = cells[items[i]];
            touched[count] = items[i];
            count += cell.people == 0;
            cell.sum += weight * weights[i];
            ++cell.people;
        }
        m_count = count;
    }

    /// Calls visit(item, sum, people) for all that was touched, and starts afresh.
    template<typename Visit>
    void drain(const Visit& visit) {
        for (std::size_t i = 0; i < m_count; ++i) {
            Cell& cell = m_cells[m_touched[i]];
            visit(m_touched[i], cell.sum, cell.people);
            cell = {};
        }
        m_count = 0;
    }

private:
    struct Cell {
        float sum = 0;
        std::uint32_t people = 0;
    };

    std::vector<Cell> m_cells;
    std::vector<std::uint32_t> m_touched; ///< one spare place, so that writing needs no branch
    std::size_t m_count = 0;
};

float shrunk(float sum, std::uint32_t people, double shrinkage) {
    const auto n = static_cast<double>(people);
    return shrinkage > 0 ? static_cast<float>(sum * n / (n + shrinkage)) : sum;
}

/// Scales every row to length one.
void normalizeRows(std::span<const std::size_t> offsets, std::vector<float>& weights) {
    for (std::size_t row = 0; row + 1 < offsets.size(); ++row) {
        double squares = 0;
        for (std::size_t i = offsets[row]; i < offsets[row + 1]; ++i)
            squares += static_cast<double>(weights[i]) * static_cast<double>(weights[i]);
        if (squares <= 0)
            continue;
        const auto scale = static_cast<float>(1.0 / std::sqrt(squares));
        for (std::size_t i = offsets[row]; i < offsets[row + 1]; ++i)
            weights[i] *= scale;
    }
}

/// ln(N / (1 + items of the user)), never negative.
std::vector<float> userIdf(const features::InteractionMatrix& matrix) {
    std::vector<float> idf(matrix.users());
    for (std::size_t user = 0; user < idf.size(); ++user)
        idf[user] = static_cast<float>(std::max(0.0, std::log(static_cast<double>(matrix.items())) -
                                                         std::log1p(matrix.row(user).size())));
    return idf;
}

} // namespace

std::optional<Weighting> weightingFromString(std::string_view name) {
    if (name == "cosine")
        return Weighting::Cosine;
    if (name == "tfidf")
        return Weighting::TfIdf;
    if (name == "bm25")
        return Weighting::Bm25;
    return std::nullopt;
}

void Neighbourhood::weigh() {
    m_people = matrix().transposed();
    const auto offsets = m_people.offsets();
    const auto users = m_people.columns();
    m_byItem.assign(m_people.weights().begin(), m_people.weights().end());
    if (m_options.weighting != Weighting::Cosine) {
        const std::vector<float> idf = userIdf(matrix());
        const double total = std::accumulate(m_byItem.begin(), m_byItem.end(), 0.0);
        const double meanLength = total / static_cast<double>(std::max<std::size_t>(1, m_people.users()));
        for (std::size_t item = 0; item < m_people.users(); ++item) {
            const auto row = m_people.row(item);
            const double length = std::accumulate(row.weights.begin(), row.weights.end(), 0.0);
            const double norm =
                m_options.bm25K1 * (1 - m_options.bm25B + m_options.bm25B * length / meanLength);
            for (std::size_t i = offsets[item]; i < offsets[item + 1]; ++i) {
                const double w = m_byItem[i];
                const double scaled = m_options.weighting == Weighting::TfIdf
                                          ? std::sqrt(w)
                                          : w * (m_options.bm25K1 + 1) / (norm + w);
                m_byItem[i] = static_cast<float>(scaled) * idf[users[i]];
            }
        }
    }
    if (m_options.weighting != Weighting::Bm25)
        normalizeRows(offsets, m_byItem);

    m_byUser.resize(m_byItem.size());
    std::vector<std::size_t> next(matrix().offsets().begin(), matrix().offsets().end());
    for (std::size_t i = 0; i < m_byItem.size(); ++i)
        m_byUser[next[users[i]]++] = m_byItem[i]; // items ascend, as they do within a user's row
}

Result<void> Neighbourhood::learn(TaskMonitor& monitor) {
    weigh();
    const std::size_t items = matrix().items();
    std::vector<std::vector<Recommendation>> lists(items);
    for (std::size_t done = 0; done < items; done += itemsPerReport) {
        if (!monitor.report(static_cast<double>(done) / static_cast<double>(items), Stage::Fitting))
            return cancelledError();
        const std::size_t part = std::min(itemsPerReport, items - done);
        parallelChunks(part, itemsPerChunk, [&](std::size_t, std::size_t begin, std::size_t end) {
            CoOccurrence row(items);
            TopN<float> best(m_options.neighbours);
            for (std::size_t item = done + begin; item < done + end; ++item) {
                for (std::size_t i = m_people.offsets()[item]; i < m_people.offsets()[item + 1]; ++i) {
                    const std::uint32_t user = m_people.columns()[i];
                    row.add(m_byItem[i], matrix().row(user).items,
                            m_byUser.data() + matrix().offsets()[user]);
                }
                row.drain([&](std::uint32_t other, float sum, std::uint32_t people) {
                    if (other != item && sum > 0)
                        best.push(other, shrunk(sum, people, m_options.shrinkage));
                });
                for (const auto& entry : best.take())
                    lists[item].push_back({entry.index, entry.score});
            }
        });
    }
    m_offsets.assign(items + 1, 0);
    m_neighbours.clear();
    for (std::size_t item = 0; item < items; ++item) {
        m_neighbours.insert(m_neighbours.end(), lists[item].begin(), lists[item].end());
        m_offsets[item + 1] = m_neighbours.size();
    }
    return {};
}

std::span<const Recommendation> Neighbourhood::neighbours(std::uint32_t item) const {
    return std::span(m_neighbours).subspan(m_offsets[item], m_offsets[item + 1] - m_offsets[item]);
}

void Neighbourhood::scoreUser(std::uint32_t user, std::span<float> scores) const {
    const auto row = matrix().row(user);
    for (std::size_t i = 0; i < row.size(); ++i)
        for (const Recommendation& near : neighbours(row.items[i]))
            scores[near.item] += row.weights[i] * near.score;
}

void Neighbourhood::scoreItem(std::uint32_t item, std::span<float> scores) const {
    // Not from the kept lists: a film's courses are seldom among its nearest items, which are films.
    CoOccurrence row(matrix().items());
    for (std::size_t i = m_people.offsets()[item]; i < m_people.offsets()[item + 1]; ++i) {
        const std::uint32_t user = m_people.columns()[i];
        row.add(m_byItem[i], matrix().row(user).items, m_byUser.data() + matrix().offsets()[user]);
    }
    row.drain([&](std::uint32_t other, float sum, std::uint32_t people) {
        scores[other] = shrunk(sum, people, m_options.shrinkage);
    });
}

Reason Neighbourhood::reasonFor(std::uint32_t user, std::uint32_t item) const {
    const auto row = matrix().row(user);
    float best = 0;
    std::uint32_t speaker = item;
    for (std::size_t i = 0; i < row.size(); ++i)
        for (const Recommendation& near : neighbours(row.items[i]))
            if (near.item == item && row.weights[i] * near.score > best) {
                best = row.weights[i] * near.score;
                speaker = row.items[i];
            }
    return best > 0 ? explainSimilar(speaker, item) : popularReason(item);
}

} // namespace crosscut::matching
