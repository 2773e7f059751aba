#include "model/features/design_matrix.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>

namespace crosscut::features {

namespace {

constexpr std::size_t mostLevels = 200;
constexpr double collinearTolerance = 1e-9; ///< share of a term's variance that the terms before it leave

Error columnError(ErrorCode code, std::vector<std::string> args) {
    return Error{.code = code, .args = std::move(args), .detail = {}, .lacking = {}};
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

std::string shortest(double number) {
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    return {buffer, end};
}

/// One covariate with its coding settled: either numbers or level codes, NaN and -1 where empty.
struct Coded {
    const Covariate* covariate = nullptr;
    bool factor = false;
    std::vector<double> numbers;
    std::vector<std::int32_t> codes;
    std::vector<std::string> levels;

    bool empty(std::size_t row) const { return factor ? codes[row] < 0 : std::isnan(numbers[row]); }
};

void numbersToLevels(const DataColumn& column, Coded& coded) {
    std::map<double, std::int32_t> codes;
    for (const double number : column.numbers)
        if (!std::isnan(number))
            codes.emplace(number, 0);
    for (auto& [number, code] : codes) {
        code = static_cast<std::int32_t>(coded.levels.size());
        coded.levels.push_back(shortest(number));
    }
    for (const double number : column.numbers)
        coded.codes.push_back(std::isnan(number) ? -1 : codes.at(number));
}

Result<void> levelsToNumbers(const DataColumn& column, Coded& coded) {
    std::vector<double> values;
    for (const std::string& level : column.levels) {
        double value = 0;
        const auto [end, code] = std::from_chars(level.data(), level.data() + level.size(), value);
        if (code != std::errc{} || end != level.data() + level.size())
            return columnError(ErrorCode::ColumnNotNumeric, {column.name, level});
        values.push_back(value);
    }
    for (const std::int32_t code : column.codes)
        coded.numbers.push_back(code < 0 ? std::nan("") : values[static_cast<std::size_t>(code)]);
    return {};
}

Result<Coded> code(const DataColumn& column, const Covariate& covariate) {
    Coded coded;
    coded.covariate = &covariate;
    coded.factor =
        covariate.coding == Coding::Factor || (covariate.coding == Coding::Automatic && !column.isNumeric());
    if (coded.factor && column.isNumeric()) {
        numbersToLevels(column, coded);
    } else if (coded.factor) {
        coded.codes = column.codes;
        coded.levels = column.levels;
    } else if (column.isNumeric()) {
        coded.numbers = column.numbers;
    } else if (const auto done = levelsToNumbers(column, coded); !done) {
        return done.error();
    }
    return coded;
}

Result<std::vector<Coded>> codeAll(std::span<const DataColumn> columns,
                                   std::span<const Covariate> covariates) {
    std::vector<std::string> names;
    for (const DataColumn& column : columns)
        names.push_back(column.name);
    std::set<std::string> used;
    std::vector<Coded> all;
    for (const Covariate& covariate : covariates) {
        const auto at = std::find(names.begin(), names.end(), covariate.name);
        if (at == names.end())
            return columnError(ErrorCode::ColumnNotFound, {covariate.name, joined(names)});
        if (!used.insert(covariate.name).second)
            return invalidOption("covariates", covariate.name, "each column once");
        auto coded = code(columns[static_cast<std::size_t>(at - names.begin())], covariate);
        if (!coded)
            return coded.error();
        all.push_back(std::move(*coded));
    }
    return all;
}

/// The rows to use: those asked for in which no covariate is empty.
Result<void> chooseRows(const std::vector<Coded>& all, std::size_t n, std::span<const std::uint8_t> keep,
                        DesignMatrix& design) {
    std::vector<bool> anyValue(all.size(), false);
    for (std::size_t row = 0; row < n; ++row) {
        if (!keep.empty() && !keep[row])
            continue;
        bool complete = true;
        for (std::size_t c = 0; c < all.size(); ++c) {
            const bool empty = all[c].empty(row);
            anyValue[c] = anyValue[c] || !empty;
            complete = complete && !empty;
        }
        if (complete)
            design.rows.push_back(row);
        else
            ++design.incompleteRows;
    }
    for (std::size_t c = 0; c < all.size(); ++c)
        if (!anyValue[c])
            return columnError(ErrorCode::ColumnMissing, {all[c].covariate->name});
    return {};
}

using Columns = std::vector<Eigen::VectorXd>;

Result<void> addFactor(const Coded& coded, DesignMatrix& design, Columns& columns) {
    const std::string& name = coded.covariate->name;
    std::vector<std::size_t> counts(coded.levels.size(), 0);
    for (const std::size_t row : design.rows)
        ++counts[static_cast<std::size_t>(coded.codes[row])];
    const auto present = static_cast<std::size_t>(
        std::count_if(counts.begin(), counts.end(), [](std::size_t count) { return count > 0; }));
    if (present < 2)
        return columnError(ErrorCode::ColumnConstant, {name});
    if (present > mostLevels)
        return invalidOption("covariates", name, "a factor of at most 200 levels");

    auto reference =
        static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
    if (const std::string& asked = coded.covariate->reference; !asked.empty()) {
        reference = static_cast<std::size_t>(std::find(coded.levels.begin(), coded.levels.end(), asked) -
                                             coded.levels.begin());
        if (reference == coded.levels.size() || counts[reference] == 0)
            return invalidOption("covariates", name + ":factor:" + asked, joined(coded.levels));
    }
    design.references.push_back(name + "=" + coded.levels[reference]);
    for (std::size_t level = 0; level < coded.levels.size(); ++level) {
        if (level == reference || counts[level] == 0)
            continue;
        Eigen::VectorXd column(static_cast<Eigen::Index>(design.rows.size()));
        for (std::size_t i = 0; i < design.rows.size(); ++i)
            column[static_cast<Eigen::Index>(i)] =
                coded.codes[design.rows[i]] == static_cast<std::int32_t>(level) ? 1.0 : 0.0;
        columns.push_back(std::move(column));
        design.terms.push_back(name + "=" + coded.levels[level]);
        design.sources.push_back(name);
    }
    return {};
}

void addNumber(const Coded& coded, DesignMatrix& design, Columns& columns) {
    Eigen::VectorXd column(static_cast<Eigen::Index>(design.rows.size()));
    for (std::size_t i = 0; i < design.rows.size(); ++i)
        column[static_cast<Eigen::Index>(i)] = coded.numbers[design.rows[i]];
    columns.push_back(std::move(column));
    design.terms.push_back(coded.covariate->name);
    design.sources.push_back(coded.covariate->name);
}

} // namespace

Covariate parseCovariate(std::string_view text) {
    const auto ends = [&](std::string_view suffix) {
        return text.size() > suffix.size() && text.ends_with(suffix);
    };
    if (ends(":factor"))
        return {std::string(text.substr(0, text.size() - 7)), Coding::Factor, {}};
    if (ends(":number"))
        return {std::string(text.substr(0, text.size() - 7)), Coding::Number, {}};
    if (const std::size_t at = text.rfind(":factor:"); at != std::string_view::npos && at > 0)
        return {std::string(text.substr(0, at)), Coding::Factor, std::string(text.substr(at + 8))};
    return {std::string(text), Coding::Automatic, {}};
}

Result<DesignMatrix> buildDesignMatrix(std::span<const DataColumn> columns,
                                       std::span<const Covariate> covariates,
                                       std::span<const std::uint8_t> keep) {
    const auto coded = codeAll(columns, covariates);
    if (!coded)
        return coded.error();
    DesignMatrix design;
    const std::size_t n = columns.empty() ? keep.size() : columns.front().size();
    if (const auto chosen = chooseRows(*coded, n, keep, design); !chosen)
        return chosen.error();

    Columns made;
    for (const Coded& one : *coded) {
        if (!one.factor)
            addNumber(one, design, made);
        else if (const auto added = addFactor(one, design, made); !added)
            return added.error();
    }
    design.x.resize(static_cast<Eigen::Index>(design.rows.size()), static_cast<Eigen::Index>(made.size()));
    for (std::size_t c = 0; c < made.size(); ++c)
        design.x.col(static_cast<Eigen::Index>(c)) = made[c];
    if (const auto checked = checkColumns(design.x, design.terms); !checked)
        return checked.error();
    return design;
}

Result<void> checkColumns(const Eigen::MatrixXd& x, const std::vector<std::string>& terms) {
    const Eigen::Index p = x.cols();
    const Eigen::RowVectorXd means = x.colwise().mean();
    Eigen::MatrixXd scaled = x.rowwise() - means;
    for (Eigen::Index j = 0; j < p; ++j) {
        const double length = scaled.col(j).norm();
        const double magnitude = x.col(j).norm();
        if (x.rows() < 2 || !(length > 1e-12 * magnitude))
            return columnError(ErrorCode::ColumnConstant, {terms[static_cast<std::size_t>(j)]});
        scaled.col(j) /= length;
    }
    const Eigen::MatrixXd correlation = scaled.transpose() * scaled;
    for (Eigen::Index j = 1; j < p; ++j) {
        const Eigen::VectorXd weights =
            correlation.topLeftCorner(j, j).ldlt().solve(correlation.col(j).head(j));
        if (1 - correlation.col(j).head(j).dot(weights) > 1e-6)
            continue; // far from collinear: the exact residual need not be computed
        const double left = (scaled.col(j) - scaled.leftCols(j) * weights).squaredNorm();
        if (left > collinearTolerance)
            continue;
        std::vector<std::string> others;
        for (Eigen::Index i = 0; i < j; ++i)
            if (std::abs(weights[i]) > 1e-4)
                others.push_back(terms[static_cast<std::size_t>(i)]);
        return columnError(ErrorCode::ColumnsCollinear, {terms[static_cast<std::size_t>(j)], joined(others)});
    }
    return {};
}

} // namespace crosscut::features
