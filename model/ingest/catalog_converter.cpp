#include "model/ingest/catalog_converter.h"

#include "model/ingest/utf8.h"

#include <algorithm>

namespace crosscut::ingest {

namespace {

constexpr std::size_t none = std::string::npos;

/// "合计" under the last row of an export is no person and no film.
bool isTotal(std::string_view key) {
    for (const std::string_view word : {"合计", "总计", "小计", "汇总", "Total", "TOTAL", "Grand Total"})
        if (key == word)
            return true;
    return false;
}

RowIssue issueOf(const CsvRecord& record, std::string column, IssueKind kind, std::string_view value) {
    return {.file = {},
            .line = record.line,
            .column = std::move(column),
            .kind = kind,
            .value = std::string(value),
            .detail = {}};
}

std::optional<Date> dateIn(const CellValue& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr ? std::nullopt : Date::fromIso(*text);
}

} // namespace

CatalogConverter::CatalogConverter(const ColumnMapping& mapping, const SourceColumns& columns,
                                   const CellHints& hints, std::string rowPrefix, std::set<IssueKind> repairs)
    : m_mapping(mapping)
    , m_columns(columns)
    , m_rowPrefix(std::move(rowPrefix))
    , m_repairs(std::move(repairs)) {
    const auto format = [&](int column) {
        return column < 0 ? CellFormat{.decimal = '.',
                                       .dateOrder = DateOrder::Ymd,
                                       .listSeparators = "|",
                                       .pointZeroIds = false,
                                       .unit = {},
                                       .oneTwoYesNo = false}
                          : formatOf(columns.inferences[static_cast<std::size_t>(column)], hints.decimal,
                                     hints.dateOrder);
    };
    for (const FieldSpec& spec : fieldSpecs(mapping.kind)) {
        const FieldSource* source = mapping.find(spec.name);
        if (source == nullptr)
            continue;
        const std::size_t output =
            spec.name == "id" ? none : addOutput(std::string(spec.name), false, AttributeType::Text);
        m_fields.push_back({std::string(spec.name), spec.type, *source, format(source->column), output});
        if (spec.type == FieldType::Money)
            m_currency = addOutput("currency", false, AttributeType::Text);
        if (source->column >= 0 && (spec.name == "start" || spec.name == "end")) {
            const auto latest = columns.inferences[static_cast<std::size_t>(source->column)].latestDate();
            m_lastDay = std::max(m_lastDay, latest);
        }
    }
    const FieldSource* title = mapping.find("title");
    if (mapping.kind == EntityKind::Films && title != nullptr && title->column >= 0 &&
        mapping.find("year") == nullptr) {
        const ColumnInference& titles = columns.inferences[static_cast<std::size_t>(title->column)];
        if (2 * titles.yearsInBrackets() > titles.filled())
            m_year = addOutput("year", false, AttributeType::Text);
    }
    if (mapping.kind == EntityKind::Subscriptions) {
        for (const char* field : {"duration", "ended"})
            if (outputOf(field) == none)
                addOutput(field, false, AttributeType::Text);
        m_unit = addOutput("unit", false, AttributeType::Text);
        const FieldSource* duration = mapping.find("duration");
        m_unitName = duration != nullptr && duration->column >= 0 ? columnName(*duration) : "days";
        if (duration != nullptr && duration->column >= 0)
            if (const std::string& unit =
                    columns.inferences[static_cast<std::size_t>(duration->column)].unit();
                !unit.empty())
                m_unitName = unit;
    }
    for (const AttributeSource& source : mapping.attributes)
        m_attributes.push_back({source, format(source.column), addOutput(source.name, true, source.type)});
}

std::size_t CatalogConverter::addOutput(std::string name, bool isAttribute, AttributeType type) {
    m_output.push_back({std::move(name), isAttribute, type});
    return m_output.size() - 1;
}

std::size_t CatalogConverter::outputOf(std::string_view name) const {
    const auto found = std::find_if(m_output.begin(), m_output.end(), [&](const OutputColumn& column) {
        return !column.isAttribute && column.name == name;
    });
    return found == m_output.end() ? none : static_cast<std::size_t>(found - m_output.begin());
}

std::string_view CatalogConverter::textOf(const FieldSource& source, const CsvRecord& record) const {
    return source.constant     ? std::string_view(*source.constant)
           : source.column < 0 ? std::string_view()
                               : record.fields[static_cast<std::size_t>(source.column)];
}

std::string CatalogConverter::columnName(const FieldSource& source) const {
    return source.column < 0 ? std::string() : m_columns.names[static_cast<std::size_t>(source.column)];
}

void CatalogConverter::convert(const CsvRecord& record, std::int64_t number, Row& row) const {
    row.cells.assign(m_output.size(), CellValue());
    row.issue.reset();
    row.repaired.clear();
    std::string currency;
    for (const Field& field : m_fields) {
        const std::string_view text = textOf(field.source, record);
        CellRead read =
            field.source.rowNumber
                ? CellRead{.value = m_rowPrefix + std::to_string(number), .issue = {}, .currency = {}}
                : readCell(field.type, text, field.format);
        if (read.issue) {
            RowIssue issue = issueOf(record, columnName(field.source), *read.issue, text);
            if (!leaveEmpty(issue, row)) {
                row.issue = std::move(issue);
                return;
            }
        }
        if (field.output != none)
            row.cells[field.output] = std::move(read.value);
        if (!read.currency.empty())
            currency = std::move(read.currency);
    }
    for (const Attribute& attribute : m_attributes) {
        const std::string_view text = record.fields[static_cast<std::size_t>(attribute.source.column)];
        CellRead read = readAttribute(attribute.source.type, text, attribute.format);
        if (read.issue) {
            RowIssue issue = issueOf(record, attribute.source.name, *read.issue, text);
            if (!leaveEmpty(issue, row)) {
                row.issue = std::move(issue);
                return;
            }
        }
        row.cells[attribute.output] = std::move(read.value);
    }
    if (m_mapping.kind == EntityKind::Films)
        completeFilm(row);
    else if (m_mapping.kind == EntityKind::Courses)
        completeCourse(row, currency);
    else if (m_mapping.kind == EntityKind::Subscriptions)
        row.issue = completeSubscription(record, row);
    if (row.issue)
        return;
    row.key = keyOf(record, number, row);
    if (row.key.empty() || row.key == "\x1f" || row.key.starts_with('\x1f') ||
        (m_mapping.kind == EntityKind::Edges && row.key.ends_with('\x1f')))
        row.issue = issueOf(record, {}, IssueKind::KeyMissing, {});
    else if (isTotal(row.key))
        row.issue = issueOf(record, {}, IssueKind::TotalRow, row.key);
}

bool CatalogConverter::leaveEmpty(RowIssue issue, Row& row) const {
    if (!m_repairs.contains(issue.kind))
        return false;
    row.repaired.push_back(std::move(issue));
    return true;
}

std::string CatalogConverter::keyOf(const CsvRecord& record, std::int64_t number, const Row& row) const {
    if (!m_mapping.key.empty()) {
        std::string key;
        for (const int column : m_mapping.key) {
            if (!key.empty())
                key += '|';
            key += trimmed(record.fields[static_cast<std::size_t>(column)]);
        }
        return key;
    }
    const auto textCell = [&](std::string_view name) {
        const std::size_t output = outputOf(name);
        const auto* text = output == none ? nullptr : std::get_if<std::string>(&row.cells[output]);
        return text == nullptr ? std::string() : *text;
    };
    if (m_mapping.kind == EntityKind::Edges)
        return textCell("from") + '\x1f' + textCell("to");
    if (m_mapping.kind == EntityKind::Subscriptions) {
        const std::string start = textCell("start");
        return start.empty() ? textCell("user") : textCell("user") + '\x1f' + start;
    }
    for (const Field& field : m_fields)
        if (field.name == "id")
            return field.source.rowNumber ? m_rowPrefix + std::to_string(number)
                                          : std::string(readKey(textOf(field.source, record), field.format));
    return {};
}

void CatalogConverter::completeFilm(Row& row) const {
    if (m_year == none)
        return;
    if (const auto* title = std::get_if<std::string>(&row.cells[outputOf("title")]))
        if (const auto year = yearInBrackets(*title))
            row.cells[m_year] = std::int64_t{*year};
}

void CatalogConverter::completeCourse(Row& row, const std::string& currency) const {
    if (m_currency == none || std::holds_alternative<std::monostate>(row.cells[outputOf("price")]))
        return;
    row.cells[m_currency] = currency.empty() ? std::string("CNY") : currency;
}

std::optional<RowIssue> CatalogConverter::completeSubscription(const CsvRecord& record, Row& row) const {
    const std::size_t duration = outputOf("duration");
    const std::size_t ended = outputOf("ended");
    const auto cellDate = [&](std::string_view name) {
        const std::size_t output = outputOf(name);
        return output == none ? std::nullopt : dateIn(row.cells[output]);
    };
    const auto nameOf = [&](const char* field) {
        const FieldSource* source = m_mapping.find(field);
        return source == nullptr || source->column < 0 ? std::string(field) : columnName(*source);
    };
    const auto start = cellDate("start");
    const auto end = cellDate("end");
    if (start && end && *end < *start)
        return issueOf(record, nameOf("end"), IssueKind::EndBeforeStart, end->toIso());
    row.cells[m_unit] = m_unitName;
    if (std::holds_alternative<std::monostate>(row.cells[ended]) && m_mapping.find("ended") == nullptr)
        row.cells[ended] = std::int64_t{end.has_value()};
    if (std::holds_alternative<std::monostate>(row.cells[duration]) && start && (end || m_lastDay)) {
        row.cells[duration] = static_cast<double>((end ? *end : *m_lastDay) - *start);
        row.cells[m_unit] = std::string("days");
    }
    if (std::holds_alternative<std::monostate>(row.cells[duration]))
        return issueOf(record, nameOf("duration"), IssueKind::ValueMissing, {});
    if (std::get<double>(row.cells[duration]) < 0)
        return issueOf(record, nameOf("duration"), IssueKind::Negative,
                       textOf(m_mapping.fields.at("duration"), record));
    if (std::holds_alternative<std::monostate>(row.cells[ended]))
        return issueOf(record, nameOf("ended"), IssueKind::ValueMissing, {});
    return std::nullopt;
}

} // namespace crosscut::ingest
