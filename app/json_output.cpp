#include "app/json_output.h"

#include <cmath>

namespace crosscut::app {

nlohmann::json toJson(const RunInfo& run) {
    return {{"seed", run.seed},
            {"version", run.version},
            {"data_hash", run.dataHash},
            {"seconds", run.seconds},
            {"threads", run.threads}};
}

nlohmann::json toJson(const Error& error) {
    nlohmann::json document{
        {"error", {{"code", toString(error.code)}, {"args", error.args}, {"detail", error.detail}}}};
    if (!error.lacking.empty()) {
        nlohmann::json lacking = nlohmann::json::array();
        for (const NotEnough& one : error.lacking)
            lacking.push_back(
                {{"what", one.what}, {"have", one.have}, {"need", one.need}, {"where", one.where}});
        document["not_enough"] = lacking;
    }
    return document;
}

nlohmann::json finite(double value) {
    return std::isfinite(value) ? nlohmann::json(value) : nlohmann::json(nullptr);
}

} // namespace crosscut::app
