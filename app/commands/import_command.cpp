#include "app/command_line.h"
#include "app/json_output.h"
#include "model/workflow/import_file.h"
#include "ui/text/issue_text.h"
#include "ui/text/sentences.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>
#include <utility>

namespace crosscut::app {

namespace {

/// The options as they were typed.
struct ImportArguments {
    std::string project;
    std::vector<std::string> sources;
    std::string kind, recipe, saveRecipe, attributes = "all", sheet, encoding, delimiter, quote, escape,
                                          decimal, dateOrder;
    std::string items = "auto", onConflict = "update", onError = "skip", rejects;
    std::vector<std::string> mapping, key, repairs;
    int skipLines = 0;
    bool noHeader = false;
    bool dryRun = false;
    bool dropDuplicates = false;
    std::set<std::string> given; ///< names of the options that were there: a recipe yields to them
};

constexpr const char* context = "ImportCommand";

QString say(const Console& console, const char* source) {
    return console.words().say(context, source);
}

std::vector<std::string> splitAt(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);)
        if (!part.empty())
            parts.push_back(part);
    return parts;
}

/// "\t" and "tab" as people type them.
std::string delimiterFrom(const std::string& text) {
    return text == "\\t" || text == "tab" ? "\t" : text;
}

Result<void> readAttributes(const std::string& text, workflow::ImportRequest& request) {
    if (text == "all")
        return {};
    request.allAttributes = false;
    for (const std::string& one : splitAt(text, ',')) {
        const std::size_t colon = one.rfind(':');
        const std::string type = colon == std::string::npos ? std::string() : one.substr(colon + 1);
        std::optional<AttributeType> chosen;
        if (type == "number")
            chosen = AttributeType::Number;
        else if (type == "factor")
            chosen = AttributeType::Factor;
        else if (type == "date")
            chosen = AttributeType::Date;
        else if (type == "text")
            chosen = AttributeType::Text;
        else if (!type.empty())
            return invalidOption("attributes", one, "number, factor, date, text");
        request.attributes[one.substr(0, colon)] = chosen;
    }
    return {};
}

Result<workflow::ImportRequest> recipeFrom(const std::string& path) {
    if (path.empty())
        return workflow::ImportRequest();
    std::ostringstream text;
    std::ifstream file(path, std::ios::binary);
    if (!(text << file.rdbuf()))
        return Error{.code = ErrorCode::FileNotFound, .args = {path}, .detail = {}, .lacking = {}};
    return workflow::recipeFromJson(text.str());
}

/// The recipe where there is one, with what was typed over it.
Result<workflow::ImportRequest> requestFrom(const ImportArguments& arguments) {
    auto recipe = recipeFrom(arguments.recipe);
    if (!recipe)
        return recipe;
    workflow::ImportRequest request = *std::move(recipe);
    const auto has = [&](const char* name) { return arguments.given.contains(name); };
    if (has("--kind") || arguments.recipe.empty()) {
        const auto kind = entityKindFromString(arguments.kind);
        if (!kind)
            return invalidOption("kind", arguments.kind,
                                 "users, films, courses, events, subscriptions, edges");
        request.kind = *kind;
    }
    for (const std::string& one : arguments.mapping) {
        const std::size_t equals = one.find('=');
        if (equals == std::string::npos)
            return invalidOption("map", one, "field=column");
        request.mapping[one.substr(0, equals)] = one.substr(equals + 1);
    }
    if (auto read = readAttributes(arguments.attributes, request); !read)
        return read.error();
    if (has("--sheet"))
        request.sheet = arguments.sheet;
    if (has("--encoding"))
        request.encoding = arguments.encoding;
    if (has("--delimiter"))
        request.delimiter = delimiterFrom(arguments.delimiter);
    if (has("--quote"))
        request.quote = arguments.quote.empty() ? '\0' : arguments.quote.front();
    if (has("--escape"))
        request.escape = arguments.escape.empty() ? '\0' : arguments.escape.front();
    if (has("--decimal"))
        request.decimal = arguments.decimal.front();
    if (has("--date-order"))
        request.dateOrder = arguments.dateOrder;
    if (arguments.noHeader)
        request.hasHeader = false;
    if (has("--skip-lines"))
        request.skipLines = arguments.skipLines;
    if (has("--items"))
        request.items = arguments.items == "films"     ? ItemCatalog::Films
                        : arguments.items == "courses" ? ItemCatalog::Courses
                                                       : ItemCatalog::Auto;
    if (has("--key"))
        request.key = arguments.key;
    if (has("--on-conflict"))
        request.onConflict = arguments.onConflict == "skip"   ? store::OnConflict::Skip
                             : arguments.onConflict == "fail" ? store::OnConflict::Fail
                                                              : store::OnConflict::Update;
    if (has("--on-error"))
        request.onError = arguments.onError == "abort" ? workflow::OnError::Abort : workflow::OnError::Skip;
    if (has("--repair"))
        request.repairs = arguments.repairs.size() == 1 && arguments.repairs.front() == "all"
                              ? workflow::repairableIssues()
                              : arguments.repairs;
    if (arguments.dropDuplicates)
        request.dropDuplicates = true;
    request.rejectsPath = arguments.rejects;
    request.dryRun = arguments.dryRun;
    return request;
}

