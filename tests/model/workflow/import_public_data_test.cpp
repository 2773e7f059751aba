#include "model/store/catalog_tables.h"
#include "model/workflow/import_file.h"
#include "tests/support/test_files.h"

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

/// The counts that the public data sets must give, each import followed by its revert.
namespace crosscut::workflow {

namespace {

class PublicData : public testing::Test {
protected:
    PublicData()
        : m_project(*store::ProjectFile::create(m_folder.file("p.crosscut"))) {}

    ImportReport import(const std::string& path, EntityKind kind) {
        ImportRequest request;
        request.source = path;
        request.kind = kind;
        auto report = importFile(m_project, request, m_monitor);
        EXPECT_TRUE(report.ok()) << path;
        if (!report)
            return {};
        EXPECT_TRUE(report->ledger.addsUp()) << path;
        return *report;
    }

    void expectRevertTo(const std::string& hash, const ImportReport& report) {
        ASSERT_TRUE(report.batch.has_value());
        ASSERT_TRUE(store::revertBatch(m_project.database(), *report.batch, m_monitor).ok());
        EXPECT_EQ(m_project.dataHash(), hash);
    }

    test::TemporaryFolder m_folder;
    store::ProjectFile m_project;
    SilentMonitor m_monitor;
};

} // namespace

TEST_F(PublicData, FilmsOfMovieLens) {
    const std::string path = test::publicData("ml-latest-small/movies.csv");
    CROSSCUT_NEEDS_DATA(path);
    const std::string before = m_project.dataHash();
    const ImportReport report = import(path, EntityKind::Films);
    EXPECT_EQ(report.ledger.inserted, 9742);
    EXPECT_EQ(report.ledger.read, 9742);
    const auto film = store::findFilm(m_project.database(), "1");
    ASSERT_TRUE(film.has_value());
    EXPECT_EQ(film->title, "Toy Story (1995)");
    EXPECT_EQ(film->year, 1995);
    EXPECT_THAT(film->genres,
                testing::ElementsAre("Adventure", "Animation", "Children", "Comedy", "Fantasy"));
    std::int64_t withoutGenres = 0;
    std::int64_t withoutYear = 0;
    for (const Film& one : store::readFilms(m_project.database())) {
        withoutGenres += one.genres.empty() ? 1 : 0;
        withoutYear += one.year ? 0 : 1;
    }
    EXPECT_EQ(withoutGenres, 34);
    EXPECT_LE(withoutYear, 13);
    expectRevertTo(before, report);
}

TEST_F(PublicData, CoursesInThreeEncodings) {
    const std::string utf8 = test::publicData("courses-icourse163/mooc.csv");
    CROSSCUT_NEEDS_DATA(utf8);
    const std::string empty = m_project.dataHash();
    const ImportReport first = import(utf8, EntityKind::Courses);
    EXPECT_EQ(first.ledger.inserted, 1219);
    EXPECT_EQ(first.mapping.at("title"), "课程名称");
    EXPECT_EQ(first.mapping.at("field"), "课程分类");
    EXPECT_EQ(first.mapping.at("provider"), "开课单位");
    EXPECT_EQ(first.mapping.at("enrolments"), "参加人数");
    EXPECT_FALSE(first.mapping.contains("duration_hours")) << "weeks are no hours";
    const std::string filled = m_project.dataHash();
    const std::pair<const char*, const char*> variants[] = {
        {"courses-icourse163/mooc.derived_gb18030.csv", "GB18030"},
        {"courses-icourse163/mooc.derived_utf16le_bom.csv", "UTF-16LE"}};
    for (const auto& [name, encoding] : variants) {
        const ImportReport again = import(test::publicData(name), EntityKind::Courses);
        EXPECT_EQ(again.ledger.unchanged, 1219) << name;
        EXPECT_EQ(again.encoding, encoding);
        EXPECT_EQ(m_project.dataHash(), filled) << name;
        expectRevertTo(filled, again);
    }
    expectRevertTo(empty, first);
}

TEST_F(PublicData, RatingsAsEvents) {
    const std::string path = test::publicData("ml-latest-small/ratings.csv");
    CROSSCUT_NEEDS_DATA(path);
    const std::string before = m_project.dataHash();
    const ImportReport report = import(path, EntityKind::Events);
    EXPECT_EQ(report.ledger.inserted, 100836);
    EXPECT_EQ(report.people, 610);
    EXPECT_EQ(report.items, 9724);
    EXPECT_EQ(report.mapping.at("kind"), "=rating");
    EXPECT_EQ(store::readCounts(m_project.database()).users, 610);
    expectRevertTo(before, report);
}

TEST_F(PublicData, SubscriptionsWithTheirColumnsAsAttributes) {
    const std::string telco = test::publicData("telco-churn/Telco-Customer-Churn.csv");
    CROSSCUT_NEEDS_DATA(telco);
    const std::string before = m_project.dataHash();
    const ImportReport report = import(telco, EntityKind::Subscriptions);
    EXPECT_EQ(report.ledger.inserted, 7043);
    EXPECT_EQ(report.mapping.at("duration"), "tenure");
    EXPECT_EQ(report.mapping.at("ended"), "Churn");
    EXPECT_EQ(report.mapping.at("user"), "customerID");
    const store::SubscriptionColumns rows = store::readSubscriptionColumns(m_project.database());
    EXPECT_EQ(std::count(rows.ended.begin(), rows.ended.end(), 1), 1869);
    EXPECT_EQ(std::count(rows.duration.begin(), rows.duration.end(), 0.0), 11);
    const DataColumn* charges = rows.column("TotalCharges");
    ASSERT_NE(charges, nullptr);
    EXPECT_EQ(charges->type, AttributeType::Number);
    EXPECT_EQ(std::count_if(charges->numbers.begin(), charges->numbers.end(),
                            [](double x) { return std::isnan(x); }),
              11);

    const ImportReport rossi = import(test::publicData("lifelines/rossi.csv"), EntityKind::Subscriptions);
    EXPECT_EQ(rossi.ledger.inserted, 432);
    EXPECT_EQ(rossi.mapping.at("user"), "#");
    EXPECT_EQ(rossi.mapping.at("ended"), "arrest");
    ASSERT_TRUE(store::revertBatch(m_project.database(), *rossi.batch, m_monitor).ok());
    expectRevertTo(before, report);
}

struct SurvivalFile {
    const char* path;
    const char* duration;
    const char* ended;
    int rows;
    int events;
};

class SurvivalFiles : public PublicData, public testing::WithParamInterface<SurvivalFile> {};

TEST_P(SurvivalFiles, AreMappedByTheirHeader) {
    const std::string path = test::publicData(GetParam().path);
    CROSSCUT_NEEDS_DATA(path);
    const ImportReport report = import(path, EntityKind::Subscriptions);
    EXPECT_EQ(report.ledger.inserted, GetParam().rows);
    EXPECT_EQ(report.mapping.at("duration"), GetParam().duration);
    EXPECT_EQ(report.mapping.at("ended"), GetParam().ended);
    const store::SubscriptionColumns rows = store::readSubscriptionColumns(m_project.database());
    EXPECT_EQ(std::count(rows.ended.begin(), rows.ended.end(), 1), GetParam().events);
}

INSTANTIATE_TEST_SUITE_P(Lifelines, SurvivalFiles,
                         testing::Values(SurvivalFile{"lifelines/rossi.csv", "week", "arrest", 432, 114},
                                         SurvivalFile{"lifelines/lung.csv", "time", "status", 228, 165},
                                         SurvivalFile{"lifelines/gbsg2.csv", "time", "cens", 686, 299},
                                         SurvivalFile{"lifelines/waltons_dataset.csv", "T", "E", 163, 156},
                                         SurvivalFile{"lifelines/larynx.csv", "time", "death", 90, 50}));

TEST_F(PublicData, TweetedRatingsWithoutHeader) {
    const std::string path = test::publicData("movietweetings/snapshots/10K/ratings.dat");
    CROSSCUT_NEEDS_DATA(path);
    const ImportReport ratings = import(path, EntityKind::Events);
    EXPECT_EQ(ratings.delimiter, "::");
    EXPECT_FALSE(ratings.hasHeader);
    EXPECT_EQ(ratings.ledger.inserted, 10000);
    EXPECT_EQ(ratings.mapping.at("kind"), "=rating");
    const ImportReport films =
        import(test::publicData("movietweetings/snapshots/10K/movies.dat"), EntityKind::Films);
    EXPECT_EQ(films.ledger.rejected, 0);
    EXPECT_TRUE(store::findFilm(m_project.database(), "0002844").has_value()) << "ids keep their zeros";
}

} // namespace crosscut::workflow
