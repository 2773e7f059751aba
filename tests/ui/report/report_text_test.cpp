#include "ui/report/report_text.h"

#include "model/report/campaign_report.h"
#include "tests/support/sample_facts.h"

#include <gtest/gtest.h>
#include <limits>

namespace crosscut::ui {

TEST(ReportText, TheWholeDocumentIsWrittenInBothLanguages) {
    const report::ReportDocument document = report::campaignReport(test::sampleFacts());
    for (const Language language : {Language::Chinese, Language::English}) {
        const QString text = documentText(Words(language), document);
        EXPECT_TRUE(text.contains(QStringLiteral("电影中的经济学")));
        EXPECT_TRUE(text.contains(QStringLiteral("潮汐账本 × 十堂课看懂通胀")));
        EXPECT_TRUE(text.contains(QStringLiteral("4,120")));
        EXPECT_FALSE(text.contains(QLatin1String("%1"))) << text.toStdString();
    }
}

TEST(ReportText, CellsAreWrittenAsTheyMean) {
    const Words words(Language::English);
    EXPECT_EQ(cellText(words, report::Blank{}), QStringLiteral("–"));
    EXPECT_EQ(cellText(words, report::Number{4120, 0}), QStringLiteral("4,120"));
    EXPECT_EQ(cellText(words, report::Range{1.5, 2.25, 1, false}), words.range(1.5, 2.25, 1));
    EXPECT_EQ(cellText(words, report::Range{31, std::numeric_limits<double>::infinity(), 1, false}),
              QStringLiteral("≥ 31.0"));
    EXPECT_EQ(cellText(words, Date::fromCivil(2026, 11, 20)), QStringLiteral("2026-11-20"));
    EXPECT_EQ(cellText(words, report::Token{"passed", "no"}), QStringLiteral("Failed"));
    EXPECT_EQ(cellText(Words(Language::Chinese), report::TokenList{"channel", {"in_film", "email"}})
                  .count(QStringLiteral("、")),
              1);
    EXPECT_TRUE(isNumeric(report::Percent{0.5}));
    EXPECT_FALSE(isNumeric(std::string("7")));
}

} // namespace crosscut::ui
