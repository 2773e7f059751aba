#include "model/workflow/import_file.h"

#include <array>
#include <nlohmann/json.hpp>

namespace crosscut::workflow {

namespace {

using nlohmann::json;

constexpr std::array<const char*, 4> attributeTypes{"number", "factor", "date", "text"};
constexpr std::array<const char*, 3> itemCatalogs{"auto", "films", "courses"};
constexpr std::array<const char*, 3> conflictNames{"update", "skip", "fail"};

template<std::size_t N>
std::optional<int> indexOf(const std::array<const char*, N>& names, const json& value) {
    for (std::size_t i = 0; i < N; ++i)
        if (value.is_string() && value == names[i])
            return static_cast<int>(i);
    return std::nullopt;
}

constexpr double mostSkippedLines = 1e6;

Error notARecipe(const std::string& what) {
    return Error{.code = ErrorCode::InvalidOption,
                 .args = {"recipe", what, "a saved recipe"},
                 .detail = {},
                 .lacking = {}};
}

std::optional<char> oneChar(const json& document, const char* key) {
    const std::string text = document.value(key, std::string());
    if (!document.contains(key))
        return std::nullopt;
    return text.empty() ? '\0' : text.front();
}

Result<void> readAttributes(const json& document, ImportRequest& request) {
    if (!document.contains("attributes") || document["attributes"] == "all")
        return {};
    request.allAttributes = document.value("other_attributes", false);
    for (const auto& [column, type] : document["attributes"].items()) {
        const auto index = indexOf(attributeTypes, type);
        if (!index && !type.is_null())
            return notARecipe(column);
        request.attributes[column] =
            index ? std::optional(static_cast<AttributeType>(*index)) : std::optional<AttributeType>();
    }
    return {};
}

} // namespace

std::string_view attributeTypeKey(AttributeType type) {
    return attributeTypes[static_cast<std::size_t>(type)];
}

std::string recipeToJson(const ImportRequest& request) {
    json document{{"kind", toString(request.kind)},
                  {"skip_lines", request.skipLines},
                  {"mapping", request.mapping},
                  {"mapping_is_complete", request.mappingIsComplete},
                  {"items", itemCatalogs[static_cast<std::size_t>(request.items)]},
                  {"key", request.key},
                  {"on_conflict", conflictNames[static_cast<std::size_t>(request.onConflict)]},
                  {"on_error", request.onError == OnError::Abort ? "abort" : "skip"}};
    if (!request.sheet.empty())
        document["sheet"] = request.sheet;
    if (!request.encoding.empty())
        document["encoding"] = request.encoding;
    if (!request.delimiter.empty())
        document["delimiter"] = request.delimiter;
    if (request.quote)
        document["quote"] = *request.quote == '\0' ? std::string() : std::string(1, *request.quote);
    if (request.escape)
        document["escape"] = *request.escape == '\0' ? std::string() : std::string(1, *request.escape);
    if (request.dropDuplicates)
        document["drop_duplicates"] = true;
    if (!request.repairs.empty())
        document["repairs"] = request.repairs;
    if (request.decimal)
        document["decimal"] = std::string(1, *request.decimal);
    if (!request.dateOrder.empty())
        document["date_order"] = request.dateOrder;
    if (request.hasHeader)
        document["header"] = *request.hasHeader;
    if (request.allAttributes && request.attributes.empty()) {
        document["attributes"] = "all";
    } else {
        document["attributes"] = json::object();
        document["other_attributes"] = request.allAttributes;
        for (const auto& [column, type] : request.attributes)
            document["attributes"][column] =
                type ? json(attributeTypes[static_cast<std::size_t>(*type)]) : json();
    }
    return document.dump(2, ' ', false, json::error_handler_t::replace);
}

Result<ImportRequest> recipeFromJson(const std::string& text) {
    const json document = json::parse(text, nullptr, false);
    if (!document.is_object())
        return notARecipe("?");
    try {
        ImportRequest request;
        const auto kind = entityKindFromString(document.at("kind").get<std::string>());
        const auto items = indexOf(itemCatalogs, document.value("items", json("auto")));
        const auto conflict = indexOf(conflictNames, document.value("on_conflict", json("update")));
        if (!kind || !items || !conflict)
            return notARecipe("kind, items, on_conflict");
        request.kind = *kind;
        request.items = static_cast<ItemCatalog>(*items);
        request.onConflict = static_cast<store::OnConflict>(*conflict);
        request.onError = document.value("on_error", "skip") == "abort" ? OnError::Abort : OnError::Skip;
        request.sheet = document.value("sheet", "");
        request.encoding = document.value("encoding", "");
        request.delimiter = document.value("delimiter", "");
        request.quote = oneChar(document, "quote");
        request.escape = oneChar(document, "escape");
        request.decimal = oneChar(document, "decimal");
        request.dropDuplicates = document.value("drop_duplicates", false);
        request.repairs = document.value("repairs", std::vector<std::string>());
        request.dateOrder = document.value("date_order", "");
        if (document.contains("header"))
            request.hasHeader = document["header"].get<bool>();
        const auto skipLines = document.value("skip_lines", 0.0);
        if (!(skipLines >= 0 && skipLines <= mostSkippedLines))
            return notARecipe("skip_lines");
        request.skipLines = static_cast<int>(skipLines);
        request.mapping = document.value("mapping", std::map<std::string, std::string>());
        request.mappingIsComplete = document.value("mapping_is_complete", false);
        request.key = document.value("key", std::vector<std::string>());
        if (auto read = readAttributes(document, request); !read)
            return read.error();
        return request;
    } catch (const json::exception& exception) {
        return notARecipe(exception.what());
    }
}

} // namespace crosscut::workflow
