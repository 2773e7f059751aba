#include "tests/app/program.h"

#include "tests/support/test_files.h"

#include <cstdlib>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace crosscut::app {

namespace {

void redirect(int descriptor, const std::string& path) {
    const int file = open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    dup2(file, descriptor);
    close(file);
}

/// Forks and executes; the child's output goes to these files.
int start(const std::string& program, const Arguments& arguments, const std::vector<std::string>& environment,
          const std::string& out, const std::string& err) {
    const int child = fork();
    if (child != 0)
        return child;
    redirect(STDOUT_FILENO, out);
    redirect(STDERR_FILENO, err);
    for (const std::string& variable : environment) {
        const std::size_t equals = variable.find('=');
        setenv(variable.substr(0, equals).c_str(), variable.substr(equals + 1).c_str(), 1);
    }
    std::vector<std::string> owned{program};
    owned.insert(owned.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& argument : owned)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    execvp(program.c_str(), pointers.data());
    _exit(127);
}

Outcome runToEnd(const std::string& program, const Arguments& arguments,
                 const std::vector<std::string>& environment) {
    const test::TemporaryFolder folder;
    const std::string out = folder.file("out");
    const std::string err = folder.file("err");
    const int child = start(program, arguments, environment, out, err);
    int status = 0;
    waitpid(child, &status, 0);
    return {.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
            .out = test::readFile(out),
            .err = test::readFile(err)};
}

} // namespace

Outcome runProgram(const Arguments& arguments, const std::vector<std::string>& environment) {
    return runToEnd(CROSSCUT_PROGRAM, arguments, environment);
}

Outcome runTool(const std::string& tool, const Arguments& arguments) {
    return runToEnd(tool, arguments, {});
}

nlohmann::json runForJson(Arguments arguments) {
    arguments.push_back("--json");
    const Outcome outcome = runProgram(arguments);
    EXPECT_EQ(outcome.code, 0) << arguments.front() << ": " << outcome.err << outcome.out.substr(0, 2000);
    nlohmann::json document = outcome.json();
    EXPECT_TRUE(document.is_object()) << arguments.front() << ": " << outcome.out.substr(0, 2000);
    return document;
}

int startProgram(const Arguments& arguments) {
    return start(CROSSCUT_PROGRAM, arguments, {}, "/dev/null", "/dev/null");
}

std::string copyOfSample(const std::string& path) {
    static const test::TemporaryFolder folder;
    static const std::string sample = [] {
        std::string file = folder.file("sample.crosscut");
        const Outcome made = runProgram({"create", file, "--sample"});
        EXPECT_EQ(made.code, 0) << made.err;
        return file;
    }();
    std::filesystem::copy_file(sample, path, std::filesystem::copy_options::overwrite_existing);
    return path;
}

std::vector<std::string> missingKeys(const nlohmann::json& document,
                                     const std::vector<std::string>& expected) {
    std::vector<std::string> missing;
    for (const std::string& key : expected)
        if (!document.is_object() || !document.contains(key))
            missing.push_back(key);
    return missing;
}

} // namespace crosscut::app
