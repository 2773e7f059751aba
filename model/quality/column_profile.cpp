#include "model/quality/column_profile.h"

#include "model/base/date.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>
#include <unordered_set>

namespace crosscut::quality {

namespace {

constexpr std::size_t fewestCells = 20;
constexpr double farOut = 3;

/// Linear interpolation between order statistics; `sorted` is not empty.
double quantile(std::span<const double> sorted, double p) {
    const double position = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (position - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

std::vector<double> filledSorted(std::span<const double> numbers) {
    std::vector<double> filled;
    std::copy_if(numbers.begin(), numbers.end(), std::back_inserter(filled),
                 [](double x) { return !std::isnan(x); });
    std::sort(filled.begin(), filled.end());
    return filled;
}

ColumnFacts profileNumbers(const DataColumn& column) {
    ColumnFacts facts;
    facts.rows = static_cast<std::int64_t>(column.numbers.size());
    const std::vector<double> filled = filledSorted(column.numbers);
    facts.empty = facts.rows - static_cast<std::int64_t>(filled.size());
    if (filled.empty())
        return facts;
    for (std::size_t i = 0; i < filled.size(); ++i)
        facts.distinct += i == 0 || filled[i] != filled[i - 1] ? 1 : 0;
    const auto text = [&](double x) {
        return column.type == AttributeType::Date ? Date{static_cast<std::int32_t>(x)}.toIso()
                                                  : plainNumber(x);
    };
    facts.minimum = text(filled.front());
    facts.maximum = text(filled.back());
    if (column.type == AttributeType::Number)
        facts.outliers = farOutliers(column.numbers);
    return facts;
}

} // namespace

ColumnFacts profileColumn(const DataColumn& column) {
    if (column.isNumeric())
        return profileNumbers(column);
    ColumnFacts facts;
    facts.rows = static_cast<std::int64_t>(column.codes.size());
    std::vector<bool> seen(column.levels.size(), false);
    for (const std::int32_t code : column.codes) {
        if (code < 0) {
            ++facts.empty;
            continue;
        }
        const auto level = static_cast<std::size_t>(code);
        facts.distinct += seen[level] ? 0 : 1;
        seen[level] = true;
    }
    for (std::size_t level = 0; level < seen.size(); ++level) { // levels are in byte order
        if (!seen[level])
            continue;
        if (facts.minimum.empty())
            facts.minimum = column.levels[level];
        facts.maximum = column.levels[level];
    }
    return facts;
}

ColumnFacts profileTexts(std::span<const std::string> texts) {
    ColumnFacts facts;
    facts.rows = static_cast<std::int64_t>(texts.size());
    std::unordered_set<std::string_view> distinct;
    for (const std::string& text : texts) {
        if (text.empty()) {
            ++facts.empty;
            continue;
        }
        distinct.insert(text);
        if (facts.minimum.empty() || text < facts.minimum)
            facts.minimum = text;
        facts.maximum = std::max(facts.maximum, text);
    }
    facts.distinct = static_cast<std::int64_t>(distinct.size());
    return facts;
}

std::vector<std::size_t> farOutliers(std::span<const double> numbers) {
    const std::vector<double> filled = filledSorted(numbers);
    if (filled.size() < fewestCells)
        return {};
    const double low = quantile(filled, 0.25);
    const double high = quantile(filled, 0.75);
    const double range = high - low;
    std::vector<std::size_t> outliers;
    if (!(range > 0))
        return outliers;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (numbers[i] < low - farOut * range || numbers[i] > high + farOut * range)
            outliers.push_back(i);
    return outliers;
}

std::string plainNumber(double value) {
    char text[32];
    const auto [end, error] = std::to_chars(text, text + sizeof text, value);
    return error == std::errc() ? std::string(text, end) : std::string();
}

} // namespace crosscut::quality
