#include "ui/text/words.h"

#include <cmath>
#include <gtest/gtest.h>

namespace crosscut::ui {

namespace {

const Words& chinese() {
    static const Words words(Language::Chinese);
    return words;
}

const Words& english() {
    static const Words words(Language::English);
    return words;
}

std::string text(const QString& string) {
    return string.toStdString();
}

} // namespace

TEST(Words, CountsAreGrouped) {
    EXPECT_EQ(text(chinese().count(4120)), "4,120");
    EXPECT_EQ(text(english().count(1234567)), "1,234,567");
    EXPECT_EQ(text(english().count(std::nan(""))), "–");
}

TEST(Words, LargeCountsAreShortenedAsEachLanguageDoes) {
    EXPECT_EQ(text(chinese().shortCount(12'000)), "1.2 万");
    EXPECT_EQ(text(chinese().shortCount(340'000'000)), "3.4 亿");
    EXPECT_EQ(text(chinese().shortCount(9'999)), "9,999");
    EXPECT_EQ(text(chinese().shortCount(99'994'000)), "9,999 万");
    EXPECT_EQ(text(chinese().shortCount(99'999'999)), "1 亿");
    EXPECT_EQ(text(english().shortCount(12'000)), "12k");
    EXPECT_EQ(text(english().shortCount(12'345)), "12.3k");
    EXPECT_EQ(text(english().shortCount(340'000'000)), "340M");
    EXPECT_EQ(text(english().shortCount(999'600)), "1M");
}

TEST(Words, RatesKeepASpaceBeforeTheSign) {
    EXPECT_EQ(text(chinese().percent(0.068)), "6.8 %");
    EXPECT_EQ(text(english().percent(0.29, 0)), "29 %");
    EXPECT_EQ(text(english().percent(-0.00001)), "0.0 %");
}

TEST(Words, MoneyCarriesItsCurrency) {
    EXPECT_EQ(text(chinese().money(1200, QStringLiteral("CNY"))), "1,200 元");
    EXPECT_EQ(text(chinese().money(99.5, QStringLiteral("USD"))), "99.50 USD");
    EXPECT_EQ(text(english().money(1200, QStringLiteral("CNY"))), "CNY 1,200");
}

TEST(Words, DatesDifferInTablesAndSentences) {
    EXPECT_EQ(text(chinese().isoDate(2026, 11, 20)), "2026-11-20");
    EXPECT_EQ(text(chinese().spokenDate(2026, 11, 20)), "11月20日");
    EXPECT_EQ(text(english().spokenDate(2026, 11, 20)), "20 Nov");
    EXPECT_EQ(text(chinese().fullDate(2026, 3, 1)), "2026年3月1日");
    EXPECT_EQ(text(english().fullDate(2026, 3, 1)), "1 Mar 2026");
}

TEST(Words, RangesAndProbabilities) {
    EXPECT_EQ(text(english().range(5.9, 7.8, 1)), "5.9–7.8");
    EXPECT_EQ(text(english().range(-3, 4, 0)), "-3 to 4");
    EXPECT_EQ(text(chinese().range(-3, 4, 0)), "-3 至 4");
    EXPECT_EQ(text(english().pValue(0.0131)), "0.013");
    EXPECT_EQ(text(english().pValue(0.0002)), "< 0.001");
}

TEST(Words, ListsAreJoinedAsEachLanguageDoes) {
    const QStringList parts{QStringLiteral("通胀"), QStringLiteral("博弈")};
    EXPECT_EQ(text(chinese().list(parts)), "通胀、博弈");
    EXPECT_EQ(text(english().list(parts)), "通胀, 博弈");
}

TEST(Words, LanguageCodesComeInManyForms) {
    EXPECT_EQ(languageFromCode(QStringLiteral("en_GB")), Language::English);
    EXPECT_EQ(languageFromCode(QStringLiteral("zh")), Language::Chinese);
    EXPECT_EQ(languageFromCode(QStringLiteral("fr")), Language::Chinese);
    EXPECT_EQ(text(languageCode(Language::English)), "en");
}

TEST(Filled, AnArgumentIsNeverReadAsAPattern) {
    EXPECT_EQ(text(filled(QStringLiteral("%1 and %2"), {QStringLiteral("%2"), QStringLiteral("b")})),
              "%2 and b");
    EXPECT_EQ(text(filled(QStringLiteral("100 % of %1"), {QStringLiteral("a")})), "100 % of a");
    EXPECT_EQ(text(filled(QStringLiteral("%3"), {QStringLiteral("a")})), "%3");
}

TEST(Words, NoLineEndsBeforeAPercentSign) {
    EXPECT_EQ(unbroken(QStringLiteral("9.2 % (95 % interval)")).count(QChar(0x00A0)), 2);
    EXPECT_FALSE(unbroken(QStringLiteral("9.2 %")).contains(QLatin1Char(' ')));
}

} // namespace crosscut::ui
