#include "model/ingest/csv_dialect.h"
#include "model/ingest/csv_reader.h"
#include "tests/fuzz/fuzz_input.h"

using namespace crosscut::ingest;

namespace {

bool isWithin(std::string_view part, std::string_view whole) {
    return part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size();
}

void readAll(std::string_view text, const CsvDialect& dialect) {
    CsvReader reader(text, dialect, offsetAfterLines(text, dialect), 1 + dialect.skipLines);
    std::size_t offset = reader.offset();
    std::int64_t line = 0;
    for (CsvRecord record; reader.next(record);) {
        crosscut::fuzz::require(reader.offset() > offset, "each record takes some of the text");
        crosscut::fuzz::require(record.line > line, "records come line after line");
        crosscut::fuzz::require(isWithin(record.raw, text), "a record is part of the text");
        crosscut::fuzz::require(record.flaw || record.fields.size() <= CsvReader::mostFields,
                                "a row has no more cells than are allowed");
        offset = reader.offset();
        line = record.line;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = crosscut::fuzz::viewOf(data, size);
    readAll(text, detectDialect(text, {}));
    readAll(text, detectDialect(text, {.delimiter = "::", .quote = '\'', .hasHeader = true, .skipLines = 1}));
    readAll(text, detectSheet(text, {}));
    return 0;
}
