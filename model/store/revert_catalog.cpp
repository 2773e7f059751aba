#include "model/store/revert_catalog.h"

#include "model/store/batch_column.h"
#include "model/store/catalog_row.h"
#include "model/store/catalog_schema.h"
#include "model/store/row_change.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>
#include <map>
#include <optional>

namespace crosscut::store {

namespace {

constexpr BatchId byHand{};

/// What later batches said of one row.
class LaterChanges {
public:
    LaterChanges(RowChangeTable& table, std::int64_t row, BatchId batch)
        : m_table(table)
        , m_row(row)
        , m_changes(table.after(row, batch)) {}

    struct Heir {
        BatchId batch;
        CellChange& cell;
    };
    /// The first batch that spoke of the cell.
    std::optional<Heir> heirOf(const RowColumn& column) {
        for (auto& [batch, change] : m_changes)
            if (const auto found = change.find(column); found != change.end())
                return Heir{batch, found->second};
        return std::nullopt;
    }
    void save() {
        for (const auto& [batch, change] : m_changes)
            m_table.put(m_row, batch, change);
    }

private:
    RowChangeTable& m_table;
    std::int64_t m_row;
    std::vector<std::pair<BatchId, RowChange>> m_changes;
};

class CatalogRevert {
public:
    CatalogRevert(SQLite::Database& database, EntityKind kind, BatchId batch)
        : m_database(database)
        , m_kind(kind)
        , m_table(catalogTable(kind))
        , m_batch(batch)
        , m_changes(database, kind)
        , m_row(database, kind) {}

    void run(RevertReport& report) {
        for (const auto& [row, change] : m_changes.ofBatch(m_batch))
            undoChange(row, change, report);
        m_changes.removeBatch(m_batch);
        handOverInserted(report);
        report.removed += m_kind == EntityKind::Users ? undeclare() : removeInserted();
        for (const auto& [cell, rows] : m_kept)
            report.keptCells.push_back(
                {.batch = cell.first, .kind = m_kind, .column = cell.second, .rows = rows});
    }

private:
    void undoChange(std::int64_t row, const RowChange& change, RevertReport& report) {
        LaterChanges later(m_changes, row, m_batch);
        m_row.load(row);
        bool restored = false;
        bool kept = false;
        for (const auto& [column, cell] : change) {
            if (!cell.changed())
                continue;
            if (const auto heir = later.heirOf(column)) {
                if (heir->cell.before == cell.after)
                    heir->cell.before = cell.before;
                keep(heir->batch, column);
                kept = true;
            } else if (m_row.get(column) == cell.after) {
                m_row.set(column, cell.before);
                restored = true;
            } else {
                keep(byHand, column);
                kept = true;
            }
        }
        later.save();
        m_row.save(m_batch);
        report.restored += restored ? 1 : 0;
        report.kept += kept ? 1 : 0;
    }

    /// Rows that the batch inserted and a later one changed now count as inserted by the later one.
    void handOverInserted(RevertReport& report) {
        const std::vector<RowColumn> columns = columnsOf(m_database, m_batch, m_kind);
        SQLite::Statement own(m_database, "UPDATE " + m_table.name + " SET batch = ? WHERE id = ?");
        for (const auto& [row, heir] : changedSinceInserted()) {
            LaterChanges later(m_changes, row, m_batch);
            m_row.load(row);
            for (const RowColumn& column : columns) {
                if (const auto next = later.heirOf(column)) {
                    next->cell.before = nullptr;
                    keep(next->batch, column);
                } else if (!identifies(column)) {
                    m_row.set(column, nullptr);
                }
            }
            later.save();
            m_row.save(m_batch);
            m_changes.remove(row, heir);
            SQLite::bind(own, heir.value, row);
            own.exec();
            own.reset();
            ++report.kept;
        }
    }

    /// A row cannot be without the people whom it is about.
    bool identifies(const RowColumn& column) const {
        const CatalogField* field = column.isAttribute ? nullptr : m_table.field(column.name);
        return field != nullptr && field->isUser;
    }

    std::vector<std::pair<std::int64_t, BatchId>> changedSinceInserted() {
        SQLite::Statement rows(m_database,
                               "SELECT t.id, min(c.batch) FROM " + m_table.name +
                                   " t JOIN row_change c ON c.kind = ?1 AND c.row_id = t.id AND c.batch > ?2 "
                                   "WHERE t.batch = ?2 GROUP BY t.id");
        SQLite::bind(rows, std::string(toString(m_kind)), m_batch.value);
        std::vector<std::pair<std::int64_t, BatchId>> changed;
        while (rows.executeStep())
            changed.emplace_back(rows.getColumn(0).getInt64(), BatchId{rows.getColumn(1).getInt64()});
        return changed;
    }

    std::int64_t removeInserted() {
        SQLite::Statement remove(m_database, "DELETE FROM " + m_table.name + " WHERE batch = ?");
        remove.bind(1, m_batch.value);
        return remove.exec();
    }

    /// People that the batch declared are known from behaviour alone again, until nothing speaks of them.
    std::int64_t undeclare() {
        std::string sets;
        for (const CatalogField& field : m_table.fields)
            sets += ", \"" + field.name + "\" = NULL";
        SQLite::Statement update(m_database, "UPDATE user SET declared = 0, attributes = NULL" + sets +
                                                 " WHERE declared = 1 AND batch = ?");
        update.bind(1, m_batch.value);
        return update.exec();
    }

    void keep(BatchId batch, const RowColumn& column) { ++m_kept[{batch, column.name}]; }

    SQLite::Database& m_database;
    EntityKind m_kind;
    const CatalogTable& m_table;
    BatchId m_batch;
    RowChangeTable m_changes;
    CatalogRow m_row;
    std::map<std::pair<BatchId, std::string>, std::int64_t> m_kept; ///< rows by batch and column
};

} // namespace

void revertCatalog(SQLite::Database& database, EntityKind kind, BatchId batch, RevertReport& report) {
    CatalogRevert(database, kind, batch).run(report);
}

} // namespace crosscut::store
