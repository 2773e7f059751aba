#include "app/command_line.h"
#include "app/json_output.h"
#include "model/workflow/evaluate_models.h"
#include "ui/text/sentences.h"

namespace crosscut::app {

namespace {

struct Arguments {
    std::string project;
    std::string split = "time";
    workflow::EvaluateOptions options;
};

/// What the figures mean; it stands beside them wherever they are shown.
const char* const definition = QT_TRANSLATE_NOOP(
    "Commands", "NDCG@K: binary gain, discount log2(rank + 1), ideal list cut at min(K, |R|). MAP@K divides "
                "by min(K, |R|). "
                "Precision@K is hits / K, recall hits / |R|, MRR the reciprocal rank of the first hit within "
                "K; each is the mean "
                "over people. All items compete; what a person has in training is masked, ties go by item "
                "key, an empty list "
                "scores 0, and people without a test item are left out and counted. Coverage is the share of "
                "items in any list, "
                "Gini how unevenly the lists show them. Intervals: 95 %, bootstrap over people.");

nlohmann::json interval(const workflow::Interval& ci) {
    return {finite(ci.low), finite(ci.high)};
}

nlohmann::json scoreJson(const workflow::ModelScore& score) {
    return {{"model", score.model},
            {"ndcg", finite(score.ndcg)},
            {"map", finite(score.map)},
            {"precision", finite(score.precision)},
            {"recall", finite(score.recall)},
            {"mrr", finite(score.mrr)},
            {"coverage", finite(score.coverage)},
            {"gini", finite(score.gini)},
            {"users", score.users},
            {"skipped_users", score.skippedUsers},
            {"ci95",
             {{"ndcg", interval(score.ndcgCi)},
              {"map", interval(score.mapCi)},
              {"precision", interval(score.precisionCi)},
              {"recall", interval(score.recallCi)},
              {"mrr", interval(score.mrrCi)}}},
            {"rmse", score.rmse ? finite(*score.rmse) : nlohmann::json(nullptr)},
            {"mae", score.mae ? finite(*score.mae) : nlohmann::json(nullptr)},
            {"fit_seconds", score.fitSeconds},
            {"rank_seconds", score.rankSeconds}};
}

void printScores(Console& console, const workflow::EvaluationResult& result) {
    const ui::Words& words = console.words();
    const auto say = [&](const char* source) { return words.say("Commands", source); };
    std::vector<QStringList> rows{{say(QT_TRANSLATE_NOOP("Commands", "Model")), QStringLiteral("NDCG"),
                                   QStringLiteral("95 %"), QStringLiteral("MAP"),
                                   say(QT_TRANSLATE_NOOP("Commands", "Precision")),
                                   say(QT_TRANSLATE_NOOP("Commands", "Recall")), QStringLiteral("MRR"),
                                   say(QT_TRANSLATE_NOOP("Commands", "Coverage")), QStringLiteral("Gini"),
                                   say(QT_TRANSLATE_NOOP("Commands", "People"))}};
    for (const workflow::ModelScore& score : result.models)
        rows.push_back({ui::tokenText(words, "model", score.model), words.number(score.ndcg, 4),
                        words.range(score.ndcgCi.low, score.ndcgCi.high, 4), words.number(score.map, 4),
                        words.number(score.precision, 4), words.number(score.recall, 4),
                        words.number(score.mrr, 4), words.percent(score.coverage),
                        words.number(score.gini, 3), words.count(static_cast<double>(score.users))});
    console.printTable(rows, {false, true, true, true, true, true, true, true, true, true});
    console.print(QString());
    console.print(QStringLiteral("K = %1. ").arg(result.k) + say(definition));
}

int evaluate(Console& console, Arguments& arguments) {
    arguments.options.split = arguments.split == "random"       ? workflow::SplitKind::Random
                              : arguments.split == "leave-last" ? workflow::SplitKind::LeaveLast
                                                                : workflow::SplitKind::Time;
    const auto project = console.open(arguments.project);
    if (!project)
        return console.fail(project.error());
    const auto result = workflow::evaluateModels(*project, arguments.options, console.monitor());
    if (!result)
        return console.fail(result.error());
    nlohmann::json models = nlohmann::json::array();
    for (const workflow::ModelScore& score : result->models)
        models.push_back(scoreJson(score));
    console.print(nlohmann::json{{"models", models},
                                 {"definition", console.words().say("Commands", definition).toStdString()},
                                 {"split", result->split},
                                 {"test", result->testShare},
                                 {"k", result->k},
                                 {"run", toJson(result->run)}});
    if (!console.wantsJson())
        printScores(console, *result);
    return Done;
}

} // namespace

void addEvaluateCommand(CommandLine& line) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* verb = line.addVerb("evaluate", "How well models rank what people turned to afterwards",
                                  [arguments](Console& console) { return evaluate(console, *arguments); });
    workflow::EvaluateOptions& options = arguments->options;
    verb->add_option("project", arguments->project, "The project file")->required();
    verb->add_option("--model", options.models, "popularity, tags, jaccard, knn, separated by commas")
        ->delimiter(',');
    verb->add_option("--split", arguments->split,
                     "What is held out: the newest events, some of each person's items, "
                     "or each person's last")
        ->check(CLI::IsMember({"time", "random", "leave-last"}));
    verb->add_option("--test", options.testShare, "Share that is held out")->check(CLI::Range(0.0, 1.0));
    verb->add_option("--k", options.k, "Length of the lists")->check(CLI::PositiveNumber);
    verb->add_option("--seed", options.seed, "Seed of what is drawn");
    verb->add_option("--bootstrap", options.bootstrap, "Draws of the intervals")
        ->check(CLI::NonNegativeNumber);
    verb->add_option("--event-kinds", options.eventKinds, "Only these kinds of events")->delimiter(',');
    verb->add_flag("--force", options.force, "Compute even where the data are too thin");
}

} // namespace crosscut::app
