#pragma once

#include "model/workflow/check_quality.h"
#include "model/workflow/model_gate.h"
#include "ui/text/words.h"

#include <nlohmann/json.hpp>
#include <vector>

namespace crosscut::app {

/// {findings, columns, repairs, run}
nlohmann::json toJson(const workflow::QualityReport& report);
/// [{id, created, name, kind, column, rows, undone}]; the id of a repair that was only counted is null.
nlohmann::json repairsJson(const std::vector<store::Repair>& repairs);

/// [{what, message, count, of, rule, kind, column}]
nlohmann::json gateJson(const ui::Words& words, const std::vector<workflow::GateFact>& facts);

} // namespace crosscut::app
