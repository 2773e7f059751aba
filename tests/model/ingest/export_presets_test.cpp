#include "model/ingest/export_presets.h"

#include <gtest/gtest.h>

namespace crosscut::ingest {

namespace {

std::string presetName(const std::vector<std::string>& columns) {
    const ExportPreset* preset = findPreset(columns);
    return preset == nullptr ? std::string() : std::string(preset->name);
}

} // namespace

TEST(ExportPresets, AreKnownByTheirHeadingsInAnyOrder) {
    EXPECT_EQ(presetName({"userId", "movieId", "rating", "timestamp"}), "movielens_ratings");
    EXPECT_EQ(presetName({"timestamp", "rating", "movieId", "userId"}), "movielens_ratings");
    EXPECT_EQ(presetName({"MOVIE_ID", "NAME", "ALIAS", "ACTORS", "DIRECTORS", "DOUBAN_SCORE", "GENRES"}),
              "douban_movies");
    EXPECT_EQ(presetName({"course_id", "course_title", "url", "is_paid", "price", "num_subscribers"}),
              "udemy_courses");
    EXPECT_EQ(presetName({"userId", "movieId"}), "");
}

TEST(ExportPresets, MapWhatIsThere) {
    const std::vector<std::string> columns{"订单编号", "买家会员名", "商品标题", "实付金额", "付款时间"};
    const std::map<std::string, std::string> expected{{"user", "买家会员名"},
                                                      {"item", "商品标题"},
                                                      {"kind", "=purchase"},
                                                      {"value", "实付金额"},
                                                      {"time", "付款时间"}};
    EXPECT_EQ(findPreset(columns)->mappingFor(columns), expected);
}

} // namespace crosscut::ingest
