#pragma once

#include "model/report/campaign_facts.h"

namespace crosscut::test {

/// Facts of a small campaign with two pairs, as a project would give them.
inline report::CampaignFacts sampleFacts() {
    report::CampaignFacts facts;
    Plan& plan = facts.plan;
    plan.name = "电影中的经济学";
    plan.owner = "知行课堂";
    plan.terms = {.partner = "星河影业",
                  .revenueSharePercent = 30,
                  .minimumGuarantee = {.cents = 5'000'000, .currency = "CNY"},
                  .territory = "中国大陆",
                  .exclusivity = "",
                  .deliverables = "片尾二维码"};
    plan.from = Date::fromCivil(2026, 11, 1);
    plan.until = Date::fromCivil(2026, 12, 31);
    plan.version = 2;
    plan.status = PlanStatus::Proposed;

    PlanPair first;
    first.film = "F1";
    first.course = "C1";
    first.form = ContentForm::FilmAnalysis;
    first.channels = {Channel::InFilm, Channel::Email};
    first.from = Date::fromCivil(2026, 11, 10);
    first.until = Date::fromCivil(2026, 12, 10);
    BudgetLine poster;
    poster.label = "海报";
    poster.channel = Channel::Offline;
    poster.planned = {.cents = 2'000'000, .currency = "CNY"};
    first.budget = {poster};
    first.score = 0.71;
    first.evidencePercent = 75;
    first.dataHash = "abc";
    PlanPair second;
    second.film = "F2";
    second.course = "C2";
    plan.pairs = {first, second};

    report::PairReason reason;
    reason.lead = {
        SentenceId::PairBuyersAmongWatchers,
        {std::string("潮汐账本"), std::string("经济学"), std::int64_t{4120}, 0.068, 0.021, 0.059, 0.078}};
    reason.explanation = {{SentenceId::PairSharedTags, {std::string("通胀、博弈")}}};
    reason.criteria = {{"topic", 0.42, 0.25}, {"rubric", std::nullopt, 0.25}};
    reason.gates = {{"right", true, true, {SentenceId::GateRightValid, {std::string("2027-06-30")}}}};
    report::PairFacts one;
    one.filmTitle = "潮汐账本";
    one.courseTitle = "十堂课看懂通胀";
    one.release = Date::fromCivil(2026, 11, 20);
    one.reach = 4120;
    one.buyRate = {0.067, 0.059, 0.076};
    one.buyers = {276, 236, 319};
    one.price = Money{.cents = 19'900, .currency = "CNY"};
    one.gross = report::Estimate{54'924, 46'964, 63'481};
    one.reason = reason;
    report::PairFacts two;
    two.filmTitle = "无人航线";
    two.courseTitle = "写给所有人的编程课";
    two.suppressed = true;
    two.reason = notEnough({{.what = "watchers", .have = 4, .need = 10, .where = {}}});
    facts.pairs = {one, two};

    facts.totals.reach = 4120;
    facts.totals.buyers = {276, 236, 319};
    facts.totals.money = {{.currency = "CNY",
                           .planned = {.cents = 2'000'000, .currency = "CNY"},
                           .committed = {.cents = 0, .currency = "CNY"},
                           .actual = {.cents = 0, .currency = "CNY"},
                           .gross = one.gross,
                           .partnerShare = {.cents = 5'000'000, .currency = "CNY"}}};
    facts.totals.issues = {{"right_unknown", 1}, {"no_dates", 1}};
    facts.totals.summary = {SentenceId::PlanSummary,
                            {std::int64_t{2}, 4120.0, 276.0, 236.0, 319.0, 20'000.0, 54'924.0}};

    facts.segments = report::SegmentFacts{.segments = {{"1", 2500, 0.625, false, {}},
                                                       {"2", 1493, 0.37325, false, {}},
                                                       {"3", 7, 0.00175, true, {}}},
                                          .people = 4000};
    report::CurveFact curve;
    curve.people = 100;
    curve.events = 30;
    curve.t = {10, 20, 30};
    curve.survival = {0.9, 0.8, 0.7};
    curve.lower = {0.82, 0.71, 0.6};
    curve.upper = {0.95, 0.87, 0.78};
    curve.atRisk = {100, 90, 80};
    curve.sentence = {SentenceId::MedianNotReached, {std::string(), 0.7}};
    report::CurveFacts curves;
    curves.curves = {curve};
    curves.unit = "days";
    facts.curves = curves;
    facts.hazards =
        Error{.code = ErrorCode::NothingToModel, .args = {"subscriptions"}, .detail = {}, .lacking = {}};
    facts.data = {.projectName = "demo",
                  .sample = true,
                  .counts = {{"users", 5000}, {"films", 60}},
                  .batches = {{.id = 1,
                               .kind = "users",
                               .source = "users.csv",
                               .read = 5000,
                               .inserted = 4990,
                               .rejected = 4,
                               .duplicates = 6}}};
    facts.made = Date::fromCivil(2026, 10, 1);
    facts.run = {.seed = 1,
                 .version = "0.1.0",
                 .dataHash = "0123456789abcdef0123456789abcdef",
                 .seconds = 1,
                 .threads = 2};
    return facts;
}

} // namespace crosscut::test
