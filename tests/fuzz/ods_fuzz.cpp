#include "model/ingest/ods_reader.h"
#include "tests/fuzz/fuzz_input.h"

using namespace crosscut::ingest;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto archive = ZipArchive::open(crosscut::fuzz::viewOf(data, size), "input");
    if (!archive || !isOds(*archive))
        return 0;
    crosscut::SilentMonitor monitor;
    // Beyond a megabyte there are only more repeats of the same cells.
    const auto table = unpackOds(*archive, size, {.path = "input", .sheet = {}, .limit = 1 << 20}, monitor);
    if (table && table->sheets.size() > 1)
        static_cast<void>(unpackOds(*archive, size,
                                    {.path = "input", .sheet = table->sheets.back(), .limit = 100}, monitor));
    return 0;
}