QString issueSentence(const Console& console, const workflow::ImportIssue& issue) {
    return ui::issueText(console.words(),
                         {issue.line, issue.column, issue.kind, issue.value, issue.detail, issue.file});
}

nlohmann::json reportJson(const Console& console, const std::string& source,
                          const workflow::ImportReport& report) {
    nlohmann::json issues = nlohmann::json::array();
    for (const workflow::ImportIssue& issue : report.issues)
        issues.push_back({{"file", issue.file},
                          {"line", issue.line},
                          {"column", issue.column},
                          {"kind", issue.kind},
                          {"value", issue.value},
                          {"message", issueSentence(console, issue).toStdString()}});
    nlohmann::json attributes = nlohmann::json::object();
    for (const workflow::SourceColumn& column : report.columns)
        if (column.isAttribute)
            attributes[column.name] = workflow::attributeTypeKey(column.type);
    nlohmann::json changes = nlohmann::json::array();
    for (const workflow::ChangedCell& cell : report.changes)
        changes.push_back(
            {{"key", cell.key}, {"column", cell.column}, {"before", cell.before}, {"after", cell.after}});
    return {{"source", source},
            {"files", report.files},
            {"conflicts", report.conflicts},
            {"changes", changes},
            {"batch", report.batch ? nlohmann::json(report.batch->value) : nlohmann::json()},
            {"read", report.ledger.read},
            {"inserted", report.ledger.inserted},
            {"updated", report.ledger.updated},
            {"unchanged", report.ledger.unchanged},
            {"rejected", report.ledger.rejected},
            {"duplicates", report.ledger.duplicates},
            {"ignored", report.ledger.ignored},
            {"sheet", report.sheet},
            {"preset", report.preset},
            {"encoding", report.encoding},
            {"delimiter", report.delimiter},
            {"header", report.hasHeader},
            {"mapping", report.mapping},
            {"attributes", attributes},
            {"issues", issues},
            {"issue_counts", report.issueCounts},
            {"people", report.people},
            {"items", report.items},
            {"orphan_users", report.orphanUsers},
            {"orphan_items", report.orphanItems},
            {"seconds", report.run.seconds},
            {"run", toJson(report.run)}};
}

