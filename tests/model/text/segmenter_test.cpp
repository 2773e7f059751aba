#include "model/text/segmenter.h"

#include <gmock/gmock.h>

namespace crosscut::text {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

TEST(Segmenter, BreaksChineseByItsDictionary) {
    EXPECT_THAT(segment("知识付费数据分析"), ElementsAre("知识", "付费", "数据", "分析"));
}

TEST(Segmenter, FoldsCaseAndWidth) {
    EXPECT_THAT(segment("Ｐｙｔｈｏｎ 入门 FILM"), ElementsAre("python", "入门", "film"));
}

TEST(Segmenter, LeavesOutStopWordsAndMarks) {
    EXPECT_THAT(segment("The Wolf of Wall Street!"), ElementsAre("wolf", "wall", "street"));
    EXPECT_THAT(segment("他的电影,和我的课程。"), ElementsAre("电影", "课程"));
}

TEST(Segmenter, ShortWordsFindLongOnes) {
    EXPECT_THAT(segment("计量经济学"), Contains("经济"));
    EXPECT_THAT(segment("人工智能导论"), Contains("人工"));
    EXPECT_THAT(segment("人工智能导论"), Contains("智能"));
    EXPECT_THAT(segment("一部科幻电影"), Contains("科幻"));
}

TEST(Segmenter, MendsPlacesWhereTheDictionaryGuesses) {
    EXPECT_THAT(segment("研究生命起源"), Contains("生命"));
}

TEST(Segmenter, AddsNoPairsAcrossGoodWords) {
    EXPECT_THAT(segment("科幻电影"), Not(Contains("幻电")));
}

TEST(Segmenter, AsciiPathAgreesWithIcu) {
    for (const char* words :
         {"Don't stop: it's 3.14, or 1,234; e.g. x_y a-b C++", "Amelie (2001) [Drama|Romance]",
          "AT&T's well-known 20th-century 'quotes'", "a.b.c 10:30"}) {
        std::vector<std::string> viaIcu = segment(std::string(words) + " é");
        ASSERT_EQ(viaIcu.back(), "é");
        viaIcu.pop_back();
        EXPECT_EQ(segment(words), viaIcu) << words;
    }
}

TEST(Segmenter, SurvivesAnything) {
    EXPECT_THAT(segment(""), IsEmpty());
    EXPECT_THAT(segment("  \n。、!"), IsEmpty());
    EXPECT_THAT(segment("\xff\xfe电影\xe7"), ElementsAre("电影"));
    EXPECT_THAT(segment(std::string("a\0b film", 8)), ElementsAre("b", "film"));
}

TEST(Segmenter, NormalizesKeys) {
    EXPECT_EQ(normalized("  Sci-Fi\t"), "sci-fi");
    EXPECT_EQ(normalized("ＡＩ 课程 "), "ai 课程");
    EXPECT_EQ(normalized(" "), "");
}

} // namespace crosscut::text
