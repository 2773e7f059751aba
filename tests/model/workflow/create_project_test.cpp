#include "model/workflow/create_project.h"

#include "model/store/catalog_tables.h"
#include "model/store/segment_table.h"
#include "model/workflow/fill_sample.h"
#include "tests/support/test_files.h"

#include <algorithm>
#include <filesystem>
#include <gmock/gmock.h>

namespace crosscut::workflow {

class CreateProject : public testing::Test {
protected:
    std::ptrdiff_t filesLeft() const {
        const std::filesystem::directory_iterator files(m_folder.path());
        return std::distance(begin(files), end(files));
    }

    test::TemporaryFolder m_folder;
    SilentMonitor m_monitor;
};

TEST_F(CreateProject, AnEmptyProjectIsEmpty) {
    const auto project = createProject(m_folder.file("p.crosscut"), {}, m_monitor);
    ASSERT_TRUE(project.ok());
    EXPECT_EQ(store::readCounts(project->database()).users, 0);
    EXPECT_FALSE(isSample(*project));
}

TEST_F(CreateProject, TheSampleOpensWithItsSegments) {
    const std::string path = m_folder.file("sample.crosscut");
    CreateOptions options;
    options.sample = true;
    const auto project = createProject(path, options, m_monitor);
    ASSERT_TRUE(project.ok());
    EXPECT_EQ(project->path(), path);
    EXPECT_TRUE(isSample(*project));
    const auto segments = store::SegmentTable(project->database()).all();
    EXPECT_EQ(segments.size(), 6U);
    std::int64_t people = 0;
    for (const Segment& segment : segments)
        people += segment.people;
    EXPECT_EQ(people, 5024); // with the visitors
}

TEST_F(CreateProject, AFileThatIsThereStaysUnlessItMayGo) {
    const std::string path = m_folder.write("notes.crosscut", "not a project");
    CreateOptions options;
    for (const bool sample : {false, true}) {
        options.sample = sample;
        const auto refused = createProject(path, options, m_monitor);
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().code, ErrorCode::FileExists);
        EXPECT_EQ(test::readFile(path), "not a project");
    }
    options.overwrite = true;
    options.sample = false;
    EXPECT_TRUE(createProject(path, options, m_monitor).ok());
}

TEST_F(CreateProject, CancelAtAnyMomentLeavesNothing) {
    CreateOptions options;
    options.sample = true;
    for (const int reports : {0, 1, 5, 12, 15}) {
        CancellingMonitor monitor(reports);
        const auto project = createProject(m_folder.file("p.crosscut"), options, monitor);
        ASSERT_FALSE(project.ok()) << reports;
        EXPECT_EQ(project.error().code, ErrorCode::Cancelled) << reports;
        EXPECT_EQ(filesLeft(), 0) << reports;
    }
}

TEST_F(CreateProject, AFolderThatIsMissingIsNamed) {
    CreateOptions options;
    options.sample = true;
    const std::string path = m_folder.file("no such folder/p.crosscut");
    const auto project = createProject(path, options, m_monitor);
    ASSERT_FALSE(project.ok());
    ASSERT_FALSE(project.error().args.empty());
    EXPECT_EQ(project.error().args.front(), path); // and not the draft beside it
}

} // namespace crosscut::workflow
