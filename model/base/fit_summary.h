#pragma once

#include <string_view>

namespace crosscut {

enum class Termination {
    Converged,
    IterationLimit,
    StepLimit, ///< no step improves the objective although the gradient is not zero
    Diverging, ///< a parameter runs away (separation)
    NotRun,
};

/// How an iterative fit ended. "Did not converge" is a result that whoever shows the fit must show with it.
struct FitSummary {
    Termination termination = Termination::NotRun;
    int iterations = 0;
    double objective = 0;    ///< log-likelihood, or the loss that was minimised
    double gradientNorm = 0; ///< largest absolute component at the end

    bool converged() const { return termination == Termination::Converged; }
};

constexpr std::string_view toString(Termination termination) {
    switch (termination) {
    case Termination::Converged:
        return "converged";
    case Termination::IterationLimit:
        return "iteration_limit";
    case Termination::StepLimit:
        return "step_limit";
    case Termination::Diverging:
        return "diverging";
    case Termination::NotRun:
        return "not_run";
    }
    return "not_run";
}

} // namespace crosscut
