#include "model/store/waiver_table.h"

#include "tests/model/store/store_fixture.h"

namespace crosscut::store {

class WaiverTableTest : public StoreTest {
protected:
    WaiverTable waivers() { return WaiverTable(database()); }
};

TEST_F(WaiverTableTest, KeepsOneForEachRuleCatalogAndColumn) {
    waivers().save({"empty_genres", EntityKind::Films, "genres", "series have none", "2026-11-20T08:30:00Z"});
    waivers().save({"no_users", EntityKind::Users, "", "not ours to keep", "2026-11-20T08:31:00Z"});
    waivers().save({"empty_genres", EntityKind::Films, "genres", "they come in May", "2026-11-21T08:30:00Z"});
    const auto all = waivers().all();
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].reason, "they come in May");
    EXPECT_EQ(all[1].kind, EntityKind::Users);
    EXPECT_EQ(all[1].column, "");
}

TEST_F(WaiverTableTest, SaysWhetherThereWasOneToRemove) {
    waivers().save({"outlier", EntityKind::Courses, "price", "a master class", "2026-11-20T08:30:00Z"});
    EXPECT_FALSE(waivers().remove("outlier", EntityKind::Films, "price"));
    EXPECT_TRUE(waivers().remove("outlier", EntityKind::Courses, "price"));
    EXPECT_TRUE(waivers().all().empty());
}

TEST_F(WaiverTableTest, IsNoData) {
    const std::string before = m_project->dataHash();
    waivers().save({"no_films", EntityKind::Films, "", "courses only", "2026-11-20T08:30:00Z"});
    EXPECT_EQ(m_project->dataHash(), before);
}

} // namespace crosscut::store
