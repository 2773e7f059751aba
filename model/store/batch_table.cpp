#include "model/store/batch_table.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

namespace crosscut::store {

BatchId BatchTable::begin(EntityKind kind, const std::string& source, const std::string& createdAt) {
    SQLite::Statement insert(m_database, "INSERT INTO batch (kind, source, created) VALUES (?, ?, ?)");
    SQLite::bind(insert, std::string(toString(kind)), source, createdAt);
    insert.exec();
    return BatchId{m_database.getLastInsertRowid()};
}

void BatchTable::finish(BatchId id, const RowLedger& ledger, const std::string& recipeJson) {
    SQLite::Statement update(
        m_database, "UPDATE batch SET read = ?, inserted = ?, updated = ?, unchanged = ?, rejected = ?, "
                    "duplicates = ?, ignored = ?, recipe = ? WHERE id = ?");
    SQLite::bind(update, ledger.read, ledger.inserted, ledger.updated, ledger.unchanged, ledger.rejected,
                 ledger.duplicates, ledger.ignored, recipeJson, id.value);
    update.exec();
}

void BatchTable::addIssues(BatchId id, const std::vector<StoredIssue>& issues) {
    SQLite::Statement insert(
        m_database,
        "INSERT INTO batch_issue (batch, line, column_name, kind, value, mend) VALUES (?, ?, ?, ?, ?, ?)");
    for (const StoredIssue& issue : issues) {
        SQLite::bind(insert, id.value, issue.line, issue.column, issue.kind, issue.value, issue.mend);
        insert.exec();
        insert.reset();
    }
}

void BatchTable::setIssueCounts(BatchId id, const std::vector<std::pair<std::string, std::int64_t>>& counts) {
    SQLite::Statement insert(m_database,
                             "INSERT OR REPLACE INTO batch_issue_count (batch, kind, n) VALUES (?, ?, ?)");
    for (const auto& [kind, n] : counts) {
        SQLite::bind(insert, id.value, kind, n);
        insert.exec();
        insert.reset();
    }
}

std::vector<ImportBatch> BatchTable::all() const {
    SQLite::Statement rows(m_database,
                           "SELECT id, kind, source, created, read, inserted, updated, unchanged, rejected, "
                           "duplicates, ignored, recipe, reverted FROM batch ORDER BY id");
    std::vector<ImportBatch> batches;
    while (rows.executeStep()) {
        ImportBatch batch;
        batch.id = BatchId{rows.getColumn(0).getInt64()};
        batch.kind = entityKindFromString(rows.getColumn(1).getString()).value_or(EntityKind::Events);
        batch.source = rows.getColumn(2).getString();
        batch.createdAt = rows.getColumn(3).getString();
        std::int64_t* const counts[] = {
            &batch.ledger.read,     &batch.ledger.inserted,   &batch.ledger.updated, &batch.ledger.unchanged,
            &batch.ledger.rejected, &batch.ledger.duplicates, &batch.ledger.ignored};
        int at = 4;
        for (std::int64_t* count : counts)
            *count = rows.getColumn(at++).getInt64();
        batch.recipeJson = rows.getColumn(11).getString();
        batch.reverted = rows.getColumn(12).getInt() != 0;
        batches.push_back(std::move(batch));
    }
    return batches;
}

std::vector<StoredIssue> BatchTable::issues(BatchId id, std::int64_t limit) const {
    SQLite::Statement rows(m_database, "SELECT line, column_name, kind, value, mend FROM batch_issue "
                                       "WHERE batch = ? ORDER BY rowid LIMIT ?");
    SQLite::bind(rows, id.value, limit);
    std::vector<StoredIssue> issues;
    while (rows.executeStep())
        issues.push_back({rows.getColumn(0).getInt64(), rows.getColumn(1).getString(),
                          rows.getColumn(2).getString(), rows.getColumn(3).getString(),
                          rows.getColumn(4).getString()});
    return issues;
}

std::vector<std::pair<std::string, std::int64_t>> BatchTable::issueCounts(BatchId id) const {
    SQLite::Statement rows(m_database, "SELECT kind, n FROM batch_issue_count WHERE batch = ? ORDER BY kind");
    rows.bind(1, id.value);
    std::vector<std::pair<std::string, std::int64_t>> counts;
    while (rows.executeStep())
        counts.emplace_back(rows.getColumn(0).getString(), rows.getColumn(1).getInt64());
    return counts;
}

} // namespace crosscut::store
