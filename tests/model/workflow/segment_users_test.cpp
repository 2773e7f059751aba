#include "model/workflow/segment_users.h"

#include "model/base/parallel.h"
#include "model/base/random.h"
#include "model/store/segment_table.h"
#include "model/workflow/import_file.h"
#include "tests/model/workflow/sample_project.h"

#include <algorithm>
#include <set>

namespace crosscut::workflow {

namespace {

class SegmentUsers : public SampleProject {
protected:
    SegmentationResult segment(const SegmentOptions& options) {
        auto result = segmentUsers(*s_sample, options, m_monitor);
        EXPECT_TRUE(result.ok());
        return *std::move(result);
    }
};

} // namespace

TEST_F(SegmentUsers, EverybodyIsInOneSegmentAndTheLargestComesFirst) {
    for (const SegmentMethod method : {SegmentMethod::KMeans, SegmentMethod::Rfm}) {
        SegmentOptions options;
        options.method = method;
        const SegmentationResult result = segment(options);
        std::set<std::uint32_t> seen;
        double share = 0;
        for (std::size_t i = 0; i < result.segments.size(); ++i) {
            const SegmentProfile& profile = result.segments[i];
            EXPECT_EQ(profile.segment.people, static_cast<std::int64_t>(profile.members.size()));
            EXPECT_TRUE(std::is_sorted(profile.members.begin(), profile.members.end()));
            seen.insert(profile.members.begin(), profile.members.end());
            share += profile.share;
            if (i > 0) {
                EXPECT_LE(profile.segment.people, result.segments[i - 1].segment.people);
            }
            if (!profile.suppressed) {
                EXPECT_EQ(profile.featureZ.size(), result.features.size());
                EXPECT_EQ(profile.activityByMonth.size(), result.months.size());
            }
        }
        EXPECT_EQ(static_cast<std::int64_t>(seen.size()), result.people);
        EXPECT_NEAR(share, 1, 1e-9);
    }
}

TEST_F(SegmentUsers, TheNumberOfSegmentsIsTheOneWithTheBestSilhouette) {
    const SegmentationResult result = segment({});
    ASSERT_EQ(result.silhouetteByK.size(), 7U);
    for (const auto& [k, silhouette] : result.silhouetteByK)
        EXPECT_LE(silhouette, result.silhouette) << k;
    SegmentOptions four;
    four.k = 4;
    EXPECT_EQ(segment(four).segments.size(), 4U);
}

TEST_F(SegmentUsers, TheSamplesInterestsAreFound) {
    const SegmentationResult result = segment({});
    EXPECT_EQ(result.k, 6);
    // How the sample is made: people of one cluster are drawn to the fields of one line.
    const std::vector<std::set<std::string>> clusters{
        {"经济学", "投资理财", "管理学"}, {"计算机", "人工智能"},   {"心理学", "健康医学"},
        {"历史学", "艺术鉴赏", "管理学"}, {"写作编剧", "艺术鉴赏"}, {"教育学", "外语"}};
    std::set<std::size_t> found;
    for (const SegmentProfile& profile : result.segments) {
        std::string most;
        double highest = 0;
        for (std::size_t f = 0; f < result.features.size(); ++f)
            if (result.features[f].starts_with("course_field:") && profile.featureZ[f] > highest) {
                highest = profile.featureZ[f];
                most = result.features[f].substr(std::string("course_field:").size());
            }
        for (std::size_t cluster = 0; cluster < clusters.size(); ++cluster)
            if (clusters[cluster].contains(most))
                found.insert(cluster);
        EXPECT_GT(highest, 0.5);
        ASSERT_FALSE(profile.sentences.empty());
        EXPECT_EQ(profile.sentences.front().id, SentenceId::SegmentStandsOut);
        EXPECT_EQ(profile.sentences.back().id, SentenceId::SegmentBuyShare);
    }
    EXPECT_EQ(found.size(), clusters.size());
}

TEST_F(SegmentUsers, OneThreadAndManyGiveTheSameSegments) {
    SegmentOptions options;
    options.k = 5;
    setThreadCount(1);
    const SegmentationResult one = segment(options);
    setThreadCount(0);
    const SegmentationResult many = segment(options);
    for (std::size_t i = 0; i < one.segments.size(); ++i) {
        EXPECT_EQ(one.segments[i].members, many.segments[i].members);
        EXPECT_EQ(one.segments[i].featureMeans, many.segments[i].featureMeans);
    }
}

TEST_F(SegmentUsers, SegmentsAreKeptWithTheirMembers) {
    SegmentOptions options;
    options.k = 3;
    const SegmentationResult result = segment(options);
    store::SegmentTable table(s_sample->database());
    std::size_t found = 0;
    for (const Segment& segment : table.all())
        if (segment.method == SegmentMethod::KMeans) {
            EXPECT_EQ(table.members(segment.id), result.segments[found].members);
            ++found;
        }
    EXPECT_EQ(found, 3U);
}

TEST_F(SegmentUsers, TheOrderOfRowsChangesNothing) {
    const auto segmented = [&](const std::string& name, bool backwards) {
        Random random(11);
        std::vector<std::string> rows;
        for (int person = 0; person < 300; ++person)
            for (int n = 1 + random.poisson(person % 3 == 0 ? 12 : 2); n > 0; --n)
                rows.push_back("p" + std::to_string(person) + ",F" + std::to_string(random.below(40)) +
                               ",view,2026-0" + std::to_string(1 + random.below(6)) + "-15\n");
        if (backwards)
            std::reverse(rows.begin(), rows.end());
        std::string csv = "user,item,kind,time\n";
        for (const std::string& row : rows)
            csv += row;
        auto project = store::ProjectFile::create(s_folder->file(name));
        EXPECT_TRUE(project.ok());
        ImportRequest request;
        request.source = s_folder->write("events.csv", csv);
        EXPECT_TRUE(importFile(*project, request, m_monitor).ok());
        SegmentOptions options;
        options.k = 3;
        auto result = segmentUsers(*project, options, m_monitor);
        EXPECT_TRUE(result.ok());
        return *std::move(result);
    };
    const SegmentationResult one = segmented("forwards.crosscut", false);
    const SegmentationResult two = segmented("backwards.crosscut", true);
    EXPECT_EQ(one.features, two.features);
    EXPECT_EQ(one.silhouette, two.silhouette);
    for (std::size_t i = 0; i < one.segments.size(); ++i) {
        EXPECT_EQ(one.segments[i].segment.people, two.segments[i].segment.people);
        EXPECT_EQ(one.segments[i].featureMeans, two.segments[i].featureMeans);
    }
}

TEST_F(SegmentUsers, ThinDataAreRefusedWithNumbers) {
    auto project = store::ProjectFile::create(s_folder->file("thin.crosscut"));
    ASSERT_TRUE(project.ok());
    const auto importEvents = [&](int people, const char* kind) {
        std::string csv = "user,item,kind,time\n";
        for (int i = 0; i < people; ++i)
            csv += "p" + std::to_string(i) + ",X" + std::to_string(i % 4) + "," + kind + ",2026-01-0" +
                   std::to_string(1 + i % 9) + "\n";
        ImportRequest request;
        request.source = s_folder->write("thin.csv", csv);
        EXPECT_TRUE(importFile(*project, request, m_monitor).ok());
    };
    importEvents(19, "view");
    EXPECT_EQ(segmentUsers(*project, {}, m_monitor).error().lacking,
              (std::vector<NotEnough>{{"people", 19, 20, {}}}));
    importEvents(25, "view");
    EXPECT_TRUE(segmentUsers(*project, {}, m_monitor).ok());
    SegmentOptions rfm;
    rfm.method = SegmentMethod::Rfm;
    EXPECT_EQ(segmentUsers(*project, rfm, m_monitor).error().lacking,
              (std::vector<NotEnough>{{"buyers", 0, 10, {}}}));
    importEvents(9, "purchase");
    EXPECT_EQ(segmentUsers(*project, rfm, m_monitor).error().lacking,
              (std::vector<NotEnough>{{"buyers", 9, 10, {}}}));
}

TEST_F(SegmentUsers, RefusesWhereNobodyIsThereAndStopsWhenToldTo) {
    auto empty = store::ProjectFile::create(s_folder->file("empty.crosscut"));
    ASSERT_TRUE(empty.ok());
    EXPECT_EQ(segmentUsers(*empty, {}, m_monitor).error().code, ErrorCode::NothingToModel);
    SegmentOptions one;
    one.k = 1;
    EXPECT_EQ(segmentUsers(*s_sample, one, m_monitor).error().code, ErrorCode::InvalidOption);
    const auto before = store::SegmentTable(s_sample->database()).all().size();
    for (int reports = 0; reports < 30; reports += 3) {
        CancellingMonitor monitor(reports);
        EXPECT_EQ(segmentUsers(*s_sample, {}, monitor).error().code, ErrorCode::Cancelled);
    }
    EXPECT_EQ(store::SegmentTable(s_sample->database()).all().size(), before);
}

} // namespace crosscut::workflow
