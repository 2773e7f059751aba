#include "model/ingest/table_writer.h"

#include "model/ingest/csv_reader.h"
#include "model/ingest/source_errors.h"

#include <algorithm>

namespace crosscut::ingest {

namespace {

constexpr std::size_t heldRows = 256;
constexpr std::size_t heldBytes = std::size_t{16} << 20;
constexpr std::size_t longestRow = std::size_t{64} << 20;
constexpr std::int64_t mostBlankRows = std::int64_t{1} << 24;
/// A repeated cell or a shared text may make much of little: beyond so much it is made to.
constexpr std::size_t harmless = std::size_t{256} << 20;
constexpr std::size_t plausibleRatio = 1'000;

void appendCell(std::string& line, std::string_view text) {
    if (text.find_first_of(",\"\n\r") == std::string_view::npos) {
        line += text;
        return;
    }
    line += '"';
    for (const char c : text) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

} // namespace

Result<TableWriter> TableWriter::create(const std::string& path, std::size_t packedBytes, std::size_t limit) {
    auto out = ScratchFile::create();
    if (!out)
        return out.error();
    return TableWriter(path, packedBytes, limit, *std::move(out));
}

void TableWriter::cell(std::size_t column, std::string_view text) {
    if (text.empty() || m_failure)
        return;
    if (column >= CsvReader::mostFields) {
        m_failure = tooLargeSource(m_path, "columns");
        return;
    }
    if (text.size() > CsvReader::longestField) {
        m_failure = tooLargeSource(m_path, "field");
        return;
    }
    if (m_cells.size() <= column)
        m_cells.resize(column + 1);
    for (; m_used < column; ++m_used)
        m_cells[m_used].clear();
    m_cells[column] = text;
    m_used = column + 1;
    m_rowBytes += text.size();
    if (m_rowBytes > longestRow)
        m_failure = tooLargeSource(m_path, "field");
}

void TableWriter::endRow(std::int64_t number) {
    if (m_used == 0 || m_failure)
        return;
    if (number <= m_lastRow) {
        m_failure = damagedSource(m_path, "row " + std::to_string(number));
        return;
    }
    if (number - m_lastRow > mostBlankRows) {
        m_failure = tooLargeSource(m_path, "rows");
        return;
    }
    m_lastRow = number;
    if (m_holds) {
        m_width = std::max(m_width, m_used);
        m_held.push_back(
            {number, Cells(m_cells.begin(), m_cells.begin() + static_cast<std::ptrdiff_t>(m_used))});
        m_heldBytes += m_rowBytes;
        if (m_held.size() == heldRows || m_heldBytes > heldBytes)
            writeHeld();
    } else {
        write(number, m_cells, m_used);
    }
    m_used = 0;
    m_rowBytes = 0;
}

void TableWriter::writeHeld() {
    m_holds = false;
    for (const HeldRow& row : m_held)
        write(row.number, row.cells, row.cells.size());
    m_held.clear();
}

void TableWriter::write(std::int64_t number, const Cells& cells, std::size_t used) {
    m_line.assign(static_cast<std::size_t>(number - m_written - 1), '\n');
    m_written = number;
    for (std::size_t i = 0; i < used; ++i) {
        if (i > 0)
            m_line += ',';
        appendCell(m_line, cells[i]);
    }
    if (used < m_width)
        m_line.append(m_width - used, ',');
    m_grew = m_grew || used > m_width;
    m_width = std::max(m_width, used);
    m_line += '\n';
    m_out.write(m_line);
    if (m_out.size() > harmless && m_out.size() / plausibleRatio > m_packedBytes)
        m_failure = tooLargeSource(m_path, "unpacked");
}

Result<MappedFile> TableWriter::finish() {
    if (m_holds)
        writeHeld();
    if (m_failure)
        return *m_failure;
    auto text = m_out.finish(m_path);
    if (!text || !m_grew)
        return text;
    return padded(*text);
}

Result<MappedFile> TableWriter::padded(const MappedFile& text) const {
    auto out = ScratchFile::create();
    if (!out)
        return out.error();
    CsvReader reader(text.bytes(), sheetDialect());
    std::string line;
    for (CsvRecord record; reader.next(record);) {
        line = record.raw;
        if (!record.raw.empty())
            line.append(m_width - std::min(m_width, record.fields.size()), ',');
        line += '\n';
        out->write(line);
    }
    return out->finish(m_path);
}

} // namespace crosscut::ingest
