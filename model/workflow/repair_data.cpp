#include "model/workflow/repair_data.h"

#include "model/base/clock.h"
#include "model/store/catalog_row.h"
#include "model/store/cell_json.h"
#include "model/store/data_hash.h"
#include "model/store/guarded.h"
#include "model/workflow/project_info.h"
#include "model/workflow/repair_rules.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <array>
#include <cmath>

namespace crosscut::workflow {

namespace {

constexpr std::array repairedKinds{EntityKind::Users, EntityKind::Films, EntityKind::Courses,
                                   EntityKind::Subscriptions, EntityKind::Edges};
constexpr std::size_t rowsBetweenReports = 1000;

/// What was mended, in memory too: the next repair looks at it.
void putCell(DataColumn& column, const CellRepair& cell, std::map<std::string, std::int32_t>& newLevels) {
    if (column.isNumeric()) {
        column.numbers[cell.row] = static_cast<double>(std::get<std::int64_t>(cell.after));
    } else if (const auto* text = std::get_if<std::string>(&cell.after)) {
        const auto [level, isNew] =
            newLevels.try_emplace(*text, static_cast<std::int32_t>(column.levels.size()));
        if (isNew)
            column.levels.push_back(*text);
        column.codes[cell.row] = level->second;
    } else {
        column.codes[cell.row] = -1;
    }
}

/// Makes levels that are equal one again.
void putCells(DataColumn& column, const std::vector<CellRepair>& cells) {
    std::map<std::string, std::int32_t> levels;
    for (std::size_t i = 0; i < column.levels.size(); ++i)
        levels.emplace(column.levels[i], static_cast<std::int32_t>(i));
    for (const CellRepair& cell : cells)
        putCell(column, cell, levels);
}

class RepairRun {
public:
    RepairRun(store::ProjectFile& project, const RepairRequest& request, TaskMonitor& monitor)
        : m_project(project)
        , m_request(request)
        , m_monitor(monitor)
        , m_now(SystemClock().now()) {}

    Result<RepairReport> run() {
        std::optional<SQLite::Transaction> transaction;
        if (!m_request.dryRun)
            transaction.emplace(m_project.database(), SQLite::TransactionBehavior::IMMEDIATE);
        for (std::size_t i = 0; i < repairedKinds.size(); ++i) {
            PartMonitor part(m_monitor, static_cast<double>(i) / repairedKinds.size(),
                             static_cast<double>(i + 1) / repairedKinds.size());
            const bool isAsked = !m_request.kind || *m_request.kind == repairedKinds[i];
            if (isAsked && !repairCatalog(repairedKinds[i], part))
                return cancelledError();
        }
        if (transaction)
            transaction->commit();
        return std::move(m_report);
    }

private:
    bool isAsked(const RepairRule& rule) const {
        return m_request.name == "all" || m_request.name == rule.name;
    }

    bool repairCatalog(EntityKind kind, TaskMonitor& monitor) {
        if (!monitor.report(0, Stage::Reading))
            return false;
        store::CatalogColumns catalog = store::readCatalogColumns(m_project.database(), kind);
        for (const RepairRule& rule : repairRules()) {
            for (std::size_t column = 0; isAsked(rule) && column < catalog.columns.size(); ++column) {
                if (!m_request.column.empty() && m_request.column != catalog.about[column].name)
                    continue;
                const auto cells = cellsToRepair(rule, kind, catalog, column, m_now.date());
                if (!cells.empty() && !repairColumn(rule, kind, catalog, column, cells, monitor))
                    return false;
            }
        }
        return true;
    }

    bool repairColumn(const RepairRule& rule, EntityKind kind, store::CatalogColumns& catalog,
                      std::size_t column, const std::vector<CellRepair>& cells, TaskMonitor& monitor) {
        store::Repair repair;
        repair.createdAt = m_now.toIso();
        repair.name = rule.name;
        repair.kind = kind;
        repair.column = catalog.about[column].name;
        repair.rows = static_cast<std::int64_t>(cells.size());
        if (!m_request.dryRun) {
            repair.id = store::RepairTable(m_project.database()).add(repair);
            if (!write(repair, catalog, column, cells, monitor))
                return false;
        }
        putCells(catalog.columns[column], cells);
        m_report.cells += repair.rows;
        m_report.repairs.push_back(std::move(repair));
        return true;
    }

