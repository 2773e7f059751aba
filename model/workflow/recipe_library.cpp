#include "model/workflow/recipe_library.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <utility>

namespace crosscut::workflow {

namespace {

using nlohmann::json;

Error notALibrary(const std::string& path) {
    return invalidOption("recipes", path, "a file of saved recipes");
}

} // namespace

Result<RecipeLibrary> RecipeLibrary::load(const std::string& path) {
    RecipeLibrary library;
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return library;
    std::ostringstream text;
    text << file.rdbuf();
    const json document = json::parse(text.str(), nullptr, false);
    if (!document.is_array())
        return notALibrary(path);
    for (const json& entry : document) {
        if (!entry.is_object() || !entry.contains("name") || !entry["name"].is_string() ||
            !entry.contains("recipe"))
            return notALibrary(path);
        auto request = recipeFromJson(entry["recipe"].dump());
        if (!request)
            return request.error();
        library.m_recipes.push_back({entry["name"].get<std::string>(), *std::move(request)});
    }
    return library;
}

Result<void> RecipeLibrary::save(const std::string& path) const {
    json document = json::array();
    for (const Recipe& recipe : m_recipes)
        document.push_back({{"name", recipe.name}, {"recipe", json::parse(recipeToJson(recipe.request))}});
    std::error_code failed;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), failed);
    const std::string part = path + ".part";
    std::ofstream file(part, std::ios::binary);
    file << document.dump(2, ' ', false, json::error_handler_t::replace) << '\n';
    file.close();
    if (file)
        std::filesystem::rename(part, path, failed);
    if (!file || failed)
        return Error{.code = ErrorCode::FileNotWritable, .args = {path}, .detail = {}, .lacking = {}};
    return {};
}

void RecipeLibrary::put(const std::string& name, const ImportRequest& request) {
    const auto known = std::find_if(m_recipes.begin(), m_recipes.end(),
                                    [&](const Recipe& recipe) { return recipe.name == name; });
    if (known == m_recipes.end())
        m_recipes.push_back({name, request});
    else
        known->request = request;
}

void RecipeLibrary::rename(std::size_t at, const std::string& name) {
    const bool isTaken = std::any_of(m_recipes.begin(), m_recipes.end(),
                                     [&](const Recipe& recipe) { return recipe.name == name; });
    if (!isTaken && !name.empty())
        m_recipes[at].name = name;
}

void RecipeLibrary::move(std::size_t from, std::size_t to) {
    Recipe recipe = std::move(m_recipes[from]);
    remove(from);
    m_recipes.insert(m_recipes.begin() + static_cast<std::ptrdiff_t>(to), std::move(recipe));
}

void RecipeLibrary::remove(std::size_t at) {
    m_recipes.erase(m_recipes.begin() + static_cast<std::ptrdiff_t>(at));
}

} // namespace crosscut::workflow
