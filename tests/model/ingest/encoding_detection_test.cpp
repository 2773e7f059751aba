#include "model/ingest/source_file.h"
#include "model/ingest/text_decoder.h"
#include "tests/support/test_files.h"

#include <gtest/gtest.h>
#include <string>
#include <unicode/unistr.h>

namespace crosscut::ingest {

namespace {

std::string encoded(const std::string& utf8, const char* encoding) {
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
    std::string bytes(4 * utf8.size(), '\0');
    bytes.resize(static_cast<std::size_t>(
        text.extract(0, text.length(), bytes.data(), static_cast<std::uint32_t>(bytes.size()), encoding)));
    return bytes;
}

std::string detected(const std::string& utf8, const char* encoding) {
    return detectEncoding(encoded(utf8, encoding));
}

} // namespace

TEST(DetectEncoding, ShortTablesOfEachScript) {
    EXPECT_EQ(detected("片名,类型\n霸王别姬,剧情\n活着,家庭\n", "GB18030"), "GB18030");
    EXPECT_EQ(detected("課程名稱,學校,老師\n經濟學原理,台灣大學,王教授\n微積分,清華大學,林老師\n", "Big5"),
              "Big5");
    EXPECT_EQ(detected("作品,ジャンル\n千と千尋の神隠し,アニメ\n誰も知らない,ドラマ\n", "Shift_JIS"),
              "Shift_JIS");
    EXPECT_EQ(
        detected("titre,pays\nAmélie,France\nLa Haine,France\nÀ bout de souffle,Algérie\n", "windows-1252"),
        "windows-1252");
    EXPECT_EQ(detected("Titel;Jahr\nGöttliche Lage;2014\nGrüße aus Fukushima;2016\n", "ISO-8859-1"),
              "windows-1252");
}

TEST(DetectEncoding, LooksAtTheWholeFile) {
    std::string plain = "id,name\n";
    for (int i = 0; i < 100'000; ++i)
        plain += std::to_string(i) + ",plain\n";
    EXPECT_EQ(detected(plain, "UTF-8"), "UTF-8");
    EXPECT_EQ(detected(plain + "7,霸王别姬与活着\n", "GB18030"), "GB18030");
    EXPECT_EQ(detected(plain + "7,Amélie\n", "windows-1252"), "windows-1252");
}

TEST(DetectEncoding, ADamagedUtf8FileStaysUtf8) {
    EXPECT_EQ(detectEncoding("名称,城市\n活着,北京\n\xE9lix,巴黎\n"), "UTF-8");
}

TEST(DetectEncoding, APreviewsShareIsOfTheFilesOwnBytes) {
    std::string text = "id,name\n";
    for (int i = 0; i < 1000; ++i)
        text += std::to_string(i) + ",霸王别姬与活着的年代\n";
    const std::string bytes = encoded(text, "GB18030"); // three bytes in UTF-8 for two here
    const test::TemporaryFolder folder;
    const auto preview = SourceFile::open(
        {.path = folder.write("gb.csv", bytes), .encoding = {}, .dialect = {}, .limit = bytes.size() / 2});
    ASSERT_TRUE(preview.ok());
    EXPECT_NEAR(preview->shareRead(), 0.5, 0.01);
}

} // namespace crosscut::ingest
