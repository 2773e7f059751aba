#pragma once

#include "model/domain/attribute.h"
#include "model/ingest/date_parser.h"
#include "model/ingest/value_parser.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace crosscut::ingest {

/// What a column is, found from every cell that it was shown: nothing is decided by the first rows alone.
/// Cells that say "no value" (NA, null, -) are empty where the rest are numbers or dates.
class ColumnInference {
public:
    /// Types of fields are judged on the first cells; the type of an attribute on all of them.
    static constexpr std::int64_t judgedCells = 2000;

    explicit ColumnInference(bool mayBeKey = false)
        : m_mayBeKey(mayBeKey) {}
    void see(std::string_view cell);
    /// Whether the cell could stand in this column: of its type, empty only where others are, one of its
    /// levels where these are few.
    bool readsLike(std::string_view cell) const;

    AttributeType type() const;
    std::int64_t filled() const { return m_filled; }
    std::int64_t empty() const { return m_empty; }
    /// Every cell filled and none twice (only known of columns that may be keys).
    bool isUnique() const { return m_mayBeKey && m_empty == 0 && m_filled > 0 && m_unique; }
    /// 12680.0 in every cell: a number that a spreadsheet made of an id.
    bool isPointZeroId() const { return m_numbers && m_pointZero == m_filled && m_filled > 0; }
    /// Whether the cells only make sense with decimal commas (3,5).
    bool usesDecimalComma() const { return m_numbers ? !m_pointNumbers : m_onlyWithComma > m_onlyWithPoint; }
    bool isIntegral() const { return m_numbers && m_integral; }
    /// The unit that every number is written with (14周); empty where they have none.
    const std::string& unit() const { return m_unit; }
    double minimum() const { return m_minimum; }
    double maximum() const { return m_maximum; }
    std::optional<Date> latestDate() const { return m_latest; }
    const DateOrderVote& dateOrder() const { return m_dateOrder; }
    std::string listSeparators() const { return m_lists.chosen(); }
    std::int64_t yearsInBrackets() const { return m_yearsInBrackets; } ///< cells that end with "(1995)"
    const std::vector<std::string>& examples() const { return m_examples; }

    // Share of the judged cells that can be read as ...
    double numberShare() const { return share(m_asNumber); }
    double timeShare() const { return share(m_asTime); }
    double yesNoShare() const { return share(m_asYesNo); }
    double moneyShare() const { return share(m_asMoney); }
    double minutesShare() const { return share(m_asMinutes); }

private:
    double share(std::int64_t n) const;
    void judge(std::string_view cell);
    void seeNumber(std::string_view cell);
    void seeDate(std::string_view cell);
    void countDistinct(std::string_view cell);

    bool m_mayBeKey;
    std::int64_t m_filled = 0, m_empty = 0, m_missingWords = 0, m_judged = 0;
    std::int64_t m_asNumber = 0, m_asTime = 0, m_asYesNo = 0, m_asMoney = 0, m_asMinutes = 0;
    bool m_numbers = true; ///< until a cell is none
    bool m_pointNumbers = true;
    bool m_commaNumbers = true;
    bool m_integral = true;
    bool m_dates = true;
    bool m_unique = true;
    bool m_hasBlanks = false; ///< inside a cell
    std::string m_unit;       ///< of the first number; the others must have the same
    std::int64_t m_pointZero = 0, m_onlyWithPoint = 0, m_onlyWithComma = 0, m_yearsInBrackets = 0;
    double m_minimum = 0, m_maximum = 0;
    std::optional<Date> m_latest;
    DateOrderVote m_dateOrder;
    ListSeparators m_lists;
    std::unordered_set<std::uint64_t> m_distinct; ///< hashes
    std::vector<std::string> m_examples;
};

/// The year that a title ends with: "Toy Story (1995)" -> 1995.
std::optional<int> yearInBrackets(std::string_view title);

} // namespace crosscut::ingest
