#include "model/workflow/check_quality.h"

#include "model/workflow/import_file.h"
#include "tests/support/test_files.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crosscut::workflow {

namespace {

class CheckQuality : public testing::Test {
protected:
    CheckQuality()
        : m_project(*store::ProjectFile::create(m_folder.file("p.crosscut"))) {}

    void import(std::string_view content, EntityKind kind) {
        ImportRequest request;
        request.source = m_folder.write("source.csv", content);
        request.kind = kind;
        ASSERT_TRUE(importFile(m_project, request, m_monitor).ok());
    }
    const QualityFinding* find(const QualityReport& report, const char* rule) {
        const auto found = std::find_if(report.findings.begin(), report.findings.end(),
                                        [&](const QualityFinding& one) { return one.rule == rule; });
        return found == report.findings.end() ? nullptr : &*found;
    }

    ColumnProfile profile(const QualityReport& report, const char* name) {
        const auto found = std::find_if(report.columns.begin(), report.columns.end(),
                                        [&](const ColumnProfile& one) { return one.column == name; });
        EXPECT_NE(found, report.columns.end()) << name;
        return found == report.columns.end() ? ColumnProfile() : *found;
    }

    test::TemporaryFolder m_folder;
    store::ProjectFile m_project;
    SilentMonitor m_monitor;
};

} // namespace

TEST_F(CheckQuality, FindsWhatBlocksFirst) {
    import("id,name,consent,joined\n1,Ann,yes,2025-01-05\n2,Ben,,2999-01-01\n", EntityKind::Users);
    import("id,title,genres\nF1,One,Drama\nF2,Two,\nX,Both,Drama\n", EntityKind::Films);
    import("id,title,field,price\nC1,Course,经济学,-5\nX,Both,,10\n", EntityKind::Courses);
    import("user,item,event,amount,time\n1,F1,view,,2026-01-05\n7,C1,purchase,-3,\n1,X,view,,2999-01-05\n1,"
           "gone,view,,2026-01-05\n",
           EntityKind::Events);
    const auto report = checkQuality(m_project, m_monitor);
    ASSERT_TRUE(report.ok());
    for (const char* rule :
         {"ambiguous_item", "negative_price", "orphan_user", "orphan_item", "no_time", "future_time",
          "future_date", "empty_genres", "empty_field", "negative_value", "missing_consent"})
        EXPECT_NE(find(*report, rule), nullptr) << rule;
    EXPECT_THAT(find(*report, "orphan_user")->samples, testing::ElementsAre("7"));
    EXPECT_THAT(find(*report, "ambiguous_item")->samples, testing::ElementsAre("X"));
    EXPECT_THAT(find(*report, "future_time")->samples, testing::ElementsAre("1 · X · 2999-01-05T00:00:00Z"));
    EXPECT_THAT(find(*report, "no_time")->samples, testing::ElementsAre("7 · C1"));
    EXPECT_THAT(find(*report, "negative_value")->samples, testing::ElementsAre("7 · C1"));
    EXPECT_TRUE(std::is_sorted(
        report->findings.begin(), report->findings.end(),
        [](const QualityFinding& a, const QualityFinding& b) { return a.severity < b.severity; }));
}

TEST_F(CheckQuality, ProfilesColumnsOverAllRows) {
    import("id,age,city\n1,34,Oslo\n2,,Rome\n3,28,Oslo\n", EntityKind::Users);
    const auto report = checkQuality(m_project, m_monitor);
    ASSERT_TRUE(report.ok());
    const auto age = std::find_if(report->columns.begin(), report->columns.end(),
                                  [](const ColumnProfile& column) { return column.column == "age"; });
    ASSERT_NE(age, report->columns.end());
    EXPECT_EQ(age->rows, 3);
    EXPECT_EQ(age->empty, 1);
    EXPECT_EQ(age->minimum, "28");
    EXPECT_EQ(age->maximum, "34");
}

