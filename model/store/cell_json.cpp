#include "model/store/cell_json.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <cmath>

namespace crosscut::store {

namespace {

nlohmann::json jsonOfNumber(double number) {
    constexpr double exactWhole = 9007199254740992.0; // 2^53
    if (std::floor(number) == number && std::abs(number) <= exactWhole)
        return static_cast<std::int64_t>(number);
    return number;
}

} // namespace

nlohmann::json jsonOf(const Cell& cell) {
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        return *whole;
    if (const auto* number = std::get_if<double>(&cell))
        return jsonOfNumber(*number);
    if (const auto* text = std::get_if<std::string>(&cell))
        return *text;
    return nullptr;
}

nlohmann::json jsonOf(const SQLite::Column& stored) {
    if (stored.isNull())
        return nullptr;
    if (stored.isInteger())
        return stored.getInt64();
    if (stored.isFloat())
        return jsonOfNumber(stored.getDouble());
    return stored.getString();
}

void bindJson(SQLite::Statement& statement, int at, const nlohmann::json& cell) {
    if (cell.is_null())
        statement.bind(at);
    else if (cell.is_number_integer())
        statement.bind(at, cell.get<std::int64_t>());
    else if (cell.is_number())
        statement.bind(at, cell.get<double>());
    else
        statement.bind(at, cell.get<std::string>());
}

} // namespace crosscut::store
