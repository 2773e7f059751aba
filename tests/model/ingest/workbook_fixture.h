#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Archives and workbooks for tests, made in memory.
namespace crosscut::test {

using ZipEntries = std::vector<std::pair<std::string, std::string>>;

std::string zipOf(const ZipEntries& entries);
std::string gzipOf(std::string_view text);

/// The entries of a workbook with one sheet; `sheet` is what stands in its <worksheet>.
ZipEntries workbookEntries(const std::string& sheet);
std::string workbookOf(const std::string& sheet);

} // namespace crosscut::test
