#pragma once

#include <stdexcept>

namespace crosscut::store {

/// Thrown inside the store where stored bytes cannot be what the store wrote; guarded() turns it into
/// ProjectDamaged.
class Damaged : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace crosscut::store
