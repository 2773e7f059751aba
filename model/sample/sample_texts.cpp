#include "model/sample/sample_texts.h"

#include "model/base/embedded_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <span>
#include <stdexcept>

namespace crosscut::sample {

std::span<const EmbeddedText> sampleFiles();

namespace {

using nlohmann::json;

json readJson(std::string_view name) {
    for (const EmbeddedText& file : sampleFiles())
        if (file.name == name)
            return json::parse(file.text);
    throw std::logic_error("no embedded file " + std::string(name));
}

template<typename T>
T oneOf(const json& name, const std::vector<std::pair<std::string_view, T>>& values) {
    const auto text = name.get<std::string>();
    for (const auto& [key, value] : values)
        if (key == text)
            return value;
    throw std::logic_error("unknown value " + text);
}

ContentForm readForm(const json& name) {
    return oneOf<ContentForm>(name, {{"lecture", ContentForm::Lecture},
                                     {"interview", ContentForm::Interview},
                                     {"behind_the_scenes", ContentForm::BehindTheScenes},
                                     {"film_analysis", ContentForm::FilmAnalysis},
                                     {"case_documentary", ContentForm::CaseDocumentary},
                                     {"workshop", ContentForm::Workshop},
                                     {"live_stream", ContentForm::LiveStream},
                                     {"watch_along", ContentForm::WatchAlong},
                                     {"short_video", ContentForm::ShortVideo},
                                     {"member_day", ContentForm::MemberDay}});
}

Channel readChannel(const json& name) {
    return oneOf<Channel>(name, {{"in_film", Channel::InFilm},
                                 {"streaming_platform", Channel::StreamingPlatform},
                                 {"social_media", Channel::SocialMedia},
                                 {"short_video", Channel::ShortVideo},
                                 {"email", Channel::Email},
                                 {"app_push", Channel::AppPush},
                                 {"search", Channel::Search},
                                 {"offline", Channel::Offline},
                                 {"partner", Channel::Partner}});
}

PlanStatus readStatus(const json& name) {
    return oneOf<PlanStatus>(name, {{"draft", PlanStatus::Draft},
                                    {"proposed", PlanStatus::Proposed},
                                    {"agreed", PlanStatus::Agreed},
                                    {"running", PlanStatus::Running},
                                    {"done", PlanStatus::Done}});
}

Date readDate(const json& text) {
    return Date::fromIso(text.get<std::string>()).value();
}

Money readYuan(const json& amount) {
    return Money{.cents = amount.get<std::int64_t>() * 100};
}

BudgetLine readBudgetLine(const json& line) {
    return {.label = line.at("label"),
            .channel = readChannel(line.at("channel")),
            .planned = readYuan(line.at("planned")),
            .committed = readYuan(line.at("committed")),
            .actual = readYuan(line.at("actual")),
            .note = {}};
}

PlanPair readPlanPair(const json& pair) {
    PlanPair result;
    result.film = pair.at("film");
    result.course = pair.at("course");
    result.form = readForm(pair.at("form"));
    result.placementNote = pair.at("placement");
    for (const json& channel : pair.at("channels"))
        result.channels.push_back(readChannel(channel));
    result.from = readDate(pair.at("from"));
    result.until = readDate(pair.at("until"));
    result.targetingThreshold = pair.at("threshold");
    for (const json& line : pair.at("budget"))
        result.budget.push_back(readBudgetLine(line));
    result.status = readStatus(pair.at("status"));
    result.notes = pair.at("notes");
    return result;
}

Plan readPlan(const json& plan) {
    const json& terms = plan.at("terms");
    Plan result;
    result.name = plan.at("name");
    result.owner = plan.at("owner");
    result.terms = {.partner = terms.at("partner"),
                    .revenueSharePercent = terms.at("revenue_share"),
                    .minimumGuarantee = readYuan(terms.at("guarantee")),
                    .territory = terms.at("territory"),
                    .exclusivity = terms.at("exclusivity"),
                    .deliverables = terms.at("deliverables")};
    result.from = readDate(plan.at("from"));
    result.until = readDate(plan.at("until"));
    result.status = readStatus(plan.at("status"));
    result.summary = plan.at("summary");
    result.notes = plan.at("notes");
    for (const json& pair : plan.at("pairs"))
        result.pairs.push_back(readPlanPair(pair));
    return result;
}

std::size_t themeIndex(const std::vector<Theme>& themes, const std::string& key) {
    const auto found = std::ranges::find(themes, key, &Theme::key);
    if (found == themes.end())
        throw std::logic_error("unknown theme " + key);
    return static_cast<std::size_t>(found - themes.begin());
}

FilmText readFilm(const json& film, const std::vector<Theme>& themes) {
    return {.key = film.at("key"),
            .title = film.at("title"),
            .english = film.at("english"),
            .kind = film.at("kind"),
            .synopsis = film.at("synopsis"),
            .ageRating = film.at("age"),
            .theme = themeIndex(themes, film.at("theme")),
            .genres = film.at("genres"),
            .tags = film.at("tags"),
            .release = readDate(film.at("release")),
            .runtime = film.at("runtime")};
}

CourseText readCourse(const json& course, const std::vector<Theme>& themes) {
    CourseText result{.key = course.at("key"),
                      .title = course.at("title"),
                      .level = course.at("level"),
                      .synopsis = course.at("synopsis"),
                      .theme = themeIndex(themes, course.at("theme")),
                      .tags = course.at("tags"),
                      .hours = course.at("hours"),
                      .audienceAge = {}};
    if (course.contains("audience_age"))
        result.audienceAge = course.at("audience_age").get<int>();
    return result;
}

Cluster readCluster(const json& cluster, const std::vector<Theme>& themes) {
    Cluster result{.name = cluster.at("name"),
                   .share = cluster.at("share"),
                   .age = cluster.at("age"),
                   .pull = std::vector<double>(themes.size(), 1.0),
                   .occupations = cluster.at("occupations")};
    for (const auto& [theme, pull] : cluster.at("themes").items())
        result.pull[themeIndex(themes, theme)] = pull;
    return result;
}

void readPeople(SampleTexts& texts) {
    const json people = readJson("people.json");
    texts.surnames = people.at("surnames");
    texts.givenNames = people.at("given");
    texts.providers = people.at("providers");
    for (const json& city : people.at("cities"))
        texts.cities.push_back({city.at("name"), city.at("tier"), city.at("weight")});
    for (const json& education : people.at("educations"))
        texts.educations.push_back({education.at("name"), education.at("weight")});
    for (const json& channel : people.at("channels"))
        texts.channels.push_back({channel.at("name"), channel.at("weight")});
    for (const json& cluster : people.at("clusters"))
        texts.clusters.push_back(readCluster(cluster, texts.themes));
}

} // namespace

SampleTexts readSampleTexts() {
    SampleTexts texts;
    for (const json& theme : readJson("themes.json"))
        texts.themes.push_back({theme.at("key"), theme.at("field"), theme.at("vertical"), theme.at("price")});
    for (const json& film : readJson("films.json"))
        texts.films.push_back(readFilm(film, texts.themes));
    for (const json& course : readJson("courses.json"))
        texts.courses.push_back(readCourse(course, texts.themes));
    readPeople(texts);
    for (const json& plan : readJson("plans.json"))
        texts.plans.push_back(readPlan(plan));
    return texts;
}

} // namespace crosscut::sample
