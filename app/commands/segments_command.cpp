#include "app/command_line.h"
#include "app/json_output.h"
#include "model/workflow/segment_users.h"
#include "ui/text/sentences.h"

namespace crosscut::app {

namespace {

struct Arguments {
    std::string project, method = "kmeans";
    workflow::SegmentOptions options;
};

nlohmann::json segmentJson(const workflow::SegmentProfile& profile,
                           const workflow::SegmentationResult& result, const ui::Words& words) {
    nlohmann::json document{{"name", profile.segment.name}, {"suppressed", profile.suppressed}};
    if (profile.suppressed)
        return document;
    nlohmann::json means = nlohmann::json::object();
    for (std::size_t i = 0; i < result.features.size(); ++i)
        means[result.features[i]] = finite(profile.featureMeans[i]);
    nlohmann::json sentences = nlohmann::json::array();
    for (const Sentence& sentence : profile.sentences)
        sentences.push_back(ui::sentenceText(words, sentence).toStdString());
    document.update({{"people", profile.segment.people},
                     {"share", profile.share},
                     {"means", means},
                     {"sentences", sentences}});
    return document;
}

nlohmann::json resultJson(const workflow::SegmentationResult& result, const ui::Words& words) {
    nlohmann::json segments = nlohmann::json::array();
    for (const workflow::SegmentProfile& profile : result.segments)
        segments.push_back(segmentJson(profile, result, words));
    nlohmann::json byK = nlohmann::json::array();
    for (const auto& [k, silhouette] : result.silhouetteByK)
        byK.push_back({{"k", k}, {"silhouette", finite(silhouette)}});
    return {
        {"method", result.method == SegmentMethod::KMeans ? "kmeans" : "rfm"},
        {"k", result.k},
        {"people", result.people},
        {"silhouette", result.method == SegmentMethod::KMeans ? finite(result.silhouette) : nlohmann::json()},
        {"silhouette_by_k", byK},
        {"features", result.features},
        {"segments", segments},
        {"converged", result.fit.converged()},
        {"run", toJson(result.run)}};
}

/// A hidden segment of ten people or more is hidden for the sake of a smaller one.
QString sizeText(const ui::Words& words, const workflow::SegmentProfile& profile) {
    const std::int64_t people = profile.segment.people;
    if (!profile.suppressed)
        return words.count(static_cast<double>(people));
    return people < smallestShownCell ? QStringLiteral("< %1").arg(smallestShownCell) : QStringLiteral("–");
}

int segments(Console& console, Arguments& arguments) {
    arguments.options.method = arguments.method == "rfm" ? SegmentMethod::Rfm : SegmentMethod::KMeans;
    auto project = console.open(arguments.project, store::Access::ReadWriteElseReadOnly);
    if (!project)
        return console.fail(project.error());
    const auto result = workflow::segmentUsers(*project, arguments.options, console.monitor());
    if (!result)
        return console.fail(result.error());
    console.print(resultJson(*result, console.words()));
    const ui::Words& words = console.words();
    const auto say = [&](const char* source) { return words.say("Commands", source); };
    std::vector<QStringList> rows{{say(QT_TRANSLATE_NOOP("Commands", "Segment")),
                                   say(QT_TRANSLATE_NOOP("Commands", "People")),
                                   say(QT_TRANSLATE_NOOP("Commands", "Share"))}};
    for (const workflow::SegmentProfile& profile : result->segments)
        rows.push_back({ui::tokenText(words, "segment", profile.segment.name), sizeText(words, profile),
                        profile.suppressed ? QString() : words.percent(profile.share)});
    console.printTable(rows, {false, true, true});
    for (const workflow::SegmentProfile& profile : result->segments)
        for (const Sentence& sentence : profile.sentences)
            console.print(ui::sentenceText(words, sentence));
    return Done;
}

} // namespace

void addSegmentsCommand(CommandLine& line) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* verb = line.addVerb("segments", "Groups of people who behave alike",
                                  [arguments](Console& console) { return segments(console, *arguments); });
    verb->add_option("project", arguments->project, "The project file")->required();
    verb->add_option("--method", arguments->method, "k-means on behaviour, or recency, frequency and money")
        ->check(CLI::IsMember({"kmeans", "rfm"}));
    verb->add_option("--k", arguments->options.k, "Number of clusters; 0: the best of 2 to 8")
        ->check(CLI::NonNegativeNumber);
    verb->add_option("--seed", arguments->options.seed, "Seed of the first centres");
    verb->add_flag("--force", arguments->options.force, "Compute even where the data are too thin");
}

} // namespace crosscut::app
