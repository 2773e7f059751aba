#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace SQLite {
class Column;
}

namespace crosscut::store {

/// Ids of rows with the cells that they are sorted by. Sorted here, because SQLite's own sorter takes several
/// times as long for a million rows. Numbers come before texts (by their bytes), empty cells last either way,
/// ties in the order in which they were added.
class RowOrder {
public:
    void add(std::int64_t id, const SQLite::Column& cell);
    std::vector<std::int64_t> sorted(bool descending);

private:
    struct Number {
        double value;
        std::int64_t id;
    };
    struct Text {
        std::string value;
        std::int64_t id;
    };
    std::vector<Number> m_numbers;
    std::vector<Text> m_texts;
    std::vector<std::int64_t> m_empty;
};

} // namespace crosscut::store
