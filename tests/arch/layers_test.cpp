#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

/// Reads the #include lines of all sources against the table of CONTRIBUTING.md ("Who may include whom").
namespace crosscut::arch {

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

struct Include {
    std::string file;   ///< from the root
    std::string target; ///< as written
    bool quoted = true;
};

const fs::path root = CROSSCUT_SOURCE;

std::vector<Include> includesBelow(const std::string& folder) {
    static const std::regex line(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    std::vector<Include> includes;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".h" && extension != ".cpp")
            continue;
        std::ifstream source(entry.path());
        std::smatch match;
        for (std::string text; std::getline(source, text);)
            if (std::regex_search(text, match, line))
                includes.push_back(
                    {fs::relative(entry.path(), root).string(), match[2].str(), match[1] == "\""});
    }
    return includes;
}

/// "model/store/x.h" is of layer "model" and module "store".
std::string part(const std::string& path, int index) {
    std::size_t begin = 0;
    for (; index > 0; --index)
        begin = path.find('/', begin) + 1;
    return path.substr(begin, path.find('/', begin) - begin);
}

/// What each module of the model may include besides base, domain and itself.
const std::map<std::string, Names>& modelTable() {
    static const std::map<std::string, Names> table{
        {"base", {}},
        {"domain", {}},
        {"store", {}},
        {"ingest", {}},
        {"text", {}},
        {"features", {}},
        {"sample", {}},
        {"quality", {"features", "text"}},
        {"audience", {"features", "text"}},
        {"matching", {"features", "text"}},
        {"retention", {}},
        {"diffusion", {}},
        {"experiment", {}},
        {"planning", {}},
        {"report", {"planning", "matching", "retention", "audience"}},
        {"workflow",
         {"store", "ingest", "text", "features", "sample", "quality", "audience", "matching", "retention",
          "diffusion", "experiment", "planning", "report"}},
    };
    return table;
}

/// What each folder of the ui may include of the ui, besides itself.
const std::map<std::string, Names>& uiTable() {
    static const Names foundations{"settings", "text", "tasks", "widgets"};
    static const Names features{"settings",  "text",   "tasks",  "widgets", "plan",
                                "workspace", "tables", "charts", "import",  "report"};
    static Names shell = features;
    shell.insert("docks");
    static const std::map<std::string, Names> table{
        {"settings", {}},
        {"text", {"settings"}},
        {"tasks", foundations},
        {"widgets", foundations},
        {"plan", foundations},
        {"charts", foundations},
        {"report", {"settings", "text", "tasks", "widgets", "charts"}},
        {"workspace", {"settings", "text", "tasks", "widgets", "plan"}},
        {"tables", {"settings", "text", "tasks", "widgets", "plan", "workspace"}},
        {"import", {"settings", "text", "tasks", "widgets", "plan", "workspace", "tables"}},
        {"docks", features},
        {"main", shell},
    };
    return table;
}

/// Breaks of `table` among the includes of `layer`, as "file includes target".
std::vector<std::string> breaks(const std::string& layer, const std::map<std::string, Names>& table,
                                const Names& always) {
    std::vector<std::string> found;
    for (const Include& include : includesBelow(layer)) {
        if (!include.quoted || part(include.target, 0) != layer)
            continue;
        const std::string from = part(include.file, 1);
        const std::string to = part(include.target, 1);
        if (std::ranges::count(include.file, '/') < 2 || from == to || always.contains(to))
            continue;
        if (!table.contains(from))
            found.push_back(include.file + ": the folder is not in the layer table");
        else if (!table.at(from).contains(to))
            found.push_back(include.file + " includes " + include.target);
    }
    return found;
}

std::vector<std::string> breaksOfLayers(const std::string& layer, const Names& allowed) {
    std::vector<std::string> found;
    for (const Include& include : includesBelow(layer)) {
        const std::string to = part(include.target, 0);
        const bool ofHouse = Names{"app", "ui", "model", "tests"}.contains(to);
        if (include.quoted && ofHouse && !allowed.contains(to))
            found.push_back(include.file + " includes " + include.target);
    }
    return found;
}

bool isQt(const std::string& header) {
    static const std::regex qt(R"(^(Qt?[A-Z][A-Za-z]*(/.*)?|qt.*\.h)$)");
    return std::regex_match(header, qt);
}

using testing::IsEmpty;

TEST(Layers, AppIsAboveUiIsAboveModel) {
    EXPECT_THAT(breaksOfLayers("model", {"model"}), IsEmpty());
    EXPECT_THAT(breaksOfLayers("ui", {"ui", "model"}), IsEmpty());
    EXPECT_THAT(breaksOfLayers("app", {"app", "ui", "model"}), IsEmpty());
}

TEST(Layers, ModelKeepsToItsTable) {
    EXPECT_THAT(breaks("model", modelTable(), {"base", "domain"}), IsEmpty());
    for (const Include& include : includesBelow("model/base"))
        EXPECT_FALSE(include.quoted && part(include.target, 1) == "domain") << include.file;
}

TEST(Layers, UiKeepsToItsTable) {
    EXPECT_THAT(breaks("ui", uiTable(), {}), IsEmpty());
}

TEST(Layers, DocksNeverIncludeOneAnother) {
    for (const Include& include : includesBelow("ui/docks")) {
        const std::string own = fs::path(include.file).stem().string();
        const std::string other = fs::path(include.target).stem().string();
        if (include.quoted && include.target.starts_with("ui/docks/") && other.ends_with("_dock")) {
            EXPECT_EQ(own, other) << include.file;
        }
    }
}

TEST(Layers, ModelHasNoQt) {
    for (const Include& include : includesBelow("model"))
        EXPECT_FALSE(isQt(include.target)) << include.file << " includes " << include.target;
}

TEST(Layers, ChartsOfQtLiveInUiCharts) {
    for (const Include& include : includesBelow("ui")) {
        const bool charts = include.target.starts_with("QtCharts") || include.target.starts_with("QChart") ||
                            include.target.ends_with("Series");
        const bool allowed = include.file.starts_with("ui/charts/") || include.file == "ui/precompiled.cpp";
        EXPECT_TRUE(!charts || include.quoted || allowed) << include.file << " includes " << include.target;
    }
}

TEST(Layers, IncludesAreWrittenFromTheRoot) {
    for (const std::string layer : {"model", "ui", "app", "tests"})
        for (const Include& include : includesBelow(layer)) {
            const bool generated = include.target.ends_with(".moc");
            EXPECT_TRUE(!include.quoted || generated || fs::exists(root / include.target))
                << include.file << " includes " << include.target;
        }
}

} // namespace

} // namespace crosscut::arch
