#pragma once

#include "model/domain/plan.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace crosscut::sample {

/// What resources/sample/*.json says. These texts are compiled in, so that reading them can't fail for a
/// user.
struct Theme {
    std::string key, field, vertical;
    double price = 0; ///< of an average course, in yuan
};

struct FilmText {
    std::string key, title, english, kind, synopsis, ageRating;
    std::size_t theme = 0;
    std::vector<std::string> genres, tags;
    Date release;
    double runtime = 0;
};

struct CourseText {
    std::string key, title, level, synopsis;
    std::size_t theme = 0;
    std::vector<std::string> tags;
    double hours = 0;
    std::optional<int> audienceAge;
};

struct Weighted {
    std::string name;
    double weight = 1;
};

struct City {
    std::string name, tier;
    double weight = 1;
};

/// People with like interests: `pull[t]` says how much stronger theme t draws them than anybody else.
struct Cluster {
    std::string name;
    double share = 0;
    double age = 0;
    std::vector<double> pull;
    std::vector<std::string> occupations;
};

struct SampleTexts {
    std::vector<Theme> themes;
    std::vector<FilmText> films;
    std::vector<CourseText> courses;
    std::vector<std::string> surnames, givenNames, providers;
    std::vector<City> cities;
    std::vector<Cluster> clusters;
    std::vector<Weighted> educations, channels;
    std::vector<Plan> plans;
};

SampleTexts readSampleTexts();

} // namespace crosscut::sample
