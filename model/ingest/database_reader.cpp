#include "model/ingest/database_reader.h"

#include "model/ingest/sheet_values.h"
#include "model/ingest/source_errors.h"
#include "model/ingest/table_writer.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <filesystem>
#include <sqlite3.h>

namespace crosscut::ingest {

namespace {

constexpr std::int64_t reportEvery = 4096;

/// Foreign files are not trusted: no writing, no functions in their views and triggers beyond harmless ones.
void distrust(SQLite::Database& database) {
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
}

std::vector<std::string> tableNames(SQLite::Database& database) {
    std::vector<std::string> names;
    SQLite::Statement query(database, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND "
                                      "name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid");
    while (query.executeStep())
        names.push_back(query.getColumn(0).getString());
    return names;
}

std::string quotedName(const std::string& name) {
    std::string quoted = "\"";
    for (const char c : name)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string shown(const SQLite::Column& column) {
    if (column.isNull())
        return {};
    if (column.isFloat())
        return shownNumber(column.getDouble());
    if (column.isBlob())
        return "(" + std::to_string(column.getBytes()) + " bytes)";
    return column.getString();
}

Result<UnpackedSource> readTable(SQLite::Database& database, const std::string& name, std::size_t packedBytes,
                                 const UnpackOptions& options, TaskMonitor& monitor) {
    auto table = TableWriter::create(options.path, packedBytes, options.limit);
    if (!table)
        return table.error();
    SQLite::Statement rows(database, "SELECT * FROM " + quotedName(name));
    const int columns = rows.getColumnCount();
    for (int i = 0; i < columns; ++i)
        table->cell(static_cast<std::size_t>(i), rows.getColumnName(i));
    table->endRow(1);
    std::int64_t row = 1;
    bool more = true;
    while (!table->isOver() && (more = rows.executeStep())) {
        if (row % reportEvery == 0 && !monitor.report(-1, Stage::Opening))
            return cancelledError();
        for (int i = 0; i < columns; ++i)
            table->cell(static_cast<std::size_t>(i), shown(rows.getColumn(i)));
        table->endRow(++row);
    }
    UnpackedSource unpacked;
    unpacked.isTable = true;
    unpacked.isNamed = true;
    if (more && !table->failure()) {
        SQLite::Statement count(database, "SELECT count(*) FROM " + quotedName(name));
        count.executeStep();
        unpacked.share = static_cast<double>(row) / (count.getColumn(0).getDouble() + 1);
    }
    auto bytes = table->finish();
    if (!bytes)
        return bytes.error();
    unpacked.bytes = *std::move(bytes);
    unpacked.sheet = name;
    return unpacked;
}

} // namespace

Result<UnpackedSource> unpackDatabase(const UnpackOptions& options, TaskMonitor& monitor) {
    try {
        SQLite::Database database(options.path, SQLite::OPEN_READONLY);
        distrust(database);
        const std::vector<std::string> names = tableNames(database);
        if (names.empty())
            return unsupportedSource(options.path, "no_table");
        if (!options.sheet.empty() && std::find(names.begin(), names.end(), options.sheet) == names.end())
            return noSuchTable(options.sheet, names);
        if (options.sheet.empty() && names.size() > 1)
            return severalTables(options.path, names);
        const auto bytes = static_cast<std::size_t>(std::filesystem::file_size(options.path));
        auto unpacked = readTable(database, options.sheet.empty() ? names.front() : options.sheet, bytes,
                                  options, monitor);
        if (unpacked)
            unpacked->sheets = names;
        return unpacked;
    } catch (const SQLite::Exception& exception) {
        return damagedSource(options.path, exception.what());
    }
}

} // namespace crosscut::ingest
