#pragma once

#include "model/ingest/catalog_converter.h"
#include "model/ingest/column_mapping.h"
#include "model/ingest/source_file.h"
#include "model/workflow/import_file.h"

/// An ImportRequest in the words of the ingest.
namespace crosscut::workflow {

/// InvalidOption for an order that is none.
Result<ingest::CellHints> cellHints(const ImportRequest& request);
ingest::SourceOptions sourceOptions(const ImportRequest& request);
ingest::MappingRequest mappingRequest(const ImportRequest& request);

/// The columns with their fields, types and examples, as reports and previews show them.
std::vector<SourceColumn> describeColumns(const ingest::SourceColumns& columns,
                                          const ingest::ColumnMapping& mapping);
ImportIssue toImportIssue(const ingest::RowIssue& issue);

} // namespace crosscut::workflow
