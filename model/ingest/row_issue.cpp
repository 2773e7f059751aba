#include "model/ingest/row_issue.h"

#include "model/ingest/utf8.h"

namespace crosscut::ingest {

std::optional<IssueKind> issueKindFromString(std::string_view name) {
    for (int kind = 0; kind <= static_cast<int>(IssueKind::OrphanItem); ++kind)
        if (toString(static_cast<IssueKind>(kind)) == name)
            return static_cast<IssueKind>(kind);
    return std::nullopt;
}

void IssueLog::add(RowIssue issue) {
    ++m_counts[issue.kind];
    if (m_issues.size() >= kept)
        return;
    issue.file = m_file;
    issue.value = shownValue(issue.value);
    m_issues.push_back(std::move(issue));
}

void IssueLog::count(IssueKind kind, std::int64_t n) {
    if (n > 0)
        m_counts[kind] += n;
}

std::map<std::string, std::int64_t> IssueLog::counts() const {
    std::map<std::string, std::int64_t> byName;
    for (const auto& [kind, n] : m_counts)
        byName[std::string(toString(kind))] = n;
    return byName;
}

std::string shownValue(std::string_view value) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string shown;
    while (!value.empty() && shown.size() < IssueLog::longestValue) {
        const std::size_t length = utf8SequenceLength(value);
        if (length > 0 && value.front() != '\0') {
            shown += value.substr(0, length);
            value.remove_prefix(length);
            continue;
        }
        const auto byte = static_cast<unsigned char>(value.front());
        shown += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
        value.remove_prefix(1);
    }
    if (!value.empty())
        shown += "…";
    return shown;
}

} // namespace crosscut::ingest
