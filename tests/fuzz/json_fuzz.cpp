#include "model/ingest/json_reader.h"
#include "tests/fuzz/fuzz_input.h"

using namespace crosscut::ingest;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = crosscut::fuzz::viewOf(data, size);
    crosscut::SilentMonitor monitor;
    if (!looksLikeJson(text))
        return 0;
    for (const std::size_t limit : {std::string_view::npos, size / 2}) {
        const UnpackOptions options{.path = "input", .sheet = {}, .limit = limit};
        if (const auto table = unpackJson(text, options, monitor))
            crosscut::fuzz::require(table->share >= 0 && table->share <= 1, "a share is one");
    }
    return 0;
}