    bool write(const store::Repair& repair, const store::CatalogColumns& catalog, std::size_t column,
               const std::vector<CellRepair>& cells, TaskMonitor& monitor) {
        SQLite::Database& database = m_project.database();
        store::forgetDataHash(database, repair.kind);
        store::RepairTable log(database);
        store::CatalogRow row(database, repair.kind);
        const store::RowColumn name{catalog.about[column].isAttribute, catalog.about[column].name};
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i % rowsBetweenReports == 0 &&
                !monitor.report(static_cast<double>(i) / static_cast<double>(cells.size()), Stage::Writing))
                return false;
            const BatchId batch = catalog.batches[cells[i].row];
            row.load(catalog.ids[cells[i].row]);
            const store::CellChange change{row.get(name), store::jsonOf(cells[i].after)};
            row.set(name, change.after);
            row.save(batch);
            log.putChange(repair.id, catalog.ids[cells[i].row], batch, {{name, change}});
        }
        return true;
    }

    store::ProjectFile& m_project;
    const RepairRequest& m_request;
    TaskMonitor& m_monitor;
    Timestamp m_now;
    RepairReport m_report;
};

std::string repairNames() {
    std::string names = "all";
    for (const RepairRule& rule : repairRules())
        names += ", " + std::string(rule.name);
    return names;
}

/// The repairs that can be undone, as the error sentence lists them.
std::string standingRepairs(const store::RepairTable& log) {
    std::string ids;
    for (const store::Repair& repair : log.all())
        if (!repair.undone)
            ids += (ids.empty() ? "" : ", ") + std::to_string(repair.id.value);
    return ids.empty() ? "—" : ids;
}

class RepairUndo {
public:
    RepairUndo(SQLite::Database& database, store::Repair repair)
        : m_repair(std::move(repair))
        , m_log(database)
        , m_row(database, m_repair.kind) {}

    bool run(TaskMonitor& monitor, UndoReport& report) {
        std::int64_t seen = 0;
        const bool finished =
            m_log.visitChanges(m_repair, [&](std::int64_t id, const store::RowChange& change) {
                if (seen++ % static_cast<std::int64_t>(rowsBetweenReports) == 0 &&
                    !monitor.report(static_cast<double>(seen) / static_cast<double>(m_repair.rows + 1),
                                    Stage::Writing))
                    return false;
                undoRow(id, change, report);
                return true;
            });
        if (finished)
            m_log.markUndone(m_repair.id);
        return finished;
    }

private:
    void undoRow(std::int64_t id, const store::RowChange& change, UndoReport& report) {
        if (const auto next = m_log.nextOf(m_repair, id))
            return handOver(*next, id, change);
        m_row.load(id);
        for (const auto& [column, cell] : change) {
            if (m_row.get(column) == cell.after) {
                m_row.set(column, cell.before);
                ++report.restored;
            } else {
                ++report.kept;
            }
        }
        m_row.save({});
    }

    /// The next repair of the row takes over what its cells were before this one.
    void handOver(store::RepairId next, std::int64_t id, const store::RowChange& change) {
        store::RowChange later = m_log.change(next, id);
        for (const auto& [column, cell] : change)
            if (const auto found = later.find(column);
                found != later.end() && found->second.before == cell.after)
                found->second.before = cell.before;
        m_log.replaceChange(next, id, later);
    }

    store::Repair m_repair;
    store::RepairTable m_log;
    store::CatalogRow m_row;
};

} // namespace

Result<RepairReport> repairData(store::ProjectFile& project, const RepairRequest& request,
                                TaskMonitor& monitor) {
    if (request.name != "all" && repairRule(request.name) == nullptr)
        return invalidOption("fix", request.name, repairNames());
    const Stopwatch watch;
    return store::guarded(project.path(), [&]() -> Result<RepairReport> {
        auto report = RepairRun(project, request, monitor).run();
        if (report)
            report->run = makeRunInfo(project, 0, watch.seconds());
        return report;
    });
}

Result<UndoReport> undoRepair(store::ProjectFile& project, store::RepairId id, TaskMonitor& monitor) {
    return store::guarded(project.path(), [&]() -> Result<UndoReport> {
        SQLite::Database& database = project.database();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        store::RepairTable log(database);
        auto repair = log.find(id);
        if (!repair || repair->undone)
            return invalidOption("undo-repair", std::to_string(id.value), standingRepairs(log));
        store::forgetDataHash(database, repair->kind);
        UndoReport report;
        if (!RepairUndo(database, *std::move(repair)).run(monitor, report))
            return cancelledError();
        transaction.commit();
        static_cast<void>(project.dataHash()); // kept in the file: whoever asks next need not wait
        return report;
    });
}

} // namespace crosscut::workflow
