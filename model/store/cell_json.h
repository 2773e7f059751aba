#pragma once

#include "model/store/catalog_writer.h"

#include <nlohmann/json.hpp>

namespace SQLite {
class Column;
class Statement;
} // namespace SQLite

namespace crosscut::store {

/// Cells as JSON, in which they are kept beside their rows. Whole numbers are written without a fraction, so
/// that a cell has one form whichever way it came.
nlohmann::json jsonOf(const Cell& cell);
nlohmann::json jsonOf(const SQLite::Column& stored);
void bindJson(SQLite::Statement& statement, int at, const nlohmann::json& cell);

} // namespace crosscut::store
