#include "app/command_line.h"
#include "app/json_output.h"
#include "app/quality_json.h"
#include "model/workflow/rank_pairs.h"
#include "ui/text/gate_text.h"
#include "ui/text/sentences.h"

#include <charconv>

namespace crosscut::app {

namespace {

struct Arguments {
    std::string project;
    std::vector<std::string> weights;
    bool explain = false;
    workflow::PairOptions options;
};

nlohmann::json audienceJson(const workflow::AudienceEvidence& audience) {
    if (audience.suppressed)
        return {{"field", audience.field}, {"suppressed", true}};
    return {{"field", audience.field},          {"suppressed", false},
            {"watchers", audience.watchers},    {"buyers_among_watchers", audience.buyersAmongWatchers},
            {"people", audience.people},        {"buyers", audience.buyers},
            {"share", audience.share},          {"ci95", {audience.low, audience.high}},
            {"base_share", audience.baseShare}, {"lift", audience.lift},
            {"lift_low", audience.liftLow}};
}

nlohmann::json pairJson(const workflow::RankedPair& pair, const ui::Words& words) {
    nlohmann::json gates = nlohmann::json::array();
    for (const workflow::PairGate& gate : pair.gates)
        gates.push_back({{"name", gate.name},
                         {"passed", gate.passed},
                         {"known", gate.known},
                         {"why", ui::sentenceText(words, gate.why).toStdString()}});
    nlohmann::json criteria = nlohmann::json::object();
    for (const workflow::PairCriterion& criterion : pair.criteria)
        criteria[criterion.name] = {{"z", criterion.z ? finite(*criterion.z) : nlohmann::json()},
                                    {"weight", criterion.weight}};
    nlohmann::json explanation = nlohmann::json::array();
    for (const Sentence& sentence : pair.explanation)
        explanation.push_back(ui::sentenceText(words, sentence).toStdString());
    return {{"film", pair.film},
            {"film_title", pair.filmTitle},
            {"course", pair.course},
            {"course_title", pair.courseTitle},
            {"score", finite(pair.score)},
            {"rank", pair.rank},
            {"rank_low", pair.rankLow},
            {"rank_high", pair.rankHigh},
            {"evidence", pair.evidence},
            {"gates", gates},
            {"criteria", criteria},
            {"audience", audienceJson(pair.audience)},
            {"shared_tags", pair.sharedTags},
            {"sentence", ui::sentenceText(words, pair.sentence).toStdString()},
            {"explanation", explanation}};
}

/// "topic=.3" into the weights.
Result<void> readWeights(const std::vector<std::string>& texts, std::map<std::string, double>& weights) {
    for (const std::string& text : texts) {
        const std::size_t sign = text.find('=');
        double weight = 0;
        const char* end = text.data() + text.size();
        if (sign == std::string::npos || std::from_chars(text.data() + sign + 1, end, weight).ptr != end ||
            sign + 1 == text.size())
            return invalidOption("weights", text, "topic=.3,audience=.2,...");
        weights[text.substr(0, sign)] = weight;
    }
    return {};
}

void printPairs(Console& console, const workflow::PairResult& result, bool explain) {
    const ui::Words& words = console.words();
    const auto evidence = [&](const workflow::RankedPair& pair) {
        return words.say("Commands", QT_TRANSLATE_NOOP("Commands", "evidence %1"))
            .arg(words.percent(pair.evidence, 0));
    };
    for (const workflow::RankedPair& pair : result.pairs) {
        console.print(QStringLiteral("%1 (%2–%3)  %4  %5 × %6  [%7]")
                          .arg(pair.rank)
                          .arg(pair.rankLow)
                          .arg(pair.rankHigh)
                          .arg(words.number(pair.score, 3), QString::fromStdString(pair.filmTitle),
                               QString::fromStdString(pair.courseTitle), evidence(pair)));
        console.print(QStringLiteral("    ") + ui::sentenceText(words, pair.sentence));
        if (!explain)
            continue;
        for (const workflow::PairCriterion& criterion : pair.criteria)
            console.print(QStringLiteral("    · %1: %2 × %3")
                              .arg(ui::tokenText(words, "criterion", criterion.name),
                                   criterion.z ? words.number(*criterion.z, 2) : QStringLiteral("–"),
                                   words.number(criterion.weight, 2)));
        for (const Sentence& sentence : pair.explanation)
            console.print(QStringLiteral("    · ") + ui::sentenceText(words, sentence));
    }
    if (explain)
        console.print(ui::filled(
            words.say("Commands",
                      QT_TRANSLATE_NOOP("Commands", "Ranks are compared among the best %1 of %2 pairs.")),
            {words.count(static_cast<double>(result.compared)),
             words.count(static_cast<double>(result.candidates))}));
}

int pairs(Console& console, Arguments& arguments) {
    if (const auto read = readWeights(arguments.weights, arguments.options.weights); !read)
        return console.fail(read.error());
    auto project = console.open(arguments.project);
    if (!project)
        return console.fail(project.error());
    const auto result = workflow::rankPairs(*project, arguments.options, console.monitor());
    if (!result)
        return console.fail(result.error());
    const auto gate = workflow::modelGate(*project, workflow::GatedModel::Pairs);
    if (!gate)
        return console.fail(gate.error());
    for (const workflow::GateFact& fact : *gate)
        console.warn(ui::gateText(console.words(), fact));
    nlohmann::json list = nlohmann::json::array();
    for (const workflow::RankedPair& pair : result->pairs)
        list.push_back(pairJson(pair, console.words()));
    console.print(nlohmann::json{{"pairs", list},
                                 {"candidates", result->candidates},
                                 {"ranks_compared", result->compared},
                                 {"weights", result->weights},
                                 {"warnings", gateJson(console.words(), *gate)},
                                 {"run", toJson(result->run)}});
    if (!console.wantsJson())
        printPairs(console, *result, arguments.explain);
    return Done;
}

} // namespace

void addPairsCommand(CommandLine& line) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* verb = line.addVerb("pairs", "Films × courses by their pair score, each with its reason",
                                  [arguments](Console& console) { return pairs(console, *arguments); });
    workflow::PairOptions& options = arguments->options;
    verb->add_option("project", arguments->project, "The project file")->required();
    verb->add_option("--film", options.film, "Only this film");
    verb->add_option("--course", options.course, "Only this course");
    verb->add_option("--top", options.top, "How many pairs")->check(CLI::PositiveNumber);
    verb->add_option("--weights", arguments->weights, "topic=.3,audience=.2,reach=,timing=,data=,rubric=")
        ->delimiter(',');
    verb->add_option("--banned", options.bannedCategories, "Categories that may not be paired")
        ->delimiter(',');
    verb->add_flag("--explain", arguments->explain, "Every criterion and gate in sentences");
    verb->add_option("--seed", options.seed, "Seed of the rank intervals");
    verb->add_flag("--force", options.force, "Compute even where the data are too thin");
}

} // namespace crosscut::app
