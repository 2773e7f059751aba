#include "ui/text/sentences.h"

#include <gtest/gtest.h>

namespace crosscut::ui {

namespace {

Error errorOf(ErrorCode code) {
    Error error;
    error.code = code;
    error.args = {"first", "second", "third"};
    if (code == ErrorCode::NotEnoughData)
        error = notEnough({{"events_per_curve", 6, 10, "channel=广告"}, {"people", 40, 200, ""}});
    return error;
}

} // namespace

TEST(Errors, EveryCodeIsASentenceInBothLanguages) {
    const Words english(Language::English);
    const Words chinese(Language::Chinese);
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        const Error error = errorOf(static_cast<ErrorCode>(code));
        const QString inEnglish = errorText(english, error);
        const QString inChinese = errorText(chinese, error);
        EXPECT_TRUE(inEnglish.endsWith(QChar(u'.'))) << inEnglish.toStdString();
        EXPECT_TRUE(inChinese.endsWith(QStringLiteral("。"))) << inChinese.toStdString();
        EXPECT_FALSE(inEnglish.contains(QChar(u'%'))) << inEnglish.toStdString();
        EXPECT_FALSE(inChinese.contains(QChar(u'%'))) << inChinese.toStdString();
    }
}

TEST(Errors, ARefusalSaysWhatIsMissingAndHowMuch) {
    const Error error = errorOf(ErrorCode::NotEnoughData);
    EXPECT_EQ(errorText(Words(Language::Chinese), error).toStdString(),
              "数据还不足以给出可靠的结果。渠道「广告」：每条曲线的事件数至少需要 10，现有 6，还差 "
              "4。人数至少需要 200，"
              "现有 40，还差 160。");
    EXPECT_TRUE(
        errorText(Words(Language::English), error).contains(QStringLiteral("there are 6, so 4 are missing")));
}

TEST(Errors, WhatIsTooLargeIsAWord) {
    const Error error{ErrorCode::SourceTooLarge, {"/tmp/field", "field"}, {}, {}};
    EXPECT_EQ(errorText(Words(Language::English), error).toStdString(),
              "“/tmp/field” is too large: a field is longer than any text. Split the file.");
    EXPECT_TRUE(errorText(Words(Language::Chinese), error).contains(QStringLiteral("字段")));
}

TEST(Errors, ALockedProjectNamesWhoHoldsIt) {
    const Error error{ErrorCode::ProjectLocked, {"/tmp/a.crosscut", "anna@studio-7"}, {}, {}};
    EXPECT_TRUE(errorText(Words(Language::Chinese), error).contains(QStringLiteral("anna@studio-7")));
}

} // namespace crosscut::ui
