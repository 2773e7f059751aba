#pragma once

#include "model/base/result.h"
#include "model/base/run_info.h"
#include "model/base/task_monitor.h"
#include "model/domain/attribute.h"
#include "model/domain/event.h"
#include "model/store/batch_table.h"
#include "model/store/catalog_writer.h"
#include "model/store/project_file.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crosscut::workflow {

enum class OnError { Skip, Abort };

/// What to import and how to read it. Everything that is not said is found out from the whole file.
struct ImportRequest {
    std::string source; ///< path of a file, or of a folder whose tables of one shape are one batch
    std::string sheet;  ///< of a workbook, database or archive; empty: the only one or the first with rows
    EntityKind kind = EntityKind::Events;
    std::string encoding;  ///< IANA name; empty: detected
    std::string delimiter; ///< one or more characters; empty: detected
    std::optional<char> quote;
    std::optional<char> escape;  ///< before quotes and delimiters; '\0': none
    std::optional<char> decimal; ///< '.' or ','
    std::string dateOrder;       ///< "ymd", "dmy", "mdy"; empty: detected
    std::optional<bool> hasHeader;
    int skipLines = 0;
    /// field -> column name; "=text" sets a constant, "#" numbers the rows (only for user and id).
    std::map<std::string, std::string> mapping;
    bool mappingIsComplete = false; ///< true: fields that mapping leaves out are not looked for
    bool allAttributes = true;      ///< unmapped columns become attributes
    std::map<std::string, std::optional<AttributeType>>
        attributes; ///< only these, where allAttributes is false
    ItemCatalog items = ItemCatalog::Auto;
    std::vector<std::string> key; ///< columns of the key; empty: the kind's own
    store::OnConflict onConflict = store::OnConflict::Update;
    OnError onError = OnError::Skip;
    std::string rejectsPath; ///< CSV of the rejected rows; empty: none is written
    bool dryRun = false;     ///< everything but the commit
    /// Events that are the same in every cell as one before them, in the source or in the project, are left
    /// out and counted. Otherwise no event is taken for a duplicate.
    bool dropDuplicates = false;
    /// Kinds of issues whose rows are repaired instead of rejected (repairableIssues).
    std::vector<std::string> repairs;
    /// Only the rows that begin on these lines, ascending; empty: all. For reading rejected rows once more.
    std::vector<std::int64_t> onlyLines;
};

/// A column of the source, as the mapping shows it.
struct SourceColumn {
    std::string name;  ///< header, or "column 3" of a file without one
    std::string field; ///< the field it fills; empty: none
    bool isAttribute = false;
    AttributeType type = AttributeType::Text; ///< over the whole file (over the sample, in a preview)
    std::vector<std::string> examples;
};

struct ImportIssue {
    std::string file; ///< of a folder; empty where the source is one file
    std::int64_t line = 0;
    std::string column;
    std::string kind; ///< stable key ("not_a_number", "key_missing", "ambiguous_item" ...)
    std::string value;
    std::string detail; ///< what the sentence of this kind needs besides
};

/// A cell of a row that the project knew, as it was and as the source has it.
struct ChangedCell {
    std::string key; ///< of the row
    std::string column;
    std::string before; ///< empty: nothing was known
    std::string after;
};

struct ImportReport {
    std::optional<BatchId> batch; ///< none after a dry run
    store::RowLedger ledger;
    std::string encoding;
    std::string delimiter;
    std::string sheet;  ///< as used; empty where there is nothing to choose
    std::string preset; ///< stable key of the export that it was recognised as; empty: none
    bool hasHeader = true;
    std::vector<SourceColumn> columns;
    std::map<std::string, std::string> mapping; ///< field -> column, as used
    std::vector<ImportIssue> issues;            ///< the first 100
    std::map<std::string, std::int64_t> issueCounts;
    std::int64_t people = 0;      ///< events: distinct users
    std::int64_t items = 0;       ///< events: distinct items
    std::int64_t orphanUsers = 0; ///< events: users that are in no catalog
    std::int64_t orphanItems = 0;
    std::vector<std::int64_t> rejectedLines; ///< of a single file, all of them
    std::vector<ChangedCell> changes;        ///< the first 500
    std::int64_t conflicts = 0; ///< known rows of which the source says otherwise than the project knows
    std::int64_t files = 1;
    RunInfo run;
};

/// Imports one source as one batch in one transaction; Cancelled leaves the project as it was.
Result<ImportReport> importFile(store::ProjectFile& project, const ImportRequest& request,
                                TaskMonitor& monitor);

/// What the wizard shows before anything is read in full: dialect, columns with their proposed fields, the
/// first rows, the kind that the header speaks for, and how much of the file that is.
struct ImportPreview {
    std::int64_t files = 1;          ///< of a folder; the first is what is shown
    std::vector<std::string> sheets; ///< what there is to choose from
    std::string sheet;               ///< what is shown
    std::string preset;              ///< stable key of the export that it was recognised as; empty: none
    bool isText = true;              ///< false: a workbook and the like, with neither encoding nor delimiter
    std::string encoding;
    std::string delimiter;
    bool hasHeader = true;
    std::vector<SourceColumn> columns;
    std::map<std::string, std::string> mapping; ///< proposed: field -> column, "=constant" or "#"
    std::vector<std::string> key; ///< columns that are the key together; empty: the kind's own field
    std::vector<std::vector<std::string>> rows;             ///< at most 200; bytes that are no text as \xNN
    std::set<std::pair<std::size_t, std::size_t>> badCells; ///< row and column of cells with such bytes
    std::int64_t rowsShown = 0;
    std::int64_t rowsTotal = 0; ///< exact, or an estimate where rowsExact is false
    bool rowsExact = true;
    EntityKind likelyKind = EntityKind::Events;
    double likelihood = 0;           ///< of likelyKind, 0..1
    std::vector<ImportIssue> issues; ///< bad bytes, ragged lines among the rows shown
    std::int64_t rowsRejected = 0;   ///< of the rows shown
};
Result<ImportPreview> previewFile(const ImportRequest& request, bool kindIsKnown, TaskMonitor& monitor);

/// The issues whose rows can be repaired on request, by their stable keys.
std::vector<std::string> repairableIssues();

/// The tables of a folder, by name; the path itself where it is none.
std::vector<std::string> filesOfSource(const std::string& path);

/// The tables to choose from where a preview or an import failed because none was chosen; empty otherwise.
std::vector<std::string> tablesToChooseFrom(const Error& error);

/// Fields that a kind knows, the ones it cannot do without first.
struct ImportField {
    std::string name;
    bool required = false;
};
std::vector<ImportField> importFields(EntityKind kind);

/// The stable name of a type: "number", "factor", "date", "text".
std::string_view attributeTypeKey(AttributeType type);

/// A recipe is an ImportRequest without its source and kind-independent paths, as JSON, to be saved and
/// replayed.
std::string recipeToJson(const ImportRequest& request);
Result<ImportRequest> recipeFromJson(const std::string& json);

} // namespace crosscut::workflow
