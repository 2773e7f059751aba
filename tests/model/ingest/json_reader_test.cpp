#include "model/ingest/json_reader.h"

#include "tests/support/test_files.h"

#include <gtest/gtest.h>

namespace crosscut::ingest {

namespace {

std::string tableOf(std::string_view text) {
    SilentMonitor monitor;
    const auto unpacked = unpackJson(text, {"a.json", {}}, monitor);
    if (unpacked)
        return std::string(unpacked->bytes.bytes());
    std::string why(toString(unpacked.error().code));
    for (std::size_t i = 1; i < unpacked.error().args.size(); ++i)
        why += ' ' + unpacked.error().args[i];
    return why;
}

} // namespace

TEST(JsonReader, TellsJsonFromTablesThatBeginAlike) {
    EXPECT_TRUE(looksLikeJson("\xEF\xBB\xBF [ {\"a\": 1} ]"));
    EXPECT_TRUE(looksLikeJson("{\"a\": 1}\n{\"a\": 2}"));
    EXPECT_FALSE(looksLikeJson("[id],[name]\n1,2"));
    EXPECT_FALSE(looksLikeJson("{id}|{name}\n1|2"));
    EXPECT_FALSE(looksLikeJson(""));
}

TEST(JsonReader, ColumnsAreAllNamesThatOccur) {
    EXPECT_EQ(tableOf(R"([{"b": 1, "a": null}, {"a": "x", "c": {"d": true, "e": [1, "y"]}}, {}])"),
              "b,a,c.d,c.e\n1,,,\n,x,true,1|y\n");
    EXPECT_EQ(tableOf("{\"a\": \"}\\\"{\"}\n\n{\"a\": [{\"b\": 1}]}"),
              "a\n\"}\"\"{\"\n\n\"[{\"\"b\"\":1}]\"\n")
        << "a row of JSON Lines is its line";
}

TEST(JsonReader, TheLineThatIsNoObjectIsNamed) {
    EXPECT_EQ(tableOf("{\"a\": 1}\n{\"a\": }\n"), "source_format 2 json");
    EXPECT_EQ(tableOf("{\"a\": 1}\n3\n"), "source_format 2 json");
    EXPECT_EQ(tableOf("[{\"a\": 1},\n{\"a\": 1}\n"), "source_format 3 json");
    EXPECT_EQ(tableOf("[{\"a\": 1} {\"a\": 1}]"), "source_format 1 json");
    EXPECT_EQ(tableOf("{\"a\": 1"), "source_format 1 json");
    EXPECT_EQ(tableOf("{\"a\": " + std::string(100'000, '[') + std::string(100'000, ']') + "}"),
              "source_format 1 json");
}

TEST(JsonReader, BoundsAreKept) {
    EXPECT_EQ(tableOf("[{\"a\": \"" + std::string(std::size_t{17} << 20, 'x') + "\"}, {\"a\": 1}]"),
              "source_too_large field");
    std::string wide = "[{\"c\": 0";
    for (int i = 0; i < 10'001; ++i)
        wide += ", \"c" + std::to_string(i) + "\": 1";
    EXPECT_EQ(tableOf(wide + "}]"), "source_too_large columns");
}

} // namespace crosscut::ingest