void printReport(Console& console, const std::string& source, const workflow::ImportReport& report) {
    const ui::Words& words = console.words();
    const store::RowLedger& ledger = report.ledger;
    const QString heading =
        report.batch
            ? say(console, QT_TRANSLATE_NOOP("ImportCommand", "%1: batch %2, %3 rows read"))
            : say(console, QT_TRANSLATE_NOOP("ImportCommand", "%1: trial run, nothing kept; %3 rows read"));
    console.print(ui::filled(heading, {QString::fromStdString(source),
                                       QString::number(report.batch.value_or(BatchId{}).value),
                                       words.count(static_cast<double>(ledger.read))}));
    const std::pair<const char*, std::int64_t> lines[] = {
        {QT_TRANSLATE_NOOP("ImportCommand", "new"), ledger.inserted},
        {QT_TRANSLATE_NOOP("ImportCommand", "changed"), ledger.updated},
        {QT_TRANSLATE_NOOP("ImportCommand", "unchanged"), ledger.unchanged},
        {QT_TRANSLATE_NOOP("ImportCommand", "rejected"), ledger.rejected},
        {QT_TRANSLATE_NOOP("ImportCommand", "twice in the file"), ledger.duplicates},
        {QT_TRANSLATE_NOOP("ImportCommand", "left out"), ledger.ignored},
        {QT_TRANSLATE_NOOP("ImportCommand", "contradict what was known"), report.conflicts}};
    std::vector<QStringList> rows;
    for (const auto& [name, count] : lines)
        if (count > 0)
            rows.push_back(
                {QStringLiteral("  ") + say(console, name), words.count(static_cast<double>(count))});
    if (report.people > 0) {
        rows.push_back({QStringLiteral("  ") + say(console, QT_TRANSLATE_NOOP("ImportCommand", "people")),
                        words.count(static_cast<double>(report.people))});
        rows.push_back(
            {QStringLiteral("  ") + say(console, QT_TRANSLATE_NOOP("ImportCommand", "films and courses")),
             words.count(static_cast<double>(report.items))});
    }
    console.printTable(rows, {false, true});
    for (const auto& [kind, count] : report.issueCounts)
        console.print(QStringLiteral("  %1: %2")
                          .arg(ui::tokenText(words, "issue", kind), words.count(static_cast<double>(count))));
    constexpr std::size_t shown = 10;
    for (std::size_t i = 0; i < std::min(shown, report.issues.size()); ++i)
        console.print(QStringLiteral("  - ") + issueSentence(console, report.issues[i]));
}

Result<void> saveRecipe(const std::string& path, workflow::ImportRequest request,
                        const workflow::ImportReport& report) {
    request.mapping = report.mapping;
    request.mappingIsComplete = true;
    request.delimiter = report.delimiter;
    request.hasHeader = report.hasHeader;
    std::ofstream file(path, std::ios::binary);
    file << workflow::recipeToJson(request) << '\n';
    if (!file.flush())
        return Error{.code = ErrorCode::FileNotWritable, .args = {path}, .detail = {}, .lacking = {}};
    return {};
}

/// What came on the standard input, in a folder of its own until it is imported.
class TypedSource {
public:
    static std::optional<TypedSource> read() {
        std::string folder = (std::filesystem::temp_directory_path() / "crosscut-XXXXXX").string();
        if (::mkdtemp(folder.data()) == nullptr)
            return std::nullopt;
        TypedSource source(folder);
        std::ofstream file(source.path(), std::ios::binary);
        if (std::cin.peek() != std::char_traits<char>::eof())
            file << std::cin.rdbuf();
        return file.flush() ? std::optional(std::move(source)) : std::nullopt;
    }
    TypedSource(TypedSource&& other) noexcept
        : m_folder(std::exchange(other.m_folder, {})) {}
    TypedSource& operator=(TypedSource&&) = delete;
    ~TypedSource() {
        std::error_code ignored;
        if (!m_folder.empty())
            std::filesystem::remove_all(m_folder, ignored);
    }
    std::string path() const { return m_folder + "/stdin"; }

private:
    explicit TypedSource(std::string folder)
        : m_folder(std::move(folder)) {}
    std::string m_folder;
};

