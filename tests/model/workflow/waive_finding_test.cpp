#include "model/workflow/waive_finding.h"

#include "model/workflow/check_quality.h"
#include "tests/model/workflow/made_project.h"

#include <algorithm>

namespace crosscut::workflow {

class WaiveFinding : public MadeProject {
protected:
    void SetUp() override { import(m_project, EntityKind::Films, "id,title,genres\nF1,,Drama\nF2,Two,\n"); }

    QualityReport check() {
        auto report = checkQuality(m_project, m_monitor);
        EXPECT_TRUE(report.ok());
        return *std::move(report);
    }

    store::ProjectFile m_project = makeProject();
};

TEST_F(WaiveFinding, PutsItLastWithItsReason) {
    ASSERT_EQ(check().findings.front().severity, Severity::Blocks);
    const std::string hash = m_project.dataHash();
    ASSERT_TRUE(waive(m_project, "empty_title", EntityKind::Films, "title", "comes on Friday").ok());
    const QualityReport report = check();
    const QualityFinding& last = report.findings.back();
    EXPECT_EQ(last.rule, "empty_title");
    ASSERT_TRUE(last.isWaived());
    EXPECT_EQ(last.waiver->reason, "comes on Friday");
    EXPECT_EQ(m_project.dataHash(), hash);
}

TEST_F(WaiveFinding, CanBeTakenBack) {
    ASSERT_TRUE(waive(m_project, "empty_title", EntityKind::Films, "title", "comes on Friday").ok());
    ASSERT_TRUE(unwaive(m_project, "empty_title", EntityKind::Films, "title").ok());
    const QualityReport report = check();
    EXPECT_TRUE(std::none_of(report.findings.begin(), report.findings.end(),
                             [](const QualityFinding& finding) { return finding.isWaived(); }));
}

TEST_F(WaiveFinding, NeedsAReason) {
    const auto waived = waive(m_project, "empty_title", EntityKind::Films, "title", " \t");
    ASSERT_FALSE(waived.ok());
    EXPECT_EQ(waived.error().code, ErrorCode::InvalidOption);
}

} // namespace crosscut::workflow
