#pragma once

#include "model/base/money.h"
#include "model/base/strong_id.h"
#include "model/domain/attribute.h"

#include <optional>
#include <vector>

namespace crosscut {

/// A paid course. Attributes that the pair score reads where they exist: `sales_from`, `sales_until` (dates),
/// `audience_age` (number, the youngest age it is meant for).
struct Course {
    CourseId id;
    std::string key;
    std::string title;
    std::string provider;
    std::string teacher;
    std::string field; ///< 经济学, 计算机 ...: what propensities and segments speak of
    std::string level;
    std::optional<Money> price;
    std::optional<double> enrolments;
    std::vector<std::string> tags;
    std::string synopsis;
    std::optional<double> durationHours;
    Attributes attributes;
};

} // namespace crosscut
