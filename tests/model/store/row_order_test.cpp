#include "model/store/row_order.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

namespace crosscut::store {

namespace {

RowOrder ordered(const std::string& values) {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Statement rows(database, "WITH v(id, cell) AS (VALUES " + values + ") SELECT id, cell FROM v");
    RowOrder order;
    while (rows.executeStep())
        order.add(rows.getColumn(0).getInt64(), rows.getColumn(1));
    return order;
}

constexpr const char* mixed = "(1, 'b'), (2, 3), (3, NULL), (4, 'a'), (5, 2.5), (6, 3), (7, NULL)";

} // namespace

TEST(RowOrder, NumbersThenTextsThenEmptyCells) {
    EXPECT_THAT(ordered(mixed).sorted(false), testing::ElementsAre(5, 2, 6, 4, 1, 3, 7));
}

TEST(RowOrder, DescendingLeavesEmptyCellsLastAndTiesById) {
    EXPECT_THAT(ordered(mixed).sorted(true), testing::ElementsAre(1, 4, 2, 6, 5, 3, 7));
}

TEST(RowOrder, NothingToSort) {
    EXPECT_THAT(RowOrder().sorted(false), testing::IsEmpty());
}

} // namespace crosscut::store
