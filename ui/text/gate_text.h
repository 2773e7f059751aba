#pragma once

#include "model/workflow/model_gate.h"
#include "model/workflow/plan_totals.h"
#include "ui/text/words.h"

#include <QString>
#include <vector>

namespace crosscut::ui {

/// "12 of 40 courses have no tags"
QString gateText(const Words& words, const workflow::GateFact& fact);
/// All of them in one line, without the last full stop; empty where there are none.
QString gateText(const Words& words, const std::vector<workflow::GateFact>& facts);

/// "3 of 5 films in this plan have no genre"
QString planIssueText(const Words& words, const workflow::PlanIssue& issue);

} // namespace crosscut::ui
