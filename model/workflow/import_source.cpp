#include "model/workflow/import_source.h"

#include "model/ingest/export_presets.h"
#include "model/ingest/import_fields.h"
#include "model/ingest/source_errors.h"

#include <algorithm>
#include <array>
#include <filesystem>

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
                        .escape = request.escape,
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

std::string presetOf(const ingest::SourceFile& source, EntityKind kind) {
    const ingest::ExportPreset* preset = ingest::findPreset(source.columns());
    const bool isIt = preset != nullptr && preset->kind == kind && source.dialect().hasHeader;
    return isIt ? std::string(preset->name) : std::string();
}

ImportIssue toImportIssue(const ingest::RowIssue& issue) {
    return {.file = issue.file,
            .line = issue.line,
            .column = issue.column,
            .kind = std::string(toString(issue.kind)),
            .value = issue.value,
            .detail = issue.detail};
}

Result<std::set<ingest::IssueKind>> repairKinds(const ImportRequest& request) {
    std::set<ingest::IssueKind> kinds;
    for (const std::string& name : request.repairs) {
        const auto kind = ingest::issueKindFromString(name);
        if (!kind || !ingest::isRepairable(*kind)) {
            std::string known;
            for (const std::string& one : repairableIssues())
                known += (known.empty() ? "" : ", ") + one;
            return invalidOption("repair", name, known);
        }
        kinds.insert(*kind);
    }
    return kinds;
}

std::vector<std::string> repairableIssues() {
    std::vector<std::string> names;
    for (int kind = 0; kind <= static_cast<int>(ingest::IssueKind::OrphanItem); ++kind)
        if (ingest::isRepairable(static_cast<ingest::IssueKind>(kind)))
            names.emplace_back(toString(static_cast<ingest::IssueKind>(kind)));
    return names;
}

std::vector<std::string> filesOfSource(const std::string& path) {
    std::error_code none;
    if (!std::filesystem::is_directory(path, none))
        return {path};
    constexpr std::array<std::string_view, 12> endings{".csv", ".tsv",  ".txt",  ".dat", ".tbl",  ".gz",
                                                       ".zip", ".xlsx", ".xlsm", ".ods", ".json", ".jsonl"};
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(path, none))
        if (entry.is_regular_file(none) && !entry.path().filename().string().starts_with('.') &&
            std::find(endings.begin(), endings.end(), entry.path().extension().string()) != endings.end())
            files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    return files;
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
