#include "model/ingest/content_mapping.h"

#include <algorithm>

namespace crosscut::ingest {

namespace {

constexpr double mostly = 0.9;

/// First column that `fits` and that is not taken yet, or -1.
template<typename Fits>
int findColumn(const SourceColumns& columns, std::vector<bool>& taken, const Fits& fits) {
    for (std::size_t i = 0; i < columns.inferences.size(); ++i)
        if (!taken[i] && fits(columns.inferences[i])) {
            taken[i] = true;
            return static_cast<int>(i);
        }
    return -1;
}

std::map<std::string, int> eventFields(const SourceColumns& columns, std::vector<bool>& taken) {
    std::map<std::string, int> fields;
    fields["time"] = findColumn(columns, taken, readsAsMoment);
    fields["user"] = findColumn(columns, taken, [](const ColumnInference&) { return true; });
    fields["item"] = findColumn(columns, taken, [](const ColumnInference&) { return true; });
    fields["value"] = findColumn(columns, taken,
                                 [](const ColumnInference& column) { return column.numberShare() > mostly; });
    fields["kind"] = findColumn(
        columns, taken, [](const ColumnInference& column) { return column.type() == AttributeType::Factor; });
    return fields;
}

std::map<std::string, int> titledFields(EntityKind kind, const SourceColumns& columns,
                                        std::vector<bool>& taken) {
    std::map<std::string, int> fields;
    fields["id"] =
        findColumn(columns, taken, [](const ColumnInference& column) { return column.isUnique(); });
    fields["title"] = findColumn(columns, taken, readsAsFilmTitle);
    if (fields["title"] < 0)
        fields["title"] = findColumn(columns, taken, [](const ColumnInference& column) {
            return column.type() == AttributeType::Text && column.numberShare() < 0.5;
        });
    if (kind == EntityKind::Films)
        fields["genres"] = findColumn(columns, taken, [](const ColumnInference& column) {
            return !column.listSeparators().empty() && column.numberShare() < 0.1;
        });
    return fields;
}

} // namespace

bool readsAsMoment(const ColumnInference& column) {
    return column.timeShare() > mostly &&
           (!column.isIntegral() || column.minimum() > 1e8 || column.type() == AttributeType::Date);
}

bool readsAsFilmTitle(const ColumnInference& column) {
    return column.filled() > 0 && 2 * column.yearsInBrackets() > column.filled();
}

std::map<std::string, int> fieldsByContent(EntityKind kind, const SourceColumns& columns) {
    std::vector<bool> taken(columns.inferences.size(), false);
    std::map<std::string, int> fields;
    switch (kind) {
    case EntityKind::Events:
        fields = eventFields(columns, taken);
        break;
    case EntityKind::Films:
    case EntityKind::Courses:
        fields = titledFields(kind, columns, taken);
        break;
    case EntityKind::Users:
        fields["id"] =
            findColumn(columns, taken, [](const ColumnInference& column) { return column.isUnique(); });
        break;
    case EntityKind::Edges:
        fields["from"] = findColumn(columns, taken, [](const ColumnInference&) { return true; });
        fields["to"] = findColumn(columns, taken, [](const ColumnInference&) { return true; });
        break;
    case EntityKind::Subscriptions:
        fields["ended"] = findColumn(
            columns, taken, [](const ColumnInference& column) { return column.yesNoShare() > 0.99; });
        fields["duration"] = findColumn(
            columns, taken, [](const ColumnInference& column) { return column.numberShare() > mostly; });
        break;
    }
    std::erase_if(fields, [](const auto& field) { return field.second < 0; });
    return fields;
}

KindGuess guessKindByContent(const SourceColumns& columns) {
    const auto any = [&](auto fits) {
        return std::any_of(columns.inferences.begin(), columns.inferences.end(), fits);
    };
    if (any(readsAsFilmTitle))
        return {EntityKind::Films, 0.6};
    if (columns.inferences.size() >= 3 && any(readsAsMoment))
        return {EntityKind::Events, 0.6};
    if (columns.inferences.size() == 2)
        return {EntityKind::Edges, 0.3};
    return {EntityKind::Users, 0.1};
}

} // namespace crosscut::ingest
