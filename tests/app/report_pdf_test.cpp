#include "tests/app/program.h"
#include "tests/support/test_files.h"

#include <gmock/gmock.h>
#include <iterator>
#include <map>
#include <sstream>

namespace crosscut::app {

namespace {

using testing::HasSubstr;

/// The report of the sample's first plan, written once for all tests.
const std::string& samplePdf(const std::string& language, const std::string& paper) {
    static const test::TemporaryFolder folder;
    static std::map<std::string, std::string> written;
    std::string& pdf = written[language + paper];
    if (pdf.empty()) {
        pdf = folder.file(language + paper + ".pdf");
        const std::string project = copyOfSample(folder.file("p.crosscut"));
        const Outcome made = runProgram({"report", project, "--plan", "电影中的经济学", "--output", pdf,
                                         "--language", language, "--page-size", paper});
        EXPECT_EQ(made.code, 0) << made.err;
    }
    return pdf;
}

std::string textOf(const std::string& pdf) {
    return runTool("pdftotext", {"-layout", pdf, "-"}).out;
}

TEST(ReportPdf, HasItsChineseHeadingsAsText) {
    const std::string text = textOf(samplePdf("zh_CN", "A4"));
    for (const char* heading :
         {"电影中的经济学", "涨价的夏天", "摘要", "配对", "人群", "留存", "排期", "预算", "方法"})
        EXPECT_THAT(text, HasSubstr(heading));
}

TEST(ReportPdf, DigitsBesideLatinLettersAreTextToo) {
    EXPECT_THAT(textOf(samplePdf("zh_CN", "A4")), HasSubstr("Crosscut " CROSSCUT_VERSION));
}

TEST(ReportPdf, SaysThatTheSampleIsInvented) {
    EXPECT_THAT(textOf(samplePdf("zh_CN", "A4")), HasSubstr("虚构"));
}

TEST(ReportPdf, EveryFontIsEmbeddedAndOneIsASimplifiedChineseFace) {
    const Outcome fonts = runTool("pdffonts", {samplePdf("zh_CN", "A4")});
    ASSERT_EQ(fonts.code, 0) << fonts.err;
    std::istringstream lines(fonts.out);
    std::string line;
    int rows = 0;
    bool simplified = false;
    for (int number = 0; std::getline(lines, line); ++number) {
        if (number < 2)
            continue; // headings
        ++rows;
        std::istringstream words(line);
        std::vector<std::string> cells{std::istream_iterator<std::string>(words), {}};
        // name, type ..., encoding, emb, sub, uni, object, generation
        ASSERT_GE(cells.size(), 8u) << line;
        EXPECT_EQ(cells[cells.size() - 5], "yes") << line;
        simplified =
            simplified || line.find("CJKsc") != std::string::npos || line.find("SC") != std::string::npos;
        EXPECT_EQ(line.find("CJKjp"), std::string::npos) << line;
    }
    EXPECT_GT(rows, 0);
    EXPECT_TRUE(simplified) << fonts.out;
}

TEST(ReportPdf, ComesOnBothPapersAndInBothLanguages) {
    EXPECT_THAT(runTool("pdfinfo", {samplePdf("zh_CN", "A4")}).out, HasSubstr("A4"));
    EXPECT_THAT(runTool("pdfinfo", {samplePdf("en", "Letter")}).out, HasSubstr("letter"));
    EXPECT_THAT(textOf(samplePdf("en", "Letter")), HasSubstr("Summary"));
}

} // namespace

} // namespace crosscut::app
