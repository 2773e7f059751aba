#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace crosscut::test {

/// A folder of its own for one test, gone with it.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    std::string file(std::string_view name) const { return (m_path / name).string(); }
    /// Writes the file and returns its path.
    std::string write(std::string_view name, std::string_view content) const;

private:
    std::filesystem::path m_path;
};

/// A file of tests/data.
std::string testData(std::string_view relative);
std::string readFile(const std::string& path);

/// A file of the public data sets (CROSSCUT_DATA), or "" where they are not at hand: the test skips then.
std::string publicData(std::string_view relative);

} // namespace crosscut::test

/// First line of a test that needs a public data set.
#define CROSSCUT_NEEDS_DATA(path)                                                                            \
    if ((path).empty())                                                                                      \
    GTEST_SKIP() << "needs the public data sets: set CROSSCUT_DATA"
