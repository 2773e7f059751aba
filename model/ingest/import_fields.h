#pragma once

#include "model/domain/catalog.h"

#include <span>
#include <string>
#include <string_view>

namespace crosscut::ingest {

/// How the cells of a field are read.
enum class FieldType {
    Key, ///< text that identifies; "12680.0" of a spreadsheet is 12680
    Text,
    Number,
    Year, ///< 1995; also the year of a date
    List,
    Date,
    Time, ///< a moment, to the millisecond
    YesNo,
    Money,
    Minutes,
    Hours,
    EventKind,
};

/// A field that a kind of entity knows (command-line.md), with the column headings that mean it, in the order
/// of preference, normalised as by normalizedHeading.
struct FieldSpec {
    std::string_view name;
    FieldType type = FieldType::Text;
    bool required = false;
    std::string_view headings; ///< separated by blanks
};

/// The fields of a kind, the ones it cannot do without first.
std::span<const FieldSpec> fieldSpecs(EntityKind kind);
const FieldSpec* findField(EntityKind kind, std::string_view name);

/// Lower case, without blanks, underscores, hyphens, points, brackets' content and units: "User_ID" ->
/// "userid", "价格(元)" -> "价格".
std::string normalizedHeading(std::string_view heading);

/// Whether a heading is among the headings of the field (0: the first choice), or -1.
int headingRank(const FieldSpec& field, std::string_view normalized);

/// Whether any kind knows this heading: a row of such cells is a header.
bool isKnownHeading(std::string_view heading);

} // namespace crosscut::ingest
