#include "app/command_line.h"

#include "model/base/parallel.h"
#include "ui/text/words.h"

#include <exception>
#include <iostream>

namespace crosscut::app {

CommandLine::CommandLine()
    : m_app("Plans tie-ins of paid courses with films and series", "crosscut") {
    m_app.set_version_flag("--version", "crosscut " CROSSCUT_VERSION);
    m_app.add_flag("--json", m_json, "One JSON document on standard output");
    m_app.add_option("--language", m_language, "Language of messages: zh_CN or en")
        ->check(CLI::IsMember({"zh_CN", "zh", "en"}));
    m_app.add_option("--threads", m_threads, "Threads of the models (0: all)")->check(CLI::NonNegativeNumber);
    m_app.require_subcommand(1);
    m_app.fallthrough();

    addCheckCommand(*this);
    addCreateCommand(*this);
    addEvaluateCommand(*this);
    addImportCommand(*this);
    addInfoCommand(*this);
    addMatchCommand(*this);
    addPairsCommand(*this);
    addPlanCommand(*this);
    addPropensityCommand(*this);
    addQualityCommand(*this);
    addReportCommand(*this);
    addRevertCommand(*this);
    addSegmentsCommand(*this);
    addSurvivalCommand(*this);
    addValueCommand(*this);
}

CLI::App* CommandLine::addVerb(const std::string& name, const std::string& description, Run run) {
    CLI::App* verb = m_app.add_subcommand(name, description);
    verb->fallthrough();
    m_runs[verb] = std::move(run);
    return verb;
}

bool CommandLine::knows(const std::string& verb) const {
    return !m_app.get_subcommands([&](const CLI::App* candidate) { return candidate->get_name() == verb; })
                .empty();
}

int CommandLine::run(int argc, char** argv) {
    try {
        m_app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int code = m_app.exit(error);
        return code == 0 ? Done : WrongUsage; // --help and --version "fail" with 0
    }
    setThreadCount(m_threads);
    const ui::Language language =
        m_language.empty() ? ui::systemLanguage() : ui::languageFromCode(QString::fromStdString(m_language));
    Console console(ui::Words(language), m_json);
    try {
        return m_runs.at(m_app.get_subcommands().front())(console);
    } catch (const std::exception& exception) {
        return console.fail(
            Error{.code = ErrorCode::Internal, .args = {}, .detail = exception.what(), .lacking = {}});
    }
}

} // namespace crosscut::app
