#include "model/workflow/segment_users.h"

#include "model/base/parallel.h"
#include "model/store/segment_table.h"
#include "model/workflow/fill_sample.h"
#include "tests/support/test_files.h"

#include <gmock/gmock.h>
#include <set>

namespace crosscut::workflow {

namespace {

class SegmentUsers : public testing::Test {
protected:
    static void SetUpTestSuite() {
        s_folder = new test::TemporaryFolder;
        auto project = store::ProjectFile::create(s_folder->file("sample.crosscut"));
        SilentMonitor monitor;
        ASSERT_TRUE(project.ok() && fillSample(*project, 20260101, monitor).ok());
        s_sample = new store::ProjectFile(*std::move(project));
    }
    static void TearDownTestSuite() {
        delete s_sample;
        delete s_folder;
    }

    SegmentationResult segment(const SegmentOptions& options) {
        auto result = segmentUsers(*s_sample, options, m_monitor);
        EXPECT_TRUE(result.ok());
        return *std::move(result);
    }

    static test::TemporaryFolder* s_folder;
    static store::ProjectFile* s_sample;
    SilentMonitor m_monitor;
};

test::TemporaryFolder* SegmentUsers::s_folder = nullptr;
store::ProjectFile* SegmentUsers::s_sample = nullptr;

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

TEST_F(SegmentUsers, RefusesWhereNobodyIsThereAndStopsWhenToldTo) {
    auto empty = store::ProjectFile::create(s_folder->file("empty.crosscut"));
    ASSERT_TRUE(empty.ok());
    EXPECT_EQ(segmentUsers(*empty, {}, m_monitor).error().code, ErrorCode::NothingToModel);
    SegmentOptions one;
    one.k = 1;
    EXPECT_EQ(segmentUsers(*s_sample, one, m_monitor).error().code, ErrorCode::InvalidOption);
    CancellingMonitor monitor(2);
    EXPECT_EQ(segmentUsers(*s_sample, {}, monitor).error().code, ErrorCode::Cancelled);
}

} // namespace crosscut::workflow
