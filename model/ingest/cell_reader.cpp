#include "model/ingest/cell_reader.h"

#include "model/ingest/date_parser.h"
#include "model/ingest/utf8.h"
#include "model/ingest/value_parser.h"

#include <cmath>

namespace crosscut::ingest {

namespace {

CellRead bad(IssueKind kind) {
    return {.value = {}, .issue = kind, .currency = {}};
}

CellRead good(CellValue value) {
    return {.value = std::move(value), .issue = std::nullopt, .currency = {}};
}

CellRead readNumber(std::string_view text, const CellFormat& format) {
    if (!format.unit.empty() && text.ends_with(format.unit))
        text.remove_suffix(format.unit.size());
    const auto value = parseNumber(text, format.decimal);
    return value ? good(*value) : bad(IssueKind::NotANumber);
}

CellRead readYear(std::string_view text, const CellFormat& format) {
    if (const auto year = parseInteger(text); year && *year > 0 && *year < 10'000)
        return good(std::int64_t{*year});
    if (const auto date = parseDate(text, format.dateOrder))
        return good(std::int64_t{date->year()});
    return bad(IssueKind::NotAnInteger);
}

CellRead readDate(std::string_view text, const CellFormat& format) {
    if (const auto date = parseDate(text, format.dateOrder))
        return good(date->toIso());
    if (const auto time = parseTime(text, format.dateOrder))
        return good(Timestamp{*time}.date().toIso());
    return bad(IssueKind::NotADate);
}

CellRead readYesNo(std::string_view text, const CellFormat& format) {
    if (format.oneTwoYesNo) {
        const auto code = parseInteger(text);
        return code ? good(std::int64_t{*code == 2}) : bad(IssueKind::NotYesNo);
    }
    const auto answer = parseYesNo(text);
    return answer ? good(std::int64_t{*answer}) : bad(IssueKind::NotYesNo);
}

CellRead readMoney(std::string_view text, const CellFormat& format) {
    auto money = parseMoney(text, format.decimal);
    if (!money || std::abs(money->amount) > 9e15)
        return bad(IssueKind::NotANumber);
    return {.value = static_cast<std::int64_t>(std::llround(money->amount * 100)),
            .issue = std::nullopt,
            .currency = std::move(money->currency)};
}

CellRead readDuration(std::string_view text, double bareUnitMinutes, double unitMinutes,
                      const CellFormat& format) {
    const auto minutes = parseMinutes(text, bareUnitMinutes, format.decimal);
    return minutes ? good(*minutes / unitMinutes) : bad(IssueKind::NotANumber);
}

std::string joinedList(std::string_view text, const std::string& separators) {
    std::string joined;
    for (const std::string& entry : parseList(text, separators)) {
        if (!joined.empty())
            joined += '|';
        joined += entry;
    }
    return joined;
}

} // namespace

CellFormat formatOf(const ColumnInference& column, std::optional<char> decimal,
                    std::optional<DateOrder> dateOrder) {
    return {.decimal = decimal.value_or(column.usesDecimalComma() ? ',' : '.'),
            .dateOrder = dateOrder.value_or(column.dateOrder().order()),
            .listSeparators = column.listSeparators(),
            .pointZeroIds = column.isPointZeroId(),
            .unit = column.unit(),
            .oneTwoYesNo = column.isIntegral() && column.minimum() == 1 && column.maximum() == 2};
}

CellRead readCell(FieldType type, std::string_view text, const CellFormat& format) {
    text = trimmed(text);
    const bool isText = type == FieldType::Text || type == FieldType::Key || type == FieldType::EventKind;
    if (text.empty() || (!isText && isMissing(text)))
        return good({});
    switch (type) {
    case FieldType::Key:
        return good(std::string(readKey(text, format)));
    case FieldType::Text:
    case FieldType::EventKind:
        return good(std::string(text));
    case FieldType::Number:
        return readNumber(text, format);
    case FieldType::Year:
        return readYear(text, format);
    case FieldType::List: {
        std::string list = joinedList(text, format.listSeparators);
        return list.empty() ? good({}) : good(std::move(list));
    }
    case FieldType::Date:
        return readDate(text, format);
    case FieldType::Time: {
        const auto time = parseTime(text, format.dateOrder);
        return time ? good(*time) : bad(IssueKind::NotATime);
    }
    case FieldType::YesNo:
        return readYesNo(text, format);
    case FieldType::Money:
        return readMoney(text, format);
    case FieldType::Minutes:
        return readDuration(text, 1, 1, format);
    case FieldType::Hours:
        return readDuration(text, 60, 60, format);
    }
    return good({});
}

CellRead readAttribute(AttributeType type, std::string_view text, const CellFormat& format) {
    text = trimmed(text);
    const bool isText = type == AttributeType::Factor || type == AttributeType::Text;
    if (text.empty() || (!isText && isMissing(text)))
        return good({});
    switch (type) {
    case AttributeType::Number:
        return readNumber(text, format);
    case AttributeType::Date:
        return readDate(text, format);
    case AttributeType::Factor:
    case AttributeType::Text:
        break;
    }
    return good(std::string(text));
}

std::string_view readKey(std::string_view text, const CellFormat& format) {
    text = trimmed(text);
    if (format.pointZeroIds && text.ends_with(".0"))
        text.remove_suffix(2);
    return text;
}

} // namespace crosscut::ingest
