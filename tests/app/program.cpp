#include "tests/app/program.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace crosscut::app {

namespace {

void redirect(int descriptor, const std::string& path) {
    const int file = open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    dup2(file, descriptor);
    close(file);
}

constexpr std::size_t unlimited = 0;

void limitMemory([[maybe_unused]] std::size_t bytes) {
#ifndef CROSSCUT_SANITIZED
    const rlimit limit{bytes, bytes};
    setrlimit(RLIMIT_DATA, &limit);
#endif
}

/// Forks and executes; the child's output goes to these files.
int start(const std::string& program, const Arguments& arguments, const std::vector<std::string>& environment,
          const std::string& out, const std::string& err, std::size_t memory = unlimited) {
    const int child = fork();
    if (child != 0)
        return child;
    if (memory != unlimited)
        limitMemory(memory);
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

Outcome outcomeOf(int child, const test::TemporaryFolder& folder) {
    int status = 0;
    waitpid(child, &status, 0);
    return {.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
            .out = test::readFile(folder.file("out")),
            .err = test::readFile(folder.file("err"))};
}

Outcome runToEnd(const std::string& program, const Arguments& arguments,
                 const std::vector<std::string>& environment, std::size_t memory = unlimited) {
    const test::TemporaryFolder folder;
    return outcomeOf(start(program, arguments, environment, folder.file("out"), folder.file("err"), memory),
                     folder);
}

} // namespace

Outcome runProgram(const Arguments& arguments, const std::vector<std::string>& environment) {
    return runToEnd(CROSSCUT_PROGRAM, arguments, environment);
}

Outcome runTool(const std::string& tool, const Arguments& arguments) {
    return runToEnd(tool, arguments, {});
}

Outcome runProgramWithin(std::size_t bytes, const Arguments& arguments) {
    return runToEnd(CROSSCUT_PROGRAM, arguments, {}, bytes);
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

RunningProgram::RunningProgram(const Arguments& arguments)
    : m_child(start(CROSSCUT_PROGRAM, arguments, {}, m_folder.file("out"), m_folder.file("err"))) {}

RunningProgram::~RunningProgram() {
    if (m_child == 0)
        return;
    kill(m_child, SIGKILL);
    waitpid(m_child, nullptr, 0);
}

void RunningProgram::signal(int number) const {
    kill(m_child, number);
}

Outcome RunningProgram::finish() {
    return outcomeOf(std::exchange(m_child, 0), m_folder);
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
