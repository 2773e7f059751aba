#include "model/domain/event.h"
#include "model/ingest/importer.h"
#include "tests/support/test_files.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

/// Every folder of tests/data/import is a case: the input, case.json with its kind and what the user said,
/// and what the import must make of it. CROSSCUT_WRITE_GOLDEN=1 writes the expectations anew, to be read
/// before they are kept.
namespace crosscut::ingest {

namespace {

using nlohmann::json;

json toJson(const CellValue& cell) {
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        return *whole;
    if (const auto* number = std::get_if<double>(&cell))
        return *number;
    if (const auto* text = std::get_if<std::string>(&cell))
        return *text;
    return nullptr;
}

class CollectingRows final : public RowSink {
public:
    void begin(std::span<const OutputColumn> columns) override {
        m_columns.assign(columns.begin(), columns.end());
    }

    RowFate take(const std::string& key, std::span<const CellValue> cells) override {
        json row{{"key", key}};
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            row[(m_columns[i].isAttribute ? "@" : "") + m_columns[i].name] = toJson(cells[i]);
        rows.push_back(row);
        return RowFate::Inserted;
    }

    json rows = json::array();

private:
    std::vector<OutputColumn> m_columns;
};

class CollectingEvents final : public EventSink {
public:
    std::int64_t take(EventRows events) override {
        for (std::size_t i = 0; i < events.size(); ++i)
            rows.push_back(
                {{"user", std::string(events.user[i])},
                 {"item", std::string(events.item[i])},
                 {"kind", events.kindNames[events.kind[i]]},
                 {"value", std::isnan(events.value[i]) ? json() : json(events.value[i])},
                 {"currency", events.currencyNames[events.currency[i]]},
                 {"time", events.time[i] == noTime ? json() : json(Timestamp{events.time[i]}.toIso())}});
        return 0;
    }

    json rows = json::array();
};

struct Outcome {
    json rows;
    json issues;
};

std::string inputOf(const std::filesystem::path& folder) {
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().stem() == "input")
            return entry.path().string();
    return {};
}

Outcome run(const std::filesystem::path& folder) {
    const json options = json::parse(test::readFile((folder / "case.json").string()));
    SilentMonitor monitor;
    const auto source = SourceFile::open(
        {.path = inputOf(folder), .encoding = {}, .dialect = {}, .sheet = options.value("sheet", "")});
    if (!source)
        return {json(std::string(toString(source.error().code))), {}};
    const auto inferences = inferColumns(*source, INT64_MAX, monitor);
    const SourceColumns columns{source->columns(), *inferences, source->dialect().hasHeader};
    MappingRequest request;
    request.kind = *entityKindFromString(options["kind"].get<std::string>());
    request.given = options.value("map", std::map<std::string, std::string>());
    const auto mapping = resolveMapping(request, columns);
    if (!mapping)
        return {json(std::string(toString(mapping.error().code)) + " " + mapping.error().args.front()), {}};
    IssueLog log;
    auto rejects = RejectFile::create({}, *source);
    const ImportStreams streams{*source, *mapping, columns, log, *rejects};
    const RowOptions rowOptions{.hints = {}, .rowPrefix = "input#"};

    Outcome outcome;
    RowCounts counts;
    if (request.kind == EntityKind::Events) {
        CollectingEvents sink;
        counts = importEvents(streams, rowOptions, sink, monitor)->counts;
        outcome.rows = sink.rows;
    } else {
        CollectingRows sink;
        SeenKeys seen;
        counts = importCatalog(streams, rowOptions, seen, sink, monitor)->counts;
        outcome.rows = sink.rows;
    }
    EXPECT_EQ(counts.read, counts.inserted + counts.rejected + counts.duplicates + counts.ignored);
    outcome.issues = {{"read", counts.read},
                      {"rejected", counts.rejected},
                      {"duplicates", counts.duplicates},
                      {"ignored", counts.ignored},
                      {"encoding", source->decoded().encoding()},
                      {"delimiter", source->dialect().delimiter},
                      {"mapping", mapping->asText(source->columns())},
                      {"issues", json::array()}};
    for (const RowIssue& issue : log.issues())
        outcome.issues["issues"].push_back({{"line", issue.line},
                                            {"column", issue.column},
                                            {"kind", std::string(toString(issue.kind))},
                                            {"value", issue.value},
                                            {"detail", issue.detail}});
    return outcome;
}

std::vector<std::string> cases() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(test::testData("import")))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

class GoldenImport : public testing::TestWithParam<std::string> {};

} // namespace

TEST_P(GoldenImport, GivesTheExpectedRowsAndIssues) {
    const std::filesystem::path folder = test::testData("import/" + GetParam());
    const Outcome outcome = run(folder);
    const std::pair<const char*, const json*> files[] = {{"expected_rows.json", &outcome.rows},
                                                         {"expected_issues.json", &outcome.issues}};
    for (const auto& [name, got] : files) {
        const std::string path = (folder / name).string();
        if (std::getenv("CROSSCUT_WRITE_GOLDEN") != nullptr)
            std::ofstream(path, std::ios::binary) << got->dump(1) << '\n';
        EXPECT_EQ(*got, json::parse(test::readFile(path))) << path;
    }
}

INSTANTIATE_TEST_SUITE_P(Cases, GoldenImport, testing::ValuesIn(cases()),
                         [](const testing::TestParamInfo<std::string>& one) { return one.param; });

} // namespace crosscut::ingest
