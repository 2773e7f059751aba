#include "model/workflow/pair_explanation.h"

#include "model/domain/segment.h"
#include "model/planning/wilson.h"
#include "model/text/segmenter.h"
#include "model/text/taxonomy.h"
#include "model/workflow/pair_gates.h"

#include <algorithm>
#include <set>

namespace crosscut::workflow {

namespace {

constexpr std::size_t mostSharedTags = 5;

/// Any cell of the two-by-two table that is too small hides all of them: the others would give it away.
bool hasSmallCell(const planning::BuyEvidence& buying) {
    const std::int64_t cells[] = {buying.buyersAmongWatchers, buying.watchers - buying.buyersAmongWatchers,
                                  buying.buyers - buying.buyersAmongWatchers};
    return std::any_of(std::begin(cells), std::end(cells),
                       [](std::int64_t people) { return people < smallestShownCell; });
}

AudienceEvidence audienceOf(const PairEvidence& evidence, const PairScorer& scorer, std::size_t film,
                            std::size_t course) {
    const planning::BuyEvidence buying = evidence.buying(film, evidence.fieldOf[course]);
    AudienceEvidence audience;
    audience.field = evidence.fields[evidence.fieldOf[course]];
    audience.people = buying.people;
    audience.watchers = buying.watchers < smallestShownCell ? 0 : buying.watchers;
    audience.suppressed = hasSmallCell(buying);
    if (audience.suppressed)
        return audience;
    audience.buyersAmongWatchers = buying.buyersAmongWatchers;
    audience.buyers = buying.buyers;
    const auto watchers = static_cast<double>(buying.watchers);
    const planning::Estimate share =
        planning::wilsonShare(static_cast<double>(buying.buyersAmongWatchers), watchers);
    audience.share = share.value;
    audience.low = share.low;
    audience.high = share.high;
    audience.baseShare = static_cast<double>(buying.buyers) / static_cast<double>(buying.people);
    audience.lift = scorer.lift(film, course).lift;
    audience.liftLow = scorer.lift(film, course).liftLow;
    return audience;
}

/// What film and course have in common: words of both, and themes of the film that lead to a word of the
/// course.
struct CommonTopics {
    std::vector<std::string> words;
    std::vector<std::pair<std::string, std::string>> links; ///< theme, knowledge
};

CommonTopics commonTopics(const PairEvidence& evidence, std::size_t film, std::size_t course) {
    const text::TfIdf& texts = *evidence.texts;
    const Film& f = evidence.films[film];
    std::set<std::string> own;
    const auto addOwn = [&own](const std::string& words) {
        for (std::string& word : text::segment(words))
            own.insert(std::move(word));
    };
    std::vector<std::string> themes = f.genres;
    themes.insert(themes.end(), f.tags.begin(), f.tags.end());
    std::for_each(themes.begin(), themes.end(), addOwn);
    addOwn(f.synopsis);
    CommonTopics common;
    for (const text::TermShare& term :
         texts.shared(texts.row(film), texts.row(evidence.films.size() + course), mostSharedTags)) {
        if (own.contains(term.term)) {
            common.words.push_back(term.term);
            continue;
        }
        const auto theme = std::find_if(themes.begin(), themes.end(), [&](const std::string& tag) {
            const auto knowledge = text::relatedKnowledge(tag);
            return std::find(knowledge.begin(), knowledge.end(), term.term) != knowledge.end();
        });
        if (theme != themes.end())
            common.links.emplace_back(*theme, term.term);
    }
    return common;
}

std::string joined(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words)
        list += (list.empty() ? "" : "、") + word;
    return list;
}

std::vector<Sentence> topicSentences(const RankedPair& pair, const CommonTopics& common) {
    std::vector<Sentence> sentences;
    if (!common.words.empty())
        sentences.push_back({SentenceId::PairSharedTags, {joined(common.words)}});
    for (const auto& [theme, knowledge] : common.links)
        sentences.push_back({SentenceId::PairTaxonomy, {theme, knowledge}});
    if (sentences.empty())
        sentences.push_back({SentenceId::PairNoSharedTags, {pair.filmTitle, pair.courseTitle}});
    return sentences;
}

/// The audience in one sentence: the shares, or why none is shown.
Sentence audienceSentence(const RankedPair& pair, const planning::BuyEvidence& buying) {
    const AudienceEvidence& audience = pair.audience;
    if (!audience.suppressed)
        return {SentenceId::PairBuyersAmongWatchers,
                {pair.filmTitle, audience.field, audience.watchers, audience.share, audience.baseShare,
                 audience.low, audience.high}};
    if (buying.buyers == 0)
        return {SentenceId::PairNoPurchases, {audience.field}};
    if (buying.watchers < smallestShownCell)
        return {SentenceId::PairTooFewWatchers,
                {pair.filmTitle, buying.watchers, std::int64_t{smallestShownCell}}};
    return {SentenceId::PairTooFewBuyers,
            {pair.filmTitle, audience.field, audience.watchers, std::int64_t{smallestShownCell}}};
}

void explain(RankedPair& pair, const PairEvidence& evidence, const PairScorer& scorer, std::size_t film,
             std::size_t course, const CommonTopics& common) {
    std::vector<Sentence> topics = topicSentences(pair, common);
    const Sentence audience = audienceSentence(pair, evidence.buying(film, evidence.fieldOf[course]));
    const bool sharesShown = !pair.audience.suppressed;
    pair.sentence = sharesShown ? audience : topics.front();
    if (sharesShown) {
        pair.explanation = std::move(topics);
    } else {
        pair.explanation.assign(topics.begin() + 1, topics.end());
        pair.explanation.push_back(audience);
    }
    const auto people = static_cast<std::int64_t>(
        evidence.films[film].audience.value_or(static_cast<double>(evidence.watchers[film])));
    if (evidence.reach[film] && people >= smallestShownCell)
        pair.explanation.push_back({SentenceId::PairReach, {pair.filmTitle, people, *evidence.reach[film]}});
    if (const auto overlap = timingOverlap(scorer.filmFacts(film), scorer.courseFacts(course)))
        pair.explanation.push_back({SentenceId::PairTiming,
                                    {pair.filmTitle, scorer.filmFacts(film).release->toIso(),
                                     static_cast<std::int64_t>(overlap->days)}});
    for (const PairGate& gate : pair.gates)
        pair.explanation.push_back(gate.why);
}

} // namespace

