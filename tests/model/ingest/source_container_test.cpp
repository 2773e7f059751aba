#include "model/ingest/source_container.h"

#include "model/ingest/source_errors.h"
#include "model/ingest/source_file.h"
#include "tests/model/ingest/workbook_fixture.h"
#include "tests/support/test_files.h"

#include <gtest/gtest.h>

namespace crosscut::ingest {

namespace {

class SourceContainer : public testing::Test {
protected:
    Result<UnpackedSource> unpack(std::string_view bytes, std::string sheet = {},
                                  std::size_t limit = std::string_view::npos) {
        return unpackSource({m_folder.write("source", bytes), std::move(sheet), limit}, m_monitor);
    }
    std::string textOf(std::string_view bytes, std::string sheet = {}) {
        const auto unpacked = unpack(bytes, std::move(sheet));
        return unpacked ? std::string(unpacked->bytes.bytes()) : why(unpacked.error());
    }
    static std::string why(const Error& error) {
        const bool isReason =
            error.code == ErrorCode::SourceFormat || error.code == ErrorCode::SourceTooLarge;
        return std::string(toString(error.code)) + (isReason ? ' ' + error.args.back() : std::string());
    }

    test::TemporaryFolder m_folder;
    SilentMonitor m_monitor;
};

const std::string csv = "id,name\n1,A\n";

} // namespace

TEST_F(SourceContainer, TextsComeAsTheyLie) {
    EXPECT_EQ(textOf(csv), csv);
    EXPECT_EQ(textOf("[not json],x\n1,2\n"), "[not json],x\n1,2\n");
}

TEST_F(SourceContainer, MembersOfAGzipFollowOneAnother) {
    EXPECT_EQ(textOf(test::gzipOf(csv)), csv);
    EXPECT_EQ(textOf(test::gzipOf("id,na") + test::gzipOf("me\n1,A\n")), csv);
}

TEST_F(SourceContainer, ATornGzipIsDamaged) {
    const std::string packed = test::gzipOf(csv);
    EXPECT_EQ(textOf(packed.substr(0, packed.size() - 9)), "source_format damaged");
    EXPECT_EQ(textOf(packed.substr(0, 6)), "source_format damaged");
}

TEST_F(SourceContainer, AnArchiveGivesItsOnlyTable) {
    EXPECT_EQ(textOf(test::zipOf(
                  {{"a/", ""}, {"../../etc/users.csv", csv}, {"readme.md", "x"}, {".hidden.csv", "x"}})),
              csv);
    EXPECT_EQ(textOf(test::zipOf({{"a.csv.gz", test::gzipOf(csv)}})), csv);
    EXPECT_EQ(textOf(test::zipOf({{"..\\..\\users.csv", csv}, {"a\\.hidden.csv", "x"}})), csv);
    EXPECT_EQ(textOf(test::zipOf({{"table", csv}})), csv);
    EXPECT_EQ(textOf(test::zipOf({{"a/", ""}})), "source_format no_table");
}

TEST_F(SourceContainer, AnArchiveWithSeveralTablesNamesThem) {
    const std::string archive = test::zipOf({{"a.csv", "x\n1\n"}, {"b.csv", csv}});
    const auto unpacked = unpack(archive);
    ASSERT_FALSE(unpacked.ok());
    EXPECT_EQ(tablesToChooseFrom(unpacked.error()), (std::vector<std::string>{"a.csv", "b.csv"}));
    EXPECT_EQ(textOf(archive, "b.csv"), csv);
    EXPECT_EQ(textOf(archive, "c.csv"), "invalid_option");
}

TEST_F(SourceContainer, ABombIsRefusedBeforeItFillsTheDisk) {
    const std::string zeros(std::size_t{300} << 20, '0');
    EXPECT_EQ(textOf(test::gzipOf(zeros)), "source_too_large unpacked");
}

TEST_F(SourceContainer, ArchivesInArchivesEnd) {
    std::string packed = csv;
    for (int i = 0; i < 5; ++i)
        packed = test::gzipOf(packed);
    EXPECT_EQ(textOf(packed), "source_format no_table");
}

TEST_F(SourceContainer, WhatExcelNeedsToSaveAnewIsNamed) {
    EXPECT_EQ(textOf("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more"), "source_format xls");
    test::ZipEntries binary = test::workbookEntries("");
    binary[1].second.replace(binary[1].second.find("workbook.xml"), 12, "workbook.bin");
    EXPECT_EQ(textOf(test::zipOf(binary)), "source_format xlsb");
}

TEST_F(SourceContainer, APreviewUnpacksNoMoreThanItNeeds) {
    std::string lines = "id,name\n";
    for (int i = 0; i < 200'000; ++i)
        lines += std::to_string(i * 7919) + ",name " + std::to_string(i * 31) + '\n';
    const auto unpacked = unpack(test::gzipOf(lines), {}, 1 << 19);
    ASSERT_TRUE(unpacked.ok());
    EXPECT_LT(unpacked->bytes.bytes().size(), lines.size() / 2);
    EXPECT_NEAR(unpacked->share,
                static_cast<double>(unpacked->bytes.bytes().size()) / static_cast<double>(lines.size()), 0.2);
}

TEST_F(SourceContainer, UnpackingCanBeCancelled) {
    CancellingMonitor monitor(0);
    const auto unpacked = unpackSource({m_folder.write("a.gz", test::gzipOf(csv)), {}}, monitor);
    ASSERT_FALSE(unpacked.ok());
    EXPECT_EQ(unpacked.error().code, ErrorCode::Cancelled);
}

} // namespace crosscut::ingest
