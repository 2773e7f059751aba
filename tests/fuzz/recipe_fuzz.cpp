#include "model/store/plan_table.h"
#include "model/workflow/import_file.h"
#include "tests/fuzz/fuzz_input.h"

using namespace crosscut;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string json(fuzz::viewOf(data, size));
    if (const auto recipe = workflow::recipeFromJson(json)) {
        const std::string written = workflow::recipeToJson(*recipe);
        const auto again = workflow::recipeFromJson(written);
        fuzz::require(again.ok() && workflow::recipeToJson(*again) == written, "a recipe reads back");
    }
    if (const auto plan = store::planFromJson(json)) {
        const auto again = store::planFromJson(store::planToJson(*plan));
        fuzz::require(again && *again == *plan, "a plan reads back");
    }
    return 0;
}
