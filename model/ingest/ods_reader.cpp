#include "model/ingest/ods_reader.h"

#include "model/ingest/csv_reader.h"
#include "model/ingest/sheet_values.h"
#include "model/ingest/source_errors.h"
#include "model/ingest/table_writer.h"
#include "model/ingest/xml_reader.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace crosscut::ingest {

namespace {

constexpr long long mostRepeats = 1 << 24;

/// PT01H30M00.5S as 01:30:00.500
std::string shownPeriod(std::string_view text) {
    double seconds = 0;
    double number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char* begin = text.data() + at;
        const auto [end, error] = std::from_chars(begin, text.data() + text.size(), number);
        if (error != std::errc()) {
            ++at;
            continue;
        }
        at += static_cast<std::size_t>(end - begin);
        const char unit = at < text.size() ? text[at] : 'S';
        seconds += number * (unit == 'D' ? 86'400 : unit == 'H' ? 3'600 : unit == 'M' ? 60 : 1);
    }
    return shownDuration(seconds / 86'400);
}

/// Writes one sheet and passes the others, whose names it notes.
class ContentHandler final : public XmlHandler {
public:
    ContentHandler(TableWriter& table, std::string wanted)
        : m_table(table)
        , m_wanted(std::move(wanted)) {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "table") {
            beginTable(attributes);
        } else if (!m_isChosen) {
            return;
        } else if (name == "table-row") {
            m_rowRepeats = repeats(attributes, "number-rows-repeated");
            m_cells.clear();
            m_column = 0;
        } else if (name == "table-cell" || name == "covered-table-cell") {
            beginCell(attributes);
        } else if (name == "annotation") {
            ++m_annotations;
        } else if (name == "p") {
            beginParagraph();
        } else if (name == "s") {
            m_text.append(static_cast<std::size_t>(std::clamp(attributes.number("c", 1), 1LL, 1'000LL)), ' ');
        } else if (name == "tab") {
            m_text += '\t';
        } else if (name == "line-break") {
            m_text += '\n';
        }
    }

    void end(std::string_view name) override {
        if (!m_isChosen)
            return;
        if (name == "table-cell" || name == "covered-table-cell")
            endCell();
        else if (name == "table-row")
            endRow();
        else if (name == "p")
            m_inParagraph = false;
        else if (name == "annotation")
            --m_annotations;
        else if (name == "table")
            endTable();
    }

    void text(std::string_view piece) override {
        if (m_inParagraph && m_text.size() <= CsvReader::longestField)
            m_text += piece;
    }

    bool wantsMore() const override { return !m_table.failure(); }

    std::vector<std::string> sheets;
    std::string chosen;
    std::int64_t rowsWritten = 0;
    std::int64_t rowsPassed = 0; ///< once there were enough

private:
    struct Cell {
        std::size_t column;
        std::string text;
    };
    struct Merge {
        std::int64_t lastRow;
        std::string text;
    };

    static long long repeats(const XmlAttributes& attributes, std::string_view name) {
        return std::clamp(attributes.number(name, 1), 1LL, mostRepeats);
    }

    void beginTable(const XmlAttributes& attributes) {
        sheets.emplace_back(attributes["name"]);
        m_isChosen = m_wanted.empty() ? !m_table.hasRows() : sheets.back() == m_wanted && chosen.empty();
        if (m_isChosen && (chosen.empty() || m_wanted.empty()))
            m_candidate = sheets.back();
        m_row = 0;
        m_merges.clear();
    }

    void endTable() {
        m_isChosen = false;
        if (chosen.empty() || m_table.hasRows())
            chosen = m_candidate;
    }

    void beginCell(const XmlAttributes& attributes) {
        m_text.clear();
        m_paragraphs = 0;
        m_cellRepeats = repeats(attributes, "number-columns-repeated");
        m_rowsSpanned = repeats(attributes, "number-rows-spanned");
        const std::string_view type = attributes["value-type"];
        m_value.clear();
        if (type == "float" || type == "percentage" || type == "currency")
            m_value = number(attributes["value"]);
        else if (type == "date")
            m_value = attributes["date-value"];
        else if (type == "time")
            m_value = shownPeriod(attributes["time-value"]);
        else if (type == "boolean")
            m_value = attributes["boolean-value"];
        else if (type == "string")
            m_value = attributes["string-value"];
    }

    static std::string number(std::string_view text) {
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        return error == std::errc() && end == text.data() + text.size() ? shownNumber(value)
                                                                        : std::string(text);
    }

    void beginParagraph() {
        if (m_annotations > 0)
            return;
        m_inParagraph = true;
        if (m_paragraphs++ > 0)
            m_text += '\n';
    }

    void endCell() {
        std::string& shown = m_value.empty() ? m_text : m_value;
        if (const auto merge = m_merges.find(m_column); merge != m_merges.end()) {
            if (merge->second.lastRow >= m_row + 1)
                shown = merge->second.text;
            else
                m_merges.erase(merge);
        }
        if (m_rowsSpanned > 1 && !shown.empty())
            m_merges[m_column] = {m_row + m_rowsSpanned, shown};
        // Blank cells may repeat to the edge of the sheet; others are bounded by TableWriter.
        const long long most =
            shown.empty() ? 0 : std::min<long long>(m_cellRepeats, CsvReader::mostFields + 1);
        for (long long i = 0; i < most; ++i)
            m_cells.push_back({m_column + static_cast<std::size_t>(i), shown});
        m_column += static_cast<std::size_t>(m_cellRepeats);
        m_value.clear();
        m_text.clear();
    }

    void endRow() {
        for (long long i = 0; i < m_rowRepeats; ++i) {
            if (m_cells.empty() || m_table.isOver()) {
                m_row += m_rowRepeats - i;
                rowsPassed += m_cells.empty() ? 0 : m_rowRepeats - i;
                return;
            }
            ++rowsWritten;
            for (const Cell& cell : m_cells)
                m_table.cell(cell.column, cell.text);
            m_table.endRow(++m_row);
        }
    }

    TableWriter& m_table;
    std::string m_wanted;
    std::string m_candidate;
    bool m_isChosen = false;
    std::int64_t m_row = 0; ///< rows that are over
    std::size_t m_column = 0;
    long long m_rowRepeats = 1;
    long long m_cellRepeats = 1;
    long long m_rowsSpanned = 1;
    std::string m_value; ///< as stored
    std::string m_text;  ///< as shown
    int m_paragraphs = 0;
    int m_annotations = 0;
    bool m_inParagraph = false;
    std::vector<Cell> m_cells;
    std::map<std::size_t, Merge> m_merges;
};

constexpr const char* content = "content.xml";

} // namespace

bool isOds(const ZipArchive& archive) {
    return archive.has(content) && archive.has("META-INF/manifest.xml");
}

Result<UnpackedSource> unpackOds(const ZipArchive& archive, std::size_t packedBytes,
                                 const UnpackOptions& options, TaskMonitor& monitor) {
    auto table = TableWriter::create(options.path, packedBytes, options.limit);
    if (!table)
        return table.error();
    const auto stream = archive.stream(content);
    if (!stream)
        return stream.error();
    ContentHandler handler(*table, options.sheet);
    if (auto read = readXml(**stream, handler, options.path, monitor); !read)
        return read.error();
    if (handler.sheets.empty())
        return unsupportedSource(options.path, "no_table");
    UnpackedSource unpacked;
    unpacked.isTable = true;
    unpacked.sheets = std::move(handler.sheets);
    unpacked.sheet = handler.chosen;
    if (unpacked.sheet.empty() && !options.sheet.empty())
        return noSuchTable(options.sheet, unpacked.sheets);
    auto text = table->finish();
    if (!text)
        return text.error();
    unpacked.bytes = *std::move(text);
    if (handler.rowsPassed > 0)
        unpacked.share = static_cast<double>(handler.rowsWritten) /
                         static_cast<double>(handler.rowsWritten + handler.rowsPassed);
    return unpacked;
}

} // namespace crosscut::ingest
