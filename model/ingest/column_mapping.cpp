#include "model/ingest/column_mapping.h"

#include "model/ingest/content_mapping.h"
#include "model/ingest/export_presets.h"
#include "model/ingest/import_fields.h"

#include <algorithm>

namespace crosscut::ingest {

namespace {

template<typename Range, typename Name>
std::string joined(const Range& range, const Name& name) {
    std::string text;
    for (const auto& one : range) {
        if (!text.empty())
            text += ", ";
        text += name(one);
    }
    return text;
}

Result<int> columnIndex(const std::string& wanted, const SourceColumns& columns) {
    const auto exact = std::find(columns.names.begin(), columns.names.end(), wanted);
    if (exact != columns.names.end())
        return static_cast<int>(exact - columns.names.begin());
    for (std::size_t i = 0; i < columns.names.size(); ++i)
        if (!wanted.empty() && normalizedHeading(columns.names[i]) == normalizedHeading(wanted))
            return static_cast<int>(i);
    const auto number = parseInteger(wanted);
    if (number && *number >= 1 && *number <= static_cast<long long>(columns.names.size()))
        return static_cast<int>(*number - 1);
    return Error{.code = ErrorCode::ColumnNotFound,
                 .args = {wanted, joined(columns.names, [](const std::string& name) { return name; })},
                 .detail = {},
                 .lacking = {}};
}

/// Whether most cells can be read as the field wants them. A column without any cell fits everything.
bool contentFits(FieldType type, const ColumnInference& column) {
    if (column.filled() == 0)
        return true;
    switch (type) {
    case FieldType::Number:
        return column.numberShare() >= 0.5;
    case FieldType::Year:
        return column.numberShare() >= 0.5 || column.timeShare() >= 0.5;
    case FieldType::Date:
    case FieldType::Time:
        return column.timeShare() >= 0.5;
    case FieldType::YesNo:
        return column.yesNoShare() >= 0.5 ||
               (column.isIntegral() && column.minimum() == 1 && column.maximum() == 2);
    case FieldType::Money:
        return column.moneyShare() >= 0.5;
    case FieldType::Minutes:
    case FieldType::Hours:
        return column.minutesShare() >= 0.5;
    default:
        return true;
    }
}

bool isLink(const std::string& heading) {
    const std::string normalized = normalizedHeading(heading);
    return normalized.find("url") != std::string::npos || normalized.find("link") != std::string::npos ||
           normalized.find("链接") != std::string::npos;
}

bool isRunningNumber(const std::string& heading) {
    const std::string normalized = normalizedHeading(heading);
    for (const std::string_view name : {"序号", "no", "index", "row", "rownumber", "rownum", "行号"})
        if (normalized == name)
            return true;
    return false;
}

class Proposal {
public:
    Proposal(const MappingRequest& request, const SourceColumns& columns)
        : m_request(request)
        , m_columns(columns)
        , m_taken(columns.names.size(), false) {
        m_mapping.kind = request.kind;
    }

    Result<ColumnMapping> make() {
        if (auto given = takeGiven(); !given)
            return given.error();
        if (!m_request.complete) {
            if (m_columns.hasHeader) {
                takePreset();
                findByHeading();
                findByBoth();
            } else {
                findByContent();
            }
            findKey();
        }
        addImplied();
        if (auto attributes = addAttributes(); !attributes)
            return attributes.error();
        return std::move(m_mapping);
    }

private:
    Result<void> takeGiven() {
        for (const auto& [field, source] : m_request.given) {
            if (findField(m_request.kind, field) == nullptr)
                return Error{
                    .code = ErrorCode::FieldUnknown,
                    .args = {field, joined(fieldSpecs(m_request.kind),
                                           [](const FieldSpec& spec) { return std::string(spec.name); })},
                    .detail = {},
                    .lacking = {}};
            if (source.empty()) // said to have no column
                m_mapping.fields[field] = {};
            else if (source.starts_with('='))
                m_mapping.fields[field].constant = source.substr(1);
            else if (source == "#" && (field == "id" || field == "user"))
                m_mapping.fields[field].rowNumber = true;
            else if (auto column = columnIndex(source, m_columns); !column)
                return column.error();
            else
                assign(field, *column);
        }
        for (const std::string& name : m_request.key) {
            const auto column = columnIndex(name, m_columns);
            if (!column)
                return column.error();
            m_mapping.key.push_back(*column);
        }
        return {};
    }

