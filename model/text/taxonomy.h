#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crosscut::text {

/// Knowledge that a film's genre or theme leads to ("Crime" → 法律, 心理, law, psychology): the bridge
/// between film tags and course fields, in both languages. Expects any spelling; gives normalised words, none
/// for what it does not know.
std::vector<std::string> relatedKnowledge(std::string_view tag);

} // namespace crosscut::text
