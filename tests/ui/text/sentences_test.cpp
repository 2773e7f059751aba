#include "ui/text/sentences.h"

#include <gtest/gtest.h>
#include <utility>

namespace crosscut::ui {

namespace {

/// Every sentence with arguments as the model gives them.
const std::vector<Sentence>& allSentences() {
    using enum SentenceId;
    const auto n = [](std::int64_t value) { return SentenceArg(value); };
    static const std::vector<Sentence> all{
        {PairBuyersAmongWatchers, {"无问西东", "经济学", n(4120), 0.068, 0.021, 0.059, 0.078}},
        {PairTooFewWatchers, {"无问西东", n(24), n(30)}},
        {PairTooFewBuyers, {"无问西东", "经济学", n(120), n(10)}},
        {PairNoPurchases, {"经济学"}},
        {PairSharedTags, {"通胀、博弈"}},
        {PairTaxonomy, {"股市", "经济学"}},
        {PairReach, {"无问西东", n(4120), 0.82}},
        {PairNoSharedTags, {"无问西东", "博弈论"}},
        {PairTiming, {"无问西东", "2026-11-20", n(12)}},
        {GateRightValid, {"2027-06-30"}},
        {GateRightExpired, {"2025-06-30"}},
        {GateRightNotYet, {"2027-06-30"}},
        {GateRightUnknown, {}},
        {GateAgeFits, {"12+"}},
        {GateAgeTooHigh, {"18", n(12)}},
        {GateAgeUnknown, {}},
        {GateCategoryAllowed, {}},
        {GateCategoryBanned, {"博彩"}},
        {ReasonPopular, {n(512)}},
        {ReasonSharedTags, {"通胀、博弈"}},
        {ReasonSimilarItem, {"无问西东"}},
        {ReasonTwoModels, {"knn", "tags"}},
        {HazardLower, {"fin", 0.29, 0.08, 0.45}},
        {HazardHigher, {"channel=广告", 0.35, 0.04, 0.75}},
        {HazardUnclear, {"age", -0.03, -0.12, 0.07}},
        {HazardReferences, {"plan=月卡\nchannel=搜索"}},
        {SurvivalAt, {"年卡", 0.74, 52.0, 0.69, 0.78}},
        {MedianReached, {"", 310.0, 285.0, 363.0, "days"}},
        {MedianNotReached, {"年卡", 0.736}},
        {LogRankDiffers, {"月卡\n年卡", 0.013}},
        {LogRankUnclear, {"月卡\n年卡", 0.31}},
        {PhViolated, {"age", 0.0145}},
        {HoldsNotCausal, {}},
        {ValuePerPerson, {"active", 488.9, 12.0, "CNY", 451.2, 530.7}},
        {SegmentStandsOut, {"2", n(812), "films_watched", 3.2}},
        {SegmentBuyShare, {"2", n(812), "经济学", 0.12, 0.04, 0.1, 0.145}},
        {PlanSummary, {n(3), n(8120), n(312), n(250), n(380), 45'000.0, 93'600.0}},
        {PlanBudgetOver, {52'000.0, 45'000.0}},
        {SegmentLargest, {"2", n(812), 0.16}},
        {PlanReach, {n(3), n(8120), 45'000.0}},
        {RestrictedMean, {"年卡", 180.0, 142.3, 138.1, 146.4, "days"}},
    };
    return all;
}

QString said(Language language, const Sentence& sentence) {
    return sentenceText(Words(language), sentence);
}

} // namespace

TEST(Sentences, EveryOneIsSaidInBothLanguagesWithAllItsNumbers) {
    ASSERT_EQ(allSentences().size(), static_cast<std::size_t>(SentenceId::RestrictedMean) + 1);
    for (std::size_t i = 0; i < allSentences().size(); ++i) {
        const Sentence& sentence = allSentences()[i];
        ASSERT_EQ(static_cast<std::size_t>(sentence.id), i);
        const QString english = said(Language::English, sentence);
        const QString chinese = said(Language::Chinese, sentence);
        EXPECT_FALSE(english.isEmpty());
        EXPECT_NE(english, chinese) << english.toStdString();
        for (const QString& text : {english, chinese}) {
            for (int place = 1; place <= 9; ++place)
                EXPECT_FALSE(text.contains(QStringLiteral("%%1").arg(place))) << text.toStdString();
            EXPECT_FALSE(text.contains(QChar(u'!')) || text.contains(QChar(u'！'))) << text.toStdString();
        }
    }
}

TEST(Sentences, ThePairsSentenceIsWhatAMarketerSays) {
    EXPECT_EQ(said(Language::Chinese, allSentences()[0]).toStdString(),
              "看过《无问西东》的 4,120 人中 6.8 % 买过经济学课（全站 2.1 %，95 % 区间 5.9–7.8 %）");
    EXPECT_EQ(said(Language::English, allSentences()[0]).toStdString(),
              "Of the 4,120 people who watched “无问西东”, 6.8 % have bought a course in 经济学 (of all "
              "people: 2.1 %; "
              "95 % interval 5.9–7.8 %)");
}

TEST(Sentences, HazardsAreWholePerCents) {
    EXPECT_EQ(said(Language::Chinese, {SentenceId::HazardLower, {"fin", 0.29, 0.08, 0.45}}).toStdString(),
              "fin（每增加 1）：同样条件下，流失风险低 29 %（95 % 区间 8–45 %）");
}

TEST(Sentences, FewerThanTenPeopleAreNotCounted) {
    const Sentence sentence{SentenceId::PairTooFewWatchers, {"X", std::int64_t{4}, std::int64_t{30}}};
    EXPECT_EQ(said(Language::Chinese, sentence).toStdString(),
              "《X》的观看人数：不足 10，满 30 人才显示比例");
    EXPECT_FALSE(said(Language::English, sentence).contains(QChar(u'4')));
}

TEST(Stages, EveryOneHasANameInBothLanguages) {
    for (int stage = 0; stage <= static_cast<int>(Stage::Finishing); ++stage) {
        const QString english = stageText(Words(Language::English), static_cast<Stage>(stage));
        const QString chinese = stageText(Words(Language::Chinese), static_cast<Stage>(stage));
        EXPECT_FALSE(english.isEmpty());
        EXPECT_NE(english, chinese);
    }
}

TEST(Tokens, AGroupIsNamedByItsColumnWhereItsLevelDoesNotSay) {
    const Words chinese(Language::Chinese);
    const auto text = [&](const char* key) { return tokenText(chinese, "group", key).toStdString(); };
    EXPECT_EQ(text(""), "全部用户");
    EXPECT_EQ(text("3"), "人群 3");
    EXPECT_EQ(text("plan=年卡"), "年卡");
    EXPECT_EQ(text("fin=0"), "fin「0」");
    EXPECT_EQ(text("Partner=Yes"), "Partner「Yes」");
    EXPECT_EQ(text("gender=女"), "性别「女」");
    EXPECT_EQ(text("channel=a=b"), "a=b");
}

TEST(Tokens, KnownKeysAreTranslatedAndOthersStay) {
    const Words chinese(Language::Chinese);
    EXPECT_EQ(tokenText(chinese, "entity", "films").toStdString(), "影片");
    EXPECT_EQ(tokenText(chinese, "segment", "3").toStdString(), "人群 3");
    EXPECT_EQ(tokenText(chinese, "term", "channel=广告").toStdString(), "渠道「广告」");
    EXPECT_EQ(tokenText(chinese, "field", "Contract").toStdString(), "Contract");
    EXPECT_EQ(tokenText(chinese, "warning", "dropped_missing:12").toStdString(), "12 行因空值未计入");
    EXPECT_EQ(tokenText(chinese, "no_such_family", "x").toStdString(), "x");
}

} // namespace crosscut::ui
