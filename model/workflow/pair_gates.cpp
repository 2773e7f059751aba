#include "model/workflow/pair_gates.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>

namespace crosscut::workflow {

namespace {

constexpr int releaseDays = 90;
constexpr double highestRubric = 5;
constexpr std::array rubricNames{"rubric_brand", "rubric_culture", "rubric_novelty", "rubric_complementarity",
                                 "rubric_willingness"};

std::optional<Date> dateOf(const Attributes& attributes, const char* name) {
    const auto found = attributes.find(name);
    if (found == attributes.end())
        return std::nullopt;
    if (const auto* date = std::get_if<Date>(&found->second))
        return *date;
    const auto* text = std::get_if<std::string>(&found->second);
    return text != nullptr ? Date::fromIso(*text) : std::nullopt;
}

std::optional<double> numberOf(const Attributes& attributes, const char* name) {
    const auto found = attributes.find(name);
    const auto* number = found == attributes.end() ? nullptr : std::get_if<double>(&found->second);
    return number != nullptr ? std::optional(*number) : std::nullopt;
}

std::string textOf(const Attributes& attributes, const char* name) {
    const auto found = attributes.find(name);
    const auto* text = found == attributes.end() ? nullptr : std::get_if<std::string>(&found->second);
    return text != nullptr ? *text : std::string();
}

/// Youngest age of an age rating: its number ("12+", "PG-13", "18禁"), or the age of the well-known letters.
std::optional<int> youngestAge(const std::string& rating) {
    const auto digit =
        std::find_if(rating.begin(), rating.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
    if (digit != rating.end())
        return std::atoi(&*digit);
    if (rating == "G" || rating == "U" || rating == "PG")
        return 0;
    if (rating == "R")
        return 17;
    return std::nullopt;
}

PairGate rightGate(const Film& film, const CampaignWindow& window) {
    const auto from = dateOf(film.attributes, "rights_from");
    const auto until = dateOf(film.attributes, "rights_until");
    if (!until)
        return {"right", true, false, {SentenceId::GateRightUnknown, {}}};
    const bool valid = window.until <= *until && (!from || *from <= window.from);
    return {"right",
            valid,
            true,
            {valid ? SentenceId::GateRightValid : SentenceId::GateRightExpired, {until->toIso()}}};
}

PairGate ageGate(const Film& film, const Course& course) {
    const auto youngest = youngestAge(film.ageRating);
    if (!youngest)
        return {"age", true, false, {SentenceId::GateAgeUnknown, {}}};
    const auto audience = numberOf(course.attributes, "audience_age");
    if (audience && *youngest > *audience)
        return {"age",
                false,
                true,
                {SentenceId::GateAgeTooHigh, {film.ageRating, static_cast<std::int64_t>(*audience)}}};
    return {"age", true, audience.has_value(), {SentenceId::GateAgeFits, {film.ageRating}}};
}

PairGate categoryGate(const Film& film, const std::vector<std::string>& banned) {
    std::vector<std::string> categories = film.genres;
    categories.push_back(film.kind);
    categories.push_back(textOf(film.attributes, "category"));
    for (const std::string& category : categories)
        if (!category.empty() && std::find(banned.begin(), banned.end(), category) != banned.end())
            return {"category", false, true, {SentenceId::GateCategoryBanned, {category}}};
    return {"category", true, true, {SentenceId::GateCategoryAllowed, {}}};
}

} // namespace

std::vector<PairGate> pairGates(const Film& film, const Course& course, const CampaignWindow& window,
                                const std::vector<std::string>& bannedCategories) {
    return {rightGate(film, window), ageGate(film, course), categoryGate(film, bannedCategories)};
}

std::optional<TimingOverlap> timingOverlap(const Film& film, const Course& course) {
    const auto from = dateOf(course.attributes, "sales_from");
    const auto until = dateOf(course.attributes, "sales_until");
    if (!film.releaseDate || (!from && !until))
        return std::nullopt;
    const Date first = std::max(*film.releaseDate, from.value_or(*film.releaseDate));
    const Date last =
        std::min(*film.releaseDate + (releaseDays - 1), until.value_or(*film.releaseDate + releaseDays));
    const int days = std::max(0, last - first + 1);
    return TimingOverlap{days, static_cast<double>(days) / releaseDays};
}

std::optional<double> rubricScore(const Film& film, const Course& course) {
    double sum = 0;
    int count = 0;
    for (const char* name : rubricNames)
        for (const Attributes* attributes : {&film.attributes, &course.attributes})
            if (const auto score = numberOf(*attributes, name)) {
                sum += std::clamp(*score, 0.0, highestRubric) / highestRubric;
                ++count;
            }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

double tagCompleteness(const Film& film, const Course& course) {
    const bool has[] = {!film.genres.empty(),     !film.tags.empty(),      !film.synopsis.empty(),
                        film.year.has_value(),    !course.field.empty(),   !course.tags.empty(),
                        !course.synopsis.empty(), course.price.has_value()};
    return static_cast<double>(std::count(std::begin(has), std::end(has), true)) / std::size(has);
}

} // namespace crosscut::workflow
