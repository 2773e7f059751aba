#include "model/workflow/pair_facts.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>

namespace crosscut::workflow {

namespace {

constexpr int releaseDays = 90;
constexpr double highestRubric = 5;
constexpr double fieldsOfAPair = 8;
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
    if (rating == "G" || rating == "U" || rating == "PG" || rating == "全年龄")
        return 0;
    if (rating == "R" || rating == "TV-MA")
        return 17;
    return std::nullopt;
}

std::string bannedCategory(const Film& film, const std::vector<std::string>& banned) {
    std::vector<std::string> categories = film.genres;
    categories.push_back(film.kind);
    categories.push_back(textOf(film.attributes, "category"));
    for (const std::string& category : categories)
        if (!category.empty() && std::find(banned.begin(), banned.end(), category) != banned.end())
            return category;
    return {};
}

Rubric rubricOf(const Attributes& attributes) {
    Rubric rubric;
    for (const char* name : rubricNames)
        if (const auto score = numberOf(attributes, name)) {
            rubric.sum += std::clamp(*score, 0.0, highestRubric) / highestRubric;
            ++rubric.count;
        }
    return rubric;
}

double countTrue(std::initializer_list<bool> facts) {
    return static_cast<double>(std::count(facts.begin(), facts.end(), true));
}

} // namespace

FilmFacts factsOf(const Film& film, const std::vector<std::string>& bannedCategories) {
    return {.rightsFrom = dateOf(film.attributes, "rights_from"),
            .rightsUntil = dateOf(film.attributes, "rights_until"),
            .release = film.releaseDate,
            .youngestAge = youngestAge(film.ageRating),
            .bannedCategory = bannedCategory(film, bannedCategories),
            .rubric = rubricOf(film.attributes),
            .filled = countTrue({!film.genres.empty(), !film.tags.empty(), !film.synopsis.empty(),
                                 film.year.has_value() || film.releaseDate.has_value()})};
}

CourseFacts factsOf(const Course& course) {
    return {.salesFrom = dateOf(course.attributes, "sales_from"),
            .salesUntil = dateOf(course.attributes, "sales_until"),
            .audienceAge = numberOf(course.attributes, "audience_age"),
            .rubric = rubricOf(course.attributes),
            .filled = countTrue({!course.field.empty(), !course.tags.empty(), !course.synopsis.empty(),
                                 course.price.has_value()})};
}

bool gatesPass(const FilmFacts& film, const CourseFacts& course, const CampaignWindow& window) {
    if (!film.bannedCategory.empty())
        return false;
    if ((film.rightsUntil && *film.rightsUntil < window.until) ||
        (film.rightsFrom && *film.rightsFrom > window.from))
        return false;
    return !film.youngestAge || !course.audienceAge || *film.youngestAge <= *course.audienceAge;
}

std::optional<TimingOverlap> timingOverlap(const FilmFacts& film, const CourseFacts& course) {
    if (!film.release || (!course.salesFrom && !course.salesUntil))
        return std::nullopt;
    const Date lastDay = *film.release + (releaseDays - 1);
    const Date first = std::max(*film.release, course.salesFrom.value_or(*film.release));
    const Date last = std::min(lastDay, course.salesUntil.value_or(lastDay));
    const int days = std::max(0, last - first + 1);
    return TimingOverlap{days, static_cast<double>(days) / releaseDays};
}

std::optional<double> rubricScore(const FilmFacts& film, const CourseFacts& course) {
    const int count = film.rubric.count + course.rubric.count;
    return count > 0 ? std::optional((film.rubric.sum + course.rubric.sum) / count) : std::nullopt;
}

double tagCompleteness(const FilmFacts& film, const CourseFacts& course) {
    return (film.filled + course.filled) / fieldsOfAPair;
}

} // namespace crosscut::workflow
