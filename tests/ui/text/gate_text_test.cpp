#include "ui/text/gate_text.h"

#include <gtest/gtest.h>

namespace crosscut::ui {

TEST(GateText, SaysTheFactsInCounts) {
    const Words words(Language::English);
    workflow::GateFact tags;
    tags.what = "courses_without_tags";
    tags.count = 12;
    tags.of = 4000;
    workflow::GateFact time;
    time.what = "events_without_time";
    EXPECT_EQ(gateText(words, tags), QStringLiteral("12 of 4,000 courses have no tags"));
    EXPECT_EQ(gateText(words, {tags, time}),
              QStringLiteral(
                  "12 of 4,000 courses have no tags. Events have no time, so nothing can be split by time"));
    EXPECT_TRUE(gateText(words, std::vector<workflow::GateFact>()).isEmpty());
}

TEST(GateText, FillsTheIssuesOfAPlan) {
    const Words words(Language::English);
    EXPECT_EQ(planIssueText(words, {.kind = "films_without_genre", .pair = -1, .args = {"3", "5"}}),
              QStringLiteral("3 of 5 films in this plan have no genre"));
    EXPECT_EQ(planIssueText(words, {.kind = "no_dates", .pair = 0, .args = {}}),
              QStringLiteral("Start and end are not set"));
}

} // namespace crosscut::ui
