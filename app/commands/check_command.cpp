#include "app/command_line.h"
#include "app/json_output.h"
#include "model/base/clock.h"
#include "model/workflow/project_info.h"
#include "ui/text/sentences.h"

namespace crosscut::app {

namespace {

/// A project that is too damaged to be opened is an answer of `check`, not a failure to give one.
int reportUnopened(Console& console, const Error& error) {
    if (error.code != ErrorCode::ProjectDamaged)
        return console.fail(error);
    const QString sentence = ui::errorText(console.words(), error);
    nlohmann::json document = toJson(error);
    document["intact"] = false;
    document["findings"] = {sentence.toStdString()};
    console.print(document);
    console.warn(sentence);
    return Failed;
}

int check(Console& console, const std::string& path) {
    const Stopwatch watch;
    auto project = console.open(path);
    if (!project)
        return reportUnopened(console, project.error());
    const auto report = project->check(console.monitor());
    if (!report)
        return reportUnopened(console, report.error());

    nlohmann::json document{{"project", path}, {"intact", report->intact()}, {"findings", report->findings}};
    const ui::Words& words = console.words();
    const QString name = QString::fromStdString(path);
    if (!report->intact()) {
        console.print(document);
        for (const std::string& finding : report->findings)
            console.print(QString::fromStdString(finding));
        console.warn(
            words
                .say("Commands", QT_TRANSLATE_NOOP("Commands", "%1 is damaged. Keep it as it is and go on "
                                                               "with a backup."))
                .arg(name));
        return Failed;
    }
    document["run"] = toJson(workflow::makeRunInfo(*project, 0, watch.seconds()));
    console.print(document);
    console.print(words.say("Commands", QT_TRANSLATE_NOOP("Commands", "%1 is intact.")).arg(name));
    return Done;
}

} // namespace

void addCheckCommand(CommandLine& line) {
    auto path = std::make_shared<std::string>();
    CLI::App* verb = line.addVerb("check", "Whether a project file is intact",
                                  [path](Console& console) { return check(console, *path); });
    verb->add_option("project", *path, "The project file")->required();
}

} // namespace crosscut::app
