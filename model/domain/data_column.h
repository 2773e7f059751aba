#pragma once

#include "model/domain/attribute.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace crosscut {

/// One column of many rows, as the models take it. Numbers and dates (days since 1970) are in `numbers`, NaN
/// where the cell is empty; factors and texts are in `codes`, an index into `levels` or -1 where the cell is
/// empty. Levels are in byte order of their names, so that the order of rows never changes a code.
struct DataColumn {
    std::string name;
    AttributeType type = AttributeType::Number;
    std::vector<double> numbers;
    std::vector<std::int32_t> codes;
    std::vector<std::string> levels;

    bool isNumeric() const { return type == AttributeType::Number || type == AttributeType::Date; }
    std::size_t size() const { return isNumeric() ? numbers.size() : codes.size(); }
};

} // namespace crosscut
