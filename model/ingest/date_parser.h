#pragma once

#include "model/base/date.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace crosscut::ingest {

/// The order of a date whose year stands last; a year that stands first is always followed by month and day.
enum class DateOrder { Ymd, Dmy, Mdy };

std::optional<DateOrder> dateOrderFromString(std::string_view name); ///< "ymd", "dmy", "mdy"

/// 2026-11-20, 2026/1/5, 2026.11.20, 20261120, 2026年11月20日, 20.11.2026, 11/20/2026 (by `order`), 20 Nov
/// 2026, Nov 20, 2026, Fri, 20 Nov 2026. A year that stands last may have two digits (69 and later: 19xx); a
/// day that does not exist gives nothing. A time of day behind the date is accepted where `allowTime`.
std::optional<Date> parseDate(std::string_view text, DateOrder order, bool allowTime = true);

/// A moment in UTC milliseconds: a date, alone or with hh:mm[:ss[.fff]] after a blank or T, with AM/PM, with
/// Z or an offset (+08:00, +0800, +08, GMT+8); without a zone it is taken as UTC. Also 20261120083000, and
/// seconds (9 to 11 digits) or milliseconds (12, 13 digits) since 1970.
std::optional<std::int64_t> parseTime(std::string_view text, DateOrder order);

/// Finds the order from the dates of a whole column: a number above 12 settles it.
class DateOrderVote {
public:
    void see(std::string_view text);
    DateOrder order() const;
    bool isSettled() const { return !m_yearLast || m_firstAbove12 || m_secondAbove12; }

private:
    bool m_yearLast = false;
    bool m_firstAbove12 = false;
    bool m_secondAbove12 = false;
    bool m_slashes = false;
};

} // namespace crosscut::ingest
