#pragma once

#include "model/base/date.h"
#include "model/workflow/quality_gathering.h"

namespace SQLite {
class Database;
}

namespace crosscut::workflow {

/// Rules and column profiles of the catalogs, over all of their rows.
void checkFilmsAndCourses(SQLite::Database& database, Date today, QualityGathering& report);
void checkUsers(SQLite::Database& database, Date today, QualityGathering& report);
void checkSubscriptions(SQLite::Database& database, QualityGathering& report);

} // namespace crosscut::workflow
