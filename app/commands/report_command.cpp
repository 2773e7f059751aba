#include "app/command_line.h"
#include "app/json_output.h"
#include "app/plan_choice.h"
#include "model/base/clock.h"
#include "model/workflow/compose_report.h"
#include "ui/report/pdf_writer.h"

namespace crosscut::app {

namespace {

struct Arguments {
    std::string project;
    std::string plan;
    std::string output;
    std::string pageSize = "A4";
};

int writeReport(Console& console, const Arguments& arguments) {
    const Stopwatch watch;
    const QString output = QString::fromStdString(arguments.output);
    if (!output.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return console.fail(invalidOption("--output", arguments.output, "OUT.pdf"));
    auto project = console.open(arguments.project);
    if (!project)
        return console.fail(project.error());
    const auto plan = choosePlan(*project, "--plan", arguments.plan);
    if (!plan)
        return console.fail(plan.error());
    PartMonitor composing(console.monitor(), 0, 0.7);
    const auto document = workflow::composeReport(*project, *plan, composing);
    if (!document)
        return console.fail(document.error());

    const ui::Words& words = console.words();
    const ui::PdfOptions options{.size = arguments.pageSize == "Letter" ? QPageSize::Letter : QPageSize::A4};
    PartMonitor drawing(console.monitor(), 0.7, 1);
    const auto pages = ui::writePdf(*document, words, output, options, drawing);
    if (!pages)
        return console.fail(pages.error());
    RunInfo run = document->run;
    run.seconds = watch.seconds();
    console.print(nlohmann::json{{"output", arguments.output},
                                 {"plan", plan->name},
                                 {"pages", *pages},
                                 {"language", ui::languageCode(words.language()).toStdString()},
                                 {"page_size", arguments.pageSize},
                                 {"run", toJson(run)}});
    console.print(words.say("Commands", QT_TRANSLATE_NOOP("Commands", "Wrote %1 pages to %2."))
                      .arg(words.count(*pages), output));
    return Done;
}

} // namespace

void addReportCommand(CommandLine& line) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* verb = line.addVerb("report", "Write a plan's report as a PDF, in the language of --language",
                                  [arguments](Console& console) { return writeReport(console, *arguments); });
    verb->add_option("project", arguments->project, "The project file")->required();
    verb->add_option("--plan", arguments->plan, "The plan; without it the only one");
    verb->add_option("--output", arguments->output, "The file to write, OUT.pdf")->required();
    verb->add_option("--page-size", arguments->pageSize, "A4 or Letter")
        ->check(CLI::IsMember({"A4", "Letter"}));
}

} // namespace crosscut::app
