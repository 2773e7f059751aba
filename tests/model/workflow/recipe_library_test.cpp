#include "model/workflow/recipe_library.h"
#include "tests/support/test_files.h"

#include <gtest/gtest.h>

namespace crosscut::workflow {

namespace {

ImportRequest request(EntityKind kind, const std::string& delimiter) {
    ImportRequest made;
    made.kind = kind;
    made.delimiter = delimiter;
    made.escape = '\\';
    made.repairs = {"not_a_date"};
    made.dropDuplicates = true;
    return made;
}

std::vector<std::string> names(const RecipeLibrary& library) {
    std::vector<std::string> all;
    for (const RecipeLibrary::Recipe& recipe : library.recipes())
        all.push_back(recipe.name);
    return all;
}

} // namespace

TEST(RecipeLibrary, ComesBackAsItWasSaved) {
    const test::TemporaryFolder folder;
    const std::string path = folder.file("settings/recipes.json");
    RecipeLibrary library;
    library.put("周末导出", request(EntityKind::Events, ";"));
    library.put("users", request(EntityKind::Users, "\t"));
    ASSERT_TRUE(library.save(path).ok());
    const auto loaded = RecipeLibrary::load(path);
    ASSERT_TRUE(loaded.ok());
    EXPECT_EQ(names(*loaded), (std::vector<std::string>{"周末导出", "users"}));
    const ImportRequest& first = loaded->recipes().front().request;
    EXPECT_EQ(first.kind, EntityKind::Events);
    EXPECT_EQ(first.delimiter, ";");
    EXPECT_EQ(first.escape, '\\');
    EXPECT_EQ(first.repairs, std::vector<std::string>{"not_a_date"});
    EXPECT_TRUE(first.dropDuplicates);
}

TEST(RecipeLibrary, KeepsItsOrderAndItsNamesApart) {
    RecipeLibrary library;
    for (const char* name : {"a", "b", "c"})
        library.put(name, request(EntityKind::Users, ","));
    library.move(2, 0);
    EXPECT_EQ(names(library), (std::vector<std::string>{"c", "a", "b"}));
    library.rename(1, "b");
    library.rename(1, "");
    EXPECT_EQ(names(library), (std::vector<std::string>{"c", "a", "b"}));
    library.rename(1, "d");
    library.put("d", request(EntityKind::Films, ","));
    EXPECT_EQ(names(library), (std::vector<std::string>{"c", "d", "b"}));
    EXPECT_EQ(library.recipes()[1].request.kind, EntityKind::Films);
    library.remove(0);
    EXPECT_EQ(names(library), (std::vector<std::string>{"d", "b"}));
}

TEST(RecipeLibrary, NoFileIsAnEmptyLibraryAndAStrangeOneAnError) {
    const test::TemporaryFolder folder;
    const auto none = RecipeLibrary::load(folder.file("none.json"));
    ASSERT_TRUE(none.ok());
    EXPECT_TRUE(none->recipes().empty());
    EXPECT_FALSE(RecipeLibrary::load(folder.write("bad.json", "{\"a\": 1}")).ok());
    EXPECT_FALSE(RecipeLibrary::load(folder.write("torn.json", "[{\"name\": ")).ok());
}

TEST(Recipe, ANumberThatIsNoneOfLinesIsRefused) {
    EXPECT_FALSE(recipeFromJson(R"({"kind": "users", "skip_lines": 1e40})").ok());
    EXPECT_FALSE(recipeFromJson(R"({"kind": "users", "skip_lines": -1})").ok());
    EXPECT_TRUE(recipeFromJson(R"({"kind": "users", "skip_lines": 2})").ok());
}

} // namespace crosscut::workflow
