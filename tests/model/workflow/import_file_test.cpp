#include "model/workflow/import_file.h"

#include "model/store/catalog_tables.h"
#include "model/store/event_columns.h"
#include "tests/support/test_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crosscut::workflow {

namespace {

class ImportFile : public testing::Test {
protected:
    ImportFile()
        : m_project(*store::ProjectFile::create(m_folder.file("p.crosscut"))) {}

    ImportRequest request(std::string_view content, EntityKind kind, const char* name = "source.csv") {
        ImportRequest wanted;
        wanted.source = m_folder.write(name, content);
        wanted.kind = kind;
        return wanted;
    }
    ImportReport import(const ImportRequest& wanted) {
        auto report = importFile(m_project, wanted, m_monitor);
        EXPECT_TRUE(report.ok()) << (report ? "" : toString(report.error().code));
        return report ? *report : ImportReport{};
    }
    ErrorCode failure(const ImportRequest& wanted) {
        const auto report = importFile(m_project, wanted, m_monitor);
        EXPECT_FALSE(report.ok());
        return report ? ErrorCode::Internal : report.error().code;
    }

    test::TemporaryFolder m_folder;
    store::ProjectFile m_project;
    SilentMonitor m_monitor;
};

constexpr const char* users = "id,name,city\n1,Ann,Oslo\n2,Ben,Rome\n3,Cleo,Bonn\n";

std::string manyEvents(int n) {
    std::string csv = "user,item,event,timestamp\n";
    for (int i = 0; i < n; ++i)
        csv += std::to_string(i % 997) + ",f" + std::to_string(i % 101) + ",view,2026-01-05T08:30:00Z\n";
    return csv;
}

} // namespace

TEST_F(ImportFile, UpsertsByKey) {
    EXPECT_EQ(import(request(users, EntityKind::Users)).ledger.inserted, 3);
    EXPECT_EQ(import(request(users, EntityKind::Users)).ledger.unchanged, 3);
    const ImportReport changed =
        import(request("id,name,city\n1,Ann,Bergen\n2,Ben,\n4,Dan,Lyon\n", EntityKind::Users));
    EXPECT_EQ(changed.ledger.updated, 1);
    EXPECT_EQ(changed.ledger.unchanged, 1) << "an empty cell erases nothing";
    EXPECT_EQ(changed.ledger.inserted, 1);
    EXPECT_EQ(store::findUser(m_project.database(), "2")->city, "Rome");
}

TEST_F(ImportFile, SkipsOrFailsOnConflict) {
    import(request(users, EntityKind::Users));
    ImportRequest other = request("id,name,city\n1,Ann,Bergen\n", EntityKind::Users);
    other.onConflict = store::OnConflict::Skip;
    const ImportReport skipped = import(other);
    EXPECT_EQ(skipped.ledger.ignored, 1);
    EXPECT_EQ(skipped.issueCounts.at("conflict"), 1);
    other.onConflict = store::OnConflict::Fail;
    const std::string before = m_project.dataHash();
    EXPECT_EQ(failure(other), ErrorCode::RowRejected);
    EXPECT_EQ(m_project.dataHash(), before);
}

TEST_F(ImportFile, ADryRunKeepsNothing) {
    const std::string before = m_project.dataHash();
    ImportRequest wanted = request(users, EntityKind::Users);
    wanted.dryRun = true;
    const ImportReport report = import(wanted);
    EXPECT_FALSE(report.batch.has_value());
    EXPECT_EQ(report.ledger.inserted, 3);
    EXPECT_EQ(m_project.dataHash(), before);
    EXPECT_TRUE(store::BatchTable(m_project.database()).all().empty());
}

TEST_F(ImportFile, RejectsImportAsTheyAreOnceMended) {
    ImportRequest wanted =
        request("id,name,年龄\n1,Ann,34\n2,\"Ben, jr\",thirty\n3,Cleo\n", EntityKind::Users);
    wanted.rejectsPath = m_folder.file("rejects.csv");
    wanted.mapping["age"] = "年龄";
    EXPECT_EQ(import(wanted).ledger.rejected, 2);
    EXPECT_EQ(test::readFile(wanted.rejectsPath), "id,name,年龄\n2,\"Ben, jr\",thirty\n3,Cleo\n");

    ImportRequest again;
    again.kind = EntityKind::Users;
    again.source = m_folder.write("mended.csv", "id,name,年龄\n2,\"Ben, jr\",30\n3,Cleo,41\n");
    EXPECT_EQ(import(again).ledger.inserted, 2);

    wanted.rejectsPath = wanted.source;
    EXPECT_EQ(failure(wanted), ErrorCode::InvalidOption) << "the source is never written over";
}

TEST_F(ImportFile, AbortsAtTheFirstRejectWhenAsked) {
    ImportRequest wanted = request("id,name\n1,Ann\n,Ben\n", EntityKind::Users);
    wanted.onError = OnError::Abort;
    const std::string before = m_project.dataHash();
    const auto report = importFile(m_project, wanted, m_monitor);
    ASSERT_FALSE(report.ok());
    EXPECT_EQ(report.error().code, ErrorCode::RowRejected);
    EXPECT_EQ(report.error().args.back(), "3");
    EXPECT_EQ(m_project.dataHash(), before);
}

