#pragma once

#include "model/base/result.h"
#include "model/base/strong_id.h"
#include "model/base/task_monitor.h"
#include "model/domain/catalog.h"

#include <cstdint>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace crosscut::store {

/// The ledger of one import: read = inserted + updated + unchanged + rejected + duplicates + ignored, always.
struct RowLedger {
    std::int64_t read = 0;
    std::int64_t inserted = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
    std::int64_t rejected = 0;
    std::int64_t duplicates = 0; ///< a key that came earlier in the same source
    std::int64_t ignored = 0;    ///< rows that carry nothing (blank lines, totals), or skipped on conflict

    RowLedger& operator+=(const RowLedger& other) {
        read += other.read;
        inserted += other.inserted;
        updated += other.updated;
        unchanged += other.unchanged;
        rejected += other.rejected;
        duplicates += other.duplicates;
        ignored += other.ignored;
        return *this;
    }
    bool addsUp() const { return read == inserted + updated + unchanged + rejected + duplicates + ignored; }
};

struct ImportBatch {
    BatchId id;
    EntityKind kind = EntityKind::Events;
    std::string source;    ///< file name, without its folder
    std::string createdAt; ///< ISO
    RowLedger ledger;
    std::string recipeJson; ///< mapping and dialect, to replay it
    bool reverted = false;
};

/// One row issue as it is kept with its batch (the first 10,000 of each batch; counts are complete).
struct StoredIssue {
    std::int64_t line = 0; ///< 1-based, in the source
    std::string column;
    std::string kind;  ///< stable key, e.g. "not_a_date"; ui/text names it
    std::string value; ///< as it stood there, at most 200 bytes
    std::string mend;  ///< arguments for the sentence, as JSON
};

class BatchTable {
public:
    explicit BatchTable(SQLite::Database& database)
        : m_database(database) {}

    BatchId begin(EntityKind kind, const std::string& source, const std::string& createdAt);
    void finish(BatchId id, const RowLedger& ledger, const std::string& recipeJson);
    void addIssues(BatchId id, const std::vector<StoredIssue>& issues);
    void setIssueCounts(BatchId id, const std::vector<std::pair<std::string, std::int64_t>>& counts);

    std::vector<ImportBatch> all() const; ///< oldest first
    std::vector<StoredIssue> issues(BatchId id, std::int64_t limit) const;
    std::vector<std::pair<std::string, std::int64_t>> issueCounts(BatchId id) const;

private:
    SQLite::Database& m_database;
};

/// Cells that a batch brought or changed and that stay, because a later batch spoke of them or somebody
/// edited them.
struct KeptCells {
    BatchId batch; ///< the later one; 0: edited by hand
    EntityKind kind = EntityKind::Users;
    std::string column;
    std::int64_t rows = 0;
};

struct RevertReport {
    std::int64_t removed = 0;  ///< rows and events that the batch inserted
    std::int64_t restored = 0; ///< rows with a cell that is what it was before
    std::int64_t kept = 0;     ///< rows with a cell that stays
    std::vector<KeptCells> keptCells;
};

/// Takes a batch back under one transaction, whichever batches came after it: rows that it inserted go, cells
/// that it changed become what they were, its events and people go, attributes are of the type that the other
/// batches took them for. Once all batches are reverted, in any order, the data hash is that of the
/// beginning.
Result<RevertReport> revertBatch(SQLite::Database& database, BatchId id, TaskMonitor& monitor);

} // namespace crosscut::store
