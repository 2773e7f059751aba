#include "model/workflow/plan_issues.h"

#include <gmock/gmock.h>
#include <numeric>

namespace crosscut::workflow {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

class PlanIssues : public testing::Test {
protected:
    PlanIssues() {
        Film film;
        film.key = "F1";
        film.attributes["rights_from"] = Date::fromCivil(2026, 1, 1);
        film.attributes["rights_until"] = Date::fromCivil(2026, 12, 31);
        film.genres = {"Drama"};
        m_evidence.films.emplace("F1", film);
        Course course;
        course.key = "C1";
        course.field = "经济学";
        course.tags = {"通胀"};
        course.price = Money{100'00, "CNY"};
        m_evidence.courses.emplace("C1", course);
        m_evidence.watchers["F1"].resize(40);
        std::iota(m_evidence.watchers["F1"].begin(), m_evidence.watchers["F1"].end(), 1U);
        m_evidence.buyers["C1"] = {1, 2, 3};
        m_evidence.dataHash = "today";

        m_plan.from = Date::fromCivil(2026, 3, 1);
        m_plan.until = Date::fromCivil(2026, 4, 30);
        PlanPair pair;
        pair.film = "F1";
        pair.course = "C1";
        pair.from = m_plan.from;
        pair.until = m_plan.until;
        pair.channels = {Channel::Email};
        pair.dataHash = "today";
        BudgetLine line;
        line.planned = {500'00, "CNY"};
        line.committed = {500'00, "CNY"};
        pair.budget = {line};
        m_plan.pairs = {pair};
    }

    PlanPair& pair() { return m_plan.pairs.front(); }
    std::vector<std::string> kinds(int pair = 0) const {
        std::vector<std::string> found;
        for (const PlanIssue& issue : planIssues(m_plan, m_evidence))
            if (issue.pair == pair)
                found.push_back(issue.kind);
        return found;
    }

    Plan m_plan;
    PlanEvidence m_evidence;
};

TEST_F(PlanIssues, ASoundPlanHasNone) {
    EXPECT_THAT(planIssues(m_plan, m_evidence), IsEmpty());
}

TEST_F(PlanIssues, ThePlansOwn) {
    m_plan.from.reset();
    EXPECT_THAT(kinds(-1), Contains("no_dates"));
    pair().budget[0].actual = {1, "USD"};
    EXPECT_THAT(kinds(-1), Contains("mixed_currency"));
    m_plan.pairs.clear();
    EXPECT_THAT(kinds(-1), Contains("no_pairs"));
}

TEST_F(PlanIssues, WhatIsInNoCatalog) {
    pair().film = "F9";
    pair().course = "C9";
    pair().segment = "7";
    EXPECT_THAT(kinds(), testing::ElementsAre("film_missing", "course_missing", "segment_missing"));
    EXPECT_EQ(planIssues(m_plan, m_evidence).front().args, std::vector<std::string>{"F9"});
}

TEST_F(PlanIssues, RightsAreHeldAgainstTheWindow) {
    pair().until = m_plan.until = Date::fromCivil(2026, 12, 31);
    EXPECT_THAT(kinds(), Not(Contains("right_expired"))); // the last day is still covered
    pair().until = m_plan.until = Date::fromCivil(2027, 1, 1);
    EXPECT_THAT(kinds(), Contains("right_expired"));
    pair().from = m_plan.from = Date::fromCivil(2025, 12, 31);
    EXPECT_THAT(kinds(), Contains("right_not_begun"));
    m_evidence.films.at("F1").attributes.erase("rights_until");
    EXPECT_THAT(kinds(), Contains("right_unknown"));
}

TEST_F(PlanIssues, ThinAndStaleNumbers) {
    m_evidence.watchers["F1"].resize(10);
    EXPECT_THAT(kinds(), Not(Contains("too_few_watchers")));
    m_evidence.watchers["F1"].resize(9);
    EXPECT_THAT(kinds(), Contains("too_few_watchers"));
    m_evidence.buyers["C1"].clear();
    EXPECT_THAT(kinds(), Contains("no_purchases"));
    m_evidence.dataHash = "tomorrow";
    EXPECT_THAT(kinds(), Contains("stale_numbers"));
    m_evidence.courses.at("C1").price.reset();
    EXPECT_THAT(kinds(), Contains("no_price"));
}

TEST_F(PlanIssues, MoneyAndChannels) {
    pair().budget[0].committed.cents += 1;
    EXPECT_THAT(kinds(), Contains("budget_over"));
    pair().budget.clear();
    pair().channels.clear();
    EXPECT_THAT(kinds(), testing::ElementsAre("no_budget", "no_channels"));
}

TEST_F(PlanIssues, ASecondPairOfTheSameAndDroppedOnes) {
    m_plan.pairs.push_back(pair());
    EXPECT_THAT(kinds(1), testing::ElementsAre("duplicate_pair"));
    m_plan.pairs[1].status = PlanStatus::Dropped;
    EXPECT_THAT(kinds(1), IsEmpty());
}

} // namespace crosscut::workflow
