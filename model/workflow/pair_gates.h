#pragma once

#include "model/domain/course.h"
#include "model/domain/film.h"
#include "model/workflow/rank_pairs.h"

#include <optional>
#include <string>
#include <vector>

namespace crosscut::workflow {

/// The days a campaign wants to run; without an end, the day it starts.
struct CampaignWindow {
    Date from, until;
};

/// Right, age and category of a pair with the reason for each. Where nothing is recorded a gate passes with
/// known = false.
std::vector<PairGate> pairGates(const Film& film, const Course& course, const CampaignWindow& window,
                                const std::vector<std::string>& bannedCategories);

/// Days on which the film's release window (90 days) and the course's sales window overlap, of the release
/// window; nothing where either is not recorded.
struct TimingOverlap {
    int days = 0;
    double share = 0;
};
std::optional<TimingOverlap> timingOverlap(const Film& film, const Course& course);

/// Mean of the recorded rubric scores (0–5) of film and course, as a share of 5.
std::optional<double> rubricScore(const Film& film, const Course& course);

/// Share of the fields that matching needs which film and course have.
double tagCompleteness(const Film& film, const Course& course);

} // namespace crosscut::workflow
