#pragma once

#include "model/domain/plan.h"

#include <optional>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace crosscut::store {

/// Plans, each kept as one JSON document under its unique name.
class PlanTable {
public:
    explicit PlanTable(SQLite::Database& database)
        : m_database(database) {}

    std::vector<Plan> all() const; ///< in the order they were made
    std::optional<Plan> find(const std::string& name) const;
    /// Inserts or replaces by id; gives the plan its id.
    PlanId save(const Plan& plan);
    void remove(PlanId id);

private:
    SQLite::Database& m_database;
};

/// The JSON of a plan; stable keys, unknown ones are ignored when read.
std::string planToJson(const Plan& plan);
std::optional<Plan> planFromJson(const std::string& json);

} // namespace crosscut::store
