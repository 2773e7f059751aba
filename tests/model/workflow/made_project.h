#pragma once

#include "model/workflow/import_file.h"
#include "tests/support/test_files.h"

#include <gmock/gmock.h>
#include <string>

namespace crosscut::workflow {

/// Projects in a folder of their own, filled as a user fills them: by imports.
class MadeProject : public testing::Test {
protected:
    store::ProjectFile makeProject(const std::string& name = "p.crosscut") {
        auto project = store::ProjectFile::create(m_folder.file(name));
        EXPECT_TRUE(project.ok());
        return *std::move(project);
    }

    void import(store::ProjectFile& project, EntityKind kind, const std::string& csv) {
        ImportRequest request;
        request.source = m_folder.write("source.csv", csv);
        request.kind = kind;
        const auto report = importFile(project, request, m_monitor);
        ASSERT_TRUE(report.ok()) << report.error().detail;
        EXPECT_EQ(report->ledger.inserted, report->ledger.read);
    }

    test::TemporaryFolder m_folder;
    SilentMonitor m_monitor;
};

} // namespace crosscut::workflow
