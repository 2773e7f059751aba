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
