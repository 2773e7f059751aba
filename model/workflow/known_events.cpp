#include "model/workflow/known_events.h"

#include <bit>
#include <cmath>

namespace crosscut::workflow {

bool KnownEvents::isKnown(const store::EventBlock& events, std::size_t i) {
    const double value = events.value[i];
    const std::uint64_t bits = std::isnan(value) ? ~std::uint64_t{0} : std::bit_cast<std::uint64_t>(value);
    return !m_events
                .emplace(events.user[i], events.item[i], bits, events.time[i], events.kind[i],
                         events.currency[i])
                .second;
}

std::size_t KnownEvents::Hash::operator()(const Event& event) const {
    std::uint64_t hash = 0;
    const auto mix = [&](std::uint64_t part) { // the finaliser of SplitMix64
        hash += part + 0x9E3779B97F4A7C15;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        hash ^= hash >> 31;
    };
    mix(std::uint64_t{std::get<0>(event)} << 32 | std::get<1>(event));
    mix(std::get<2>(event));
    mix(static_cast<std::uint64_t>(std::get<3>(event)));
    mix(std::uint64_t{std::get<4>(event)} << 8 | std::get<5>(event));
    return hash;
}

} // namespace crosscut::workflow
