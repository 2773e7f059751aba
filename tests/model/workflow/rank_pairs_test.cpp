#include "model/workflow/rank_pairs.h"

#include "model/base/parallel.h"
#include "tests/model/workflow/sample_project.h"

namespace crosscut::workflow {

using testing::SizeIs;

namespace {

class RankPairs : public SampleProject {
protected:
    PairResult rank(const PairOptions& options) {
        auto result = rankPairs(*s_sample, options, m_monitor);
        EXPECT_TRUE(result.ok());
        return *std::move(result);
    }
};

} // namespace

TEST_F(RankPairs, EveryPairHasItsPlaceItsGatesAndASentence) {
    PairOptions options;
    options.top = 5000;
    const PairResult result = rank(options);
    EXPECT_EQ(result.candidates, 60 * 80);
    ASSERT_THAT(result.pairs, SizeIs(60 * 80));
    for (std::size_t i = 0; i < result.pairs.size(); ++i) {
        const RankedPair& pair = result.pairs[i];
        EXPECT_EQ(pair.rank, static_cast<int>(i) + 1);
        EXPECT_LE(pair.rankLow, pair.rank);
        EXPECT_GE(pair.rankHigh, pair.rank);
        EXPECT_THAT(pair.gates, SizeIs(3));
        EXPECT_THAT(pair.criteria, SizeIs(6));
        EXPECT_FALSE(pair.sentence.args.empty());
        if (i > 0) {
            EXPECT_LE(pair.score, result.pairs[i - 1].score);
        }
        bool passed = true;
        for (const PairGate& gate : pair.gates)
            passed = passed && gate.passed;
        if (!passed) {
            EXPECT_EQ(pair.score, 0);
        }
    }
}

TEST_F(RankPairs, AScoreIsTheMeanOfItsCriteria) {
    PairOptions options;
    options.top = 40;
    for (const RankedPair& pair : rank(options).pairs) {
        double sum = 0, known = 0, all = 0;
        for (const PairCriterion& criterion : pair.criteria) {
            all += criterion.weight;
            if (criterion.z) {
                sum += criterion.weight * *criterion.z;
                known += criterion.weight;
            }
        }
        EXPECT_NEAR(pair.score, sum / known, 1e-6);
        EXPECT_NEAR(pair.evidence, known / all, 1e-12);
    }
}

TEST_F(RankPairs, NoShownNumberCountsFewerThanTenPeople) {
    PairOptions options;
    options.top = 5000;
    for (const RankedPair& pair : rank(options).pairs) {
        const AudienceEvidence& audience = pair.audience;
        if (audience.suppressed) {
            EXPECT_EQ(audience.buyersAmongWatchers, 0);
            EXPECT_NE(pair.sentence.id, SentenceId::PairBuyersAmongWatchers);
            continue;
        }
        EXPECT_GE(audience.buyersAmongWatchers, 10);
        EXPECT_GE(audience.watchers - audience.buyersAmongWatchers, 10);
        EXPECT_GE(audience.buyers - audience.buyersAmongWatchers, 10);
        EXPECT_LE(audience.low, audience.share);
        EXPECT_GE(audience.high, audience.share);
    }
}

TEST_F(RankPairs, OneThreadAndManyRankAlike) {
    PairOptions options;
    options.top = 100;
    setThreadCount(1);
    const PairResult one = rank(options);
    setThreadCount(0);
    const PairResult many = rank(options);
    for (std::size_t i = 0; i < one.pairs.size(); ++i) {
        EXPECT_EQ(one.pairs[i].film, many.pairs[i].film);
        EXPECT_EQ(one.pairs[i].course, many.pairs[i].course);
        EXPECT_EQ(one.pairs[i].score, many.pairs[i].score);
        EXPECT_EQ(one.pairs[i].rankLow, many.pairs[i].rankLow);
        EXPECT_EQ(one.pairs[i].rankHigh, many.pairs[i].rankHigh);
    }
    EXPECT_EQ(one.grid.scores, many.grid.scores);
}

TEST_F(RankPairs, WeightsRuleAndUnknownOnesAreRefused) {
    PairOptions options;
    options.top = 1;
    options.weights = {{"audience", 0}, {"reach", 0}, {"timing", 0}, {"data", 0}, {"rubric", 0}};
    const RankedPair first = rank(options).pairs.front();
    EXPECT_NEAR(first.score, *first.criteria[0].z, 1e-12);
    for (const auto& weights :
         {std::map<std::string, double>{{"beauty", 1}}, std::map<std::string, double>{{"topic", -1}}}) {
        options.weights = weights;
        const auto refused = rankPairs(*s_sample, options, m_monitor);
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().code, ErrorCode::InvalidOption);
    }
}

TEST_F(RankPairs, ABannedCategoryClosesTheGate) {
    PairOptions options;
    options.top = 1;
    const RankedPair open = rank(options).pairs.front();
    options.film = open.film;
    options.course = open.course;
    ASSERT_GT(rank(options).pairs.front().score, 0);
    options.until = Date::fromCivil(2999, 1, 1);
    const RankedPair closed = rank(options).pairs.front();
    EXPECT_EQ(closed.score, 0);
    EXPECT_FALSE(closed.gates.front().passed);
    EXPECT_EQ(closed.gates.front().why.id, SentenceId::GateRightExpired);
}

TEST_F(RankPairs, UnknownKeysAndEmptyCatalogsAreNamed) {
    PairOptions options;
    options.film = "no such film";
    EXPECT_EQ(rankPairs(*s_sample, options, m_monitor).error().code, ErrorCode::FilmNotFound);
    options.film.clear();
    options.course = "no such course";
    EXPECT_EQ(rankPairs(*s_sample, options, m_monitor).error().code, ErrorCode::CourseNotFound);
    auto empty = store::ProjectFile::create(s_folder->file("empty.crosscut"));
    ASSERT_TRUE(empty.ok());
    EXPECT_EQ(rankPairs(*empty, {}, m_monitor).error().code, ErrorCode::NothingToModel);
}

TEST_F(RankPairs, StopsWhenToldTo) {
    CancellingMonitor monitor(1);
    EXPECT_EQ(rankPairs(*s_sample, {}, monitor).error().code, ErrorCode::Cancelled);
}

} // namespace crosscut::workflow