    /// What is known of this very export; fields that the user gave stay as they are.
    void takePreset() {
        const ExportPreset* preset = findPreset(m_columns.names);
        if (preset == nullptr || preset->kind != m_request.kind)
            return;
        for (const auto& [field, source] : preset->mappingFor(m_columns.names)) {
            if (m_mapping.fields.contains(field))
                continue;
            if (source.starts_with('=')) {
                m_mapping.fields[field].constant = source.substr(1);
                continue;
            }
            const int column = *columnIndex(source, m_columns);
            if (!m_taken[static_cast<std::size_t>(column)] &&
                contentFits(findField(m_request.kind, field)->type,
                            m_columns.inferences[static_cast<std::size_t>(column)]))
                assign(field, column);
        }
    }

    /// Where no heading says it but one column alone could be it: the time of events, the title of films.
    void findByBoth() {
        const std::string_view field = m_request.kind == EntityKind::Events  ? "time"
                                       : m_request.kind == EntityKind::Films ? "title"
                                                                             : "";
        if (field.empty() || m_mapping.fields.contains(field))
            return;
        const auto fits = [&](std::size_t i) {
            const ColumnInference& column = m_columns.inferences[i];
            return !m_taken[i] && (field == "time" ? readsAsMoment(column) : readsAsFilmTitle(column));
        };
        int found = -1;
        for (std::size_t i = 0; i < m_columns.names.size(); ++i) {
            if (!fits(i))
                continue;
            if (found >= 0)
                return;
            found = static_cast<int>(i);
        }
        if (found >= 0)
            assign(std::string(field), found);
    }

    void findByHeading() {
        for (const FieldSpec& field : fieldSpecs(m_request.kind)) {
            if (m_mapping.fields.contains(field.name))
                continue;
            int best = -1;
            int bestRank = 0;
            for (std::size_t i = 0; i < m_columns.names.size(); ++i) {
                const std::string normalized = normalizedHeading(m_columns.names[i]);
                const int rank =
                    normalized == normalizedHeading(field.name) ? 0 : headingRank(field, normalized);
                const bool better = rank >= 0 && (best < 0 || rank < bestRank);
                if (!better || m_taken[i] || !contentFits(field.type, m_columns.inferences[i]))
                    continue;
                if (field.type == FieldType::Key && isLink(m_columns.names[i]) &&
                    !m_columns.inferences[i].isUnique())
                    continue;
                best = static_cast<int>(i);
                bestRank = rank;
            }
            if (best >= 0)
                assign(std::string(field.name), best);
        }
    }

    void findByContent() {
        for (const auto& [field, column] : fieldsByContent(m_request.kind, m_columns))
            if (!m_mapping.fields.contains(field) && !m_taken[static_cast<std::size_t>(column)])
                assign(field, column);
    }

    /// A film or course without an id: its title where that is unique, else a running number, else its title.
    void findKey() {
        const bool titled = m_request.kind == EntityKind::Films || m_request.kind == EntityKind::Courses;
        const FieldSource* title = m_mapping.find("title");
        if (!titled || !m_mapping.key.empty() || m_mapping.fields.contains("id") || title == nullptr ||
            title->column < 0)
            return;
        if (m_columns.inferences[static_cast<std::size_t>(title->column)].isUnique()) {
            m_mapping.fields["id"].column = title->column;
            return;
        }
        for (std::size_t i = 0; i < m_columns.names.size(); ++i)
            if (!m_taken[i] && isRunningNumber(m_columns.names[i]))
                return assign("id", static_cast<int>(i));
        m_mapping.fields["id"].column = title->column;
    }

    /// What follows from the other fields rather than from a column.
    void addImplied() {
        if (m_request.kind == EntityKind::Subscriptions && !m_mapping.fields.contains("user"))
            m_mapping.fields["user"].rowNumber = true;
        if (m_request.kind == EntityKind::Events && !m_mapping.fields.contains("kind"))
            m_mapping.fields["kind"].constant = impliedKind();
    }

    std::string impliedKind() const {
        const FieldSource* value = m_mapping.find("value");
        if (value == nullptr || value->column < 0)
            return "view";
        const auto column = static_cast<std::size_t>(value->column);
        if (!m_columns.hasHeader)
            return m_columns.inferences[column].maximum() <= 10 ? "rating" : "view";
        const std::string heading = normalizedHeading(m_columns.names[column]);
        for (const std::string_view name : {"rating", "score", "stars", "评分", "打分"})
            if (heading == name)
                return "rating";
        for (const std::string_view name : {"amount", "price", "unitprice", "total", "revenue", "payment",
                                            "金额", "价格", "支付金额", "实付金额", "付款金额", "订单金额"})
            if (heading == name)
                return "purchase";
        return "view";
    }

