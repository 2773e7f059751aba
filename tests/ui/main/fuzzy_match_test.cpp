#include "ui/main/fuzzy_match.h"

#include <gtest/gtest.h>

namespace crosscut::ui {

TEST(FuzzyMatch, LettersInOrderFit) {
    EXPECT_TRUE(fuzzyScore(QStringLiteral("impf"), QStringLiteral("Import files")).has_value());
    EXPECT_TRUE(fuzzyScore(QStringLiteral("导文"), QStringLiteral("导入文件")).has_value());
    EXPECT_FALSE(fuzzyScore(QStringLiteral("fimp"), QStringLiteral("Import files")).has_value());
    EXPECT_TRUE(fuzzyScore(QString(), QStringLiteral("anything")).has_value());
}

TEST(FuzzyMatch, RunsAndBeginningsOfWordsWin) {
    const QString typed = QStringLiteral("plan");
    EXPECT_GT(fuzzyScore(typed, QStringLiteral("Plan")),
              fuzzyScore(typed, QStringLiteral("Open places later now")));
    EXPECT_GT(fuzzyScore(QStringLiteral("td"), QStringLiteral("Theme: dark")),
              fuzzyScore(QStringLiteral("td"), QStringLiteral("Add to wide")));
}

} // namespace crosscut::ui
