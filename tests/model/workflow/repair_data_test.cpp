#include "model/workflow/repair_data.h"

#include "model/store/batch_table.h"
#include "model/store/catalog_tables.h"
#include "model/store/data_hash.h"
#include "model/workflow/check_quality.h"
#include "model/workflow/repair_rules.h"
#include "tests/model/workflow/made_project.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace crosscut::workflow {

using testing::ElementsAre;

/// Catalogs with everything that the repairs mend.
class RepairData : public MadeProject {
protected:
    void SetUp() override {
        import(m_project, EntityKind::Films,
               "id,title,genres,tags,release_date,studio\n"
               "F1,长街（1995）,剧情|历史,x,,Ｐｉｘａｒ\n"
               "F2,Heat,Drama,x,1995-12-15,Pixar\n"
               "F3,ＡＢＣ１２３,drama,x,,Pixar\n"
               "F4,Four,Drama,x,,Pixar\n");
        import(m_project, EntityKind::Courses, "id,title,field,level\nC1,One,经济学,a\nC2,Two,经济学,b\n");
        import(m_project, EntityKind::Users, "id,gender,city\n1,F,Oslo\n2,f,Oslo\n3,F,oslo\n");
        import(m_project, EntityKind::Events, "user,item,kind,time\n1,F1,view,2026-01-05\n");
        set("film", "title", "F4", "\u00a0Four\u200b");
        set("film", "tags", "F1", "通胀、博弈|通胀");
        set("film", "tags", "F2", "Drama|N/A");
        set("course", "level", "C1", "未知");
        set("course", "field", "C2", "　经济学");
        store::forgetDataHash(m_project.database());
    }

    void set(const char* table, const char* column, const char* key, const char* text) {
        SQLite::Statement update(m_project.database(),
                                 std::string("UPDATE ") + table + " SET " + column + " = ? WHERE key = ?");
        update.bind(1, text);
        update.bind(2, key);
        update.exec();
    }
    RepairReport repair(const std::string& name, bool dryRun = false) {
        auto report =
            repairData(m_project, {.name = name, .kind = {}, .column = {}, .dryRun = dryRun}, m_monitor);
        EXPECT_TRUE(report.ok()) << name << ": " << (report.ok() ? "" : report.error().detail);
        return report.ok() ? *std::move(report) : RepairReport();
    }
    void undo(store::RepairId id) {
        const auto undone = undoRepair(m_project, id, m_monitor);
        ASSERT_TRUE(undone.ok());
        EXPECT_EQ(undone->kept, 0);
    }
    /// Of the data as they lie there, whatever is kept.
    std::string hash() {
        store::forgetDataHash(m_project.database());
        return m_project.dataHash();
    }
    Film film(const char* key) { return store::findFilm(m_project.database(), key).value(); }

    store::ProjectFile m_project = makeProject();
};

TEST_F(RepairData, EachIsCountedDoneOnceAndUndoneExactly) {
    const std::string before = hash();
    for (const RepairRule& rule : repairRules()) {
        const std::string name(rule.name);
        const RepairReport counted = repair(name, true);
        EXPECT_GT(counted.cells, 0) << name;
        EXPECT_EQ(hash(), before) << name << " wrote although it should only count";
        const RepairReport done = repair(name);
        EXPECT_EQ(done.cells, counted.cells) << name;
        EXPECT_EQ(done.run.dataHash, m_project.dataHash()) << name;
        EXPECT_NE(hash(), before) << name;
        EXPECT_EQ(repair(name).cells, 0) << name << " finds something to do in what it left";
        for (const store::Repair& one : done.repairs)
            undo(one.id);
        EXPECT_EQ(hash(), before) << name;
    }
}

