#pragma once

#include "model/base/result.h"
#include "model/domain/attribute.h"
#include "model/domain/catalog.h"
#include "model/ingest/column_inference.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crosscut::ingest {

/// Where a field's cells come from: a column, a constant, or the number of the row.
struct FieldSource {
    int column = -1;
    std::optional<std::string> constant;
    bool rowNumber = false;
};

struct AttributeSource {
    int column = -1;
    std::string name;
    AttributeType type = AttributeType::Text;
};

struct ColumnMapping {
    EntityKind kind = EntityKind::Events;
    std::map<std::string, FieldSource, std::less<>> fields;
    std::vector<AttributeSource> attributes;
    std::vector<int> key; ///< columns whose cells together are the key; empty: the kind's own field

    const FieldSource* find(std::string_view field) const;
    /// field -> column name, "=constant" or "#", as the user would write it.
    std::map<std::string, std::string> asText(const std::vector<std::string>& columns) const;
};

/// What the user said about the mapping. Texts are column names; "=text" is a constant, "#" numbers the rows.
struct MappingRequest {
    EntityKind kind = EntityKind::Events;
    std::map<std::string, std::string> given;
    bool complete = false; ///< fields that `given` leaves out are not looked for
    bool allAttributes = true;
    std::map<std::string, std::optional<AttributeType>> attributes;
    std::vector<std::string> key;
};

/// The columns of a source as the mapping sees them.
struct SourceColumns {
    const std::vector<std::string>& names;
    const std::vector<ColumnInference>& inferences;
    bool hasHeader = true;
};

/// Finds fields by heading (Chinese and English) where the content fits, by content alone where there is no
/// header:
/// - a link or a title is a key where it is unique, a running number (序号) only where there is nothing
/// better;
/// - subscriptions without a person column number their rows;
/// - events without a kind column are ratings or purchases where the value column says so, views otherwise.
/// Columns that fill no field become attributes. ColumnNotFound and FieldUnknown for what the user named
/// wrongly, FieldNotMapped where a field is missing that the kind needs.
Result<ColumnMapping> resolveMapping(const MappingRequest& request, const SourceColumns& columns);
/// The same without the last check, for a wizard that asks for what is missing.
Result<ColumnMapping> proposeMapping(const MappingRequest& request, const SourceColumns& columns);

struct KindGuess {
    EntityKind kind = EntityKind::Events;
    double likelihood = 0;
};
KindGuess guessKind(const SourceColumns& columns);

} // namespace crosscut::ingest
