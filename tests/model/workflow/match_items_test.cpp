#include "model/workflow/match_items.h"

#include "model/base/parallel.h"
#include "model/workflow/import_file.h"
#include "tests/model/workflow/sample_project.h"

namespace crosscut::workflow {

using testing::IsEmpty;
using testing::SizeIs;

namespace {

class MatchItems : public SampleProject {
protected:
    Result<MatchResult> match(const MatchOptions& options) {
        return matchItems(*s_sample, options, m_monitor);
    }
};

TEST_F(MatchItems, EveryModelGivesEveryFilmCoursesWithAReason) {
    for (const char* model : {"popularity", "tags", "jaccard", "knn"}) {
        const auto result = match(
            {.model = model, .forFilms = true, .id = {}, .top = 3, .eventKinds = {}, .weighting = "cosine"});
        ASSERT_TRUE(result.ok()) << model;
        ASSERT_THAT(result->items, SizeIs(60));
        for (const MatchList& list : result->items) {
            ASSERT_FALSE(list.results.empty()) << model << " " << list.id;
            EXPECT_TRUE(list.results[0].id.starts_with("C")) << list.results[0].id;
            EXPECT_FALSE(list.results[0].reason.args.empty());
            EXPECT_GE(list.results[0].score, list.results.back().score);
        }
    }
}

TEST_F(MatchItems, OneThreadAndManyGiveTheSameLists) {
    MatchOptions options;
    options.top = 5;
    setThreadCount(1);
    const auto alone = match(options);
    setThreadCount(0);
    const auto together = match(options);
    ASSERT_TRUE(alone.ok() && together.ok());
    ASSERT_EQ(alone->items.size(), together->items.size());
    for (std::size_t i = 0; i < alone->items.size(); ++i) {
        ASSERT_EQ(alone->items[i].results.size(), together->items[i].results.size());
        for (std::size_t r = 0; r < alone->items[i].results.size(); ++r) {
            EXPECT_EQ(alone->items[i].results[r].id, together->items[i].results[r].id);
            EXPECT_EQ(alone->items[i].results[r].score, together->items[i].results[r].score);
        }
    }
}

TEST_F(MatchItems, NamesWhatIsWrongWithTheQuestion) {
    const auto code = [&](const MatchOptions& options) {
        const auto result = match(options);
        return result ? ErrorCode::Internal : result.error().code;
    };
    MatchOptions options;
    options.model = "oracle";
    EXPECT_EQ(code(options), ErrorCode::InvalidOption);
    EXPECT_EQ(match(options).error().args[2], "popularity, tags, jaccard, knn");
    options = {};
    options.id = "nobody";
    EXPECT_EQ(code(options), ErrorCode::UserNotFound);
    options.forFilms = true;
    EXPECT_EQ(code(options), ErrorCode::FilmNotFound);
    options = {};
    options.eventKinds = {"teleport"};
    EXPECT_EQ(code(options), ErrorCode::InvalidOption);
    options = {};
    options.weighting = "magic";
    EXPECT_EQ(code(options), ErrorCode::InvalidOption);
}

TEST_F(MatchItems, CancelIsQuiet) {
    for (const int reports : {0, 1, 3}) {
        CancellingMonitor monitor(reports);
        const auto result = matchItems(*s_sample, {}, monitor);
        ASSERT_FALSE(result.ok());
        EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
    }
}

TEST_F(MatchItems, EventsAloneAreEnoughAndThinOnesAreRefused) {
    const test::TemporaryFolder folder;
    auto project = store::ProjectFile::create(folder.file("p.crosscut"));
    ASSERT_TRUE(project.ok());
    EXPECT_EQ(matchItems(*project, {}, m_monitor).error().code, ErrorCode::NothingToModel);
    ImportRequest request;
    request.source = folder.write(
        "e.csv", "user,item,kind\nu1,a,view\nu1,b,view\nu2,a,view\nu2,b,view\nu2,c,view\nu3,a,view\n");
    request.kind = EntityKind::Events;
    ASSERT_TRUE(importFile(*project, request, m_monitor).ok());

    const auto refused = matchItems(*project, {}, m_monitor);
    ASSERT_FALSE(refused.ok());
    ASSERT_EQ(refused.error().code, ErrorCode::NotEnoughData);
    EXPECT_EQ(refused.error().lacking[0].have, 3);
    EXPECT_EQ(refused.error().lacking[0].need, 5);

    MatchOptions options;
    options.force = true;
    const auto result = matchItems(*project, options, m_monitor);
    ASSERT_TRUE(result.ok());
    ASSERT_THAT(result->items, SizeIs(3));
    EXPECT_EQ(result->items[2].id, "u3");
    ASSERT_THAT(result->items[2].results, SizeIs(2));
    EXPECT_EQ(result->items[2].results[0].id, "b");
}

} // namespace

} // namespace crosscut::workflow
