#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace crosscut {

/// An id that cannot be taken for another kind's. Zero and below mean "not stored yet".
template<typename Tag, typename Value = std::int64_t>
struct StrongId {
    Value value = 0;

    bool isValid() const { return value > 0; }
    auto operator<=>(const StrongId&) const = default;
};

using UserId = StrongId<struct UserTag, std::uint32_t>;
using ItemId =
    StrongId<struct ItemTag, std::uint32_t>; ///< an interned key of events: a film's, a course's or an orphan
using FilmId = StrongId<struct FilmTag>;
using CourseId = StrongId<struct CourseTag>;
using BatchId = StrongId<struct BatchTag>;
using PlanId = StrongId<struct PlanTag>;
using RunId = StrongId<struct RunTag>;

} // namespace crosscut

template<typename Tag, typename Value>
struct std::hash<crosscut::StrongId<Tag, Value>> {
    std::size_t operator()(const crosscut::StrongId<Tag, Value>& id) const noexcept {
        return std::hash<Value>{}(id.value);
    }
};
