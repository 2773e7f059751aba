#include "model/ingest/xlsx_reader.h"
#include "model/ingest/xlsx_workbook.h"
#include "tests/fuzz/fuzz_input.h"

using namespace crosscut::ingest;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto archive = ZipArchive::open(crosscut::fuzz::viewOf(data, size), "input");
    if (!archive || !XlsxWorkbook::isWorkbook(*archive))
        return 0;
    crosscut::SilentMonitor monitor;
    const auto table = unpackXlsx(*archive, size, {.path = "input", .sheet = {}}, monitor);
    if (table && table->sheets.size() > 1)
        static_cast<void>(unpackXlsx(
            *archive, size, {.path = "input", .sheet = table->sheets.back(), .limit = 100}, monitor));
    return 0;
}
