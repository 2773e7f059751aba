#include "model/ingest/column_mapping.h"

#include <gtest/gtest.h>

namespace crosscut::ingest {

namespace {

/// A table as the mapping sees it: headings and the cells below them.
struct Table {
    std::vector<std::string> names;
    std::vector<ColumnInference> inferences;

    Table(std::vector<std::string> headings, const std::vector<std::vector<std::string>>& rows)
        : names(std::move(headings))
        , inferences(names.size(), ColumnInference(true)) {
        for (const auto& row : rows)
            for (std::size_t i = 0; i < row.size(); ++i)
                inferences[i].see(row[i]);
    }
    SourceColumns columns() const { return {names, inferences, true}; }
};

MappingRequest requestFor(EntityKind kind) {
    MappingRequest request;
    request.kind = kind;
    return request;
}

} // namespace

TEST(ColumnMapping, GuessesTheKindFromTheHeader) {
    const auto kindOf = [](std::vector<std::string> names, std::vector<std::string> row) {
        return guessKind(Table(std::move(names), {row, row}).columns()).kind;
    };
    EXPECT_EQ(kindOf({"movieId", "title", "genres"}, {"1", "A (1999)", "Drama"}), EntityKind::Films);
    EXPECT_EQ(kindOf({"userId", "movieId", "rating", "timestamp"}, {"1", "2", "4.0", "964982703"}),
              EntityKind::Events);
    EXPECT_EQ(
        kindOf({"序号", "开课单位", "课程名称", "课程分类", "参加人数"}, {"1", "大学", "课", "经济", "12"}),
        EntityKind::Courses);
    EXPECT_EQ(kindOf({"customerID", "gender", "tenure", "Churn"}, {"a", "F", "3", "No"}),
              EntityKind::Subscriptions);
    EXPECT_EQ(kindOf({"week", "arrest", "fin", "age"}, {"20", "1", "0", "27"}), EntityKind::Subscriptions);
    EXPECT_EQ(kindOf({"用户ID", "姓名", "性别", "城市"}, {"1", "张", "女", "杭州"}), EntityKind::Users);
    EXPECT_EQ(kindOf({"from", "to", "weight"}, {"a", "b", "1"}), EntityKind::Edges);
}

TEST(ColumnMapping, ALinkIsABetterKeyThanARunningNumber) {
    const Table table({"序号", "课程名称", "课程链接"},
                      {{"1", "数据结构", "http://x/1"}, {"2", "数据结构", "http://x/2"}});
    const auto mapping = resolveMapping(requestFor(EntityKind::Courses), table.columns());
    ASSERT_TRUE(mapping.ok());
    EXPECT_EQ(mapping->asText(table.names).at("id"), "课程链接");
}

TEST(ColumnMapping, WhatDoesNotFitTheFieldBecomesAnAttribute) {
    const Table table({"id", "title", "课程时长"}, {{"1", "a", "14周"}, {"2", "b", "12周"}});
    const auto mapping = resolveMapping(requestFor(EntityKind::Courses), table.columns());
    ASSERT_TRUE(mapping.ok());
    EXPECT_EQ(mapping->find("duration_hours"), nullptr);
    ASSERT_EQ(mapping->attributes.size(), 1u);
    EXPECT_EQ(mapping->attributes.front().name, "课程时长");
}

TEST(ColumnMapping, SaysWhatIsMissingOrUnknown) {
    const Table table({"a", "b"}, {{"x", "y"}});
    const auto missing = resolveMapping(requestFor(EntityKind::Events), table.columns());
    ASSERT_FALSE(missing.ok());
    EXPECT_EQ(missing.error().code, ErrorCode::FieldNotMapped);
    EXPECT_EQ(missing.error().args.front(), "user");

    MappingRequest wrongColumn = requestFor(EntityKind::Events);
    wrongColumn.given = {{"user", "nobody"}};
    EXPECT_EQ(resolveMapping(wrongColumn, table.columns()).error().code, ErrorCode::ColumnNotFound);

    MappingRequest wrongField = requestFor(EntityKind::Events);
    wrongField.given = {{"colour", "a"}};
    EXPECT_EQ(resolveMapping(wrongField, table.columns()).error().code, ErrorCode::FieldUnknown);
}

TEST(ColumnMapping, TakesConstantsAndRowNumbers) {
    const Table table({"what"}, {{"F1"}});
    MappingRequest request = requestFor(EntityKind::Events);
    request.given = {{"item", "what"}, {"user", "#"}, {"kind", "=purchase"}};
    const auto mapping = resolveMapping(request, table.columns());
    ASSERT_TRUE(mapping.ok());
    const std::map<std::string, std::string> expected{{"item", "what"}, {"user", "#"}, {"kind", "=purchase"}};
    EXPECT_EQ(mapping->asText(table.names), expected);
}

} // namespace crosscut::ingest
