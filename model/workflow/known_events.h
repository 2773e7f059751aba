#pragma once

#include "model/store/event_columns.h"

#include <cstddef>
#include <cstdint>
#include <tuple>
#include <unordered_set>

namespace crosscut::workflow {

/// Events that have been seen, by all their cells. For the imports that ask for each event but once; some 80
/// bytes an event.
class KnownEvents {
public:
    /// Whether row `i` has been seen before; from now on it has.
    bool isKnown(const store::EventBlock& events, std::size_t i);

private:
    /// User, item, value's bits, time, kind and currency.
    using Event =
        std::tuple<std::uint32_t, std::uint32_t, std::uint64_t, std::int64_t, std::uint8_t, std::uint8_t>;
    struct Hash {
        std::size_t operator()(const Event& event) const;
    };
    std::unordered_set<Event, Hash> m_events;
};

} // namespace crosscut::workflow
