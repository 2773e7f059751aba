#include "model/ingest/text_decoder.h"
#include "model/ingest/utf8.h"
#include "tests/support/test_files.h"

#include <gtest/gtest.h>

namespace crosscut::ingest {

namespace {

class TextDecoder : public testing::Test {
protected:
    Result<DecodedText> decode(std::string_view bytes, const std::string& encoding = {}) {
        return decodeFile(m_folder.write("text.csv", bytes), encoding);
    }

    test::TemporaryFolder m_folder;
};

} // namespace

TEST_F(TextDecoder, TakesUtf8WithAndWithoutMark) {
    EXPECT_EQ(decode("id,片名\n")->text(), "id,片名\n");
    EXPECT_EQ(decode("\xEF\xBB\xBFid,片名\n")->text(), "id,片名\n");
    EXPECT_EQ(decode("id\n")->encoding(), "UTF-8");
}

TEST_F(TextDecoder, DecodesUtf16WithAndWithoutMark) {
    const std::string little("i\0d\0,\0\x47\x72\n\0", 10);
    const auto marked = decode("\xFF\xFE" + little);
    EXPECT_EQ(marked->encoding(), "UTF-16LE");
    EXPECT_EQ(marked->text(), "id,片\n");
    EXPECT_EQ(decode(little)->text(), "id,片\n");
    EXPECT_EQ(decode(std::string("\xFE\xFF\0i\0d\0\n", 8))->text(), "id\n");
}

TEST_F(TextDecoder, TellsChineseFromWesternEncodings) {
    const auto chinese =
        decode("\xD3\xB0\xC6\xAC,\xC0\xE0\xD0\xCD\n1,\xBE\xE7\xC7\xE9\n"); // 影片,类型 / 剧情
    EXPECT_EQ(chinese->encoding(), "GB18030");
    EXPECT_EQ(chinese->text(), "影片,类型\n1,剧情\n");
    const auto western = decode("name,city\nF\xE9lix,M\xFCnchen\nZo\xEB,Orl\xE9"
                                "ans\n");
    EXPECT_EQ(western->encoding(), "windows-1252");
    EXPECT_EQ(western->text(), "name,city\nFélix,München\nZoë,Orléans\n");
}

TEST_F(TextDecoder, KeepsBadBytesWhereTheyAre) {
    const auto text = decode("片名,城市\n长街,\xFF杭州\n雨后,成都\n");
    ASSERT_TRUE(text.ok());
    EXPECT_EQ(text->encoding(), "UTF-8");
    EXPECT_TRUE(text->hasBadBytes());
    EXPECT_NE(firstBadUtf8(text->text()), std::string_view::npos);
    const auto asked = decode("ok\n\x81\n", "GB18030");
    ASSERT_TRUE(asked.ok());
    EXPECT_TRUE(asked->hasBadBytes());
    EXPECT_TRUE(asked->text().starts_with("ok\n"));
}

TEST_F(TextDecoder, RefusesWhatIsNoText) {
    EXPECT_EQ(decode(std::string_view("\x1f\x8b\x08\0\0\0", 6)).error().code, ErrorCode::SourceEncoding);
    EXPECT_EQ(decode("").error().code, ErrorCode::SourceEmpty);
    EXPECT_EQ(decode(" \r\n\n").error().code, ErrorCode::SourceEmpty);
    EXPECT_EQ(decode("a\n", "no-such-encoding").error().code, ErrorCode::SourceEncoding);
    EXPECT_EQ(decodeFile(m_folder.file("missing.csv"), {}).error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(decodeFile(m_folder.path().string(), {}).error().code, ErrorCode::FileUnreadable);
}

TEST_F(TextDecoder, APreviewOfAMarkAloneIsEmpty) {
    const std::string path = m_folder.write("t.csv", std::string_view("\xFF\xFE\0\0i\0\0\0,\0\0\0", 12));
    EXPECT_EQ(decodeFile(path, {}, 6).error().code, ErrorCode::SourceEmpty);
}

TEST(Utf8, KnowsWellFormedSequences) {
    EXPECT_EQ(utf8SequenceLength("a"), 1u);
    EXPECT_EQ(utf8SequenceLength("片"), 3u);
    EXPECT_EQ(utf8SequenceLength("😀"), 4u);
    for (const char* bad :
         {"\x80", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE7\x89"})
        EXPECT_EQ(utf8SequenceLength(bad), 0u);
    EXPECT_EQ(trimmed("\xE3\x80\x80 片 \xC2\xA0"), "片");
}

} // namespace crosscut::ingest
