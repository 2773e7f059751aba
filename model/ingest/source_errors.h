#pragma once

#include "model/base/error.h"

#include <string>
#include <string_view>
#include <vector>

/// Why a source cannot be read as a table. Where no line is to blame, SourceFormat carries what is as a third
/// argument.
namespace crosscut::ingest {

/// It ends too early, or is not what it begins like.
Error damagedSource(const std::string& path, std::string detail);
/// `what`: "xls", "xlsb", "password", "no_table".
Error unsupportedSource(const std::string& path, std::string_view what);
/// One of several tables must be chosen; from the fourth argument on come their names.
Error severalTables(const std::string& path, const std::vector<std::string>& names);
/// What a source with several tables has to choose from; empty for every other error.
std::vector<std::string> tablesToChooseFrom(const Error& error);
/// `what`: "field", "columns", "rows", "unpacked", "texts".
Error tooLargeSource(const std::string& path, std::string_view what);
/// There is no table of that name.
Error noSuchTable(const std::string& name, const std::vector<std::string>& names);

} // namespace crosscut::ingest
