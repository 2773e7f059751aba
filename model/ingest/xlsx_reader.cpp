#include "model/ingest/xlsx_reader.h"

#include "model/ingest/csv_reader.h"
#include "model/ingest/source_errors.h"
#include "model/ingest/table_writer.h"
#include "model/ingest/xlsx_workbook.h"
#include "model/ingest/xml_reader.h"

#include <algorithm>
#include <charconv>

namespace crosscut::ingest {

namespace {

constexpr std::size_t mostMerges = 100'000;

struct Place {
    std::int64_t row = 0;    ///< from 1; 0: not said
    std::int64_t column = 0; ///< from 0
};

/// "AB12"
Place placeOf(std::string_view reference) {
    Place place;
    std::size_t at = 0;
    std::int64_t column = 0;
    for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && column < 1'000'000; ++at)
        column = 26 * column + (reference[at] - 'A' + 1);
    place.column = column - 1;
    std::from_chars(reference.data() + at, reference.data() + reference.size(), place.row);
    return place;
}

/// The first column of cells merged over several rows.
struct Merge {
    Place first;
    std::int64_t lastRow;

    bool operator<(const Merge& other) const {
        return first.row != other.first.row ? first.row < other.first.row : first.column < other.first.column;
    }
};

/// Fills what is merged downwards: knows the merges that rows further down still lie in.
class MergedCells {
public:
    explicit MergedCells(std::vector<Merge> merges)
        : m_merges(std::move(merges)) {
        std::sort(m_merges.begin(), m_merges.end());
    }

    void beginRow(std::int64_t row) {
        std::erase_if(m_open, [row](const Open& one) { return one.merge.lastRow < row; });
        m_at = 0;
        if (m_next == m_merges.size() || m_merges[m_next].first.row > row)
            return;
        for (; m_next < m_merges.size() && m_merges[m_next].first.row <= row; ++m_next)
            if (m_merges[m_next].lastRow >= row)
                m_open.push_back({m_merges[m_next], {}});
        std::sort(m_open.begin(), m_open.end(),
                  [](const Open& a, const Open& b) { return a.merge.first.column < b.merge.first.column; });
    }
    /// Writes the merged cells that lie left of `column`.
    void fillUpTo(std::int64_t column, TableWriter& table) {
        for (; m_at < m_open.size() && m_open[m_at].merge.first.column < column; ++m_at)
            table.cell(static_cast<std::size_t>(m_open[m_at].merge.first.column), m_open[m_at].text);
    }
    /// The cell's text where it lies in a merge from above, else what it holds itself.
    std::string_view shown(std::int64_t column, std::string_view own) {
        if (m_at >= m_open.size() || m_open[m_at].merge.first.column != column)
            return own;
        Open& open = m_open[m_at++];
        if (open.text.empty())
            open.text = own;
        return open.text;
    }

private:
    struct Open {
        Merge merge;
        std::string text;
    };
    std::vector<Merge> m_merges;
    std::size_t m_next = 0;
    std::vector<Open> m_open;
    std::size_t m_at = 0;
};

class SheetHandler final : public XmlHandler {
public:
    SheetHandler(const XlsxWorkbook& workbook, TableWriter& table, std::vector<Merge> known)
        : m_workbook(workbook)
        , m_table(table)
        , m_merged(std::move(known)) {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "c")
            beginCell(attributes);
        else if (name == "v" || (name == "t" && !m_inPhonetic))
            m_inValue = m_inCell;
        else if (name == "row")
            beginRow(attributes);
        else if (name == "rPh")
            m_inPhonetic = true;
        else if (name == "mergeCell")
            noteMerge(attributes["ref"]);
    }

    void end(std::string_view name) override {
        if (name == "c") {
            endCell();
        } else if (name == "v" || name == "t") {
            m_inValue = false;
        } else if (name == "row") {
            m_merged.fillUpTo(INT64_MAX, m_table);
            m_table.endRow(m_row);
        } else if (name == "rPh") {
            m_inPhonetic = false;
        }
    }

    void text(std::string_view piece) override {
        if (m_inValue && m_value.size() <= CsvReader::longestField)
            m_value += piece;
    }

    bool wantsMore() const override { return !m_table.isOver() && merges.size() < mostMerges; }

    std::vector<Merge> merges; ///< come after the rows, so that they count in a second pass only

private:
    void beginRow(const XmlAttributes& attributes) {
        m_row = attributes.number("r", m_row + 1);
        m_column = -1;
        m_merged.beginRow(m_row);
    }

    void beginCell(const XmlAttributes& attributes) {
        const std::string_view reference = attributes["r"];
        m_column = reference.empty() ? m_column + 1 : std::max(placeOf(reference).column, m_column + 1);
        m_type = attributes["t"];
        m_style = attributes.number("s", 0);
        m_value.clear();
        m_inCell = true;
    }

