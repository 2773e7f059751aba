#pragma once

#include "model/base/result.h"
#include "model/ingest/scratch_file.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crosscut::ingest {

/// Writes the rows of a sheet, a database or a list of objects as a table text: commas, double quotes, UTF-8,
/// one record per row, so that record n is row n of the sheet. Every row has as many cells as the widest;
/// blank rows at the end are left out. Memory is bounded whatever the rows hold.
class TableWriter {
public:
    /// `packedBytes` is the size of the source, which tells too many repeats from data; `limit` is for
    /// previews.
    static Result<TableWriter> create(const std::string& path, std::size_t packedBytes, std::size_t limit);

    /// The cell of a column that is right of the one before it, in the row that `endRow` will close.
    void cell(std::size_t column, std::string_view text);
    /// Closes row `number`, counted from 1 and greater than the one before it.
    void endRow(std::int64_t number);

    bool hasRows() const { return m_lastRow > 0; }
    /// As much as was asked for is written, or no more can be.
    bool isOver() const { return m_failure || m_out.size() >= m_limit || m_out.isFull(); }
    const std::optional<Error>& failure() const { return m_failure; }
    Result<MappedFile> finish();

private:
    using Cells = std::vector<std::string>;
    struct HeldRow {
        std::int64_t number;
        Cells cells;
    };

    TableWriter(std::string path, std::size_t packedBytes, std::size_t limit, ScratchFile out)
        : m_path(std::move(path))
        , m_packedBytes(packedBytes)
        , m_limit(limit)
        , m_out(std::move(out)) {}
    void writeHeld();
    void write(std::int64_t number, const Cells& cells, std::size_t used);
    Result<MappedFile> padded(const MappedFile& text) const;

    std::string m_path;
    std::size_t m_packedBytes;
    std::size_t m_limit;
    ScratchFile m_out;
    Cells m_cells;
    std::size_t m_used = 0;     ///< cells of the open row
    std::size_t m_rowBytes = 0; ///< what they hold
    std::size_t m_width = 0;
    std::vector<HeldRow> m_held; ///< the first rows wait until they tell how wide the table is
    std::size_t m_heldBytes = 0;
    bool m_holds = true;
    bool m_grew = false; ///< a later row was wider yet
    std::int64_t m_lastRow = 0;
    std::int64_t m_written = 0;
    std::string m_line;
    std::optional<Error> m_failure;
};

} // namespace crosscut::ingest
