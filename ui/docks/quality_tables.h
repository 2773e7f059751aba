#pragma once

#include "model/workflow/check_quality.h"
#include "ui/tables/text_table_model.h"
#include "ui/text/words.h"

class QTableView;

namespace crosscut::ui {

/// What the quality dock's tables have in common: whole rows, no grid, `wideColumn` takes the room that is
/// left.
QTableView* makeQualityTable(const QString& name, QAbstractItemModel* model, int wideColumn, QWidget* parent);

/// Weight, catalog, finding, column, rows, share, examples, what can be done or why it is waived.
std::vector<TextRow> findingRows(const Words& words, const std::vector<workflow::QualityFinding>& findings);
/// Number, date, repair, catalog, column, rows, state.
std::vector<TextRow> repairRows(const Words& words, const std::vector<store::Repair>& repairs);

QString entityText(const Words& words, EntityKind kind);
QString countText(const Words& words, std::int64_t n);
/// "spellings of one word in Genres"
QString findingText(const Words& words, const workflow::QualityFinding& finding);
/// "Trim blanks"
QString repairText(const Words& words, const std::string& name);

} // namespace crosscut::ui
