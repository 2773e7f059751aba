#pragma once

#include "model/domain/attribute.h"

#include <cstdint>
#include <optional>

namespace crosscut {

/// A stretch of membership of one person: how long it lasted and whether it has ended. Where start and end are
/// known the duration is in days; otherwise it is in the unit of the source's own column (`unit`).
struct Subscription {
    std::int64_t id = 0;
    std::string user;
    std::optional<Date> start;
    std::optional<Date> end;
    double duration = 0;
    bool ended = false; ///< false: still running when observed (censored)
    std::string unit;   ///< "days", or the source's column name ("week", "tenure")
    std::string plan;
    std::string channel;
    Attributes attributes;
};

} // namespace crosscut
