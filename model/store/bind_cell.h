#pragma once

#include "model/store/catalog_writer.h"

#include <SQLiteCpp/Statement.h>

namespace crosscut::store {

/// Binds a copy of the cell; an empty one is NULL.
inline void bindCell(SQLite::Statement& statement, int at, const Cell& cell) {
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        statement.bind(at, *whole);
    else if (const auto* number = std::get_if<double>(&cell))
        statement.bind(at, *number);
    else if (const auto* text = std::get_if<std::string>(&cell))
        statement.bind(at, *text);
    else
        statement.bind(at);
}

} // namespace crosscut::store
