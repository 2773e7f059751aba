#include "model/ingest/row_reader.h"
#include "tests/support/test_files.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>

/// One clean table, spoilt in every way that the Pollock benchmark (Vitagliano et al., VLDB 2023) found in
/// public files: each file must give its header and all rows that were not touched, and of the spoilt row
/// either its cells or its reject, never other cells.
namespace crosscut::ingest {

namespace {

using Cells = std::vector<std::string>;
using Table = std::vector<Cells>;

constexpr std::size_t rowCount = 84;

Table cleanTable() {
    Table table{
        {"DATE", "TIME", "Qty", "PRODUCTID", "Price", "ProductType", "Description", "URL", "Comments"}};
    const char* types[] = {"Men's Boots", "Tents", "Fly Rods", "Rain Jackets", "Maps"};
    for (std::size_t row = 1; row < rowCount; ++row) {
        const std::string number = std::to_string(1000 + row * 37 % 911);
        table.push_back(
            {std::to_string(1 + row % 28) + "/01/2018",
             (row % 24 < 10 ? "0" : "") + std::to_string(row % 24) + ":30", std::to_string(1 + row % 9),
             "RI-" + number, "$" + std::to_string(20 + row) + ".55", types[row % 5],
             "Rugged, light and 6\" high: number " + number + " keeps feet dry, whatever comes.",
             "https://www.example.com/product/" + number + ".html", row % 17 == 0 ? "sold out" : ""});
    }
    return table;
}

struct Style {
    std::string delimiter = ",";
    std::string quote = "\"";
    std::string escape = "\"";
    std::string newline = "\r\n";
};

/// Quotes what needs it: descriptions always.
std::string cellText(const std::string& cell, const Style& style) {
    if (cell.find_first_of(",;\t\"") == std::string::npos && cell.find(style.quote) == std::string::npos &&
        cell.find(style.delimiter) == std::string::npos)
        return cell;
    std::string text = style.quote;
    for (const char c : cell)
        text += std::string(1, c) == style.quote ? style.escape + c : std::string(1, c);
    return text + style.quote;
}

std::string line(const Cells& cells, const Style& style) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i)
        text += (i > 0 ? style.delimiter : "") + cellText(cells[i], style);
    return text + style.newline;
}

std::string file(const Table& table, const Style& style = {}) {
    std::string text;
    for (const Cells& cells : table)
        text += line(cells, style);
    return text;
}

struct Loaded {
    Cells header;
    Table rows;
    RowCounts counts;
    IssueLog issues;
    bool opened = false;
};

Loaded load(const std::string& text) {
    static const test::TemporaryFolder folder;
    const auto source =
        SourceFile::open({.path = folder.write("polluted.csv", text), .encoding = {}, .dialect = {}});
    Loaded loaded;
    if (!source)
        return loaded;
    SilentMonitor monitor;
    const auto inferences = inferColumns(*source, INT64_MAX, monitor);
    auto rejects = RejectFile::create({}, *source);
    RowReader rows(*source, *inferences, loaded.issues, *rejects, {});
    for (CsvRecord record; rows.next(record);)
        loaded.rows.emplace_back(record.fields.begin(), record.fields.end());
    loaded.counts = rows.counts();
    loaded.header = source->columns();
    loaded.opened = true;
    return loaded;
}

/// What became of a file whose row `spoilt` (0: the header) may be lost, but not be wrong.
enum class Outcome { Whole, RowPutAside, Wrong };

Outcome judge(const std::string& text, const Table& clean, std::size_t spoilt, const Cells& alsoRight = {}) {
    const Loaded loaded = load(text);
    Table expected(clean.begin() + 1, clean.end());
    if (!loaded.opened || (spoilt != 0 && loaded.header != clean.front()))
        return Outcome::Wrong;
    if (spoilt == 0)
        return loaded.header == clean.front() && loaded.rows == expected ? Outcome::Whole : Outcome::Wrong;
    if (loaded.rows == expected)
        return Outcome::Whole;
    const auto at = static_cast<std::ptrdiff_t>(spoilt) - 1;
    if (!alsoRight.empty()) {
        Table literal = expected;
        literal[static_cast<std::size_t>(at)] = alsoRight;
        if (loaded.rows == literal)
            return Outcome::Whole;
    }
    expected.erase(expected.begin() + at);
    return loaded.rows == expected && loaded.counts.rejected == 1 ? Outcome::RowPutAside : Outcome::Wrong;
}

/// Outcomes of a family of files.
struct Tally {
    std::map<Outcome, int> files;
    std::string wrong;

    void add(Outcome outcome, const std::string& name) {
        ++files[outcome];
        if (outcome == Outcome::Wrong)
            wrong += " " + name;
    }
    int of(Outcome outcome) const {
        const auto found = files.find(outcome);
        return found == files.end() ? 0 : found->second;
    }
};

std::string named(std::size_t row, std::size_t column) {
    return std::to_string(row) + ":" + std::to_string(column);
}

} // namespace

TEST(Pollution, DialectsOfTheWholeFile) {
    const Table clean = cleanTable();
    const Table rows(clean.begin() + 1, clean.end());
    const Style styles[] = {{.newline = "\n"},
                            {.newline = "\r"},
                            {.delimiter = ";"},
                            {.delimiter = "\t"},
                            {.delimiter = ", "},
                            {.delimiter = "|"},
                            {.delimiter = "||"},
                            {.delimiter = "~|~"},
                            {.delimiter = "\x01"},
                            {.quote = "'", .escape = "'"},
                            {.escape = "\\"},
                            {.escape = ""},
                            {.delimiter = ";", .quote = "'", .escape = "'"}};
    for (const Style& style : styles) {
        const Loaded loaded = load(file(clean, style));
        EXPECT_EQ(loaded.header, clean.front()) << style.delimiter << style.quote << style.escape;
        EXPECT_EQ(loaded.rows, rows) << style.delimiter << style.quote << style.escape;
        EXPECT_EQ(loaded.counts.rejected, 0);
    }
}

