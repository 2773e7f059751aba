#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace crosscut {

/// An amount in hundredths of its currency. Amounts of two currencies are never added: callers group by
/// currency.
struct Money {
    std::int64_t cents = 0;
    std::string currency = "CNY"; ///< ISO 4217

    double amount() const { return static_cast<double>(cents) / 100.0; }
    bool operator==(const Money&) const = default;
};

} // namespace crosscut
