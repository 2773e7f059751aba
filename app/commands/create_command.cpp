#include "app/command_line.h"
#include "app/json_output.h"
#include "model/base/clock.h"
#include "model/workflow/create_project.h"
#include "model/workflow/project_info.h"

namespace crosscut::app {

namespace {

int create(Console& console, const std::string& path, const workflow::CreateOptions& options) {
    const Stopwatch watch;
    const auto project = workflow::createProject(path, options, console.monitor());
    if (!project)
        return console.fail(project.error());

    const std::uint64_t seed = options.sample ? options.seed : 0;
    console.print(nlohmann::json{{"project", project->path()},
                                 {"schema_version", project->schemaVersion()},
                                 {"sample", options.sample},
                                 {"run", toJson(workflow::makeRunInfo(*project, seed, watch.seconds()))}});
    const char* sentence =
        options.sample
            ? QT_TRANSLATE_NOOP("Commands", "%1 holds the sample project. Everything in it is invented.")
            : QT_TRANSLATE_NOOP("Commands", "%1 is ready for its first import.");
    console.print(console.words().say("Commands", sentence).arg(QString::fromStdString(path)));
    return Done;
}

} // namespace

void addCreateCommand(CommandLine& line) {
    auto path = std::make_shared<std::string>();
    auto options = std::make_shared<workflow::CreateOptions>();
    CLI::App* verb =
        line.addVerb("create", "Make an empty project, or the sample project",
                     [path, options](Console& console) { return create(console, *path, *options); });
    verb->add_option("project", *path, "The project file")->required();
    verb->add_flag("--sample", options->sample,
                   "Fill it with the sample: invented people, films and courses");
    verb->add_flag("--force", options->overwrite, "Replace a file of that name");
    verb->add_option("--seed", options->seed, "Seed of the sample")->capture_default_str();
}

} // namespace crosscut::app
