#include "model/ingest/column_inference.h"

#include "model/base/hash.h"
#include "model/ingest/row_issue.h"
#include "model/ingest/utf8.h"

#include <algorithm>
#include <cmath>

namespace crosscut::ingest {

namespace {

constexpr std::size_t mostLevels = 1000;
constexpr std::size_t alwaysFactor = 20; ///< so few values are levels even in a short file

/// 007 and 0114709 are ids; 0, 0.5 and -0.5 are numbers.
bool hasLeadingZero(std::string_view cell) {
    return cell.size() > 1 && cell[0] == '0' && cell[1] >= '0' && cell[1] <= '9';
}

} // namespace

void ColumnInference::see(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.empty()) {
        ++m_empty;
        return;
    }
    ++m_filled;
    if (m_examples.size() < 3)
        m_examples.push_back(shownValue(cell.substr(0, 60)));
    countDistinct(cell);
    if (m_judged < judgedCells)
        judge(cell);
    m_lists.see(cell);
    m_hasBlanks = m_hasBlanks || cell.find(' ') != std::string_view::npos;
    if (cell.back() == ')' && yearInBrackets(cell))
        ++m_yearsInBrackets;
    if (!m_numbers && !m_dates)
        return;
    if (isMissing(cell)) {
        ++m_missingWords;
        return;
    }
    if (m_numbers)
        seeNumber(cell);
    if (m_dates)
        seeDate(cell);
}

bool ColumnInference::readsLike(std::string_view cell) const {
    constexpr double usually = 0.9;
    constexpr std::int64_t enough = 40;
    cell = trimmed(cell);
    if (cell.empty() || isMissing(cell))
        return m_empty > 0 || m_missingWords > 0;
    if (numberShare() >= usually)
        return parseNumber(cell) || parseNumber(cell, ',');
    if (timeShare() >= usually)
        return parseTime(cell, DateOrder::Dmy) || parseTime(cell, DateOrder::Mdy);
    if (moneyShare() >= usually)
        return parseMoney(cell, '.') || parseMoney(cell, ',');
    if (m_filled >= enough && !m_hasBlanks && cell.find(' ') != std::string_view::npos)
        return false;
    if (m_filled >= enough && m_distinct.size() <= alwaysFactor)
        return m_distinct.contains(hashKey(cell));
    return true;
}

void ColumnInference::countDistinct(std::string_view cell) {
    if (!m_mayBeKey && m_distinct.size() > mostLevels)
        return;
    if (!m_distinct.insert(hashKey(cell)).second)
        m_unique = false;
}

void ColumnInference::judge(std::string_view cell) {
    if (isMissing(cell))
        return;
    ++m_judged;
    const std::string_view bare = trimmed(cell.substr(0, cell.size() - unitOf(cell).size()));
    m_asNumber += parseNumber(bare) || parseNumber(bare, ',') ? 1 : 0;
    const bool withPoint = parseMoney(cell, '.').has_value();
    const bool withComma = parseMoney(cell, ',').has_value();
    m_onlyWithPoint += withPoint && !withComma ? 1 : 0;
    m_onlyWithComma += withComma && !withPoint ? 1 : 0;
    m_asTime += parseTime(cell, DateOrder::Dmy) || parseTime(cell, DateOrder::Mdy) ? 1 : 0;
    m_asYesNo += parseYesNo(cell) ? 1 : 0;
    m_asMoney += withPoint || withComma ? 1 : 0;
    m_asMinutes += parseMinutes(cell, 1) ? 1 : 0;
}

void ColumnInference::seeNumber(std::string_view cell) {
    if (m_filled - m_missingWords == 1)
        m_unit = unitOf(cell);
    if (!m_unit.empty()) {
        if (unitOf(cell) != m_unit) {
            m_numbers = false;
            m_unit.clear();
            return;
        }
        cell.remove_suffix(m_unit.size());
        cell = trimmed(cell);
    }
    const bool isMarked = cell.find_first_of(".,") != std::string_view::npos;
    const auto withPoint = m_pointNumbers ? parseNumber(cell, '.') : std::nullopt;
    const auto withComma = m_commaNumbers && (isMarked || !withPoint) ? parseNumber(cell, ',') : withPoint;
    m_pointNumbers = m_pointNumbers && withPoint;
    m_commaNumbers = m_commaNumbers && withComma;
    m_numbers = (m_pointNumbers || m_commaNumbers) && !hasLeadingZero(cell);
    if (!m_numbers) {
        m_unit.clear();
        return;
    }
    const double value = m_pointNumbers ? *withPoint : *withComma;
    m_pointZero += cell.ends_with(".0") ? 1 : 0;
    m_integral = m_integral && value == std::floor(value);
    const bool first = m_filled - m_missingWords == 1;
    m_minimum = first ? value : std::min(m_minimum, value);
    m_maximum = first ? value : std::max(m_maximum, value);
}

void ColumnInference::seeDate(std::string_view cell) {
    m_dateOrder.see(cell);
    auto date = parseDate(cell, DateOrder::Dmy);
    if (!date)
        date = parseDate(cell, DateOrder::Mdy);
    if (!date || date->year() < 1000) {
        m_dates = false;
        return;
    }
    m_latest = m_latest ? std::max(*m_latest, *date) : *date;
}

AttributeType ColumnInference::type() const {
    if (m_filled > m_missingWords && m_dates)
        return AttributeType::Date;
    if (m_filled > m_missingWords && m_numbers)
        return AttributeType::Number;
    const auto levels = static_cast<std::int64_t>(m_distinct.size());
    const bool repeats = levels < m_filled || m_filled <= 1;
    if (repeats && (levels <= static_cast<std::int64_t>(alwaysFactor) ||
                    (levels <= static_cast<std::int64_t>(mostLevels) && 2 * levels <= m_filled)))
        return AttributeType::Factor;
    return AttributeType::Text;
}

double ColumnInference::share(std::int64_t n) const {
    return m_judged == 0 ? 0 : static_cast<double>(n) / static_cast<double>(m_judged);
}

std::optional<int> yearInBrackets(std::string_view title) {
    title = trimmed(title);
    if (!title.ends_with(')') && !title.ends_with("）"))
        return std::nullopt;
    title.remove_suffix(title.ends_with(')') ? 1 : std::string_view("）").size());
    if (title.size() < 5)
        return std::nullopt;
    const std::string_view before = title.substr(0, title.size() - 4);
    const auto year = parseInteger(title.substr(title.size() - 4));
    if (!year || *year < 1870 || *year > 2200 || !(before.ends_with('(') || before.ends_with("（")))
        return std::nullopt;
    return static_cast<int>(*year);
}

} // namespace crosscut::ingest
