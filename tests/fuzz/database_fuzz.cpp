#include "model/ingest/database_reader.h"
#include "model/ingest/source_errors.h"
#include "tests/fuzz/fuzz_input.h"

using namespace crosscut::ingest;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    crosscut::SilentMonitor monitor;
    UnpackOptions options{.path = crosscut::fuzz::fileOf(crosscut::fuzz::viewOf(data, size)), .sheet = {}};
    auto table = unpackDatabase(options, monitor);
    if (table)
        return 0;
    if (const auto names = tablesToChooseFrom(table.error()); !names.empty()) {
        options.sheet = names.back();
        static_cast<void>(unpackDatabase(options, monitor));
    }
    return 0;
}
