#pragma once

#include "model/base/strong_id.h"
#include "model/domain/attribute.h"

#include <optional>

namespace crosscut {

/// A person of the platform. People who are only seen in behaviour have a key and nothing else (declared =
/// false).
struct User {
    UserId id;
    std::string key;
    bool declared = true;
    std::string name;
    std::optional<int> birthYear;
    std::optional<double> age;
    std::string gender;
    std::string city;
    std::string education;
    std::string occupation;
    std::optional<Date> joined;
    std::optional<bool> consent;
    Attributes attributes;
};

} // namespace crosscut
