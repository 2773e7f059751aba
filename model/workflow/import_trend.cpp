#include "model/workflow/import_trend.h"

#include <map>
#include <string>
#include <utility>

namespace crosscut::workflow {

namespace {

std::string withoutDigits(const std::string& name) {
    std::string rest;
    for (const char c : name)
        if (c < '0' || c > '9')
            rest += c;
    return rest;
}

} // namespace

std::vector<ImportTrend> importTrends(const std::vector<store::ImportBatch>& batches) {
    std::map<std::pair<EntityKind, std::string>, double> latest;
    std::vector<ImportTrend> trends;
    for (const store::ImportBatch& batch : batches) {
        const store::RowLedger& ledger = batch.ledger;
        ImportTrend trend;
        if (ledger.read > 0)
            trend.rejected = static_cast<double>(ledger.rejected) / static_cast<double>(ledger.read);
        const std::pair source(batch.kind, withoutDigits(batch.source));
        if (const auto known = latest.find(source); known != latest.end())
            trend.before = known->second;
        if (!batch.reverted)
            latest[source] = trend.rejected;
        trends.push_back(trend);
    }
    return trends;
}

} // namespace crosscut::workflow
