#include "ui/workspace/workspace.h"

#include "model/store/plan_table.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/plan/plan_document.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace crosscut::ui {

class WorkspaceTest : public UiFixture {
protected:
    Plan renamed(const std::string& name) {
        Plan plan = m_workspace.plan().plan();
        plan.name = name;
        return plan;
    }
};

TEST_F(WorkspaceTest, AProjectBringsItsPlanAndItsHash) {
    const QSignalSpy changed(&m_workspace, &Workspace::projectChanged);
    openSample();
    EXPECT_EQ(changed.count(), 1);
    EXPECT_TRUE(m_workspace.hasProject());
    EXPECT_TRUE(m_workspace.plan().isOpen());
    EXPECT_FALSE(m_workspace.isReadOnly());
    EXPECT_EQ(m_workspace.dataHash().size(), 32);
    EXPECT_EQ(m_settings.get(setting::recentProjects).first(), m_workspace.projectPath());
}

TEST_F(WorkspaceTest, APlanIsSavedAsItGoes) {
    openSample();
    m_workspace.plan().replace(renamed("Spring"));
    m_workspace.plan().replace(renamed("Spring campaign"));
    ASSERT_TRUE(waitUntil([this] {
        return store::PlanTable(m_workspace.project().database()).find("Spring campaign").has_value();
    }));
}

TEST_F(WorkspaceTest, ClosingSavesWhatWasNotYetSaved) {
    openSample();
    const QString path = m_workspace.projectPath();
    m_workspace.plan().replace(renamed("Last words"));
    m_workspace.closeProject();
    EXPECT_FALSE(m_workspace.hasProject());
    EXPECT_FALSE(m_workspace.plan().isOpen());
    ASSERT_TRUE(m_workspace.openProject(path).ok());
    EXPECT_TRUE(store::PlanTable(m_workspace.project().database()).find("Last words").has_value());
}

TEST_F(WorkspaceTest, ASecondWindowReadsOnlyAndSaysWhoHoldsIt) {
    openSample();
    Workspace second(m_settings, m_tasks, Words(Language::English));
    ASSERT_TRUE(second.openProject(m_workspace.projectPath()).ok());
    EXPECT_TRUE(second.isReadOnly());
    EXPECT_FALSE(second.holder().isEmpty());
    second.plan().replace(renamed("Not mine"));
    second.closeProject();
    EXPECT_FALSE(store::PlanTable(m_workspace.project().database()).find("Not mine").has_value());
}

TEST_F(WorkspaceTest, AFileThatIsNoProjectIsRefusedAndTheOpenOneStays) {
    openSample();
    const QString open = m_workspace.projectPath();
    const auto refused =
        m_workspace.openProject(QString::fromStdString(m_folder.write("a.crosscut", "hello")));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::NotAProject);
    EXPECT_EQ(m_workspace.projectPath(), open);
}

TEST_F(WorkspaceTest, SelectionIsShared) {
    const QSignalSpy changed(&m_workspace, &Workspace::selectionChanged);
    Selection selection;
    selection.film = QStringLiteral("F1");
    m_workspace.select(selection);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(m_workspace.selection().film, QStringLiteral("F1"));
}

} // namespace crosscut::ui
