#include "tests/app/program.h"
#include "tests/support/test_files.h"

#include <gmock/gmock.h>

/// The whole way on real files that nobody here wrote.
namespace crosscut::app {

namespace {

using testing::IsEmpty;

struct Source {
    std::string file;
    Arguments options;
    int inserted;
    int unchanged;
    int read = inserted + unchanged;
};

void expectLedgerAddsUp(const nlohmann::json& report) {
    int sum = 0;
    for (const char* part : {"inserted", "updated", "unchanged", "rejected", "duplicates", "ignored"})
        sum += report.at(part).get<int>();
    EXPECT_EQ(report.at("read"), sum);
}

std::string dataHash(const std::string& project) {
    return runForJson({"info", project}).at("data_hash");
}

nlohmann::json importSource(const std::string& project, const Source& source) {
    Arguments arguments{"import", project, test::publicData(source.file)};
    arguments.insert(arguments.end(), source.options.begin(), source.options.end());
    nlohmann::json report = runForJson(arguments);
    expectLedgerAddsUp(report);
    EXPECT_EQ(report.at("read"), source.read) << source.file;
    EXPECT_EQ(report.at("inserted"), source.inserted) << source.file;
    EXPECT_EQ(report.at("unchanged"), source.unchanged) << source.file;
    return report;
}

/// Imports the sources in turn, then reverts them from the last to the first.
void expectImportsAndReverts(const std::vector<Source>& sources) {
    const test::TemporaryFolder folder;
    const std::string project = folder.file("p.crosscut");
    ASSERT_EQ(runProgram({"create", project}).code, 0);
    std::vector<std::string> hashes{dataHash(project)};
    std::vector<int> batches;
    for (const Source& source : sources) {
        batches.push_back(importSource(project, source).at("batch"));
        hashes.push_back(dataHash(project));
        EXPECT_EQ(source.inserted > 0, hashes.back() != hashes[hashes.size() - 2]) << source.file;
    }
    for (std::size_t i = sources.size(); i-- > 0;) {
        runForJson({"revert", project, "--batch", std::to_string(batches[i])});
        EXPECT_EQ(dataHash(project), hashes[i]) << sources[i].file;
    }
    EXPECT_EQ(runProgram({"check", project}).code, 0);
}

class Acceptance : public testing::Test {
protected:
    void SetUp() override { CROSSCUT_NEEDS_DATA(test::publicData("ml-latest-small/movies.csv")); }
};

TEST_F(Acceptance, FilmsCoursesAndRatingsImportAndRevert) {
    expectImportsAndReverts({
        {"ml-latest-small/movies.csv", {"--kind", "films"}, 9742, 0},
        {"courses-icourse163/mooc.csv", {"--kind", "courses"}, 1219, 0},
        {"courses-icourse163/mooc.derived_gb18030.csv", {"--kind", "courses"}, 0, 1219},
        {"courses-icourse163/mooc.derived_utf16le_bom.csv", {"--kind", "courses"}, 0, 1219},
        {"ml-latest-small/ratings.csv", {"--kind", "events", "--items", "films"}, 100'836, 0},
    });
}

TEST_F(Acceptance, MembershipsImportAndRevert) {
    expectImportsAndReverts({
        {"telco-churn/Telco-Customer-Churn.csv",
         {"--kind", "subscriptions", "--map", "user=customerID", "--map", "duration=tenure", "--map",
          "ended=Churn"},
         7043,
         0},
        {"lifelines/rossi.csv",
         {"--kind", "subscriptions", "--map", "user=#", "--map", "duration=week", "--map", "ended=arrest"},
         432,
         0},
    });
}

TEST_F(Acceptance, ARealProjectIsMatchedPlannedAndReported) {
    const test::TemporaryFolder folder;
    const std::string project = folder.file("p.crosscut");
    ASSERT_EQ(runProgram({"create", project}).code, 0);
    importSource(project, {"ml-latest-small/movies.csv", {"--kind", "films"}, 9742, 0});
    importSource(project, {"courses-icourse163/mooc.csv", {"--kind", "courses"}, 1219, 0});
    importSource(project,
                 {"ml-latest-small/ratings.csv", {"--kind", "events", "--items", "films"}, 100'836, 0});
    const nlohmann::json counts = runForJson({"info", project}).at("counts");
    EXPECT_EQ(counts.at("users"), 610);
    EXPECT_EQ(counts.at("events"), 100'836);

    const nlohmann::json match =
        runForJson({"match", project, "--model", "knn", "--for", "users", "--id", "1", "--top", "5"});
    ASSERT_EQ(match.at("items").size(), 1u);
    EXPECT_EQ(match.at("items")[0].at("results").size(), 5u);
    const nlohmann::json scores =
        runForJson({"evaluate", project, "--model", "popularity,knn", "--bootstrap", "20"}).at("models");
    EXPECT_GT(scores[1].at("ndcg"), scores[0].at("ndcg"));

    const nlohmann::json pair = runForJson({"pairs", project, "--top", "1", "--explain"}).at("pairs")[0];
    EXPECT_THAT(pair.at("sentence").get<std::string>(), testing::Not(IsEmpty()));
    const std::string key = pair.at("film").get<std::string>() + ":" + pair.at("course").get<std::string>();
    runForJson({"plan", project, "--name", "first", "--add", key});
    const std::string pdf = folder.file("plan.pdf");
    EXPECT_GT(runForJson({"report", project, "--plan", "first", "--output", pdf}).at("pages"), 2);
    EXPECT_TRUE(test::readFile(pdf).starts_with("%PDF"));
}

} // namespace

} // namespace crosscut::app
