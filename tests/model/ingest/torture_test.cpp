#include "model/ingest/importer.h"
#include "tests/support/test_files.h"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

/// Files that others wrote to break readers: each must load or be refused with a reason.
namespace crosscut::ingest {

namespace {

using nlohmann::json;

std::vector<std::string> filesBelow(const std::string& folder) {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    return files;
}

class NoRows final : public RowSink {
public:
    void begin(std::span<const OutputColumn>) override {}
    RowFate take(const std::string&, std::span<const CellValue>) override { return RowFate::Inserted; }
};

/// Imports as users whose first column is the id, and says "refused: why" or "read n".
std::string importAnything(const std::string& path) {
    SilentMonitor monitor;
    const auto source = SourceFile::open({.path = path, .encoding = {}, .dialect = {}});
    if (!source)
        return "refused: " + std::string(toString(source.error().code));
    const auto inferences = inferColumns(*source, INT64_MAX, monitor);
    if (!inferences)
        return "refused: " + std::string(toString(inferences.error().code));
    const SourceColumns columns{source->columns(), *inferences, source->dialect().hasHeader};
    MappingRequest request;
    request.kind = EntityKind::Users;
    request.given = {{"id", source->columns().front()}};
    const auto mapping = resolveMapping(request, columns);
    EXPECT_TRUE(mapping.ok()) << path;
    IssueLog log;
    auto rejects = RejectFile::create({}, *source);
    NoRows sink;
    SeenKeys seen;
    const auto imported = importCatalog({*source, *mapping, columns, log, *rejects}, {}, seen, sink, monitor);
    if (!imported)
        return "refused: " + std::string(toString(imported.error().code));
    const RowCounts& counts = imported->counts;
    EXPECT_EQ(counts.read, counts.inserted + counts.rejected + counts.duplicates + counts.ignored) << path;
    return "read " + std::to_string(counts.read);
}

/// The records of a file as JSON objects, as csv-spectrum writes them.
json asObjects(const std::string& path) {
    const auto source = SourceFile::open({.path = path, .encoding = {}, .dialect = {}});
    json rows = json::array();
    CsvReader reader = source->records();
    for (CsvRecord record; reader.next(record);) {
        json row = json::object();
        for (std::size_t i = 0; i < record.fields.size(); ++i)
            row[source->columns()[i]] = record.fields[i];
        rows.push_back(row);
    }
    return rows;
}

} // namespace

TEST(Torture, ReadsCsvSpectrumAsItsAuthorsDo) {
    const std::string folder = test::publicData("torture/csv-spectrum");
    CROSSCUT_NEEDS_DATA(folder);
    int compared = 0;
    for (const std::string& path : filesBelow(folder + "/csvs")) {
        const std::string name = std::filesystem::path(path).stem().string();
        std::string text = test::readFile(folder + "/json/" + name + ".json");
        for (std::size_t at;
             (at = text.find("\\r\\n")) != std::string::npos;) // the CSV beside it came with LF
            text.erase(at, 2);
        const json expected = json::parse(text, nullptr, false);
        if (expected.is_discarded() || !expected.is_array()) // location_coordinates: not valid UTF-8
            continue;
        EXPECT_EQ(asObjects(path), expected) << name;
        ++compared;
    }
    EXPECT_GE(compared, 11);
}

TEST(Torture, EveryNastyFileLoadsOrIsRefusedForTheRightReason) {
    const std::string folder = test::publicData("torture/duckdb-csv");
    CROSSCUT_NEEDS_DATA(folder);
    // Nothing in them, bytes of a program, a document cut in the middle; all others are tables.
    const std::map<std::string, std::set<std::string>> expected{
        {"refused: source_empty",
         {"add_escaped_rfc.csv", "afl/1.csv", "afl/11.csv", "afl/25.csv", "afl/3.csv", "afl/3977/case_4.csv",
          "afl/4.csv", "empty.csv", "glob/empty/empty.csv", "glob_dif_dialect/14166/empty.csv",
          "multidelimiter/file_ends_in_quoted_value.csv", "test/empty.csv"}},
        {"refused: source_encoding",
         {"afl/20.csv", "afl/22.csv", "afl/3977/case_65.csv", "afl/4234/test_fuzz_4234.csv",
          "afl/4329/case_1.csv", "afl/5194/crashes/case_4.csv", "afl/9.csv", "afl/ignore_errors/19.csv",
          "afl/ignore_errors/43.csv", "afl/ignore_errors/44.csv", "afl/null_padding/2.csv",
          "quoted_comment_buffer_boundary.csv", "zstd/ncvoter.csv.zst"}},
        {"refused: source_format", {"error/json.csv"}}};
    std::map<std::string, std::set<std::string>> refused;
    for (const std::string& path : filesBelow(folder))
        if (const std::string outcome = importAnything(path); !outcome.starts_with("read"))
            refused[outcome].insert(path.substr(folder.size() + 1));
    EXPECT_EQ(refused, expected);
}

TEST(Torture, HostileStringsComeBackAsTheyWere) {
    const std::string path = test::publicData("torture/blns/blns.json");
    CROSSCUT_NEEDS_DATA(path);
    const json strings = json::parse(test::readFile(path));
    std::string csv = "id,name\n";
    std::vector<std::string> written;
    for (const json& one : strings) {
        const auto text = one.get<std::string>();
        if (text.find('\0') != std::string::npos)
            continue;
        std::string quoted;
        for (const char c : text)
            quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
        csv += std::to_string(written.size()) + ",\"" + quoted + "\"\n";
        written.push_back(text);
    }
    const test::TemporaryFolder folder;
    const auto source =
        SourceFile::open({.path = folder.write("blns.csv", csv), .encoding = {}, .dialect = {}});
    ASSERT_TRUE(source.ok());
    CsvReader reader = source->records();
    std::vector<std::string> read;
    for (CsvRecord record; reader.next(record);) {
        ASSERT_EQ(record.fields.size(), 2u) << record.line;
        read.emplace_back(record.fields[1]);
    }
    EXPECT_EQ(read, written);
}

} // namespace crosscut::ingest
