#pragma once

#include "model/base/date.h"

#include <map>
#include <string>
#include <variant>

namespace crosscut {

/// Type of an extra column, inferred over the whole file or chosen by the user.
enum class AttributeType { Number, Factor, Date, Text };

/// A cell of an extra column; monostate is an empty cell. Factor and text are both strings.
using AttributeValue = std::variant<std::monostate, double, std::string, Date>;

/// The extra columns of one row, by column name.
using Attributes = std::map<std::string, AttributeValue>;

/// What the rows of a catalog or of the subscriptions may carry besides their own fields.
struct AttributeColumn {
    std::string name;
    AttributeType type = AttributeType::Text;

    bool operator==(const AttributeColumn&) const = default;
};

} // namespace crosscut
