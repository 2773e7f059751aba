#include "tests/app/program.h"
#include "tests/support/test_files.h"

#include <gmock/gmock.h>

/// The JSON keys that scripts rely on, for every verb, on the sample.
namespace crosscut::app {

namespace {

using testing::IsEmpty;
using testing::SizeIs;

class Contract : public testing::Test {
protected:
    nlohmann::json run(const std::string& verb, const Arguments& options = {}) {
        Arguments arguments{verb, m_project};
        arguments.insert(arguments.end(), options.begin(), options.end());
        nlohmann::json document = runForJson(arguments);
        EXPECT_THAT(missingKeys(document.value("run", nlohmann::json()),
                                {"seed", "version", "data_hash", "seconds", "threads"}),
                    IsEmpty())
            << verb;
        return document;
    }

    test::TemporaryFolder m_folder;
    std::string m_project = copyOfSample(m_folder.file("sample.crosscut"));
};

TEST_F(Contract, Create) {
    const nlohmann::json document = runForJson({"create", m_folder.file("new.crosscut")});
    EXPECT_THAT(missingKeys(document, {"project", "schema_version", "run"}), IsEmpty());
}

TEST_F(Contract, TheSampleIsTheSameEachTime) {
    const std::string again = m_folder.file("again.crosscut");
    runForJson({"create", again, "--sample"});
    EXPECT_EQ(runForJson({"info", again}).at("data_hash"), run("info").at("data_hash"));
}

TEST_F(Contract, Info) {
    const nlohmann::json document = run("info");
    EXPECT_THAT(missingKeys(document, {"counts", "batches", "schema_version", "data_hash"}), IsEmpty());
    const nlohmann::json& counts = document.at("counts");
    EXPECT_EQ(counts.at("users"), 5000);
    EXPECT_EQ(counts.at("films"), 60);
    EXPECT_EQ(counts.at("courses"), 80);
    EXPECT_EQ(counts.at("events"), 200'000);
    EXPECT_EQ(counts.at("subscriptions"), 4000);
    EXPECT_EQ(counts.at("edges"), 6000);
    EXPECT_EQ(counts.at("exposures"), 0);
    EXPECT_THAT(missingKeys(document.at("batches")[0], {"id", "kind", "source", "rows"}), IsEmpty());
}

TEST_F(Contract, ImportAndRevert) {
    const std::string rows = m_folder.write("users.csv", "用户ID,姓名,年龄\nX1,甲,30\nX2,乙,abc\nX1,甲,30\n");
    const nlohmann::json report = run("import", {rows, "--kind", "users"});
    EXPECT_THAT(missingKeys(report, {"batch", "read", "inserted", "updated", "unchanged", "rejected",
                                     "duplicates", "ignored", "encoding", "delimiter", "mapping", "issues",
                                     "issue_counts", "seconds"}),
                IsEmpty());
    EXPECT_EQ(report.at("read"), 3);
    EXPECT_EQ(report.at("duplicates"), 1);
    ASSERT_FALSE(report.at("issues").empty());
    EXPECT_THAT(missingKeys(report.at("issues")[0], {"line", "column", "kind", "value", "message"}),
                IsEmpty());
    const std::string batch = std::to_string(report.at("batch").get<int>());
    EXPECT_THAT(missingKeys(run("revert", {"--batch", batch}),
                            {"batch", "removed", "restored", "kept", "kept_cells", "data_hash"}),
                IsEmpty());
    EXPECT_EQ(run("info").at("counts").at("users"), 5000);
    EXPECT_THAT(runProgram({"info", m_project, "--language", "en"}).out,
                testing::HasSubstr("#" + batch + "  Users  users.csv  3  (taken back)"));
}

TEST_F(Contract, OneOfSeveralTablesIsChosenByName) {
    const std::string archive = test::testData("import/users_zip_chosen/input.zip");
    const Outcome asked = runProgram({"import", m_project, archive, "--kind", "users", "--language", "en"});
    EXPECT_EQ(asked.code, 1);
    EXPECT_THAT(asked.err, testing::HasSubstr("a.csv, b.csv"));
    const nlohmann::json report = run("import", {archive, "--kind", "users", "--sheet", "b.csv"});
    EXPECT_EQ(report.at("sheet"), "b.csv");
    EXPECT_GT(report.at("inserted"), 0);
}

TEST_F(Contract, ARevertNamesWhatALaterBatchKeeps) {
    const auto import = [&](const char* text) {
        const std::string rows = m_folder.write("films.csv", text);
        return std::to_string(run("import", {rows, "--kind", "films"}).at("batch").get<int>());
    };
    const std::string first = import("id,title,year\nX1,One,1999\n");
    const std::string second = import("id,title,year\nX1,Two,2001\n");
    const std::string third = import("id,title\nX1,Three\n");
    const nlohmann::json report = run("revert", {"--batch", second});
    EXPECT_EQ(report.at("restored"), 1);
    ASSERT_THAT(report.at("kept_cells"), SizeIs(1));
    EXPECT_EQ(report.at("kept_cells")[0].at("batch"), std::stoi(third));
    EXPECT_EQ(report.at("kept_cells")[0].at("column"), "title");
    const Outcome text = runProgram({"revert", m_project, "--batch", first, "--language", "en"});
    EXPECT_THAT(text.out, testing::HasSubstr("stays in 1 rows: batch " + third + " changed"));
}

TEST_F(Contract, Check) {
    run("check");
}

TEST_F(Contract, Quality) {
    const nlohmann::json document = run("quality");
    EXPECT_THAT(missingKeys(document, {"findings", "columns", "repairs"}), IsEmpty());
    EXPECT_THAT(missingKeys(document.at("findings").at(0), {"rule", "severity", "kind", "column", "count",
                                                            "of", "samples", "repair", "waiver"}),
                IsEmpty());
    for (const nlohmann::json& column : document.at("columns")) {
        EXPECT_THAT(missingKeys(column, {"kind", "column", "type", "rows", "empty", "distinct", "minimum",
                                         "maximum", "distribution", "outliers"}),
                    IsEmpty());
        if (column.at("kind") == "courses" && column.at("column") == "enrolments") {
            EXPECT_THAT(column.at("distribution").at("bins"), SizeIs(20));
            EXPECT_THAT(column.at("distribution").at("quartiles"), SizeIs(3));
            EXPECT_GT(column.at("outliers").at("count"), 0);
        }
        if (column.at("kind") == "users" && column.at("distribution").contains("values")) {
            for (const nlohmann::json& value : column.at("distribution").at("values"))
                EXPECT_GE(value.at("count"), 10) << column;
        }
    }
}

TEST_F(Contract, QualityRepairsAndUndoes) {
    const std::string films = m_folder.write(
        "messy.csv", "id,title,genres\nX1,ＡＢＣ,Drama\nX2,Two (1995),drama\nX3,Three,Drama\n");
    run("import", {films, "--kind", "films"});
    const nlohmann::json before = run("info").at("data_hash");
    const nlohmann::json counted = run("quality", {"--fix", "all", "--dry-run"});
    EXPECT_EQ(counted.at("dry_run"), true);
    EXPECT_EQ(run("info").at("data_hash"), before);
    const nlohmann::json fixed = run("quality", {"--fix", "all"});
    EXPECT_EQ(fixed.at("cells"), counted.at("cells"));
    EXPECT_NE(fixed.at("run").at("data_hash"), before);
    for (const nlohmann::json& repair : fixed.at("fixed"))
        EXPECT_GT(run("quality", {"--undo-repair", std::to_string(repair.at("id").get<int>())})
                      .at("undone")
                      .at("restored"),
                  0);
    EXPECT_EQ(run("info").at("data_hash"), before);
    EXPECT_EQ(runProgram({"quality", m_project, "--fix", "nonsense"}).code, 2);
    EXPECT_EQ(runProgram({"quality", m_project, "--undo-repair", "1"}).code, 2);
}

TEST_F(Contract, QualityWaives) {
    const auto waived = [](const nlohmann::json& document) {
        const nlohmann::json& last = document.at("findings").back();
        return last.at("waiver").is_null() ? std::string()
                                           : last.at("waiver").at("reason").get<std::string>();
    };
    EXPECT_EQ(waived(run("quality")), "");
    EXPECT_EQ(waived(run("quality", {"--waive", "implausible_runtime:runtime_minutes", "--kind", "films",
                                     "--reason", "shorts"})),
              "shorts");
    EXPECT_EQ(waived(run("quality", {"--unwaive", "implausible_runtime"})), "");
    EXPECT_NE(runProgram({"quality", m_project, "--waive", "implausible_runtime"}).code, 0)
        << "without a reason";
}

TEST_F(Contract, Segments) {
    const nlohmann::json document = run("segments", {"--method", "rfm"});
    EXPECT_FALSE(document.at("segments").empty());
    EXPECT_FALSE(run("segments", {"--method", "kmeans", "--k", "4", "--seed", "7"}).at("segments").empty());
}

TEST_F(Contract, Match) {
    for (const std::string model : {"popularity", "tags", "jaccard", "knn"}) {
        const nlohmann::json items =
            run("match", {"--model", model, "--for", "films", "--id", "F101", "--top", "3"}).at("items");
        ASSERT_THAT(items, SizeIs(1)) << model;
        EXPECT_THAT(missingKeys(items[0].at("results").at(0), {"id", "score", "reason"}), IsEmpty()) << model;
    }
    const nlohmann::json matched = run("match", {"--model", "knn", "--for", "films", "--id", "F101"});
    for (const nlohmann::json& warning : matched.at("warnings"))
        EXPECT_THAT(missingKeys(warning, {"what", "message", "count", "of", "rule", "kind", "column"}),
                    IsEmpty());
    const std::string csv = m_folder.file("lists.csv");
    run("match", {"--model", "popularity", "--for", "users", "--top", "2", "--output", csv});
    EXPECT_TRUE(test::readFile(csv).starts_with("id,rank,item,score"));
}

TEST_F(Contract, Evaluate) {
    const nlohmann::json document = run("evaluate", {"--model", "popularity,tags,knn", "--bootstrap", "20"});
    EXPECT_THAT(missingKeys(document, {"definition", "split"}), IsEmpty());
    ASSERT_THAT(document.at("models"), SizeIs(3));
    for (const nlohmann::json& model : document.at("models"))
        EXPECT_THAT(
            missingKeys(model, {"model", "ndcg", "map", "precision", "recall", "mrr", "coverage", "gini",
                                "users", "skipped_users", "ci95", "fit_seconds", "rank_seconds"}),
            IsEmpty());
}

TEST_F(Contract, Propensity) {
    const nlohmann::json document = run("propensity", {"--target", "buys:经济学"});
    EXPECT_THAT(missingKeys(document, {"terms", "log_likelihood", "auc", "pr_auc", "brier", "ece",
                                       "base_rate", "calibration", "warnings"}),
                IsEmpty());
    EXPECT_THAT(missingKeys(document.at("terms")[0], {"name", "coef", "se", "z", "p", "odds_ratio", "ci95"}),
                IsEmpty());
}

TEST_F(Contract, KaplanMeier) {
    const nlohmann::json document = run("survival", {"--model", "km", "--by", "plan", "--rmst", "180"});
    ASSERT_THAT(document.at("groups"), SizeIs(3));
    const nlohmann::json& group = document.at("groups")[0];
    EXPECT_THAT(
        missingKeys(group, {"group", "n", "events", "median", "median_ci95", "curve", "rmst", "rmst_se"}),
        IsEmpty());
    EXPECT_THAT(missingKeys(group.at("curve")[0],
                            {"t", "at_risk", "events", "censored", "survival", "se", "lower", "upper"}),
                IsEmpty());
    EXPECT_LT(document.at("log_rank").at("p"), 0.001);
}

TEST_F(Contract, CoxFindsTheEffectsThatTheSampleWasMadeWith) {
    const nlohmann::json document =
        run("survival", {"--model", "cox", "--covariates", "plan,channel,年龄,参加活动,性别"});
    EXPECT_THAT(missingKeys(document, {"n", "events", "ties", "terms", "log_likelihood", "tests",
                                       "concordance", "iterations", "converged", "ph_test", "warnings"}),
                IsEmpty());
    bool found = false;
    for (const nlohmann::json& term : document.at("terms"))
        if (term.at("name").get<std::string>().find("参加活动") != std::string::npos) {
            found = true;
            const double ratio = term.at("hazard_ratio");
            // 0.71 for those who took part, or its inverse where they are the reference.
            EXPECT_NEAR(std::min(ratio, 1 / ratio), 0.71, 0.1);
        }
    EXPECT_TRUE(found) << document.at("terms").dump();
}

TEST_F(Contract, Value) {
    const nlohmann::json document = run("value", {"--model", "markov"});
    EXPECT_THAT(missingKeys(document, {"states", "transition", "value", "expected_periods"}), IsEmpty());
}

TEST_F(Contract, Pairs) {
    const nlohmann::json pairs = run("pairs", {"--film", "F101", "--top", "3", "--explain"}).at("pairs");
    ASSERT_THAT(pairs, SizeIs(3));
    for (const nlohmann::json& pair : pairs) {
        EXPECT_THAT(missingKeys(pair, {"film", "course", "score", "rank", "rank_low", "rank_high", "evidence",
                                       "gates", "criteria", "sentence"}),
                    IsEmpty());
        EXPECT_THAT(missingKeys(pair.at("gates")[0], {"name", "passed", "why"}), IsEmpty());
        EXPECT_THAT(missingKeys(pair.at("criteria").at("topic"), {"z", "weight"}), IsEmpty());
    }
}

TEST_F(Contract, PlanAndReport) {
    run("plan", {"--name", "电影中的经济学"});
    run("plan", {"--name", "新方案", "--add", "F101:C101"});
    const nlohmann::json report =
        run("report", {"--plan", "新方案", "--output", m_folder.file("r.pdf"), "--language", "zh_CN"});
    EXPECT_THAT(missingKeys(report, {"output", "pages", "language"}), IsEmpty());
}

} // namespace

} // namespace crosscut::app