TEST_F(RepairData, AllThatIsSafeLeavesNothingToRepair) {
    const RepairReport counted = repair("all", true);
    const RepairReport done = repair("all");
    EXPECT_EQ(done.cells, counted.cells);
    EXPECT_EQ(repair("all").cells, 0);
    const auto report = checkQuality(m_project, m_monitor);
    ASSERT_TRUE(report.ok());
    for (const QualityFinding& finding : report->findings)
        EXPECT_EQ(finding.repair, "") << finding.rule;
    EXPECT_EQ(report->repairs.size(), done.repairs.size());
    EXPECT_EQ(film("F1").year, 1995);
    EXPECT_THAT(film("F1").tags, ElementsAre("通胀", "博弈"));
    EXPECT_THAT(film("F2").tags, ElementsAre("Drama"));
    EXPECT_THAT(film("F3").genres, ElementsAre("Drama"));
    EXPECT_EQ(film("F3").title, "ABC123");
    EXPECT_EQ(film("F4").title, "Four");
    EXPECT_EQ(std::get<std::string>(film("F1").attributes.at("studio")), "Pixar");
    EXPECT_EQ(film("F1").key, "F1");
}

TEST_F(RepairData, AllCanBeUndoneInAnyOrder) {
    const std::string before = hash();
    for (const bool newestFirst : {true, false}) {
        RepairReport done = repair("all");
        if (newestFirst)
            std::reverse(done.repairs.begin(), done.repairs.end());
        for (const store::Repair& one : done.repairs)
            undo(one.id);
        EXPECT_EQ(hash(), before) << newestFirst;
    }
}

TEST_F(RepairData, UndoLeavesWhatSomebodyEditedSince) {
    const RepairReport done = repair("year_from_release_date");
    SQLite::Statement edit(m_project.database(), "UPDATE film SET year = 1996 WHERE key = 'F2'");
    edit.exec();
    const auto undone = undoRepair(m_project, done.repairs.front().id, m_monitor);
    ASSERT_TRUE(undone.ok());
    EXPECT_EQ(undone->kept, 1);
    EXPECT_EQ(film("F2").year, 1996);
}

TEST_F(RepairData, CanBeOfOneCatalogAndColumn) {
    const auto report = repairData(
        m_project, {.name = "unify_spellings", .kind = EntityKind::Users, .column = "city"}, m_monitor);
    ASSERT_TRUE(report.ok());
    ASSERT_EQ(report->repairs.size(), 1u);
    EXPECT_EQ(report->repairs[0].column, "city");
    EXPECT_EQ(report->repairs[0].rows, 1);
}

TEST_F(RepairData, AnImportCanBeRevertedAfterARepairAndTheUndoOfItDoesNothing) {
    const RepairReport done = repair("fold_width");
    ASSERT_TRUE(store::revertBatch(m_project.database(), BatchId{1}, m_monitor).ok());
    for (const store::Repair& one : done.repairs)
        EXPECT_TRUE(undoRepair(m_project, one.id, m_monitor).ok());
    EXPECT_EQ(store::readCounts(m_project.database()).films, 0);
}

TEST_F(RepairData, RefusesWhatThereIsNot) {
    const auto report = repairData(m_project, {.name = "make_better", .kind = {}, .column = {}}, m_monitor);
    ASSERT_FALSE(report.ok());
    EXPECT_EQ(report.error().code, ErrorCode::InvalidOption);
    const RepairReport done = repair("fold_width");
    undo(done.repairs.front().id);
    const auto again = undoRepair(m_project, done.repairs.front().id, m_monitor);
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.error().code, ErrorCode::InvalidOption);
}

TEST_F(RepairData, CancelledLeavesEverythingAsItWas) {
    const std::string before = hash();
    for (const std::int64_t reports : {0, 2, 4, 7}) {
        CancellingMonitor monitor(reports);
        const auto report = repairData(m_project, {}, monitor);
        ASSERT_FALSE(report.ok()) << reports;
        EXPECT_EQ(report.error().code, ErrorCode::Cancelled);
        EXPECT_EQ(hash(), before);
        EXPECT_TRUE(store::RepairTable(m_project.database()).all().empty());
    }
}

} // namespace crosscut::workflow
