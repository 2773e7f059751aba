#include "model/ingest/event_reader.h"

#include "model/domain/event.h"
#include "model/ingest/utf8.h"
#include "model/ingest/value_parser.h"

#include <algorithm>
#include <charconv>

namespace crosscut::ingest {

namespace {

struct KindWord {
    std::string_view word; ///< lower case
    std::string_view key;
};
constexpr KindWord kindWords[] = {
    {"watch", "view"},     {"watched", "view"},     {"play", "view"},      {"views", "view"},
    {"browse", "view"},    {"观看", "view"},        {"播放", "view"},      {"浏览", "view"},
    {"看过", "view"},      {"likes", "like"},       {"点赞", "like"},      {"喜欢", "like"},
    {"赞", "like"},        {"comments", "comment"}, {"评论", "comment"},   {"弹幕", "comment"},
    {"rate", "rating"},    {"rated", "rating"},     {"评分", "rating"},    {"打分", "rating"},
    {"搜索", "search"},    {"试听", "trial"},       {"试看", "trial"},     {"试学", "trial"},
    {"buy", "purchase"},   {"bought", "purchase"},  {"order", "purchase"}, {"purchased", "purchase"},
    {"购买", "purchase"},  {"下单", "purchase"},    {"支付", "purchase"},  {"付款", "purchase"},
    {"直播", "live"},      {"看直播", "live"},      {"测验", "quiz"},      {"答题", "quiz"},
    {"点击", "click"},     {"分享", "share"},       {"转发", "share"},     {"favorite", "favourite"},
    {"收藏", "favourite"}, {"加购", "favourite"}};

/// Numbers as logs write them; everything else goes the long way.
std::optional<double> quickNumber(std::string_view text) {
    if (text.empty() || text.size() > 15 || text.front() < '0' || text.front() > '9')
        return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

RowIssue issueOf(const CsvRecord& record, const std::string& column, IssueKind kind, std::string_view value) {
    return {.file = {},
            .line = record.line,
            .column = column,
            .kind = kind,
            .value = std::string(value),
            .detail = {}};
}

} // namespace

void EventRows::reserve(std::size_t n) {
    user.reserve(n);
    item.reserve(n);
    kind.reserve(n);
    value.reserve(n);
    time.reserve(n);
    currency.reserve(n);
    line.reserve(n);
}

EventReader::EventReader(const ColumnMapping& mapping, const SourceColumns& columns, const CellHints& hints,
                         std::string_view text, std::set<IssueKind> repairs)
    : m_text(text)
    , m_repairs(std::move(repairs)) {
    const auto part = [&](std::string_view field) {
        Part one;
        one.source = mapping.find(field);
        if (one.source != nullptr && one.source->column >= 0) {
            const auto column = static_cast<std::size_t>(one.source->column);
            one.format = formatOf(columns.inferences[column], hints.decimal, hints.dateOrder);
            one.column = columns.names[column];
        }
        return one;
    };
    m_user = part("user");
    m_item = part("item");
    m_kind = part("kind");
    m_value = part("value");
    m_currency = part("currency");
    m_time = part("time");
}

std::string_view EventReader::textOf(const Part& part, const CsvRecord& record) const {
    if (part.source == nullptr)
        return {};
    if (part.source->constant)
        return *part.source->constant;
    return part.source->column < 0 ? std::string_view()
                                   : record.fields[static_cast<std::size_t>(part.source->column)];
}

std::string_view EventReader::lasting(std::string_view text, EventRows& rows) const {
    const bool isInSource = text.data() >= m_text.data() && text.data() < m_text.data() + m_text.size();
    return isInSource ? text : std::string_view(rows.owned.emplace_back(text));
}

std::optional<RowIssue> EventReader::read(const CsvRecord& record, std::int64_t number, EventRows& rows) {
    std::string_view user = readKey(textOf(m_user, record), m_user.format);
    const std::string_view item = readKey(textOf(m_item, record), m_item.format);
    std::string numbered;
    if (m_user.source != nullptr && m_user.source->rowNumber)
        user = numbered = std::to_string(number);
    if (user.empty())
        return issueOf(record, m_user.column, IssueKind::KeyMissing, {});
    if (item.empty())
        return issueOf(record, m_item.column, IssueKind::KeyMissing, {});
    const std::string_view kind = trimmed(textOf(m_kind, record));
    if (kind.empty())
        return issueOf(record, m_kind.column, IssueKind::ValueMissing, {});

    const std::string_view valueText = textOf(m_value, record);
    double value = noValue;
    std::string_view currencyCode = trimmed(textOf(m_currency, record));
    ParsedMoney money;
    if (const auto quick = m_value.format.decimal == '.' ? quickNumber(valueText) : std::nullopt) {
        value = *quick;
    } else if (!isMissing(valueText)) {
        if (const auto parsed = parseMoney(valueText, m_value.format.decimal)) {
            money = *parsed;
            value = money.amount;
            if (currencyCode.empty())
                currencyCode = money.currency;
        } else if (RowIssue issue = issueOf(record, m_value.column, IssueKind::NotANumber, valueText);
                   !leaveEmpty(issue)) {
            return issue;
        }
    }

    std::int64_t time = noTime;
    if (const std::string_view text = textOf(m_time, record); !isMissing(text)) {
        if (const auto parsed = parseTime(text, m_time.format.dateOrder))
            time = *parsed;
        else if (RowIssue issue = issueOf(record, m_time.column, IssueKind::NotATime, text);
                 !leaveEmpty(issue))
            return issue;
    }

    rows.user.push_back(lasting(user, rows));
    rows.item.push_back(lasting(item, rows));
    rows.kind.push_back(kindOf(kind));
    rows.value.push_back(value);
    rows.time.push_back(time);
    rows.currency.push_back(currencyCode.empty() ? std::uint8_t{0} : currencyOf(currencyCode));
    rows.line.push_back(record.line);
    return std::nullopt;
}

bool EventReader::leaveEmpty(RowIssue issue) {
    if (!m_repairs.contains(issue.kind))
        return false;
    m_repaired.push_back(std::move(issue));
    return true;
}

std::uint8_t EventReader::kindOf(std::string_view text) {
    for (std::size_t i = 0; i < m_kindTexts.size(); ++i)
        if (m_kindTexts[i] == text)
            return m_kindOfText[i];
    if (hasTooManyKinds())
        return 0;
    const std::string key = eventKindKey(text);
    auto known = std::find(m_kinds.begin(), m_kinds.end(), key);
    if (known == m_kinds.end())
        known = m_kinds.insert(m_kinds.end(), key);
    m_kindTexts.emplace_back(text);
    m_kindOfText.push_back(static_cast<std::uint8_t>(known - m_kinds.begin()));
    return m_kindOfText.back();
}

std::uint8_t EventReader::currencyOf(std::string_view code) {
    std::string upper(code.substr(0, 8));
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    if (const auto money = parseMoney("1" + upper); money && !money->currency.empty())
        upper = money->currency;
    auto known = std::find(m_currencies.begin(), m_currencies.end(), upper);
    if (known == m_currencies.end()) {
        if (m_currencies.size() >= mostKinds)
            return 0;
        known = m_currencies.insert(m_currencies.end(), upper);
    }
    return static_cast<std::uint8_t>(known - m_currencies.begin());
}

std::string eventKindKey(std::string_view text) {
    const std::string lower = lowered(trimmed(text));
    if (std::find(eventKindKeys.begin(), eventKindKeys.end(), lower) != eventKindKeys.end())
        return lower;
    for (const KindWord& word : kindWords)
        if (lower == word.word)
            return std::string(word.key);
    return std::string(trimmed(text));
}

} // namespace crosscut::ingest
