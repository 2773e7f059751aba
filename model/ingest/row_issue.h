#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crosscut::ingest {

/// What can be wrong with a row. The names are stable: scripts, stored batches and ui/text rely on them.
enum class IssueKind {
    // The row cannot be read: rejected
    BadBytes, ///< bytes that are no text in the file's encoding
    NulByte,
    UnclosedQuote,
    TooFewFields,  ///< detail: fields found / expected
    TooManyFields, ///< detail: fields found / expected
    // A value cannot be used: rejected
    KeyMissing,
    ValueMissing,
    NotANumber,
    NotAnInteger,
    NotADate,
    NotATime,
    NotYesNo,
    Negative,
    EndBeforeStart,
    // Counted apart, not rejected
    DuplicateKey,   ///< detail: line where the key came first
    DuplicateEvent, ///< the same in every cell, and the user wants each but once
    Conflict,       ///< known under this key with other content, and --on-conflict skip
    TotalRow,       ///< totals and notes below the data
    CommentLine,
    HeaderAgain,      ///< in the middle of the rows, of files that were put together
    HeaderMended,     ///< the header is cut otherwise than the rows, or has several lines
    QuoteKept,        ///< a quote that quotes nothing is text
    EmptyCellDropped, ///< a row with one cell too many
    RowPadded,        ///< a row without the empty cells at its end
    OtherDelimiter,   ///< a row that is cut by another delimiter
    Repaired,         ///< on request; detail: what was wrong
    AmbiguousItem,    ///< the key is a film's and a course's; the event is kept
    OrphanUser,       ///< in no catalog; the event is kept
    OrphanItem,
};

constexpr std::string_view toString(IssueKind kind) {
    switch (kind) {
    case IssueKind::BadBytes:
        return "bad_bytes";
    case IssueKind::NulByte:
        return "nul_byte";
    case IssueKind::UnclosedQuote:
        return "unclosed_quote";
    case IssueKind::TooFewFields:
        return "too_few_fields";
    case IssueKind::TooManyFields:
        return "too_many_fields";
    case IssueKind::KeyMissing:
        return "key_missing";
    case IssueKind::ValueMissing:
        return "value_missing";
    case IssueKind::NotANumber:
        return "not_a_number";
    case IssueKind::NotAnInteger:
        return "not_an_integer";
    case IssueKind::NotADate:
        return "not_a_date";
    case IssueKind::NotATime:
        return "not_a_time";
    case IssueKind::NotYesNo:
        return "not_yes_no";
    case IssueKind::Negative:
        return "negative";
    case IssueKind::EndBeforeStart:
        return "end_before_start";
    case IssueKind::DuplicateKey:
        return "duplicate_key";
    case IssueKind::DuplicateEvent:
        return "duplicate_event";
    case IssueKind::Conflict:
        return "conflict";
    case IssueKind::TotalRow:
        return "total_row";
    case IssueKind::CommentLine:
        return "comment_line";
    case IssueKind::HeaderAgain:
        return "header_again";
    case IssueKind::HeaderMended:
        return "header_mended";
    case IssueKind::QuoteKept:
        return "quote_kept";
    case IssueKind::EmptyCellDropped:
        return "empty_cell_dropped";
    case IssueKind::RowPadded:
        return "row_padded";
    case IssueKind::OtherDelimiter:
        return "other_delimiter";
    case IssueKind::Repaired:
        return "repaired";
    case IssueKind::AmbiguousItem:
        return "ambiguous_item";
    case IssueKind::OrphanUser:
        return "orphan_user";
    case IssueKind::OrphanItem:
        return "orphan_item";
    }
    return "";
}

std::optional<IssueKind> issueKindFromString(std::string_view name);

/// Whether rows of this issue can be read anyway where the user says so: cells that cannot be read are left
/// empty, rows that are cut wrongly are filled up or their surplus joined to the cell where it fits best,
/// quotes are text, zero bytes go, bad bytes are read as Windows-1252.
constexpr bool isRepairable(IssueKind kind) {
    switch (kind) {
    case IssueKind::BadBytes:
    case IssueKind::NulByte:
    case IssueKind::UnclosedQuote:
    case IssueKind::TooFewFields:
    case IssueKind::TooManyFields:
    case IssueKind::NotANumber:
    case IssueKind::NotAnInteger:
    case IssueKind::NotADate:
    case IssueKind::NotATime:
    case IssueKind::NotYesNo:
        return true;
    default:
        return false;
    }
}

struct RowIssue {
    std::string file{};    ///< of a folder; empty where the source is one file
    std::int64_t line = 0; ///< 1-based, where the row begins
    std::string column;    ///< empty: the row as a whole
    IssueKind kind = IssueKind::NotANumber;
    std::string value; ///< as it stood there, at most 200 bytes; bytes that are no text as \xNN
    std::string detail;
};

/// Counts every issue and keeps the first ones.
class IssueLog {
public:
    static constexpr std::size_t kept = 10'000;
    static constexpr std::size_t longestValue = 200;

    void add(RowIssue issue);
    /// Counts without keeping, where there is no single row to show.
    void count(IssueKind kind, std::int64_t n);
    /// The file that the issues to come are of.
    void setFile(std::string file) { m_file = std::move(file); }

    const std::vector<RowIssue>& issues() const { return m_issues; }
    std::map<std::string, std::int64_t> counts() const;

private:
    std::string m_file;
    std::vector<RowIssue> m_issues;
    std::map<IssueKind, std::int64_t> m_counts;
};

/// Text as it can be shown: cut at a whole character, bad bytes as \xNN.
std::string shownValue(std::string_view value);

} // namespace crosscut::ingest
