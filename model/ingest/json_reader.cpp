#include "model/ingest/json_reader.h"

#include "model/ingest/csv_reader.h"
#include "model/ingest/source_errors.h"
#include "model/ingest/table_writer.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <unordered_map>

namespace crosscut::ingest {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view mark = "\xEF\xBB\xBF";
constexpr int deepest = 256;
constexpr std::int64_t reportEvery = 2048;

std::string_view withoutMark(std::string_view text) {
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

/// Cuts a text into its objects without reading them.
class ObjectCutter {
public:
    explicit ObjectCutter(std::string_view text)
        : m_text(text)
        , m_at(std::min(text.find_first_not_of(blanks), text.size())) {
        m_isArray = m_at < text.size() && text[m_at] == '[';
        m_at += m_isArray ? 1 : 0;
    }

    /// False at the end, and where the text goes on with something else than an object (`isBroken`).
    bool next(std::string_view& object) {
        skipTo(m_isArray && m_objects > 0 ? "," : "");
        if (m_at >= m_text.size() || (m_isArray && m_text[m_at] == ']')) {
            m_isBroken = m_isBroken || (m_isArray && m_at >= m_text.size());
            return false;
        }
        const std::size_t begin = m_at;
        if (m_isBroken || m_text[begin] != '{' || !passObject()) {
            m_isBroken = true;
            m_at = begin;
            return false;
        }
        object = m_text.substr(begin, m_at - begin);
        ++m_objects;
        return true;
    }

    std::size_t offset() const { return m_at; }
    bool isArray() const { return m_isArray; }
    bool isBroken() const { return m_isBroken; }
    bool isTooLarge() const { return m_isTooLarge; }

private:
    void skipTo(std::string_view separator) {
        m_at = std::min(m_text.find_first_not_of(blanks, m_at), m_text.size());
        if (separator.empty() || m_at >= m_text.size() || m_text[m_at] == ']')
            return;
        m_isBroken = m_isBroken || !m_text.substr(m_at).starts_with(separator);
        m_at = std::min(m_text.find_first_not_of(blanks, m_at + 1), m_text.size());
    }

    bool passObject() {
        int depth = 0;
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && m_at - begin <= CsvReader::longestField) {
            const char c = m_text[m_at++];
            if (c == '"')
                passString();
            else if (c == '{' || c == '[')
                ++depth;
            else if (c == '}' || c == ']')
                --depth;
            if (depth == 0)
                return true;
            if (depth > deepest)
                return false;
        }
        m_isTooLarge = m_at < m_text.size();
        return false;
    }

    void passString() {
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        m_at = std::min(m_at + 1, m_text.size());
    }

    std::string_view m_text;
    std::size_t m_at;
    bool m_isArray = false;
    std::int64_t m_objects = 0;
    bool m_isBroken = false;
    bool m_isTooLarge = false;
};

/// Nothing where it is no object, or one of its objects has too many names: in the order that is kept, each
/// name is held against all before it.
class BoundedParser {
public:
    std::optional<Json> parse(std::string_view text) {
        m_isTooWide = false;
        const auto commas = static_cast<std::size_t>(std::count(text.begin(), text.end(), ','));
        Json object = commas < CsvReader::mostFields ? Json::parse(text, nullptr, false) : parseWide(text);
        return m_isTooWide || object.is_discarded() ? std::nullopt : std::optional(std::move(object));
    }
    bool isTooWide() const { return m_isTooWide; }

private:
    Json parseWide(std::string_view text) {
        std::vector<std::size_t> names; // of the objects around the place
        const auto see = [&](int, Json::parse_event_t event, Json&) {
            if (event == Json::parse_event_t::object_start)
                names.push_back(0);
            else if (event == Json::parse_event_t::object_end)
                names.pop_back();
            else if (event == Json::parse_event_t::key)
                m_isTooWide = m_isTooWide || ++names.back() > CsvReader::mostFields;
            return !m_isTooWide || event != Json::parse_event_t::key;
        };
        return Json::parse(text, see, false);
    }

