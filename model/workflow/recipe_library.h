#pragma once

#include "model/base/result.h"
#include "model/workflow/import_file.h"

#include <cstddef>
#include <string>
#include <vector>

namespace crosscut::workflow {

/// How imports were done, under names and in an order of the user's own, kept in one small JSON file.
class RecipeLibrary {
public:
    struct Recipe {
        std::string name;
        ImportRequest request;
    };

    /// An empty library where there is no such file; InvalidOption where it is none of ours.
    static Result<RecipeLibrary> load(const std::string& path);
    /// The file is replaced at once, never half.
    Result<void> save(const std::string& path) const;

    const std::vector<Recipe>& recipes() const { return m_recipes; }
    /// At the end; a recipe of the same name is replaced where it stands.
    void put(const std::string& name, const ImportRequest& request);
    /// Does nothing where another recipe has the name, or it is empty.
    void rename(std::size_t at, const std::string& name);
    void move(std::size_t from, std::size_t to);
    void remove(std::size_t at);

private:
    std::vector<Recipe> m_recipes;
};

} // namespace crosscut::workflow
