#include "model/quality/column_profile.h"

#include "model/base/date.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace crosscut::quality {

namespace {

constexpr std::int64_t fewestCells = 20;
constexpr double outside = 1.5;
constexpr double farOut = 3;
constexpr std::size_t namedOutliers = 5;

/// Equal numbers that follow one another in order; `end` counts the rows up to and with them.
struct Run {
    double value = 0;
    std::int64_t end = 0;
};

/// Numbers in order, equal ones as one run. Empty cells are left out.
class SortedNumbers {
public:
    explicit SortedNumbers(std::span<const double> numbers) {
        std::vector<double> filled;
        std::copy_if(numbers.begin(), numbers.end(), std::back_inserter(filled),
                     [](double x) { return !std::isnan(x); });
        std::sort(filled.begin(), filled.end());
        for (const double x : filled)
            add(x, 1);
    }
    explicit SortedNumbers(const std::map<double, std::int64_t>& rows) {
        for (const auto& [value, n] : rows)
            add(value, n);
    }

    const std::vector<Run>& runs() const { return m_runs; }
    bool isEmpty() const { return m_runs.empty(); }
    std::int64_t size() const { return isEmpty() ? 0 : m_runs.back().end; }
    double front() const { return m_runs.front().value; }
    double back() const { return m_runs.back().value; }

    /// Linear interpolation between order statistics; not of no numbers.
    double quantile(double p) const {
        const double position = p * static_cast<double>(size() - 1);
        const auto below = static_cast<std::int64_t>(position);
        const double low = at(below);
        return low + (position - static_cast<double>(below)) * (at(std::min(below + 1, size() - 1)) - low);
    }

private:
    double at(std::int64_t place) const {
        return std::upper_bound(m_runs.begin(), m_runs.end(), place,
                                [](std::int64_t wanted, const Run& run) { return wanted < run.end; })
            ->value;
    }
    void add(double value, std::int64_t n) {
        const std::int64_t end = size() + n;
        if (isEmpty() || m_runs.back().value != value)
            m_runs.push_back({value, end});
        else
            m_runs.back().end = end;
    }

    std::vector<Run> m_runs;
};

struct Fences {
    double low = 0, high = 0;

    bool holds(double x) const { return !(x < low || x > high); } // an empty cell is not outside
};

Fences fences(const SortedNumbers& sorted, double ranges) {
    const double low = sorted.quantile(0.25);
    const double high = sorted.quantile(0.75);
    return {low - ranges * (high - low), high + ranges * (high - low)};
}

/// Rows far outside, given the same numbers sorted.
std::vector<std::size_t> farOutliers(std::span<const double> numbers, const SortedNumbers& sorted) {
    std::vector<std::size_t> outliers;
    if (sorted.size() < fewestCells || sorted.quantile(0.25) == sorted.quantile(0.75))
        return outliers;
    const Fences far = fences(sorted, farOut);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (!far.holds(numbers[i]))
            outliers.push_back(i);
    return outliers;
}

/// Calls `see(value, rows)` for each of the runs.
template<typename See>
void eachRun(const SortedNumbers& sorted, const See& see) {
    std::int64_t begin = 0;
    for (const Run& run : sorted.runs()) {
        see(run.value, run.end - begin);
        begin = run.end;
    }
}

std::vector<std::optional<std::int64_t>> countBins(const SortedNumbers& sorted) {
    const double low = sorted.front();
    const double range = sorted.back() - low;
    std::vector<std::optional<std::int64_t>> bins(range > 0 ? profileBins : 1, 0);
    eachRun(sorted, [&](double value, std::int64_t rows) {
        const double place = range > 0 ? (value - low) / range * static_cast<double>(bins.size()) : 0;
        *bins[std::min(static_cast<std::size_t>(place), bins.size() - 1)] += rows;
    });
    return bins;
}

/// Small bins are hidden, and with them so many of the next smallest that neither is the only one nor all of
/// them together too few: nothing can be found by subtraction.
std::int64_t suppressBins(std::vector<std::optional<std::int64_t>>& bins, std::int64_t smallestCell) {
    std::vector<std::size_t> bySize;
    for (std::size_t i = 0; i < bins.size(); ++i)
        if (*bins[i] > 0)
            bySize.push_back(i);
    std::stable_sort(bySize.begin(), bySize.end(),
                     [&](std::size_t a, std::size_t b) { return *bins[a] < *bins[b]; });
    std::int64_t hidden = 0, people = 0;
    for (const std::size_t i : bySize) {
        if (*bins[i] >= smallestCell && (hidden == 0 || (hidden > 1 && people >= smallestCell)))
            break;
        people += *bins[i];
        ++hidden;
        bins[i].reset();
    }
    return hidden;
}

NumberSpread spreadOf(const SortedNumbers& sorted) {
    const Fences near = fences(sorted, outside);
    NumberSpread spread{.minimum = sorted.front(),
                        .maximum = sorted.back(),
                        .bins = countBins(sorted),
                        .lowerQuartile = sorted.quantile(0.25),
                        .median = sorted.quantile(0.5),
                        .upperQuartile = sorted.quantile(0.75),
                        .lowerFence = near.low,
                        .upperFence = near.high,
                        .outliers = 0,
                        .outlierRows = {}};
    eachRun(sorted,
            [&](double value, std::int64_t rows) { spread.outliers += near.holds(value) ? 0 : rows; });
    return spread;
}

void nameOutliers(std::span<const double> numbers, NumberSpread& spread) {
    const Fences near{spread.lowerFence, spread.upperFence};
    for (std::size_t i = 0; i < numbers.size() && spread.outlierRows.size() < namedOutliers; ++i)
        if (!near.holds(numbers[i]))
            spread.outlierRows.push_back(i);
}

ColumnFacts profileSorted(const SortedNumbers& sorted, std::int64_t rows, AttributeType type,
                          std::int64_t smallestCell) {
    ColumnFacts facts;
    facts.rows = rows;
    facts.empty = rows - sorted.size();
    facts.distinct = static_cast<std::int64_t>(sorted.runs().size());
    if (sorted.isEmpty())
        return facts;
    const auto text = [&](double x) {
        return type == AttributeType::Date ? Date{static_cast<std::int32_t>(x)}.toIso() : plainNumber(x);
    };
    facts.minimum = text(sorted.front());
    facts.maximum = text(sorted.back());
    if (sorted.size() < smallestCell)
        return facts;
    facts.spread = spreadOf(sorted);
    facts.suppressed = suppressBins(facts.spread->bins, smallestCell);
    return facts;
}

ColumnFacts profileNumbers(const DataColumn& column, const ProfileOptions& options) {
    const SortedNumbers sorted(column.numbers);
    ColumnFacts facts = profileSorted(sorted, static_cast<std::int64_t>(column.numbers.size()), column.type,
                                      options.smallestCell);
    if (column.type == AttributeType::Number)
        facts.outliers = farOutliers(column.numbers, sorted);
    if (facts.spread && facts.spread->outliers > 0)
        nameOutliers(column.numbers, *facts.spread);
    return facts;
}

/// Rows by value: of texts the value is the cell, of lists each of its entries.
class ValueCounts {
public:
    void add(std::string_view value, std::int64_t rows) { m_rows[value] += rows; }

