#pragma once

#include "model/base/strong_id.h"
#include "model/domain/attribute.h"

#include <optional>
#include <vector>

namespace crosscut {

/// A film or a series. Attributes that the pair score's gates read where they exist: `rights_from`,
/// `rights_until` (dates), `category` (factor).
struct Film {
    FilmId id;
    std::string key;
    std::string title;
    std::string originalTitle;
    std::string kind; ///< film, series, documentary ... as the file says
    std::optional<int> year;
    std::vector<std::string> genres;
    std::vector<std::string> directors;
    std::vector<std::string> actors;
    std::vector<std::string> tags;
    std::string synopsis;
    std::optional<double> runtimeMinutes;
    std::optional<Date> releaseDate;
    std::optional<double> rating;
    std::optional<double> audience; ///< people reached, as the partner states it
    std::string ageRating;          ///< "G", "12+", "18" ...
    Attributes attributes;
};

} // namespace crosscut
