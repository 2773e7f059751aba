#include "tests/app/program.h"
#include "tests/model/ingest/workbook_fixture.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>

/// Sources that are made to break their reader: each is refused with a sentence, or read for what it is, in a
/// quarter of a gigabyte of memory.
namespace crosscut::app {

namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::size_t megabyte = std::size_t{1} << 20;
constexpr std::size_t memory = 256 * megabyte;
const std::string csv = "id,name\n1,A\n";

class HostileSources : public testing::Test {
protected:
    HostileSources() { EXPECT_EQ(runProgram({"create", m_project}).code, 0); }

    Outcome import(const std::string& source, Arguments more = {}) const {
        Arguments arguments{"import", m_project, source, "--kind", "users", "--language", "en"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return runProgramWithin(memory, arguments);
    }
    Outcome importBytes(const std::string& name, std::string_view bytes) const {
        return import(m_folder.write(name, bytes));
    }
    /// Nothing came in, and the sentence says why.
    void expectRefused(const Outcome& outcome, const std::string& why) const {
        EXPECT_EQ(outcome.code, 1) << outcome.err << outcome.out;
        EXPECT_THAT(outcome.err, HasSubstr(why));
        EXPECT_THAT(runForJson({"info", m_project}).at("batches"), IsEmpty());
    }
    void expectRefused(const std::string& name, std::string_view bytes, const std::string& why) const {
        SCOPED_TRACE(name);
        expectRefused(importBytes(name, bytes), why);
    }

    test::TemporaryFolder m_folder;
    std::string m_project = m_folder.file("p.crosscut");
};

std::string rowOf(const std::string& cells) {
    return "<sheetData><row r=\"1\">" + cells + "</row></sheetData>";
}

/// Ten entities, each of ten times the one before it.
std::string billionLaughs(const std::string& root) {
    std::string document = "<?xml version=\"1.0\"?><!DOCTYPE " + root + " [<!ENTITY l0 \"ha\">";
    for (int i = 1; i < 10; ++i) {
        document += "<!ENTITY l" + std::to_string(i) + " \"";
        for (int n = 0; n < 10; ++n)
            document += "&l" + std::to_string(i - 1) + ";";
        document += "\">";
    }
    return document + "]><" + root + "><si><t>&l9;</t></si></" + root + ">";
}

test::ZipEntries openDocument(const std::string& content) {
    return {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
            {"META-INF/manifest.xml", "<manifest/>"},
            {"content.xml", content}};
}

} // namespace

TEST_F(HostileSources, BombsAreRefusedBeforeTheyGoOff) {
    const std::string zeros(300 * megabyte, '0');
    const std::string packed = test::gzipOf(zeros);
    const std::string why = "unpacked it does not fit";
    expectRefused("bomb.csv.gz", packed, why);
    expectRefused("bomb.zip", test::zipOf({{"bomb.csv", zeros}}), why);
    expectRefused("in_a_zip.zip", test::zipOf({{"bomb.csv.gz", packed}}), why);
    expectRefused("sheet.xlsx", test::workbookOf(rowOf(std::string(300 * megabyte, ' '))), why);
    expectRefused("content.ods", test::zipOf(openDocument(std::string(300 * megabyte, ' '))), why);
}

TEST_F(HostileSources, RepeatsThatFillTheDiskAreRefused) {
    const std::string why = "unpacked it does not fit";
    test::ZipEntries shared = test::workbookEntries([] {
        std::string rows = "<sheetData>";
        for (int i = 1; i <= 2'000; ++i)
            rows += "<row r=\"" + std::to_string(i) + "\"><c t=\"s\"><v>0</v></c></row>";
        return rows + "</sheetData>";
    }());
    std::string& relations = shared[3].second;
    relations.insert(relations.find("</Relationships>"),
                     "<Relationship Id=\"s\" Type=\"http://x/sharedStrings\" Target=\"texts.xml\"/>");
    shared.emplace_back("xl/texts.xml", "<sst><si><t>" + std::string(megabyte, 'x') + "</t></si></sst>");
    expectRefused("shared.xlsx", test::zipOf(shared), why);
    const std::string cell = "<table:table-cell table:number-columns-repeated=\"9000\"><text:p>" +
                             std::string(1'000, 'x') + "</text:p></table:table-cell>";
    expectRefused(
        "repeats.ods",
        test::zipOf(openDocument("<a xmlns:table=\"t\" xmlns:text=\"x\"><table:table table:name=\"1\">"
                                 "<table:table-row table:number-rows-repeated=\"1000000\">" +
                                 cell + "</table:table-row></table:table></a>")),
        why);
}

TEST_F(HostileSources, EntitiesThatMultiplyAreRefused) {
    const std::string why = "is damaged, or not what it begins like";
    for (const std::size_t part : {std::size_t{1}, std::size_t{2}, std::size_t{4}}) {
        test::ZipEntries entries = test::workbookEntries(rowOf("<c><v>1</v></c>"));
        entries[part].second = billionLaughs("sst");
        expectRefused("laughs.xlsx", test::zipOf(entries), why);
    }
    expectRefused("laughs.ods", test::zipOf(openDocument(billionLaughs("office"))), why);
    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<c>";
    expectRefused("deep.xlsx", test::workbookOf(deep), why);
}

TEST_F(HostileSources, AMillionColumnsAreTooMany) {
    const std::string why = "it has too many columns";
    std::string header = "id";
    for (int i = 0; i < 1'000'000; ++i)
        header += ",column" + std::to_string(i);
    expectRefused("wide.csv", header + "\n1,2\n", why);
    std::string cells;
    for (int i = 0; i < 1'000'000; ++i)
        cells += "<c><v>1</v></c>";
    expectRefused("wide.xlsx", test::workbookOf(rowOf(cells)), why);
    expectRefused("far.xlsx", test::workbookOf(rowOf("<c r=\"ZZZZ1\"><v>1</v></c>")), why);
    std::string object = "{\"id\":1";
    for (int i = 0; i < 1'000'000; ++i)
        object += ",\"c" + std::to_string(i) + "\":1";
    expectRefused("wide.json", "[" + object + "}]", why);
}

TEST_F(HostileSources, AGigabyteIsNoCell) {
    const std::string why = "a field is longer than any text";
    for (const char* begin : {"id,name\n1,", "id,name\n1,\""}) {
        const std::string path = m_folder.file("cell.csv");
        {
            std::ofstream file(path, std::ios::binary);
            file << begin;
            const std::string piece(megabyte, 'x');
            for (int i = 0; i < 1024; ++i)
                file << piece;
            file << "\n2,B\n";
        }
        expectRefused(import(path), why);
        std::filesystem::remove(path);
    }
    expectRefused("cell.json", "[{\"id\":\"" + std::string(100 * megabyte, 'x') + "\"}]", why);
    const std::string text(17 * megabyte, 'x');
    expectRefused("cell.xlsx", test::workbookOf(rowOf("<c t=\"str\"><v>" + text + "</v></c>")), why);
    const std::string attribute(64 * megabyte, 'x');
    expectRefused("tag.xlsx", test::workbookOf(rowOf("<c s=\"" + attribute + "\"/>")), why);
}

TEST_F(HostileSources, AGigabyteOfNothingIsNoTable) {
    const std::string path = m_folder.write("hole.csv", csv);
    std::filesystem::resize_file(path, 1024 * megabyte);
    const Outcome outcome = import(path);
    EXPECT_EQ(outcome.code, 1) << outcome.out;
    EXPECT_THAT(outcome.err, HasSubstr("hole.csv"));
    EXPECT_THAT(runForJson({"info", m_project}).at("batches"), IsEmpty());
}

TEST_F(HostileSources, RowsWithNulBytesAreNamedAndTheOthersComeIn) {
    const std::string rows("id,name\n1,A\n2,B\0C\n\0003,D\n4,E\n", 27);
    const Outcome outcome = import(m_folder.write("nul.csv", rows), {"--json"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(outcome.json().at("inserted"), 2);
    EXPECT_EQ(outcome.json().at("issue_counts").at("nul_byte"), 2);
}

TEST_F(HostileSources, NamesInArchivesLeadNowhere) {
    const auto everything = [this] {
        std::vector<std::string> files;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(m_folder.path()))
            if (!entry.path().string().starts_with(m_project))
                files.push_back(entry.path().string());
        std::sort(files.begin(), files.end());
        return files;
    };
    std::filesystem::create_directories(m_folder.path() / "a/b");
    int id = 0;
    for (const std::string name :
         {"../../stolen.csv", "/etc/stolen.csv", "..\\..\\stolen.csv", "C:\\stolen.csv", "a/../../stolen.csv",
          "stolen\n.csv", "%2e%2e/stolen.csv"}) {
        SCOPED_TRACE(name);
        const std::string row = "id,name\n" + std::to_string(++id) + ",A\n";
        const std::string source = m_folder.write("a/b/archive.zip", test::zipOf({{name, row}}));
        const auto before = everything();
        const Outcome outcome = import(source);
        EXPECT_EQ(outcome.code, 0) << outcome.err;
        EXPECT_EQ(everything(), before);
    }
    EXPECT_EQ(runForJson({"info", m_project}).at("counts").at("users"), id);
    EXPECT_FALSE(std::filesystem::exists("/etc/stolen.csv"));
}

TEST_F(HostileSources, APartThatLeadsOutOfTheWorkbookIsNotFollowed) {
    const std::string secret =
        m_folder.write("secret.xml", "<worksheet>" + rowOf("<c><v>1</v></c>") + "</worksheet>");
    for (const std::string& target : {"../../../../../../../.." + secret, "file://" + secret, secret}) {
        test::ZipEntries entries = test::workbookEntries("");
        std::string& relations = entries[3].second;
        relations.replace(relations.find("sheet.xml"), 9, target);
        expectRefused("leads_out.xlsx", test::zipOf(entries), "is damaged, or not what it begins like");
    }
}

} // namespace crosscut::app