    void addEntries(std::string_view cell, std::int64_t rows) {
        std::vector<std::string_view> entries;
        for (std::size_t begin = 0; begin < cell.size();) {
            const std::size_t end = std::min(cell.find('|', begin), cell.size());
            if (end > begin)
                entries.push_back(cell.substr(begin, end - begin));
            begin = end + 1;
        }
        std::sort(entries.begin(), entries.end());
        entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
        for (const std::string_view entry : entries)
            add(entry, rows);
    }

    void describe(ColumnFacts& facts, std::int64_t smallestCell) const {
        std::vector<std::pair<std::string_view, std::int64_t>> values;
        for (const auto& [value, rows] : m_rows) {
            if (facts.distinct++ == 0)
                facts.minimum = facts.maximum = value;
            facts.minimum = std::min<std::string_view>(facts.minimum, value);
            facts.maximum = std::max<std::string_view>(facts.maximum, value);
            if (rows >= smallestCell)
                values.emplace_back(value, rows);
            else
                ++facts.suppressed;
        }
        const auto shown = static_cast<std::ptrdiff_t>(std::min(values.size(), commonestShown));
        std::partial_sort(values.begin(), values.begin() + shown, values.end(),
                          [](const auto& a, const auto& b) {
                              return a.second != b.second ? a.second > b.second : a.first < b.first;
                          });
        for (auto value = values.begin(); value != values.begin() + shown; ++value)
            facts.commonest.push_back({std::string(value->first), value->second});
    }

private:
    std::unordered_map<std::string_view, std::int64_t> m_rows;
};

} // namespace

ColumnFacts profileColumn(const DataColumn& column, const ProfileOptions& options) {
    if (column.isNumeric())
        return profileNumbers(column, options);
    ColumnFacts facts;
    facts.rows = static_cast<std::int64_t>(column.codes.size());
    std::vector<std::int64_t> cells(column.levels.size(), 0);
    for (const std::int32_t code : column.codes) {
        if (code < 0)
            ++facts.empty;
        else
            ++cells[static_cast<std::size_t>(code)];
    }
    ValueCounts values;
    for (std::size_t level = 0; level < cells.size(); ++level) {
        if (cells[level] == 0)
            continue;
        if (options.isList)
            values.addEntries(column.levels[level], cells[level]);
        else
            values.add(column.levels[level], cells[level]);
    }
    values.describe(facts, options.smallestCell);
    return facts;
}

ColumnFacts profileCounts(const std::map<double, std::int64_t>& rows, std::int64_t empty,
                          AttributeType type) {
    const SortedNumbers sorted(rows);
    return profileSorted(sorted, sorted.size() + empty, type, 1);
}

std::vector<std::size_t> farOutliers(std::span<const double> numbers) {
    return farOutliers(numbers, SortedNumbers(numbers));
}

std::string plainNumber(double value) {
    char text[32];
    const auto [end, error] = std::to_chars(text, text + sizeof text, value);
    return error == std::errc() ? std::string(text, end) : std::string();
}

} // namespace crosscut::quality
