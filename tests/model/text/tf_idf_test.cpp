#include "model/text/tf_idf.h"

#include "model/base/parallel.h"
#include "model/base/random.h"
#include "model/text/segmenter.h"

#include <gmock/gmock.h>

namespace crosscut::text {

using testing::IsEmpty;
using testing::SizeIs;

namespace {

std::vector<Document> segmentAll(const std::vector<std::string>& texts) {
    std::vector<Document> documents;
    for (const std::string& one : texts)
        documents.push_back(segment(one));
    return documents;
}

std::vector<Document> randomDocuments(std::size_t n, std::uint64_t seed) {
    Random random(seed);
    std::vector<Document> documents(n);
    for (Document& document : documents)
        for (std::uint64_t i = 1 + random.below(9); i > 0; --i)
            document.push_back("t" + std::to_string(random.below(60)));
    return documents;
}

} // namespace

TEST(TfIdf, SmoothedIdfToTheDigit) {
    const TfIdf corpus(segmentAll({"aa bb cc", "bb cc dd", "cc dd ee ee"}));
    ASSERT_EQ(corpus.terms(), 5U);
    const double expected[] = {1.6931471805599453, 1.2876820724517808, 1.0, 1.2876820724517808,
                               1.6931471805599453};
    for (std::uint32_t term = 0; term < 5; ++term)
        EXPECT_NEAR(corpus.idf(term), expected[term], 1e-12);
}

TEST(TfIdf, RowsHaveLengthOneAndCountRepeats) {
    const TfIdf corpus(segmentAll({"aa bb cc", "bb cc dd", "cc dd ee ee"}));
    for (std::size_t row = 0; row < corpus.rows(); ++row)
        EXPECT_NEAR(corpus.cosine(corpus.row(row), row), 1.0, 1e-12);
    const SparseVector& last = corpus.row(2);
    EXPECT_NEAR(last.weights[2] / last.weights[0], 2 * 1.6931471805599453, 1e-12);
}

TEST(TfIdf, BigramExampleOfTheField) {
    const std::vector<std::string> texts{"电影A是一个科幻电影", "电影B是一个动作电影", "电影C是一个悬疑电影"};
    const TfIdf corpus(segmentAll(texts));
    for (const char* query : {"科幻电影", "科幻"}) {
        const std::vector<ScoredRow> found = corpus.search(corpus.vector(segment(query)), 3);
        ASSERT_FALSE(found.empty()) << query;
        EXPECT_EQ(found.front().row, 0U) << query;
    }
    const auto both = corpus.search(corpus.vector(segment("科幻电影")), 3);
    ASSERT_THAT(both, SizeIs(3));
    EXPECT_GT(both[0].score, 2 * both[1].score);
    EXPECT_EQ(both[1].row, 1U) << "equal scores come in order of row";
}

TEST(TfIdf, SearchAgreesWithCosine) {
    const std::vector<Document> documents = randomDocuments(300, 7);
    const TfIdf corpus(documents);
    const auto nearest = corpus.nearest(5);
    ASSERT_THAT(nearest, SizeIs(300));
    for (std::size_t row = 0; row < corpus.rows(); ++row) {
        for (const ScoredRow& found : nearest[row]) {
            EXPECT_NE(found.row, row);
            EXPECT_NEAR(found.score, corpus.cosine(corpus.row(row), found.row), 1e-6);
        }
        double best = 0;
        for (std::size_t other = 0; other < corpus.rows(); ++other)
            if (other != row)
                best = std::max(best, corpus.cosine(corpus.row(row), other));
        if (best > 0) {
            ASSERT_FALSE(nearest[row].empty());
            EXPECT_NEAR(nearest[row].front().score, best, 1e-6);
        }
    }
}

TEST(TfIdf, ThreadsAndOrderOfDocumentsChangeNothing) {
    std::vector<Document> documents = randomDocuments(500, 3);
    setThreadCount(1);
    const auto alone = TfIdf(documents).nearest(10);
    setThreadCount(0);
    EXPECT_EQ(TfIdf(documents).nearest(10), alone);

    const TfIdf before(documents);
    std::reverse(documents.begin(), documents.end());
    const TfIdf after(documents);
    for (std::size_t row = 0; row < 500; ++row)
        EXPECT_EQ(before.row(row).weights, after.row(499 - row).weights);
}

TEST(TfIdf, SharedTermsAddUpToTheCosine) {
    const TfIdf corpus(segmentAll({"通胀 博弈 金融", "博弈 通胀 历史", "音乐"}));
    const auto shares = corpus.shared(corpus.row(0), corpus.row(1), 10);
    ASSERT_THAT(shares, SizeIs(2));
    EXPECT_NEAR(shares[0].contribution + shares[1].contribution, corpus.cosine(corpus.row(0), 1), 1e-12);
    EXPECT_THAT(corpus.shared(corpus.row(0), corpus.row(2), 10), IsEmpty());
}

TEST(TfIdf, EmptyAndUnknown) {
    const TfIdf nothing(std::span<const Document>{});
    EXPECT_EQ(nothing.rows(), 0U);
    EXPECT_THAT(nothing.nearest(3), IsEmpty());
    EXPECT_THAT(nothing.search(nothing.vector({"film"}), 3), IsEmpty());

    const TfIdf corpus(std::vector<Document>{{}, {"film"}});
    EXPECT_TRUE(corpus.row(0).empty());
    EXPECT_TRUE(corpus.vector({"unknown"}).empty());
    EXPECT_THAT(corpus.search(corpus.vector({"film"}), 0), IsEmpty());
    EXPECT_THAT(corpus.search(corpus.vector({"film"}), 3), SizeIs(1));
}

} // namespace crosscut::text
