#pragma once

#include "model/base/strong_id.h"
#include "model/domain/catalog.h"
#include "model/store/catalog_writer.h"
#include "model/store/row_change.h"

#include <span>
#include <vector>

namespace SQLite {
class Database;
}

namespace crosscut::store {

/// Which columns a batch brought: what of the rows that it inserted is its own, and of which type it took
/// each attribute to be.
void noteColumns(SQLite::Database& database, BatchId batch, EntityKind kind,
                 std::span<const WriterColumn> columns);
std::vector<RowColumn> columnsOf(SQLite::Database& database, BatchId batch, EntityKind kind);
void forgetColumns(SQLite::Database& database, BatchId batch);

} // namespace crosscut::store