TEST_F(CheckQuality, ProfilesListsNumbersAndAttributesOfFilms) {
    import("id,title,genres,year,studio\nF1,One,Drama|Crime,1990,A\nF2,Two,Crime,2000,B\nF3,Three,,2010,A\n",
           EntityKind::Films);
    const auto report = checkQuality(m_project, m_monitor);
    ASSERT_TRUE(report.ok());
    const auto column = [&](const char* name) { return profile(*report, name); };
    EXPECT_THAT(column("genres").commonest,
                testing::ElementsAre(quality::ValueCount{"Crime", 2}, quality::ValueCount{"Drama", 1}));
    EXPECT_TRUE(column("genres").isList);
    ASSERT_TRUE(column("year").spread);
    EXPECT_EQ(column("year").spread->median, 2000);
    EXPECT_EQ(column("studio").distinct, 2);
    EXPECT_EQ(column("synopsis").empty, 3) << "what matching reads is profiled although it is empty";
}

TEST_F(CheckQuality, ShowsNoValueThatFewPeopleHave) {
    std::string users = "id,city,age\n";
    for (int i = 0; i < 14; ++i)
        users += std::to_string(i) + "," + (i < 11 ? "Oslo" : "Rome") + "," + std::to_string(20 + i) + "\n";
    import(users, EntityKind::Users);
    const auto report = checkQuality(m_project, m_monitor);
    ASSERT_TRUE(report.ok());
    const ColumnProfile city = profile(*report, "city");
    EXPECT_THAT(city.commonest, testing::ElementsAre(quality::ValueCount{"Oslo", 11}));
    EXPECT_EQ(city.suppressed, 1);
    const ColumnProfile age = profile(*report, "age");
    ASSERT_TRUE(age.spread);
    for (const auto& bin : age.spread->bins)
        EXPECT_EQ(bin.value_or(0), 0) << "no age has ten people";
}

TEST_F(CheckQuality, ProfilesTheTimesKindsAndValuesOfEvents) {
    import("user,item,event,value,time\n1,F1,rating,4,2026-01-05\n2,F1,rating,5,2026-01-06\n2,F2,view,,\n",
           EntityKind::Events);
    const auto report = checkQuality(m_project, m_monitor);
    ASSERT_TRUE(report.ok());
    const ColumnProfile time = profile(*report, "time");
    EXPECT_EQ(time.empty, 1);
    EXPECT_FALSE(time.isDistinctKnown);
    ASSERT_TRUE(time.spread);
    EXPECT_EQ(time.spread->maximum - time.spread->minimum, 1);
    EXPECT_THAT(profile(*report, "kind").commonest,
                testing::ElementsAre(quality::ValueCount{"rating", 2}, quality::ValueCount{"view", 1}));
    EXPECT_EQ(profile(*report, "value").spread->median, 4.5);
}

TEST_F(CheckQuality, NamesTheRepairOfAFinding) {
    import("id,title,genres\nF1,One (1995),Drama\nF2,Two,drama\nF3,Three,Drama\n", EntityKind::Films);
    const auto report = checkQuality(m_project, m_monitor);
    ASSERT_TRUE(report.ok());
    ASSERT_NE(find(*report, "spelling_variants"), nullptr);
    EXPECT_EQ(find(*report, "spelling_variants")->repair, "unify_spellings");
    EXPECT_THAT(find(*report, "spelling_variants")->samples, testing::ElementsAre("F2"));
    EXPECT_EQ(find(*report, "year_in_title")->repair, "year_from_title");
    EXPECT_EQ(find(*report, "empty_synopsis")->repair, "");
}

TEST_F(CheckQuality, AnEmptyProjectHasNoFindings) {
    const auto report = checkQuality(m_project, m_monitor);
    ASSERT_TRUE(report.ok());
    EXPECT_TRUE(report->findings.empty());
    EXPECT_TRUE(report->columns.empty());
}

TEST_F(CheckQuality, CanBeCancelled) {
    CancellingMonitor monitor(1);
    const auto report = checkQuality(m_project, monitor);
    ASSERT_FALSE(report.ok());
    EXPECT_EQ(report.error().code, ErrorCode::Cancelled);
}

} // namespace crosscut::workflow