TEST_F(ImportFile, CancelLeavesTheProjectAsItWas) {
    import(request(users, EntityKind::Users));
    const std::string before = m_project.dataHash();
    const ImportRequest wanted = request(manyEvents(300'000), EntityKind::Events);
    for (const int reports : {0, 1, 3, 5}) {
        CancellingMonitor monitor(reports);
        const auto report = importFile(m_project, wanted, monitor);
        ASSERT_FALSE(report.ok()) << reports;
        EXPECT_EQ(report.error().code, ErrorCode::Cancelled);
        EXPECT_EQ(m_project.dataHash(), before);
        EXPECT_EQ(store::BatchTable(m_project.database()).all().size(), 1u);
    }
    EXPECT_EQ(import(wanted).ledger.inserted, 300'000);
}

TEST_F(ImportFile, KeepsOrphansAndAmbiguousItemsAndSaysSo) {
    import(request(users, EntityKind::Users));
    import(request("id,title\nF1,One\nX,Both\n", EntityKind::Films, "films.csv"));
    import(request("id,title\nC1,Course\nX,Both\n", EntityKind::Courses, "courses.csv"));
    const std::string csv = "user,item,event\n1,F1,view\n9,C1,purchase\n1,X,view\n1,gone,view\n1,gone,view\n";
    const ImportReport report = import(request(csv, EntityKind::Events, "events.csv"));
    EXPECT_EQ(report.ledger.inserted, 5);
    EXPECT_EQ(report.people, 2);
    EXPECT_EQ(report.items, 4);
    EXPECT_EQ(report.orphanUsers, 1);
    EXPECT_EQ(report.orphanItems, 1);
    EXPECT_EQ(report.issueCounts.at("ambiguous_item"), 1);
    EXPECT_EQ(report.issueCounts.at("orphan_item"), 1);
    EXPECT_EQ(store::EventColumns(m_project.database()).count(), 5);

    ImportRequest told = request(csv, EntityKind::Events, "events.csv");
    told.items = ItemCatalog::Films;
    EXPECT_FALSE(import(told).issueCounts.contains("ambiguous_item"));
}

TEST_F(ImportFile, ARecipeReplaysTheImport) {
    ImportRequest wanted = request("who|what|when\n1|F1|31.12.2025\n", EntityKind::Events);
    wanted.delimiter = "|";
    wanted.mapping = {{"user", "who"}, {"item", "what"}, {"time", "when"}, {"kind", "=purchase"}};
    wanted.mappingIsComplete = true;
    wanted.dateOrder = "dmy";
    wanted.decimal = ',';
    wanted.quote = '\0';
    wanted.hasHeader = true;
    wanted.items = ItemCatalog::Films;
    wanted.onConflict = store::OnConflict::Skip;
    wanted.onError = OnError::Abort;
    wanted.allAttributes = false;
    wanted.attributes = {{"a", std::nullopt}, {"b", AttributeType::Factor}};
    auto replayed = recipeFromJson(recipeToJson(wanted));
    ASSERT_TRUE(replayed.ok());
    EXPECT_EQ(recipeToJson(*replayed), recipeToJson(wanted));
    EXPECT_EQ(replayed->mapping, wanted.mapping);
    EXPECT_EQ(replayed->quote, '\0');
    EXPECT_EQ(replayed->attributes, wanted.attributes);
    replayed->source = wanted.source;
    EXPECT_EQ(import(*replayed).ledger.inserted, 1);
    EXPECT_FALSE(recipeFromJson("[]").ok());
    EXPECT_FALSE(recipeFromJson("{\"kind\": \"planets\"}").ok());
}

TEST_F(ImportFile, RefusesWithAReason) {
    EXPECT_EQ(failure(request("", EntityKind::Users)), ErrorCode::SourceEmpty);
    EXPECT_EQ(failure(request("a,b\n1,2\n", EntityKind::Events)), ErrorCode::FieldNotMapped);
    ImportRequest wrong = request(users, EntityKind::Users);
    wrong.dateOrder = "ydm";
    EXPECT_EQ(failure(wrong), ErrorCode::InvalidOption);
    wrong = request(users, EntityKind::Users);
    wrong.mapping = {{"name", "nickname"}};
    EXPECT_EQ(failure(wrong), ErrorCode::ColumnNotFound);
    wrong.source = m_folder.file("nowhere.csv");
    EXPECT_EQ(failure(wrong), ErrorCode::FileNotFound);
    wrong.source = m_folder.write("wide.csv", std::string(20'000, ','));
    EXPECT_EQ(failure(wrong), ErrorCode::SourceTooLarge);
}

TEST_F(ImportFile, PreviewSaysHowMuchItShows) {
    ImportRequest wanted = request(manyEvents(1000), EntityKind::Users);
    const auto preview = previewFile(wanted, false, m_monitor);
    ASSERT_TRUE(preview.ok());
    EXPECT_EQ(preview->likelyKind, EntityKind::Events);
    EXPECT_EQ(preview->rowsShown, 200);
    EXPECT_EQ(preview->rowsTotal, 1000);
    EXPECT_TRUE(preview->rowsExact);
    EXPECT_EQ(preview->mapping.at("user"), "user");

    const auto large = previewFile(request(manyEvents(200'000), EntityKind::Events), true, m_monitor);
    ASSERT_TRUE(large.ok());
    EXPECT_FALSE(large->rowsExact);
    EXPECT_NEAR(static_cast<double>(large->rowsTotal), 200'000, 10'000);
}

} // namespace crosscut::workflow
