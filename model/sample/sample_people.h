#pragma once

#include "model/base/random.h"
#include "model/domain/user.h"
#include "model/sample/sample_texts.h"

#include <cstdint>
#include <string>
#include <vector>

namespace crosscut::sample {

/// A person and what the data never say aloud: interests by theme (mean 1), how active they are (mean about
/// 1) and their cluster.
struct Person {
    User user;
    std::size_t cluster = 0;
    std::vector<double> interest;
    double activity = 1;
};

std::vector<Person> makePeople(const SampleTexts& texts, std::size_t count, Random random);

/// An invented name of the given parts.
std::string makeName(const SampleTexts& texts, Random& random);

} // namespace crosscut::sample
