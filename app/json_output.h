#pragma once

#include "model/base/error.h"
#include "model/base/run_info.h"

#include <nlohmann/json.hpp>

namespace crosscut::app {

nlohmann::json toJson(const RunInfo& run);
/// {"error": {"code", "args", "detail"}, "not_enough": [{what, have, need, where}]}
nlohmann::json toJson(const Error& error);
/// null for a number that JSON cannot hold (infinite, not a number).
nlohmann::json finite(double value);

} // namespace crosscut::app