    Result<void> addAttributes() {
        if (m_request.kind == EntityKind::Events || m_request.kind == EntityKind::Edges)
            return {};
        for (const auto& [name, type] : m_request.attributes) {
            const auto column = columnIndex(name, m_columns);
            if (!column)
                return column.error();
            addAttribute(static_cast<std::size_t>(*column), type);
        }
        if (m_request.allAttributes)
            for (std::size_t i = 0; i < m_columns.names.size(); ++i)
                if (!m_taken[i])
                    addAttribute(i, std::nullopt);
        std::sort(m_mapping.attributes.begin(), m_mapping.attributes.end(),
                  [](const AttributeSource& a, const AttributeSource& b) { return a.column < b.column; });
        return {};
    }

    void addAttribute(std::size_t column, std::optional<AttributeType> type) {
        m_taken[column] = true;
        m_mapping.attributes.push_back({.column = static_cast<int>(column),
                                        .name = m_columns.names[column],
                                        .type = type.value_or(m_columns.inferences[column].type())});
    }

    void assign(const std::string& field, int column) {
        m_mapping.fields[field].column = column;
        m_taken[static_cast<std::size_t>(column)] = true;
    }

    const MappingRequest& m_request;
    const SourceColumns& m_columns;
    std::vector<bool> m_taken;
    ColumnMapping m_mapping;
};

/// The first field that the kind cannot do without and that nothing fills; "" where there is none.
std::string missingField(const ColumnMapping& mapping) {
    const auto has = [&](std::string_view field) { return mapping.find(field) != nullptr; };
    if (mapping.kind == EntityKind::Subscriptions) {
        if (!has("duration") && !has("start"))
            return "duration";
        return has("ended") || has("end") ? "" : "ended";
    }
    for (const FieldSpec& field : fieldSpecs(mapping.kind))
        if (field.required && !has(field.name) && !(field.name == "id" && !mapping.key.empty()))
            return std::string(field.name);
    return {};
}

} // namespace

const FieldSource* ColumnMapping::find(std::string_view field) const {
    const auto found = fields.find(field);
    if (found == fields.end())
        return nullptr;
    const FieldSource& source = found->second;
    return source.column < 0 && !source.constant && !source.rowNumber ? nullptr : &source;
}

std::map<std::string, std::string> ColumnMapping::asText(const std::vector<std::string>& columns) const {
    std::map<std::string, std::string> texts;
    for (const auto& [field, source] : fields) {
        if (source.rowNumber)
            texts[field] = "#";
        else if (source.constant)
            texts[field] = "=" + *source.constant;
        else if (source.column >= 0)
            texts[field] = columns[static_cast<std::size_t>(source.column)];
    }
    return texts;
}

Result<ColumnMapping> proposeMapping(const MappingRequest& request, const SourceColumns& columns) {
    return Proposal(request, columns).make();
}

Result<ColumnMapping> resolveMapping(const MappingRequest& request, const SourceColumns& columns) {
    auto mapping = proposeMapping(request, columns);
    if (!mapping)
        return mapping.error();
    if (std::string missing = missingField(*mapping); !missing.empty())
        return Error{
            .code = ErrorCode::FieldNotMapped, .args = {std::move(missing)}, .detail = {}, .lacking = {}};
    return mapping;
}

KindGuess guessKind(const SourceColumns& columns) {
    if (!columns.hasHeader)
        return guessKindByContent(columns);
    if (const ExportPreset* preset = findPreset(columns.names))
        return {preset->kind, 1};
    KindGuess best;
    for (const EntityKind kind : entityKinds) {
        const MappingRequest request{.kind = kind,
                                     .given = {},
                                     .complete = false,
                                     .allAttributes = false,
                                     .attributes = {},
                                     .key = {}};
        const auto mapping = proposeMapping(request, columns);
        if (!mapping)
            continue;
        double found = 0;
        for (const auto& [field, source] : mapping->fields)
            found += source.column >= 0 ? 1 : 0;
        const bool isComplete = missingField(*mapping).empty() && found > 0;
        const bool isTelling = kind != EntityKind::Users; // one id column alone says little
        const double share = found / static_cast<double>(std::max<std::size_t>(columns.names.size(), 1));
        const double likelihood =
            0.45 * std::min(share, 1.0) + (isComplete ? 0.45 : 0) + (isComplete && isTelling ? 0.1 : 0);
        if (likelihood > best.likelihood)
            best = {kind, likelihood};
    }
    return best;
}

} // namespace crosscut::ingest
