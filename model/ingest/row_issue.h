#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace crosscut::ingest {

/// What can be wrong with a row. The names are stable: scripts, stored batches and ui/text rely on them.
enum class IssueKind {
    // The row cannot be read: rejected
    BadBytes, ///< bytes that are no text in the file's encoding
    NulByte,
    UnclosedQuote,
    StrayQuote,    ///< text after a closing quote
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
    DuplicateKey, ///< detail: line where the key came first
    Conflict,     ///< known under this key with other content, and --on-conflict skip
    TotalRow,
    AmbiguousItem, ///< the key is a film's and a course's; the event is kept
    OrphanUser,    ///< in no catalog; the event is kept
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
    case IssueKind::StrayQuote:
        return "stray_quote";
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
    case IssueKind::Conflict:
        return "conflict";
    case IssueKind::TotalRow:
        return "total_row";
    case IssueKind::AmbiguousItem:
        return "ambiguous_item";
    case IssueKind::OrphanUser:
        return "orphan_user";
    case IssueKind::OrphanItem:
        return "orphan_item";
    }
    return "";
}

struct RowIssue {
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

    const std::vector<RowIssue>& issues() const { return m_issues; }
    std::map<std::string, std::int64_t> counts() const;

private:
    std::vector<RowIssue> m_issues;
    std::map<IssueKind, std::int64_t> m_counts;
};

/// Text as it can be shown: cut at a whole character, bad bytes as \xNN.
std::string shownValue(std::string_view value);

} // namespace crosscut::ingest
