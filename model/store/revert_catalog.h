#pragma once

#include "model/store/batch_table.h"

namespace crosscut::store {

/// Takes back what a batch did to one catalog, cell by cell: a cell becomes what it was before the batch
/// unless a later batch said something of it, or somebody edited it since. Rows that the batch inserted go;
/// where a later batch changed one it stays with that batch's cells.
void revertCatalog(SQLite::Database& database, EntityKind kind, BatchId batch, RevertReport& report);

} // namespace crosscut::store
