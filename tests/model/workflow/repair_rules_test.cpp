#include "model/workflow/repair_rules.h"

#include "model/store/catalog_page.h"
#include "tests/model/workflow/made_project.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace crosscut::workflow {

class RepairRules : public MadeProject {
protected:
    /// How many cells of the column the repair would mend.
    std::size_t cells(const char* repair, EntityKind kind, const std::string& column) {
        const store::CatalogColumns catalog = store::readCatalogColumns(m_project.database(), kind);
        for (std::size_t i = 0; i < catalog.about.size(); ++i)
            if (catalog.about[i].name == column)
                return cellsToRepair(*repairRule(repair), kind, catalog, i, Date::fromCivil(2026, 11, 20))
                    .size();
        ADD_FAILURE() << "no column " << column;
        return 0;
    }
    /// Cells as only an edit by hand, or an older import, brings them.
    void set(const char* table, const char* column, const char* key, const char* text) {
        SQLite::Statement update(m_project.database(),
                                 std::string("UPDATE ") + table + " SET " + column + " = ? WHERE key = ?");
        update.bind(1, text);
        update.bind(2, key);
        update.exec();
    }

    store::ProjectFile m_project = makeProject();
};

TEST_F(RepairRules, LeaveNamesAloneThatReadLikeMissingWords) {
    import(m_project, EntityKind::Films, "id,title,kind\nF1,One,film\nF2,Two,film\n");
    set("film", "title", "F1", "无");
    set("film", "kind", "F2", "无");
    EXPECT_EQ(cells("clear_missing_words", EntityKind::Films, "title"), 0u);
    EXPECT_EQ(cells("clear_missing_words", EntityKind::Films, "kind"), 1u);
}

TEST_F(RepairRules, NoEducationIsAnAnswer) {
    import(m_project, EntityKind::Users, "id,education,city\n1,x,Oslo\n2,y,Oslo\n");
    set("user", "education", "1", "无");
    set("user", "city", "1", "无");
    EXPECT_EQ(cells("clear_missing_words", EntityKind::Users, "education"), 0u);
    EXPECT_EQ(cells("clear_missing_words", EntityKind::Users, "city"), 1u);
}

TEST_F(RepairRules, UnifyFactorsButNeitherIdsNorTitles) {
    import(m_project, EntityKind::Films,
           "id,title,studio,imdb_id\nF1,Up,Pixar,ab\nF2,UP,pixar,AB\nF3,Up,Pixar,ab\nF4,Up,Pixar,ab\nF5,Up,"
           "Pixar,"
           "ab\nF6,Up,Pixar,ab\n");
    EXPECT_EQ(cells("unify_spellings", EntityKind::Films, "studio"), 1u);
    EXPECT_EQ(cells("unify_spellings", EntityKind::Films, "imdb_id"), 0u);
    EXPECT_EQ(cells("unify_spellings", EntityKind::Films, "title"), 0u);
}

TEST_F(RepairRules, TheReleaseDateGivesTheYearThatIsNotThere) {
    import(
        m_project, EntityKind::Films,
        "id,title,year,release_date\nF1,One (1990),,1995-03-01\nF2,Two (1996),,\nF3,Three,2001,2002-01-01\n");
    EXPECT_EQ(cells("year_from_release_date", EntityKind::Films, "year"), 1u);
    EXPECT_EQ(cells("year_from_title", EntityKind::Films, "year"), 1u) << "the date says it better";
}

TEST_F(RepairRules, HaveNamesOfTheirOwn) {
    for (const RepairRule& rule : repairRules())
        EXPECT_EQ(repairRule(rule.name), &rule);
    EXPECT_EQ(repairRule("all"), nullptr);
}

} // namespace crosscut::workflow
