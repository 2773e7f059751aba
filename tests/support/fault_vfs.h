#pragma once

#include <cstdint>
#include <memory>

namespace crosscut::test {

/// What befalls the disk under SQLite.
enum class Fault {
    DiskFull,   ///< from the step on nothing more can be written
    WriteError, ///< the step fails, the ones after it do not
    PowerCut,   ///< from the step on nothing reaches the disk, and not all that was written before is there
};

/// While it lives every new SQLite connection of the process goes through it to the disk. It counts the steps
/// that change files (write, sync, truncate, delete, create) and lets one of them go wrong.
///
/// After a power cut files hold what was synced, and of the later writes those that a seed picks, some of
/// them torn in half: disks write in any order.
class FaultVfs {
public:
    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs&) = delete;
    FaultVfs& operator=(const FaultVfs&) = delete;

    /// The n-th step from now goes wrong, counted from 1. No file is open; what is on the disk counts as
    /// synced.
    void arm(Fault fault, std::int64_t step);
    /// No more faults. After a power cut with all files closed: the files become what the disk kept.
    void restore(std::uint64_t seed = 0);
    std::int64_t steps() const; ///< since `arm`
    bool struck() const;        ///< the armed step was taken

private:
    struct Registration;
    std::unique_ptr<Registration> m_registration;
};

} // namespace crosscut::test
