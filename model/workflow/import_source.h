#pragma once

#include "model/ingest/catalog_converter.h"
#include "model/ingest/column_mapping.h"
#include "model/ingest/source_file.h"
#include "model/workflow/import_file.h"

#include <set>

/// An ImportRequest in the words of the ingest.
namespace crosscut::workflow {

/// InvalidOption for an order that is none.
Result<ingest::CellHints> cellHints(const ImportRequest& request);
/// InvalidOption for a kind of issue that cannot be repaired.
Result<std::set<ingest::IssueKind>> repairKinds(const ImportRequest& request);
ingest::SourceOptions sourceOptions(const ImportRequest& request);
ingest::MappingRequest mappingRequest(const ImportRequest& request);

/// The columns with their fields, types and examples, as reports and previews show them.
std::vector<SourceColumn> describeColumns(const ingest::SourceColumns& columns,
                                          const ingest::ColumnMapping& mapping);
/// The stable key of the known export that the source is, if it is one of this kind.
std::string presetOf(const ingest::SourceFile& source, EntityKind kind);
ImportIssue toImportIssue(const ingest::RowIssue& issue);

} // namespace crosscut::workflow
