#include "model/quality/quality_rules.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crosscut::quality {

namespace {

const Finding* find(const std::vector<Finding>& findings, const char* rule) {
    const auto found =
        std::find_if(findings.begin(), findings.end(), [&](const Finding& one) { return one.rule == rule; });
    return found == findings.end() ? nullptr : &*found;
}

const Date today = Date::fromCivil(2026, 11, 20);

} // namespace

TEST(QualityRules, NameFilmsThatLackWhatMatchingReads) {
    std::vector<Film> films(3);
    films[0].key = "1";
    films[0].title = "长街";
    films[0].genres = {"剧情"};
    films[1].key = "2";
    films[1].title = "长街";
    films[1].year = 2199;
    films[2].key = "3";
    films[2].tags = {"历史"};
    const auto findings = checkFilms(films, today);
    ASSERT_NE(find(findings, "empty_title"), nullptr);
    EXPECT_EQ(find(findings, "empty_title")->severity, Severity::Blocks);
    EXPECT_THAT(find(findings, "empty_genres")->samples, testing::ElementsAre("2"));
    EXPECT_EQ(find(findings, "implausible_year")->count, 1);
    EXPECT_EQ(find(findings, "duplicate_title")->count, 2);
    EXPECT_EQ(find(findings, "duplicate_title")->of, 3);
}

TEST(QualityRules, NameCoursesWithoutFieldOrPrice) {
    std::vector<Course> courses(2);
    courses[0].key = "a";
    courses[0].title = "博弈论";
    courses[0].field = "经济学";
    courses[0].price = Money{19900, "CNY"};
    courses[1].key = "b";
    courses[1].title = "合同法";
    courses[1].price = Money{-100, "CNY"};
    const auto findings = checkCourses(courses);
    EXPECT_THAT(find(findings, "empty_field")->samples, testing::ElementsAre("b"));
    EXPECT_EQ(find(findings, "empty_price"), nullptr);
    EXPECT_EQ(find(findings, "negative_price")->severity, Severity::Blocks);
}

TEST(QualityRules, OrphansBlockWhereTheyAreMost) {
    EventFacts facts;
    facts.events = 100;
    facts.items = 10;
    facts.hasItemCatalog = true;
    facts.orphanItems = {"x", "y"};
    EXPECT_EQ(find(checkEvents(facts), "orphan_item")->severity, Severity::Warns);
    facts.orphanItems.assign(8, "x");
    EXPECT_EQ(find(checkEvents(facts), "orphan_item")->severity, Severity::Blocks);
    facts.hasItemCatalog = false;
    EXPECT_EQ(find(checkEvents(facts), "orphan_item"), nullptr) << "without a catalog nothing can be in it";
}

TEST(QualityRules, NothingStandsOutOfGoodEvents) {
    EventFacts facts;
    facts.events = 10;
    EXPECT_THAT(checkEvents(facts), testing::IsEmpty());
}

} // namespace crosscut::quality
