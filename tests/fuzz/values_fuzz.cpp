#include "model/ingest/cell_reader.h"
#include "model/ingest/sheet_values.h"
#include "tests/fuzz/fuzz_input.h"

#include <cmath>
#include <cstring>

using namespace crosscut::ingest;

namespace {

void readValues(std::string_view cell) {
    for (const char decimal : {'.', ','}) {
        if (const auto number = parseNumber(cell, decimal))
            crosscut::fuzz::require(std::isfinite(*number), "a number is finite");
        if (const auto money = parseMoney(cell, decimal))
            crosscut::fuzz::require(std::isfinite(money->amount), "an amount is finite");
        static_cast<void>(parseMinutes(cell, 1, decimal));
    }
    static_cast<void>(parseInteger(cell));
    static_cast<void>(parseYesNo(cell));
    static_cast<void>(isMissing(cell));
    static_cast<void>(parseList(cell, "|,;"));
    static_cast<void>(yearInBrackets(cell));
    for (const DateOrder order : {DateOrder::Ymd, DateOrder::Dmy, DateOrder::Mdy}) {
        if (const auto date = parseDate(cell, order))
            crosscut::fuzz::require(parseDate(date->toIso(), DateOrder::Ymd) == date, "a date reads back");
        static_cast<void>(parseTime(cell, order));
    }
}

/// The lines of the input as the cells of a column.
void inferColumn(std::string_view text) {
    ColumnInference column(true);
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        column.see(text.substr(begin, end - begin));
        begin = end + 1;
    }
    const CellFormat format = formatOf(column, std::nullopt, std::nullopt);
    for (int type = 0; type <= static_cast<int>(FieldType::EventKind); ++type)
        static_cast<void>(readCell(static_cast<FieldType>(type), text, format));
    static_cast<void>(readAttribute(column.type(), text, format));
    static_cast<void>(readKey(text, format));
}

void showNumber(std::string_view text) {
    double number = 0;
    std::memcpy(&number, text.data(), std::min(text.size(), sizeof number));
    static_cast<void>(shownNumber(number));
    static_cast<void>(shownMoment(number, true));
    static_cast<void>(shownMoment(number, false));
    static_cast<void>(shownDuration(number));
    static_cast<void>(lookOfFormat(text));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = crosscut::fuzz::viewOf(data, size);
    readValues(text);
    inferColumn(text);
    showNumber(text);
    return 0;
}
