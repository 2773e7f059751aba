#pragma once

#include "tests/support/test_files.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

/// Runs the built program as a script does.
namespace crosscut::app {

struct Outcome {
    int code = -1; ///< exit code; -1 where a signal ended it
    std::string out;
    std::string err;

    /// Standard output as JSON; discarded() where it is none.
    nlohmann::json json() const { return nlohmann::json::parse(out, nullptr, false); }
};

using Arguments = std::vector<std::string>;

/// Runs `crosscut ARGUMENTS...` to its end, with `environment` (NAME=value) on top of this process's own.
Outcome runProgram(const Arguments& arguments, const std::vector<std::string>& environment = {});
/// With --json; a failure is reported with what the program said.
nlohmann::json runForJson(Arguments arguments);
/// Any other program, found on PATH.
Outcome runTool(const std::string& tool, const Arguments& arguments);
/// With at most so many bytes of memory of its own. Files that it maps for reading do not count; under the
/// sanitizers, which take terabytes for themselves, there is no limit.
Outcome runProgramWithin(std::size_t bytes, const Arguments& arguments);

/// Starts the program and returns its process id; its output is thrown away.
int startProgram(const Arguments& arguments);

/// The program beside the test, and beside others of its kind. Killed where nobody waits for its end.
class RunningProgram {
public:
    explicit RunningProgram(const Arguments& arguments);
    ~RunningProgram();
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;

    void signal(int number) const;
    Outcome finish();

private:
    test::TemporaryFolder m_folder;
    int m_child;
};

/// A copy of the sample project, made by the program once for all tests of a process.
std::string copyOfSample(const std::string& path);
/// Keys of `expected` that `document` lacks.
std::vector<std::string> missingKeys(const nlohmann::json& document,
                                     const std::vector<std::string>& expected);

} // namespace crosscut::app
