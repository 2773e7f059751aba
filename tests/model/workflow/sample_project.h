#pragma once

#include "model/workflow/fill_sample.h"
#include "tests/support/test_files.h"

#include <gmock/gmock.h>
#include <optional>

namespace crosscut::workflow {

/// The sample project, made once for each suite. Suites leave its data as they are.
class SampleProject : public testing::Test {
protected:
    static void SetUpTestSuite() {
        s_folder.emplace();
        auto project = store::ProjectFile::create(s_folder->file("sample.crosscut"));
        SilentMonitor monitor;
        ASSERT_TRUE(project.ok() && fillSample(*project, 20260101, monitor).ok());
        s_sample.emplace(*std::move(project));
    }
    static void TearDownTestSuite() {
        s_sample.reset();
        s_folder.reset();
    }

    inline static std::optional<test::TemporaryFolder> s_folder;
    inline static std::optional<store::ProjectFile> s_sample;
    SilentMonitor m_monitor;
};

} // namespace crosscut::workflow
