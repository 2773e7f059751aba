#include "model/store/plan_table.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

namespace crosscut::store {

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 10> forms{
    "lecture",  "interview",   "behind_the_scenes", "film_analysis", "case_documentary",
    "workshop", "live_stream", "watch_along",       "short_video",   "member_day"};
constexpr std::array<std::string_view, 9> channels{
    "in_film", "streaming_platform", "social_media", "short_video", "email", "app_push", "search", "offline",
    "partner"};
constexpr std::array<std::string_view, 6> statuses{"draft",   "proposed", "agreed",
                                                   "running", "done",     "dropped"};

template<typename Enum, std::size_t N>
std::string_view nameOf(const std::array<std::string_view, N>& names, Enum value) {
    return names.at(static_cast<std::size_t>(value));
}

template<typename Enum, std::size_t N>
Enum valueOf(const std::array<std::string_view, N>& names, const json& name) {
    const auto found =
        std::find(names.begin(), names.end(), name.is_string() ? name.get<std::string>() : std::string());
    return static_cast<Enum>(found == names.end() ? 0 : found - names.begin());
}

std::string textAt(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

double numberAt(const json& object, const char* key, double otherwise) {
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? found->get<double>() : otherwise;
}

json member(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() ? *found : json();
}

json dateJson(const std::optional<Date>& date) {
    return date ? json(date->toIso()) : json();
}

std::optional<Date> dateAt(const json& object, const char* key) {
    return Date::fromIso(textAt(object, key));
}

json moneyJson(const Money& money) {
    return {{"cents", money.cents}, {"currency", money.currency}};
}

Money moneyAt(const json& object, const char* key) {
    const json money = member(object, key);
    if (!money.is_object())
        return {};
    Money read;
    if (const json cents = member(money, "cents"); cents.is_number_integer())
        read.cents = cents.get<std::int64_t>();
    if (const std::string currency = textAt(money, "currency"); !currency.empty())
        read.currency = currency;
    return read;
}

json lineJson(const BudgetLine& line) {
    return {{"label", line.label},
            {"channel", nameOf(channels, line.channel)},
            {"planned", moneyJson(line.planned)},
            {"committed", moneyJson(line.committed)},
            {"actual", moneyJson(line.actual)},
            {"note", line.note}};
}

BudgetLine lineFrom(const json& object) {
    return BudgetLine{.label = textAt(object, "label"),
                      .channel = valueOf<Channel>(channels, member(object, "channel")),
                      .planned = moneyAt(object, "planned"),
                      .committed = moneyAt(object, "committed"),
                      .actual = moneyAt(object, "actual"),
                      .note = textAt(object, "note")};
}

json pairJson(const PlanPair& pair) {
    json document{{"film", pair.film},
                  {"course", pair.course},
                  {"form", nameOf(forms, pair.form)},
                  {"placement_note", pair.placementNote},
                  {"channels", json::array()},
                  {"from", dateJson(pair.from)},
                  {"until", dateJson(pair.until)},
                  {"segment", pair.segment},
                  {"targeting_threshold", pair.targetingThreshold},
                  {"budget", json::array()},
                  {"status", nameOf(statuses, pair.status)},
                  {"notes", pair.notes},
                  {"score", pair.score},
                  {"evidence_percent", pair.evidencePercent},
                  {"data_hash", pair.dataHash}};
    for (const Channel channel : pair.channels)
        document["channels"].push_back(nameOf(channels, channel));
    for (const BudgetLine& line : pair.budget)
        document["budget"].push_back(lineJson(line));
    return document;
}

PlanPair pairFrom(const json& object) {
    PlanPair pair;
    pair.film = textAt(object, "film");
    pair.course = textAt(object, "course");
    pair.form = valueOf<ContentForm>(forms, member(object, "form"));
    pair.placementNote = textAt(object, "placement_note");
    for (const json& channel : member(object, "channels"))
        pair.channels.push_back(valueOf<Channel>(channels, channel));
    pair.from = dateAt(object, "from");
    pair.until = dateAt(object, "until");
    pair.segment = textAt(object, "segment");
    pair.targetingThreshold = numberAt(object, "targeting_threshold", pair.targetingThreshold);
    for (const json& line : member(object, "budget"))
        pair.budget.push_back(lineFrom(line));
    pair.status = valueOf<PlanStatus>(statuses, member(object, "status"));
    pair.notes = textAt(object, "notes");
    pair.score = numberAt(object, "score", 0);
    pair.evidencePercent = numberAt(object, "evidence_percent", 0);
    pair.dataHash = textAt(object, "data_hash");
    return pair;
}

json termsJson(const PartnerTerms& terms) {
    return {{"partner", terms.partner},
            {"revenue_share_percent", terms.revenueSharePercent},
            {"minimum_guarantee", moneyJson(terms.minimumGuarantee)},
            {"territory", terms.territory},
            {"exclusivity", terms.exclusivity},
            {"deliverables", terms.deliverables}};
}

PartnerTerms termsFrom(const json& object) {
    if (!object.is_object())
        return {};
    return PartnerTerms{.partner = textAt(object, "partner"),
                        .revenueSharePercent = numberAt(object, "revenue_share_percent", 0),
                        .minimumGuarantee = moneyAt(object, "minimum_guarantee"),
                        .territory = textAt(object, "territory"),
                        .exclusivity = textAt(object, "exclusivity"),
                        .deliverables = textAt(object, "deliverables")};
}

Plan planFrom(std::int64_t id, const std::string& name, const std::string& document) {
    Plan plan = planFromJson(document).value_or(Plan{});
    plan.id = PlanId{id};
    plan.name = name;
    return plan;
}

} // namespace

std::string planToJson(const Plan& plan) {
    json document{{"name", plan.name},
                  {"owner", plan.owner},
                  {"terms", termsJson(plan.terms)},
                  {"version", plan.version},
                  {"from", dateJson(plan.from)},
                  {"until", dateJson(plan.until)},
                  {"status", nameOf(statuses, plan.status)},
                  {"summary", plan.summary},
                  {"notes", plan.notes},
                  {"pairs", json::array()}};
    for (const PlanPair& pair : plan.pairs)
        document["pairs"].push_back(pairJson(pair));
    return document.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<Plan> planFromJson(const std::string& text) {
    const json document = json::parse(text, nullptr, false);
    if (!document.is_object())
        return std::nullopt;
    Plan plan;
    plan.name = textAt(document, "name");
    plan.owner = textAt(document, "owner");
    plan.terms = termsFrom(member(document, "terms"));
    plan.version = static_cast<int>(numberAt(document, "version", 1));
    plan.from = dateAt(document, "from");
    plan.until = dateAt(document, "until");
    plan.status = valueOf<PlanStatus>(statuses, member(document, "status"));
    plan.summary = textAt(document, "summary");
    plan.notes = textAt(document, "notes");
    for (const json& pair : member(document, "pairs"))
        plan.pairs.push_back(pairFrom(pair));
    return plan;
}

std::vector<Plan> PlanTable::all() const {
    SQLite::Statement rows(m_database, "SELECT id, name, document FROM plan ORDER BY id");
    std::vector<Plan> plans;
    while (rows.executeStep())
        plans.push_back(planFrom(rows.getColumn(0).getInt64(), rows.getColumn(1).getString(),
                                 rows.getColumn(2).getString()));
    return plans;
}

std::optional<Plan> PlanTable::find(const std::string& name) const {
    SQLite::Statement row(m_database, "SELECT id, name, document FROM plan WHERE name = ?");
    row.bind(1, name);
    if (!row.executeStep())
        return std::nullopt;
    return planFrom(row.getColumn(0).getInt64(), row.getColumn(1).getString(), row.getColumn(2).getString());
}

PlanId PlanTable::save(const Plan& plan) {
    SQLite::Statement save(m_database, "INSERT INTO plan (id, name, document) VALUES (?, ?, ?) "
                                       "ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
                                       "document = excluded.document");
    if (plan.id.isValid())
        save.bind(1, plan.id.value);
    save.bind(2, plan.name);
    save.bind(3, planToJson(plan));
    save.exec();
    return plan.id.isValid() ? plan.id : PlanId{m_database.getLastInsertRowid()};
}

void PlanTable::remove(PlanId id) {
    SQLite::Statement remove(m_database, "DELETE FROM plan WHERE id = ?");
    remove.bind(1, id.value);
    remove.exec();
}

} // namespace crosscut::store
