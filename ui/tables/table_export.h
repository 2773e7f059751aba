#pragma once

#include "model/base/result.h"
#include "model/base/task_monitor.h"
#include "model/store/catalog_page.h"
#include "model/store/project_file.h"

#include <QString>
#include <QStringList>

namespace crosscut::ui {

// Cells are written as model/base/csv_cell.h says: no text runs as a formula.

/// Writes ready cells as CSV in UTF-8 with a byte order mark. FileNotWritable leaves what was there.
Result<void> saveCsv(const QString& path, const std::vector<QStringList>& rows);

/// What a table shows, to be written by a job.
struct TableContent {
    EntityKind kind = EntityKind::Films;
    QStringList headings;
    std::vector<store::PageColumn> columns;
    std::vector<std::int64_t> ids;
};

/// Writes the rows as CSV in UTF-8 with a byte order mark, so that spreadsheets read the Chinese. The file is
/// replaced only once it is complete; returns the number of rows.
Result<qint64> exportTable(const store::ProjectFile& project, const TableContent& content,
                           const QString& path, TaskMonitor& monitor);

} // namespace crosscut::ui
