#include "model/workflow/import_source.h"

#include "model/ingest/import_fields.h"
#include "model/ingest/source_errors.h"

namespace crosscut::workflow {

Result<ingest::CellHints> cellHints(const ImportRequest& request) {
    ingest::CellHints hints{.decimal = request.decimal, .dateOrder = std::nullopt};
    if (request.dateOrder.empty())
        return hints;
    hints.dateOrder = ingest::dateOrderFromString(request.dateOrder);
    if (!hints.dateOrder)
        return invalidOption("date-order", request.dateOrder, "ymd, dmy, mdy");
    return hints;
}

ingest::SourceOptions sourceOptions(const ImportRequest& request) {
    return {.path = request.source,
            .encoding = request.encoding,
            .dialect = {.delimiter = request.delimiter,
                        .quote = request.quote,
                        .hasHeader = request.hasHeader,
                        .skipLines = request.skipLines},
            .sheet = request.sheet};
}

ingest::MappingRequest mappingRequest(const ImportRequest& request) {
    return {.kind = request.kind,
            .given = request.mapping,
            .complete = request.mappingIsComplete,
            .allAttributes = request.allAttributes,
            .attributes = request.attributes,
            .key = request.key};
}

std::vector<SourceColumn> describeColumns(const ingest::SourceColumns& columns,
                                          const ingest::ColumnMapping& mapping) {
    std::vector<SourceColumn> described;
    for (std::size_t i = 0; i < columns.names.size(); ++i)
        described.push_back({.name = columns.names[i],
                             .field = {},
                             .isAttribute = false,
                             .type = columns.inferences[i].type(),
                             .examples = columns.inferences[i].examples()});
    for (const auto& [field, source] : mapping.fields)
        if (source.column >= 0) {
            std::string& name = described[static_cast<std::size_t>(source.column)].field;
            name = name.empty() ? field : name + ", " + field; // a title that is its own key fills two
        }
    for (const ingest::AttributeSource& attribute : mapping.attributes) {
        SourceColumn& column = described[static_cast<std::size_t>(attribute.column)];
        column.isAttribute = true;
        column.type = attribute.type;
    }
    return described;
}

ImportIssue toImportIssue(const ingest::RowIssue& issue) {
    return {.line = issue.line,
            .column = issue.column,
            .kind = std::string(toString(issue.kind)),
            .value = issue.value,
            .detail = issue.detail};
}

std::vector<std::string> tablesToChooseFrom(const Error& error) {
    return ingest::tablesToChooseFrom(error);
}

std::vector<ImportField> importFields(EntityKind kind) {
    std::vector<ImportField> fields;
    for (const ingest::FieldSpec& spec : ingest::fieldSpecs(kind))
        fields.push_back({std::string(spec.name), spec.required});
    return fields;
}

} // namespace crosscut::workflow
