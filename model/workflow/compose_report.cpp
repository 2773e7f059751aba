#include "model/workflow/compose_report.h"

#include "model/report/campaign_report.h"
#include "model/store/guarded.h"
#include "model/store/plan_table.h"
#include "model/workflow/fill_sample.h"
#include "model/workflow/plan_totals.h"
#include "model/workflow/project_info.h"
#include "model/workflow/rank_pairs.h"
#include "model/workflow/report_retention.h"
#include "model/workflow/segment_users.h"

#include <filesystem>

namespace crosscut::workflow {

namespace {

report::PlanFacts planFacts(const PlanTotals& totals) {
    report::PlanFacts facts{.reach = totals.reach,
                            .buyers = totals.expectedBuyers,
                            .money = {},
                            .issues = {},
                            .summary = totals.summary};
    for (const CurrencyTotals& money : totals.money)
        facts.money.push_back({.currency = money.currency,
                               .planned = money.planned,
                               .committed = money.committed,
                               .actual = money.actual,
                               .gross = money.expectedGross,
                               .partnerShare = money.partnerShare});
    for (const PlanIssue& issue : totals.issues)
        facts.issues.push_back({issue.kind, issue.pair});
    return facts;
}

report::PairReason pairReason(const RankedPair& pair) {
    report::PairReason reason{
        .lead = pair.sentence, .explanation = pair.explanation, .criteria = {}, .gates = {}};
    for (const PairCriterion& criterion : pair.criteria)
        reason.criteria.push_back({criterion.name, criterion.z, criterion.weight});
    for (const PairGate& gate : pair.gates)
        reason.gates.push_back({gate.name, gate.passed, gate.known, gate.why});
    return reason;
}

/// Why this pair, as the project stands today; an Error where it cannot be said.
Result<report::PairReason> reasonOf(store::ProjectFile& project, const PlanPair& pair, TaskMonitor& monitor) {
    PairOptions options;
    options.film = pair.film;
    options.course = pair.course;
    options.from = pair.from;
    options.until = pair.until;
    options.top = 1;
    const auto ranked = rankPairs(project, options, monitor);
    if (!ranked)
        return ranked.error();
    if (ranked->pairs.empty())
        return Error{
            .code = ErrorCode::PairNotFound, .args = {pair.film, pair.course}, .detail = {}, .lacking = {}};
    return pairReason(ranked->pairs.front());
}

std::vector<report::PairFacts> pairFacts(store::ProjectFile& project, const Plan& plan,
                                         const PlanTotals& totals, TaskMonitor& monitor) {
    std::vector<report::PairFacts> facts;
    for (std::size_t i = 0; i < plan.pairs.size(); ++i) {
        const PlanPairTotals& numbers = totals.pairs[i];
        const auto film = store::findFilm(project.database(), plan.pairs[i].film);
        facts.push_back({.filmTitle = numbers.filmTitle,
                         .courseTitle = numbers.courseTitle,
                         .release = film ? film->releaseDate : std::nullopt,
                         .reach = numbers.reach,
                         .suppressed = numbers.suppressed,
                         .buyersKnown = numbers.buyersKnown,
                         .buyRate = numbers.buyRate,
                         .buyers = numbers.expectedBuyers,
                         .price = numbers.price,
                         .gross = numbers.expectedGross,
                         .reason = reasonOf(project, plan.pairs[i], monitor)});
    }
    return facts;
}

Result<report::SegmentFacts> segmentFacts(store::ProjectFile& project, TaskMonitor& monitor) {
    SegmentOptions options;
    options.save = false;
    const auto result = segmentUsers(project, options, monitor);
    if (!result)
        return result.error();
    report::SegmentFacts facts{.segments = {}, .people = result->people};
    for (const SegmentProfile& profile : result->segments)
        facts.segments.push_back({.name = profile.segment.name,
                                  .people = profile.segment.people,
                                  .share = profile.share,
                                  .suppressed = profile.suppressed,
                                  .sentences = profile.sentences});
    return facts;
}

report::DataFacts dataFacts(const store::ProjectFile& project) {
    SQLite::Database& database = project.database();
    const store::Counts counts = store::readCounts(database);
    report::DataFacts facts{.projectName = std::filesystem::path(project.path()).stem().string(),
                            .sample = isSample(project),
                            .counts = {{"users", counts.users},
                                       {"films", counts.films},
                                       {"courses", counts.courses},
                                       {"events", counts.events},
                                       {"subscriptions", counts.subscriptions}},
                            .batches = {}};
    for (const store::ImportBatch& batch : store::BatchTable(database).all()) {
        if (batch.reverted)
            continue;
        const store::RowLedger& ledger = batch.ledger;
        facts.batches.push_back({.id = batch.id.value,
                                 .kind = std::string(toString(batch.kind)),
                                 .source = batch.source,
                                 .read = ledger.read,
                                 .inserted = ledger.inserted,
                                 .updated = ledger.updated,
                                 .unchanged = ledger.unchanged,
                                 .rejected = ledger.rejected,
                                 .duplicates = ledger.duplicates,
                                 .ignored = ledger.ignored});
    }
    return facts;
}

} // namespace

Result<report::ReportDocument> composeReport(store::ProjectFile& project, const std::string& planName,
                                             TaskMonitor& monitor, const Clock& clock) {
    return store::guarded(project.path(), [&]() -> Result<report::ReportDocument> {
        const auto plan = store::PlanTable(project.database()).find(planName);
        if (!plan)
            return Error{.code = ErrorCode::PlanNotFound, .args = {planName}, .detail = {}, .lacking = {}};
        return composeReport(project, *plan, monitor, clock);
    });
}

Result<report::ReportDocument> composeReport(store::ProjectFile& project, const Plan& plan,
                                             TaskMonitor& monitor, const Clock& clock) {
    return store::guarded(project.path(), [&]() -> Result<report::ReportDocument> {
        const Stopwatch watch;
        SilentMonitor silent;
        const auto totals = planTotals(project, plan, silent);
        if (!totals)
            return totals.error();
        report::CampaignFacts facts;
        facts.plan = plan;
        facts.totals = planFacts(*totals);
        facts.data = dataFacts(project);
        facts.made = clock.today();
        if (!monitor.report(0.1, Stage::Composing))
            return cancelledError();
        facts.pairs = pairFacts(project, plan, *totals, silent);
        if (!monitor.report(0.4, Stage::Composing))
            return cancelledError();
        facts.segments = segmentFacts(project, silent);
        if (!monitor.report(0.7, Stage::Composing))
            return cancelledError();
        facts.curves = retentionCurves(project, silent);
        facts.hazards = retentionHazards(project, silent);
        if (!monitor.report(1.0, Stage::Composing))
            return cancelledError();
        facts.run = makeRunInfo(project, totals->run.seed, watch.seconds());
        return report::campaignReport(facts);
    });
}

} // namespace crosscut::workflow
