#include "ui/docks/gate_notice.h"

#include "model/workflow/import_file.h"
#include "model/workflow/waive_finding.h"
#include "tests/ui/support/ui_fixture.h"

#include <gtest/gtest.h>

namespace crosscut::ui {

class GateNoticeTest : public UiFixture {
protected:
    void import(EntityKind kind, std::string_view content) {
        workflow::ImportRequest request;
        request.source = m_folder.write("source.csv", content);
        request.kind = kind;
        SilentMonitor monitor;
        ASSERT_TRUE(workflow::importFile(m_workspace.project(), request, monitor).ok());
    }
};

TEST_F(GateNoticeTest, SaysInCountsWhatLimitsTheModelAndFollowsWaivers) {
    openEmpty();
    import(EntityKind::Films, "id,title,genres\nF1,One,Drama\nF2,Two,\n");
    import(EntityKind::Courses, "id,title,field,tags\nC1,One,Law,x\n");
    import(EntityKind::Events, "user,item,kind,time\n1,F1,view,2026-01-05\n");
    GateNotice notice(m_workspace, workflow::GatedModel::Pairs, nullptr);
    const QString sentence =
        QStringLiteral("The data limit these results: 1 of 2 films have neither genre nor tag.");
    ASSERT_TRUE(waitUntil([&] { return notice.text() == sentence; })) << notice.text().toStdString();
    ASSERT_TRUE(
        workflow::waive(m_workspace.project(), "empty_genres", EntityKind::Films, "genres", "a test").ok());
    m_workspace.noteDataChanged();
    EXPECT_TRUE(waitUntil([&] { return notice.text().isEmpty(); }));
    EXPECT_TRUE(notice.isHidden());
}

} // namespace crosscut::ui
