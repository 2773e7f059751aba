#include "app/plan_choice.h"

#include "model/store/catalog_tables.h"
#include "model/store/guarded.h"
#include "model/store/plan_table.h"

#include <algorithm>

namespace crosscut::app {

namespace {

std::string namesOf(const std::vector<Plan>& plans) {
    std::string names;
    for (const Plan& plan : plans)
        names += (names.empty() ? "" : ", ") + plan.name;
    return names;
}

} // namespace

Result<std::vector<Plan>> storedPlans(const store::ProjectFile& project) {
    return store::guarded(project.path(), [&]() -> Result<std::vector<Plan>> {
        return store::PlanTable(project.database()).all();
    });
}

Result<Plan> choosePlan(const store::ProjectFile& project, const std::string& option,
                        const std::string& name) {
    auto plans = storedPlans(project);
    if (!plans)
        return plans.error();
    if (name.empty() && plans->empty())
        return Error{.code = ErrorCode::NothingToModel, .args = {"plans"}, .detail = {}, .lacking = {}};
    if (name.empty() && plans->size() > 1)
        return invalidOption(option, "", namesOf(*plans));
    const auto found = name.empty() ? plans->begin() : std::ranges::find(*plans, name, &Plan::name);
    if (found == plans->end())
        return Error{
            .code = ErrorCode::PlanNotFound, .args = {name}, .detail = namesOf(*plans), .lacking = {}};
    return *found;
}

Result<std::pair<std::string, std::string>> splitPair(const store::ProjectFile& project,
                                                      const std::string& text) {
    using Keys = std::pair<std::string, std::string>;
    return store::guarded(project.path(), [&]() -> Result<Keys> {
        std::vector<Keys> known;
        for (std::size_t colon = text.find(':'); colon != std::string::npos;
             colon = text.find(':', colon + 1)) {
            Keys keys{text.substr(0, colon), text.substr(colon + 1)};
            if (store::findFilm(project.database(), keys.first) &&
                store::findCourse(project.database(), keys.second))
                known.push_back(std::move(keys));
        }
        if (known.size() == 1)
            return known.front();
        const std::size_t colon = text.find(':');
        if (colon == std::string::npos || known.size() > 1)
            return invalidOption("--add", text, "FILM:COURSE");
        if (!store::findFilm(project.database(), text.substr(0, colon)))
            return Error{.code = ErrorCode::FilmNotFound,
                         .args = {text.substr(0, colon)},
                         .detail = {},
                         .lacking = {}};
        return Error{
            .code = ErrorCode::CourseNotFound, .args = {text.substr(colon + 1)}, .detail = {}, .lacking = {}};
    });
}

} // namespace crosscut::app
