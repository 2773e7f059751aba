#include "model/workflow/repair_rules.h"

#include "model/quality/cell_repairs.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

namespace crosscut::workflow {

namespace {

using quality::CellCount;
using quality::CellShape;
using quality::Rewrites;

constexpr std::array rules{
    RepairRule{"trim_blanks", "stray_blanks", Severity::Warns},
    RepairRule{"fold_width", "full_width", Severity::Warns},
    RepairRule{"clear_missing_words", "missing_word", Severity::Warns},
    RepairRule{"tidy_lists", "untidy_list", Severity::Warns},
    RepairRule{"unify_spellings", "spelling_variants", Severity::Warns},
    RepairRule{"year_from_release_date", "year_in_release_date", Severity::Notes},
    RepairRule{"year_from_title", "year_in_title", Severity::Notes},
};

/// How far into the future a film may be announced.
constexpr int yearsAhead = 10;

template<std::size_t N>
bool isOneOf(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// A column that holds what a thing is called elsewhere: imdb_id, 课程编号.
bool looksLikeIds(std::string_view name) {
    constexpr std::array<std::string_view, 4> marks{"编号", "代码", "号码", "学号"};
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower == "id" || lower == "key" || lower.ends_with("_id") || lower.ends_with(" id") ||
           lower.ends_with("-id") || name.ends_with("Id") || name.ends_with("ID") ||
           std::any_of(marks.begin(), marks.end(),
                       [&](std::string_view mark) { return lower.find(mark) != std::string::npos; });
}

/// Fields in which NA or 无 can be what a thing is called.
bool isName(std::string_view field) {
    constexpr std::array<std::string_view, 4> names{"title", "original_title", "name", "teacher"};
    return isOneOf(field, names);
}

/// Fields of few values that many rows share.
bool isFactorLike(const store::PageColumn& column, AttributeType type) {
    constexpr std::array<std::string_view, 14> fields{
        "gender", "city",     "education", "occupation", "kind", "age_rating", "genres",
        "tags",   "provider", "field",     "level",      "plan", "channel",    "category"};
    return column.isAttribute ? type == AttributeType::Factor && !looksLikeIds(column.name)
                              : isOneOf(column.name, fields);
}

bool concerns(const RepairRule& rule, const store::PageColumn& column, const DataColumn& cells) {
    if (cells.isNumeric())
        return false;
    if (rule.name == "trim_blanks")
        return true;
    if (rule.name == "fold_width")
        return !column.isAttribute || !looksLikeIds(column.name);
    if (rule.name == "clear_missing_words")
        return !column.isAttribute && !isName(column.name);
    if (rule.name == "tidy_lists")
        return column.format == store::PageColumn::Format::List;
    return rule.name == "unify_spellings" && isFactorLike(column, cells.type);
}

Rewrites rewritesOf(const RepairRule& rule, const store::PageColumn& column,
                    std::span<const CellCount> cells) {
    const CellShape shape =
        column.format == store::PageColumn::Format::List ? CellShape::List : CellShape::Text;
    if (rule.name == "trim_blanks")
        return quality::trimBlanks(cells, shape);
    if (rule.name == "fold_width")
        return quality::foldWidth(cells, shape);
    if (rule.name == "clear_missing_words")
        return quality::clearMissingWords(cells, shape,
                                          column.name == "education" || column.name == "occupation");
    return rule.name == "tidy_lists" ? quality::tidyLists(cells) : quality::unifySpellings(cells, shape);
}

std::vector<CellCount> cellCounts(const DataColumn& column) {
    std::vector<CellCount> cells;
    cells.reserve(column.levels.size());
    for (const std::string& level : column.levels)
        cells.push_back({level, 0});
    for (const std::int32_t code : column.codes)
        if (code >= 0)
            ++cells[static_cast<std::size_t>(code)].rows;
    std::erase_if(cells, [](const CellCount& cell) { return cell.rows == 0; });
    return cells;
}

store::Cell cellOf(const std::string& text) {
    return text.empty() ? store::Cell() : store::Cell(text);
}

std::vector<CellRepair> rewrittenCells(const DataColumn& column, const Rewrites& rewrites) {
    std::vector<CellRepair> cells;
    if (rewrites.empty())
        return cells;
    std::vector<const std::string*> afters(column.levels.size(), nullptr);
    for (std::size_t level = 0; level < afters.size(); ++level)
        if (const auto found = rewrites.find(column.levels[level]); found != rewrites.end())
            afters[level] = &found->second;
    for (std::size_t row = 0; row < column.codes.size(); ++row)
        if (const std::int32_t code = column.codes[row]; code >= 0 && afters[static_cast<std::size_t>(code)])
            cells.push_back({row, cellOf(*afters[static_cast<std::size_t>(code)])});
    return cells;
}

/// Years that the release date or the title gives and the year itself does not.
std::vector<CellRepair> derivedYears(const RepairRule& rule, const store::CatalogColumns& films,
                                     const DataColumn& years, Date today) {
    const DataColumn& released = *films.field("release_date");
    const DataColumn& titles = *films.field("title");
    std::vector<CellRepair> cells;
    for (std::size_t row = 0; row < years.numbers.size(); ++row) {
        if (!std::isnan(years.numbers[row]))
            continue;
        const bool isReleased = !std::isnan(released.numbers[row]);
        std::optional<int> year;
        if (rule.name == "year_from_title" && !isReleased && titles.codes[row] >= 0)
            year = quality::yearInBrackets(titles.levels[static_cast<std::size_t>(titles.codes[row])],
                                           today.year() + yearsAhead);
        else if (rule.name == "year_from_release_date" && isReleased)
            year = Date{static_cast<std::int32_t>(released.numbers[row])}.year();
        if (year)
            cells.push_back({row, static_cast<std::int64_t>(*year)});
    }
    return cells;
}

} // namespace

std::span<const RepairRule> repairRules() {
    return rules;
}

const RepairRule* repairRule(std::string_view name) {
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const RepairRule& rule) { return rule.name == name; });
    return found == rules.end() ? nullptr : &*found;
}

std::vector<CellRepair> cellsToRepair(const RepairRule& rule, EntityKind kind,
                                      const store::CatalogColumns& catalog, std::size_t column, Date today) {
    const store::PageColumn& about = catalog.about[column];
    const DataColumn& cells = catalog.columns[column];
    if (rule.name.starts_with("year_from")) {
        const bool isYear = kind == EntityKind::Films && !about.isAttribute && about.name == "year";
        return isYear ? derivedYears(rule, catalog, cells, today) : std::vector<CellRepair>();
    }
    if (!concerns(rule, about, cells))
        return {};
    return rewrittenCells(cells, rewritesOf(rule, about, cellCounts(cells)));
}

} // namespace crosscut::workflow
