#pragma once

#include "app/console.h"

#include <CLI/CLI.hpp>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace crosscut::app {

/// What scripts branch on.
enum ExitCode {
    Done = 0,
    Failed = 1,
    WrongUsage = 2,
    Refused = 3, ///< the data are too thin or invalid for the model
    Cancelled = 4,
};

/// The verbs of `crosscut VERB ...`. Each verb is one file in commands/ that adds itself with addVerb.
class CommandLine {
public:
    using Run = std::function<int(Console&)>;

    CommandLine();

    /// `run` is called after the options have been read; it gives an ExitCode.
    CLI::App* addVerb(const std::string& name, const std::string& description, Run run);

    bool knows(const std::string& verb) const;
    /// Reads argv, runs the verb, returns the exit code. Nothing is thrown.
    int run(int argc, char** argv);

private:
    CLI::App m_app;
    std::map<const CLI::App*, Run> m_runs;
    bool m_json = false;
    std::string m_language;
    int m_threads = 0;
};

// One function for each file in commands/.
void addCheckCommand(CommandLine& line);
void addCreateCommand(CommandLine& line);
void addEvaluateCommand(CommandLine& line);
void addImportCommand(CommandLine& line);
void addInfoCommand(CommandLine& line);
void addMatchCommand(CommandLine& line);
void addPairsCommand(CommandLine& line);
void addPlanCommand(CommandLine& line);
void addPropensityCommand(CommandLine& line);
void addQualityCommand(CommandLine& line);
void addReportCommand(CommandLine& line);
void addRevertCommand(CommandLine& line);
void addSegmentsCommand(CommandLine& line);
void addSurvivalCommand(CommandLine& line);
void addValueCommand(CommandLine& line);

} // namespace crosscut::app
