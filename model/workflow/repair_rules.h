#pragma once

#include "model/base/date.h"
#include "model/store/catalog_tables.h"
#include "model/store/catalog_writer.h"
#include "model/workflow/check_quality.h"

#include <span>
#include <string_view>
#include <vector>

namespace crosscut::workflow {

/// A safe repair: it loses nothing that anybody said, and never touches events or keys.
struct RepairRule {
    std::string_view name;    ///< stable key; ui/text names it
    std::string_view finding; ///< the quality rule that reports what it would mend
    Severity severity = Severity::Notes;
};

/// In the order in which "all" runs them: what one leaves behind the next can compare.
std::span<const RepairRule> repairRules();
const RepairRule* repairRule(std::string_view name);

/// A cell of a catalog's columns and what it would be.
struct CellRepair {
    std::size_t row = 0;
    store::Cell after;
};

/// What the rule would mend in one column of a catalog; nothing where it does not concern the column.
std::vector<CellRepair> cellsToRepair(const RepairRule& rule, EntityKind kind,
                                      const store::CatalogColumns& catalog, std::size_t column, Date today);

} // namespace crosscut::workflow
