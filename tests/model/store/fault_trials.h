#pragma once

#include "model/store/data_hash.h"
#include "model/store/project_file.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/test_files.h"

#include <functional>
#include <gmock/gmock.h>
#include <string>
#include <vector>

namespace crosscut::store {

/// The disk fails at every step of a small piece of work. What was done before stays, what was being done is
/// there whole or not at all, what was said to be done is there, and the project opens and is sound.
class FaultTrials : public testing::Test {
protected:
    /// One transaction each.
    using Deed = std::function<Result<void>(ProjectFile&)>;

    /// Tries every step with every fault; `begin` is the project before the deeds.
    void tryEverything(const std::string& begin, const std::vector<Deed>& deeds) {
        const std::vector<std::string> hashes = hashesAlong(begin, deeds);
        const std::int64_t steps = stepsOf(begin, deeds);
        ASSERT_GT(steps, 10);
        for (const test::Fault fault :
             {test::Fault::DiskFull, test::Fault::WriteError, test::Fault::PowerCut})
            for (std::int64_t step = 1; step <= steps && !HasFailure(); ++step) {
                SCOPED_TRACE("fault " + std::to_string(static_cast<int>(fault)) + " at step " +
                             std::to_string(step) + " of " + std::to_string(steps));
                tryOnce(begin, deeds, hashes, fault, step);
            }
    }

    std::string emptyProject() const {
        const std::string path = m_folder.file("empty.crosscut");
        EXPECT_TRUE(ProjectFile::create(path));
        return path;
    }

    test::TemporaryFolder m_folder;
    SilentMonitor m_monitor;
    test::FaultVfs m_disk;

private:
    static bool isOfTheDisk(ErrorCode code) {
        return code == ErrorCode::DiskFull || code == ErrorCode::FileNotWritable ||
               code == ErrorCode::FileUnreadable || code == ErrorCode::MigrationFailed;
    }

    /// The hash of what lies there, not the one that was kept.
    static std::string freshHash(ProjectFile& project) {
        forgetDataHash(project.database());
        return project.dataHash();
    }

    std::string copyOf(const std::string& begin) const {
        const std::string folder = m_folder.file("tried");
        std::filesystem::remove_all(folder);
        std::filesystem::create_directory(folder);
        std::filesystem::copy_file(begin, folder + "/p.crosscut");
        return folder + "/p.crosscut";
    }

    std::vector<std::string> hashesAlong(const std::string& begin, const std::vector<Deed>& deeds) {
        auto project = ProjectFile::open(copyOf(begin), Access::ReadWrite);
        EXPECT_TRUE(project);
        std::vector<std::string> hashes{freshHash(*project)};
        for (const Deed& deed : deeds) {
            EXPECT_TRUE(deed(*project));
            hashes.push_back(freshHash(*project));
        }
        return hashes;
    }

    std::int64_t stepsOf(const std::string& begin, const std::vector<Deed>& deeds) {
        const std::string path = copyOf(begin);
        m_disk.arm(test::Fault::WriteError, INT64_MAX);
        EXPECT_EQ(doAll(path, deeds), deeds.size());
        return m_disk.steps();
    }

    /// How many of the deeds say that they are done; none is tried after one that failed.
    std::size_t doAll(const std::string& path, const std::vector<Deed>& deeds) {
        auto project = ProjectFile::open(path, Access::ReadWrite);
        if (!project) {
            EXPECT_TRUE(isOfTheDisk(project.error().code))
                << toString(project.error().code) << ' ' << project.error().detail;
            return 0;
        }
        std::size_t done = 0;
        for (const Deed& deed : deeds) {
            if (const auto result = deed(*project); !result) {
                EXPECT_TRUE(isOfTheDisk(result.error().code))
                    << toString(result.error().code) << ' ' << result.error().detail;
                break;
            }
            ++done;
        }
        return done;
    }

    void tryOnce(const std::string& begin, const std::vector<Deed>& deeds,
                 const std::vector<std::string>& hashes, test::Fault fault, std::int64_t step) {
        const std::string path = copyOf(begin);
        m_disk.arm(fault, step);
        const std::size_t done = doAll(path, deeds);
        m_disk.restore(static_cast<std::uint64_t>(step));

        auto project = ProjectFile::open(path, Access::ReadWrite);
        ASSERT_TRUE(project) << toString(project.error().code) << ' ' << project.error().detail;
        const auto report = project->check(m_monitor);
        ASSERT_TRUE(report);
        EXPECT_TRUE(report->intact()) << report->findings.front();
        // Where the end of a commit failed it may be there nonetheless.
        std::vector<std::string> allowed{hashes[done]};
        if (done + 1 < hashes.size())
            allowed.push_back(hashes[done + 1]);
        const std::string kept = project->dataHash();
        EXPECT_EQ(kept, freshHash(*project));
        EXPECT_THAT(allowed, testing::Contains(kept)) << done << " deeds were done";
    }
};

} // namespace crosscut::store
