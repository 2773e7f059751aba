#include "model/sample/sample_catalog.h"

#include "model/sample/sample_people.h"
#include "model/sample/sample_project.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace crosscut::sample {

namespace {

constexpr const char* inventedMark = "虚构示例";

std::vector<std::string> makeNames(const SampleTexts& texts, std::size_t count, Random& random) {
    std::vector<std::string> names;
    while (names.size() < count) {
        std::string name = makeName(texts, random);
        if (std::ranges::find(names, name) == names.end())
            names.push_back(std::move(name));
    }
    return names;
}

double halfSteps(double score) {
    return std::clamp(std::round(score * 2) / 2, 0.0, 5.0);
}

/// What the marketer's team wrote down of a film: five scores of 0..5 for three films in four.
void scoreRubric(Film& film, Random& random) {
    const double liking = random.normal(3.4, 0.5);
    for (const char* name :
         {"rubric_brand", "rubric_culture", "rubric_novelty", "rubric_complementarity", "rubric_willingness"})
        film.attributes[name] = halfSteps(random.normal(liking, 0.6));
}

/// Rights as a register has them: most run on, some have expired, some end within weeks, some were never
/// recorded.
void recordRights(Film& film, bool planned, Random& random) {
    const double luck = random.uniform();
    if (!planned && luck < 0.12)
        return;
    film.attributes["rights_from"] = *film.releaseDate - static_cast<int>(random.below(90));
    Date until = Date::fromCivil(2027, 6, 30) + static_cast<int>(random.below(900));
    if (!planned && luck < 0.26)
        until = Date::fromCivil(2026, 3, 31) + static_cast<int>(random.below(200));
    else if (!planned && luck < 0.34)
        until = lastDay + static_cast<int>(9 + random.below(40));
    film.attributes["rights_until"] = std::max(until, *film.releaseDate + 30);
}

double courseYuan(const CourseText& text, const Theme& theme) {
    const double level = text.level == "入门" ? 0.8 : text.level == "进阶" ? 1.1 : 1.6;
    const double length = 0.7 + 0.025 * text.hours;
    return std::round(theme.price * level * length / 10) * 10 - 1;
}

/// Three courses in four are always on sale; the others open in terms.
void setSalesWindow(Course& course, Random& random) {
    Date from = Date::fromCivil(2025, 1, 1) + static_cast<int>(random.below(300));
    Date until = Date::fromCivil(2027, 12, 31);
    if (random.chance(0.25)) {
        from = Date::fromCivil(2026, 3, 1) + static_cast<int>(random.below(240));
        until = from + 120;
    }
    course.attributes["sales_from"] = from;
    course.attributes["sales_until"] = until;
}

} // namespace

std::vector<Film> makeFilms(const SampleTexts& texts, Random random) {
    std::set<std::string> planned;
    for (const Plan& plan : texts.plans)
        for (const PlanPair& pair : plan.pairs)
            planned.insert(pair.film);

    std::vector<Film> films;
    for (const FilmText& text : texts.films) {
        Film film;
        film.key = text.key;
        film.title = text.title;
        film.originalTitle = text.english;
        film.kind = text.kind;
        film.year = text.release.year();
        film.genres = text.genres;
        film.directors = makeNames(texts, 1, random);
        film.actors = text.kind == "纪录片" ? std::vector<std::string>() : makeNames(texts, 3, random);
        film.tags = text.tags;
        film.synopsis = text.synopsis;
        film.runtimeMinutes = text.runtime;
        film.releaseDate = text.release;
        film.rating = std::round(std::clamp(random.normal(7.2, 0.8), 4.5, 9.4) * 10) / 10;
        film.audience = std::round(std::exp(random.normal(14.2, 0.9)) / 1000) * 1000;
        film.ageRating = text.ageRating;
        film.attributes["category"] = text.genres.front();
        film.attributes["说明"] = std::string(inventedMark);
        if (planned.contains(text.key) || random.chance(0.75))
            scoreRubric(film, random);
        recordRights(film, planned.contains(text.key), random);
        films.push_back(std::move(film));
    }
    return films;
}

std::vector<Course> makeCourses(const SampleTexts& texts, Random random) {
    constexpr double adultAge = 16;
    std::vector<Course> courses;
    for (const CourseText& text : texts.courses) {
        const Theme& theme = texts.themes[text.theme];
        Course course;
        course.key = text.key;
        course.title = text.title;
        course.provider = texts.providers[random.below(texts.providers.size())];
        course.teacher = makeName(texts, random);
        course.field = theme.field;
        course.level = text.level;
        course.price = Money{.cents = std::llround(courseYuan(text, theme)) * 100};
        course.enrolments = std::round(std::exp(random.normal(8.3, 1.0)));
        course.tags = text.tags;
        course.synopsis = text.synopsis;
        course.durationHours = text.hours;
        course.attributes["vertical"] = theme.vertical;
        course.attributes["audience_age"] = text.audienceAge ? double(*text.audienceAge) : adultAge;
        course.attributes["说明"] = std::string(inventedMark);
        setSalesWindow(course, random);
        courses.push_back(std::move(course));
    }
    return courses;
}

} // namespace crosscut::sample
