#pragma once

#include "tests/support/test_files.h"
#include "ui/settings/settings.h"
#include "ui/tasks/task_runner.h"
#include "ui/workspace/workspace.h"

#include <QString>
#include <functional>
#include <gtest/gtest.h>
#include <memory>

namespace crosscut::ui {

/// Lets the event loop run until the condition holds; false when it does not within the time.
bool waitUntil(const std::function<bool()>& condition, int milliseconds = 30'000);

/// A copy of the sample project, which is made once for the whole run of the tests.
QString copyOfSample(const test::TemporaryFolder& folder);

/// Fresh settings, tasks and workspace for each test, in a folder of their own. No project is open.
class UiFixture : public testing::Test {
protected:
    explicit UiFixture(Language language = Language::English);
    ~UiFixture() override;

    /// Opens a copy of the sample project.
    void openSample();
    /// Opens a new project without data.
    void openEmpty();
    bool waitIdle();

    test::TemporaryFolder m_folder;
    Settings m_settings;
    TaskRunner m_tasks;
    Workspace m_workspace;
};

} // namespace crosscut::ui