/// Each source is one batch. With one source the JSON is its report, with several {"imports": [reports]}; the
/// first failure ends the run, and what was imported before it stays.
int import(Console& console, const ImportArguments& arguments) {
    auto request = requestFrom(arguments);
    if (!request)
        return console.fail(request.error());
    if (arguments.rejects.size() > 0 && arguments.sources.size() > 1)
        return console.fail(invalidOption("rejects", arguments.rejects, "one source at a time"));
    auto project = console.open(arguments.project, store::Access::ReadWrite);
    if (!project)
        return console.fail(project.error());
    nlohmann::json reports = nlohmann::json::array();
    for (const std::string& source : arguments.sources) {
        const std::optional<TypedSource> typed = source == "-" ? TypedSource::read() : std::nullopt;
        if (source == "-" && !typed)
            return console.fail(
                Error{.code = ErrorCode::FileUnreadable, .args = {"stdin"}, .detail = {}, .lacking = {}});
        request->source = typed ? typed->path() : source;
        const auto report = workflow::importFile(*project, *request, console.monitor());
        if (!report)
            return console.fail(report.error());
        if (!arguments.saveRecipe.empty())
            if (auto saved = saveRecipe(arguments.saveRecipe, *request, *report); !saved)
                return console.fail(saved.error());
        reports.push_back(reportJson(console, source, *report));
        printReport(console, source, *report);
    }
    console.print(reports.size() == 1 ? reports.front() : nlohmann::json{{"imports", reports}});
    return Done;
}

} // namespace

void addImportCommand(CommandLine& line) {
    auto arguments = std::make_shared<ImportArguments>();
    auto verb = std::make_shared<CLI::App*>();
    *verb = line.addVerb("import", "Import files of users, films, courses, events, subscriptions or edges",
                         [arguments, verb](Console& console) {
                             for (const CLI::Option* option : (*verb)->get_options())
                                 if (option->count() > 0)
                                     arguments->given.insert(option->get_name());
                             return import(console, *arguments);
                         });
    CLI::App& app = **verb;
    ImportArguments& to = *arguments;
    app.add_option("project", to.project, "The project file")->required();
    app.add_option("sources", to.sources,
                   "Files to import, one batch each; a folder is one batch; - reads standard input")
        ->required();
    app.add_option("--kind", to.kind, "users, films, courses, events, subscriptions, edges");
    app.add_option("--recipe", to.recipe, "Settings that were saved by --save-recipe");
    app.add_option("--save-recipe", to.saveRecipe, "Save mapping and settings for the next time");
    app.add_option("--map", to.mapping, "field=column; field==text sets a constant, user=# numbers the rows")
        ->allow_extra_args(false);
    app.add_option("--attributes", to.attributes, "all, or a,b:factor,c:number");
    app.add_option("--sheet", to.sheet, "Sheet of a workbook, table of a database or file in an archive");
    app.add_option("--encoding", to.encoding, "IANA name; found out otherwise");
    app.add_option("--delimiter", to.delimiter, "One or more characters; \\t for a tab");
    app.add_option("--quote", to.quote, "Character around cells; empty for none")->expected(1);
    app.add_option("--escape", to.escape, "Character before quotes and delimiters in cells; empty for none")
        ->expected(1);
    app.add_option("--decimal", to.decimal, "Decimal mark")->check(CLI::IsMember({".", ","}));
    app.add_option("--date-order", to.dateOrder, "Order of day, month and year")
        ->check(CLI::IsMember({"ymd", "dmy", "mdy"}));
    app.add_flag("--no-header", to.noHeader, "The first row is data");
    app.add_option("--skip-lines", to.skipLines, "Lines before the header")->check(CLI::NonNegativeNumber);
    app.add_option("--items", to.items, "Catalog that the events speak of")
        ->check(CLI::IsMember({"auto", "films", "courses"}));
    app.add_option("--key", to.key, "Columns that together are the key")
        ->delimiter(',')
        ->allow_extra_args(false);
    app.add_option("--on-conflict", to.onConflict, "A known key with other content")
        ->check(CLI::IsMember({"update", "skip", "fail"}));
    app.add_option("--on-error", to.onError, "A row that cannot be used")
        ->check(CLI::IsMember({"skip", "abort"}));
    app.add_option("--repair", to.repairs, "Issues whose rows are repaired instead of rejected, or all")
        ->delimiter(',')
        ->allow_extra_args(false);
    app.add_flag("--drop-duplicates", to.dropDuplicates,
                 "Leave out events that are the same in every cell as one before them");
    app.add_option("--rejects", to.rejects, "CSV file for rejected rows");
    app.add_flag("--dry-run", to.dryRun, "Everything but the commit");
}

} // namespace crosscut::app
