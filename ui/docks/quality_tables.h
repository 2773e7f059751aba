#pragma once

#include "model/workflow/check_quality.h"
#include "ui/tables/text_table_model.h"
#include "ui/text/words.h"

class QTableView;

namespace crosscut::ui {

/// What the quality dock's tables have in common: whole rows, no grid, `wideColumn` takes the room that is
/// left.
QTableView* makeQualityTable(const QString& name, QAbstractItemModel* model, int wideColumn, QWidget* parent);

/// Weight, catalog, finding, column, rows, share, examples.
std::vector<TextRow> findingRows(const Words& words, const std::vector<workflow::QualityFinding>& findings);
/// Catalog, column, rows, empty, different, smallest, largest.
std::vector<TextRow> profileRows(const Words& words, const std::vector<workflow::ColumnProfile>& columns);

} // namespace crosscut::ui
