#include "model/ingest/row_reader.h"
#include "tests/support/test_files.h"

#include <algorithm>
#include <gmock/gmock.h>

namespace crosscut::ingest {

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Read {
    Rows rows;
    RowCounts counts;
    std::map<std::string, std::int64_t> issues;
    std::vector<std::int64_t> rejectedLines;
};

Read readRows(const std::string& text, RowRequest request = {}) {
    const test::TemporaryFolder folder;
    const auto source =
        SourceFile::open({.path = folder.write("rows.csv", text), .encoding = "UTF-8", .dialect = {}});
    SilentMonitor monitor;
    const auto columns = inferColumns(*source, INT64_MAX, monitor);
    IssueLog issues;
    auto rejects = RejectFile::create({}, *source);
    RowReader reader(*source, *columns, issues, *rejects, std::move(request));
    Read read;
    for (CsvRecord record; reader.next(record);)
        read.rows.emplace_back(record.fields.begin(), record.fields.end());
    read.counts = reader.counts();
    read.issues = issues.counts();
    read.rejectedLines = reader.rejectedLines();
    return read;
}

/// A zero byte cannot stand in a literal: '@' holds its place.
std::string withZeroBytes(std::string text) {
    std::replace(text.begin(), text.end(), '@', '\0');
    return text;
}

std::string mixedRows() {
    return withZeroBytes(
        "id,name,city\n1,Ann,Oslo\n2,F\xE9lix,Lyon\n3,B@en,Rome\n4,Dan\n5,Eve,Ulm,x\n6,Fay,Graz\n");
}

} // namespace

TEST(RowReader, RejectsWhatItCannotReadAndSaysWhere) {
    const Read read = readRows(mixedRows());
    EXPECT_EQ(read.rows, (Rows{{"1", "Ann", "Oslo"}, {"6", "Fay", "Graz"}}));
    EXPECT_EQ(read.counts.rejected, 4);
    EXPECT_THAT(read.rejectedLines, testing::ElementsAre(3, 4, 5, 6));
}

TEST(RowReader, RepairsWhatIsAskedForAndNothingElse) {
    const Read bytes = readRows(mixedRows(), {.repairs = {IssueKind::BadBytes, IssueKind::NulByte}});
    EXPECT_EQ(
        bytes.rows,
        (Rows{{"1", "Ann", "Oslo"}, {"2", "Félix", "Lyon"}, {"3", "Ben", "Rome"}, {"6", "Fay", "Graz"}}));
    const Read cut = readRows(mixedRows(), {.repairs = {IssueKind::TooFewFields, IssueKind::TooManyFields}});
    EXPECT_EQ(cut.rows,
              (Rows{{"1", "Ann", "Oslo"}, {"4", "Dan", ""}, {"5", "Eve", "Ulm,x"}, {"6", "Fay", "Graz"}}));
    EXPECT_EQ(cut.issues.at("repaired"), 2);
}

TEST(RowReader, ALineWithTwoFlawsIsRepairedOfBoth) {
    const std::string text = withZeroBytes("id,name,city\n1,Ann,Oslo\n2,F\xE9@lix\n");
    const Read read =
        readRows(text, {.repairs = {IssueKind::BadBytes, IssueKind::NulByte, IssueKind::TooFewFields}});
    EXPECT_EQ(read.rows, (Rows{{"1", "Ann", "Oslo"}, {"2", "Félix", ""}}));
}

TEST(RowReader, ReadsOnlyTheLinesThatAreAskedFor) {
    const Read read = readRows(mixedRows(), {.onlyLines = {2, 7}});
    EXPECT_EQ(read.rows, (Rows{{"1", "Ann", "Oslo"}, {"6", "Fay", "Graz"}}));
    EXPECT_EQ(read.counts.read, 2);
}

TEST(RowReader, NotesBelowTheTableAreNoRejects) {
    const Read read = readRows("id,name,age\n1,Ann,31\n2,Ben,28\n\nTotal: 2 rows\nexported by Eve\n");
    EXPECT_EQ(read.rows.size(), 2u);
    EXPECT_EQ(read.counts.rejected, 0);
    EXPECT_EQ(read.issues.at("total_row"), 2);
    const Read between = readRows("id,name,age\n1,Ann,31\nTotal: 1 row\n2,Ben,28\n");
    EXPECT_EQ(between.counts.rejected, 1) << "rows follow, so it is none below the table";
}

} // namespace crosscut::ingest
