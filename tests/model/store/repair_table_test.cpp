#include "model/store/repair_table.h"

#include "tests/model/store/store_fixture.h"

namespace crosscut::store {

namespace {

const RowColumn title{false, "title"};

RowChange titleChange(const char* before, const char* after) {
    return {{title, {before, after}}};
}

} // namespace

class RepairTableTest : public StoreTest {
protected:
    RepairTable repairs() { return RepairTable(database()); }
    Repair add(const std::string& name, const std::string& column = "title") {
        Repair repair;
        repair.createdAt = "2026-11-20T08:30:00Z";
        repair.name = name;
        repair.column = column;
        repair.id = repairs().add(repair);
        return repair;
    }
    std::vector<std::int64_t> rowsOf(const Repair& repair) {
        std::vector<std::int64_t> rows;
        repairs().visitChanges(repair, [&](std::int64_t row, const RowChange&) {
            rows.push_back(row);
            return true;
        });
        return rows;
    }
};

TEST_F(RepairTableTest, IsALogWithTheNewestFirst) {
    const Repair first = add("trim_blanks");
    const Repair second = add("fold_width");
    repairs().setRows(second.id, 7);
    repairs().markUndone(first.id);
    const auto all = repairs().all();
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].name, "fold_width");
    EXPECT_EQ(all[0].rows, 7);
    EXPECT_TRUE(all[1].undone);
    EXPECT_EQ(repairs().find(RepairId{99}), std::nullopt);
}

TEST_F(RepairTableTest, FindsTheNextRepairOfACellThatStands) {
    film(begin(EntityKind::Films), "F1", std::string("c"), 1.0);
    const Repair first = add("trim_blanks");
    const Repair elsewhere = add("trim_blanks", "genres");
    const Repair undone = add("fold_width");
    const Repair last = add("fold_width");
    for (const Repair& repair : {first, elsewhere, undone, last})
        repairs().putChange(repair.id, 1, BatchId{1}, titleChange("a", "b"));
    repairs().markUndone(undone.id);
    EXPECT_EQ(repairs().nextOf(first, 1), last.id);
    EXPECT_EQ(repairs().nextOf(last, 1), std::nullopt);
    repairs().replaceChange(last.id, 1, titleChange("x", "y"));
    EXPECT_EQ(repairs().change(last.id, 1).at(title).before, "x");
}

TEST_F(RepairTableTest, DoesNotTakeARowOfALaterBatchForTheOneItChanged) {
    const BatchId batch = begin(EntityKind::Films);
    film(batch, "F1", std::string("b"), 1.0);
    const Repair repair = add("trim_blanks");
    repairs().putChange(repair.id, 1, batch, titleChange("a", "b"));
    EXPECT_EQ(rowsOf(repair), std::vector<std::int64_t>{1});
    revert(batch);
    film(begin(EntityKind::Films), "F1", std::string("b"), 1.0);
    EXPECT_TRUE(rowsOf(repair).empty());
}

} // namespace crosscut::store
