#pragma once

#include "model/base/result.h"
#include "model/base/run_info.h"
#include "model/base/sentence.h"
#include "model/base/task_monitor.h"
#include "model/store/project_file.h"

#include <optional>
#include <string>
#include <vector>

namespace crosscut::workflow {

struct ValueOptions {
    std::string model = "markov";
    std::optional<int> horizon; ///< periods; none: until absorption
    double discount = 0.01;     ///< per period (a month)
    double margin = 0.7;        ///< share of revenue
    std::uint64_t seed = 1;
    bool force = false;
};

struct ValueResult {
    std::string model;
    std::vector<std::string> states;             ///< stable names, the absorbing one last
    std::vector<std::vector<double>> transition; ///< rows sum to 1
    std::vector<std::vector<double>> transitionCounts;
    std::vector<double> marginPerPeriod;     ///< currency units a period, by state
    std::vector<double> value;               ///< discounted, by state
    std::vector<double> valueLow, valueHigh; ///< 95 % interval by state
    std::vector<double> expectedPeriods;     ///< until absorption, by state
    std::vector<std::int64_t> people;        ///< now in each state
    std::string currency;
    std::vector<Sentence> sentences;
    std::vector<std::string> warnings;
    RunInfo run;
};

Result<ValueResult> estimateValue(const store::ProjectFile& project, const ValueOptions& options,
                                  TaskMonitor& monitor);

} // namespace crosscut::workflow
