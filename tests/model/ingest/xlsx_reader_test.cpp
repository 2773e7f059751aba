#include "model/ingest/source_file.h"
#include "tests/model/ingest/workbook_fixture.h"
#include "tests/support/test_files.h"

#include <filesystem>
#include <gtest/gtest.h>

namespace crosscut::ingest {

namespace {

std::string outcomeOf(const std::string& workbook) {
    const test::TemporaryFolder folder;
    const auto source = SourceFile::open(
        {.path = folder.write("a.xlsx", workbook), .encoding = {}, .dialect = {}, .sheet = {}});
    if (source)
        return std::string(source->text());
    return std::string(toString(source.error().code)) + ' ' + source.error().args.back();
}

std::string inlineCell(const std::string& reference, const std::string& text) {
    return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

const std::string simpleRow = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>";

} // namespace

TEST(XlsxReader, RowsKeepTheirNumbersAndAllHaveTheSameWidth) {
    EXPECT_EQ(outcomeOf(test::workbookOf(
                  "<sheetData><row r=\"2\">" + inlineCell("B2", "a, \"b\"\nc") +
                  "</row><row r=\"4\"><c r=\"A4\"><v>5</v></c><c r=\"D4\" t=\"b\"><v>1</v></c>"
                  "</row><row r=\"9\"><c r=\"A9\" s=\"3\"/></row></sheetData>")),
              "\n,\"a, \"\"b\"\"\nc\",,\n\n5,,,true\n");
}

TEST(XlsxReader, RowsThatGrowLaterWidenAllBeforeThem) {
    std::string rows;
    for (int row = 1; row <= 300; ++row)
        rows += "<row r=\"" + std::to_string(row) + "\"><c><v>1</v></c>" +
                (row == 300 ? "<c><v>2</v></c>" : "") + "</row>";
    const std::string text = outcomeOf(test::workbookOf("<sheetData>" + rows + "</sheetData>"));
    EXPECT_TRUE(text.starts_with("1,\n1,\n"));
    EXPECT_TRUE(text.ends_with("1,\n1,2\n"));
}

TEST(XlsxReader, EntitiesThatMultiplyAreRefused) {
    test::ZipEntries entries = test::workbookEntries(simpleRow);
    std::string laughs = "<!DOCTYPE lolz [<!ENTITY a \"lol\">";
    for (char c = 'b'; c < 'k'; ++c) {
        laughs += std::string("<!ENTITY ") + c + " \"";
        for (int i = 0; i < 10; ++i)
            laughs += std::string("&") + static_cast<char>(c - 1) + ';';
        laughs += "\">";
    }
    entries.back().second =
        laughs + "]><worksheet><sheetData><row><c t=\"str\"><v>&j;</v></c></row></sheetData></worksheet>";
    EXPECT_EQ(outcomeOf(test::zipOf(entries)), "source_format damaged");
}

TEST(XlsxReader, WhatNoSheetHoldsIsRefused) {
    EXPECT_EQ(
        outcomeOf(test::workbookOf("<sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData>")),
        "source_too_large columns");
    EXPECT_EQ(outcomeOf(test::workbookOf(
                  "<sheetData><row r=\"1\"><c r=\"ZZZZZZZZZZZZZZ1\"><v>1</v></c></row></sheetData>")),
              "source_too_large columns");
    EXPECT_EQ(
        outcomeOf(test::workbookOf("<sheetData><row r=\"900000000\"><c><v>1</v></c></row></sheetData>")),
        "source_too_large rows");
    EXPECT_EQ(
        outcomeOf(test::workbookOf("<sheetData><row r=\"5\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c>"
                                   "</row></sheetData>")),
        "source_format damaged");
}

TEST(XlsxReader, TextsThatRepeatBeyondReasonAreRefused) {
    test::ZipEntries entries = test::workbookEntries("");
    const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    std::string& relations = entries[3].second;
    relations.insert(relations.find("<Relationship "),
                     "<Relationship Id=\"c\" Type=\"" + types + "sharedStrings\" Target=\"texts.xml\"/>");
    entries.push_back({"xl/texts.xml", "<sst><si><t>" + std::string(1 << 20, 'x') + "</t></si></sst>"});
    std::string rows;
    for (int i = 0; i < 400; ++i)
        rows += "<row><c t=\"s\"><v>0</v></c></row>";
    entries[4].second = "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    EXPECT_EQ(outcomeOf(test::zipOf(entries)), "source_too_large unpacked");
}

TEST(XlsxReader, TornDocumentsAreDamaged) {
    test::ZipEntries entries = test::workbookEntries(simpleRow);
    entries.back().second.resize(40);
    EXPECT_EQ(outcomeOf(test::zipOf(entries)), "source_format damaged");
    entries.erase(entries.begin() + 2);
    EXPECT_EQ(outcomeOf(test::zipOf(entries)), "source_format damaged");
    const std::string whole = test::workbookOf(simpleRow);
    EXPECT_EQ(outcomeOf(whole.substr(0, whole.size() / 2)), "source_format damaged");
}

TEST(XlsxReader, PublicWorkbooksLoadOrSayWhyNot) {
    const std::string folder = test::publicData("torture/xlsx-sheetjs");
    CROSSCUT_NEEDS_DATA(folder);
    int loaded = 0;
    for (const std::string parent : {"torture/xlsx-sheetjs", "torture/xlsx-readxl"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(test::publicData(parent))) {
            if (entry.path().extension() != ".xlsx")
                continue;
            const auto source =
                SourceFile::open({.path = entry.path().string(), .encoding = {}, .dialect = {}, .sheet = {}});
            loaded += source.ok() ? 1 : 0;
            if (!source) {
                EXPECT_EQ(source.error().code, ErrorCode::SourceEmpty)
                    << entry.path() << ' ' << source.error().args.back() << ' ' << source.error().detail;
            }
        }
    EXPECT_GT(loaded, 90);
}

TEST(XlsxReader, EachCalendarCountsFromItsOwnFirstDay) {
    const std::string folder = test::publicData("torture/xlsx-sheetjs/1904");
    CROSSCUT_NEEDS_DATA(folder);
    const std::pair<const char*, const char*> expected[] = {
        {"/1900.xlsx", "1,1900-01-01,1900-01-01,1900-01-01\n"},
        {"/1904.xlsx", "1,1900-01-01,1904-01-02,1904-01-02\n"}};
    for (const auto& [name, firstRow] : expected) {
        const auto source =
            SourceFile::open({.path = folder + name, .encoding = {}, .dialect = {}, .sheet = {}});
        ASSERT_TRUE(source.ok());
        EXPECT_TRUE(source->text().starts_with(firstRow)) << source->text();
    }
}

TEST(XlsxReader, TheHeaderIsFoundBelowTheTitle) {
    const std::string path = test::publicData("torture/xlsx-readxl/extdata/deaths.xlsx");
    CROSSCUT_NEEDS_DATA(path);
    const auto source = SourceFile::open({.path = path, .encoding = {}, .dialect = {}, .sheet = {}});
    ASSERT_TRUE(source.ok());
    EXPECT_EQ(source->columns(), (std::vector<std::string>{"Name", "Profession", "Age", "Has kids",
                                                           "Date of birth", "Date of death"}));
}

} // namespace crosscut::ingest
