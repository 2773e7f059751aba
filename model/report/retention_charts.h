#pragma once

#include "model/report/campaign_facts.h"
#include "model/report/report_document.h"

/// Facts of retention as the charts that window and report both show.
namespace crosscut::report {

/// Curves of at most 400 steps, without the suppressed groups, with the people at risk at a few round times.
SurvivalChart survivalChart(const CurveFacts& facts);

ForestChart forestChart(const HazardFacts& facts);

} // namespace crosscut::report
