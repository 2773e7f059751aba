#include "model/sample/sample_catalog.h"

#include "model/sample/sample_project.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <set>

namespace crosscut::sample {

namespace {

using testing::SizeIs;

TEST(SampleCatalog, FilmsAreCompleteAndSayThatTheyAreInvented) {
    const SampleTexts texts = readSampleTexts();
    const std::vector<Film> films = makeFilms(texts, Random(1));
    ASSERT_THAT(films, SizeIs(60));
    std::set<std::string> keys, titles;
    for (const Film& film : films) {
        keys.insert(film.key);
        titles.insert(film.title);
        EXPECT_GE(film.tags.size(), 3u) << film.key;
        EXPECT_GE(film.synopsis.size(), 90u) << film.key;
        EXPECT_EQ(std::get<std::string>(film.attributes.at("说明")), "虚构示例");
    }
    EXPECT_THAT(keys, SizeIs(60));
    EXPECT_THAT(titles, SizeIs(60));
}

TEST(SampleCatalog, SomeRightsHaveExpiredAndSomeWereNeverRecorded) {
    int expired = 0, unknown = 0, scored = 0;
    const SampleTexts texts = readSampleTexts();
    for (const Film& film : makeFilms(texts, Random(20260101))) {
        const auto until = film.attributes.find("rights_until");
        if (until == film.attributes.end())
            ++unknown;
        else if (std::get<Date>(until->second) < lastDay)
            ++expired;
        scored += film.attributes.contains("rubric_brand") ? 1 : 0;
    }
    EXPECT_GE(expired, 2);
    EXPECT_GE(unknown, 2);
    EXPECT_GE(scored, 30);
}

TEST(SampleCatalog, CoursesSpanFiveVerticals) {
    const std::vector<Course> courses = makeCourses(readSampleTexts(), Random(1));
    ASSERT_THAT(courses, SizeIs(80));
    std::set<std::string> verticals;
    for (const Course& course : courses) {
        verticals.insert(std::get<std::string>(course.attributes.at("vertical")));
        EXPECT_GE(course.price->cents, 2900) << course.key;
        EXPECT_LE(course.price->cents, 99900) << course.key;
    }
    EXPECT_THAT(verticals, testing::ElementsAre("健康", "教育", "文化", "科技", "财经"));
}

TEST(SampleCatalog, PlannedPairsExistAndFilmsShareTagsWithCoursesOfTheirTheme) {
    const SampleTexts texts = readSampleTexts();
    ASSERT_THAT(texts.plans, SizeIs(5));
    for (const Plan& plan : texts.plans)
        for (const PlanPair& pair : plan.pairs) {
            const auto film = std::ranges::find(texts.films, pair.film, &FilmText::key);
            const auto course = std::ranges::find(texts.courses, pair.course, &CourseText::key);
            ASSERT_NE(film, texts.films.end()) << pair.film;
            ASSERT_NE(course, texts.courses.end()) << pair.course;
            EXPECT_EQ(film->theme, course->theme);
            EXPECT_TRUE(std::ranges::any_of(
                film->tags,
                [&](const std::string& tag) { return std::ranges::count(course->tags, tag) > 0; }))
                << pair.film << " × " << pair.course;
        }
}

} // namespace

} // namespace crosscut::sample
