#include "model/workflow/evaluate_models.h"

#include "model/workflow/import_file.h"
#include "tests/support/test_files.h"

#include <gmock/gmock.h>

namespace crosscut::workflow {

namespace {

class EvaluateModels : public testing::Test {
protected:
    /// Twenty people of two tastes, each with a last item of their own taste.
    void SetUp() override {
        std::string csv = "user,item,kind,time\n";
        for (int user = 0; user < 20; ++user)
            for (int step = 0; step < 6; ++step)
                csv += "u" + std::to_string(user) + ",i" +
                       std::to_string(user % 2 * 10 + (user / 2 + step) % 7) + ",view,2026-01-0" +
                       std::to_string(step + 1) + "\n";
        auto project = store::ProjectFile::create(m_folder.file("p.crosscut"));
        ASSERT_TRUE(project.ok());
        m_project.emplace(*std::move(project));
        ImportRequest request;
        request.source = m_folder.write("e.csv", csv);
        ASSERT_TRUE(importFile(*m_project, request, m_monitor).ok());
    }

    test::TemporaryFolder m_folder;
    SilentMonitor m_monitor;
    std::optional<store::ProjectFile> m_project;
};

TEST_F(EvaluateModels, TasteBeatsPopularityOnEverySplit) {
    for (const SplitKind split : {SplitKind::Time, SplitKind::Random, SplitKind::LeaveLast}) {
        EvaluateOptions options;
        options.models = {"popularity", "knn"};
        options.split = split;
        options.k = 3;
        const auto result = evaluateModels(*m_project, options, m_monitor);
        ASSERT_TRUE(result.ok());
        ASSERT_EQ(result->models.size(), 2U);
        const ModelScore& knn = result->models[1];
        EXPECT_GT(knn.ndcg, result->models[0].ndcg) << result->split;
        EXPECT_EQ(knn.users + knn.skippedUsers, 20);
        EXPECT_LE(knn.ndcgCi.low, knn.ndcg);
        EXPECT_GE(knn.ndcgCi.high, knn.ndcg);
        EXPECT_FALSE(knn.rmse.has_value());
    }
}

TEST_F(EvaluateModels, SameSeedSameFigures) {
    EvaluateOptions options;
    options.models = {"knn"};
    options.split = SplitKind::Random;
    const auto one = evaluateModels(*m_project, options, m_monitor);
    const auto two = evaluateModels(*m_project, options, m_monitor);
    ASSERT_TRUE(one.ok() && two.ok());
    EXPECT_EQ(one->models[0].ndcg, two->models[0].ndcg);
    EXPECT_EQ(one->models[0].ndcgCi.low, two->models[0].ndcgCi.low);
}

TEST_F(EvaluateModels, RefusesUnknownModelsAndEmptyProjects) {
    EvaluateOptions options;
    options.models = {"knn", "oracle"};
    EXPECT_EQ(evaluateModels(*m_project, options, m_monitor).error().code, ErrorCode::InvalidOption);
    options.models = {"knn"};
    options.testShare = 1;
    EXPECT_EQ(evaluateModels(*m_project, options, m_monitor).error().code, ErrorCode::InvalidOption);
    auto empty = store::ProjectFile::create(m_folder.file("empty.crosscut"));
    ASSERT_TRUE(empty.ok());
    EXPECT_EQ(evaluateModels(*empty, {}, m_monitor).error().code, ErrorCode::NothingToModel);
}

TEST_F(EvaluateModels, CancelIsQuiet) {
    CancellingMonitor monitor(2);
    EXPECT_EQ(evaluateModels(*m_project, {}, monitor).error().code, ErrorCode::Cancelled);
}

TEST_F(EvaluateModels, NeighboursBeatPopularityOnMovieLens) {
    const std::string movies = test::publicData("ml-latest-small/movies.csv");
    const std::string ratings = test::publicData("ml-latest-small/ratings.csv");
    CROSSCUT_NEEDS_DATA(ratings);
    auto project = store::ProjectFile::create(m_folder.file("ml.crosscut"));
    ASSERT_TRUE(project.ok());
    ImportRequest request;
    request.source = movies;
    request.kind = EntityKind::Films;
    ASSERT_TRUE(importFile(*project, request, m_monitor).ok());
    request = {};
    request.source = ratings;
    request.items = ItemCatalog::Films;
    ASSERT_TRUE(importFile(*project, request, m_monitor).ok());
    EvaluateOptions options;
    options.models = {"popularity", "tags", "jaccard", "knn"};
    options.split = SplitKind::Random;
    options.bootstrap = 50;
    const auto result = evaluateModels(*project, options, m_monitor);
    ASSERT_TRUE(result.ok());
    EXPECT_GT(result->models[3].ndcgCi.low, result->models[0].ndcgCi.high);
    EXPECT_GT(result->models[3].ndcg, 0.25);
}

} // namespace

} // namespace crosscut::workflow