    void endCell() {
        m_inCell = false;
        m_merged.fillUpTo(m_column, m_table);
        m_table.cell(static_cast<std::size_t>(m_column), m_merged.shown(m_column, shown()));
    }

    std::string_view shown() {
        if (m_value.empty())
            return {};
        if (m_type == "s") {
            long long index = -1;
            std::from_chars(m_value.data(), m_value.data() + m_value.size(), index);
            return m_workbook.text(index);
        }
        if (m_type == "b")
            return m_value == "0" ? "false" : "true";
        if (!m_type.empty() && m_type != "n")
            return m_value; // a text, an error, a date of its own
        return shownAsNumber();
    }

    std::string_view shownAsNumber() {
        const NumberLook look = m_workbook.look(m_style);
        const bool isPlain =
            m_value.size() <= 15 && m_value.find_first_not_of("0123456789") == std::string::npos;
        if (look == NumberLook::Number && isPlain)
            return m_value;
        double number = 0;
        const auto [end, error] = std::from_chars(m_value.data(), m_value.data() + m_value.size(), number);
        if (error != std::errc() || end != m_value.data() + m_value.size())
            return m_value;
        m_value = look == NumberLook::Moment     ? shownMoment(number, m_workbook.since1904())
                  : look == NumberLook::Duration ? shownDuration(number)
                                                 : shownNumber(number);
        return m_value;
    }

    void noteMerge(std::string_view reference) {
        const std::size_t colon = reference.find(':');
        if (colon == std::string_view::npos)
            return;
        const Place first = placeOf(reference.substr(0, colon));
        const Place last = placeOf(reference.substr(colon + 1));
        if (last.row > first.row && first.column >= 0)
            merges.push_back({first, last.row});
    }

    const XlsxWorkbook& m_workbook;
    TableWriter& m_table;
    MergedCells m_merged;
    std::int64_t m_row = 0;
    std::int64_t m_column = -1;
    std::string m_type;
    long long m_style = 0;
    std::string m_value;
    bool m_inCell = false;
    bool m_inValue = false;
    bool m_inPhonetic = false;
};

struct ConvertedSheet {
    MappedFile text;
    double share = 1;
    bool hasRows = false;
    std::vector<Merge> merges;
};

Result<ConvertedSheet> convertOnce(const ZipArchive& archive, const XlsxWorkbook& workbook,
                                   const std::string& part, std::size_t packedBytes,
                                   const UnpackOptions& options, std::vector<Merge> known,
                                   TaskMonitor& monitor) {
    auto table = TableWriter::create(options.path, packedBytes, options.limit);
    if (!table)
        return table.error();
    const auto stream = archive.stream(part);
    if (!stream)
        return stream.error();
    SheetHandler handler(workbook, *table, std::move(known));
    if (auto read = readXml(**stream, handler, options.path, monitor); !read)
        return read.error();
    const double share = table->isOver() ? (*stream)->fractionRead() : 1;
    const bool hasRows = table->hasRows();
    auto text = table->finish();
    if (!text)
        return text.error();
    return ConvertedSheet{*std::move(text), share, hasRows, std::move(handler.merges)};
}

/// What is merged stands behind the rows: a sheet with cells merged downwards is read a second time.
Result<ConvertedSheet> convert(const ZipArchive& archive, const XlsxWorkbook& workbook,
                               const std::string& part, std::size_t packedBytes, const UnpackOptions& options,
                               TaskMonitor& monitor) {
    auto converted = convertOnce(archive, workbook, part, packedBytes, options, {}, monitor);
    if (!converted || converted->merges.empty())
        return converted;
    return convertOnce(archive, workbook, part, packedBytes, options, std::move(converted->merges), monitor);
}

} // namespace

Result<UnpackedSource> unpackXlsx(const ZipArchive& archive, std::size_t packedBytes,
                                  const UnpackOptions& options, TaskMonitor& monitor) {
    const auto workbook = XlsxWorkbook::open(archive, monitor);
    if (!workbook)
        return workbook.error();
    UnpackedSource unpacked;
    unpacked.isTable = true;
    for (const XlsxWorkbook::Sheet& sheet : workbook->sheets())
        unpacked.sheets.push_back(sheet.name);
    if (!options.sheet.empty() &&
        std::find(unpacked.sheets.begin(), unpacked.sheets.end(), options.sheet) == unpacked.sheets.end())
        return noSuchTable(options.sheet, unpacked.sheets);
    for (const XlsxWorkbook::Sheet& sheet : workbook->sheets()) {
        if (!options.sheet.empty() && options.sheet != sheet.name)
            continue;
        auto converted = convert(archive, *workbook, sheet.part, packedBytes, options, monitor);
        if (!converted)
            return converted.error();
        if (converted->hasRows || unpacked.sheet.empty()) {
            unpacked.bytes = std::move(converted->text);
            unpacked.share = converted->share;
            unpacked.sheet = sheet.name;
        }
        if (converted->hasRows)
            break;
    }
    return unpacked;
}

} // namespace crosscut::ingest