    bool m_isTooWide = false;
};

std::string shown(const Json& value) {
    if (value.is_string())
        return value.get<std::string>();
    return value.is_null() ? std::string() : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string shownList(const Json& list) {
    if (std::any_of(list.begin(), list.end(), [](const Json& one) { return one.is_structured(); }))
        return shown(list);
    std::string joined;
    for (const Json& one : list)
        joined += (joined.empty() ? "" : "|") + shown(one);
    return joined;
}

/// Calls `see(name, value)` for every plain value of the object.
template<typename See>
void flatten(const std::string& prefix, const Json& object, const See& see) {
    for (const auto& [name, value] : object.items()) {
        if (value.is_object())
            flatten(prefix + name + '.', value, see);
        else
            see(prefix + name, value);
    }
}

class JsonTable {
public:
    JsonTable(std::string_view text, const UnpackOptions& options, TaskMonitor& monitor)
        : m_text(text)
        , m_options(options)
        , m_monitor(monitor) {}

    Result<UnpackedSource> read() {
        if (auto found = forEach([this](const Json& object, std::int64_t) { return noteNames(object); });
            !found)
            return found.error();
        auto table = TableWriter::create(m_options.path, m_text.size(), std::string_view::npos);
        if (!table)
            return table.error();
        for (std::size_t i = 0; i < m_names.size(); ++i)
            table->cell(i, m_names[i]);
        table->endRow(1);
        const auto written = forEach([&](const Json& object, std::int64_t row) {
            write(object, 1 + row, *table);
            return table->failure();
        });
        if (!written)
            return written.error();
        auto bytes = table->finish();
        if (!bytes)
            return bytes.error();
        UnpackedSource unpacked;
        unpacked.bytes = *std::move(bytes);
        unpacked.isTable = true;
        unpacked.isNamed = true;
        unpacked.share = *written;
        return unpacked;
    }

private:
    /// Gives every object with its number, which in JSON Lines is its line. Returns the share of the text
    /// that was read.
    template<typename Take>
    Result<double> forEach(const Take& take) {
        ObjectCutter cutter(m_text);
        const auto share = [&] {
            return static_cast<double>(cutter.offset()) / static_cast<double>(m_text.size());
        };
        std::int64_t number = 0;
        std::int64_t line = 1;
        std::size_t counted = 0;
        BoundedParser parser;
        for (std::string_view piece; cutter.offset() < m_options.limit && cutter.next(piece);) {
            const std::size_t begin = cutter.offset() - piece.size();
            line += linesBetween(counted, begin);
            counted = begin;
            number = cutter.isArray() ? number + 1 : std::max(number + 1, line);
            if (number % reportEvery == 0 && !m_monitor.report(share(), Stage::Opening))
                return cancelledError();
            const std::optional<Json> object = parser.parse(piece);
            if (parser.isTooWide())
                return tooLargeSource(m_options.path, "columns");
            if (!object)
                return notJson(begin);
            if (std::optional<Error> failure = take(*object, number))
                return *failure;
        }
        if (cutter.isTooLarge())
            return tooLargeSource(m_options.path, "field");
        if (cutter.isBroken())
            return notJson(cutter.offset());
        return cutter.offset() < m_options.limit ? 1 : share();
    }

    std::optional<Error> noteNames(const Json& object) {
        flatten({}, object, [this](const std::string& name, const Json&) {
            if (m_names.size() <= CsvReader::mostFields && m_columns.emplace(name, m_names.size()).second)
                m_names.push_back(name);
        });
        if (m_names.size() > CsvReader::mostFields)
            return tooLargeSource(m_options.path, "columns");
        return std::nullopt;
    }

    void write(const Json& object, std::int64_t row, TableWriter& table) {
        std::map<std::size_t, std::string> cells;
        flatten({}, object, [&](const std::string& name, const Json& value) {
            cells[m_columns.at(name)] = value.is_array() ? shownList(value) : shown(value);
        });
        for (const auto& [column, text] : cells)
            table.cell(column, text);
        table.endRow(row);
    }

    std::int64_t linesBetween(std::size_t from, std::size_t to) const {
        const std::string_view part = m_text.substr(from, to - from);
        return std::count(part.begin(), part.end(), '\n');
    }

    Error notJson(std::size_t offset) const {
        const auto lines =
            std::count(m_text.begin(), m_text.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
        return Error{.code = ErrorCode::SourceFormat,
                     .args = {m_options.path, std::to_string(lines + 1), "json"},
                     .detail = {},
                     .lacking = {}};
    }

    std::string_view m_text;
    const UnpackOptions& m_options;
    TaskMonitor& m_monitor;
    std::vector<std::string> m_names;
    std::unordered_map<std::string, std::size_t> m_columns;
};

} // namespace

bool looksLikeJson(std::string_view text) {
    text = withoutMark(text);
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos || (text[first] != '[' && text[first] != '{'))
        return false;
    const std::size_t second = text.find_first_not_of(blanks, first + 1);
    if (second == std::string_view::npos)
        return false;
    return text[first] == '[' ? text[second] == '{' : text[second] == '"' || text[second] == '}';
}

Result<UnpackedSource> unpackJson(std::string_view text, const UnpackOptions& options, TaskMonitor& monitor) {
    return JsonTable(withoutMark(text), options, monitor).read();
}

} // namespace crosscut::ingest