RankedPair explainedPair(const PairEvidence& evidence, const PairScorer& scorer, std::size_t film,
                         std::size_t course, const planning::CriterionWeights& weights) {
    const Film& f = evidence.films[film];
    const Course& c = evidence.courses[course];
    RankedPair pair;
    pair.film = f.key;
    pair.filmTitle = f.title.empty() ? f.key : f.title;
    pair.course = c.key;
    pair.courseTitle = c.title.empty() ? c.key : c.title;
    pair.field = c.field;
    const planning::PairCriteria criteria = scorer.criteria(film, course);
    const planning::PairScore score = planning::pairScore(criteria, weights);
    pair.score = score.score;
    pair.evidence = score.evidence;
    pair.gates = pairGates(f, scorer.filmFacts(film), scorer.courseFacts(course), scorer.window());
    for (std::size_t k = 0; k < planning::criterionCount; ++k)
        pair.criteria.push_back({std::string(planning::criterionNames[k]), criteria.z[k], weights[k]});
    pair.audience = audienceOf(evidence, scorer, film, course);
    const CommonTopics common = commonTopics(evidence, film, course);
    pair.sharedTags = common.words;
    for (const auto& [theme, knowledge] : common.links)
        pair.sharedTags.push_back(knowledge);
    explain(pair, evidence, scorer, film, course, common);
    return pair;
}

} // namespace crosscut::workflow
