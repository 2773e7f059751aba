#include "tests/support/test_files.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace crosscut::test {

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "crosscut-test-XXXXXX").string();
    m_path = mkdtemp(pattern.data());
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::string TemporaryFolder::write(std::string_view name, std::string_view content) const {
    std::string path = file(name);
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

std::string testData(std::string_view relative) {
    return std::string(CROSSCUT_TEST_DATA) + '/' + std::string(relative);
}

std::string readFile(const std::string& path) {
    std::ostringstream content;
    content << std::ifstream(path, std::ios::binary).rdbuf();
    return content.str();
}

std::string publicData(std::string_view relative) {
    const char* root = std::getenv("CROSSCUT_DATA");
    if (root == nullptr)
        return {};
    const std::string path = std::string(root) + '/' + std::string(relative);
    return std::filesystem::exists(path) ? path : std::string();
}

} // namespace crosscut::test
