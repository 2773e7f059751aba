#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Values as spreadsheets store them, written as a person would type them.
namespace crosscut::ingest {

/// What a number format makes of a number.
enum class NumberLook { Number, Moment, Duration };

/// By the format's code: yyyy-mm-dd, h:mm, [h]:mm:ss, m"月"d"日" ...; quoted and bracketed parts do not
/// count.
NumberLook lookOfFormat(std::string_view code);
/// By the number of a built-in format.
NumberLook lookOfBuiltIn(long long id);

/// The shortest digits that are this number, without an exponent where they fit in 21.
std::string shownNumber(double value);
/// Days since the workbook's first day as 2026-11-20, 2026-11-20 08:30:00 or, below one day, 08:30:00. The
/// calendar of 1900 has the 29 February that it never had: that day comes as it is written, to be refused as
/// a date. Numbers that are no day come as numbers.
std::string shownMoment(double serial, bool since1904);
/// Days as hours, minutes and seconds: 90:30:00.
std::string shownDuration(double days);

} // namespace crosscut::ingest
