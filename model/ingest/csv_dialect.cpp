#include "model/ingest/csv_dialect.h"

#include "model/ingest/csv_reader.h"

#include <algorithm>

namespace crosscut::ingest {

CsvDialect sheetDialect() {
    CsvDialect dialect;
    dialect.countsRecords = true;
    return dialect;
}

std::size_t offsetAfterLines(std::string_view text, const CsvDialect& dialect) {
    if (dialect.countsRecords) {
        CsvReader reader(text, dialect);
        CsvRecord record;
        for (int row = 0; row < dialect.skipLines && reader.next(record); ++row) {
        }
        return std::min(reader.offset(), text.size());
    }
    std::size_t offset = 0;
    for (int line = 0; line < dialect.skipLines && offset < text.size(); ++line)
        offset = std::min(text.find(dialect.newline, offset), text.size() - 1) + 1;
    return offset;
}

} // namespace crosscut::ingest
