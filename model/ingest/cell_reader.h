#pragma once

#include "model/domain/attribute.h"
#include "model/ingest/column_inference.h"
#include "model/ingest/import_fields.h"
#include "model/ingest/row_issue.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace crosscut::ingest {

/// A cell as a catalog keeps it: dates as ISO text, lists joined with '|', yes/no as 1 and 0, money as cents.
using CellValue = std::variant<std::monostate, std::int64_t, double, std::string>;

/// How the cells of one column are written.
struct CellFormat {
    char decimal = '.';
    DateOrder dateOrder = DateOrder::Ymd;
    std::string listSeparators;
    bool pointZeroIds = false;
    std::string unit{};       ///< behind every number
    bool oneTwoYesNo = false; ///< 1 and 2 as R codes them: 2 is yes
};

/// The format that a column shows; what the user said goes before.
CellFormat formatOf(const ColumnInference& column, std::optional<char> decimal,
                    std::optional<DateOrder> dateOrder);

/// A cell that was read: its value (monostate: empty), or what is wrong with it. `currency` comes with money.
struct CellRead {
    CellValue value;
    std::optional<IssueKind> issue;
    std::string currency;
};
CellRead readCell(FieldType type, std::string_view text, const CellFormat& format);
CellRead readAttribute(AttributeType type, std::string_view text, const CellFormat& format);

/// An id as it is compared: without blanks around it, and without the ".0" of a spreadsheet.
std::string_view readKey(std::string_view text, const CellFormat& format);

} // namespace crosscut::ingest
