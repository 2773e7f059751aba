#pragma once

#include "model/domain/course.h"
#include "model/domain/film.h"

#include <optional>
#include <string>
#include <vector>

/// What the pair score reads from a film and from a course, taken out of their attributes once, because
/// millions of pairs are formed of some thousands of them.
namespace crosscut::workflow {

/// The days a campaign wants to run; without an end, the day it starts.
struct CampaignWindow {
    Date from, until;
};

/// Sum and number of the recorded rubric scores, each as a share of 5.
struct Rubric {
    double sum = 0;
    int count = 0;
};

struct FilmFacts {
    std::optional<Date> rightsFrom, rightsUntil, release;
    std::optional<int> youngestAge; ///< that its rating admits
    std::string bannedCategory;     ///< the genre, kind or category that is banned; empty: none
    Rubric rubric;
    double filled = 0; ///< fields that matching needs: of four
};

struct CourseFacts {
    std::optional<Date> salesFrom, salesUntil;
    std::optional<double> audienceAge; ///< the youngest it is meant for
    Rubric rubric;
    double filled = 0; ///< of four
};

FilmFacts factsOf(const Film& film, const std::vector<std::string>& bannedCategories);
CourseFacts factsOf(const Course& course);

/// Whether right, age rating and category allow the pair. What is not recorded does not forbid it.
bool gatesPass(const FilmFacts& film, const CourseFacts& course, const CampaignWindow& window);

/// Days on which the film's release window (90 days) and the course's sales window overlap, and their share
/// of the release window; nothing where either is not recorded.
struct TimingOverlap {
    int days = 0;
    double share = 0;
};
std::optional<TimingOverlap> timingOverlap(const FilmFacts& film, const CourseFacts& course);

/// Mean of the recorded rubric scores of film and course.
std::optional<double> rubricScore(const FilmFacts& film, const CourseFacts& course);

/// Share of the fields that matching needs which film and course have.
double tagCompleteness(const FilmFacts& film, const CourseFacts& course);

} // namespace crosscut::workflow
