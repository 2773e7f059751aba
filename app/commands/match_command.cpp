#include "app/command_line.h"
#include "app/csv_file.h"
#include "app/json_output.h"
#include "app/quality_json.h"
#include "model/workflow/match_items.h"
#include "ui/text/gate_text.h"
#include "ui/text/sentences.h"

namespace crosscut::app {

namespace {

struct Arguments {
    std::string project;
    std::string subjects = "users";
    std::string output;
    workflow::MatchOptions options;
};

Result<void> writeCsv(const std::string& path, const workflow::MatchResult& result) {
    CsvFile file(path, {"id", "rank", "item", "score"});
    for (const workflow::MatchList& list : result.items)
        for (std::size_t i = 0; i < list.results.size(); ++i)
            file.field(list.id)
                .field(static_cast<double>(i + 1))
                .field(list.results[i].id)
                .field(list.results[i].score)
                .endRow();
    return file.close();
}

nlohmann::json resultJson(const ui::Words& words, const workflow::MatchResult& result,
                          const std::vector<workflow::GateFact>& gate) {
    nlohmann::json items = nlohmann::json::array();
    for (const workflow::MatchList& list : result.items) {
        nlohmann::json results = nlohmann::json::array();
        for (const workflow::MatchedItem& item : list.results)
            results.push_back({{"id", item.id},
                               {"title", item.title},
                               {"score", finite(item.score)},
                               {"reason", ui::sentenceText(words, item.reason).toStdString()}});
        items.push_back({{"id", list.id}, {"title", list.title}, {"results", std::move(results)}});
    }
    return {{"model", result.model},
            {"items", std::move(items)},
            {"fit_seconds", result.fitSeconds},
            {"rank_seconds", result.rankSeconds},
            {"warnings", gateJson(words, gate)},
            {"run", toJson(result.run)}};
}

/// One table for each person or film; with many of them only the first ones, and how many there are.
void printLists(Console& console, const workflow::MatchResult& result) {
    constexpr std::size_t most = 20;
    const ui::Words& words = console.words();
    for (std::size_t i = 0; i < std::min(most, result.items.size()); ++i) {
        const workflow::MatchList& list = result.items[i];
        const std::string name =
            list.title.empty() || list.title == list.id ? list.id : list.title + " (" + list.id + ")";
        console.print(QString::fromStdString(name));
        std::vector<QStringList> rows;
        for (std::size_t rank = 0; rank < list.results.size(); ++rank) {
            const workflow::MatchedItem& item = list.results[rank];
            rows.push_back({words.count(static_cast<double>(rank + 1)), QString::fromStdString(item.id),
                            QString::fromStdString(item.title), words.number(item.score, 3),
                            ui::sentenceText(words, item.reason)});
        }
        console.printTable(rows, {true, false, false, true, false});
        if (rows.empty())
            console.print(words.say(
                "Commands",
                QT_TRANSLATE_NOOP("Commands", "The model finds nothing that speaks for any item.")));
        console.print(QString());
    }
    if (result.items.size() > most)
        console.print(
            words
                .say("Commands", QT_TRANSLATE_NOOP("Commands", "The first %1 of %2 lists. --output writes "
                                                               "all of them to a file."))
                .arg(words.count(most), words.count(static_cast<double>(result.items.size()))));
}

int match(Console& console, Arguments& arguments) {
    arguments.options.forFilms = arguments.subjects == "films";
    const auto project = console.open(arguments.project);
    if (!project)
        return console.fail(project.error());
    const auto result = workflow::matchItems(*project, arguments.options, console.monitor());
    if (!result)
        return console.fail(result.error());
    const bool byContent = arguments.options.model == "tags" || arguments.options.model == "jaccard";
    const auto gate = workflow::modelGate(*project, byContent ? workflow::GatedModel::MatchByContent
                                                              : workflow::GatedModel::MatchByBehaviour);
    if (!gate)
        return console.fail(gate.error());
    for (const workflow::GateFact& fact : *gate)
        console.warn(ui::gateText(console.words(), fact));
    if (!arguments.output.empty())
        if (const auto written = writeCsv(arguments.output, *result); !written)
            return console.fail(written.error());
    if (console.wantsJson())
        console.print(resultJson(console.words(), *result, *gate));
    else if (arguments.output.empty())
        printLists(console, *result);
    else
        console.print(console.words()
                          .say("Commands", QT_TRANSLATE_NOOP("Commands", "Wrote %1 lists to %2."))
                          .arg(console.words().count(static_cast<double>(result->items.size())),
                               QString::fromStdString(arguments.output)));
    return Done;
}

} // namespace

void addMatchCommand(CommandLine& line) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* verb = line.addVerb("match", "Ranked items for people, or courses for films",
                                  [arguments](Console& console) { return match(console, *arguments); });
    workflow::MatchOptions& options = arguments->options;
    verb->add_option("project", arguments->project, "The project file")->required();
    verb->add_option("--model", options.model, "popularity, tags, jaccard or knn")->required();
    verb->add_option("--for", arguments->subjects, "users or films")
        ->check(CLI::IsMember({"users", "films"}));
    verb->add_option("--id", options.id, "Only this person or film");
    verb->add_option("--top", options.top, "Items in a list")->check(CLI::PositiveNumber);
    verb->add_option("--output", arguments->output, "Write the lists as CSV");
    verb->add_option("--event-kinds", options.eventKinds, "Only these kinds of events, e.g. purchase,view")
        ->delimiter(',');
    verb->add_option("--neighbours", options.neighbours, "knn: neighbours kept of an item")
        ->check(CLI::PositiveNumber);
    verb->add_option("--shrinkage", options.shrinkage, "knn: people at which a similarity counts half")
        ->check(CLI::NonNegativeNumber);
    verb->add_option("--weighting", options.weighting, "knn: cosine, tfidf or bm25");
    verb->add_option("--seed", options.seed, "Seed of what is drawn");
    verb->add_flag("--force", options.force, "Compute even where the data are too thin");
}

} // namespace crosscut::app
