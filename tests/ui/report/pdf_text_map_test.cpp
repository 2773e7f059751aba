#include "ui/report/pdf_text_map.h"

#include "ui/report/report_fonts.h"

#include <gtest/gtest.h>

namespace crosscut::ui {

TEST(PdfTextMap, RadicalsAreReadAsTheIdeographsOfTheirGlyphs) {
    const QString family = reportFamily(QStringLiteral("方案用户"));
    if (!family.contains(QLatin1String("Noto Sans CJK")))
        GTEST_SKIP() << "needs Noto Sans CJK";
    const SharedGlyphs shared = sharedGlyphs(family);
    EXPECT_EQ(shared.at(0x2F45), u'方');
    EXPECT_EQ(shared.at(0x2F64), u'用');
    EXPECT_EQ(shared.at(0x2F3E), u'户'); // Unicode itself would say 戶
    EXPECT_EQ(shared.at(0x2ED3), u'长');
    EXPECT_FALSE(shared.contains(u'方'));
}

TEST(PdfTextMap, BothFormsOfRangesAreRead) {
    const QByteArray table = "begincmap\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
                             "3 beginbfrange\n<0000> <0000> <0000>\n<0001> <0002> <2f45>\n"
                             "<0003> <0004> [<6848> <2f45> ]\nendbfrange\nendcmap\n";
    const QByteArray mended = withUsualCharacters(table, {{0x2F45, 0x65B9}});
    EXPECT_TRUE(mended.contains("<0001> <65b9>"));
    EXPECT_TRUE(mended.contains("<0002> <2f46>"));
    EXPECT_TRUE(mended.contains("<0003> <6848>"));
    EXPECT_TRUE(mended.contains("<0004> <65b9>"));
    EXPECT_TRUE(mended.contains("5 beginbfchar"));
    EXPECT_TRUE(mended.endsWith("endcmap\n"));
}

TEST(PdfTextMap, WhatIsNoTableStaysAsItIs) {
    EXPECT_EQ(withUsualCharacters("something else", {}), QByteArray("something else"));
}

} // namespace crosscut::ui