TEST(Pollution, TablesWithMoreOrLessAroundThem) {
    const Table clean = cleanTable();
    const Table rows(clean.begin() + 1, clean.end());
    const std::string text = file(clean);
    const std::string again = text + line(clean.front(), {}); // a second table's header
    const std::string cases[] = {text + "\r\n",
                                 text + "\r\n\r\n",
                                 text.substr(0, text.size() - 2),
                                 ",,,,,,,,\r\n" + text,
                                 "Sales report\r\n" + text,
                                 "Sales report,,,,,,,,\r\nJanuary 2018,,,,,,,,\r\n,,,,,,,,\r\n" + text,
                                 "# exported 2018-02-01\r\n# by shop\r\n" + text,
                                 text + "Total,,166,,,,,,\r\n",
                                 text + "\r\nSource: own shop\r\n",
                                 "Sales, all shops\r\n\r\n" + text};
    for (const std::string& one : cases) {
        const Loaded loaded = load(one);
        EXPECT_EQ(loaded.header, clean.front()) << one.substr(0, 60);
        if (one.find("Total") == std::string::npos) { // a row as wide as the others: its reader tells totals
            EXPECT_EQ(loaded.rows, rows) << one.substr(0, 60);
        }
        EXPECT_EQ(loaded.counts.rejected, 0) << one.substr(0, 60);
    }
    EXPECT_EQ(load(file({clean.front(), clean[1]})).rows, Table{clean[1]});
    EXPECT_EQ(load(file({clean.front()})).header, clean.front());
    EXPECT_EQ(load(file(rows)).rows, rows) << "no header";
    EXPECT_EQ(load(again).rows.size(), rows.size()) << "the header once more is no row";
}

TEST(Pollution, AQuoteTooMuchInAnyCell) {
    const Table clean = cleanTable();
    Tally tally;
    for (std::size_t row = 0; row < rowCount; ++row)
        for (std::size_t column = 0; column < clean.front().size(); ++column) {
            Table spoilt = clean;
            std::string text;
            for (std::size_t i = 0; i < rowCount; ++i) {
                if (i != row) {
                    text += line(clean[i], {});
                    continue;
                }
                std::string own;
                for (std::size_t j = 0; j < clean[i].size(); ++j) {
                    std::string cell = cellText(clean[i][j], {});
                    if (j == column) // inside the quotes where there are some
                        cell.insert(cell.starts_with('"') ? 1 : 0, "\"");
                    own += (j > 0 ? "," : "") + cell;
                }
                text += own + "\r\n";
            }
            Cells literal = clean[row];
            literal[column].insert(0, "\"");
            tally.add(judge(text, clean, row, literal), named(row, column));
        }
    EXPECT_EQ(tally.of(Outcome::Wrong), 0) << tally.wrong;
    EXPECT_EQ(tally.of(Outcome::Whole), 756);
}

TEST(Pollution, ADelimiterTooMuchInAnyRow) {
    const Table clean = cleanTable();
    Tally tally;
    for (std::size_t row = 0; row < rowCount; ++row)
        for (std::size_t column = 0; column < clean.front().size(); ++column) {
            Table spoilt = clean;
            spoilt[row].insert(spoilt[row].begin() + static_cast<std::ptrdiff_t>(column), std::string());
            tally.add(judge(file(spoilt), clean, row), named(row, column));
        }
    EXPECT_EQ(tally.of(Outcome::Wrong), 0) << tally.wrong;
    EXPECT_GE(tally.of(Outcome::Whole), 718); // 95 % of 756; the others cannot be told for certain
}

TEST(Pollution, ADelimiterTooFewInAnyRow) {
    const Table clean = cleanTable();
    Tally tally;
    for (std::size_t row = 1; row < rowCount; ++row)
        for (std::size_t column = 1; column < clean.front().size(); ++column) {
            std::string text;
            for (std::size_t i = 0; i < rowCount; ++i) {
                if (i != row) {
                    text += line(clean[i], {});
                    continue;
                }
                for (std::size_t j = 0; j < clean[i].size(); ++j)
                    text += (j > 0 && j != column ? "," : "") + cellText(clean[i][j], {});
                text += "\r\n";
            }
            tally.add(judge(text, clean, row), named(row, column));
        }
    EXPECT_EQ(tally.of(Outcome::Wrong), 0) << tally.wrong;
}

TEST(Pollution, AnotherDelimiterInOneRow) {
    const Table clean = cleanTable();
    Tally tally;
    for (const char* delimiter : {";", "\t", "|"})
        for (std::size_t row = 0; row < rowCount; ++row) {
            std::string text;
            for (std::size_t i = 0; i < rowCount; ++i)
                text += line(clean[i], i == row ? Style{.delimiter = delimiter} : Style{});
            tally.add(judge(text, clean, row), delimiter + std::to_string(row));
        }
    EXPECT_EQ(tally.of(Outcome::Wrong), 0) << tally.wrong;
    EXPECT_EQ(tally.of(Outcome::RowPutAside), 0);
}

} // namespace crosscut::ingest
