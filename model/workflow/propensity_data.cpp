#include "model/workflow/propensity_data.h"

#include "model/store/catalog_tables.h"
#include "model/text/segmenter.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace crosscut::workflow {

namespace {

using features::Covariate;

constexpr std::size_t mostLevelsByDefault = 20;
constexpr double leastFilled =
    0.8; ///< share of cells that a column needs to be taken without being asked for
constexpr double defaultCutoff = 0.8;

Error nothing(std::string what) {
    return Error{.code = ErrorCode::NothingToModel, .args = {std::move(what)}, .detail = {}, .lacking = {}};
}

/// 1 yes, 0 no, -1 neither.
int yesOrNo(const std::string& level) {
    static const std::set<std::string> yes{"yes", "true", "1", "y", "t", "是", "有"};
    static const std::set<std::string> no{"no", "false", "0", "n", "f", "否", "无"};
    const std::string key = text::normalized(level);
    return yes.contains(key) ? 1 : no.contains(key) ? 0 : -1;
}

/// 1, 0 or NaN (empty) for each row.
Result<std::vector<double>> labelsOf(const DataColumn& column) {
    const Error wrong = invalidOption("target", column.name, "yes, no");
    std::vector<double> labels;
    if (column.isNumeric()) {
        for (const double value : column.numbers) {
            if (!std::isnan(value) && value != 0 && value != 1)
                return wrong;
            labels.push_back(value);
        }
        return labels;
    }
    for (const std::string& level : column.levels)
        if (yesOrNo(level) < 0)
            return wrong;
    for (const std::int32_t code : column.codes)
        labels.push_back(code < 0 ? std::nan("") : yesOrNo(column.levels[static_cast<std::size_t>(code)]));
    return labels;
}

bool usableByDefault(const DataColumn& column) {
    std::size_t filled = 0;
    for (std::size_t row = 0; row < column.size(); ++row)
        filled += column.isNumeric() ? !std::isnan(column.numbers[row]) : column.codes[row] >= 0;
    return (column.isNumeric() || column.levels.size() <= mostLevelsByDefault) &&
           static_cast<double>(filled) >= leastFilled * static_cast<double>(column.size()) && filled > 0;
}

/// The rows of a column in another order.
DataColumn picked(const DataColumn& column, const std::vector<std::size_t>& rows) {
    DataColumn result{column.name, column.type, {}, {}, column.levels};
    for (const std::size_t row : rows) {
        if (column.isNumeric())
            result.numbers.push_back(column.numbers[row]);
        else
            result.codes.push_back(column.codes[row]);
    }
    return result;
}

/// Takes out, one by one, the columns that nobody asked for by name and that a fit cannot use.
Result<features::DesignMatrix> buildLeniently(const std::vector<DataColumn>& columns,
                                              std::vector<Covariate> covariates,
                                              const std::set<std::string>& optional,
                                              const std::vector<std::uint8_t>& keep,
                                              std::vector<std::string>& warnings) {
    for (;;) {
        auto design = features::buildDesignMatrix(columns, covariates, keep);
        if (design)
            return design;
        const Error& error = design.error();
        const bool constant =
            error.code == ErrorCode::ColumnConstant || error.code == ErrorCode::ColumnMissing;
        if (!constant && error.code != ErrorCode::ColumnsCollinear)
            return error;
        const auto culprit = std::find_if(covariates.begin(), covariates.end(), [&](const Covariate& one) {
            return optional.contains(one.name) &&
                   (error.args[0] == one.name || error.args[0].starts_with(one.name + "="));
        });
        if (culprit == covariates.end())
            return error;
        warnings.push_back((constant ? "constant:" : "collinear:") + culprit->name);
        covariates.erase(culprit);
    }
}

Result<PropensityData> finish(std::vector<std::string> people, const std::vector<double>& labels,
                              const std::vector<DataColumn>& columns,
                              const std::vector<Covariate>& covariates,
                              const std::set<std::string>& optional) {
    PropensityData data;
    std::vector<std::uint8_t> keep(labels.size());
    std::transform(labels.begin(), labels.end(), keep.begin(),
                   [](double label) { return !std::isnan(label); });
    auto design = buildLeniently(columns, covariates, optional, keep, data.warnings);
    if (!design)
        return design.error();
    data.design = std::move(*design);
    if (data.design.incompleteRows > 0)
        data.warnings.push_back("dropped_missing:" + std::to_string(data.design.incompleteRows));
    data.label.resize(static_cast<Eigen::Index>(data.design.rows.size()));
    for (std::size_t i = 0; i < data.design.rows.size(); ++i) {
        data.people.push_back(std::move(people[data.design.rows[i]]));
        data.label[static_cast<Eigen::Index>(i)] = labels[data.design.rows[i]];
    }
    return data;
}

std::vector<Covariate> parseAll(const std::vector<std::string>& texts) {
    std::vector<Covariate> covariates;
    for (const std::string& one : texts)
        covariates.push_back(features::parseCovariate(one));
    return covariates;
}

std::vector<std::size_t> orderByKey(const std::vector<std::string>& keys) {
    std::vector<std::size_t> order(keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    return order;
}

Result<PropensityData> forAttribute(const store::ProjectFile& project, const PropensityOptions& options) {
    const std::vector<std::string> names = store::userColumnNames(project.database());
    const store::UserColumns table = store::readUserColumns(project.database(), names);
    const auto target = std::find_if(table.columns.begin(), table.columns.end(),
                                     [&](const DataColumn& column) { return column.name == options.target; });
    if (target == table.columns.end()) {
        std::string known;
        for (const std::string& name : names)
            known += (known.empty() ? "" : ", ") + name;
        return Error{
            .code = ErrorCode::ColumnNotFound, .args = {options.target, known}, .detail = {}, .lacking = {}};
    }
    const auto allLabels = labelsOf(*target);
    if (!allLabels)
        return allLabels.error();

    const std::vector<std::size_t> order = orderByKey(table.keys);
    std::vector<std::string> people;
    std::vector<double> labels;
    for (const std::size_t row : order) {
        people.push_back(table.keys[row]);
        labels.push_back((*allLabels)[row]);
    }
    std::vector<Covariate> covariates = parseAll(options.covariates);
    std::set<std::string> optional;
    std::vector<DataColumn> columns;
    for (const DataColumn& column : table.columns) {
        if (column.name == options.target)
            continue;
        columns.push_back(picked(column, order));
        if (options.covariates.empty() && usableByDefault(column)) {
            covariates.push_back({column.name, features::Coding::Automatic, {}});
            optional.insert(column.name);
        }
    }
    return finish(std::move(people), labels, columns, covariates, optional);
}

/// What "buys:X" means: the items of a field, or one course.
struct Target {
    std::vector<std::uint8_t> items;
    bool single = false;
};

Result<Target> resolveTarget(const Behaviour& behaviour, const std::string& wanted) {
    Target target{std::vector<std::uint8_t>(behaviour.items.size(), 0), false};
    std::set<std::string> fields;
    bool field = false;
    bool course = false;
    for (const BehaviourItem& item : behaviour.items) {
        fields.insert(item.field);
        field = field || (item.kind == BehaviourItem::Kind::Course && item.field == wanted);
        course = course || (item.kind == BehaviourItem::Kind::Course && item.key == wanted);
    }
    if (wanted.empty() || (!field && !course)) {
        std::string known;
        for (const std::string& name : fields)
            if (!name.empty())
                known += (known.empty() ? "" : ", ") + name;
        return invalidOption("target", "buys:" + wanted, known);
    }
    target.single = !field;
    for (std::size_t i = 0; i < behaviour.items.size(); ++i) {
        const BehaviourItem& item = behaviour.items[i];
        target.items[i] =
            item.kind == BehaviourItem::Kind::Course && (field ? item.field == wanted : item.key == wanted);
    }
    return target;
}

Result<std::int64_t> cutoffOf(const Behaviour& behaviour, const PropensityOptions& options) {
    if (options.cutoff)
        return Timestamp::fromDate(*options.cutoff).milliseconds;
    std::int64_t first = INT64_MAX;
    std::int64_t last = INT64_MIN;
    for (const std::int64_t time : behaviour.time)
        if (time != noTime) {
            first = std::min(first, time);
            last = std::max(last, time);
        }
    if (first >= last)
        return nothing("events");
    return first + static_cast<std::int64_t>(defaultCutoff * static_cast<double>(last - first));
}

/// One person's acts before the cutoff, and whether they bought afterwards.
struct Person {
    double events = 0, films = 0, purchases = 0, spend = 0, aboutTarget = 0;
    std::int64_t lastSeen = noTime;
    bool owned = false;
    bool buys = false;
};

std::vector<Person> observe(const Behaviour& behaviour, const Target& target, std::int64_t cutoff) {
    std::vector<Person> people(behaviour.users.size());
    const auto isPurchase = [&](std::size_t i) {
        return behaviour.kind[i] == static_cast<std::uint8_t>(EventKind::Purchase);
    };
    for (std::size_t i = 0; i < behaviour.user.size(); ++i) {
        if (behaviour.time[i] == noTime)
            continue;
        Person& person = people[behaviour.user[i]];
        const bool onTarget = target.items[behaviour.item[i]] != 0;
        if (behaviour.time[i] >= cutoff) {
            person.buys = person.buys || (onTarget && isPurchase(i));
            continue;
        }
        ++person.events;
        person.films += behaviour.items[behaviour.item[i]].kind == BehaviourItem::Kind::Film;
        person.aboutTarget += onTarget;
        if (isPurchase(i)) {
            ++person.purchases;
            person.spend += std::isnan(behaviour.value[i]) ? 0 : std::max(0.0, behaviour.value[i]);
            person.owned = person.owned || onTarget;
        }
        person.lastSeen = std::max(person.lastSeen, behaviour.time[i]);
    }
    return people;
}

/// Counts of acts have long tails: they enter as ln(1 + n), which their names say.
std::vector<DataColumn> behaviourColumns(const std::vector<Person>& people, std::int64_t cutoff) {
    std::vector<DataColumn> columns;
    const auto add = [&](const char* name, const auto& valueOf) {
        DataColumn column{name, AttributeType::Number, {}, {}, {}};
        for (const Person& person : people)
            column.numbers.push_back(valueOf(person));
        columns.push_back(std::move(column));
    };
    add("log_events", [](const Person& p) { return std::log1p(p.events); });
    add("log_film_events", [](const Person& p) { return std::log1p(p.films); });
    add("log_courses_bought", [](const Person& p) { return std::log1p(p.purchases); });
    add("log_spend", [](const Person& p) { return std::log1p(p.spend); });
    add("log_target_events", [](const Person& p) { return std::log1p(p.aboutTarget); });
    add("recency_days", [cutoff](const Person& p) {
        return static_cast<double>(cutoff - p.lastSeen) / static_cast<double>(Timestamp::millisecondsPerDay);
    });
    return columns;
}

Result<PropensityData> forPurchase(const store::ProjectFile& project, const PropensityOptions& options,
                                   const std::string& wanted, TaskMonitor& monitor) {
    const auto behaviour = readBehaviour(project, {}, monitor);
    if (!behaviour)
        return behaviour.error();
    if (behaviour->user.empty())
        return nothing("events");
    const auto target = resolveTarget(*behaviour, wanted);
    if (!target)
        return target.error();
    const auto cutoff = cutoffOf(*behaviour, options);
    if (!cutoff)
        return cutoff.error();

    std::vector<Person> all = observe(*behaviour, *target, *cutoff);
    const std::vector<std::string> names = store::userColumnNames(project.database());
    const store::UserColumns table = store::readUserColumns(project.database(), names);
    std::map<std::string, std::size_t> rowOfKey;
    for (std::size_t row = 0; row < table.keys.size(); ++row)
        rowOfKey.emplace(table.keys[row], row);
    std::vector<Person> people;
    std::vector<std::string> keys;
    std::vector<std::size_t> rows;
    std::vector<double> labels;
    for (std::size_t user = 0; user < all.size(); ++user) {
        const auto row = rowOfKey.find(behaviour->users[user]);
        if (all[user].events == 0 || (target->single && all[user].owned) || row == rowOfKey.end())
            continue;
        people.push_back(all[user]);
        keys.push_back(behaviour->users[user]);
        rows.push_back(row->second);
        labels.push_back(all[user].buys);
    }
    if (people.empty())
        return nothing("events");

    std::vector<DataColumn> columns = behaviourColumns(people, *cutoff);
    std::vector<Covariate> covariates;
    std::set<std::string> optional;
    for (const DataColumn& column : columns) {
        covariates.push_back({column.name, features::Coding::Number, {}});
        optional.insert(column.name);
    }
    static const std::set<std::string> standard{"age", "gender", "education"};
    for (const DataColumn& column : table.columns) {
        columns.push_back(picked(column, rows));
        if (options.covariates.empty() && standard.contains(column.name) && usableByDefault(columns.back())) {
            covariates.push_back({column.name, features::Coding::Automatic, {}});
            optional.insert(column.name);
        }
    }
    for (Covariate& named : parseAll(options.covariates))
        covariates.push_back(std::move(named));
    auto data = finish(std::move(keys), labels, columns, covariates, optional);
    if (data)
        data->hasHeldOut = true;
    return data;
}

} // namespace

Result<PropensityData> preparePropensity(const store::ProjectFile& project, const PropensityOptions& options,
                                         TaskMonitor& monitor) {
    if (options.target.empty())
        return invalidOption("target", "", "ATTRIBUTE, buys:FIELD, buys:COURSE");
    if (options.target.starts_with("buys:"))
        return forPurchase(project, options, options.target.substr(5), monitor);
    return forAttribute(project, options);
}

} // namespace crosscut::workflow
