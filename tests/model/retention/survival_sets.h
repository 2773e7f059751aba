#pragma once

#include "model/retention/cox.h"

namespace crosscut::retention {

/// Acute myelogenous leukaemia: maintained chemotherapy or not (Miller 1997).
inline SurvivalData amlMaintained() {
    return {{9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161}, {1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0}};
}
inline SurvivalData amlNot() {
    return {{5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45}, {1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1}};
}

/// Six rows with tied events whose maximum is known in closed form (Therneau and Grambsch 2000, appendix E).
inline CoxInput sixRows() {
    CoxInput input;
    input.data = {{9, 1, 1, 6, 6, 8}, {1, 1, 0, 1, 1, 0}};
    input.x = Eigen::MatrixXd(6, 1);
    input.x << 0, 1, 1, 1, 0, 0;
    input.terms = {"x"};
    return input;
}

} // namespace crosscut::retention
