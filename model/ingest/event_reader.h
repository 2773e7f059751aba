#pragma once

#include "model/ingest/catalog_converter.h"
#include "model/ingest/column_mapping.h"
#include "model/ingest/csv_reader.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crosscut::ingest {

/// Events side by side, keys as views into the source (which outlives them) or into `owned`. Kinds and
/// currencies are indices into EventReader::kinds() and currencies() (0: none).
struct EventRows {
    std::vector<std::string_view> user;
    std::vector<std::string_view> item;
    std::vector<std::uint8_t> kind;
    std::vector<double> value;
    std::vector<std::int64_t> time;
    std::vector<std::uint8_t> currency;
    std::vector<std::int64_t> line;
    std::deque<std::string> owned;
    std::vector<std::string> kindNames;
    std::vector<std::string> currencyNames;

    std::size_t size() const { return user.size(); }
    void reserve(std::size_t n);
};

/// Turns records into events. Kinds are told by their usual names in both languages (购买, order ->
/// purchase); others stay as they are. A value of an amount column carries its currency.
class EventReader {
public:
    static constexpr std::size_t mostKinds = 200;

    EventReader(const ColumnMapping& mapping, const SourceColumns& columns, const CellHints& hints,
                std::string_view text, std::set<IssueKind> repairs);

    /// Adds the event, or says why it cannot be one.
    std::optional<RowIssue> read(const CsvRecord& record, std::int64_t number, EventRows& rows);

    /// Cells of the event just read that could not be read and are left empty, as the user asked.
    std::vector<RowIssue> takeRepaired() { return std::exchange(m_repaired, {}); }

    const std::vector<std::string>& kinds() const { return m_kinds; }
    const std::vector<std::string>& currencies() const { return m_currencies; }
    bool hasTooManyKinds() const { return m_kinds.size() > mostKinds; }

private:
    struct Part {
        const FieldSource* source = nullptr;
        CellFormat format;
        std::string column;
    };

    std::string_view textOf(const Part& part, const CsvRecord& record) const;
    std::string_view lasting(std::string_view text, EventRows& rows) const;
    std::uint8_t kindOf(std::string_view text);
    std::uint8_t currencyOf(std::string_view code);

    /// Whether a cell that cannot be read may be left empty; it is noted then.
    bool leaveEmpty(RowIssue issue);

    std::string_view m_text;
    std::set<IssueKind> m_repairs;
    std::vector<RowIssue> m_repaired;
    Part m_user, m_item, m_kind, m_value, m_currency, m_time;
    std::vector<std::string> m_kinds;
    std::vector<std::string> m_kindTexts; ///< as written, beside the index of their kind
    std::vector<std::uint8_t> m_kindOfText;
    std::vector<std::string> m_currencies{std::string()};
};

/// The stable key of a kind that a file writes in its own way: "Purchase", "购买", "rate" ...
std::string eventKindKey(std::string_view text);

} // namespace crosscut::ingest
